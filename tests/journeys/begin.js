// Begins a journey: the local server and a browser with the extension, both gone when the test ends.
import { launch } from './browser.js';
import { serve } from './server.js';

/** @param {import('node:test').TestContext} t @param {import('./browser.js').Engine} engine
 * @param {import('./server.js').Policy} [policy] the mail page's content security policy
 * @param {string} [downloads] the folder where files are saved */
export async function begin(t, engine, policy = 'published', downloads = undefined) {
  const server = await serve('dist/www', policy);
  t.after(() => server.close());
  const browser = await launch(engine, server.port, 'dist/extension', true, downloads);
  t.after(() => browser.close());
  return browser;
}
