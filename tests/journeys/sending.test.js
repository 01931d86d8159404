// Mails that are not sent, or not yet: the page asks back, a later time is set, the window is closed and opened again, the
// draft is discarded. Only what was really sent is entered, and a draft that is opened again is judged again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';
import { BRIGHTWATER, keep, stored } from './ledger.js';
import { OutlookPage } from './outlook_page.js';

const THANKS = 'Hi Dana,\n\nThank you for the interview on Tuesday. I enjoyed hearing how the team plans its weeks.';
const PUSHY = ' I need your decision by Friday.';

const SITES = {
  Gmail: { open: GmailPage.open, subject: '[name=subjectbox]', send: '.Up div > div[role=button]', question: '[role=alertdialog]',
    discard: '.oh', more: '.hG', later: '[selector=scheduledSend]', fresh: '#compose', told: '.b8' },
  Outlook: { open: OutlookPage.open, subject: 'input[id$=_SUBJECT]', send: '[id*=primaryActionButton]', question: '.veil [role=dialog]',
    discard: '#discardCompose', more: '[id*=menuButton]', later: '[role=menuitem]', fresh: '#new', told: '#told' },
};

/** @param {any[]} messages those of an application */
const sent = (messages) => messages.filter(({ direction }) => direction === 'sent');

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  for (const [name, site] of Object.entries(SITES)) {
    test(`only what was sent is entered: ${name} in ${engine}`, { timeout: 120_000 }, async (t) => {
      const browser = await begin(t, engine);
      await keep(browser, BRIGHTWATER);
      const mail = await site.open(browser);
      const { page } = mail;
      const popup = await openPanel(browser, 'popup');
      await page.bringToFront();
      const chip = new Card(page, 'chip');
      const gone = () => page.waitForSelector(mail.body, { hidden: true });
      /** @param {string} text a thank-you, and what comes after it */
      const write = async (text) => {
        await page.waitForSelector(mail.body, { visible: true });
        await mail.type(text);
        await eventually(() => chip.isOpen(), 'there is no chip');
      };

      // Asked back, then left in the window, then discarded.
      await write(THANKS + PUSHY);
      await page.click(site.send);
      await page.waitForSelector(site.question);
      await page.click(`${site.question} [data-answer=stay]`);
      await eventually(() => mail.isPainted('decision by Friday'), 'the draft that was not sent is no longer underlined');
      await page.click(site.discard);
      await gone();

      // To be sent later.
      await page.click(site.fresh);
      await write(THANKS);
      await page.type(site.subject, 'Thank you');
      await page.click(site.more);
      await page.click(site.later);
      await gone();
      assert.equal(await page.$eval(site.told, (told) => told.checkVisibility()), true, 'the page says that it is scheduled');

      // Asked back, and sent all the same: the first that is entered.
      await page.click(site.fresh);
      await write(THANKS);
      await page.click(site.send);
      await page.click(`${site.question} [data-answer=send]`);
      await gone();
      await stored(popup, (messages) => sent(messages).length > 0, 'the sent mail was not entered');

      // By keyboard, which comes second.
      await page.click(site.fresh);
      await write(THANKS);
      await page.type(site.subject, 'Thank you again');
      await page.focus(mail.body);
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      await gone();
      const text = await stored(popup, (messages) => sent(messages).length > 1, 'the mail sent by keyboard was not entered');
      assert.equal(sent(JSON.parse(text).ledger[0].application.messages).length, 2, 'a mail was entered that was not sent');
      assert.ok(!text.includes('plans its weeks'), 'the text of a mail is stored');
    });
  }

  test(`a closed draft is judged again when it is opened again in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    await keep(browser, BRIGHTWATER);
    const gmail = await GmailPage.open(browser);
    const popup = await openPanel(browser, 'popup');
    await gmail.page.bringToFront();
    await gmail.type(THANKS + PUSHY);
    await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
    const text = await gmail.text();
    await gmail.page.click('.Ha');
    await gmail.page.waitForSelector(gmail.body, { hidden: true });
    await eventually(async () => !(await new Card(gmail.page, 'chip').isOpen()), 'the chip of a closed window stayed');

    await gmail.page.click('#drafts');
    await eventually(() => gmail.isPainted('decision by Friday'), 'the draft that was opened again is not underlined');
    assert.equal(await gmail.text(), text);
    await gmail.clickOn('decision');
    const better = await new Card(gmail.page).press(0);
    await eventually(async () => (await gmail.text()).includes(better), 'the better words were not put in');
    await stored(popup, (messages) => sent(messages).length === 0, 'a closed draft was entered as sent');
  });
}
