/* The plan of an application as a calendar file, saved by the browser like any other download. */

/**
 * Hands the user a calendar file, as a download.
 * @param {Document} document
 * @param {string} ics
 */
export function saveCalendar(document, ics) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([ics], { type: "text/calendar" }));
  link.download = "follow-up.ics";
  link.click();
  // The download has its own hold on the data once it began.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
