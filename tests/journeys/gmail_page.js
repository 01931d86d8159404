// What a person does on the mail page: types into a compose window, clicks on words, undoes.

const BODY = '.Ap [g_editable=true]';

export class GmailPage {
  /** @param {import('puppeteer-core').Page} page */
  constructor(page) { this.page = page; }

  /** @param {import('puppeteer-core').Browser} browser */
  static async open(browser) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto('https://mail.google.com/mail/u/0/?draft=empty');
    await page.waitForSelector(BODY);
    return new GmailPage(page);
  }

  /** Types key by key; a line break is the Enter key. @param {string} text */
  async type(text) {
    await this.page.focus(BODY);
    for (const key of text) await this.page.keyboard.press(/** @type {any} */ (key === '\n' ? 'Enter' : key));
  }

  html() { return this.page.$eval(BODY, (body) => body.innerHTML); }

  text() { return this.page.$eval(BODY, (body) => /** @type {HTMLElement} */ (body).innerText); }

  bodyHasFocus() { return this.page.$eval(BODY, (body) => document.activeElement === body); }

  /** Clicks in the middle of words that stand within one text node. @param {string} words */
  async clickOn(words) {
    const point = await this.page.$eval(BODY, (body, wanted) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const start = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, start + wanted.length);
        const box = range.getClientRects()[0];
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    }, words);
    if (!point) throw new Error(`The draft does not say "${words}"`);
    await this.page.mouse.click(point.x, point.y);
  }

  async undo() {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyZ');
    await this.page.keyboard.up('Control');
  }
}
