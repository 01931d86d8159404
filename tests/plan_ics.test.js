/**
 * The calendar files of the plans, read with ical.js: an independent reader finds every step, its day, its alarm and its
 * words as the plan has them. The files are written, and kept up to date, by the tests of `tests/timing/plan.rs`.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import ICAL from "ical.js";

const plans = new URL("./corpus/plans/", import.meta.url);

/** @param {string} file */
function events(file) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(new URL(file, plans), "utf8")));
  return calendar.getAllSubcomponents("vevent").map((event) => ({ event: new ICAL.Event(event), component: event }));
}

test("every file has an event with an alarm, an id and a stamp for each step", () => {
  const files = readdirSync(plans).filter((name) => name.endsWith(".ics"));
  assert.equal(files.length, 3);
  for (const file of files) {
    const found = events(file);
    assert.ok(found.length > 0, file);
    assert.equal(new Set(found.map(({ event }) => event.uid)).size, found.length, file);
    for (const { event, component } of found) {
      assert.match(event.uid, /^[0-9a-f]{16}@afterword$/);
      assert.ok(component.getFirstPropertyValue("dtstamp") instanceof ICAL.Time);
      const alarm = component.getFirstSubcomponent("valarm");
      assert.equal(alarm?.getFirstPropertyValue("action"), "DISPLAY");
      assert.ok(alarm?.getFirstPropertyValue("trigger") instanceof ICAL.Duration);
    }
  }
});

test("a thank-you ends when it is due and says who, through commas, umlauts and folds", () => {
  const [first] = events("interviewed.ics");
  assert.ok(first);
  assert.equal(
    first.event.summary,
    'Thank Łukasz Żółć, "Luk"; back\\slash (Nordlicht Käse; Söhne, Lager & Spedition GmbH in Groß-Umstadt)',
  );
  assert.equal(first.event.endDate.toString(), "2026-11-18T14:00:00Z");
  assert.match(first.event.description, /\nChris Dardis$/);
});

test("a question is an entry for a whole day", () => {
  const days = events("planned.ics").map(({ event }) => [event.startDate.isDate, event.startDate.toString()]);
  assert.deepEqual(days, [
    [false, "2026-11-25T19:30:00Z"],
    [true, "2026-11-24"],
    [true, "2026-12-09"],
    [true, "2026-12-16"],
    [true, "2026-12-23"],
  ]);
});
