// What other writing assistants find in the sentences and letters of `tests/corpus`, beside Afterword: a table in
// `docs/rivals.md`. Anything a tool says about a sentence counts as finding it, whatever it says.
//
//   ./build.sh rivals
import { readFileSync, writeFileSync } from 'node:fs';
import alex from 'alex';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import retextSimplify from 'retext-simplify';
import writeGood from 'write-good';
import { review } from './afterword.js';

/** @typedef {{start: number, end: number}} Place in UTF-16 units */

const harper = new LocalLinter({ binary });
await harper.setup();
const plugins = retext().use(retextEquality).use(retextProfanities).use(retextIntensify).use(retextPassive).use(retextSimplify);
const placed = (/** @type {{messages: any[]}} */ { messages }) =>
  messages.map(({ place }) => ({ start: place?.start?.offset ?? 0, end: place?.end?.offset ?? 0 }));

/** harper counts characters. @param {string} text @param {number} characters */
const units = (text, characters) => [...text].slice(0, characters).join('').length;

/** @type {[name: string, places: (texts: string[]) => Promise<Place[][]>][]} */
const TOOLS = [
  ['Afterword', async (texts) => review(texts.map((body) => ({ body }))).map((found) => found.filter(({ field }) => field === 'body'))],
  ['harper.js 2.10', (texts) => Promise.all(texts.map(async (text) => (await harper.lint(text)).map((lint) => {
    const { start, end } = lint.span();
    return { start: units(text, start), end: units(text, end) };
  })))],
  ['write-good 1.0', async (texts) => texts.map((text) => writeGood(text).map(({ index, offset }) => ({ start: index, end: index + offset })))],
  ['alex 11', async (texts) => texts.map((text) => placed(alex(text)))],
  ['retext 9, five plug-ins', (texts) => Promise.all(texts.map(async (text) => placed(await plugins.process(text))))],
];

const read = (/** @type {string} */ name) =>
  readFileSync(`tests/corpus/${name}.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const sentences = read('tone');
const [good, bad] = [read('letters_good'), read('letters_bad')];
const planted = bad.flatMap(({ body, problems }, letter) => problems.map((/** @type {{text: string}} */ { text }) => {
  const start = body.indexOf(text);
  return { letter, start, end: start + text.length };
}));
const problems = sentences.filter(({ label }) => label === 'bad').length;

const rows = [];
for (const [name, places] of TOOLS) {
  const began = performance.now();
  const inSentences = await places(sentences.map(({ text }) => text));
  const [inGood, inBad] = [await places(good.map(({ body }) => body)), await places(bad.map(({ body }) => body))];
  const took = (performance.now() - began) / (sentences.length + good.length + bad.length);
  const caught = (/** @type {string} */ label) => inSentences.filter((found, at) => found.length && sentences[at].label === label).length;
  const wrong = caught('ok') || inSentences.filter((found, at) => found.length && sentences[at].label !== 'bad').length;
  const right = caught('bad');
  const overlaps = planted.filter(({ letter, start, end }) => inBad[letter]?.some((place) => place.start < end && start < place.end)).length;
  rows.push([name, `${right} of ${problems}`, `${wrong} of ${sentences.length - problems}`, (right / (right + wrong || 1)).toFixed(2),
    `${overlaps} of ${planted.length}`, `${inGood.flat().length}`, `${took.toFixed(1)} ms`]);
  console.log(rows.at(-1)?.join(' | '));
}

const head = ['tool', 'problem sentences caught', 'fine ones flagged', 'precision', 'planted problems caught', `remarks in ${good.length} good letters`, 'a text takes'];
const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
writeFileSync('docs/rivals.md', `# Beside other writing assistants

Made by \`./build.sh rivals\`. Sentences: \`tests/corpus/tone.jsonl\`, which Afterword's rules were written against, so that
its own first row is no forecast. Letters: \`letters_good.jsonl\` and \`letters_bad.jsonl\`, which were written before the rules
had seen them and then used to mend rules. The others look for other things; anything they say of a sentence counts.

${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}

Just Not Sorry is no package; its 23 patterns, run over the development sentences, caught 63 of 507 problems and flagged 15 of
335 fine sentences (measured before, on an earlier edition of the set).
`);
