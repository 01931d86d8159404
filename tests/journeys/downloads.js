// A folder for what a browser saves in a journey, and what stands in it once a file is whole.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';

/** A new folder, gone when the test ends. @param {import('node:test').TestContext} t */
export async function downloadsFolder(t) {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Waits for a saved file. Its name is looked up each time: Firefox saves under one name and renames when it is done.
 * @param {string} folder
 * @param {string} ending `.json`
 * @param {(text: string) => boolean} isWhole
 * @returns {Promise<{path: string, text: string}>}
 */
export function saved(folder, ending, isWhole) {
  return eventually(async () => {
    const name = (await readdir(folder)).find((name) => name.endsWith(ending));
    if (!name) return undefined;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8').catch(() => '');
    return isWhole(text) && { path, text };
  }, `no whole file ending in ${ending} was saved`);
}
