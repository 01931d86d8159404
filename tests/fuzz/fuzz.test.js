// A few hundred random edit scripts; `npm run fuzz` plays as many as wanted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from './many.js';

const SCRIPTS = 300;
/** On a slow machine fewer scripts are played rather than no other test. */
const WITHIN_MS = 55_000;

test('random edits: painted as named, accepted exactly, undone by one key, never touched', { timeout: 120_000 }, async (t) => {
  const { failures, played, accepted, painted } = await fuzz({ seed: 1, scripts: SCRIPTS, stop: AbortSignal.timeout(WITHIN_MS) });
  t.diagnostic(`${played} scripts, ${painted} findings painted, ${accepted} wordings accepted`);
  assert.deepEqual(failures, []);
  assert.ok(accepted > 0, 'no wording was accepted at all');
});
