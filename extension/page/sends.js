/*
 * Notices that a draft was sent, and that the sending was undone, by what every mail page does: after the user's own
 * gesture the window goes away; after an undo a window with the same text comes back. Labels and toasts differ by
 * language; these do not. We only listen: sending is never touched.
 */

/** A window that goes away later than this after the gesture went for another reason. */
const SENT_WITHIN_MS = 60_000;

/** Mail pages offer the undo for half a minute at most. */
const UNDONE_WITHIN_MS = 60_000;

/** @typedef {{id: string, draft: import("./link.js").Draft, at: number}} Gone */

export class Sends {
  #tell;
  /** What the user asked to be sent, by its window. @type {Map<import("./watch.js").Compose, Gone>} */
  #asked = new Map();
  /** What was sent lately. @type {Gone[]} */
  #sent = [];

  /** @param {(message: import("./link.js").FromPage) => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /**
   * The user pressed Send.
   * @param {import("./watch.js").Compose} compose
   * @param {string} id
   * @param {import("./link.js").Draft} draft As it stands, because the window is emptied at once.
   */
  asked(compose, id, draft) {
    this.#asked.set(compose, { id, draft, at: performance.now() });
  }

  /** The user went on writing: the page did not send, after all. @param {import("./watch.js").Compose} compose */
  wroteOn(compose) {
    this.#asked.delete(compose);
  }

  /** A window went away. @param {import("./watch.js").Compose} compose */
  left(compose) {
    const asked = this.#asked.get(compose);
    this.#asked.delete(compose);
    if (!asked || performance.now() - asked.at > SENT_WITHIN_MS) return;
    this.#sent = [...this.#sent.filter(({ at }) => performance.now() - at < UNDONE_WITHIN_MS), asked];
    this.#tell({ type: "sent", compose: asked.id, draft: asked.draft });
  }

  /**
   * A window came. An empty one is a new mail, whatever was sent.
   * @param {string} text
   */
  came(text) {
    const place = this.#sent.findIndex(({ draft, at }) => draft.body === text && performance.now() - at < UNDONE_WITHIN_MS);
    const [undone] = place >= 0 && text.trim() !== "" ? this.#sent.splice(place, 1) : [];
    if (undone) this.#tell({ type: "unsent", compose: undone.id });
  }
}

/**
 * Whether an event presses one of these buttons, or is the shortcut that both sites have for sending.
 * @param {Iterable<Element>} buttons
 * @param {Event} event
 */
export function pressesSend(buttons, event) {
  const onButton = [...buttons].some((button) => event.target instanceof Node && button.contains(event.target));
  if (!(event instanceof KeyboardEvent)) return onButton;
  const shortcut = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  return shortcut || (onButton && (event.key === "Enter" || event.key === " "));
}
