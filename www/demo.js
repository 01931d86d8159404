// The demo without an installed extension: the same page script, with the companion in the page itself.
import init, { Demo } from './afterword.js';
import wording from '../extension/_locales/en/messages.json' with { type: 'json' };
import { start } from '../extension/page/start.js';

/** @type {Record<string, {message: string}>} */
const messages = wording;

/** Tells on the banner what went wrong. @param {unknown} failure */
function failed(failure) {
  console.error(failure);
  const banner = document.querySelector('.banner');
  if (banner) banner.textContent = 'This browser could not start Afterword; the page works without it.';
}

/** @param {Demo} demo @returns {import('../extension/page/link.js').Link} */
function linkTo(demo) {
  return {
    connect() {
      /** @type {(message: Record<string, object> | string) => void} */
      let hear = () => {};
      return {
        postMessage: (message) => queueMicrotask(() => demo.said(message).forEach(hear)),
        onMessage: (hearer) => { hear = hearer; },
        // The companion lives as long as the page.
        onDisconnect: () => {},
      };
    },
    message: (key, substitutions = []) =>
      (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? ''),
  };
}

init().then(() => start(document, linkTo(new Demo()))).catch(failed);
