// Card, chip and checklist as a person sees them. Their shadow root is closed, so the page cannot look inside; the
// browser's own tools can.
import { isFirefox } from './browser.js';
import { eventually } from './eventually.js';

/** @typedef {{text: string, choice: boolean, x: number, y: number}} Button `choice`: it offers better words. */
/** @typedef {{open: boolean, text: string, buttons: Button[]}} Look */

/** Runs inside our shadow root. */
const LOOK = `function (root, kind) {
  const box = root.querySelector('[popover].' + kind);
  const shown = (element) => element.checkVisibility();
  return JSON.stringify({
    open: box !== null && box.matches(':popover-open'),
    text: box?.innerText ?? '',
    buttons: [...(box?.querySelectorAll('button') ?? [])].filter(shown).map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      const choice = button.classList.contains('choice');
      return { text: button.innerText, choice, x: x + width / 2, y: y + height / 2 };
    }),
  });
}`;

export class Card {
  /** @param {import('puppeteer-core').Page} page @param {'card' | 'chip' | 'checklist'} [kind] */
  constructor(page, kind = 'card') { this.page = page; this.kind = kind; }

  /** @returns {Promise<Look>} */
  async look() {
    const looks = await isFirefox(this.page.browser()) ? await lookByBidi(this.page, this.kind) : await lookByCdp(this.page, this.kind);
    return looks.find((look) => look.open) ?? { open: false, text: '', buttons: [] };
  }

  async isOpen() { return (await this.look()).open; }

  /** Waits until the card is open with a button of that text, and clicks it. @param {string | number} wanted */
  async press(wanted) {
    const button = await eventually(async () => {
      const { buttons } = await this.look();
      return typeof wanted === 'number' ? buttons.filter(({ choice }) => choice)[wanted] : buttons.find(({ text }) => text === wanted);
    }, `the ${this.kind} has no button ${wanted}`);
    await this.page.mouse.click(button.x, button.y);
    return button.text;
  }

  /** The offered words, best first. */
  async choices() { return (await this.look()).buttons.filter(({ choice }) => choice).map(({ text }) => text); }
}

/** @param {import('puppeteer-core').Page} page @param {string} kind @returns {Promise<Look[]>} */
async function lookByCdp(page, kind) {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const roots = (html?.children ?? []).flatMap(({ shadowRoots }) => shadowRoots ?? []);
    return await Promise.all(roots.map(async ({ backendNodeId }) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId, functionDeclaration: `function () { return (${LOOK})(this, '${kind}'); }`, returnByValue: true,
      });
      return JSON.parse(result.value);
    }));
  } finally {
    await session.detach();
  }
}

/** @param {import('puppeteer-core').Page} page @param {string} kind @returns {Promise<Look[]>} */
async function lookByBidi(page, kind) {
  const { connection } = /** @type {any} */ (page.browser());
  const target = { context: /** @type {any} */ (page.mainFrame())._id };
  const { result: { result: html } } = await connection.send('script.evaluate', {
    expression: 'document.documentElement', target, awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const roots = html.value.children.map((/** @type {any} */ child) => child.value.shadowRoot).filter(Boolean);
  return Promise.all(roots.map(async (/** @type {{sharedId: string}} */ { sharedId }) => {
    const { result: { result } } = await connection.send('script.callFunction', {
      functionDeclaration: LOOK, arguments: [{ sharedId }, { type: 'string', value: kind }], target, awaitPromise: false,
    });
    return JSON.parse(result.value);
  }));
}
