// Pictures of every page with the production extension, light and dark, wide and narrow: `dist/screens`, and the one the
// README opens with, `docs/screenshot.png`.
import { mkdir } from 'node:fs/promises';
import { extensionUrl, launch } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { BRIGHTWATER, CLOSED, NORTHLAKE, keep } from './ledger.js';
import { serve } from './server.js';

const FOLDER = 'dist/screens';
/** The sizes of the extension's own pages: a popup's, and a tab's. */
const SIZES = /** @type {const} */ ([['narrow', 360], ['wide', 1280]]);
const WORDS = 'decision on the analyst role';

await mkdir(FOLDER, { recursive: true });
await mkdir('docs', { recursive: true });
const server = await serve('dist/www', 'published');
const browser = await launch('chrome', server.port, 'dist/extension');
try {
  for (const theme of ['light', 'dark']) await panel(theme, 'popup_empty', 'popup.html', '.empty');
  for (const theme of ['light', 'dark']) {
    await filled(theme);
    for (const [name, width, height] of /** @type {const} */ ([['wide', 1280, 900], ['narrow', 400, 800]])) {
      await mail(theme, name, width, height);
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} theme @param {number} width @param {number} height */
async function open(theme, width, height) {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setViewport({ width, height });
  return page;
}

/** A page of the extension, narrow and wide.
 * @param {string} theme @param {string} name @param {string} path @param {string} ready what is there when it is shown
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} [act] what is done before the picture */
async function panel(theme, name, path, ready, act) {
  for (const [size, width] of SIZES) {
    const page = await open(theme, width, 700);
    await page.goto(await extensionUrl(browser, path));
    await page.waitForSelector(ready);
    await act?.(page);
    await page.screenshot({ path: `${FOLDER}/${name}_${theme}_${size}.png`, fullPage: true });
    await page.close();
  }
}

/** Every page of the extension with three applications in it. @param {string} theme */
async function filled(theme) {
  for (const record of [CLOSED, NORTHLAKE, BRIGHTWATER]) await keep(browser, record);
  await panel(theme, 'popup_due', 'popup.html', '.tasks li', (page) => page.click('.later summary'));
  await panel(theme, 'popup_application', 'popup.html#application=northlake', '.timeline');
  await panel(theme, 'form_new', 'popup.html#new', '#save');
  await panel(theme, 'form_edit', 'popup.html#edit=northlake', '#save');
  await panel(theme, 'debrief', 'popup.html#debrief=northlake', '#save');
  await panel(theme, 'options', 'options.html', '[role=switch]', (page) => page.click('.family details summary'));
  await panel(theme, 'options_data', 'options.html', '[role=switch]', (page) => page.click('#forget'));
  await panel(theme, 'welcome', 'welcome.html', '.card');
}

/** The mail page with underlines and the card, and the panels beside it.
 * @param {string} theme @param {string} name @param {number} width @param {number} height */
async function mail(theme, name, width, height) {
  const page = await open(theme, width, height);
  await page.goto('https://mail.google.com/mail/u/0/');
  const [gmail, card] = [new GmailPage(page), new Card(page)];
  await eventually(() => gmail.isPainted(WORDS), 'nothing was underlined');
  await page.screenshot({ path: `${FOLDER}/underlines_${theme}_${name}.png` });
  await gmail.clickOn(WORDS);
  await eventually(() => card.isOpen(), 'the card did not open');
  await settled(page);
  await page.screenshot({ path: `${FOLDER}/card_${theme}_${name}.png` });
  if (theme === 'light' && name === 'wide') await page.screenshot({ path: 'docs/screenshot.png' });
  if (name === 'wide') await panel(theme, 'popup_mail', 'popup.html', '.checklist li');
  await page.close();
}

/** Waits for the card's entrance to end. @param {import('puppeteer-core').Page} page */
async function settled(page) {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}
