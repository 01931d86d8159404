/*
 * Wires the page script together: compose windows are watched and read, their drafts go to the companion, its findings
 * are painted and shown on the card, and what the user chooses there is carried out. All judgement is the companion's.
 */

import { Card } from "./card.js";
import { replace } from "./edit.js";
import { Companion } from "./link.js";
import { Painter } from "./paint.js";
import { read } from "./read.js";
import { watch } from "./watch.js";

/**
 * How long typing must pause before the draft is read: longer than the gap between the keys of a fast typist's burst,
 * too short to notice.
 */
const PAUSE_MS = 60;

/** A press that moves farther than this before it is let go selects words and is no click. */
const DRAG_PX = 4;

/** After this long an answer counts as lost, and the next change is sent without it. */
const ANSWER_WITHIN_MS = 2000;

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
  const card = new Card(document, link.message, {
    choose,
    dismiss: (draft, finding, scope) => companion.send({ type: "dismiss", compose: draft, finding, scope }),
    restore: (draft, finding, scope) => companion.send({ type: "restore", compose: draft, finding, scope }),
    shown: (range) => painter.open(range),
  });

  let searchIfDue = () => {};
  searchIfDue = watch(document, { came, changed, left, notUnderstood }, signal);
  const listen = { capture: true, signal };
  document.addEventListener("input", (event) => touched(event.target), listen);
  document.addEventListener("focusin", (event) => bringToFront(event.target), listen);
  document.addEventListener("pointerdown", ({ clientX, clientY }) => (pressed = { x: clientX, y: clientY }), listen);
  document.addEventListener("click", openByPointer, listen);
  document.addEventListener("keydown", openByKey, listen);

  /** @param {import("./watch.js").Compose} compose */
  function came(compose) {
    const id = crypto.randomUUID();
    const draft = { id, compose, version: 0, sent: "", text: "", findings: [], inFlightSince: 0, waits: false, pause: 0 };
    drafts.set(compose, draft);
    front = draft;
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
    painter.clear(draft.id);
    card.closeFor(draft.id);
    if (front === draft) front = null;
    companion.send({ type: "gone", compose: draft.id });
  }

  /** @param {string} part */
  function notUnderstood(part) {
    companion.send({ type: "not_understood", part });
  }

  /** @param {EventTarget | null} target */
  function touched(target) {
    const draft = draftAround(target);
    if (!draft) return;
    card.closeFor(draft.id);
    sendAtPause(draft);
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
    draft.inFlightSince = performance.now();
    const { id, version } = draft;
    companion.send({ type: "draft", compose: id, version, front: draft === front, draft: content, own });
  }

  /** @param {import("./link.js").ToPage} message */
  function hear(message) {
    if (signal.aborted) return;
    if (message.type === "show") show(message.compose, message.version, message.findings);
    else if (message.type === "tell") card.tell(message.message);
    else for (const draft of drafts.values()) send(draft, true);
  }

  /**
   * @param {string} id
   * @param {number} version
   * @param {import("./link.js").Finding[]} findings
   */
  function show(id, version, findings) {
    const draft = [...drafts.values()].find((open) => open.id === id);
    if (!draft || version !== draft.version) return;
    draft.inFlightSince = 0;
    draft.findings = findings;
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
    card.keep(id, (key) => painter.find(id, key));
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

  /** Takes everything of ours off the page. */
  function end() {
    ending.abort();
    for (const draft of drafts.values()) window.clearTimeout(draft.pause);
    drafts.clear();
    painter.remove();
    card.remove();
  }

  /**
   * @param {string} id
   * @param {import("./link.js").Replacement} replacement
   */
  function choose(id, replacement) {
    const draft = [...drafts.values()].find((open) => open.id === id);
    const { body, site } = draft?.compose ?? {};
    if (!draft || !body || !site) return;
    if (replace(body, site.boundaries, replacement)) send(draft);
    else card.tell("tell_draft_changed");
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
    const asks = event.key === "ArrowDown" && event.altKey && !event.ctrlKey && !event.shiftKey && !event.metaKey;
    if (!event.isTrusted || !asks) return;
    const shown = card.finding;
    const draft = shown ? [...drafts.values()].find((open) => open.id === shown.draft) : draftAround(event.target);
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

  /** @param {EventTarget | null} target */
  function draftAround(target) {
    if (!(target instanceof Node)) return null;
    return [...drafts.values()].find(({ compose }) => compose.root.contains(target)) ?? null;
  }

  return { hear, end };
}

/**
 * @param {import("./watch.js").Compose} compose
 * @returns {import("./link.js").Draft}
 */
function snapshot(compose) {
  const { site, body } = compose;
  const answered = site.answered(compose);
  const shown = answered ? read(answered, site.received).text : "";
  const reading = writesPlain(compose) || !body ? null : read(body, site.boundaries);
  return {
    subject: site.subject(compose),
    to: site.recipients(compose, "to"),
    cc: site.recipients(compose, "cc"),
    body: reading ? reading.text : (compose.plain?.value ?? ""),
    quoted: shown || (reading?.quoted ?? ""),
  };
}

/**
 * Whether the window is in plain-text mode, where highlights cannot paint; the popup still shows the review.
 * @param {import("./watch.js").Compose} compose
 */
function writesPlain({ body, plain }) {
  return plain !== null && (body === null || plain.checkVisibility());
}
