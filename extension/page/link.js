/*
 * The way to the companion: the protocol's types (as src/companion/message.rs has them) and a port that opens when it is
 * needed, is opened again after the background was stopped, and falls silent for good once the extension is gone.
 */

/** @typedef {{name: string, email: string}} Mailbox */

/**
 * @typedef {object} Draft
 * @property {string} subject
 * @property {Mailbox[]} to
 * @property {Mailbox[]} cc
 * @property {string} body
 * @property {string} quoted
 * @property {boolean | null} attached
 */

/**
 * @typedef {{type: "draft", compose: string, version: number, front: boolean, draft: Draft, own: Mailbox | null}
 *   | {type: "unsent" | "calendar", compose: string}
 *   | {type: "gone", compose: string, draft: Draft | null}
 *   | {type: "sent", compose: string, draft: Draft}
 *   | {type: "thread", messages: ThreadMessage[]}
 *   | {type: "remind", compose: string, on: string}
 *   | {type: "dismiss" | "restore", compose: string, finding: string, scope: Scope}
 *   | {type: "not_understood", part: string, outline: string}} FromPage
 */

/** @typedef {"here" | "mail" | "rule"} Scope */

/** @typedef {{from: Mailbox, own: boolean, at: string | null, text: string}} ThreadMessage */

/**
 * @typedef {{type: "show", compose: string, version: number, findings: Finding[], chip: Chip | null}
 *   | {type: "insert", compose: string, insert: Replacement}
 *   | {type: "reveal", compose: string, start: number, end: number}
 *   | {type: "calendar", ics: string}
 *   | {type: "tell", message: string}
 *   | {type: "read"}} ToPage
 */

/**
 * @typedef {object} Finding Offsets are UTF-16 code units of the draft's body.
 * @property {string} key
 * @property {number} start
 * @property {number} end
 * @property {string} family
 * @property {"sure" | "likely"} confidence
 * @property {string} message
 * @property {string} source
 * @property {Replacement[]} replacements
 */

/** @typedef {{start: number, end: number, before: string, text: string}} Replacement */

/** @typedef {{kind: string, checklist: ShownItem[], timing: Timing | null, shape: Advice[]}} Chip */

/** @typedef {{message: string, source: string}} Advice On the letter's length, subject or paragraphs. */

/** @typedef {string} Item The name of an item of the checklist. */

/**
 * @typedef {object} ShownItem
 * @property {Item} item
 * @property {"met" | "missing" | "optional"} state
 * @property {number} start
 * @property {number} end
 * @property {string} hint
 * @property {string} sentence
 * @property {Replacement | null} insert
 */

/**
 * @typedef {object} Timing Days are `YYYY-MM-DD`.
 * @property {"good" | "late" | "wait" | "stop"} verdict
 * @property {string} message
 * @property {string} source
 * @property {string | null} until
 * @property {string | null} remind_on
 * @property {boolean} reminded
 * @property {boolean} plan
 */

/**
 * @typedef {object} Port Carries messages as the companion has them: `{name: content}`, or the name alone.
 * @property {(message: Record<string, unknown>) => void} postMessage
 * @property {(hear: (message: Record<string, object> | string) => void) => void} onMessage
 * @property {(closed: () => void) => void} onDisconnect
 */

/**
 * @typedef {object} Link What the page script is given to reach the companion and its wording.
 * @property {() => Port} connect Throws once there is no companion to reach any more.
 * @property {() => boolean} reachable Whether there is a companion: not once the extension was updated or removed.
 * @property {(key: string, substitutions?: string[]) => string} message
 */

/**
 * @typedef {object} Hearers
 * @property {(message: ToPage) => void} heard
 * @property {() => void} closed The port closed; what was in flight is lost.
 * @property {() => void} lost There is no companion any more.
 */

export class Companion {
  /** @type {Port | null} */
  #port = null;
  #lost = false;
  #link;
  #hearers;

  /**
   * @param {Link} link
   * @param {Hearers} hearers
   */
  constructor(link, hearers) {
    this.#link = link;
    this.#hearers = hearers;
  }

  /** @param {FromPage} message */
  send(message) {
    this.check();
    if (this.#lost) return;
    try {
      this.#port ??= this.#open();
      const { type, ...content } = message;
      this.#port.postMessage({ [type]: content });
    } catch {
      this.#lose();
    }
  }

  /**
   * Asks whether there still is a companion. Chromium closes the port of an updated extension without a word to the page
   * script it leaves behind, so somebody has to ask.
   */
  check() {
    if (!this.#lost && !this.#link.reachable()) this.#lose();
  }

  /** The extension was updated or removed under the open page: nobody to tell, and nothing of ours may stay. */
  #lose() {
    this.#lost = true;
    this.#hearers.lost();
  }

  #open() {
    const port = this.#link.connect();
    port.onMessage((message) => {
      this.#hearers.heard(unfolded(message));
    });
    port.onDisconnect(() => {
      if (this.#port !== port) return;
      this.#port = null;
      this.check();
      if (!this.#lost) this.#hearers.closed();
    });
    return port;
  }
}

/**
 * A message of the companion with its name as its type.
 * @param {Record<string, object> | string} message
 * @returns {ToPage}
 */
function unfolded(message) {
  const [type, content] = typeof message === "string" ? [message, {}] : (Object.entries(message)[0] ?? []);
  return /** @type {ToPage} */ ({ type, ...content });
}
