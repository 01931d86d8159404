// Plays many random edit scripts on both demo pages:
//
//     npm run fuzz -- --scripts 20000 --seed 1      every script from the first on
//     npm run fuzz -- --seed 1 --only gmail:137     one script again, its steps printed
import { parseArgs } from 'node:util';
import { fuzz } from './many.js';
import { script } from './script.js';

const { values } = parseArgs({
  options: { scripts: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const seed = Number(values.seed);
const [site, number] = (values.only ?? '').split(':');
const only = site === 'gmail' || site === 'outlook' ? { site: /** @type {'gmail' | 'outlook'} */ (site), number: Number(number) } : undefined;
if (only) console.log(script(seed, only.number));

const { played, accepted, painted, failures } = await fuzz({ seed, scripts: Number(values.scripts), only, report: console.error });
console.log(`${played} scripts, ${painted} findings painted, ${accepted} wordings accepted, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
