// Writes pictures of the demo page to `dist/screens`: light and dark, wide and narrow.
import { mkdir } from 'node:fs/promises';
import { launch } from './browser.js';
import { serve } from './server.js';

await mkdir('dist/screens', { recursive: true });
const server = await serve('dist/www', 'published');
const browser = await launch('chrome', server.port);
for (const theme of ['light', 'dark']) {
  for (const [name, width] of /** @type {const} */ ([['wide', 1280], ['narrow', 400]])) {
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.setViewport({ width, height: 800 });
    await page.goto('https://mail.google.com/mail/u/0/');
    await page.screenshot({ path: `dist/screens/demo_${theme}_${name}.png` });
    await page.close();
  }
}
await browser.close();
await server.close();
