// The demo mail page itself, in both browsers under both policies: typing, clicking and undoing work without an extension.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './browser.js';
import { GmailPage } from './gmail_page.js';
import { serve } from './server.js';

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  for (const policy of /** @type {const} */ (['published', 'none'])) {
    test(`a draft is typed, changed and undone in ${engine} under policy ${policy}`, async (t) => {
      const server = await serve('dist/www', policy);
      t.after(() => server.close());
      const browser = await launch(engine, server.port);
      t.after(() => browser.close());
      const gmail = await GmailPage.open(browser);
      await gmail.type('Hi Dana,\n\nI need your decision by Friday.');
      const before = await gmail.html();
      await gmail.clickOn('decision');
      assert.equal(await gmail.bodyHasFocus(), true);
      await gmail.page.evaluate(() => document.execCommand('insertText', false, 'X'));
      assert.match(await gmail.text(), /X/);
      await gmail.undo();
      assert.equal(await gmail.html(), before);
    });
  }
}
