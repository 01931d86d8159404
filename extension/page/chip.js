/*
 * The chip at a compose window's upper edge, outside the editor: how many suggestions there are, whether now is the time
 * to send, or quietly that all is well. It opens the checklist. It follows its window by events alone, without polling.
 */

/** Between the chip and the window's edges, in CSS pixels. */
const GAP = 6;

/**
 * The day in the user's own way of writing.
 * @param {string} day `YYYY-MM-DD`
 */
export function shownDay(day) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date).toLocaleDateString(undefined, { weekday: "short", day: "numeric", month: "short" });
}

export class Chip {
  #box;
  #button;
  #window;
  #root;
  #message;
  #ending = new AbortController();
  #resized;

  /**
   * @param {HTMLElement} root The compose window with its title and buttons.
   * @param {import("./surface.js").Surface} surface
   * @param {import("./link.js").Link["message"]} message
   * @param {() => void} open
   */
  constructor(root, surface, message, open) {
    this.#root = root;
    this.#message = message;
    this.#window = /** @type {Window} */ (root.ownerDocument.defaultView);
    this.#box = surface.box("chip");
    this.#button = surface.button("", "", open);
    this.#button.title = message("chip_hint");
    this.#box.append(this.#button);
    const { signal } = this.#ending;
    const place = () => this.place();
    root.ownerDocument.addEventListener("scroll", place, { capture: true, passive: true, signal });
    this.#window.addEventListener("resize", place, { signal });
    this.#resized = new ResizeObserver(place);
    this.#resized.observe(root);
  }

  /**
   * @param {import("./link.js").Chip} chip
   * @param {number} findings
   */
  show({ timing }, findings) {
    const count = findings === 1 ? "chip_one" : "chip_many";
    const words = [findings ? this.#message(count, [String(findings)]) : ""];
    if (timing && timing.verdict !== "good") {
      const until = timing.verdict === "wait" ? timing.until : null;
      words.push(until ? this.#message("chip_wait_until", [shownDay(until)]) : this.#message(`verdict_${timing.verdict}`));
    }
    const shown = words.filter(Boolean);
    const calm = shown.length === 0;
    const text = calm ? this.#message("chip_clear") : shown.join(" · ");
    if (this.#button.textContent !== text) this.#button.textContent = text;
    this.#button.className = calm ? "calm" : timing && timing.verdict !== "good" ? "timing" : "";
    if (!this.#box.matches(":popover-open")) this.#box.showPopover();
    this.place();
  }

  /** Nothing to say: the mail is none of ours. */
  hide() {
    if (this.#box.matches(":popover-open")) this.#box.hidePopover();
  }

  /** Puts the chip on the window's upper edge, or where there is no room, below its lower one or inside its top. */
  place() {
    if (!this.#box.matches(":popover-open")) return;
    const edge = this.#root.getBoundingClientRect();
    const { width, height } = this.#box.getBoundingClientRect();
    const { innerHeight, innerWidth } = this.#window;
    const gone = !this.#root.checkVisibility() || edge.bottom < 0 || edge.top > innerHeight;
    this.#box.classList.toggle("away", gone);
    const above = edge.top - height - GAP;
    const below = edge.bottom + GAP;
    const y = above >= 0 ? above : below + height <= innerHeight ? below : Math.max(edge.top, 0) + GAP;
    this.#box.style.setProperty("--x", `${Math.max(GAP, Math.min(edge.right, innerWidth) - width - GAP)}px`);
    this.#box.style.setProperty("--y", `${y}px`);
  }

  /** Where the checklist belongs. */
  get edge() {
    return this.#box.getBoundingClientRect();
  }

  remove() {
    this.#ending.abort();
    this.#resized.disconnect();
    this.#box.remove();
  }
}
