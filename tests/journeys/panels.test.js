// The popup and the options page beside an open compose window: they follow it, and it follows them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { extensionUrl, openPanel, stopBackground } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { ask, says, tabTo } from './keyboard.js';
import { BRIGHTWATER, keep } from './ledger.js';

/** @typedef {import('puppeteer-core').Page} Page */

const THANKS = 'Hi Dana,\n\nThank you for the interview on Tuesday. ';
const PUSHY = 'I need your decision by Friday.';
const SWITCH = '#family-pressure';
const SYNC = '(globalThis.browser ?? chrome).storage.sync';

/** @param {Page} page @param {boolean} on */
const isOn = (page, on) => eventually(async () => await ask(page, `document.querySelector('${SWITCH}').checked`) === on,
  `the switch was not ${on ? 'on' : 'off'}`);

/** @param {Page} page */
const focusedId = (page) => ask(page, 'document.activeElement.id');

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`the popup teaches, then follows the compose in front in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    const popup = await openPanel(browser, 'popup');
    await says(popup, /Start with one application/);
    const gmail = await GmailPage.open(browser);
    await gmail.type(THANKS + PUSHY);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    await says(popup, /Thank-you after an interview[^]*1 suggestion/);
    assert.notEqual(await ask(popup, `document.querySelectorAll('.checklist li .state').length`), 0);
    for (const _ of PUSHY) await gmail.page.keyboard.press('Backspace');
    await says(popup, /Nothing in the wording stands out/);
    await says(popup, /The subject is empty/);
  });

  test(`a family is switched off and on by keyboard, and kept, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    const gmail = await GmailPage.open(browser);
    await gmail.type(THANKS + PUSHY);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    const options = await openPanel(browser, 'options');
    await isOn(options, true);
    await tabTo(options, SWITCH);
    await options.keyboard.press(' ');
    await isOn(options, false);
    await says(options, /Saved\./);
    assert.equal(`#${await focusedId(options)}`, SWITCH, 'the focus stays');
    await eventually(async () => !(await gmail.hasPaint('decision')), 'the underline stayed');

    await options.close();
    await stopBackground(browser);
    const again = await openPanel(browser, 'options');
    await isOn(again, false);
    await tabTo(again, SWITCH);
    await again.keyboard.press(' ');
    await isOn(again, true);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the underline did not come back');
  });

  test(`settings are shared with other browsers where that is switched on, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    const options = await openPanel(browser, 'options');
    await isOn(options, true);
    const shared = () => ask(options, `${SYNC}.get('afterword').then(({ afterword }) => afterword)`);
    await tabTo(options, SWITCH);
    await options.keyboard.press(' ');
    await isOn(options, false);
    assert.equal(await shared(), undefined, 'nothing is shared unasked');
    await tabTo(options, '#sync');
    await options.keyboard.press(' ');
    const text = String(await eventually(shared, 'nothing was shared'));
    assert.match(text, /"families_off":\["pressure"\]/);

    // As another browser's change arrives.
    const theirs = JSON.stringify({ ...JSON.parse(text), by: 'another' }).replace('["pressure"]', '[]');
    await options.evaluate(`${SYNC}.set({ afterword: ${JSON.stringify(theirs)} })`);
    await isOn(options, true);
  });

  test(`a rule switched off on the card is switched on again in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    const gmail = await GmailPage.open(browser);
    await gmail.type(THANKS + PUSHY);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    await gmail.clickOn('decision');
    await new Card(gmail.page).press('Switch this rule off');
    await eventually(async () => !(await gmail.hasPaint('decision')), 'the underline stayed');
    const options = await openPanel(browser, 'options');
    const rule = `.family:has(${SWITCH}) [data-rule]:not(:checked)`;
    await eventually(() => ask(options, `document.querySelector('${rule}')?.checkVisibility()`), 'the rule is not shown as off');
    await ask(options, `document.querySelector('${rule}').focus()`);
    await options.keyboard.press(' ');
    await eventually(() => gmail.isPainted('decision by Friday'), 'the underline did not come back');
  });
}

// Chromium gives a process no messages at all where the page that asked first was closed before the answer came.
for (const name of /** @type {const} */ (['popup', 'options', 'welcome'])) {
  test(`the ${name} page has its words where the browser has none in chrome`, { timeout: 60_000 }, async (t) => {
    const browser = await begin(t, 'chrome');
    await keep(browser, BRIGHTWATER);
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => { chrome.i18n.getMessage = () => ''; });
    await page.goto(await extensionUrl(browser, `${name}.html`));
    await says(page, { popup: /0 of 2 interviewers thanked/, options: /Reminders/, welcome: /Try it/ }[name]);
    const said = String(await ask(page, 'document.body.innerText'));
    assert.doesNotMatch(said, /\b[a-z]+_[a-z_]+\b|\$\d/, 'a key stands where words should');
  });
}
