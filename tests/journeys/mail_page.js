// What a person does on a mail page: types into a compose window, clicks on words, undoes.

export class MailPage {
  /** @param {import('puppeteer-core').Page} page @param {string} body the selector of the editor */
  constructor(page, body) {
    this.page = page;
    this.body = body;
  }

  /** The same page, at another of its editors. @param {string} body */
  at(body) { return new MailPage(this.page, body); }

  /** Types key by key; a line break is the Enter key. @param {string} text */
  async type(text) {
    await this.page.focus(this.body);
    for (const key of text) await this.page.keyboard.press(/** @type {any} */ (key === '\n' ? 'Enter' : key));
  }

  html() { return this.page.$eval(this.body, (body) => body.innerHTML); }

  text() { return this.page.$eval(this.body, (body) => /** @type {HTMLElement} */ (body).innerText); }

  bodyHasFocus() { return this.page.$eval(this.body, (body) => document.activeElement === body); }

  /** Whether words that stand on one line are painted from their first letter to their last: while they are typed, only the
   * first may be. @param {string} words */
  async isPainted(words) { return (await this.#paint(words))?.every(Boolean) ?? false; }

  /** Whether any of these words, which must be there, is painted. @param {string} words */
  async hasPaint(words) {
    const paint = await this.#paint(words);
    if (!paint) throw new Error(`The draft does not say "${words}"`);
    return paint.some(Boolean);
  }

  /** Where words begin, in their middle and where they end: whether the page itself sees paint there; none where they are not
   * there. @param {string} words */
  async #paint(words) {
    const box = await this.#boxOf(words);
    if (!box) return null;
    return this.page.evaluate(({ left, right, x, y }) => {
      const registry = /** @type {any} */ (CSS.highlights);
      return [left + 1, x, right - 1].map((at) => registry.highlightsFromPoint(at, y).length > 0);
    }, box);
  }

  /** The contrast between the underline of words that read wrong and what is behind it, from 1 to 21.
   * @param {string} words */
  async underlineContrast(words) {
    return this.page.$eval(this.body, (body, wanted) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode.nodeValue?.includes(wanted)) break;
      const element = walker.currentNode.parentElement ?? body;
      // A canvas turns every way to write a colour into its bytes.
      const canvas = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(1, 1).getContext('2d'));
      /** @param {string} colour */
      const bytes = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      };
      /** @param {number[]} colour */
      const luminance = (colour) => {
        const [r = 0, g = 0, b = 0] = colour.map((byte) => byte / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      let behind = [255, 255, 255, 0];
      for (let at = /** @type {Element | null} */ (element); at && behind[3] !== 255; at = at.parentElement) {
        behind = bytes(getComputedStyle(at).backgroundColor);
      }
      const line = bytes(getComputedStyle(element, '::highlight(text-a)').textDecorationColor);
      const [low = 0, high = 0] = [luminance(line), luminance(behind)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    }, words);
  }

  /** Clicks in the middle of words that stand within one text node; says where, and how high they are. @param {string} words */
  async clickOn(words) {
    const box = await this.#boxOf(words);
    if (!box) throw new Error(`The draft does not say "${words}"`);
    await this.page.mouse.click(box.x, box.y);
    return box;
  }

  /** @param {string} words */
  #boxOf(words) {
    return this.page.$eval(this.body, (body, wanted) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const start = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, start + wanted.length);
        const box = range.getClientRects()[0];
        if (box) return { left: box.left, right: box.right, x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
      }
      return null;
    }, words);
  }

  /** Has the page note every change to attributes and every element in the editor that is not the page's.
   * @param {string[]} [styles] the properties that the page's editor itself sets */
  async guard(styles = []) {
    await this.page.$eval(this.body, (body, styles) => {
      /** @type {string[]} */
      const strange = [];
      Object.assign(window, { strange });
      const own = new Set(['DIV', 'BR', 'B', 'SPAN', 'FONT']);
      /** @param {Element} element */
      const bare = (element) => own.has(element.nodeName) && element.getAttributeNames().every((name) =>
        name === 'style' && [.../** @type {HTMLElement} */ (element).style].every((property) => styles.includes(property)));
      new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes } of records) {
          const element = /** @type {Element} */ (target);
          if (type === 'attributes' && (target === body || !bare(element))) strange.push(`${target.nodeName} ${attributeName}`);
          for (const node of addedNodes) {
            if (node instanceof Element && !bare(node)) strange.push(node.outerHTML);
          }
        }
      }).observe(body, { subtree: true, childList: true, attributes: true });
    }, styles);
  }

  /** What {@link guard} noted. @returns {Promise<string[]>} */
  strange() { return this.page.evaluate(() => /** @type {any} */ (window).strange); }

  undo() { return this.#withControl('z'); }

  /** Puts the caret behind the last word. */
  toEnd() { return this.#withControl('End'); }

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
