// `./build.sh run`: Chromium with the extension on the demo mail. Where there is no display it goes the same way
// headless, prints what the card says of each finding, and leaves a screenshot.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launch } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { serve } from './server.js';

const MAIL = 'https://mail.google.com/mail/u/0/';
const PICTURE = 'dist/run.png';

const display = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const server = await serve('dist/www', 'published');
const browser = await launch('chrome', server.port, 'dist/extension', !display);
try {
  const page = (await browser.pages())[0] ?? await browser.newPage();
  if (!display) await page.setViewport({ width: 1280, height: 900 });
  await page.goto(MAIL);
  if (display) {
    console.log('The demo mail is open. Click on underlined words. Close the browser to end.');
    await new Promise((closed) => browser.on('disconnected', closed));
  } else {
    await report(page);
  }
} finally {
  await browser.close().catch(() => {});
  await server.close();
}

/** Steps through the findings by keyboard, as a person would. @param {import('puppeteer-core').Page} page */
async function report(page) {
  const card = new Card(page);
  await page.focus('[g_editable=true]');
  await page.keyboard.down('Control');
  await page.keyboard.press('Home');
  await page.keyboard.up('Control');
  await eventually(() => page.evaluate(() => CSS.highlights.size > 0 && [...CSS.highlights.values()].some(({ size }) => size > 0)),
    'nothing was underlined');
  /** @type {string[]} */
  const told = [];
  for (;;) {
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Alt');
    const look = await eventually(async () => {
      const seen = await card.look();
      return seen.open && seen.text !== told.at(-1) && seen;
    }, 'the next finding was not shown');
    if (told.includes(look.text)) break;
    told.push(look.text);
    console.log(`\n${told.length}. ${look.text.replace(/×\n/, '').replace(/\n+/g, '\n   ')}`);
  }
  await mkdir('dist', { recursive: true });
  await page.screenshot({ path: PICTURE });
  console.log(`\n${told.length} findings; the picture is ${resolve(PICTURE)}`);
}
