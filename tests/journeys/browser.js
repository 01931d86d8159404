// Starts Chromium or Firefox with an unpacked extension, every mail host led to the local server.
import puppeteer from 'puppeteer-core';

/** @typedef {'chrome' | 'firefox'} Engine */

const EXECUTABLES = { chrome: '/usr/lib/chromium/chromium', firefox: '/usr/bin/firefox-esr' };
const HOSTS = 'mail.google.com,outlook.live.com,outlook.office.com,outlook.office365.com,outlook.cloud.microsoft';

/** @param {Engine} engine @param {number} port the local server's @param {string} [extension] the unpacked folder
 * @returns {Promise<import('puppeteer-core').Browser>} */
export async function launch(engine, port, extension) {
  if (engine === 'chrome') {
    return puppeteer.launch({
      executablePath: EXECUTABLES.chrome, headless: true, acceptInsecureCerts: true,
      ...(extension ? { enableExtensions: [extension] } : {}),
      args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--ignore-certificate-errors',
        `--host-resolver-rules=MAP * 127.0.0.1:${port}`],
    });
  }
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: EXECUTABLES.firefox, headless: true, acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.dns.localDomains': HOSTS,
      'network.socket.forcePort': `443=${port}`,
      'network.http.http3.enable': false,
      'security.cert_pinning.enforcement_level': 0,
      'network.stricttransportsecurity.preloadlist': false,
    },
  });
  if (extension) await browser.installExtension(extension);
  return browser;
}

/** Stops every extension worker, as Chromium does after half a minute without events.
 * @param {import('puppeteer-core').Page} page */
export async function stopWorkers(page) {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
