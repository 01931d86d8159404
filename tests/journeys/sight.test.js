// People who see the page otherwise: with the system's forced colours, without motion, through a screen reader. Only
// Chromium's own tools can set the first two and look into a closed shadow root for the third.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { begin } from './begin.js';
import { Card } from './card.js';
import { eventually } from './eventually.js';
import { GmailPage } from './gmail_page.js';

/** @typedef {import('puppeteer-core').Page} Page */

const AXE = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
const PUSHY = 'I need your decision by Friday.';
/** The least contrast of what tells something (WCAG 2.2, 1.4.11). */
const LEGIBLE = 3;

/** A compose window with a pushy sentence that is underlined. @param {import('node:test').TestContext} t */
async function pushyDraft(t) {
  const gmail = await GmailPage.open(await begin(t, 'chrome'));
  await gmail.type(`Hi Dana,\n\nThank you for the interview on Tuesday. ${PUSHY}`);
  await eventually(() => gmail.isPainted('decision by Friday'), 'the sentence was not underlined');
  return gmail;
}

/** Opens the card on the sentence, or the checklist. @param {GmailPage} gmail @param {'card' | 'checklist'} kind */
async function open(gmail, kind) {
  await gmail.page.focus(gmail.body);
  await gmail.page.keyboard.down('Alt');
  await gmail.page.keyboard.press(kind === 'card' ? 'ArrowDown' : 'ArrowUp');
  await gmail.page.keyboard.up('Alt');
  await eventually(() => new Card(gmail.page, kind).isOpen(), `the ${kind} did not open`);
}

/** @param {GmailPage} gmail @param {'card' | 'checklist'} kind */
async function close(gmail, kind) {
  await gmail.page.keyboard.press('Escape');
  await eventually(async () => !(await new Card(gmail.page, kind).isOpen()), `the ${kind} did not close`);
}

/** The share of pixels that stand out from the page's background around a point. @param {Page} page @param {{x: number, y: number}} at */
async function outstanding(page, { x, y }) {
  const picture = await page.screenshot({ encoding: 'base64', clip: { x: x - 12, y: y - 12, width: 24, height: 24 } });
  return page.evaluate(async (base64, least) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(image.width, image.height).getContext('2d'));
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    /** @param {number} from */
    const luminance = (from) => {
      const [r = 0, g = 0, b = 0] = [...data.slice(from, from + 3)].map((byte) => byte / 255)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const all = Array.from({ length: data.length / 4 }, (_, at) => luminance(4 * at));
    // The draft stands on the darkest colour here: white on black is what the system forces.
    const ground = Math.min(...all);
    return all.filter((light) => (light + 0.05) / (ground + 0.05) >= least).length / all.length;
  }, picture, LEGIBLE);
}

test('in forced colours a finding stands out and the card is read', { timeout: 60_000 }, async (t) => {
  const gmail = await pushyDraft(t);
  const session = await gmail.page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: 'dark' }],
  });
  const [plain, painted] = [await gmail.clickOn('interview'), await gmail.clickOn('decision')];
  await eventually(() => new Card(gmail.page).isOpen(), 'the card did not open');
  const [without, with_] = [await outstanding(gmail.page, plain), await outstanding(gmail.page, painted)];
  assert.ok(with_ > 2 * without, `${with_} of the painted words' pixels stand out, ${without} of the others'`);
});

test('nothing moves where the system asks for less motion', { timeout: 60_000 }, async (t) => {
  const gmail = await pushyDraft(t);
  const session = await gmail.page.createCDPSession();
  let moves = 0;
  session.on('Animation.animationStarted', () => { moves += 1; });
  await session.send('Animation.enable');
  await open(gmail, 'card');
  await eventually(async () => moves > 0, 'the card does not come in gently for all others');
  await close(gmail, 'card');

  await gmail.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  moves = 0;
  for (const kind of /** @type {const} */ (['card', 'checklist'])) {
    await open(gmail, kind);
    await close(gmail, kind);
  }
  assert.equal(moves, 0);
});

for (const theme of ['light', 'dark']) {
  test(`card, chip and checklist are accessible, ${theme}`, { timeout: 60_000 }, async (t) => {
    const gmail = await pushyDraft(t);
    await gmail.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const kind of /** @type {const} */ (['card', 'checklist'])) {
      await open(gmail, kind);
      const violations = await violationsOf(gmail.page, kind, theme);
      assert.deepEqual(violations, [], kind);
      await close(gmail, kind);
    }
  });
}

/** What axe-core finds in our shadow root, whose look and content are shown again on a page of their own: it cannot see into a
 * closed one. @param {Page} page @param {string} kind what must be open beside the chip @param {string} theme @returns {Promise<string[]>} */
async function violationsOf(page, kind, theme) {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const [ours] = (html?.children ?? []).flatMap(({ shadowRoots }) => shadowRoots ?? []);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: ours?.backendNodeId });
  const { result: { value: shown } } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId, returnByValue: true, functionDeclaration: SHOWN,
  });
  assert.deepEqual(shown.open.toSorted(), ['chip', kind].toSorted(), 'what is open');
  const copy = await page.browser().newPage();
  await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
  await copy.setContent(`<!doctype html><html lang="en"><title>Copy</title><div id="copy"><template shadowrootmode="open"><style>${shown.css}</style>
    ${shown.html}</template></div></html>`);
  await copy.evaluate(AXE);
  const violations = await copy.evaluate(async (open) => {
    for (const box of open) /** @type {any} */ (document.querySelector('#copy')?.shadowRoot?.querySelector(`.${box}`)).showPopover();
    const found = await /** @type {any} */ (window).axe.run('#copy');
    // What axe is in doubt about is a fault too, but for the lone × of a button that has a name.
    const doubted = found.incomplete.map((/** @type {any} */ { id, nodes }) =>
      ({ id, nodes: nodes.filter((/** @type {any} */ { html }) => !html.includes('×')) }));
    return [...found.violations, ...doubted].flatMap(({ id, nodes }) => nodes.map((/** @type {any} */ { html, failureSummary }) =>
      `${id}: ${html} ${failureSummary}`));
  }, shown.open);
  await copy.close();
  return violations;
}

/** Runs inside our shadow root. */
const SHOWN = `function () {
  return {
    open: [...this.querySelectorAll('[popover]:popover-open')].map((box) => box.classList[0]),
    html: [...this.children].map((child) => child.outerHTML).join(''),
    css: this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join(''),
  };
}`;
