/*
 * The structure of a part of the page that was not understood, for a report the user may copy: tags, classes, and
 * attributes by name. No text, no address, no value a person wrote.
 */

/** More than this tells nobody more. */
const MOST_LINES = 120;
const DEEPEST = 12;

/** Attributes whose values are words of the page's own code. */
const TOLD = ["role", "contenteditable", "g_editable", "type", "dir"];

/**
 * One line for each element, indented as they stand in one another.
 * @param {Element} root
 */
export function outline(root) {
  /** @type {string[]} */
  const lines = [];
  /** @param {Element} element @param {number} depth */
  const tell = (element, depth) => {
    if (lines.length >= MOST_LINES || depth > DEEPEST) return;
    lines.push("  ".repeat(depth) + line(element));
    for (const child of element.children) tell(child, depth + 1);
  };
  tell(root, 0);
  return lines.join("\n");
}

/** @param {Element} element */
function line(element) {
  const classes = [...element.classList].map((name) => `.${name}`).join("");
  const attributes = element.getAttributeNames().filter((name) => name !== "class" && name !== "style");
  const told = attributes.map((name) => (TOLD.includes(name) ? `[${name}=${element.getAttribute(name)}]` : `[${name}]`));
  return element.localName + classes + told.join("");
}
