/*
 * The page script's eyes and hands in real browsers: what an editor's text is, that findings are painted on their words,
 * and that an edit is exact and one undo takes it back. Cases of reading are folders: source.html, expected.json.
 *
 *     node --test tests/page/          CHROMIUM and FIREFOX name other browsers than the system's
 */

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";

const here = new URL("./", import.meta.url);
const cases = readdirSync(new URL("read/", here)).map((name) => ({
  name,
  source: readFileSync(new URL(`read/${name}/source.html`, here), "utf8"),
  expected: JSON.parse(readFileSync(new URL(`read/${name}/expected.json`, here), "utf8")),
}));

/** Mails that other programs wrote, kept outside the project; without them their test is skipped. */
const FIXTURES = process.env.AFTERWORD_FIXTURES ?? "../shared/fixtures";

/** What each says itself, and words of what it quotes. @type {[string, RegExp, RegExp][]} */
const RECEIVED = [
  ["quotequail_gmail_reply.html", /^foo\n\nbar/, /This is the reply|John Doe/],
  ["quotequail_gmail_forward.html", /^test\n\nblah/, /Foo Bar|Some text/],
  ["quotequail_outlook_forward.html", /Original message\nMore text/, /From:|How are you/],
  ["quotequail_mailru_forward.html", /^/, /Дорогой Петр/],
  ["talon_gmail.html", /^Hi\. I am fine\.\n\nThanks,\nAlex/, /Hello! How are you/],
  ["talon_hotmail.html", /^Hi\. I am fine\.\n\nThanks,\nAlex/, /Subject|Hello! How are you/],
  ["talon_ms_outlook_2010.html", /^Hi\. I am fine\.\nThanks,\nAlex/, /From:|Hello! How are you/],
  ["talon_yandex_ru.html", /^Hi\. I am fine\.\n\nThanks,\nAlex/, /Hello! How are you/],
  ["planer_office-365.html", /^Hey Ms\. Dolphin --[^]*Mr\. Cat/, /From:|what a lovely email/],
  ["planer_outlook-mixed.html", /^/, /From:|This is how it looks|whatever time suits you/],
];

/** @type {Record<string, import("puppeteer-core").LaunchOptions>} */
const BROWSERS = {
  chromium: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  firefox: { browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" },
};

for (const [name, options] of Object.entries(BROWSERS)) {
  describe(name, () => {
    /** @type {import("puppeteer-core").Browser} */
    let browser;
    /** @type {import("puppeteer-core").Page} */
    let page;

    before(async () => {
      const entry = new URL("in-page.js", here).pathname;
      const bundle = await build({ entryPoints: [entry], bundle: true, format: "iife", write: false });
      browser = await puppeteer.launch({ headless: true, ...options });
      page = await browser.newPage();
      await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
    });
    after(() => browser?.close());

    /**
     * @template {keyof import("./in-page.js").InPage} Name
     * @param {Name} what
     * @param {Parameters<import("./in-page.js").InPage[Name]>} values
     * @returns {Promise<ReturnType<import("./in-page.js").InPage[Name]>>}
     */
    const ask = (what, ...values) =>
      page.evaluate((what, values) => Reflect.get(globalThis, "inPage")[what](...values), what, values);

    async function undo() {
      await page.keyboard.down("Control");
      await page.keyboard.press("z");
      await page.keyboard.up("Control");
    }

    for (const { name, source, expected } of cases) {
      test(`reads ${name}`, async () => {
        assert.deepEqual(await ask("reading", source), { ...expected, astray: 0 });
      });
    }

    for (const [file, own, quoted] of RECEIVED) {
      const path = join(FIXTURES, file);
      test(`tells what a mail says from what it quotes: ${file}`, { skip: !existsSync(path) }, async () => {
        const text = await ask("own", readFileSync(path, "utf8"));
        assert.match(text.trim(), own);
        assert.doesNotMatch(text, quoted);
      });
    }

    test("paints the words of a finding across nodes, and finds them under the pointer", async () => {
      await ask("open", "plain", "<div>Hi Dana,</div><div><br></div><div>Please <b>respond</b> now, thanks.</div>");
      assert.deepEqual(await ask("painted", "respond now"), { words: "respond now", hit: "k" });
    });

    for (const kind of /** @type {const} */ (["plain", "rooster"])) {
      for (const words of ["with care", ""]) {
        test(`${kind}: ${words ? "replaces" : "leaves out"} words, and one undo restores the draft`, async () => {
          await ask("open", kind);
          await page.keyboard.type("Hi Dana, please respond immediately to me.");
          const html = await ask("html");
          const text = await ask("text");
          assert.equal(await ask("replace", "respond immediately", words), true);
          assert.equal((await ask("text")).replace(/ +/g, " "), text.replace("respond immediately", words).replace(/ +/g, " "));
          await undo();
          assert.equal(await ask("html"), html);
        });
      }
    }

    test("replaces across formatting, and one undo restores the markup", async () => {
      await ask("open", "plain", "<div>Please <b>respond</b> now, <i>thanks</i>.</div><div>Sam</div>");
      const html = await ask("html");
      assert.equal(await ask("replace", "respond now", "reply"), true);
      assert.equal(await ask("text"), "Please reply, thanks.\nSam");
      await undo();
      assert.equal(await ask("html"), html);
    });

    test("replaces all of a run of text but its last space", async () => {
      await ask("open", "plain", "<div>Respond immediately! <b>Thanks</b> Sam</div>");
      const html = await ask("html");
      assert.equal(await ask("replace", "Respond immediately!", "Please reply."), true);
      assert.equal(await ask("text"), "Please reply. Thanks Sam");
      await undo();
      assert.equal(await ask("html"), html);
    });

    test("changes nothing where other words stand, or an image", async () => {
      await ask("open", "plain", '<div>Please respond <img alt="logo" src="data:,"> now.</div>');
      const html = await ask("html");
      assert.equal(await ask("replace", "respond", "reply", "answer"), false);
      assert.equal(await ask("replace", "respond \uFFFC now", "reply"), false);
      assert.equal(await ask("html"), html);
    });
  });
}
