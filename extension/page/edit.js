/*
 * Puts better words into the draft, as if typed: an editing command, which the editor's own undo takes back in one
 * step, between two key presses that make editors with an undo of their own (Outlook's) keep the state before and after.
 * Nothing is changed unless exactly the expected text stands there, and what came out wrong is undone.
 */

import { IMAGE, read } from "./read.js";

/**
 * @param {HTMLElement} editor
 * @param {import("./read.js").Boundaries} boundaries
 * @param {import("./link.js").Replacement} replacement
 * @returns {boolean} Whether the draft now holds the new words; if not, it is as it was.
 */
export function replace(editor, boundaries, replacement) {
  const reading = read(editor, boundaries);
  const selection = editor.ownerDocument.getSelection();
  const holds = reading.text.slice(replacement.start, replacement.end) === replacement.before;
  const { start, end, before, text } = withLastSpace(reading, smallest(replacement));
  const range = reading.range(start, end);
  if (!holds || !range || !selection || before === "" || before.includes(IMAGE)) return false;

  const caret = selection.isCollapsed ? reading.offset(selection.focusNode, selection.focusOffset) : null;
  editor.focus({ preventScroll: true });
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  pressKey(editor);
  command(editor, text === "" ? "delete" : "insertText", text);
  pressKey(editor);

  const after = read(editor, boundaries);
  const expected = reading.text.slice(0, start) + text + reading.text.slice(end);
  if (spaced(after.text) !== spaced(expected)) {
    if (after.text !== reading.text) command(editor, "undo", "");
    return false;
  }
  if (caret !== null && (caret < start || caret > end)) {
    const offset = caret < start ? caret : caret + after.text.length - reading.text.length;
    const place = after.range(offset - 1, offset);
    if (place) selection.collapse(place.endContainer, place.endOffset);
  }
  return true;
}

/**
 * The replacement without the words at both ends that stay: what is not touched keeps its format, and a browser loses the
 * space after a run of text of which nothing is left.
 * @param {import("./link.js").Replacement} replacement
 * @returns {import("./link.js").Replacement}
 */
function smallest({ start, end, before, text }) {
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  while (head < shorter && before[head] === text[head]) head += 1;
  while (head > 0 && before[head - 1] !== " ") head -= 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  while (tail > 0 && /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(before.at(-tail) ?? "")) tail -= 1;
  // Something must be selected for the new words to take the place of.
  if (head + tail >= before.length) return { start, end, before, text };
  const cut = (/** @type {string} */ words) => words.slice(head, words.length - tail);
  return { start: start + head, end: end - tail, before: cut(before), text: cut(text) };
}

/**
 * The replacement with the space after it, where that is all that would be left of its run of text and more follows on the
 * line: a browser drops such a space, and writes the new words into the next run.
 * @param {import("./read.js").Reading} reading
 * @param {import("./link.js").Replacement} replacement
 * @returns {import("./link.js").Replacement}
 */
function withLastSpace(reading, { start, end, before, text }) {
  const range = reading.range(start, end);
  const run = range?.endContainer;
  const left = run instanceof Text ? run.data.slice(range?.endOffset) : "";
  const space = " ".repeat(left.length);
  const follows = reading.text[end + left.length] ?? "\n";
  if (reading.text.slice(end, end + left.length) !== space || follows === "\n") return { start, end, before, text };
  return { start, end: end + left.length, before: before + space, text: text + space };
}

/** @param {HTMLElement} editor */
function pressKey(editor) {
  editor.dispatchEvent(new KeyboardEvent("keypress", { key: "a", bubbles: true, cancelable: true }));
}

/**
 * @param {HTMLElement} editor
 * @param {"insertText" | "delete" | "undo"} name
 * @param {string} text
 */
function command(editor, name, text) {
  // Deprecated, and the only way to edit that every browser's undo understands.
  editor.ownerDocument.execCommand(name, false, text);
}

/**
 * Editors write a space beside another as they please.
 * @param {string} text
 */
function spaced(text) {
  return text.replace(/ +/g, " ").replace(/ (?=\n|$)/g, "");
}
