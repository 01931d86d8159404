/* What a compose window holds at one instant, as the companion gets it. */

import { read } from "./read.js";

/**
 * @param {import("./watch.js").Compose} compose
 * @returns {import("./link.js").Draft}
 */
export function snapshot(compose) {
  const { site, body } = compose;
  const answered = site.answered(compose);
  const shown = answered ? read(answered, site.received).text : "";
  const reading = writesPlain(compose) || !body ? null : read(body, site.boundaries);
  return {
    subject: site.subject(compose),
    to: site.recipients(compose, "to"),
    cc: site.recipients(compose, "cc"),
    body: reading ? reading.text : (compose.plain?.value ?? ""),
    quoted: shown || (reading?.quoted ?? ""),
    attached: site.hasAttachment(compose),
  };
}

/**
 * Whether the window is in plain-text mode, where highlights cannot paint; the popup still shows the review.
 * @param {import("./watch.js").Compose} compose
 */
export function writesPlain({ body, plain }) {
  return plain !== null && (body === null || plain.checkVisibility());
}
