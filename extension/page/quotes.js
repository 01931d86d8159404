/*
 * Where the quote begins in a mail that another program wrote. Only structure counts, since header lines are written in
 * the words of the sender's language. For received mails alone: in a draft an indented block may be the user's own.
 */

const QUOTES = [
  "blockquote",
  // Gmail.
  ".gmail_quote, .gmail_quote_container, .gmail_attr",
  // Hotmail.
  "hr#stopSpelling",
  // Outlook on the desktop: a paragraph of bold labels, each on a line of its own.
  "p:has(b ~ br ~ b ~ br ~ b)",
  // Mail.ru.
  ".js-readmsg-msg",
].join(", ");

/**
 * The boundaries of mails shown on a site whose own mails have these.
 * @param {import("./read.js").Boundaries} own
 * @returns {import("./read.js").Boundaries}
 */
export function received({ signature, quote }) {
  return { signature, quote: `${quote}, ${QUOTES}` };
}
