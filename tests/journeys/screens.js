// Pictures of every page with the production extension, light and dark, wide and narrow: `dist/screens`, and the one the
// README opens with, `docs/screenshot.png`.
import { mkdir } from 'node:fs/promises';
import { extensionUrl, launch } from './browser.js';
import { Card, eventually } from './card.js';
import { GmailPage } from './gmail_page.js';
import { serve } from './server.js';

const FOLDER = 'dist/screens';
const WORDS = 'decision on the analyst role';

await mkdir(FOLDER, { recursive: true });
await mkdir('docs', { recursive: true });
const server = await serve('dist/www', 'published');
const browser = await launch('chrome', server.port, 'dist/extension');
try {
  for (const theme of ['light', 'dark']) {
    await empty(theme);
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

/** The popup while no compose window is open. @param {string} theme */
async function empty(theme) {
  const page = await open(theme, 360, 420);
  await page.goto(await extensionUrl(browser, 'popup.html'));
  await page.waitForSelector('main > *');
  await page.screenshot({ path: `${FOLDER}/popup_empty_${theme}.png` });
  await page.close();
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
  for (const panel of ['popup', 'options']) {
    const wide = panel === 'popup' ? 360 : width;
    const beside = await open(theme, wide, 900);
    await beside.goto(await extensionUrl(browser, `${panel}.html`));
    await beside.waitForSelector(panel === 'popup' ? '.checklist li' : '[role=switch]');
    await beside.screenshot({ path: `${FOLDER}/${panel}_${theme}_${name}.png`, fullPage: true });
    await beside.close();
  }
  await page.close();
}

/** Waits for the card's entrance to end. @param {import('puppeteer-core').Page} page */
async function settled(page) {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}
