/*
 * The card beside a finding: what it is about, whose advice it is, and better words to choose from. Opened by the pointer
 * it never takes the focus, so that typing goes on; opened by the keyboard it does, and Escape gives focus and caret
 * back.
 */

import { giveBack, moveFocus, placeOfCaret } from "./surface.js";

/** Between the card and the line it belongs to, and between the card and the window's edge, in CSS pixels. */
const GAP = 8;

/** What is said after a dismissal, by how far it reaches. */
const DISMISSED = { here: "card_dismissed_here", mail: "card_dismissed_mail", rule: "card_rule_is_off" };

/**
 * @typedef {object} Deeds What the card has done by others.
 * @property {(draft: string, replacement: import("./link.js").Replacement) => void} choose
 * @property {(draft: string, finding: string, scope: import("./link.js").Scope) => void} dismiss
 * @property {(draft: string, finding: string, scope: import("./link.js").Scope) => void} restore
 * @property {(range: Range | null) => void} shown The place the card now belongs to.
 */

/** @typedef {{draft: string, key: string, family: string, range: Range, back: import("./surface.js").Back | null}} Showing */

export class Card {
  #surface;
  #message;
  #deeds;
  #box;
  /** @type {Showing | null} */
  #showing = null;
  /** Whether the card shows a finding, which may vanish, rather than a note about what was done. */
  #showsFinding = false;
  #ending = new AbortController();

  /**
   * @param {Document} document
   * @param {import("./surface.js").Surface} surface
   * @param {import("./link.js").Link["message"]} message
   * @param {Deeds} deeds
   */
  constructor(document, surface, message, deeds) {
    this.#surface = surface;
    this.#message = message;
    this.#deeds = deeds;
    this.#box = surface.box("card");
    this.#box.tabIndex = -1;
    this.#box.setAttribute("role", "dialog");
    this.#box.setAttribute("aria-labelledby", "title");

    const { signal } = this.#ending;
    this.#box.addEventListener("keydown", (event) => moveFocus(this.#box, event), { signal });
    document.addEventListener("keydown", (event) => this.#closeByKey(event), { capture: true, signal });
    document.addEventListener("pointerdown", (event) => this.#closeByPress(event), { capture: true, signal });
    document.addEventListener("scroll", () => this.#place(), { capture: true, passive: true, signal });
    window.addEventListener("resize", () => this.#place(), { signal });
  }

  /**
   * @param {string} draft
   * @param {import("./paint.js").Mark} mark
   * @param {HTMLElement | null} editor The editor to return to, where the user asked by keyboard; none for the pointer.
   */
  open(draft, mark, editor) {
    this.#showFinding(draft, mark, editor && placeOfCaret(editor), editor !== null);
  }

  /**
   * @param {string} draft
   * @param {import("./paint.js").Mark} mark
   * @param {import("./surface.js").Back | null} back
   * @param {boolean} takesFocus
   */
  #showFinding(draft, { finding, range }, back, takesFocus) {
    this.#showing = { draft, key: finding.key, family: finding.family, range, back };
    this.#showsFinding = true;
    const count = finding.replacements.length;
    const title = this.#surface.element("h2", "family", this.#message(`family_${finding.family}`));
    title.id = "title";
    this.#fill(
      this.#surface.row("top", title, this.#closer()),
      this.#surface.element("p", "message", finding.message),
      this.#surface.element("p", "source", this.#message("card_source", [finding.source])),
      ...(count ? [this.#choices(draft, finding)] : []),
      this.#surface.row(
        "foot",
        this.#surface.button("action", this.#message("card_dismiss_here"), () => this.#dismiss("here")),
        this.#surface.button("action", this.#message("card_dismiss_mail"), () => this.#dismiss("mail")),
        this.#surface.button("action", this.#message("card_rule_off"), () => this.#dismiss("rule")),
      ),
    );
    this.#show(range);
    const key = count === 0 ? "card_count_none" : count === 1 ? "card_count_one" : "card_count_many";
    this.#surface.say(`${title.textContent}: ${finding.message} ${this.#message(key, [String(count)])}`);
    if (takesFocus) this.#focusFirst();
  }

  /** The finding the card shows, by its draft and key. */
  get finding() {
    return this.#showsFinding ? this.#showing : null;
  }

  /**
   * Tells the user something, where the card last was or at the foot of the window.
   * @param {string} key
   */
  tell(key) {
    this.#note(this.#message(key), null);
  }

  /**
   * Closes the card where its finding is gone from a draft, follows it where it moved, and shows it anew where it now
   * spans other words: an answer may come after the click that opened the card on the one before it.
   * @param {string} draft
   * @param {(showing: Showing) => import("./paint.js").Mark | null} find
   */
  keep(draft, find) {
    const showing = this.#showing;
    if (!this.#showsFinding || showing?.draft !== draft) return;
    const mark = find(showing);
    if (!mark) return this.#close();
    if (mark.finding.key !== showing.key) return this.#showFinding(draft, mark, showing.back, this.#hasFocus());
    showing.range = mark.range;
    this.#place();
  }

  /** @param {string} draft */
  closeFor(draft) {
    if (this.#showing?.draft === draft) this.#close();
  }

  remove() {
    this.#ending.abort();
  }

  /**
   * @param {string} draft
   * @param {import("./link.js").Finding} finding
   */
  #choices(draft, finding) {
    const list = this.#surface.element("ul", "choices");
    for (const replacement of finding.replacements) {
      const item = this.#surface.element("li", "");
      const omits = replacement.text === "";
      const words = omits ? this.#message("card_leave_out") : replacement.text;
      const choose = () => {
        this.#close();
        this.#deeds.choose(draft, replacement);
      };
      item.append(this.#surface.button(omits ? "choice omit" : "choice", words, choose));
      list.append(item);
    }
    return list;
  }

  /** @param {import("./link.js").Scope} scope */
  #dismiss(scope) {
    const showing = this.#showing;
    if (!showing) return;
    const { draft, key } = showing;
    this.#note(this.#message(DISMISSED[scope]), () => {
      this.#close();
      this.#deeds.restore(draft, key, scope);
    });
    this.#deeds.dismiss(draft, key, scope);
  }

  /**
   * @param {string} text
   * @param {(() => void) | null} undo
   */
  #note(text, undo) {
    const hadFocus = this.#hasFocus();
    this.#showsFinding = false;
    const words = this.#surface.element("p", "", text);
    words.id = "title";
    const undoing = undo ? [this.#surface.button("action undo", this.#message("card_undo"), undo)] : [];
    this.#fill(this.#surface.row("note", words, ...undoing, this.#closer()));
    this.#show(null);
    this.#surface.say(text);
    if (hadFocus) this.#focusFirst();
  }

  /** @param {Range | null} range */
  #show(range) {
    this.#deeds.shown(range);
    if (!this.#box.matches(":popover-open")) this.#box.showPopover();
    this.#place();
  }

  #close() {
    if (!this.#box.matches(":popover-open")) return;
    const back = this.#hasFocus() ? this.#showing?.back : null;
    this.#showing = null;
    this.#showsFinding = false;
    this.#deeds.shown(null);
    this.#box.hidePopover();
    this.#surface.say("");
    if (back) giveBack(back);
  }

  /** Puts the card below its line, or above it where there is more room, and never over it. */
  #place() {
    if (!this.#box.matches(":popover-open")) return;
    const { innerWidth, innerHeight } = window;
    const { style } = this.#box;
    style.removeProperty("--room");
    const { width, height } = this.#box.getBoundingClientRect();
    const line = this.#showing?.range.getBoundingClientRect();
    if (!line?.height) {
      if (this.#showsFinding && this.#showing) return this.#close();
      style.setProperty("--x", `${(innerWidth - width) / 2}px`);
      style.setProperty("--y", `${innerHeight - height - 3 * GAP}px`);
      return;
    }
    if (line.bottom < 0 || line.top > innerHeight) return this.#close();
    const above = line.top - 2 * GAP;
    const below = innerHeight - line.bottom - 2 * GAP;
    const goesBelow = height <= below || below >= above;
    const shown = Math.min(height, Math.max(goesBelow ? below : above, 0));
    style.setProperty("--room", `${goesBelow ? below : above}px`);
    style.setProperty("--x", `${Math.max(GAP, Math.min(line.left, innerWidth - width - GAP))}px`);
    style.setProperty("--y", `${goesBelow ? line.bottom + GAP : line.top - GAP - shown}px`);
  }

  /** @param {KeyboardEvent} event */
  #closeByKey(event) {
    if (!event.isTrusted || event.key !== "Escape" || !this.#box.matches(":popover-open")) return;
    // Else the same key would close the compose window as well.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  /** @param {PointerEvent} event */
  #closeByPress(event) {
    if (event.isTrusted && !this.#surface.holds(event)) this.#close();
  }

  /** Focuses the first choice, or the first action where there is none. */
  #focusFirst() {
    const first = this.#buttons().find((button) => !button.classList.contains("close"));
    (first ?? this.#box).focus({ preventScroll: true });
  }

  #hasFocus() {
    return this.#box.matches(":focus-within");
  }

  #buttons() {
    return [...this.#box.querySelectorAll("button")];
  }

  /** @param {HTMLElement[]} parts */
  #fill(...parts) {
    this.#box.replaceChildren(...parts);
    this.#box.scrollTop = 0;
  }

  #closer() {
    const button = this.#surface.button("close", "\u00D7", () => this.#close());
    button.setAttribute("aria-label", this.#message("card_close"));
    return button;
  }
}
