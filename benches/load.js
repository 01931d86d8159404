// What the extension costs a busy mail page: twenty compose windows open and 10,000 changes of the page a second for ten
// seconds, with the installed extension; and the memory of the page over 200 windows opened
// and closed, twice.
//
//   ./build.sh bench
//
// The main thread's time is the profiler's samples whose stack has the page script in it; a long task of ours is a run of
// such samples without a pause.
import { launch } from '../tests/journeys/browser.js';
import { GmailPage } from '../tests/journeys/gmail_page.js';
import { serve } from '../tests/journeys/server.js';

const COMPOSES = 20;
const CHANGES_A_SECOND = 10_000;
const SECONDS = 10;
const OPENED = 200;
/** Microseconds between two samples. */
const INTERVAL = 500;

/** Changes the page at the wanted rate, in the list of mails, beside and inside the compose windows; gives how many were made.
 * @param {import('puppeteer-core').Page} page */
function churn(page) {
  return page.evaluate(async (rate, seconds) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.style.display = 'none';
    const windows = [...document.querySelectorAll('.AD')];
    const started = performance.now();
    let made = 0;
    while (performance.now() - started < seconds * 1000) {
      const due = Math.floor(((performance.now() - started) / 1000) * rate);
      for (; made < due; made += 1) {
        const at = made % 4;
        if (at === 0) place.append(document.createElement('span'));
        else if (at === 1) place.lastChild?.remove();
        else if (at === 2) place.setAttribute('data-tick', String(made));
        else windows[made % windows.length]?.setAttribute('data-tick', String(made));
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    place.remove();
    return made;
  }, CHANGES_A_SECOND, SECONDS);
}

/** @param {import('puppeteer-core').CDPSession} session the time in our script, its longest run, and the time of all, in ms */
async function profiled(session, /** @type {() => Promise<unknown>} */ work) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const own = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url.startsWith('chrome-extension://')]));
  const isOurs = (/** @type {number | undefined} */ id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (own.get(at)) return true;
    return false;
  };
  let [ours, run, longest] = [0, 0, 0];
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const took = (profile.timeDeltas?.[at + 1] ?? 0) / 1000;
    run = isOurs(id) ? run + took : 0;
    if (run) ours += took;
    longest = Math.max(longest, run);
  }
  return { ours, longest, all: (profile.endTime - profile.startTime) / 1000 };
}

/** Megabytes of the page's heap after everything that can go is gone. @param {import('puppeteer-core').CDPSession} session */
async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

const server = await serve('dist/www', 'published');
for (const extension of [undefined, 'dist/extension']) {
  const browser = await launch('chrome', server.port, extension);
  const { page } = await GmailPage.open(browser);
  const session = await page.createCDPSession();
  const open = () => page.$eval('#compose', (button) => /** @type {HTMLElement} */ (button).click());
  for (let opened = 1; opened < COMPOSES; opened += 1) await open();
  await page.waitForFunction((count) => document.querySelectorAll('.AD').length >= count, {}, COMPOSES);
  let made = 0;
  const { ours, longest, all } = await profiled(session, async () => { made = Number(await churn(page)); });
  const share = ((100 * ours) / all).toFixed(1);
  console.log(`${extension ? 'with' : 'without'} the extension: ${COMPOSES} composes, ${Math.round(made / SECONDS)} changes a second; `
    + `ours ${share} % of the main thread, longest run ${longest.toFixed(1)} ms`);
  const sizes = [await heap(session)];
  for (let opened = 1; opened <= 2 * OPENED; opened += 1) {
    await open();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.$$eval('.AD .oh', (buttons) => /** @type {HTMLElement | undefined} */ (buttons.at(-1))?.click());
    if (opened % OPENED === 0) sizes.push(await heap(session));
  }
  const [before, once, twice] = sizes.map((size) => size.toFixed(2));
  console.log(`  heap ${before} MB, after ${OPENED} windows opened and closed ${once} MB, after as many again ${twice} MB`);
  await browser.close();
}
await server.close();
