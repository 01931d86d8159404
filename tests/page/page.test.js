/*
 * The page script's eyes and hands in real browsers: what an editor's text is, that findings are painted on their words,
 * and that an edit is exact and one undo takes it back. Cases of reading are folders: source.html, expected.json.
 *
 *     node --test tests/page/          CHROMIUM and FIREFOX name other browsers than the system's
 */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";

const here = new URL("./", import.meta.url);
const cases = readdirSync(new URL("read/", here)).map((name) => ({
  name,
  source: readFileSync(new URL(`read/${name}/source.html`, here), "utf8"),
  expected: JSON.parse(readFileSync(new URL(`read/${name}/expected.json`, here), "utf8")),
}));

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

    test("changes nothing where other words stand, or an image", async () => {
      await ask("open", "plain", '<div>Please respond <img alt="logo" src="data:,"> now.</div>');
      const html = await ask("html");
      assert.equal(await ask("replace", "respond", "reply", "answer"), false);
      assert.equal(await ask("replace", "respond \uFFFC now", "reply"), false);
      assert.equal(await ask("html"), html);
    });
  });
}
