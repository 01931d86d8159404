/*
 * Reads the date beside a shown mail, which the page writes in the words of its language. Only what is certain is read: a
 * year of four digits, and a month that is named or whose place in the order leaves no doubt. The rest stays text.
 */

const DATE_ORDERS = [
  /** 2025-08-19, 2025/8/19, 2025. 8. 19., 2025年8月19日, 2025년 8월 19일 */
  /(?<year>\d{4})\s?[-/.年년]\s?(?<month>\d{1,2})\s?[-/.月월]\s?(?<day>\d{1,2})/,
  /** 19.08.2025: with dots the day always comes first. */
  /(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})/,
];
/** 8/19/2025 or 19/8/2025: certain only where one of the two cannot be a month. */
const SLASHED = /(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<year>\d{4})/;
const TIME = /(?<hour>\d{1,2})[:.](?<minute>\d{2})(?![:.\d])/;
/** The digit nought of the scripts that Gmail writes dates in. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
const MORNING = ["am", "a.m.", "上午", "午前", "오전"];
const AFTERNOON = ["pm", "p.m.", "下午", "午後", "오후"];

/**
 * The date as ISO 8601 in the page's own time: `2025-08-20T13:19`, without the time where that is not certain, or the text
 * as it is.
 * @param {string} text
 * @param {string} language The page's, such as `hu`.
 */
export function isoDate(text, language) {
  const plain = digits(text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim());
  const found = numbered(plain) ?? named(plain, language);
  if (!found) return plain;
  const { year, month, day, rest } = found;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return plain;
  return date.toISOString().slice(0, 10) + time(rest);
}

/**
 * A moment in the page's own time with the offset of this machine; none where the time of day is not certain.
 * @param {string} date As {@link isoDate} gives it.
 */
export function instant(date) {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(date) ? new Date(date) : null;
  if (!moment || Number.isNaN(moment.getTime())) return null;
  const east = -moment.getTimezoneOffset();
  const two = (/** @type {number} */ number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  return `${date}:00${east < 0 ? "-" : "+"}${two(east / 60)}:${two(east % 60)}`;
}

/** @param {string} text */
function numbered(text) {
  for (const order of DATE_ORDERS) {
    const found = text.match(order);
    const { year, month, day } = found?.groups ?? {};
    if (found) return { year: Number(year), month: Number(month), day: Number(day), rest: text.replace(found[0], " ") };
  }
  const found = text.match(SLASHED);
  const [a, b, year] = [Number(found?.groups?.a), Number(found?.groups?.b), Number(found?.groups?.year)];
  if (!found || (a <= 12 && b <= 12 && a !== b)) return null;
  const [month, day] = b > 12 ? [a, b] : [b, a];
  return { year, month, day, rest: text.replace(found[0], " ") };
}

/**
 * @param {string} text
 * @param {string} language
 */
function named(text, language) {
  const year = text.match(/(?<!\d)\d{4}(?!\d)/)?.[0];
  const month = monthIn(text, language);
  if (!year || !month) return null;
  const clock = text.match(TIME)?.[0] ?? "";
  const rest = text.replace(year, " ");
  const days = rest.replace(clock, " ").match(/\d+/g) ?? [];
  return days.length === 1 ? { year: Number(year), month, day: Number(days[0]), rest } : null;
}

/**
 * The month a text names, from 1; none where it names several or none.
 * @param {string} text
 * @param {string} language
 */
function monthIn(text, language) {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const named = new Set(words.flatMap((word) => months(language).get(word) ?? months("en").get(word) ?? []));
  return named.size === 1 ? [...named][0] : null;
}

/** @type {Map<string, Map<string, number>>} */
const known = new Map();

/**
 * The names of the months in a language, as they stand alone and in dates, short and long.
 * @param {string} language
 */
function months(language) {
  const before = known.get(language);
  if (before) return before;
  /** @type {Map<string, number>} */
  const names = new Map();
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? "en";
  for (const style of /** @type {const} */ (["short", "long"])) {
    for (const options of [{ month: style }, { month: style, day: "numeric" }, { dateStyle: style === "short" ? "medium" : "long" }]) {
      const format = new Intl.DateTimeFormat(locale, { .../** @type {Intl.DateTimeFormatOptions} */ (options), timeZone: "UTC" });
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2025, month - 1, 15)).find(({ type }) => type === "month");
        const name = part?.value.toLowerCase().match(/[\p{L}\p{M}]+/u)?.[0];
        if (name) names.set(name, month);
      }
    }
  }
  known.set(language, names);
  return names;
}

/**
 * `T13:19`, or nothing where there is no time or its half of the day is in doubt.
 * @param {string} text
 */
function time(text) {
  const found = text.match(TIME);
  if (!found) return "";
  let hour = Number(found.groups?.hour);
  const minute = Number(found.groups?.minute);
  const lower = ` ${text.toLowerCase()} `;
  const [morning, afternoon] = [MORNING, AFTERNOON].map((marks) => marks.some((mark) => stands(lower, mark)));
  if (morning || afternoon) hour = (hour % 12) + (afternoon ? 12 : 0);
  // Words beside the time may be a half of the day in a language we do not know.
  else if (hour <= 12 && /\p{L}/u.test(text.slice(text.indexOf(found[0])))) return "";
  if (hour > 23 || minute > 59) return "";
  return `T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/**
 * @param {string} text
 * @param {string} mark
 */
function stands(text, mark) {
  const at = text.indexOf(mark);
  return at >= 0 && !/[a-z]/.test(text[at - 1] ?? "") && !/[a-z]/.test(text[at + mark.length] ?? "");
}

/**
 * Arabic, Persian, Hindi and Bengali digits as those of ASCII.
 * @param {string} text
 */
function digits(text) {
  return text.replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - Math.max(...ZEROS.filter((zero) => zero <= code)));
  });
}
