// After the interview: the same note to a second person is caught, and a reminder comes on its day, told by a clock that
// was moved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { isFirefox, openPanel } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { ask, says, tabTo } from './keyboard.js';
import { BRIGHTWATER, keep } from './ledger.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

const NOTE = 'Your story of the frozen conveyor belt made the whole morning for me. '
  + 'I keep thinking about how you would schedule docks in a storm.';
const API = '(globalThis.browser ?? chrome)';

/** Moves the clock by which the background judges; the pages keep theirs.
 * @param {Browser} browser @param {Page} panel @param {Date} to */
async function moveClock(browser, panel, to) {
  const by = to.getTime() - Date.now();
  const move = `(global, by) => {
    const Real = global.RealDate ??= global.Date;
    global.Date = class extends Real {
      constructor(...parts) { if (parts.length) super(...parts); else super(Real.now() + by); }
      static now() { return Real.now() + by; }
    };
  }`;
  if (await isFirefox(browser)) {
    await panel.evaluate(`${API}.runtime.getBackgroundPage().then((background) => { (${move})(background, ${by}); })`);
    return;
  }
  const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate(`(${move})(globalThis, ${by})`);
}

/** Has the alarm ring now. @param {Page} panel */
const ring = (panel) => panel.evaluate(`${API}.alarms.create('due', { when: Date.now() })`);

/** Begins to note the notifications that are shown; headless Firefox closes each at once. @param {Page} panel */
const watchNotifications = (panel) => panel.evaluate(`{
  globalThis.told = [];
  ${API}.notifications.onClosed.addListener((key) => globalThis.told.push(key));
}`);

/** The keys of those that were shown. @param {Page} panel */
const notified = async (panel) => /** @type {string[]} */ (await panel.evaluate(
  `${API}.notifications.getAll().then((shown) => [...globalThis.told, ...Object.keys(shown)])`));

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`the note that a second interviewer gets is caught as the first one's in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    await keep(browser, BRIGHTWATER);
    const gmail = await GmailPage.open(browser);
    await gmail.page.type('[name=subjectbox]', 'Thank you');
    await gmail.type(`Hi Dana,\n\nThank you for your time on Tuesday. ${NOTE}\n\nBest wishes,\nSam`);
    await eventually(() => new Card(gmail.page, 'chip').isOpen(), 'there is no chip');
    assert.equal(await gmail.isPainted('conveyor belt'), false, 'nobody has had it yet');
    await gmail.page.click('.Up div > div[role=button]');
    await gmail.page.waitForSelector('.Ap [g_editable=true]', { hidden: true });

    await gmail.page.click('#compose');
    await gmail.page.waitForSelector('.Ap [g_editable=true]');
    await gmail.page.focus('.anm[name=to] input');
    await gmail.page.keyboard.press('Backspace');
    await gmail.page.keyboard.type('raj.patel@brightwater.example');
    await gmail.page.keyboard.press('Enter');
    await gmail.type(`Hi Raj,\n\nThank you for your time on Tuesday. ${NOTE}\n\nBest wishes,\nSam`);
    await eventually(() => gmail.isPainted('conveyor belt'), 'the shared sentence was not underlined');
    await gmail.clickOn('conveyor belt');
    const card = new Card(gmail.page);
    await eventually(async () => /Interviewers compare notes/.test((await card.look()).text), 'the card does not say what is wrong');
  });

  test(`a reminder comes on its day, after the quiet hours, and once, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    const [year, month, day] = [2031, 5, 14];
    await keep(browser, { ...BRIGHTWATER, remind_on: `${year}-0${month}-${day}`,
      application: { ...BRIGHTWATER.application, interviews: [], promise: null } });
    const options = await openPanel(browser, 'options');
    await tabTo(options, '#notifications');
    await options.keyboard.press(' ');
    await says(options, /Saved\./);
    const nine = new Date(year, month - 1, day, 9);
    await eventually(async () => (await ask(options, `${API}.alarms.get('due').then((alarm) => alarm?.scheduledTime)`)) === nine.getTime(),
      'the alarm does not wait for the day');
    await watchNotifications(options);

    await moveClock(browser, options, new Date(year, month - 1, day, 8, 30));
    await ring(options);
    await eventually(async () => (await ask(options, `${API}.alarms.get('due').then((alarm) => alarm?.scheduledTime)`)) === nine.getTime(),
      'the alarm does not wait for nine');
    assert.deepEqual(await notified(options), [], 'it is quiet before nine');

    await moveClock(browser, options, nine);
    await ring(options);
    await eventually(async () => (await notified(options)).length === 1, 'there was no notification');
    assert.match((await notified(options))[0] ?? '', /^brightwater 2031-05-14/);
    assert.equal(await options.evaluate(`${API}.action.getBadgeText({})`), '1');
  });
}
