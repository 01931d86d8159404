/*
 * Reads the thread that is open beside the mail being written: who wrote, when, and what. Only messages that are shown
 * whole are read; a date that could be read in two ways is left out.
 */

import { read } from "./read.js";

/** @typedef {{body: HTMLElement, from: import("./link.js").Mailbox, date: string}} Shown A message as the page shows it. */

/**
 * @param {Document} document
 * @param {import("./watch.js").Site[]} sites
 * @returns {import("./link.js").ThreadMessage[]}
 */
export function thread(document, sites) {
  return sites.flatMap((site) => {
    const own = site.account(document).email.toLowerCase();
    return site.messages(document).map(({ body, from, date }) => ({
      from,
      own: own !== "" && from.email.toLowerCase() === own,
      at: instant(date),
      text: read(body, site.boundaries).text,
    }));
  });
}

/** English names of months, in whose texts the order of day and month cannot be mistaken. */
const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/**
 * The moment a shown date names, with the offset of this machine; none where it is not certain.
 * @param {string} shown
 */
export function instant(shown) {
  const text = shown.replace(/[\u202F\u00A0]/g, " ").replace(/\s+at\s+/, " ");
  const certain = /\b\d{4}\b/.test(text) && /\d:\d\d/.test(text) && (MONTH.test(text) || /^\d{4}-\d\d-\d\d/.test(text));
  const moment = certain ? new Date(text) : null;
  if (!moment || Number.isNaN(moment.getTime())) return null;
  const east = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + east * 60_000).toISOString().slice(0, 19);
  const two = (/** @type {number} */ number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  return `${local}${east < 0 ? "-" : "+"}${two(east / 60)}:${two(east % 60)}`;
}
