/*
 * Dates as mail pages write them, in many languages: what is certain is read, the rest stays as it is.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isoDate } from "../../extension/page/dates.js";

const CERTAIN = /** @type {const} */ ([
  ["en", "20 Aug 2025, 13:19", "2025-08-20T13:19"],
  ["en", "Aug 20, 2025, 1:19 PM", "2025-08-20T13:19"],
  ["en", "Nov 18, 2026, 12:05 AM", "2026-11-18T00:05"],
  ["en", "Wed 11/18/2026 4:05 PM", "2026-11-18T16:05"],
  ["zh-CN", "2016年5月4日 上午10:08", "2016-05-04T10:08"],
  ["ja", "2026年11月18日 16:05", "2026-11-18T16:05"],
  ["ko", "2026년 11월 18일 오후 4:05", "2026-11-18T16:05"],
  ["ru", "26 дек. 2019 г., 22:53", "2019-12-26T22:53"],
  ["hu", "2025. aug. 20. 13:19", "2025-08-20T13:19"],
  ["de", "Di, 19.08.2025 10:00", "2025-08-19T10:00"],
  ["fr", "19 août 2025, 10:00", "2025-08-19T10:00"],
]);
const HALF_CERTAIN = /** @type {const} */ ([
  ["ar", "٢٠ أغسطس ٢٠٢٥، ١:١٩ م", "2025-08-20"],
  ["ar", "18‏/11‏/2026، 4:05 م", "2026-11-18"],
]);
const UNCERTAIN = /** @type {const} */ ([
  ["en", "8/9/2026 4:05 PM"],
  ["es", "mar, 19 ago 2025, 10:00"],
  ["en", "Aug 20"],
  ["en", "yesterday"],
  ["de", "31.02.2025"],
]);

for (const [language, text, iso] of [...CERTAIN, ...HALF_CERTAIN]) {
  test(`${language}: ${text} is ${iso}`, () => assert.equal(isoDate(text, language), iso));
}

for (const [language, text] of UNCERTAIN) {
  test(`${language}: ${text} is not certain`, () => assert.equal(isoDate(text, language), text));
}
