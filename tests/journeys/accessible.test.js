// axe-core finds nothing to complain of on the popup and the options page, light and dark.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { launch, openPanel } from './browser.js';
import { eventually } from './card.js';
import { GmailPage } from './gmail_page.js';
import { serve } from './server.js';

const AXE = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

for (const theme of ['light', 'dark']) {
  test(`popup and options are accessible, ${theme}`, { timeout: 60_000 }, async (t) => {
    const server = await serve('dist/www', 'published');
    t.after(() => server.close());
    const browser = await launch('chrome', server.port, 'dist/extension');
    t.after(() => browser.close());
    const gmail = await GmailPage.open(browser, 'mail/u/0/');
    await eventually(() => gmail.isPainted('analyst role'), 'nothing was underlined');
    for (const name of /** @type {const} */ (['popup', 'options'])) {
      const page = await openPanel(browser, name);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.waitForSelector(name === 'popup' ? '.checklist li' : '[role=switch]');
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const found = await /** @type {any} */ (window).axe.run();
        return found.violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      assert.deepEqual(violations, [], name);
      await page.close();
    }
  });
}
