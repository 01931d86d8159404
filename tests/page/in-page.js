/*
 * What the tests run inside the page: the page script's own modules, and the editor Outlook is built on.
 */

import { createEditor } from "roosterjs";
import { isoDate } from "../../extension/page/dates.js";
import { replace } from "../../extension/page/edit.js";
import { gmail } from "../../extension/page/gmail.js";
import { outlook } from "../../extension/page/outlook.js";
import { Painter } from "../../extension/page/paint.js";
import { received } from "../../extension/page/quotes.js";
import { read } from "../../extension/page/read.js";
import { watchSend } from "../../extension/page/sent.js";

const boundaries = {
  signature: `${gmail.boundaries.signature}, ${outlook.boundaries.signature}`,
  quote: `${gmail.boundaries.quote}, ${outlook.boundaries.quote}`,
  enclosed: gmail.boundaries.enclosed,
};

/** What the watch for sending told. @type {string[]} */
const heard = [];

const inPage = {
  thread: () => [gmail, outlook].flatMap((site) => site.thread(document)),
  hasAttachment: () => compose().site.hasAttachment(compose()),
  watchSend: () =>
    void watchSend(compose(), {
      asked: () => {},
      sent: () => heard.push("sent"),
      undone: () => heard.push("undone"),
    }),
  heard: () => heard,
  isoDate,

  /** @param {string} html */
  reading(html) {
    const editor = fresh(html);
    const { text, quoted, pieces } = read(editor, boundaries);
    // Whatever the map says must be what stands in the page, as far as one character there is one of the text.
    const astray = pieces.filter(({ node, from, start, length }) => {
      const there = node instanceof Text ? node.data.slice(from, from + length).replace(/\s/g, " ") : null;
      return there !== null && there !== text.slice(start, start + length);
    });
    return { text, quoted, astray: astray.length };
  },

  /** @param {string} html What a received mail says itself. */
  own(html) {
    return read(fresh(html), received(boundaries)).text;
  },

  /** @param {"plain" | "rooster"} kind */
  open(kind, html = "") {
    const editor = fresh(html);
    if (kind === "rooster") createEditor(editor);
    editor.focus();
  },

  html: () => editor().innerHTML,
  text: () => read(editor(), boundaries).text,

  /**
   * @param {string} before
   * @param {string} text
   */
  replace(before, text, claimed = before) {
    const start = read(editor(), boundaries).text.indexOf(before);
    return replace(editor(), boundaries, { start, end: start + before.length, before: claimed, text });
  },

  /** @param {string} words */
  painted(words) {
    const painter = new Painter();
    const reading = read(editor(), boundaries);
    const start = reading.text.indexOf(words);
    const end = start + words.length;
    const finding = { key: "k", start, end, family: "pressure", message: "", source: "", replacements: [] };
    painter.show("draft", [{ ...finding, confidence: "sure" }], reading);
    const range = painter.after("draft", null, 0)?.range;
    const box = range?.getClientRects()[0];
    const hit = box ? painter.at("draft", box.left + box.width / 2, box.top + box.height / 2) : null;
    painter.remove();
    return { words: range?.toString(), hit: hit?.finding.key };
  },
};

/** The first compose window of a mail page. */
function compose() {
  const found = [gmail, outlook].flatMap((site) => site.composes(document))[0];
  if (!found) throw new Error("The page has no compose window");
  return found;
}

function editor() {
  return /** @type {HTMLElement} */ (document.getElementById("editor"));
}

/** @param {string} html */
function fresh(html) {
  document.getElementById("editor")?.remove();
  const made = new DOMParser().parseFromString(html, "text/html");
  const element = document.createElement("div");
  element.id = "editor";
  element.contentEditable = "true";
  element.append(...made.body.childNodes);
  document.body.append(element);
  return element;
}

Object.assign(globalThis, { inPage });

/** @typedef {typeof inPage} InPage */
