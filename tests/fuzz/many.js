// Plays scripts by the number, half on each demo page, and gathers what failed.
import { launch } from '../journeys/browser.js';
import { serve } from '../journeys/server.js';
import { Player } from './player.js';
import { script } from './script.js';

/** @typedef {import('./player.js').Site} Site */

/** @param {{seed: number, scripts: number, only?: {site: Site, number: number} | undefined, until?: number,
 *   report?: (failure: string) => void}} wanted `until`: when to stop, as `performance.now()` has it */
export async function fuzz({ seed, scripts, only, until = Infinity, report = () => {} }) {
  const server = await serve('dist/www', 'published');
  const browser = await launch('chrome', server.port);
  /** @type {string[]} */
  const failures = [];
  let played = 0;
  try {
    /** @type {Record<Site, Player>} */
    const players = { gmail: await player('gmail'), outlook: await player('outlook') };
    for (let n = 0; n < (only ? 1 : scripts) && performance.now() < until; n += 1) {
      const site = only?.site ?? (n % 2 ? 'outlook' : 'gmail');
      const number = only?.number ?? n;
      await players[site].page.bringToFront();
      try {
        await players[site].play(script(seed, number));
      } catch (failure) {
        failures.push(`--seed ${seed} --only ${site}:${number}: ${failure instanceof Error ? failure.message : failure}`);
        report(`${failures.at(-1)}\n`);
        await players[site].start();
      }
      played += 1;
    }
    const [a, b] = [players.gmail, players.outlook];
    return { played, failures, accepted: a.accepted + b.accepted, painted: a.painted + b.painted };
  } finally {
    await browser.close();
    await server.close();
  }

  /** @param {Site} site */
  async function player(site) {
    const made = new Player(await browser.newPage(), site);
    await made.start();
    return made;
  }
}
