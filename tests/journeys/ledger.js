// Applications put into the extension's store before a journey, as the extension's own pages would.
import { openPanel } from './browser.js';
import { eventually } from './eventually.js';

/** A day some days from now, `YYYY-MM-DD`. @param {number} days */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** An instant some hours ago. @param {number} hours */
const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** An application with an interview less than a day ago, whatever the hour, and an answer promised for two weeks from now. */
export const BRIGHTWATER = {
  id: 'brightwater', notes: '', remind_on: null, snoozed_until: null,
  application: {
    company: 'Brightwater Logistics', role: 'Operations Analyst', status: 'active', applied_at: null,
    people: [
      { name: 'Dana Whitfield', email: 'dana.whitfield@brightwater.example', part: 'interviewer' },
      { name: 'Raj Patel', email: 'raj.patel@brightwater.example', part: 'interviewer' },
    ],
    interviews: [{
      start: ago(20), end: null,
      with: ['dana.whitfield@brightwater.example', 'raj.patel@brightwater.example'],
    }],
    promise: { by: day(14), said: '' },
    messages: [], culture: [], topics: ['dock scheduling'], evidence: [],
  },
};

/** An application under way with notes, a past interview, mails both ways and a promise, for pictures and checks. */
export const NORTHLAKE = {
  id: 'northlake', notes: 'Parking is behind the building.', remind_on: day(2), snoozed_until: null,
  application: {
    company: 'Northlake Marine Services', role: 'Port Planner', status: 'active', applied_at: `${day(-20)}T09:00:00+00:00`,
    people: [
      { name: 'Maria Gomez', email: 'maria@northlake.example', part: 'recruiter' },
      { name: 'Tom Okafor', email: 'tom@northlake.example', part: 'hiring_manager' },
    ],
    interviews: [{ start: `${day(-6)}T10:00:00+00:00`, end: `${day(-6)}T10:45:00+00:00`, with: ['tom@northlake.example'] }],
    promise: { by: day(3), said: 'You will hear from us by the end of next week.' },
    messages: [
      { at: `${day(-12)}T08:00:00+00:00`, direction: 'received', with: ['maria@northlake.example'], kind: 'other' },
      { at: `${day(-5)}T15:00:00+00:00`, direction: 'sent', with: ['tom@northlake.example'], kind: 'thank_you' },
    ],
    culture: ['safety first'], topics: ['berth planning', 'the night shift'], evidence: ['cut loading times by a fifth'],
  },
};

/** An application that is over. */
export const CLOSED = {
  id: 'copperfield', notes: '', remind_on: null, snoozed_until: null,
  application: {
    company: 'Copperfield Insurance', role: 'Claims Analyst', status: 'rejected', applied_at: `${day(-40)}T09:00:00+00:00`,
    people: [], interviews: [], promise: null, messages: [], culture: [], topics: [], evidence: [],
  },
};

/** What is stored for good of the first application's mails, once it fits.
 * @param {import('puppeteer-core').Page} panel one of the extension's own pages
 * @param {(messages: any[], text: string) => boolean} fits @param {string} otherwise
 * @returns {Promise<string>} all that is stored */
export function stored(panel, fits, otherwise) {
  return eventually(async () => {
    const text = await panel.evaluate(`(globalThis.browser ?? chrome).storage.local.get('afterword').then(({ afterword }) => afterword)`)
      .catch(() => undefined);
    if (typeof text !== 'string') return false;
    return fits(JSON.parse(text).ledger[0].application.messages, text) && text;
  }, otherwise);
}

/** Saves an application through the extension's own door.
 * @param {import('puppeteer-core').Browser} browser @param {object} record */
export async function keep(browser, record) {
  const page = await openPanel(browser, 'options');
  const saved = async () => page.evaluate(`new Promise((resolve) => {
    const port = (globalThis.browser ?? chrome).runtime.connect({ name: 'panel' });
    port.onMessage.addListener(({ view }) => { if (view && view.open.all + view.closed.all > 0) resolve(true); });
    port.postMessage('open');
    port.postMessage({ save_application: ${JSON.stringify(record)} });
  })`).catch(() => undefined);
  await eventually(saved, 'the application was not saved');
  await page.close();
}
