/*
 * Wires the page script together: compose windows are watched and read, their drafts go to the companion, its findings
 * are painted and shown on the card, and what the user chooses there is carried out. All judgement is the companion's.
 */

import { saveCalendar } from "./calendar_file.js";
import { Card } from "./card.js";
import { Checklist } from "./checklist.js";
import { Chip } from "./chip.js";
import { instant } from "./dates.js";
import { replace } from "./edit.js";
import { Companion } from "./link.js";
import { outline } from "./outline.js";
import { Painter } from "./paint.js";
import { read } from "./read.js";
import { watchSend } from "./sent.js";
import { snapshot, writesPlain } from "./snapshot.js";
import STYLE from "./surface.css" with { type: "text" };
import { Surface } from "./surface.js";
import { SITES, watch } from "./watch.js";

/**
 * How long typing must pause before the draft is read: longer than the gap between the keys of a fast typist's burst,
 * too short to notice.
 */
const PAUSE_MS = 60;

/** A press that moves farther than this before it is let go selects words and is no click. */
const DRAG_PX = 4;

/** The page may say that a mail was sent this long after its window is gone; then it was discarded. */
const SENT_WITHIN_MS = 10_000;

/** The open thread is read at most this often. */
const THREAD_EVERY_MS = 1000;

/** After this long an answer counts as lost, and what waited for it is sent. */
const ANSWER_WITHIN_MS = 2000;

/** While a compose window is open, how often the page asks whether there still is a companion. */
const BEAT_MS = 1000;

/**
 * @typedef {object} Open A draft that is open on the page.
 * @property {string} id
 * @property {import("./watch.js").Compose} compose
 * @property {number} version Of the newest snapshot sent; 0 before the first.
 * @property {string} sent The newest snapshot sent, to send none twice.
 * @property {string} text The body in that snapshot.
 * @property {import("./link.js").Finding[]} findings The newest shown.
 * @property {number} inFlightSince When a snapshot was sent that is not yet answered; 0 when none is.
 * @property {boolean} waits Whether the draft changed while a snapshot was in flight.
 * @property {number} pause The timer that waits for a pause in typing; 0 when none does.
 * @property {import("./link.js").Draft | null} content What the newest snapshot held, or the mail when it was to be sent.
 * @property {boolean} wasSent
 * @property {() => void} endSending Ends the watch for its sending.
 * @property {Chip} chip
 * @property {import("./link.js").Chip | null} said What the chip says, and the checklist it opens.
 */

/**
 * Starts the page script.
 * @param {Document} document
 * @param {import("./link.js").Link} link
 */
export function start(document, link) {
  const ending = new AbortController();
  const { signal } = ending;
  /** @type {Map<import("./watch.js").Compose, Open>} */
  const drafts = new Map();
  /** @type {Open | null} */
  let front = null;
  let pressed = { x: 0, y: 0 };

  const painter = new Painter();
  const companion = new Companion(link, { heard: hear, closed: sendLostAgain, lost: end });
  const surface = new Surface(document, STYLE, link.message("language"));
  const card = new Card(document, surface, link.message, {
    choose,
    dismiss: (draft, finding, scope) => companion.send({ type: "dismiss", compose: draft, finding, scope }),
    restore: (draft, finding, scope) => companion.send({ type: "restore", compose: draft, finding, scope }),
    shown: (range) => painter.open(range),
  });
  /** @type {import("./checklist.js").Deeds} */
  const deeds = {
    insert: (id, item) => withItem(id, item, ({ insert }) => insert && choose(id, insert)),
    reveal: (id, item) => withItem(id, item, ({ start, end }) => reveal(id, start, end)),
    remind: (compose, on) => companion.send({ type: "remind", compose, on }),
    calendar: (compose) => companion.send({ type: "calendar", compose }),
  };
  const checklist = new Checklist(document, surface, link.message, deeds, signal);

  let beating = 0;
  let threadDue = 0;
  let threadSent = "[]";

  let searchIfDue = () => {};
  searchIfDue = watch(document, { came, changed, left, searched, notUnderstood }, signal);
  const listen = { capture: true, signal };
  document.addEventListener("input", (event) => touched(event.target), listen);
  document.addEventListener("focusin", (event) => bringToFront(event.target), listen);
  document.addEventListener("pointerdown", ({ clientX, clientY }) => (pressed = { x: clientX, y: clientY }), listen);
  document.addEventListener("click", openByPointer, listen);
  document.addEventListener("keydown", openByKey, listen);

  /** @param {import("./watch.js").Compose} compose */
  function came(compose) {
    const id = crypto.randomUUID();
    const chip = new Chip(compose.site.frame(compose), surface, link.message, () => openChecklist(draft));
    const unsent = { wasSent: false, endSending: () => {} };
    const waiting = { inFlightSince: 0, waits: false, pause: 0 };
    /** @type {Open} */
    const draft = { id, compose, version: 0, sent: "", text: "", findings: [], content: null, ...waiting, ...unsent, chip, said: null };
    drafts.set(compose, draft);
    front = draft;
    beating ||= window.setInterval(beat, BEAT_MS);
    draft.endSending = watchSend(compose, {
      asked: () => (draft.content = snapshot(compose)),
      sent: () => sent(draft),
      undone: () => companion.send({ type: "unsent", compose: id }),
    });
    send(draft);
  }

  /** @param {import("./watch.js").Compose} compose */
  function changed(compose) {
    const draft = drafts.get(compose);
    // A window that never stops changing must not put the reading off for ever: only typing starts the pause anew.
    if (draft && !draft.pause) sendAtPause(draft);
  }

  /** @param {import("./watch.js").Compose} compose */
  function left(compose) {
    const draft = drafts.get(compose);
    if (!draft) return;
    drafts.delete(compose);
    window.clearTimeout(draft.pause);
    window.setTimeout(() => draft.wasSent || draft.endSending(), SENT_WITHIN_MS);
    painter.clear(draft.id);
    card.closeFor(draft.id);
    checklist.closeFor(draft.id);
    draft.chip.remove();
    if (front === draft) front = null;
    if (drafts.size === 0) stopBeating();
    companion.send({ type: "gone", compose: draft.id, draft: draft.content });
  }

  /**
   * @param {string} part
   * @param {Element} root
   */
  function notUnderstood(part, root) {
    companion.send({ type: "not_understood", part, outline: outline(root) });
  }

  /** @param {EventTarget | null} target */
  function touched(target) {
    const draft = draftAround(target);
    if (!draft) return;
    card.closeFor(draft.id);
    sendAtPause(draft);
  }

  /** @param {Open} draft */
  function sent(draft) {
    draft.wasSent = true;
    if (draft.content) companion.send({ type: "sent", compose: draft.id, draft: draft.content });
  }

  function searched() {
    threadDue ||= window.setTimeout(sendThread, THREAD_EVERY_MS);
  }

  function sendThread() {
    threadDue = 0;
    if (signal.aborted) return;
    const shown = SITES.flatMap((site) => site.thread(document));
    const messages = shown.map(({ at, ...message }) => ({ ...message, at: instant(at) }));
    const found = JSON.stringify(messages);
    if (found === threadSent) return;
    threadSent = found;
    companion.send({ type: "thread", messages });
  }

  /** @param {EventTarget | null} target */
  function bringToFront(target) {
    const draft = draftAround(target);
    if (!draft || draft === front) return;
    front = draft;
    sendAtPause(draft);
  }

  /** @param {Open} draft */
  function sendAtPause(draft) {
    window.clearTimeout(draft.pause);
    draft.pause = window.setTimeout(() => {
      draft.pause = 0;
      requestAnimationFrame(() => send(draft));
    }, PAUSE_MS);
  }

  /**
   * @param {Open} draft
   * @param {boolean} [again] Whether to send what was sent before, for a companion that has forgotten it.
   */
  function send(draft, again = false) {
    searchIfDue();
    if (signal.aborted || !drafts.has(draft.compose)) return;
    if (draft.inFlightSince && performance.now() - draft.inFlightSince < ANSWER_WITHIN_MS) {
      draft.waits = true;
      return;
    }
    draft.waits = false;
    const { site } = draft.compose;
    const content = snapshot(draft.compose);
    const own = site.own(draft.compose);
    const sent = JSON.stringify([content, own, draft === front]);
    if (sent === draft.sent && !again) {
      // An editor's own undo may bring the same words back in other nodes, where nothing is painted.
      if (!draft.inFlightSince) paint(draft);
      return;
    }
    draft.version += 1;
    draft.sent = sent;
    draft.text = content.body;
    draft.content = content;
    draft.inFlightSince = performance.now();
    const { id, version } = draft;
    companion.send({ type: "draft", compose: id, version, front: draft === front, draft: content, own });
  }

  /** @param {import("./link.js").ToPage} message */
  function hear(message) {
    if (signal.aborted) return;
    if (message.type === "show") show(message.compose, message.version, message.findings, message.chip);
    else if (message.type === "tell") card.tell(message.message);
    else if (message.type === "insert") choose(message.compose, message.insert);
    else if (message.type === "reveal") reveal(message.compose, message.start, message.end);
    else if (message.type === "calendar") saveCalendar(document, message.ics);
    else if (message.type === "read") sendAgain();
  }

  /** The companion has forgotten what it was told. */
  function sendAgain() {
    for (const draft of drafts.values()) send(draft, true);
    threadSent = "[]";
    sendThread();
  }

  /**
   * @param {string} id
   * @param {number} version
   * @param {import("./link.js").Finding[]} findings
   * @param {import("./link.js").Chip | null} chip
   */
  function show(id, version, findings, chip) {
    const draft = named(id);
    if (!draft || version !== draft.version) return;
    draft.inFlightSince = 0;
    draft.findings = findings;
    draft.said = chip;
    if (chip) draft.chip.show(chip, findings.length);
    else draft.chip.hide();
    checklist.keep(id, chip);
    if (draft.waits) send(draft);
    paint(draft);
  }

  /** @param {Open} draft */
  function paint({ id, compose, text, findings }) {
    if (!compose.body || writesPlain(compose)) return;
    const reading = read(compose.body, compose.site.boundaries);
    // The user typed on: these offsets no longer fit, and the pause after the last key brings a new answer.
    if (reading.text !== text) return;
    painter.show(id, findings, reading);
    card.keep(id, (shown) => painter.find(id, shown));
  }

  /** The background was stopped with snapshots unanswered: they wake it again, each once. */
  function sendLostAgain() {
    for (const draft of drafts.values()) {
      if (!draft.inFlightSince) continue;
      draft.inFlightSince = 0;
      draft.sent = "";
      sendAtPause(draft);
    }
  }

  /** Ends the page script when there is nobody left to answer, and sends what waited for an answer that never came. */
  function beat() {
    companion.check();
    for (const draft of drafts.values()) if (draft.waits) send(draft);
  }

  function stopBeating() {
    window.clearInterval(beating);
    beating = 0;
  }

  /** Takes everything of ours off the page. */
  function end() {
    ending.abort();
    stopBeating();
    window.clearTimeout(threadDue);
    for (const draft of drafts.values()) {
      window.clearTimeout(draft.pause);
      draft.endSending();
      draft.chip.remove();
    }
    drafts.clear();
    painter.remove();
    card.remove();
    surface.remove();
  }

  /**
   * @param {string} id
   * @param {import("./link.js").Replacement} replacement
   */
  function choose(id, replacement) {
    const draft = named(id);
    const { body, site } = draft?.compose ?? {};
    if (!draft || !body || !site) return;
    if (replace(body, site.boundaries, replacement)) send(draft);
    else card.tell("tell_draft_changed");
  }

  /**
   * Brings a place of a draft into view and selects it.
   * @param {string} id
   * @param {number} start
   * @param {number} end
   */
  function reveal(id, start, end) {
    const { body, site } = named(id)?.compose ?? {};
    const range = body && site && read(body, site.boundaries).range(start, end);
    if (!range) return;
    body.focus({ preventScroll: true });
    document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  }

  /** @param {Open} draft */
  function openChecklist(draft) {
    if (!draft.said) return;
    const { body } = draft.compose;
    checklist.open(draft.id, draft.said, draft.chip, body);
  }

  /**
   * @param {string} id
   * @param {import("./link.js").Item} item
   * @param {(item: import("./link.js").ShownItem) => void} act
   */
  function withItem(id, item, act) {
    const shown = named(id)?.said?.checklist.find((other) => other.item === item);
    if (shown) act(shown);
  }

  /** @param {string} id */
  function named(id) {
    return [...drafts.values()].find((open) => open.id === id);
  }

  /** @param {MouseEvent} event */
  function openByPointer(event) {
    // A drag selects words. The selection itself does not tell: Chromium keeps an old one until after the click.
    const dragged = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG_PX;
    if (!event.isTrusted || event.button !== 0 || dragged) return;
    const draft = draftAround(event.target);
    const mark = draft && painter.at(draft.id, event.clientX, event.clientY);
    if (mark) card.open(draft.id, mark, null);
  }

  /** @param {KeyboardEvent} event */
  function openByKey(event) {
    const alone = event.altKey && !event.ctrlKey && !event.shiftKey && !event.metaKey;
    if (!event.isTrusted || !alone) return;
    if (event.key === "ArrowUp") return openChecklistByKey(event);
    if (event.key !== "ArrowDown") return;
    const shown = card.finding;
    const draft = shown ? named(shown.draft) : draftAround(event.target);
    const selection = document.getSelection();
    const body = draft?.compose.body;
    if (!draft || !selection || !body?.contains(selection.focusNode)) return;
    const mark = shown
      ? painter.next(draft.id, shown.key)
      : painter.after(draft.id, selection.focusNode, selection.focusOffset);
    if (!mark) return;
    event.preventDefault();
    event.stopPropagation();
    card.open(draft.id, mark, body);
  }

  /** @param {KeyboardEvent} event */
  function openChecklistByKey(event) {
    const draft = draftAround(event.target);
    if (!draft?.said) return;
    event.preventDefault();
    event.stopPropagation();
    openChecklist(draft);
  }

  /** @param {EventTarget | null} target */
  function draftAround(target) {
    if (!(target instanceof Node)) return null;
    return [...drafts.values()].find(({ compose }) => compose.root.contains(target)) ?? null;
  }

  return { hear };
}
