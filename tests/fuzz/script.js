// Random edit scripts, the same for the same seed and number. A script is a list of steps; what a step does is in player.js.

/** @typedef {{do: 'type' | 'paste', what: string} | {do: 'key', what: string, times: number}
 *   | {do: 'bold' | 'select' | 'undo' | 'redo' | 'accept' | 'dismiss' | 'switch' | 'open'}} Step */

/** Sentences the review objects to, sentences it does not, and what trips a reader of editors: wide characters, other
 * directions, spaces, quotes. */
const WORDS = ['I need your decision by Friday. ', 'Respond immediately. ', "I still haven't heard back from you. ", 'Hi Dana, ',
  "I can't wait!! ", 'Thank you for the interview. ', 'as soon as possible ', 'decision ', 'please ', 'I', ' ', '  ', '.', '🎉 ', '👍🏽 ', 'naïve ',
  'שלום ', '𝒳 ', "don't ", '“now” '];
const PASTES = ['<div>You must <b>reply</b> today.</div>', '<p>One</p><p>Respond <i>immed</i>iately.</p>', 'plain words ',
  '<ul><li>I need your decision by Friday.</li><li>two</li></ul>', '<span style="color: rgb(120, 0, 0);">I need an answer</span> by Monday.',
  'a<br>b', '<blockquote>Call me back immediately.</blockquote>'];
const KEYS = ['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'End', 'Enter'];

/** A step's share of all steps. @type {[number, (pick: Pick) => Step][]} */
const STEPS = [
  [10, (pick) => ({ do: 'type', what: pick(WORDS) })],
  [6, (pick) => ({ do: 'key', what: pick(KEYS), times: pick([1, 1, 2, 5, 12]) })],
  [2, (pick) => ({ do: 'paste', what: pick(PASTES) })],
  [1, () => ({ do: 'bold' })],
  [1, () => ({ do: 'select' })],
  [2, () => ({ do: 'undo' })],
  [1, () => ({ do: 'redo' })],
  [2, () => ({ do: 'accept' })],
  [1, () => ({ do: 'dismiss' })],
  [1, () => ({ do: 'switch' })],
  [1, () => ({ do: 'open' })],
];

/** @typedef {<T>(list: T[]) => T} Pick */

/** @param {number} seed @param {number} number @returns {Step[]} */
export function script(seed, number) {
  const random = generator(seed * 1_000_003 + number);
  /** @type {Pick} */
  const pick = (list) => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
  const bag = STEPS.flatMap(([share, make]) => Array.from({ length: share }, () => make));
  const length = 5 + Math.floor(random() * 11);
  // A draft that says nothing shows nothing: every script begins with words.
  return [{ do: 'type', what: pick(WORDS) }, ...Array.from({ length: length - 1 }, () => pick(bag)(pick))];
}

/** The generator mulberry32: numbers from 0 up to 1. @param {number} state */
function generator(state) {
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
