// The translations: each has the messages of English with the same values, and none was left in English by oversight.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../extension/_locales/", import.meta.url);

/** @type {(language: string) => Record<string, {message: string}>} */
const messages = (language) => JSON.parse(readFileSync(new URL(`${language}/messages.json`, FOLDER), "utf8"));

const english = messages("en");
const languages = readdirSync(FOLDER).filter((language) => language !== "en");

// Mails are reviewed in English only, so what is put into a mail, or shows what to write for one, is English everywhere.
const ENGLISH_IN_MAILS = /^welcome_example$|^(debrief|form)_\w+_example$/;

// Names and forms that are the same in every language.
const SAME_EVERYWHERE = ["day_and_time", "ext_name"];

// Words that the language happens to share with English.
/** @type {Record<string, string[]>} */
const SHARED = {
  de: ["form_name", "form_person", "form_status", "state_optional"],
  es: ["family_cliche", "family_control", "region_AU_QLD", "region_AU_VIC", "region_IN_KA"],
  fr: [
    "card_count_many", "card_count_one", "chip_many", "chip_one", "family_cliche", "family_intrusion",
    "popup_suggestions_many", "popup_suggestions_one", "region_FR",
  ],
};

test("every language has the keys of English, in its order", () => {
  for (const language of languages) assert.deepEqual(Object.keys(messages(language)), Object.keys(english), language);
});

test("every translation holds the same values", () => {
  const values = (/** @type {string} */ text) => (text.match(/\$\d/g) ?? []).sort();
  for (const language of languages) {
    for (const [key, { message }] of Object.entries(messages(language))) {
      assert.deepEqual(values(message), values(english[key].message), `${language} ${key}`);
    }
  }
});

test("what is the same as in English is so on purpose", () => {
  for (const language of languages) {
    const same = Object.entries(messages(language))
      .filter(([key, { message }]) => message === english[key].message && !ENGLISH_IN_MAILS.test(key))
      .map(([key]) => key);
    assert.deepEqual(same.sort(), [...SAME_EVERYWHERE, ...(SHARED[language] ?? [])].sort(), language);
  }
});

test("words for mails stay English", () => {
  for (const language of languages) {
    for (const [key, { message }] of Object.entries(messages(language))) {
      if (ENGLISH_IN_MAILS.test(key)) assert.equal(message, english[key].message, `${language} ${key}`);
    }
  }
});
