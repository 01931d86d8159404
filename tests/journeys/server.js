// Serves `dist/www` over HTTPS for any host name, under a chosen content security policy, on a free port.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, normalize } from 'node:path';
import selfsigned from 'selfsigned';

/** @typedef {'published' | 'none'} Policy */

/** @type {Record<string, string>} */
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript',
  '.wasm': 'application/wasm' };

/** What the sites publish.
 * @type {Record<'gmail' | 'outlook', (nonce: string) => string>} */
const PUBLISHED = {
  gmail: (nonce) => `script-src 'nonce-${nonce}' 'unsafe-inline' 'strict-dynamic' https: http: 'unsafe-eval'; `
    + `object-src 'none'; require-trusted-types-for 'script'`,
  outlook: (nonce) => `script-src 'nonce-${nonce}' 'self' 'wasm-unsafe-eval'; object-src 'none'; `
    + `require-trusted-types-for 'script'`,
};

/** The policy the site publishes, and the strictest one under which Gmail's page itself still runs.
 * @type {Record<Policy, (nonce: string, site: 'gmail' | 'outlook') => string>} */
const POLICIES = {
  published: (nonce, site) => PUBLISHED[site](nonce),
  none: (nonce) => `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; `
    + `require-trusted-types-for 'script'`,
};

/** Every path without a file extension is the host's mail page, as on the real sites (`/mail/u/0/`).
 * @param {string} folder @param {Policy} policy
 * @returns {Promise<{port: number, close(): Promise<void>}>} */
export async function serve(folder, policy) {
  const certificate = await selfsigned.generate([{ name: 'commonName', value: 'mail.google.com' }]);
  const server = createServer({ key: certificate.private, cert: certificate.cert }, async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'https://localhost').pathname);
    const site = request.headers.host?.startsWith('outlook') || path.startsWith('/outlook') ? 'outlook' : 'gmail';
    const file = extname(path) ? path : { gmail: '/index.html', outlook: '/outlook.html' }[site];
    try {
      const nonce = randomBytes(16).toString('base64');
      const content = await readFile(join(folder, file));
      const html = extname(file) === '.html';
      const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' };
      response.writeHead(200, html ? { ...headers, 'content-security-policy': POLICIES[policy](nonce, site) } : headers);
      response.end(html ? content.toString().replaceAll('nonce=""', `nonce="${nonce}"`) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
