/*
 * Notices that a mail was sent, and that a sent mail was called back. It only listens: sending itself is never touched.
 * Nothing is observed before the user asks to send. A mail counts as sent when its window is gone after that, without a
 * question of the site in between that stands open; any other press in the page takes the wish to send back.
 */

import { read } from "./read.js";

/**
 * @typedef {object} Sending Where a site sends.
 * @property {string} button The buttons in a compose window that send it.
 * @property {string} question A dialog in which the site may refuse or ask back.
 * @property {string | null} toast Where the site says that a mail was sent; none where it may say nothing.
 */

/**
 * @typedef {object} Watcher
 * @property {() => void} asked The user asks to send; the window still holds the mail.
 * @property {() => void} sent
 * @property {() => void} undone The mail stands in a compose window again.
 */

/** How long after sending the two sites let a mail be called back, and a little more. */
const UNDO_WITHIN_MS = 40_000;

/** A page that changes all the time is looked at only this often while a called-back mail may appear. */
const LOOK_EVERY_MS = 200;

/**
 * Watches one compose window until its mail is sent and can no longer be called back.
 * @param {import("./watch.js").Compose} compose
 * @param {Watcher} watcher
 * @returns {() => void} Ends the watch.
 */
export function watchSend(compose, watcher) {
  const { site, root } = compose;
  const { button, question, toast } = site.sending;
  const document = root.ownerDocument;
  const ending = new AbortController();
  const { signal } = ending;
  /** What the window held when the user asked to send it; none when not asked. @type {string | null} */
  let asked = null;
  let told = false;
  let sent = false;
  let timer = 0;

  const observer = new MutationObserver((records) => {
    told ||= toast === null || records.some(({ target }) => target instanceof Element && target.closest(toast));
    if (sent) timer ||= window.setTimeout(lookForUndo, LOOK_EVERY_MS);
    else lookForSent();
  });
  const listen = { capture: true, signal };
  document.addEventListener("click", (event) => { if (event.isTrusted && sends(event)) ask(); }, listen);
  document.addEventListener("keydown", (event) => (event.isTrusted && sends(event) ? ask() : unask(event)), listen);
  document.addEventListener("pointerdown", unask, listen);

  /** @param {Event} event */
  function sends(event) {
    if (!(event.target instanceof Element) || !root.contains(event.target)) return false;
    const onButton = event.target.closest(button) !== null;
    if (!(event instanceof KeyboardEvent)) return onButton;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return true;
    return onButton && (event.key === "Enter" || event.key === " ");
  }

  function ask() {
    // Outlook may show the next draft in the same window while the one before it is still watched.
    if (sent || !isOpen()) return;
    asked = content(compose);
    watcher.asked();
    told = toast === null;
    observer.observe(document, { subtree: true, childList: true });
  }

  /** @param {Event} event */
  function unask(event) {
    const { target } = event;
    if (sent || asked === null || !(target instanceof Element)) return;
    if (sends(event) || target.closest(question) || !isOpen()) return;
    asked = null;
    observer.disconnect();
  }

  function lookForSent() {
    if (asked === null || !told || isOpen() || asksBack()) return;
    sent = true;
    window.setTimeout(end, UNDO_WITHIN_MS);
    watcher.sent();
  }

  function lookForUndo() {
    timer = 0;
    if (signal.aborted || !site.composes(document).some((open) => content(open) === asked)) return;
    end();
    watcher.undone();
  }

  function isOpen() {
    return site.composes(document).some((open) => open.root === root && open.key === compose.key);
  }

  function asksBack() {
    return [...document.querySelectorAll(question)].some((dialog) => dialog.checkVisibility());
  }

  function end() {
    ending.abort();
    observer.disconnect();
    window.clearTimeout(timer);
  }

  return end;
}

/**
 * What makes a mail the same one in another window.
 * @param {import("./watch.js").Compose} compose
 */
function content(compose) {
  const { site, body, plain } = compose;
  const text = body ? read(body, site.boundaries).text : (plain?.value ?? "");
  return JSON.stringify([site.subject(compose), site.recipients(compose, "to").map(({ email }) => email), text.trim()]);
}
