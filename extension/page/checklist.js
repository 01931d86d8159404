/*
 * What the chip opens: when to send the mail, and what would make it personal, each item with its sentence in the draft
 * or one to put in. Nothing here keeps the user from sending.
 */

import { shownDay } from "./chip.js";
import { giveBack, moveFocus, placeOfCaret } from "./surface.js";

/** Between the list and the chip, and between the list and the window's edge, in CSS pixels. */
const GAP = 8;

const SIGNS = { met: "\u2713", missing: "!", optional: "+" };

/**
 * @typedef {object} Deeds What the checklist has done by others.
 * @property {(draft: string, item: import("./link.js").Item) => void} insert
 * @property {(draft: string, item: import("./link.js").Item) => void} reveal
 * @property {(draft: string, on: string) => void} remind
 * @property {(draft: string) => void} calendar
 */

export class Checklist {
  #surface;
  #message;
  #deeds;
  #box;
  /** @type {{draft: string, chip: import("./chip.js").Chip, back: import("./surface.js").Back | null} | null} */
  #showing = null;
  /** What it was last filled with. */
  #content = "";

  /**
   * @param {Document} document
   * @param {import("./surface.js").Surface} surface
   * @param {import("./link.js").Link["message"]} message
   * @param {Deeds} deeds
   * @param {AbortSignal} signal
   */
  constructor(document, surface, message, deeds, signal) {
    this.#surface = surface;
    this.#message = message;
    this.#deeds = deeds;
    this.#box = surface.box("checklist");
    this.#box.tabIndex = -1;
    this.#box.setAttribute("role", "dialog");
    this.#box.setAttribute("aria-labelledby", "checklist-title");
    this.#box.addEventListener("keydown", (event) => moveFocus(this.#box, event));
    const listen = { capture: true, signal };
    document.addEventListener("keydown", (event) => this.#closeByKey(event), listen);
    document.addEventListener("pointerdown", (event) => this.#closeByPress(event), listen);
    document.addEventListener("scroll", () => this.#place(), { ...listen, passive: true });
    window.addEventListener("resize", () => this.#place(), { signal });
  }

  /**
   * @param {string} draft
   * @param {import("./link.js").Chip} content
   * @param {import("./chip.js").Chip} chip
   * @param {HTMLElement | null} editor The editor to return to.
   */
  open(draft, content, chip, editor) {
    if (this.#showing?.draft === draft) return this.close();
    this.#showing = { draft, chip, back: editor && placeOfCaret(editor) };
    this.#fill(draft, content);
    if (!this.#box.matches(":popover-open")) this.#box.showPopover();
    this.#place();
    this.#box.focus({ preventScroll: true });
  }

  /**
   * Shows what changed, where the list of that draft is open; closes it where there is nothing to show any more.
   * @param {string} draft
   * @param {import("./link.js").Chip | null} content
   */
  keep(draft, content) {
    if (this.#showing?.draft !== draft) return;
    if (!content) return this.close();
    // A button that is replaced while the pointer is down on it never hears of the click.
    if (JSON.stringify(content) === this.#content) return;
    const focused = [...this.#box.querySelectorAll("button")].findIndex((button) => button.matches(":focus"));
    this.#fill(draft, content);
    this.#place();
    if (focused >= 0) (this.#box.querySelectorAll("button")[focused] ?? this.#box).focus({ preventScroll: true });
  }

  close() {
    const showing = this.#showing;
    if (!showing) return;
    const hadFocus = this.#box.matches(":focus-within");
    this.#showing = null;
    this.#box.hidePopover();
    if (hadFocus && showing.back) giveBack(showing.back);
  }

  /** @param {string} draft */
  closeFor(draft) {
    if (this.#showing?.draft === draft) this.close();
  }

  /**
   * @param {string} draft
   * @param {import("./link.js").Chip} content
   */
  #fill(draft, content) {
    this.#content = JSON.stringify(content);
    const { kind, checklist, timing, shape } = content;
    const title = this.#surface.element("h2", "title", this.#message(`kind_${kind}`));
    title.id = "checklist-title";
    const closer = this.#surface.button("close", "\u00D7", () => this.close());
    closer.setAttribute("aria-label", this.#message("card_close"));
    const list = this.#surface.element("ul", "items");
    list.append(...checklist.map((item) => this.#item(draft, item)));
    const top = this.#surface.row("top", title, closer);
    const advice = shape.map(({ message, source }) => {
      const words = this.#surface.element("p", "", message);
      return this.#surface.row("shape", words, this.#surface.element("p", "source", this.#message("card_source", [source])));
    });
    this.#box.replaceChildren(top, ...(timing ? [this.#timing(draft, timing)] : []), list, ...advice);
  }

  /**
   * @param {string} draft
   * @param {import("./link.js").Timing} timing
   */
  #timing(draft, timing) {
    const words = this.#surface.element("p", "", timing.message);
    const verdict = this.#surface.element("strong", "", this.#message(`verdict_${timing.verdict}`));
    const source = this.#surface.element("p", "source", this.#message("card_source", [timing.source]));
    const deeds = this.#surface.row("deeds");
    const { remind_on: on } = timing;
    if (on && timing.reminded) {
      deeds.append(this.#surface.element("span", "source", this.#message("checklist_reminded", [shownDay(on)])));
    } else if (on) {
      const remind = this.#message("checklist_remind", [shownDay(on)]);
      deeds.append(this.#surface.button("choice", remind, () => this.#deeds.remind(draft, on)));
    }
    if (timing.plan) {
      const add = this.#message("checklist_calendar");
      deeds.append(this.#surface.button("choice", add, () => this.#deeds.calendar(draft)));
    }
    return this.#surface.row(`when ${timing.verdict}`, verdict, words, ...(timing.source ? [source] : []), deeds);
  }

  /**
   * @param {string} draft
   * @param {import("./link.js").ShownItem} shown
   */
  #item(draft, shown) {
    const { item, state, hint, insert, sentence } = shown;
    const entry = this.#surface.element("li", state);
    const sign = this.#surface.element("span", "sign", SIGNS[state]);
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", this.#message(`state_${state}`));
    const name = this.#message(`item_${item}`);
    const met = state === "met";
    const head =
      met && shown.end > shown.start
        ? this.#surface.button("name", name, () => {
            this.close();
            this.#deeds.reveal(draft, item);
          })
        : this.#surface.element("span", "name", name);
    const parts = [head];
    if (!met && hint) parts.push(this.#surface.element("p", "source", hint));
    if (!met && insert) {
      const put = this.#surface.button("choice", sentence, () => this.#deeds.insert(draft, item));
      put.setAttribute("aria-label", this.#message("checklist_insert", [sentence]));
      parts.push(put);
    }
    entry.append(sign, this.#surface.row("", ...parts));
    return entry;
  }

  /** Puts the list beside its chip, inside the window. */
  #place() {
    if (!this.#showing || !this.#box.matches(":popover-open")) return;
    const { style } = this.#box;
    style.removeProperty("--room");
    const { edge } = this.#showing.chip;
    const { width, height } = this.#box.getBoundingClientRect();
    const above = edge.top - 2 * GAP;
    const below = window.innerHeight - edge.bottom - 2 * GAP;
    const goesBelow = height <= below || below >= above;
    const shown = Math.min(height, goesBelow ? below : above);
    style.setProperty("--room", `${goesBelow ? below : above}px`);
    style.setProperty("--x", `${Math.max(GAP, Math.min(edge.right - width, window.innerWidth - width - GAP))}px`);
    style.setProperty("--y", `${goesBelow ? edge.bottom + GAP : edge.top - GAP - shown}px`);
  }

  /** @param {KeyboardEvent} event */
  #closeByKey(event) {
    if (!event.isTrusted || event.key !== "Escape" || !this.#showing) return;
    // Else the same key would close the compose window as well.
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  /** @param {PointerEvent} event */
  #closeByPress(event) {
    if (event.isTrusted && !this.#surface.holds(event)) this.close();
  }
}
