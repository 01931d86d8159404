// The chip at the mail's edge and the checklist it opens: what is missing is put in and taken back, by pointer and by key.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { Card } from './card.js';
import { downloadsFolder, saved } from './downloads.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { keep, BRIGHTWATER } from './ledger.js';

const THANKS = 'Hi Dana,\n\nThank you for the interview on Tuesday.';
const PUSHY = ' I need your decision by Friday.';
const ASKING = 'Hi Dana,\n\nCould you tell me where the process for the analyst role stands?';

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`the chip counts, then says that all is well, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const gmail = await GmailPage.open(await begin(t, engine));
    const chip = new Card(gmail.page, 'chip');
    /** @param {RegExp} wanted */
    const says = (wanted) => eventually(async () => wanted.test((await chip.look()).text), `the chip did not say ${wanted}`);
    await gmail.type(THANKS);
    await says(/Reads well/);
    await gmail.type(PUSHY);
    await says(/1 suggestion/);
    const [box] = (await chip.look()).buttons;
    const compose = await gmail.page.$eval('[role=dialog]', (root) => root.getBoundingClientRect().toJSON());
    assert.ok(box && (box.y < compose.top || box.y > compose.bottom), 'the chip covers nothing of the window');
    for (const _ of THANKS + PUSHY) await gmail.page.keyboard.press('Backspace');
    await gmail.type('See you at the pub on Sunday.');
    await eventually(async () => !(await chip.isOpen()), 'the chip stayed on a mail that is none of ours');
  });

  test(`a missing item is put in and taken back exactly in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    await keep(browser, BRIGHTWATER);
    const gmail = await GmailPage.open(browser);
    const [chip, list] = [new Card(gmail.page, 'chip'), new Card(gmail.page, 'checklist')];
    await gmail.guard();
    await gmail.type(THANKS);
    await eventually(() => chip.isOpen(), 'there is no chip');
    const [html, text] = [await gmail.html(), await gmail.text()];
    await gmail.page.keyboard.down('Alt');
    await gmail.page.keyboard.press('ArrowUp');
    await gmail.page.keyboard.up('Alt');
    await eventually(() => list.isOpen(), 'the checklist did not open by keyboard');
    await gmail.page.keyboard.press('Escape');
    await eventually(async () => !(await list.isOpen()), 'the checklist did not close');
    assert.equal(await gmail.bodyHasFocus(), true, 'the focus comes back');

    await chip.press('Reads well');
    const sentence = 'I was glad to learn more about Brightwater Logistics.';
    await list.press(sentence);
    await eventually(async () => (await gmail.text()).includes(sentence), 'the sentence was not put in');
    assert.equal(await gmail.text(), `${text} ${sentence}`);
    await eventually(async () => !(await list.look()).buttons.some(({ text }) => text === sentence), 'it is offered still');
    await gmail.page.keyboard.press('Escape');
    await gmail.undo();
    await eventually(async () => (await gmail.text()) === text, 'the old text did not come back');
    assert.equal(await gmail.html(), html);
    assert.deepEqual(await gmail.strange(), [], 'nothing of ours was ever in the editor');
  });

  test(`an inquiry before the promised date is told to wait, reminded of and put in the calendar in ${engine}`, { timeout: 120_000 }, async (t) => {
    const downloads = await downloadsFolder(t);
    const browser = await begin(t, engine, 'published', downloads);
    await keep(browser, BRIGHTWATER);
    const gmail = await GmailPage.open(browser);
    const [chip, list] = [new Card(gmail.page, 'chip'), new Card(gmail.page, 'checklist')];
    await gmail.type(ASKING);
    await eventually(async () => /Wait until/.test((await chip.look()).text), 'the chip does not say when');
    const [button] = (await chip.look()).buttons;
    await gmail.page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    const remind = await eventually(async () => (await list.look()).buttons.find(({ text }) => /^Remind me on/.test(text)),
      'no reminder is offered');
    await list.press(remind.text);
    await eventually(async () => /You will be reminded/.test((await list.look()).text), 'the reminder is not confirmed');
    await list.press('Add to calendar');
    const { text } = await saved(downloads, '.ics', (text) => text.trim().endsWith('END:VCALENDAR'));
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    assert.ok(events.some(({ summary }) => summary.includes(BRIGHTWATER.application.company)), 'the plan of this application');

    const popup = await openPanel(browser, 'popup');
    const stored = await eventually(() => popup.evaluate(
      `(globalThis.browser ?? chrome).storage.local.get('afterword').then(({ afterword }) => afterword)`).catch(() => undefined), 'the storage did not answer');
    assert.match(String(stored), /"remind_on":"20/);
  });
}
