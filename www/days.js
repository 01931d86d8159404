// When the mails of the demo's thread came: the thread is about a week old whatever the day, so that the date it promises
// is still to come.

const DAY = 86_400_000;
const WEDNESDAY = 3;

/** A day counted from the last Wednesday before today, at an hour of the clock here.
 * @param {number} days @param {string} time `16:05` */
export function fromLastWednesday(days, time) {
  const day = new Date(Date.now() - DAY);
  while (day.getDay() !== WEDNESDAY) day.setDate(day.getDate() - 1);
  day.setDate(day.getDate() + days);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  day.setHours(hours, minutes, 0, 0);
  return day;
}
