// The demo without an installed extension: the same page script, with the companion in the page itself.
import init, { Demo } from './afterword.js';
import wording from '../extension/_locales/en/messages.json' with { type: 'json' };
import { gmail } from '../extension/page/gmail.js';
import { outlook } from '../extension/page/outlook.js';
import { read } from '../extension/page/read.js';
import { start } from '../extension/page/start.js';

/** @type {Record<string, {message: string}>} */
const messages = wording;

/** What the review said last of each open draft, for whoever examines the page: `globalThis.reviews`.
 * @type {Map<string, {version: number, body: string, shown: number, findings: import('../extension/page/link.js').Finding[]}>} */
const reviews = new Map();
/** What the open drafts say now, as the page script reads them: `globalThis.drafts()`. */
const drafts = () => [gmail, outlook].flatMap(({ composes }) => composes(document))
  .map(({ body, site }) => (body ? read(body, site.boundaries).text : ''));
Object.assign(globalThis, { reviews, drafts });

/** @param {Record<string, any>} message @param {Record<string, any>[]} answers */
function note({ draft, gone }, answers) {
  if (gone) reviews.delete(gone.compose);
  if (draft) reviews.set(draft.compose, { version: draft.version, body: draft.draft.body, shown: 0, findings: [] });
  for (const { show } of answers) {
    const review = show && reviews.get(show.compose);
    if (review) Object.assign(review, { shown: show.version, findings: show.findings });
  }
}

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
        postMessage: (message) => queueMicrotask(() => {
          const answers = demo.said(message);
          note(message, answers);
          answers.forEach(hear);
        }),
        onMessage: (hearer) => { hear = hearer; },
        // The companion lives as long as the page.
        onDisconnect: () => {},
      };
    },
    reachable: () => true,
    message: (key, substitutions = []) =>
      (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? ''),
  };
}

init().then(() => start(document, linkTo(new Demo()))).catch(failed);
