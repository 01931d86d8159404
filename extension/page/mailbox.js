/*
 * Reads a mailbox as mail pages write one: `Dana Lee <dana@north.example>`, a bare address, or a bare name.
 */

const ADDRESS = /[^\s<>"(),:;]+@[^\s<>"(),:;]+/;

/**
 * @param {string} text
 * @returns {import("./link.js").Mailbox}
 */
export function mailbox(text) {
  const email = text.match(ADDRESS)?.[0] ?? "";
  const name = text
    .replace(email, "")
    .replace(/[<>"()\u200B]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return { name, email };
}

/**
 * Every address in a text, for recipients typed but not yet made into chips.
 * @param {string} text
 * @returns {import("./link.js").Mailbox[]}
 */
export function addresses(text) {
  return [...text.matchAll(new RegExp(ADDRESS, "g"))].map(([email]) => ({ name: "", email }));
}
