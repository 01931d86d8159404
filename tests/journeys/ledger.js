// Applications put into the extension's store before a journey, as the extension's own pages would.
import { openPanel } from './browser.js';
import { eventually } from './card.js';

/** A day some days from now, `YYYY-MM-DD`. @param {number} days */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An application with an interview yesterday and an answer promised for two weeks from now. */
export const BRIGHTWATER = {
  id: 'brightwater', notes: '', remind_on: null, snoozed_until: null,
  application: {
    company: 'Brightwater Logistics', role: 'Operations Analyst', status: 'active', applied_at: null,
    people: [
      { name: 'Dana Whitfield', email: 'dana.whitfield@brightwater.example', part: 'interviewer' },
      { name: 'Raj Patel', email: 'raj.patel@brightwater.example', part: 'interviewer' },
    ],
    interviews: [{
      start: `${day(-1)}T14:00:00+00:00`, end: null,
      with: ['dana.whitfield@brightwater.example', 'raj.patel@brightwater.example'],
    }],
    promise: { by: day(14), said: '' },
    messages: [], culture: [], topics: ['dock scheduling'], evidence: [],
  },
};

/** Saves an application through the extension's own door.
 * @param {import('puppeteer-core').Browser} browser @param {object} record */
export async function keep(browser, record) {
  const page = await openPanel(browser, 'options');
  const saved = async () => page.evaluate(`new Promise((resolve) => {
    const port = (globalThis.browser ?? chrome).runtime.connect({ name: 'panel' });
    port.onMessage.addListener((message) => { if (message.view?.applications.length) resolve(true); });
    port.postMessage('open');
    port.postMessage({ save_application: ${JSON.stringify(record)} });
  })`).catch(() => undefined);
  await eventually(saved, 'the application was not saved');
  await page.close();
}
