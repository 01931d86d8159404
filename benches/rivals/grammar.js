// Whether better words are good English: harper.js judges each rule's own examples before and after each replacement.
// Ends with 1 if it finds more problems after than before.
//
//   ./build.sh rivals
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { review, rules } from './afterword.js';

const harper = new LocalLinter({ binary });
await harper.setup();

/** @param {string} text */
const problems = async (text) => (await harper.lint(text)).map((lint) => `${lint.lint_kind()}: ${lint.get_problem_text()}`);

let [before, after, replaced] = [0, 0, 0];
const worse = [];
const examples = rules().flatMap(({ flags }) => flags);
const found = review(examples.map((body) => ({ body })));
for (const [at, text] of examples.entries()) {
  const old = await problems(text);
  for (const { rule, replacements } of found[at] ?? []) {
    for (const { start, end, text: better } of replacements) {
      const now = `${text.slice(0, start)}${better}${text.slice(end)}`;
      const fresh = await problems(now);
      replaced += 1;
      before += old.length;
      after += fresh.length;
      if (fresh.length > old.length) worse.push(`${rule}: ${now}\n    ${fresh.filter((one) => !old.includes(one)).join('; ')}`);
    }
  }
}
console.log(`${replaced} replacements: harper.js finds ${before} problems before, ${after} after; more than before in ${worse.length}`);
for (const line of worse) console.log(`  ${line}`);
process.exitCode = after > before ? 1 : 0;
