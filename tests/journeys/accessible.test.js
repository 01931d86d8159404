// axe-core finds nothing to complain of on any page of the extension, in any state, light and dark; and none of them is
// wider than a narrow window.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { launch, openPanel } from './browser.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { BRIGHTWATER, CLOSED, keep, NORTHLAKE } from './ledger.js';
import { serve } from './server.js';

/** @typedef {import('puppeteer-core').Page} Page */

const AXE = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
const NARROWEST = 320;

/** Opens everything that is folded, and turns every question to its last. @param {Page} page */
async function unfold(page) {
  await page.$$eval('details', (all) => all.forEach((details) => { details.open = true; }));
  for (const button of ['#forget', '#forget-surely', '#remove']) await page.$eval(button, (found) => /** @type {HTMLElement} */ (found).click()).catch(() => {});
}

/** Every state: its page, its screen, and what is there when it is shown. */
const FILLED = /** @type {const} */ ([
  ['popup', '', '.tasks li'],
  ['popup', '', '.checklist li'],
  ['popup', '#application=northlake', '.timeline'],
  ['popup', '#application=copperfield', '#remove'],
  ['popup', '#new', '#save'],
  ['popup', '#edit=northlake', '#save'],
  ['popup', '#debrief=northlake', '#save'],
  ['options', '', '[role=switch]'],
  ['welcome', '', '.card'],
]);

for (const theme of ['light', 'dark']) {
  test(`every page is accessible in every state, ${theme}`, { timeout: 120_000 }, async (t) => {
    const server = await serve('dist/www', 'published');
    t.after(() => server.close());
    const browser = await launch('chrome', server.port, 'dist/extension');
    t.after(() => browser.close());

    /** @param {'popup' | 'options' | 'welcome'} name @param {string} screen @param {string} ready */
    const check = async (name, screen, ready) => {
      const page = await openPanel(browser, name, screen);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.setViewport({ width: NARROWEST, height: 700 });
      await page.waitForSelector(ready);
      await unfold(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= NARROWEST, `${name}${screen} is ${width} wide`);
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const found = await /** @type {any} */ (window).axe.run();
        return found.violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      assert.deepEqual(violations, [], `${name}${screen}`);
      await page.close();
    };

    await check('popup', '', '.empty');
    for (const record of [CLOSED, NORTHLAKE, BRIGHTWATER]) await keep(browser, record);
    const gmail = await GmailPage.open(browser, 'mail/u/0/');
    await eventually(() => gmail.isPainted('analyst role'), 'nothing was underlined');
    for (const [name, screen, ready] of FILLED) await check(name, screen, ready);
    await gmail.addUnknownWindow();
    await check('popup', '', '#report');
  });
}
