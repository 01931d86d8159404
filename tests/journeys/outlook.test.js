// The production extension on the Outlook-shaped page: its editor has an undo of its own and serves draft after draft.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { OutlookPage } from './outlook_page.js';

const PUSHY = 'I need your decision by Friday.';
/** The least contrast of a line that tells something (WCAG 2.2, 1.4.11). */
const LEGIBLE = 3;
/** What the editor writes on the lines it makes. */
const EDITOR_STYLES = ['font-family', 'font-size'];

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  /** @param {import('node:test').TestContext} t @param {string} [path] */
  const open = async (t, path) => {
    const browser = await begin(t, engine);
    return OutlookPage.open(browser, path);
  };

  test(`a pushy sentence is found, replaced and restored in Outlook's editor in ${engine}`, { timeout: 120_000 }, async (t) => {
    const outlook = await open(t);
    const card = new Card(outlook.page);
    await outlook.guard(EDITOR_STYLES);
    await outlook.type('Hi Dana,\n\nThank you for the interview on ');
    await outlook.bold(() => outlook.type('Tuesday'));
    await outlook.type(`. ${PUSHY}`);
    await eventually(() => outlook.isPainted('decision by Friday'), 'the sentence was not underlined');
    assert.equal(await outlook.hasPaint('interview'), false);
    const [html, text] = [await outlook.html(), await outlook.text()];
    assert.match(html, /<b>Tuesday<\/b>/);

    await outlook.clickOn('decision');
    const better = await card.press(0);
    await eventually(async () => (await outlook.text()).includes(better), 'the better words were not put in');
    assert.equal(await outlook.text(), text.replace(PUSHY, better));
    assert.match(await outlook.html(), /<b>Tuesday<\/b>/, 'the format is kept');
    assert.equal(await outlook.bodyHasFocus(), true);

    await outlook.undo();
    await eventually(async () => (await outlook.text()) === text, 'the old text did not come back');
    assert.equal(await outlook.html(), html, 'one undo restores the draft exactly');
    await eventually(() => outlook.isPainted('decision by Friday'), 'the restored sentence was not underlined');
    assert.deepEqual(await outlook.strange(), [], 'nothing of ours was ever in the editor');
  });

  test(`the next draft in the same editor starts afresh in ${engine}`, { timeout: 120_000 }, async (t) => {
    const outlook = await open(t);
    const card = new Card(outlook.page);
    await outlook.type(PUSHY);
    await eventually(() => outlook.isPainted('decision by Friday'), 'the first draft was not underlined');
    await outlook.clickOn('decision');
    await card.press('Dismiss here');
    await eventually(async () => !(await outlook.hasPaint('decision')), 'the dismissed sentence stayed underlined');

    const second = `Hi Raj, ${PUSHY}`;
    await outlook.page.click('#new');
    await outlook.type(second);
    await eventually(() => outlook.isPainted('decision by Friday'), 'what was dismissed in one draft is missing in the next');

    await outlook.page.click('#new');
    await outlook.type('Thank you for the interview. Respond immediately.');
    await eventually(() => outlook.isPainted('immediately'), 'the third draft was not underlined');
    assert.equal(await outlook.hasPaint('interview'), false, 'nothing of the drafts before is painted');

    await outlook.page.click('#drafts [role=tab]:nth-child(2)');
    await eventually(() => outlook.isPainted('decision by Friday'), 'a draft shown again is not underlined');
    assert.equal(await outlook.text(), second);
    await outlook.page.click('#drafts [role=tab]:nth-child(3)');
    await eventually(() => outlook.isPainted('immediately'), 'the third draft is not underlined again');
    await outlook.page.click('#drafts [role=tab]:nth-child(1)');
    await eventually(async () => await outlook.text() === PUSHY && /Reads well/.test((await new Card(outlook.page, 'chip').look()).text),
      'the first draft is not judged again');
    assert.equal(await outlook.hasPaint('decision'), false, 'what was dismissed in a draft stays so when it is opened again');
  });

  for (const language of ['ar', 'de', 'hu', 'ja', 'ru']) {
    test(`Outlook in the language ${language}, its own labels left alone, in ${engine}`, { timeout: 120_000 }, async (t) => {
      const outlook = await open(t, `mail/0/?draft=empty&ui=${language}`);
      const card = new Card(outlook.page);
      await outlook.page.click('#reply');
      await outlook.type(`${PUSHY} `);
      await eventually(() => outlook.isPainted('decision by Friday'), 'the reply was not underlined');
      assert.equal(await outlook.hasPaint('I need your decision by then'), false, 'the quote is left alone');
      const text = await outlook.text();
      await outlook.clickOn('decision');
      const better = await card.press(0);
      await eventually(async () => (await outlook.text()).includes(better), 'the better words were not put in');
      await outlook.undo();
      await eventually(async () => (await outlook.text()) === text, 'the old text did not come back');
    });
  }

  test(`a dark Outlook in ${engine}`, { timeout: 120_000 }, async (t) => {
    const outlook = await open(t);
    await outlook.page.click('#theme');
    await outlook.page.waitForFunction(`getComputedStyle(document.body).colorScheme === 'dark'`);
    await outlook.type(PUSHY);
    await eventually(() => outlook.isPainted('decision by Friday'), 'the sentence was not underlined');
    const contrast = await outlook.underlineContrast('decision');
    assert.ok(contrast >= LEGIBLE, `contrast ${contrast}`);
  });

  test(`signature and quote of a reply are not judged in ${engine}`, { timeout: 120_000 }, async (t) => {
    const outlook = await open(t);
    await outlook.page.click('#reply');
    await outlook.type(`${PUSHY} `);
    await eventually(() => outlook.isPainted('decision by Friday'), 'the reply was not underlined');
    assert.equal(await outlook.hasPaint('Call me back immediately'), false, 'the signature is left alone');
    assert.equal(await outlook.hasPaint('I need your decision by then'), false, 'the quote is left alone');
  });
}
