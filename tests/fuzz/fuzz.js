// Plays many random edit scripts on both demo pages:
//
//     npm run fuzz -- --scripts 20000 --seed 1      every script from the first on; Control+C stops early and tells
//     npm run fuzz -- --seed 1 --only gmail:137     one script again, its steps printed
import { parseArgs } from 'node:util';
import { fuzz } from './many.js';
import { script } from './script.js';

const { values } = parseArgs({
  options: {
    scripts: { type: 'string', default: '1000' }, first: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' },
    browsers: { type: 'string', default: '1' }, only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const [site, number] = (values.only ?? '').split(':');
const only = site === 'gmail' || site === 'outlook' ? { site: /** @type {'gmail' | 'outlook'} */ (site), number: Number(number) } : undefined;
if (only) console.log(script(seed, only.number));

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
const { played, accepted, painted, failures } = await fuzz({
  seed, scripts: Number(values.scripts), first: Number(values.first), only, stop: stop.signal, browsers: Number(values.browsers),
  report: console.error,
});
console.log(`${played} scripts, ${painted} findings painted, ${accepted} wordings accepted, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
