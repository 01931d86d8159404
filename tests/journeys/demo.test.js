// The demo that anyone can try: no extension installed, the companion in the page itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { serve } from './server.js';

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`the demo finds and replaces without an extension in ${engine}`, { timeout: 60_000 }, async (t) => {
    const server = await serve('dist/www', 'published');
    t.after(() => server.close());
    const browser = await launch(engine, server.port);
    t.after(() => browser.close());
    const gmail = await GmailPage.open(browser, 'demo.html');
    const card = new Card(gmail.page);
    await eventually(() => gmail.isPainted('analyst role'), 'nothing was underlined');
    const html = await gmail.html();
    await gmail.clickOn('analyst role');
    const better = await card.press(0);
    await eventually(async () => (await gmail.text()).includes(better), 'the better words were not put in');
    await gmail.undo();
    await eventually(async () => (await gmail.html()) === html, 'undo did not restore the draft');
    assert.equal(await gmail.bodyHasFocus(), true);
  });
}
