// The ledger, seen from the mail page: a mail sent is entered without its text, an undone one is taken back, a mail
// received is noticed and the date it names proposed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { BRIGHTWATER, keep, stored } from './ledger.js';

const THANKS = 'Hi Dana,\n\nThank you for the interview on Tuesday. I enjoyed hearing how the team plans its weeks.';

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`a send is entered, its undo takes it back, a thread proposes its date, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    await keep(browser, BRIGHTWATER);
    const gmail = await GmailPage.open(browser);
    const popup = await openPanel(browser, 'popup');
    // The message of the open thread was noticed; its text was not kept.
    await stored(popup, (messages) => messages.some(({ direction }) => direction === 'received'), 'the received mail was not noticed');
    await eventually(async () => /end of next week/.test(JSON.stringify(await view(popup))), 'no date was proposed');

    await gmail.page.bringToFront();
    await gmail.page.type('[name=subjectbox]', 'Thank you');
    await gmail.type(THANKS);
    await gmail.page.click('.Up div > div[role=button]');
    const text = await stored(popup, (messages) => messages.some(({ direction, kind }) => direction === 'sent' && kind === 'thank_you'),
      'the sent mail was not entered');
    for (const words of ['plans its weeks', 'churn dashboard']) assert.ok(!text.includes(words), `${words} is stored`);

    await gmail.page.click('#link_undo');
    await gmail.page.waitForSelector('.Ap [g_editable=true]');
    await stored(popup, (messages) => messages.every(({ direction }) => direction === 'received'), 'the undone mail stayed entered');

    // A discarded mail was never sent.
    await gmail.page.click('.oh');
    await gmail.page.waitForFunction(`document.querySelector('.M9') === null`);
    await stored(popup, (messages) => messages.length === 1, 'a discarded mail was entered');
  });
}

/** What a panel is shown, asked over a connection of its own. @param {import('puppeteer-core').Page} panel */
function view(panel) {
  return panel.evaluate(`new Promise((resolve) => {
    const port = (globalThis.browser ?? chrome).runtime.connect({ name: 'panel' });
    port.onMessage.addListener((message) => { if (message.view) { resolve(message.view.proposal); port.disconnect(); } });
    port.postMessage('open');
  })`).catch(() => undefined);
}
