// Renders the icon's PNGs from afterword.svg: `node extension/icons/render.js`. Needs Chromium.

import { readFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";

const icons = new URL("./", import.meta.url);
const svg = await readFile(new URL("afterword.svg", icons), "utf8");
const browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
  await page.screenshot({ path: new URL(`${size}.png`, icons).pathname, omitBackground: true });
}
await browser.close();
