//! `afterword promise`: the date by which each text promises an answer.
//!
//! A reading that is unsure is printed like a sure one: the caller has the words beside it, and asks where it matters.
//! Only texts that promise no date have none.

use std::io::{self, Write};
use std::path::Path;

use afterword::instant::Instant;
use afterword::timing::promise;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Failure, input, zone};

/// A line of the input: what was said, and when and where.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    text: String,
    /// When it was written.
    reference: Instant,
    /// The writer's zone as an IANA name; without it the offset of `reference` counts.
    #[serde(default)]
    time_zone: String,
    /// Decides holidays and the order of day and month.
    #[serde(default = "default_region")]
    region: String,
}

fn default_region() -> String {
    afterword::application::Settings::default().region
}

/// A line of the output.
#[derive(Serialize)]
struct Promised<'a> {
    /// The last day of what they said; none where they promise none.
    #[serde(with = "afterword::instant::day::option")]
    by: Option<Date>,
    /// The sentence that says it.
    text: Option<&'a str>,
}

pub(super) fn print_lines(file: &Path, out: &mut impl Write) -> Result<(), Failure> {
    input::each_line(file, |line, place| {
        let said: Said = input::value(line, place)?;
        let written = if said.time_zone.is_empty() {
            said.reference
        } else {
            let zone = zone::named(&said.time_zone)
                .map_err(|reason| input::unusable(place, format!("time_zone: {reason}")))?;
            zone::retell(said.reference, &zone)
        };
        let reading = promise::read(&said.text, written, &said.region);
        let promised = Promised {
            by: reading.as_ref().map(|reading| reading.by),
            text: reading.map(|reading| &said.text[reading.said]),
        };
        serde_json::to_writer(&mut *out, &promised).map_err(io::Error::from)?;
        Ok(writeln!(out)?)
    })
}
