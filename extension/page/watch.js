/*
 * Watches compose windows come and go. One observer and no polling: mutations only mark what to look at, and the looking
 * happens at most ten times a second however many mutations there are.
 */

import { gmail } from "./gmail.js";
import { outlook } from "./outlook.js";

/**
 * @typedef {object} Site What the table of anchors of a mail site can answer.
 * @property {import("./read.js").Boundaries} boundaries Of a draft.
 * @property {import("./read.js").Boundaries} received Of a mail that is shown.
 * @property {(document: Document) => Compose[]} composes
 * @property {(compose: {root: HTMLElement}) => HTMLElement} frame The window around the compose, with its title and buttons.
 * @property {(compose: Compose) => string} subject
 * @property {(compose: Compose, field: "to" | "cc") => import("./link.js").Mailbox[]} recipients
 * @property {(compose: Compose) => import("./link.js").Mailbox | null} own
 * @property {(compose: Compose) => HTMLElement | null} answered The shown body of the mail being answered.
 * @property {(compose: Compose) => boolean} hasAttachment
 * @property {(document: Document) => Message[]} thread The expanded mails of the thread that is shown, in its order.
 * @property {import("./sent.js").Sending} sending
 */

/**
 * @typedef {object} Message A mail that is shown.
 * @property {import("./link.js").Mailbox} from
 * @property {boolean} own Whether the user wrote it.
 * @property {string} at When it was sent: ISO 8601 in the page's own time where that is certain, else as the page says it.
 * @property {string} text Without what it quotes.
 */

/**
 * @typedef {object} Compose
 * @property {Site} site
 * @property {HTMLElement} root Holds the fields and the editor.
 * @property {string} key With `root`, what tells this draft from the next one in the same window.
 * @property {HTMLElement | null} body The editor; none where it was not found.
 * @property {HTMLTextAreaElement | null} plain The editor of plain-text mode.
 */

/**
 * @typedef {object} Watcher
 * @property {(compose: Compose) => void} came
 * @property {(compose: Compose) => void} changed
 * @property {(compose: Compose) => void} left
 * @property {() => void} searched The page changed outside its compose windows.
 * @property {(part: string, root: Element) => void} notUnderstood A part was not found in what looks like a compose window.
 */

export const SITES = [gmail, outlook];

/** How long after a mutation the page is searched. A new window is found before its writer can type a word in it. */
const SEARCH_AFTER_MS = 100;

/** How long a compose window may take to build its editor before we say that we do not understand it. */
const BUILT_WITHIN_MS = 3000;

/**
 * Calls the watcher for every compose window, those already open included, until the signal aborts.
 * @param {Document} document
 * @param {Watcher} watcher
 * @param {AbortSignal} signal
 * @returns {() => void} Searches at once where a search is due, so that no draft is taken for the one before it.
 */
export function watch(document, watcher, signal) {
  /** @type {Map<HTMLElement, Compose>} */
  const known = new Map();
  /** @type {WeakSet<HTMLElement>} */
  const incomplete = new WeakSet();
  let searchDue = 0;

  const observer = new MutationObserver((records) => {
    /** @type {Node | null} */
    let seen = null;
    for (const { target, addedNodes } of records) {
      // A window that moves, as to full screen, takes nothing painted with it.
      for (const node of addedNodes) {
        for (const [root, compose] of known) if (node.contains(root)) watcher.changed(compose);
      }
      if (target === seen) continue;
      seen = target;
      const compose = around(target);
      if (compose) watcher.changed(compose);
      if (!compose?.body?.contains(target)) searchSoon();
    }
  });

  /** @param {Node | null} node */
  function around(node) {
    for (; node; node = node.parentNode) {
      const compose = known.get(/** @type {HTMLElement} */ (node));
      if (compose) return compose;
    }
    return null;
  }

  function searchSoon() {
    searchDue ||= window.setTimeout(search, SEARCH_AFTER_MS);
  }

  function search() {
    window.clearTimeout(searchDue);
    searchDue = 0;
    const found = SITES.flatMap((site) => site.composes(document));
    for (const [root, compose] of known) {
      const same = found.some((f) => f.root === root && f.key === compose.key && f.body === compose.body);
      if (same) continue;
      known.delete(root);
      watcher.left(compose);
    }
    for (const compose of found) {
      if (known.has(compose.root)) continue;
      // Gmail keeps the field of plain-text mode in every window, hidden.
      if (compose.body || compose.plain?.checkVisibility()) take(compose);
      else expectBody(compose.root);
    }
    watcher.searched();
  }

  /** @param {Compose} compose */
  function take(compose) {
    known.set(compose.root, compose);
    if (compose.body) observer.observe(compose.body, { subtree: true, childList: true, characterData: true });
    watcher.came(compose);
  }

  /** @param {HTMLElement} root */
  function expectBody(root) {
    if (incomplete.has(root)) return;
    incomplete.add(root);
    window.setTimeout(() => {
      if (root.isConnected && !known.has(root) && !signal.aborted) watcher.notUnderstood("body", root);
    }, BUILT_WITHIN_MS);
  }

  // Outlook gives a reused editor's fields new ids and may change nothing else.
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["id"] });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    window.clearTimeout(searchDue);
  });
  search();
  return () => {
    if (searchDue) search();
  };
}
