// How long the underline takes after the last key, with the background awake and with it stopped before.
import { launch, stopBackground } from '../tests/journeys/browser.js';
import { eventually } from '../tests/journeys/eventually.js';
import { GmailPage } from '../tests/journeys/gmail_page.js';
import { serve } from '../tests/journeys/server.js';

const RUNS = 10;
const BEGINNING = 'Hi Dana,\n\nThank you for the interview on Tuesday. Please respond immediatel';
const LAST = 'y';
/** What is underlined once the last key has completed it, and not before. */
const WORDS = 'immediatel';

/** Has the page note when the last key goes down and the first frame at which the words are painted, so that no trip
 * to the browser and back is measured.
 * @param {import('puppeteer-core').Page} page */
function startWatch(page) {
  return page.evaluate((/** @type {string} */ words, /** @type {string} */ last) => {
    const body = document.querySelector('.Ap [g_editable=true]');
    const registry = /** @type {any} */ (CSS.highlights);
    const isPainted = () => {
      const walker = document.createTreeWalker(/** @type {Element} */ (body), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const start = walker.currentNode.nodeValue?.indexOf(words) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, start + words.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return registry.highlightsFromPoint(x + width / 2, y + height / 2).length > 0;
      }
      return false;
    };
    Object.assign(window, {
      painted: new Promise((resolve) => {
        addEventListener('keydown', ({ key, timeStamp }) => {
          if (key !== last) return;
          const look = () => (isPainted() ? resolve(performance.now() - timeStamp) : requestAnimationFrame(look));
          requestAnimationFrame(look);
        }, { capture: true });
      }),
    });
  }, WORDS, LAST);
}

/** Milliseconds from the last key to the underline. @param {import('puppeteer-core').Browser} browser
 * @param {boolean} cold whether the background is stopped before the last key @returns {Promise<number>} */
async function measure(browser, cold) {
  const gmail = await GmailPage.open(browser);
  try {
    await gmail.page.bringToFront();
    await gmail.type(BEGINNING + LAST);
    await eventually(() => gmail.isPainted(WORDS), 'the words were not underlined');
    await gmail.page.keyboard.press('Backspace');
    // Once the underline is gone no review is under way that would start the background again.
    await eventually(async () => !(await gmail.isPainted(WORDS)), 'the underline stayed');
    if (cold) await stopBackground(browser);
    await startWatch(gmail.page);
    await gmail.type(LAST);
    return await gmail.page.evaluate(() => /** @type {any} */ (window).painted);
  } finally {
    await gmail.page.close();
  }
}

const server = await serve('dist/www', 'published');
for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  const browser = await launch(engine, server.port, 'dist/extension');
  for (const cold of [false, true]) {
    /** @type {number[]} */
    const times = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await measure(browser, cold));
    times.sort((one, other) => one - other);
    const at = (/** @type {number} */ share) => `${Math.round(times[Math.round(share * (RUNS - 1))] ?? NaN)} ms`;
    const how = cold ? 'background stopped' : 'background awake';
    console.log(`${engine.padEnd(8)} ${how.padEnd(19)} median ${at(0.5)}, from ${at(0)} to ${at(1)}, ${RUNS} runs`);
  }
  await browser.close();
}
await server.close();
