// The production extension on Gmail's other shapes: every window a draft can stand in is reviewed, in every language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { ask, press, says } from './keyboard.js';

const PUSHY = 'I need your decision by Friday.';
/** The least contrast of a line that tells something (WCAG 2.2, 1.4.11). */
const LEGIBLE = 3;
const EMPTY = 'mail/u/0/?draft=empty';

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  /** @param {import('node:test').TestContext} t @param {string} path @param {(gmail: GmailPage, card: Card) => Promise<void>} within */
  const visit = async (t, path, within) => {
    const browser = await begin(t, engine);
    const gmail = await GmailPage.open(browser, path);
    await within(gmail, new Card(gmail.page));
  };

  /** @param {import('./mail_page.js').MailPage} mail @param {Card} card */
  const replaceAndRestore = async (mail, card) => {
    await mail.type(PUSHY);
    await eventually(() => mail.isPainted('decision by Friday'), 'the sentence was not underlined');
    const html = await mail.html();
    await mail.clickOn('decision');
    const better = await card.press(0);
    await eventually(async () => (await mail.text()).includes(better), 'the better words were not put in');
    await mail.undo();
    await eventually(async () => (await mail.html()) === html, 'undo did not restore the draft');
    assert.equal(await mail.bodyHasFocus(), true);
  };

  test(`an inline reply beside a compose window, each with its own review, in ${engine}`, { timeout: 120_000 }, (t) =>
    visit(t, EMPTY, async (gmail, card) => {
      await gmail.page.click('#reply');
      const reply = gmail.at('.adB [g_editable=true]');
      const compose = gmail.at('.dw [g_editable=true]');
      await replaceAndRestore(reply, card);
      await compose.type(`Hi Dana, ${PUSHY}`);
      await eventually(() => compose.isPainted('decision by Friday'), 'the second draft was not underlined');
      assert.equal(await reply.isPainted('decision by Friday'), true, 'the first draft stays underlined');
    }));

  test(`full screen and back in ${engine}`, { timeout: 120_000 }, (t) =>
    visit(t, EMPTY, async (gmail, card) => {
      await gmail.page.click('.full');
      await replaceAndRestore(gmail, card);
      await gmail.page.click('.full');
      await eventually(() => gmail.isPainted('decision by Friday'), 'back at its edge the window is not underlined');
    }));

  test(`a window of its own in ${engine}`, { timeout: 120_000 }, (t) =>
    visit(t, `${EMPTY}&popout`, async (gmail, card) => replaceAndRestore(gmail, card)));

  for (const language of ['ar', 'de', 'hu', 'ja', 'ru']) {
    test(`the page in the language ${language} in ${engine}`, { timeout: 120_000 }, (t) =>
      visit(t, `${EMPTY}&ui=${language}`, async (gmail, card) => replaceAndRestore(gmail, card)));
  }

  for (const recipients of ['new', 'old']) {
    test(`the ${recipients} recipients field: a greeting for somebody else is told of, in ${engine}`, { timeout: 120_000 }, (t) =>
      visit(t, `${EMPTY}&recipients=${recipients}`, async (gmail, card) => {
        await gmail.type('Hi Clive,\n\nThank you for the interview on Tuesday.');
        await eventually(() => gmail.isPainted('Clive'), 'the greeting was not underlined');
        await gmail.clickOn('Clive');
        await eventually(async () => /Dana/.test((await card.look()).text), 'the card does not name the recipient');
      }));
  }

  test(`words that the page itself writes are judged, its offer to write them is not, in ${engine}`, { timeout: 120_000 }, (t) =>
    visit(t, EMPTY, async (gmail) => {
      const chip = new Card(gmail.page, 'chip');
      await gmail.type('Hi Dana,\n\nThank you for the interview on Tuesday.');
      await eventually(async () => /Reads well/.test((await chip.look()).text), 'the draft is not judged');
      await gmail.page.$eval('.hint', (hint, pushy) => { hint.textContent = pushy; }, PUSHY);
      await gmail.page.$eval(gmail.body, (body, pushy) => { (body.lastElementChild ?? body).append(` ${pushy}`); }, PUSHY);
      await eventually(async () => /1 suggestion/.test((await chip.look()).text), 'what the page wrote is not judged once');
      assert.equal(await gmail.isPainted('decision by Friday'), true);
    }));

  test(`a dark page, whatever the system's theme, in ${engine}`, { timeout: 120_000 }, (t) =>
    visit(t, EMPTY, async (gmail, card) => {
      await replaceAndRestore(gmail, card);
      const light = await gmail.underlineContrast('decision');
      await gmail.page.click('#theme');
      await gmail.page.waitForFunction(`getComputedStyle(document.body).colorScheme === 'dark'`);
      const dark = await gmail.underlineContrast('decision');
      assert.ok(light >= LEGIBLE && dark >= LEGIBLE, `contrast ${light} on the light page, ${dark} on the dark one`);
      await replaceAndRestore(gmail, card);
    }));

  test(`a window that is not understood is told of, with a report without its text, in ${engine}`, { timeout: 120_000 }, (t) =>
    visit(t, EMPTY, async (gmail) => {
      await gmail.type('My secret plan.');
      await gmail.addUnknownWindow();
      const popup = await openPanel(gmail.page.browser(), 'popup');
      await says(popup, /was not recognised \(body\)/);
      const report = String(await ask(popup, `document.querySelector('#report').textContent`));
      assert.match(report, /^Afterword [0-9.]+\nmail\.google\.com\nbody\n\n/);
      assert.match(report, /\n +div[^\n]*\[contenteditable=true\]/);
      assert.ok(!/secret|Dana|@|example/.test(report), report);
      await press(popup, '#copy-report');
      await says(popup, /Copied\./);
    }));

  test(`a plain-text draft is reviewed in the popup, and nothing is painted, in ${engine}`, { timeout: 120_000 }, (t) =>
    visit(t, `${EMPTY}&plain`, async (gmail) => {
      await gmail.page.focus('textarea.Ak');
      await gmail.page.keyboard.type(PUSHY);
      const popup = await openPanel(gmail.page.browser(), 'popup');
      await says(popup, /1 suggestion/);
      const painted = await gmail.page.evaluate(() => ['text-a', 'text-b'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]).length);
      assert.equal(painted, 0);
    }));
}
