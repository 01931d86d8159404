/*
 * What the page script knows of the page besides the draft: the thread, attachments, and that a mail was sent or called
 * back. On the demo pages in real browsers, with real presses.
 */

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { build } from "esbuild";
import { fromLastWednesday } from "../../www/days.js";
import { launch } from "../journeys/browser.js";
import { eventually } from "../journeys/eventually.js";
import { serve } from "../journeys/server.js";

const SITES = /** @type {const} */ ({
  gmail: {
    address: "https://mail.google.com/mail/u/0/",
    body: ".Ap [g_editable=true]",
    subject: "[name=subjectbox]",
    send: ".IZ .Up [role=button]:not([aria-haspopup])",
    discard: ".oh",
    undo: ".b8 button",
    attach: ".a1",
    veto: "[role=alertdialog]",
  },
  outlook: {
    address: "https://outlook.live.com/mail/0/",
    body: "[id^=editorParent_] > [contenteditable=true]",
    subject: "[id$=_SUBJECT]:is(input)",
    send: "[id*=primaryActionButton]",
    discard: "#discardCompose",
    undo: "#told button",
    attach: "#attach",
    veto: "[role=dialog]",
  },
});

for (const engine of /** @type {const} */ (["chrome", "firefox"])) {
  for (const [name, site] of Object.entries(SITES)) {
    describe(`${name} in ${engine}`, () => {
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;
      /** @type {import("puppeteer-core").Browser} */
      let browser;
      /** @type {import("puppeteer-core").Page} */
      let page;
      let script = "";

      before(async () => {
        const entry = new URL("in-page.js", import.meta.url).pathname;
        const bundle = await build({ entryPoints: [entry], bundle: true, format: "iife", write: false });
        script = bundle.outputFiles[0]?.text ?? "";
        server = await serve("dist/www", "published");
        browser = await launch(engine, server.port);
        page = await browser.newPage();
        await page.setViewport({ width: 1280, height: 900 });
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });
      beforeEach(() => open(""));

      /** @param {string} query */
      async function open(query) {
        await page.goto(`${site.address}?${query}`);
        await page.waitForSelector(site.body);
        await page.evaluate(script);
        await ask("watchSend");
      }

      /**
       * @template {keyof import("./in-page.js").InPage} Name
       * @param {Name} what
       * @returns {Promise<ReturnType<import("./in-page.js").InPage[Name]>>}
       */
      const ask = (what) => page.evaluate((what) => Reflect.get(globalThis, "inPage")[what](), what);
      /** @param {string} event */
      const hears = (event) => eventually(async () => (await ask("heard")).includes(event), `nothing was ${event}`, 3000);
      const clearSubject = () =>
        page.$eval(site.subject, (field) => {
          /** @type {HTMLInputElement} */ (field).value = "";
        });

      test("the expanded messages of the thread", async () => {
        const [message, ...others] = await ask("thread");
        const sent = `${fromLastWednesday(0, "16:05").toLocaleDateString("sv")}T16:05`;
        assert.deepEqual(others, [], "collapsed messages are not told");
        assert.deepEqual(message?.from, { name: "Dana Whitfield", email: "dana.whitfield@brightwater.example" });
        assert.equal(message?.own, false);
        assert.equal(message?.at, sent);
        assert.match(message?.text ?? "", /^Hello Sam,\nThank you for coming in on Tuesday\./);
      });

      test("an attachment", async () => {
        assert.equal(await ask("hasAttachment"), false);
        await page.click(site.attach);
        assert.equal(await ask("hasAttachment"), true);
      });

      test("sent by the button, and called back", async () => {
        await page.click(site.send);
        await hears("sent");
        await page.click(site.undo);
        await hears("undone");
        assert.deepEqual(await ask("heard"), ["sent", "undone"]);
      });

      test("sent by the keyboard", async () => {
        await page.focus(site.body);
        await page.keyboard.down("Control");
        await page.keyboard.press("Enter");
        await page.keyboard.up("Control");
        await hears("sent");
      });

      test("a vetoed mail is not sent, and one sent all the same is", async () => {
        await clearSubject();
        await page.click(site.send);
        await page.waitForSelector(site.veto);
        assert.deepEqual(await ask("heard"), []);
        await page.click(`${site.veto} [data-answer=stay]`);
        await page.click(site.body);
        await page.click(site.discard);
        assert.deepEqual(await ask("heard"), [], "discarded after the veto");

        await open("");
        await clearSubject();
        await page.click(site.send);
        await page.click(`${site.veto} [data-answer=send]`);
        await hears("sent");
      });

      test("a mail to be sent later is not sent", { skip: name !== "gmail" }, async () => {
        await page.click(".hG");
        await page.click("[selector=scheduledSend]");
        await eventually(async () => !(await page.$(site.body)), "the window stayed open");
        assert.deepEqual(await ask("heard"), []);
      });

      test("a discarded mail is not sent", async () => {
        await page.click(site.discard);
        await eventually(async () => !(await page.$(site.body)), "the window stayed open");
        assert.deepEqual(await ask("heard"), []);
      });
    });
  }
}
