// What has broken other assistants on a mail page: the caret jumps, the page scrolls, the card is hidden or covers the line,
// the names of people are taken for mistakes, the page's own marks are lost, and the page is left with a dead assistant after
// an update.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';

const PUSHY = 'I need your decision by Friday.';
const API = '(globalThis.browser ?? chrome)';

/** Takes the words that the card offers first. @param {GmailPage} gmail @param {string} [last] the last words of the finding */
async function replaceFirst(gmail, last = 'decision by Friday') {
  await eventually(() => gmail.isPainted(last), 'the sentence was not underlined');
  await gmail.clickOn('decision');
  const better = await new Card(gmail.page).press(0);
  await eventually(async () => (await gmail.text()).includes(better), 'the better words were not put in');
  return better;
}

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`the caret stays where it was when words before it change in ${engine}`, { timeout: 120_000 }, async (t) => {
    const gmail = await GmailPage.open(await begin(t, engine));
    const { keyboard } = gmail.page;
    await gmail.type(`Hi Dana, thank you for the interview. ${PUSHY}\n\nBest wishes,\nSam`);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    for (let i = 0; i < 'am'.length; i += 1) await keyboard.press('ArrowLeft');
    const card = new Card(gmail.page);
    await keyboard.down('Alt');
    await keyboard.press('ArrowDown');
    await keyboard.up('Alt');
    await eventually(() => card.isOpen(), 'the card did not open');
    const better = await card.press(0);
    await eventually(async () => (await gmail.text()).includes(better), 'the better words were not put in');
    await keyboard.type('X');
    assert.match(await gmail.text(), /SXam\s*$/);
  });

  test(`the card stays when its words grow under it, and replaces them all, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const gmail = await GmailPage.open(await begin(t, engine));
    await gmail.type('Hi Dana, thank you for the interview. I need your decision by Fri');
    await eventually(() => gmail.isPainted('decision by Fri'), 'the sentence was not underlined');
    await gmail.clickOn('decision');
    const card = new Card(gmail.page);
    await eventually(() => card.isOpen(), 'the card did not open');
    await gmail.page.$eval(gmail.body, (body) => (body.lastElementChild ?? body).append('day.'));
    await eventually(() => gmail.isPainted('day'), 'the longer sentence was not underlined');
    const better = await card.press(0);
    await eventually(async () => (await gmail.text()).trim().endsWith(better), 'the whole sentence was not replaced');
  });

  test(`nothing scrolls when the card opens, and it stands in front beside the line, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const gmail = await GmailPage.open(await begin(t, engine));
    await gmail.page.setViewport({ width: 1280, height: 560 });
    await gmail.type(`Hi Dana,\n\n${'Thank you for showing me the docks.\n'.repeat(14)}${PUSHY} `);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    const scrolled = () => gmail.page.evaluate(() => {
      const all = [document.scrollingElement, ...document.querySelectorAll('*')];
      return JSON.stringify(all.map((element) => element?.scrollTop).filter(Boolean));
    });
    const before = await scrolled();
    assert.notEqual(before, '[]', 'the draft is long enough to scroll');
    const line = await gmail.clickOn('decision');
    const card = new Card(gmail.page);
    const look = await eventually(async () => {
      const now = await card.look();
      return now.open && now.buttons.length > 0 && now;
    }, 'the card did not open');
    assert.equal(await scrolled(), before);
    for (const { x, y, text } of look.buttons) {
      assert.ok(Math.abs(y - line.y) > line.height / 2, `"${text}" covers the line`);
      const own = await gmail.page.evaluate((x, y) => document.elementFromPoint(x, y)?.parentElement === document.documentElement, x, y);
      assert.ok(own, `"${text}" is hidden by the page`);
    }
  });

  test(`a sentence partly in bold is replaced whole, and one undo restores it, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const gmail = await GmailPage.open(await begin(t, engine));
    await gmail.type('Hi Dana,\n\nThank you for the interview. I need your ');
    await gmail.bold(() => gmail.type('decision by'));
    await gmail.type(' Friday. Best wishes, Sam');
    await eventually(() => gmail.isPainted('Friday'), 'the sentence was not underlined');
    const [html, text] = [await gmail.html(), await gmail.text()];
    const better = await replaceFirst(gmail, 'Friday');
    // The browser may have made a space at the edge of the bold words one that does not break.
    const breaking = (/** @type {string} */ words) => words.replaceAll('\u00a0', ' ');
    assert.equal(breaking(await gmail.text()), breaking(text).replace(PUSHY, better));
    await gmail.undo();
    await eventually(async () => (await gmail.html()) === html, 'undo did not restore the draft');
  });

  test(`a page that never stops changing is kept up with in ${engine}`, { timeout: 120_000 }, async (t) => {
    const gmail = await GmailPage.open(await begin(t, engine));
    // Beside the window, at its edge and around its editor, a hundred changes at every turn of the page.
    await gmail.page.evaluate(() => {
      const beside = document.body.appendChild(document.createElement('div'));
      const [frame, line] = [document.querySelector('[role=dialog]'), document.querySelector('.Ap')];
      const change = () => {
        for (let made = 0; made < 25; made += 1) {
          beside.replaceChildren(document.createElement('span'));
          frame?.setAttribute('data-tick', String(made));
          line?.append(document.createElement('i'));
          line?.lastElementChild?.remove();
        }
        setTimeout(change);
      };
      change();
    });
    await gmail.type(`Hi Dana, thank you for the interview. ${PUSHY} `);
    const text = await gmail.text();
    const better = await replaceFirst(gmail);
    await gmail.undo();
    await eventually(async () => (await gmail.text()) === text, `undo did not take "${better}" back`);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence is not underlined again');
  });

  test(`names that are also words are left alone, and the page's own marks stay, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const gmail = await GmailPage.open(await begin(t, engine));
    const chip = new Card(gmail.page, 'chip');
    await gmail.type('Hi Hope,\n\nThank you for the interview on Tuesday. It was a pleasure to meet Will Wait, Grant Chase and Asap Khan, and to hear '
      + 'from Rush Demand and Faith Must how the team plans its releases.');
    await eventually(async () => /Reads well/.test((await chip.look()).text), 'a name was taken for a mistake');

    await gmail.type(` ${PUSHY} `);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    // As a spell-checker of the page's own, which marks the same words.
    await gmail.page.$eval(gmail.body, (body) => {
      const range = document.createRange();
      range.selectNodeContents(body);
      CSS.highlights.set('misspelt', new Highlight(range));
    });
    await replaceFirst(gmail);
    await gmail.undo();
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence is not underlined again');
    assert.equal(await gmail.page.evaluate(() => CSS.highlights.get('misspelt')?.size), 1, 'the mark of the page is gone');
  });

  test(`after an update of the extension the page goes on without it in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    const gmail = await GmailPage.open(browser);
    /** @type {unknown[]} */
    const errors = [];
    gmail.page.on('pageerror', (error) => errors.push(error));
    await gmail.type(PUSHY);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    const options = await openPanel(browser, 'options');
    await eventually(() => options.evaluate(`${API}.runtime.id`).catch(() => undefined), 'the options page did not open');
    // The page that asks is closed by what it asks for.
    await options.evaluate(`setTimeout(() => ${API}.runtime.reload())`);
    // Nobody types meanwhile: nothing but the page script itself can notice.
    const ours = () => gmail.page.evaluate(() => document.querySelectorAll(':root > :not(head, body)').length);
    if (engine === 'chrome') {
      await eventually(async () => !(await gmail.hasPaint('decision')), 'an underline stayed that answers to nobody');
      await eventually(async () => await ours() === 0, 'a chip stayed that answers to nobody');
      await gmail.type(' Thank you.');
    } else {
      // Firefox starts the page script of the new version at once.
      await eventually(async () => await ours() === 1, 'something stayed that answers to nobody');
      await gmail.type(' Thank you.');
      const better = await replaceFirst(gmail);
      await gmail.undo();
      assert.doesNotMatch(await gmail.text(), new RegExp(better));
    }
    assert.equal((await gmail.text()).trim(), `${PUSHY} Thank you.`);
    assert.deepEqual(errors, []);
  });
}
