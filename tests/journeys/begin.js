// Begins a journey: a browser in which the extension has just been installed, every mail host led to a local server. The
// journeys of a file share a browser, as starting one takes longer than many of them; what was stored goes with the
// extension when it is removed.
import { after } from 'node:test';
import { install, launch } from './browser.js';
import { serve } from './server.js';

const EXTENSION = 'dist/extension';

/** A browser with the server it is led to. @typedef {Awaited<ReturnType<typeof start>>} Running */

/** What is running, by engine and policy. @type {Map<string, Promise<Running>>} */
const running = new Map();
after(async () => {
  for (const one of running.values()) await (await one).close();
});

/** @param {import('node:test').TestContext} t @param {import('./browser.js').Engine} engine
 * @param {import('./server.js').Policy} [policy] the mail page's content security policy
 * @param {string} [downloads] the folder where files are saved; such a journey has a browser of its own */
export async function begin(t, engine, policy = 'published', downloads = undefined) {
  if (downloads) {
    const { browser, close } = await start(engine, policy, downloads);
    t.after(close);
    await install(browser, EXTENSION);
    return browser;
  }
  const name = `${engine} ${policy}`;
  const starting = running.get(name) ?? start(engine, policy);
  running.set(name, starting);
  const { browser, close } = await starting;
  let id = '';
  t.after(async () => {
    try {
      await empty(browser);
      await browser.uninstallExtension(id);
    } catch {
      // A browser that does not come clean is not used again.
      running.delete(name);
      await close();
    }
  });
  id = await install(browser, EXTENSION);
  return browser;
}

/** @param {import('./browser.js').Engine} engine @param {import('./server.js').Policy} policy @param {string} [downloads] */
async function start(engine, policy, downloads) {
  const server = await serve('dist/www', policy);
  const browser = await launch(engine, server.port, undefined, true, downloads);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, close };
}

/** Closes every page but the first. @param {import('puppeteer-core').Browser} browser */
async function empty(browser) {
  const [, ...pages] = await browser.pages();
  await Promise.all(pages.map((page) => page.close()));
}
