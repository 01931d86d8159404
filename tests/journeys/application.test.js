// From the first-run page to a backup put back: an application is entered by keyboard, its mail is known by its company,
// and everything is saved, deleted and put back the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { downloadsFolder, saved } from './downloads.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { ask, press, says, tabTo, typeDate, typeInto } from './keyboard.js';

const THANKS = 'Hi Dana,\n\nThank you for the interview on Tuesday.';
const PEOPLE = [
  ['Dana Whitfield', 'dana.whitfield@brightwater.example'],
  ['Raj Patel', 'raj.patel@brightwater.example'],
  ['Lena Fox', 'lena.fox@brightwater.example'],
];
/** Yesterday, `YYYY-MM-DD`, by the clock of this machine as the browser has it. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toLocaleDateString('sv');

/** Everything that is stored for good. @param {import('puppeteer-core').Page} page @returns {Promise<any>} */
const stored = (page) => ask(page, `(globalThis.browser ?? chrome).storage.local.get('afterword').then(({ afterword }) => JSON.parse(afterword))`);

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`an application is entered by keyboard, used, saved, deleted and put back in ${engine}`, { timeout: 240_000 }, async (t) => {
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
      await typeDate(form, '[data-part=start]', YESTERDAY, '0200PM');
      await typeInto(form, '#field-said', 'You will hear from us within two weeks.');
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
      assert.match(application.interviews[0].start, new RegExp(`^${YESTERDAY}T14:00:00`));
      assert.deepEqual(application.topics, ['dock scheduling']);
      assert.equal(application.promise.said, 'You will hear from us within two weeks.');
      await form.close();
    });

    await t.test('a mail to one of them has its company, put in from the popup', async () => {
      const gmail = await GmailPage.open(browser);
      await gmail.type(THANKS);
      const popup = await openPanel(browser, 'popup');
      await says(popup, /0 of 3 interviewers thanked/);
      await says(popup, /I was glad to learn more about Brightwater Logistics/);
      await press(popup, '#insert-company');
      await gmail.page.bringToFront();
      await eventually(async () => (await gmail.text()).includes('Brightwater Logistics'), 'the sentence was not put in');
      await popup.bringToFront();
      await tabTo(popup, '#reveal-company');
      await gmail.page.close();
      await popup.close();
    });

    await t.test('a person is marked thanked, the rest is put off, a reminder is set', async () => {
      const popup = await openPanel(browser, 'popup');
      await says(popup, /0 of 3 interviewers thanked/);
      await press(popup, '[data-do=thanked]');
      await says(popup, /1 of 3 interviewers thanked/);
      await press(popup, '.later summary');
      await press(popup, '[data-do=snooze-week]');
      await says(popup, /Nothing is due/);
      await press(popup, '.list a');
      await says(popup, /Put off until/);
      const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('sv');
      await typeDate(popup, '#remind-on', tomorrow);
      await press(popup, '#remind-set');
      await eventually(async () => (await stored(popup)).ledger[0].remind_on === tomorrow, 'the reminder was not kept');
      await popup.close();
    });

    await t.test('everything is saved to a file, deleted, and put back the same', async () => {
      const options = await openPanel(browser, 'options');
      await says(options, /Stored: 1 application, \d mails? noted/);
      const before = await stored(options);
      await press(options, '#export');
      const { path: backup, text } = await saved(downloads, '.json', (text) => text.trim().endsWith('}'));
      assert.deepEqual(JSON.parse(text), before);

      await press(options, '#forget');
      await press(options, '#forget-surely');
      await press(options, '#forget-everything');
      await says(options, /Stored: 0 applications/);
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
