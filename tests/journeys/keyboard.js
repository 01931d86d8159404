// A person who uses the extension's own pages by keyboard alone.
import { isFirefox } from './browser.js';
import { eventually } from './eventually.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** A question to a page that may still be loading. @param {Page} page @param {string} expression */
export const ask = (page, expression) => page.evaluate(expression).catch(() => undefined);

/** @param {Page} page @param {RegExp} wanted */
export const says = (page, wanted) => eventually(
  async () => wanted.test(String(await ask(page, 'document.body.innerText'))), `the page did not say ${wanted}`);

/** Presses Tab, or Shift and Tab to go back, until the element has the focus.
 * @param {Page} page @param {string} selector */
export async function tabTo(page, selector) {
  await eventually(() => ask(page, `document.querySelector('${selector}')?.checkVisibility()`), `there is no ${selector}`);
  const back = await ask(page, `(document.querySelector('${selector}').compareDocumentPosition(document.activeElement)
    & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !document.activeElement.contains(document.querySelector('${selector}'))`);
  for (let presses = 0; presses < 200; presses += 1) {
    if (await ask(page, `document.activeElement.matches('${selector}')`)) return;
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab did not reach ${selector}`);
}

/** Types into the field that Tab reaches. @param {Page} page @param {string} selector @param {string} text */
export async function typeInto(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.type(text);
}

/** Types a date, and a time where one is given, into the parts of a date field, as it asks for them in American English.
 * @param {Page} page @param {string} selector @param {string} day `2026-11-19` @param {string} [time] `0200PM` */
export async function typeDate(page, selector, day, time) {
  const [year, month, date] = day.split('-');
  await typeInto(page, selector, `${month}${date}${year}`);
  if (!time) return;
  // After the year Firefox goes on by itself.
  if (!await isFirefox(page.browser())) await page.keyboard.press('Tab');
  await page.keyboard.type(time);
}

/** Goes to a button or a link and presses Enter. @param {Page} page @param {string} selector */
export async function press(page, selector) {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}
