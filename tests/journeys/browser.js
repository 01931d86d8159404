// Starts Chromium or Firefox with an unpacked extension, every mail host led to the local server.
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { eventually } from './eventually.js';

/** @typedef {'chrome' | 'firefox'} Engine */

const EXECUTABLES = { chrome: '/usr/lib/chromium/chromium', firefox: '/usr/bin/firefox-esr' };
const EXTENSION_ID = 'afterword@afterword.example';
/** Firefox gives every installation another address; for the tests it is fixed. */
const FIREFOX_UUID = '5f0c7c8e-3f0e-4c8d-9d55-0a4f6f1b7a21';
const HOSTS = 'mail.google.com,outlook.live.com,outlook.office.com,outlook.office365.com,outlook.cloud.microsoft';

/** @param {Engine} engine @param {number} port the local server's @param {string} [extension] the unpacked folder
 * @param {boolean} [headless] @param {string} [downloads] the folder where files are saved
 * @returns {Promise<import('puppeteer-core').Browser>} */
export async function launch(engine, port, extension, headless = true, downloads = undefined) {
  const browser = await (engine === 'chrome' ? launchChrome : launchFirefox)(port, headless, downloads);
  if (extension) await install(browser, extension);
  return browser;
}

/** @param {number} port @param {boolean} headless @param {string} [downloads] */
function launchChrome(port, headless, downloads) {
  const saving = downloads ? { downloadBehavior: { policy: /** @type {const} */ ('allow'), downloadPath: downloads } } : {};
  return puppeteer.launch({
    executablePath: EXECUTABLES.chrome, headless, acceptInsecureCerts: true, ...saving, enableExtensions: true,
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`],
  });
}

/** @param {number} port @param {boolean} headless @param {string} [downloads] */
function launchFirefox(port, headless, downloads) {
  return puppeteer.launch({
    browser: 'firefox', executablePath: EXECUTABLES.firefox, headless, acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: FIREFOX_UUID }),
      'extensions.webextensions.keepUuidOnUninstall': true,
      // The list of downloads would take the focus from the page.
      'browser.download.alwaysOpenPanel': false,
      ...(downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': downloads } : {}),
      'network.dns.localDomains': HOSTS,
      'network.socket.forcePort': `443=${port}`,
      'network.http.http3.enable': false,
      'security.cert_pinning.enforcement_level': 0,
      'network.stricttransportsecurity.preloadlist': false,
    },
  });
}

/** Installs an unpacked extension, as if for the first time; says its id.
 * @param {import('puppeteer-core').Browser} browser @param {string} extension the unpacked folder */
export async function install(browser, extension) {
  const id = await browser.installExtension(resolve(extension));
  await closeWelcome(browser);
  return id;
}

/** Closes the tab that the extension opens when it is installed: a journey begins where it says.
 * @param {import('puppeteer-core').Browser} browser */
async function closeWelcome(browser) {
  if (!await isFirefox(browser)) {
    const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/welcome.html'));
    const welcome = await target.page();
    // Closed while it asks for its messages it would leave the whole process without any.
    await welcome?.waitForSelector('.lead:not(:empty)');
    await welcome?.close();
    return;
  }
  // Of the extension's own pages Firefox tells the address only when it is asked.
  const { connection } = /** @type {any} */ (browser);
  const welcome = await eventually(async () => {
    const { result: { contexts } } = await connection.send('browsingContext.getTree', {});
    return contexts.find((/** @type {{url: string}} */ { url }) => url.endsWith('/welcome.html'));
  }, 'the first-run page did not open', 30_000);
  await connection.send('browsingContext.close', { context: welcome.context });
}

/** @param {import('puppeteer-core').Browser} browser */
export async function isFirefox(browser) {
  return /firefox/i.test(await browser.version());
}

/** Where the extension's pages are in Chromium; kept, because a stopped worker is no longer there to tell.
 * @type {WeakMap<import('puppeteer-core').Browser, string>} */
const workers = new WeakMap();

/** The address of a page of the extension in Chromium.
 * @param {import('puppeteer-core').Browser} browser @param {string} page */
export async function extensionUrl(browser, page) {
  const worker = workers.get(browser)
    ?? (await browser.waitForTarget((target) => target.type() === 'service_worker')).url();
  workers.set(browser, worker);
  return new URL(page, worker).href;
}

/** Opens one of the extension's own pages in a tab.
 * @param {import('puppeteer-core').Browser} browser @param {'popup' | 'options' | 'welcome'} name
 * @param {string} [screen] which screen of the popup, as in its address */
export async function openPanel(browser, name, screen = '') {
  const page = await browser.newPage();
  if (await isFirefox(browser)) {
    // Firefox never reports such a page as loaded, so the page itself is asked.
    page.goto(`moz-extension://${FIREFOX_UUID}/${name}.html${screen}`).catch(() => {});
    const isLoaded = () => page.evaluate((file) => location.pathname === file && document.readyState === 'complete', `/${name}.html`);
    // A question while the page changes is refused.
    await eventually(() => isLoaded().catch(() => false), `${name}.html did not open`, 30_000);
  } else {
    await page.goto(await extensionUrl(browser, `${name}.html${screen}`));
  }
  return page;
}

/** Stops the extension's background, as the browser does after a while without events.
 * @param {import('puppeteer-core').Browser} browser */
export async function stopBackground(browser) {
  if (await isFirefox(browser)) return stopEventPage(browser);
  const page = (await browser.pages())[0];
  if (!page) throw new Error('The browser has no page');
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** In Firefox the extension's own process is asked, from the browser's side.
 * @param {import('puppeteer-core').Browser} browser */
async function stopEventPage(browser) {
  const { connection } = /** @type {any} */ (browser);
  const { result: { contexts } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression: `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension.terminateBackground({ ignoreDevToolsAttached: true })`,
    target: { context: contexts[0].context }, awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(`The event page was not stopped: ${JSON.stringify(result)}`);
}
