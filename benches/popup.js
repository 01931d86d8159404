// How long the popup takes from the start of its loading until it shows what is due and takes a click, with 200 applications
// and 5,000 mails in the ledger, and with none; and a page of the extension with nothing in it, for what the browser takes.
//
// The background and the pages share a process, which ends with the background: where that is stopped, even a blank page waits
// for a new one.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionUrl, launch, openPanel, stopBackground } from '../tests/journeys/browser.js';
import { serve } from '../tests/journeys/server.js';

const RUNS = 10;
const APPLICATIONS = 200;
const MAILS_EACH = 25;
const DAY = 86_400_000;

/** @param {number} days from now */
const at = (days) => new Date(Date.now() + days * DAY).toISOString().replace(/\.\d+Z$/, '+00:00');

/** An application as the form would leave it, with mails both ways. @param {number} number */
function application(number) {
  const emails = [1, 2, 3].map((person) => `person${person}@company${number}.example`);
  const held = -2 - (number % 60);
  return {
    id: `a${number}`, notes: '', remind_on: null, snoozed_until: null,
    application: {
      company: `Company ${number}`, role: 'Operations Analyst', status: number % 5 ? 'active' : 'closed', applied_at: at(held - 20),
      people: emails.map((email, person) => ({ name: `Person ${person} of ${number}`, email, part: 'interviewer' })),
      interviews: [{ start: at(held), end: null, with: emails }],
      promise: number % 3 ? null : { by: at(held + 14).slice(0, 10), said: 'You will hear from us within two weeks.' },
      messages: Array.from({ length: MAILS_EACH }, (_, mail) => ({
        at: at(held - 15 + mail * 0.5), direction: mail % 2 ? 'sent' : 'received', with: [emails[mail % 3]],
        kind: mail > 20 && number % 4 ? 'thank_you' : 'other', fingerprint: Array.from({ length: 40 }, (__, hash) => (mail * 7919 + hash).toString(16).padStart(8, '0')).join(''),
      })),
      culture: [], topics: ['dock scheduling'], evidence: [],
    },
  };
}

/** Milliseconds from navigation until the frame with something on show has been painted: what is posted in the callback
 * before a frame is heard after it.
 * @param {import('puppeteer-core').Browser} browser @param {string} ready @param {string} [file] another page than the popup
 * @returns {Promise<number>} */
async function measure(browser, ready, file) {
  const page = file ? await browser.newPage() : await openPanel(browser, 'popup');
  if (file) await page.goto(await extensionUrl(browser, file));
  const time = await page.evaluate((selector) => new Promise((resolve) => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now());
    const look = () => (document.querySelector(selector) ? painted.port2.postMessage('') : requestAnimationFrame(look));
    requestAnimationFrame(look);
  }), ready);
  await page.close();
  return Number(time);
}

/** Prints the median of some runs and how far they lie apart. @param {string} what @param {number[]} times */
function print(what, times) {
  times.sort((one, other) => one - other);
  const share = (/** @type {number} */ part) => `${Math.round(times[Math.round(part * (times.length - 1))] ?? NaN)} ms`;
  console.log(`${what.padEnd(50)} median ${share(0.5)}, from ${share(0)} to ${share(1)}, ${times.length} runs`);
}

const folder = await mkdtemp(join(tmpdir(), 'afterword-'));
await cp('dist/extension', folder, { recursive: true });
await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Blank</title><script type="module" src="blank.js"></script>');
await writeFile(join(folder, 'blank.js'), 'document.documentElement.append("Nothing");');
const server = await serve('dist/www', 'published');
const browser = await launch('chrome', server.port, folder);
/** @param {() => Promise<number>} run */
async function several(run) {
  /** @type {number[]} */
  const times = [];
  for (let number = 0; number < RUNS; number += 1) times.push(await run());
  return times;
}
for (const [what, count, ready] of /** @type {const} */ ([['nothing entered', 0, '.empty'], ['200 applications, 5,000 mails', APPLICATIONS, '.list a']])) {
  const options = await openPanel(browser, 'options');
  await options.evaluate((stored) => chrome.storage.local.set({ afterword: stored }),
    JSON.stringify({ version: 2, ledger: Array.from({ length: count }, (_, number) => application(number)) }));
  await options.close();
  // The background reads what is stored when it starts.
  await stopBackground(browser);
  for (const [page, shown, file] of /** @type {const} */ ([['a blank page', 'html', 'blank.html'], [what, ready, undefined]])) {
    await measure(browser, ready);
    print(`${page}, background awake`, await several(() => measure(browser, shown, file)));
    print(`${page}, background stopped`, await several(async () => {
      await stopBackground(browser);
      return measure(browser, shown, file);
    }));
  }
}
await browser.close();
await server.close();
await rm(folder, { recursive: true });
