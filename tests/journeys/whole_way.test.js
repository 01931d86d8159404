// The whole way in one browser, by keyboard on the extension's own pages: first run, an interview with three people, a draft
// with its checklist, sent and entered, the second person's copy caught, a reminder, the date a thread promises, a mail that
// is too early, and a backup put back the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { Card } from './card.js';
import { downloadsFolder, saved } from './downloads.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { ask, press, says, tabTo, typeDate, typeInto } from './keyboard.js';
import { moveClock, notified, restoreClock, ring, watchNotifications } from './reminders.js';

const PEOPLE = [
  ['Dana Whitfield', 'dana.whitfield@brightwater.example'],
  ['Raj Patel', 'raj.patel@brightwater.example'],
  ['Lena Fox', 'lena.fox@brightwater.example'],
];
const SHARED = 'Your story of the frozen conveyor belt made the whole morning for me. '
  + 'I keep thinking about how you would schedule docks in a storm.';
const ASKING = 'Hi Dana,\n\nCould you tell me where the process for the analyst role stands?';
/** What the newest mail of the demo's thread says. */
const PROMISED = /by the end of next week/;
const DAY = 86_400_000;

/** A day some days from now, `YYYY-MM-DD`, by the clock of this machine as the browser has it. @param {number} days */
const day = (days) => new Date(Date.now() + days * DAY).toLocaleDateString('sv');

/** Everything that is stored for good. @param {import('puppeteer-core').Page} page @returns {Promise<any>} */
const stored = (page) => ask(page, `(globalThis.browser ?? chrome).storage.local.get('afterword').then(({ afterword }) => JSON.parse(afterword))`);

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`the whole way in ${engine}`, { timeout: 300_000 }, async (t) => {
    const downloads = await downloadsFolder(t);
    const browser = await begin(t, engine, 'published', downloads);

    await t.test('the first-run page reviews a mail and takes better words', async () => {
      const welcome = await openPanel(browser, 'welcome');
      await says(welcome, /decision by Friday/);
      await press(welcome, '[data-do=try]');
      await says(welcome, /Nothing in the wording stands out/);
      await eventually(async () => (await stored(welcome))?.preferences.welcomed, 'it was not noted that the page was seen');
      await welcome.close();
    });

    await t.test('three people and an interview are entered by keyboard', async () => {
      const form = await openPanel(browser, 'popup', '#new');
      await typeInto(form, '#field-company', 'Brightwater Logistics');
      await typeInto(form, '#field-role', 'Operations Analyst');
      for (const [at, [name, email]] of PEOPLE.entries()) {
        if (at > 0) await press(form, '#add-person');
        await typeInto(form, `.person:nth-child(${at + 1}) [data-part=name]`, name ?? '');
        await typeInto(form, `.person:nth-child(${at + 1}) [data-part=email]`, email ?? '');
      }
      await typeDate(form, '[data-part=start]', day(-1), '0200PM');
      await typeInto(form, '#field-said', 'You will hear from us within four weeks.');
      await eventually(() => ask(form, `document.querySelector('#field-by').value`), 'no date was worked out');
      await typeInto(form, '#field-topics', 'dock scheduling');
      await press(form, '#exceptions summary');
      await typeInto(form, '#field-spacing', '7');
      await tabTo(form, '#field-casual');
      await form.keyboard.press(' ');
      await press(form, '#save');
      await says(form, /Brightwater Logistics[^]*The plan[^]*Dana Whitfield[^]*Raj Patel[^]*Lena Fox/);
      const { application, exceptions } = (await stored(form)).ledger[0];
      assert.deepEqual(exceptions, { region: null, spacing_days: 7, most_unanswered: null, casual: true });
      assert.deepEqual(application.people.map((/** @type {any} */ { name, email }) => [name, email]), PEOPLE);
      assert.deepEqual(application.interviews[0].with, PEOPLE.map(([, email]) => email));
      assert.match(application.interviews[0].start, new RegExp(`^${day(-1)}T14:00:00`));
      assert.deepEqual(application.topics, ['dock scheduling']);
      assert.equal(application.promise.said, 'You will hear from us within four weeks.');
      await form.close();
    });

    const gmail = await GmailPage.open(browser);

    await t.test('a mail to one of them takes its company from the popup, and is entered when it is sent', async () => {
      await gmail.page.type('[name=subjectbox]', 'Thank you');
      await gmail.type(`Hi Dana,\n\nThank you for the interview on Tuesday. ${SHARED}`);
      const popup = await openPanel(browser, 'popup');
      await says(popup, /0 of 3 interviewers thanked/);
      await says(popup, /I was glad to learn more about Brightwater Logistics/);
      await press(popup, '#insert-company');
      await gmail.page.bringToFront();
      await eventually(async () => (await gmail.text()).includes('Brightwater Logistics'), 'the sentence was not put in');
      await popup.bringToFront();
      await tabTo(popup, '#reveal-company');
      await gmail.page.bringToFront();
      await gmail.page.click('.Up div > div[role=button]');
      await gmail.page.waitForSelector(gmail.body, { hidden: true });
      await popup.bringToFront();
      await says(popup, /1 of 3 interviewers thanked/);
      const { messages } = (await stored(popup)).ledger[0].application;
      const sent = messages.filter((/** @type {any} */ { direction }) => direction === 'sent');
      assert.deepEqual(sent.map((/** @type {any} */ message) => [message.kind, message.with]), [['thank_you', [PEOPLE[0]?.[1]]]]);
      assert.ok(!JSON.stringify(await stored(popup)).includes('conveyor'), 'the text of a mail is stored');
      await popup.close();
    });

    await t.test('the copy for the second of them is caught as the same note', async () => {
      await gmail.page.click('#compose');
      await gmail.page.waitForSelector(gmail.body);
      await gmail.page.focus('.anm[name=to] input');
      await gmail.page.keyboard.press('Backspace');
      await gmail.page.keyboard.type('raj.patel@brightwater.example');
      await gmail.page.keyboard.press('Enter');
      await gmail.type(`Hi Raj,\n\nThank you for the interview on Tuesday. ${SHARED}`);
      await eventually(() => gmail.isPainted('conveyor belt'), 'the shared sentence was not underlined');
      await gmail.clickOn('conveyor belt');
      const card = new Card(gmail.page);
      await eventually(async () => /Interviewers compare notes/.test((await card.look()).text), 'the card does not say what is wrong');
      await gmail.page.keyboard.press('Escape');
      await gmail.page.click('.oh');
      await gmail.page.waitForSelector(gmail.body, { hidden: true });
    });

    await t.test('the second is marked thanked, the rest put off, and a reminder comes on its day', async () => {
      const popup = await openPanel(browser, 'popup');
      await says(popup, /1 of 3 interviewers thanked/);
      await press(popup, '[data-do=thanked]');
      await says(popup, /2 of 3 interviewers thanked/);
      await press(popup, '.later summary');
      await press(popup, '[data-do=snooze-week]');
      await says(popup, /Nothing is due/);
      await press(popup, '.list a');
      await says(popup, /Put off until/);
      const tomorrow = day(1);
      await typeDate(popup, '#remind-on', tomorrow);
      await press(popup, '#remind-set');
      await eventually(async () => (await stored(popup)).ledger[0].remind_on === tomorrow, 'the reminder was not kept');
      await popup.close();

      const options = await openPanel(browser, 'options');
      await tabTo(options, '#notifications');
      await options.keyboard.press(' ');
      await says(options, /Saved\./);
      await watchNotifications(options);
      assert.deepEqual(await notified(options), [], 'nothing is told before its day');
      await moveClock(browser, options, new Date(`${tomorrow}T10:00:00`));
      await ring(options);
      await eventually(async () => (await notified(options)).some((key) => key.includes(` ${tomorrow} `)), 'no reminder came');
      await restoreClock(browser, options);
      await options.close();
    });

    await t.test('the date that a thread promises is taken over, and asking before it is too early', async () => {
      const popup = await openPanel(browser, 'popup');
      await says(popup, PROMISED);
      await press(popup, '#accept');
      const promise = await eventually(async () => {
        const { promise } = (await stored(popup)).ledger[0].application;
        return PROMISED.test(promise.said) && promise;
      }, 'the promised date was not taken over');
      assert.ok(promise.by > day(0), `${promise.by} is still to come`);
      await popup.close();

      await gmail.page.bringToFront();
      await gmail.page.click('#compose');
      await gmail.page.waitForSelector(gmail.body);
      await gmail.type(ASKING);
      const chip = new Card(gmail.page, 'chip');
      await eventually(async () => /Wait until/.test((await chip.look()).text), 'the chip does not say to wait');
      await gmail.page.close();
    });

    await t.test('everything is saved to a file, deleted, and put back the same', async () => {
      const options = await openPanel(browser, 'options');
      await says(options, /Stored: 1 application, \d mails? noted/);
      const before = await stored(options);
      await press(options, '#export');
      const { path: backup, text } = await saved(downloads, '.json', (text) => text.trim().endsWith('}'));
      assert.deepEqual(JSON.parse(text), before);

      // As the popup keeps them.
      const session = '(globalThis.browser ?? chrome).storage.session';
      await ask(options, `${session}.set({ 'afterword.dates': '{}' })`);
      await press(options, '#forget');
      await press(options, '#forget-surely');
      await press(options, '#forget-everything');
      await says(options, /Stored: 0 applications/);
      await eventually(async () => await ask(options, `${session}.get('afterword.dates').then((kept) => Object.keys(kept).length)`) === 0,
        'the dates of the popup were kept');
      assert.deepEqual((await stored(options)).ledger, []);

      const field = await options.$('#backup');
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field).uploadFile(backup);
      await says(options, /The backup holds 1 application and \d mails? noted/);
      await tabTo(options, '[name=way]');
      await options.keyboard.press('ArrowDown');
      await press(options, '#import');
      await says(options, /Stored: 1 application/);
      assert.deepEqual(await stored(options), before);
    });
  });
}
