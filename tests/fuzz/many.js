// Plays scripts by the number, half on each demo page, side by side in browsers of their own, and gathers what failed.
import { launch } from '../journeys/browser.js';
import { serve } from '../journeys/server.js';
import { Player } from './player.js';
import { script } from './script.js';

/** @typedef {import('./player.js').Site} Site */

/** @type {Site[]} */
const SITES = ['gmail', 'outlook'];

/** Even numbers are played on one site, odd ones on the other.
 * @param {{seed: number, scripts: number, first?: number, only?: {site: Site, number: number} | undefined, stop?: AbortSignal,
 *   browsers?: number, report?: (line: string) => void}} wanted `first`: the number to begin with; `stop`: plays no further script;
 *   `browsers`: how many for each site */
export async function fuzz({ seed, scripts, first = 0, only, stop, browsers = 1, report = () => {} }) {
  const server = await serve('dist/www', 'published');
  const total = { played: 0, accepted: 0, painted: 0, failures: /** @type {string[]} */ ([]) };
  try {
    await Promise.all(SITES.filter((site) => !only || site === only.site).flatMap((site, odd) => {
      const numbers = only ? [only.number].values() : everySecond(first + odd, first + scripts);
      return Array.from({ length: only ? 1 : browsers }, () => play(site, numbers));
    }));
    return total;
  } finally {
    await server.close();
  }

  /** @param {Site} site @param {Iterator<number>} numbers */
  async function play(site, numbers) {
    const browser = await launch('chrome', server.port);
    try {
      const page = (await browser.pages())[0] ?? await browser.newPage();
      const player = new Player(page, site);
      await player.start();
      while (!stop?.aborted) {
        const { value: number, done } = numbers.next();
        if (done) break;
        try {
          await player.play(script(seed, number));
        } catch (failure) {
          const told = `--seed ${seed} --only ${site}:${number}: ${failure instanceof Error ? failure.message : failure}`;
          total.failures.push(told);
          report(`${told}\n`);
          await player.start();
        }
        total.played += 1;
        if (total.played % 1000 === 0) report(`${total.played} scripts`);
      }
      total.accepted += player.accepted;
      total.painted += player.painted;
    } finally {
      await browser.close();
    }
  }
}

/** @param {number} from @param {number} to @returns {Generator<number, undefined>} */
function* everySecond(from, to) {
  for (let number = from; number < to; number += 2) yield number;
  return undefined;
}
