// What the extension weighs: the module, the page script and the whole package, as they are and compressed.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/extension';

/** @param {string} what @param {Buffer[]} files */
function print(what, files) {
  const sum = (/** @type {number[]} */ sizes) => sizes.reduce((total, size) => total + size, 0);
  const [raw, packed] = [sum(files.map((file) => file.length)), sum(files.map((file) => gzipSync(file, { level: 9 }).length))];
  const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(11);
  console.log(`${what.padEnd(20)}${kilobytes(raw)} ${kilobytes(packed)} gzipped`);
}

const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
const all = entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name)));
for (const name of ['afterword_bg.wasm', 'popup_bg.wasm', 'page.js']) print(name, [await readFile(join(FOLDER, name))]);
print('the whole package', await Promise.all(all));
