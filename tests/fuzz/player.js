// Plays edit scripts on a demo page in Chromium and holds the page script to its promises: what is painted is exactly what
// the review names, an accepted wording is exact and one undo takes it back, and looking at a draft never touches it.
import { Card } from '../journeys/card.js';

/** @typedef {'gmail' | 'outlook'} Site */
/** @typedef {{text: string, html: string, findings: number, choices: string[]}} State */

/** @type {Record<Site, {address: string, body: string, open: string, discard: string, other: string}>} */
const SITES = {
  gmail: { address: 'https://mail.google.com/demo.html?draft=empty', body: '.Ap [g_editable=true]', open: '#compose', discard: '.oh',
    other: '.Ap [g_editable=true]' },
  outlook: { address: 'https://outlook.live.com/outlook_demo.html?draft=empty', body: '[id^=editorParent_] > [contenteditable=true]',
    open: '#new', discard: '#discardCompose', other: '#drafts [role=tab][aria-selected=false]' },
};
const MOST_WINDOWS = 3;
const SETTLED_WITHIN_MS = 10_000;

export class Player {
  accepted = 0;
  painted = 0;

  /** @param {import('puppeteer-core').Page} page @param {Site} site */
  constructor(page, site) {
    this.page = page;
    this.site = SITES[site];
    this.card = new Card(page);
  }

  async start() {
    await this.page.setViewport({ width: 1600, height: 900 });
    await this.page.goto(this.site.address);
    await this.page.waitForSelector(this.site.body);
    await this.page.waitForFunction(() => CSS.highlights.size > 0);
  }

  /** Plays one script on a fresh draft; throws with what went wrong. @param {import('./script.js').Step[]} steps */
  async play(steps) {
    await this.#fresh();
    for (const step of steps) await this.#step(step);
    await this.#settled();
    await this.#accept();
  }

  async #fresh() {
    await this.page.evaluate(({ discard, open, body }) => {
      for (const button of document.querySelectorAll(discard)) /** @type {HTMLElement} */ (button).click();
      for (let rest; (rest = document.querySelector('#drafts [role=tab]'));) {
        /** @type {HTMLElement} */ (rest).click();
        /** @type {HTMLElement} */ (document.querySelector(discard)).click();
      }
      /** @type {HTMLElement} */ (document.querySelector(open)).click();
      /** @type {HTMLElement} */ (document.querySelector(body)).focus();
    }, this.site);
  }

  /** @param {import('./script.js').Step} step */
  async #step(step) {
    const { keyboard } = this.page;
    switch (step.do) {
      case 'type': return keyboard.sendCharacter(step.what);
      case 'key':
        for (let i = 0; i < step.times; i += 1) await keyboard.press(/** @type {any} */ (step.what));
        return;
      case 'paste': return this.#paste(step.what);
      case 'bold': return this.#control('b');
      case 'undo': return this.#control('z');
      case 'redo': return this.#control('y');
      case 'select':
        await keyboard.down('Shift');
        for (let i = 0; i < 6; i += 1) await keyboard.press('ArrowLeft');
        return keyboard.up('Shift');
      case 'open':
        return this.page.evaluate(({ open, body }, most) => {
          if (document.querySelectorAll(`${body}, #drafts [role=tab]`).length < most) {
            /** @type {HTMLElement} */ (document.querySelector(open)).click();
          }
        }, this.site, MOST_WINDOWS);
      case 'switch':
        return this.page.evaluate(({ other, body }) => {
          const others = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(other)]);
          const next = others.find((element) => element !== document.activeElement);
          next?.click();
          (next?.matches(body) ? next : /** @type {HTMLElement} */ (document.querySelector(body)))?.focus();
        }, this.site);
      case 'accept':
        await this.#settled();
        return this.#accept();
      case 'dismiss':
        await this.#settled();
        return this.#dismiss();
    }
  }

  /** @param {string} html */
  async #paste(html) {
    await this.page.evaluate(async (html) => {
      const editor = /** @type {HTMLElement} */ (document.activeElement);
      const pasted = new Promise((done) => new MutationObserver(done).observe(editor, { subtree: true, childList: true, characterData: true }));
      const text = new DataTransfer();
      text.setData('text/html', html);
      const event = new ClipboardEvent('paste', { clipboardData: text, bubbles: true, cancelable: true });
      // An editor of its own takes the event, and pastes when it has read it; elsewhere the browser's own command does it.
      if (!editor.dispatchEvent(event)) {
        // Without a selection the editor takes the event and pastes nothing.
        await Promise.race([pasted, new Promise((done) => setTimeout(done, 1000))]);
        await new Promise((done) => requestAnimationFrame(done));
        return;
      }
      const factory = /** @type {any} */ (globalThis).trustedTypes;
      const policy = (/** @type {any} */ (globalThis)).pasting ??= factory.createPolicy('pasting', { createHTML: (/** @type {string} */ s) => s });
      document.execCommand('insertHTML', false, policy.createHTML(html));
    }, html);
  }

  /** @param {import('puppeteer-core').KeyInput} key */
  async #control(key) {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press(key);
    await this.page.keyboard.up('Control');
  }

  /** Opens the card at a finding of the draft that has the focus. */
  async #openCard() {
    const { keyboard } = this.page;
    await keyboard.down('Alt');
    await keyboard.press('ArrowDown');
    await keyboard.up('Alt');
    const look = await this.card.look();
    return look.open ? look : null;
  }

  /** Accepts a wording where one is offered, checks that it is exact, and takes it back. */
  async #accept() {
    const before = await this.#settled();
    const look = await this.#openCard();
    const choice = look?.buttons.find((button) => button.choice);
    if (!choice) return this.page.keyboard.press('Escape');
    await this.page.mouse.click(choice.x, choice.y);
    const after = await this.#settled();
    if (after.text === before.text) {
      if (after.html !== before.html) throw new Error(`A refused wording changed the draft\n${before.html}\n${after.html}`);
      throw new Error(`"${choice.text}" was refused in\n${before.html}`);
    }
    this.accepted += 1;
    if (!before.choices.some((text) => plain(text) === plain(after.text))) {
      throw new Error(`Accepting "${choice.text}" gave\n${after.text}\nfrom\n${before.text}`);
    }
    await this.#control('z');
    const undone = await this.#settled();
    if (undone.text !== before.text) throw new Error(`Undo of "${choice.text}" gave the text\n${undone.text}\nnot\n${before.text}`);
    if (undone.html !== before.html) throw new Error(`Undo of "${choice.text}" gave the markup\n${undone.html}\nnot\n${before.html}`);
  }

  async #dismiss() {
    const before = await this.#settled();
    const look = await this.#openCard();
    const button = look?.buttons.find(({ text }) => text === 'Dismiss here');
    if (!button) return this.page.keyboard.press('Escape');
    await this.page.mouse.click(button.x, button.y);
    const after = await this.#settled();
    if (after.html !== before.html) throw new Error(`Dismissing changed the draft\n${before.html}\n${after.html}`);
  }

  /** Waits until every open draft is reviewed and painted, and checks the painting and that nothing else happened.
   * @returns {Promise<State>} */
  async #settled() {
    const state = await this.page.evaluate(settle, this.site.body, SETTLED_WITHIN_MS);
    if (typeof state === 'string') throw new Error(state);
    this.painted += state.findings;
    return state;
  }
}

/** Spaces come and go as editors please, and a list shows its own marks. @param {string} text */
function plain(text) {
  return text.replace(/[\s•\u200B]+/g, ' ').replace(/ ?([.,!?]) ?/g, '$1').trim();
}

/** Runs in the page. @param {string} editors @param {number} within ms @returns {Promise<State | string>} */
async function settle(editors, within) {
  /** @param {string} text */
  const bare = (text) => text.replace(/[\s•\u200B\uFEFF\u00AD]/g, '');
  const { reviews, drafts } = /** @type {{reviews: Map<string, any>, drafts: () => string[]}} */ (/** @type {any} */ (globalThis));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const end = performance.now() + within;
  const bodies = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(editors)]);
  /** @type {MutationRecord[]} */
  const records = [];
  const touched = new MutationObserver((more) => records.push(...more));
  for (const body of bodies()) touched.observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
  /** Words in no order. @param {string[]} words */
  const bag = (words) => words.map(bare).sort().join('\n');
  for (;;) {
    const known = [...reviews.values()];
    const [there, read] = [bag(bodies().map((body) => body.innerText)), bag(known.map(({ body }) => body))];
    const answered = known.every(({ version, shown }) => version === shown);
    const ranges = ['text-a', 'text-b'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
    const painted = bag(ranges.map(String));
    const named = bag(known.flatMap(({ body, findings }) => findings.map((/** @type {any} */ f) => body.slice(f.start, f.end))));
    // To the last space, for the offsets that the review gives.
    const current = drafts().sort().join('\n') === known.map(({ body }) => body).sort().join('\n');
    if (answered && current && there === read && painted === named) break;
    if (performance.now() > end) {
      if (there !== read) return `Read\n${read}\nbut the page says\n${there}`;
      return answered ? `Painted\n${painted}\nbut the review names\n${named}\nin\n${there}` : 'No answer came';
    }
    await frame();
  }
  await frame();
  touched.disconnect();
  if (records.length > 0) return `Reviewing touched the draft: ${records.map(({ type, target }) => `${type} ${target.nodeName}`)}`;
  // With the focus on the card, the draft is the one that had it before.
  const page = /** @type {{front?: HTMLElement}} */ (globalThis);
  const front = bodies().find((body) => body === document.activeElement) ?? (page.front?.isConnected ? page.front : bodies()[0]);
  page.front = front;
  const own = [...reviews.values()].find(({ body }) => bare(body) === bare(front?.innerText ?? ''));
  return {
    text: front?.innerText ?? '',
    html: front?.innerHTML ?? '',
    findings: [...reviews.values()].flatMap(({ findings }) => findings).length,
    choices: (own?.findings ?? []).flatMap((/** @type {any} */ f) => f.replacements).map((/** @type {any} */ r) =>
      own.body.slice(0, r.start) + r.text + own.body.slice(r.end)),
  };
}
