// Reminders as a journey meets them: the clock by which the background judges, its alarm, and what was notified.
import { isFirefox } from './browser.js';

/** @typedef {import('puppeteer-core').Page} Page */

const API = '(globalThis.browser ?? chrome)';

/** Moves the clock of the background; the pages keep theirs.
 * @param {import('puppeteer-core').Browser} browser @param {Page} panel one of the extension's own pages @param {Date} to */
export function moveClock(browser, panel, to) {
  const by = to.getTime() - Date.now();
  return inBackground(browser, panel, `(global) => {
    const Real = global.RealDate ??= global.Date;
    global.Date = class extends Real {
      constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + ${by}); }
      static now() { return Real.now() + ${by}; }
    };
  }`);
}

/** Gives the background its own clock back. In Firefox the moved one lives in the panel and would end with it.
 * @param {import('puppeteer-core').Browser} browser @param {Page} panel */
export function restoreClock(browser, panel) {
  return inBackground(browser, panel, '(global) => { global.Date = global.RealDate; }');
}

/** @param {import('puppeteer-core').Browser} browser @param {Page} panel @param {string} action takes the background's global */
async function inBackground(browser, panel, action) {
  if (await isFirefox(browser)) {
    await panel.evaluate(`${API}.runtime.getBackgroundPage().then((background) => { (${action})(background); })`);
    return;
  }
  const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate(`(${action})(globalThis)`);
}

/** Has the alarm ring now. @param {Page} panel */
export const ring = (panel) => panel.evaluate(`${API}.alarms.create('due', { when: Date.now() })`);

/** When the alarm is to ring. @param {Page} panel @returns {Promise<any>} */
export const alarm = (panel) => panel.evaluate(`${API}.alarms.get('due').then((alarm) => alarm?.scheduledTime)`).catch(() => undefined);

/** Begins to note the notifications that are shown; headless Firefox closes each at once. @param {Page} panel */
export const watchNotifications = (panel) => panel.evaluate(`{
  globalThis.told = [];
  ${API}.notifications.onClosed.addListener((key) => globalThis.told.push(key));
}`);

/** The keys of those that were shown. @param {Page} panel */
export const notified = async (panel) => /** @type {string[]} */ (await panel.evaluate(
  `${API}.notifications.getAll().then((shown) => [...globalThis.told, ...Object.keys(shown)])`));
