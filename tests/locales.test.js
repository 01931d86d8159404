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

/** Every file in which a key can stand, by its name. */
const sources = Object.fromEntries(["src", "extension", "www"].flatMap((folder) =>
  readdirSync(new URL(`../${folder}/`, import.meta.url), { recursive: true, withFileTypes: true })
    .filter(({ name, parentPath }) => /\.(rs|js|html|json|toml)$/.test(name) && !parentPath.includes("_locales"))
    .map(({ name, parentPath }) => [`${parentPath}/${name}`, readFileSync(`${parentPath}/${name}`, "utf8")])));
const everything = Object.values(sources).join("\n");
const literals = new Set([...everything.matchAll(/["'`](?:__MSG_)?([\w-]+?)(?:__)?["'`]/g)].map(([, literal]) => literal));

// Keys that are put together where they are used: the beginning, and whatever stands in the sources under the rest's name.
const BUILT = /^(family|form|item|options(?:_asked)?|region|state|timing|debrief_\w+)_(\w+?)(_about|_example)?$/;

/** Whether a key stands in the sources, whole or as its parts. @param {string} key */
function isUsed(key) {
  if (literals.has(key) || literals.has(key.replace(/_(one|many)$/, ""))) return true;
  if (literals.has(key.replace(/_example$/, ""))) return true;
  const rest = BUILT.exec(key)?.[2];
  if (!rest) return false;
  const named = rest.split("_").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
  return literals.has(rest) || literals.has(rest.replaceAll("_", "-")) || new RegExp(`\\b(${rest}|${named})\\b`).test(everything);
}

test("every message is used", () => {
  assert.deepEqual(Object.keys(english).filter((key) => !isUsed(key)), []);
});

test("every message that is asked for is there", () => {
  const asked = [
    ...everything.matchAll(/\b(?:text|text_with|text_of|message|getMessage)\(\s*"([a-z]\w+)"/g),
    ...everything.matchAll(/data-(?:text|if-failed)="(\w+)"/g),
    ...everything.matchAll(/__MSG_(\w+?)__/g),
  ].map(([, key]) => key ?? "");
  const counted = [...everything.matchAll(/\bcounted\(\s*"(\w+)"/g)].flatMap(([, key]) => [`${key}_one`, `${key}_many`]);
  assert.ok(asked.length > 100 && counted.length > 4);
  assert.deepEqual([...asked, ...counted].filter((key) => !(key in english)), []);
});

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
