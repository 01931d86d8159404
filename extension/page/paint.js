/*
 * Paints findings as CSS custom highlights, which leave the draft's own DOM as it is; their look is in page.css. Only
 * what changed is painted again: in Firefox four hundred ranges cost a visible delay. We keep our own list of what is
 * painted, since Firefox refuses a content script the iteration of `CSS.highlights`.
 */

/** @typedef {{finding: import("./link.js").Finding, range: Range}} Mark */

/**
 * TypeScript's library does not know the hit test yet.
 * @typedef {HighlightRegistry & {highlightsFromPoint(x: number, y: number): {ranges: Iterable<AbstractRange>}[]}} Registry
 */

/** Names the page can see, so they say nothing of what they are for. */
const NAMES = { sure: "text-a", likely: "text-b", open: "text-c" };

export class Painter {
  /** @type {Map<string, Mark[]>} */
  #marks = new Map();
  #highlights = { sure: new Highlight(), likely: new Highlight(), open: new Highlight() };

  constructor() {
    this.#highlights.open.priority = 1;
    CSS.highlights.set(NAMES.sure, this.#highlights.sure);
    CSS.highlights.set(NAMES.likely, this.#highlights.likely);
    CSS.highlights.set(NAMES.open, this.#highlights.open);
  }

  /**
   * Paints a draft's findings in place of those painted before.
   * @param {string} draft
   * @param {import("./link.js").Finding[]} findings
   * @param {import("./read.js").Reading} reading
   */
  show(draft, findings, reading) {
    const old = new Set(this.#marks.get(draft));
    /** @type {Mark[]} */
    const marks = [];
    for (const finding of findings) {
      const range = reading.range(finding.start, finding.end);
      if (!range) continue;
      const kept = [...old].find((m) => m.finding.confidence === finding.confidence && same(m.range, range));
      if (kept) {
        old.delete(kept);
        marks.push({ finding, range: kept.range });
      } else {
        this.#highlights[finding.confidence].add(range);
        marks.push({ finding, range });
      }
    }
    for (const mark of old) this.#highlights[mark.finding.confidence].delete(mark.range);
    this.#marks.set(draft, marks);
  }

  /** @param {string} draft */
  clear(draft) {
    for (const { finding, range } of this.#marks.get(draft) ?? []) this.#highlights[finding.confidence].delete(range);
    this.#marks.delete(draft);
  }

  /**
   * Tints the place whose card is open, or none.
   * @param {Range | null} range
   */
  open(range) {
    this.#highlights.open.clear();
    if (range) this.#highlights.open.add(range);
  }

  remove() {
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
    this.#marks.clear();
  }

  /**
   * The mark of a draft under a point of the window.
   * @param {string} draft
   * @param {number} x
   * @param {number} y
   */
  at(draft, x, y) {
    const registry = /** @type {Registry} */ (CSS.highlights);
    const hits = registry.highlightsFromPoint(x, y).flatMap((hit) => [...hit.ranges]);
    return this.#marks.get(draft)?.find(({ range }) => hits.some((hit) => hit === range)) ?? null;
  }

  /**
   * The first mark of a draft that ends at or after a position, else the first of all.
   * @param {string} draft
   * @param {Node | null} node
   * @param {number} offset
   */
  after(draft, node, offset) {
    const marks = this.#marks.get(draft) ?? [];
    const later = node && marks.find(({ range }) => range.comparePoint(node, offset) <= 0);
    return later || marks[0] || null;
  }

  /**
   * The mark that comes after a finding's, and after the last the first.
   * @param {string} draft
   * @param {string} key
   */
  next(draft, key) {
    const marks = this.#marks.get(draft) ?? [];
    return marks[(marks.findIndex(({ finding }) => finding.key === key) + 1) % marks.length] ?? null;
  }

  /**
   * The mark of a finding that was shown before: of the same key, else of the same family from the same place on.
   * @param {string} draft
   * @param {{key: string, family: string, range: Range}} shown
   */
  find(draft, { key, family, range }) {
    const marks = this.#marks.get(draft) ?? [];
    const beginsThere = (/** @type {Range} */ other) =>
      other.startContainer === range.startContainer && other.startOffset === range.startOffset;
    return (
      marks.find(({ finding }) => finding.key === key) ??
      marks.find((mark) => mark.finding.family === family && beginsThere(mark.range)) ??
      null
    );
  }
}

/**
 * @param {AbstractRange} a
 * @param {AbstractRange} b
 */
function same(a, b) {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
