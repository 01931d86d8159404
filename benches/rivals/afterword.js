// Afterword as the command line has it, for the comparisons of this folder.
import { execFileSync } from 'node:child_process';

const PROGRAM = 'target/release/afterword';

/** @typedef {{start: number, end: number, text: string}} Replacement */
/** @typedef {{rule: string, start: number, end: number, field: string, replacements: Replacement[]}} Finding */

/** The findings of each draft, in order. @param {object[]} drafts @returns {Finding[][]} */
export function review(drafts) {
  const input = drafts.map((draft) => `${JSON.stringify({ draft })}\n`).join('');
  const output = execFileSync(PROGRAM, ['review', '--jsonl', '-'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return output.trim().split('\n').map((line) => JSON.parse(line).findings);
}

/** Every rule with its examples. @returns {{id: string, flags: string[], passes: string[]}[]} */
export function rules() {
  return JSON.parse(execFileSync(PROGRAM, ['rules', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}
