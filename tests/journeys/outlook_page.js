// The demo mail page in the shape of Outlook on the web.
import { MailPage } from './mail_page.js';

const BODY = '[id^=editorParent_] [contenteditable=true]';

export class OutlookPage extends MailPage {
  /** @param {import('puppeteer-core').Page} page */
  constructor(page) { super(page, BODY); }

  /** @param {import('puppeteer-core').Browser} browser @param {string} [path] */
  static async open(browser, path = 'mail/0/?draft=empty') {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`https://outlook.live.com/${path}`);
    await page.waitForSelector(BODY);
    return new OutlookPage(page);
  }
}
