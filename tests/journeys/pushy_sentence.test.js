// The main job with the production extension: a pushy sentence is typed, underlined, clicked, replaced and restored.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { stopBackground } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';

const PUSHY = 'I need your decision by Friday.';

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  for (const policy of /** @type {const} */ (['published', 'none'])) {
    for (const stops of [false, true]) {
      const how = `in ${engine} under policy ${policy}${stops ? ', the background stopped between every two steps' : ''}`;
      test(`a pushy sentence is found, replaced and restored ${how}`, { timeout: 120_000 }, async (t) => {
        const browser = await begin(t, engine, policy);
        const pause = async () => { if (stops) await stopBackground(browser); };

        const gmail = await GmailPage.open(browser);
        const card = new Card(gmail.page);
        await gmail.guard();
        await gmail.type('Hi Dana,\n\nThank you for the interview on ');
        await gmail.bold(() => gmail.type('Tuesday'));
        await gmail.type('. ');
        await pause();
        await gmail.type(PUSHY);
        await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
        assert.equal(await gmail.hasPaint('interview'), false);
        const [html, text] = [await gmail.html(), await gmail.text()];
        assert.match(html, /<b>Tuesday<\/b>/);

        await pause();
        await gmail.clickOn('decision');
        await eventually(() => card.isOpen(), 'the card did not open');
        assert.equal(await gmail.bodyHasFocus(), true, 'the card takes no focus');
        assert.match((await card.look()).text, /Advice: /);

        await pause();
        const better = await card.press(0);
        await eventually(async () => (await gmail.text()).includes(better), 'the better words were not put in');
        assert.equal(await gmail.text(), text.replace(PUSHY, better));
        assert.match(await gmail.html(), /<b>Tuesday<\/b>/, 'the format is kept');
        assert.equal(await gmail.bodyHasFocus(), true);
        await eventually(async () => !(await card.isOpen()), 'the card stayed open');

        await pause();
        await gmail.undo();
        await eventually(async () => (await gmail.text()) === text, 'the old text did not come back');
        assert.equal(await gmail.html(), html, 'one undo restores the draft exactly');
        await eventually(() => gmail.isPainted('decision by Friday'), 'the restored sentence was not underlined');

        await pause();
        await gmail.clickOn('decision');
        await card.press('Dismiss here');
        await eventually(async () => !(await gmail.hasPaint('decision')), 'the dismissed sentence stayed underlined');
        await pause();
        // The click left the caret within the words.
        await gmail.toEnd();
        await gmail.type(' Respond immediately.');
        await eventually(() => gmail.isPainted('immediately'), 'what was typed after the dismissal was not underlined');
        assert.equal(await gmail.hasPaint('decision'), false, 'the dismissal was forgotten');
        assert.deepEqual(await gmail.strange(), [], 'nothing of ours was ever in the editor');
      });
    }
  }
}
