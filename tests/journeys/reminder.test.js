// A reminder comes on its day, when the quiet hours are over, and once; told by a clock that was moved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from './begin.js';
import { openPanel } from './browser.js';
import { eventually } from './eventually.js';
import { says, tabTo } from './keyboard.js';
import { BRIGHTWATER, keep } from './ledger.js';
import { alarm, moveClock, notified, ring, watchNotifications } from './reminders.js';

for (const engine of /** @type {const} */ (['chrome', 'firefox'])) {
  test(`a reminder comes on its day, after the quiet hours, and once, in ${engine}`, { timeout: 120_000 }, async (t) => {
    const browser = await begin(t, engine);
    const [year, month, day] = [2031, 5, 14];
    await keep(browser, { ...BRIGHTWATER, remind_on: `${year}-0${month}-${day}`,
      application: { ...BRIGHTWATER.application, interviews: [], promise: null } });
    const options = await openPanel(browser, 'options');
    await tabTo(options, '#notifications');
    await options.keyboard.press(' ');
    await says(options, /Saved\./);
    const nine = new Date(year, month - 1, day, 9);
    await eventually(async () => (await alarm(options)) === nine.getTime(), 'the alarm does not wait for the day');
    await watchNotifications(options);

    await moveClock(browser, options, new Date(year, month - 1, day, 8, 30));
    await ring(options);
    await eventually(async () => (await alarm(options)) === nine.getTime(), 'the alarm does not wait for nine');
    assert.deepEqual(await notified(options), [], 'it is quiet before nine');

    await moveClock(browser, options, nine);
    await ring(options);
    await eventually(async () => (await notified(options)).length === 1, 'there was no notification');
    assert.match((await notified(options))[0] ?? '', /^brightwater 2031-05-14/);
    assert.equal(await options.evaluate('(globalThis.browser ?? chrome).action.getBadgeText({})'), '1');
  });
}
