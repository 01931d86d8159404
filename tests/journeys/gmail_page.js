// What a person does on the mail page: types into a compose window, clicks on words, undoes.

const BODY = '.Ap [g_editable=true]';

export class GmailPage {
  /** @param {import('puppeteer-core').Page} page */
  constructor(page) { this.page = page; }

  /** @param {import('puppeteer-core').Browser} browser @param {string} [path] */
  static async open(browser, path = 'mail/u/0/?draft=empty') {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`https://mail.google.com/${path}`);
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

  /** Whether words are painted, as the page itself can tell. @param {string} words */
  async isPainted(words) {
    const point = await this.#middleOf(words);
    if (!point) return false;
    return this.page.evaluate(({ x, y }) => {
      const registry = /** @type {any} */ (CSS.highlights);
      return registry.highlightsFromPoint(x, y).length > 0;
    }, point);
  }

  /** Clicks in the middle of words that stand within one text node. @param {string} words */
  async clickOn(words) {
    const point = await this.#middleOf(words);
    if (!point) throw new Error(`The draft does not say "${words}"`);
    await this.page.mouse.click(point.x, point.y);
  }

  /** @param {string} words */
  #middleOf(words) {
    return this.page.$eval(BODY, (body, wanted) => {
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
  }

  /** Has the page note every change to the editor's own attributes and every element in it that is not the page's. */
  async guard() {
    await this.page.$eval(BODY, (body) => {
      /** @type {string[]} */
      const strange = [];
      Object.assign(window, { strange });
      const own = new Set(['DIV', 'BR', 'B', 'SPAN', 'FONT']);
      new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes } of records) {
          if (type === 'attributes') strange.push(`${target.nodeName} ${attributeName}`);
          for (const node of addedNodes) {
            if (node instanceof Element && (!own.has(node.nodeName) || node.attributes.length > 0)) {
              strange.push(node.outerHTML);
            }
          }
        }
      }).observe(body, { subtree: true, childList: true, attributes: true });
    });
  }

  /** What {@link guard} noted. @returns {Promise<string[]>} */
  strange() { return this.page.evaluate(() => /** @type {any} */ (window).strange); }

  undo() { return this.#withControl('z'); }

  /** Switches bold on for what is typed within. @param {() => Promise<void>} within */
  async bold(within) {
    await this.page.evaluate(() => document.execCommand('bold'));
    await within();
    await this.page.evaluate(() => document.execCommand('bold'));
  }

  /** @param {import('puppeteer-core').KeyInput} key */
  async #withControl(key) {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press(key);
    await this.page.keyboard.up('Control');
  }
}
