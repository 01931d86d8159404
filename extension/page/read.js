/*
 * Reads an editor: one walk gives the draft's text, the text quoted below it, and a map between offsets in the text and
 * positions in the page. Offsets are UTF-16 code units. The editor is only read, never touched.
 */

/**
 * @typedef {object} Piece A run of the text that stands unbroken in one node.
 * @property {number} start Offset in the text.
 * @property {number} length
 * @property {Node} node A text node, or an image that stands for `length` code units.
 * @property {number} from Offset in the text node; 0 for an image.
 */

/**
 * @typedef {object} Boundaries Selectors.
 * @property {string} signature Where the draft ends.
 * @property {string} quote Where a quote begins that goes on to the end.
 * @property {string} [enclosed] What holds a part of a quote: after it the draft may go on, as an answer below or between.
 */

/** Stands in the text for an image: it keeps words apart and is never part of anything replaced. */
export const IMAGE = "\uFFFC";

/** Begins a list item, as plain text would: whoever reads it sees that no sentence goes on from the line before. */
const BULLET = "\u2022 ";

/** Quoted history beyond this many code units is not read: a promise stands in the newest mail, which comes first. */
const QUOTED_LIMIT = 20_000;

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER " +
    "HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const UNSEEN = new Set(["NOSCRIPT", "SCRIPT", "STYLE", "TEMPLATE", "TITLE"]);
const COLLAPSIBLE = new Set([" ", "\t", "\n", "\r", "\f"]);
/** Zero-width space, byte-order mark, soft hyphen: editors scatter them, and they would cut words in two. */
const INVISIBLE = new Set(["\u200B", "\uFEFF", "\u00AD"]);
const EMOJI = /^\p{RGI_Emoji}$/v;

export class Reading {
  /**
   * @param {string} text
   * @param {string} quoted
   * @param {Piece[]} pieces
   */
  constructor(text, quoted, pieces) {
    this.text = text;
    this.quoted = quoted;
    this.pieces = pieces;
  }

  /**
   * The place of `start..end` in the page; none where nothing of it is there, such as a bare line break.
   * @param {number} start
   * @param {number} end
   */
  range(start, end) {
    const first = this.pieces[this.#after(start)];
    const last = this.pieces[this.#after(end - 1, true)];
    if (!first || !last || first.start >= end || last.start + last.length <= start) return null;
    const range = new Range();
    if (first.node instanceof Text) range.setStart(first.node, first.from + Math.max(0, start - first.start));
    else range.setStartBefore(first.node);
    if (last.node instanceof Text) range.setEnd(last.node, last.from + Math.min(last.length, end - last.start));
    else range.setEndAfter(last.node);
    return range;
  }

  /**
   * The offset in the text of a position in a text node; none for a position that is not in the text.
   * @param {Node | null} node
   * @param {number} offset
   */
  offset(node, offset) {
    const piece = this.pieces.find((p) => p.node === node && p.from <= offset && offset <= p.from + p.length);
    return piece && node instanceof Text ? piece.start + offset - piece.from : null;
  }

  /**
   * The index of the piece that holds `offset`; between two pieces the later one, or with `before` the earlier one.
   * @param {number} offset
   * @param {boolean} [before]
   */
  #after(offset, before = false) {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = /** @type {Piece} */ (this.pieces[middle]);
      if (piece.start + piece.length <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.pieces[low];
    return before && (!found || found.start > offset) ? low - 1 : low;
  }
}

/**
 * Reads an editor or a shown message.
 * @param {HTMLElement} editor
 * @param {Boundaries} boundaries
 */
export function read(editor, boundaries) {
  const walk = new Walk(boundaries);
  walk.children(editor, getComputedStyle(editor).whiteSpaceCollapse.startsWith("preserve"));
  return new Reading(walk.draft.text, walk.quote.text, walk.pieces);
}

/** Text that grows line by line. A line break is written only when a further line begins. */
class Lines {
  text = "";
  open = false;
  #any = false;
  #mark = "";
  /** Whether the last character is a space that swallows the next one. */
  space = false;

  begin() {
    if (this.open) return;
    if (this.#any) this.text += "\n";
    this.text += this.#mark;
    this.#mark = "";
    this.open = true;
    this.#any = true;
    this.space = false;
  }

  end() {
    this.open = false;
  }

  /** @param {string} mark What the next line begins with; it stands nowhere in the page. */
  mark(mark) {
    this.#mark = mark;
  }
}

class Walk {
  draft = new Lines();
  quote = new Lines();
  /** @type {Piece[]} */
  pieces = [];
  /** Where text goes: to the draft, after its end nowhere, and from a quote on to the quote. @type {Lines | null} */
  #into = this.draft;
  #boundaries;

  /** @param {Boundaries} boundaries */
  constructor(boundaries) {
    this.#boundaries = boundaries;
  }

  /**
   * @param {Node} parent
   * @param {boolean} keep Whether white space stands as written.
   */
  children(parent, keep) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (this.quote.text.length > QUOTED_LIMIT) return;
      if (node instanceof Text) this.#text(node, keep);
      else if (node instanceof HTMLElement) this.#element(node, keep);
    }
  }

  /**
   * @param {HTMLElement} element
   * @param {boolean} keep
   */
  #element(element, keep) {
    const tag = element.tagName;
    if (UNSEEN.has(tag) || element.style.display === "none") return;
    const { quote, enclosed } = this.#boundaries;
    if (enclosed && this.#into !== this.quote && element.matches(enclosed)) {
      const before = this.#into;
      before?.end();
      this.#into = this.quote;
      this.children(element, keep);
      this.quote.end();
      this.#into = before;
      return;
    }
    if (element.matches(quote)) this.#into = this.quote;
    else if (this.#into === this.draft && element.matches(this.#boundaries.signature)) this.#into = null;
    if (tag === "BR") {
      // A line break that ends its block only holds the line open; `Lines` writes it when another line follows.
      this.#into?.begin();
      this.#into?.end();
    } else if (tag === "IMG") {
      const alt = element.dataset.emoji ?? element.getAttribute("alt") ?? "";
      this.#put(EMOJI.test(alt) ? alt : IMAGE, element, 0);
    } else {
      const block = BLOCKS.has(tag);
      if (block) this.#into?.end();
      if (tag === "LI") this.#into?.mark(BULLET);
      this.children(element, keep || tag === "PRE");
      if (block) this.#into?.end();
      if (tag === "LI") this.#into?.mark("");
    }
  }

  /**
   * @param {Text} node
   * @param {boolean} keep
   */
  #text(node, keep) {
    const data = node.data;
    for (let i = 0; i < data.length && this.#into; i += 1) {
      const char = /** @type {string} */ (data[i]);
      if (INVISIBLE.has(char)) continue;
      if (keep && char === "\n") {
        this.#into.begin();
        this.#into.end();
      } else if (COLLAPSIBLE.has(char) && !keep) {
        if (!this.#into.open || this.#into.space) continue;
        this.#put(" ", node, i);
        this.#into.space = true;
      } else {
        this.#put(char === "\u00A0" ? " " : char, node, i);
      }
    }
  }

  /**
   * @param {string} text
   * @param {Node} node
   * @param {number} from
   */
  #put(text, node, from) {
    const into = this.#into;
    if (!into) return;
    into.begin();
    into.space = false;
    const start = into.text.length;
    into.text += text;
    if (into !== this.draft) return;
    const last = this.pieces.at(-1);
    const joins = last?.node === node && last.from + last.length === from && last.start + last.length === start;
    if (joins) last.length += text.length;
    else this.pieces.push({ start, length: text.length, node, from });
  }
}
