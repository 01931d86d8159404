/*
 * Where everything of ours is drawn: one host beside the page's body, never in the editor, with a closed shadow root
 * that the mail page can neither change nor read. What is drawn shows text only as text and acts only on what the user
 * really did.
 */

export class Surface {
  #document;
  #host;
  #shadow;
  #spoken;

  /**
   * @param {Document} document
   * @param {string} style
   * @param {string} language Of our words; the page may speak another.
   */
  constructor(document, style, language) {
    this.#document = document;
    this.#host = document.createElement("div");
    this.#host.lang = language;
    this.#host.dataset.afterword = "";
    // Firefox ends a page script whose extension is updated without a word, and starts the new one beside its remains.
    for (const remains of document.querySelectorAll(":root > [data-afterword]")) remains.remove();
    this.#shadow = this.#host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#spoken = this.element("div", "spoken");
    this.#spoken.setAttribute("role", "status");
    this.#spoken.setAttribute("aria-live", "polite");
    this.#shadow.append(this.#spoken);
    document.documentElement.append(this.#host);
  }

  /**
   * A box in the top layer, above every composer, hidden until it is shown.
   * @param {string} look
   */
  box(look) {
    const box = this.element("div", look);
    box.popover = "manual";
    // A press on it would move the focus out of the editor.
    box.addEventListener("mousedown", (event) => event.preventDefault());
    for (const type of ["keydown", "keypress", "keyup"]) {
      // The mail site's single-key shortcuts must not hear what is meant for us.
      box.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#shadow.append(box);
    return box;
  }

  /** Whether an event happened on something of ours. @param {Event} event */
  holds(event) {
    return event.target === this.#host;
  }

  /** Announces a text to screen readers. @param {string} text */
  say(text) {
    this.#spoken.textContent = text;
  }

  /**
   * @param {string} tag
   * @param {string} look
   * @param {string} [text]
   */
  element(tag, look, text = "") {
    const element = this.#document.createElement(tag);
    if (look) element.className = look;
    element.textContent = text;
    return element;
  }

  /**
   * @param {string} look
   * @param {string} words
   * @param {() => void} act
   */
  button(look, words, act) {
    const button = this.#document.createElement("button");
    button.type = "button";
    button.className = look;
    button.textContent = words;
    button.addEventListener("click", (event) => {
      if (event.isTrusted) act();
    });
    return button;
  }

  /**
   * @param {string} look
   * @param {HTMLElement[]} parts
   */
  row(look, ...parts) {
    const row = this.element("div", look);
    row.append(...parts);
    return row;
  }

  remove() {
    this.#host.remove();
  }
}

/**
 * Moves the focus among a box's buttons with the arrow keys and Tab.
 * @param {HTMLElement} box
 * @param {KeyboardEvent} event
 */
export function moveFocus(box, event) {
  const step = { ArrowDown: 1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.key];
  if (!event.isTrusted || step === undefined || event.altKey) return;
  event.preventDefault();
  const buttons = [...box.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  buttons.at((at + step) % buttons.length)?.focus();
}

/** @typedef {{editor: HTMLElement, node: Node | null, offset: number}} Back Where the caret was. */

/**
 * Where the caret is, to come back to.
 * @param {HTMLElement} editor
 * @returns {Back}
 */
export function placeOfCaret(editor) {
  const selection = editor.ownerDocument.getSelection();
  return { editor, node: selection?.focusNode ?? null, offset: selection?.focusOffset ?? 0 };
}

/** Gives focus and caret back to the editor. @param {Back} back */
export function giveBack({ editor, node, offset }) {
  editor.focus({ preventScroll: true });
  if (node?.isConnected) editor.ownerDocument.getSelection()?.collapse(node, offset);
}
