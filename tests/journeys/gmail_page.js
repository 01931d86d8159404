// The demo mail page in the shape of Gmail.
import { MailPage } from './mail_page.js';

const BODY = '.Ap [g_editable=true]';

export class GmailPage extends MailPage {
  /** @param {import('puppeteer-core').Page} page */
  constructor(page) { super(page, BODY); }

  /** @param {import('puppeteer-core').Browser} browser @param {string} [path] */
  static async open(browser, path = 'mail/u/0/?draft=empty') {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`https://mail.google.com/${path}`);
    await page.waitForSelector(BODY);
    return new GmailPage(page);
  }

  /** Puts a second window beside the first, in which nothing tells any more that its editor is one: as after a change of the site. */
  addUnknownWindow() {
    return this.page.evaluate(() => {
      const known = /** @type {HTMLElement} */ (document.querySelector('[role=dialog]'));
      const changed = /** @type {HTMLElement} */ (known.cloneNode(true));
      for (const editor of changed.querySelectorAll('[g_editable]')) {
        editor.removeAttribute('g_editable');
        editor.removeAttribute('role');
      }
      known.after(changed);
    });
  }
}
