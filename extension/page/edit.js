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
export function replace(editor, boundaries, { start, end, before, text }) {
  const reading = read(editor, boundaries);
  const range = reading.range(start, end);
  const selection = editor.ownerDocument.getSelection();
  const holds = reading.text.slice(start, end) === before && !before.includes(IMAGE);
  if (!holds || !range || !selection || before === "") return false;

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
