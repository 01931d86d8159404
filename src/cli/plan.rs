//! `afterword plan`: when to write to whom, for people, as JSON, or as a calendar file.

use std::io::{self, Write};
use std::path::PathBuf;

use afterword::application::{Application, Settings};
use afterword::instant::Instant;
use afterword::timing::plan::plan;
use clap::Args;

use super::{Failure, input, zone};

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The application as JSON; `-` is standard input
    file: PathBuf,
    /// Print the plan as JSON
    #[arg(long, conflicts_with = "ics")]
    json: bool,
    /// Print the plan as a calendar file (RFC 5545)
    #[arg(long)]
    ics: bool,
    /// Plan from this instant, such as 2026-11-19T10:00:00-05:00, and not from the present
    #[arg(long, value_name = "INSTANT")]
    now: Option<Instant>,
    /// The time zone of the plan, such as `America/New_York`; without it instants keep the offsets they are told in
    #[arg(long, value_name = "ZONE", value_parser = zone::named)]
    time_zone: Option<jiff::tz::TimeZone>,
    /// Whose holidays count: a country code, or one with a subdivision such as DE-BY
    #[arg(long, default_value_t = Settings::default().region)]
    region: String,
}

pub(super) fn print(options: Options, out: &mut impl Write) -> Result<(), Failure> {
    let place = options.file.display().to_string();
    let mut application: Application = input::value(&input::text(&options.file)?, &place)?;
    let mut now = options.now.unwrap_or_else(zone::now);
    if let Some(zone) = &options.time_zone {
        zone::retell_application(&mut application, zone);
        now = zone::retell(now, zone);
    }
    let plan = plan(&application, now, &Settings { region: options.region, ..Settings::default() });
    if options.json {
        serde_json::to_writer_pretty(&mut *out, &plan).map_err(io::Error::from)?;
        return Ok(writeln!(out)?);
    }
    let text = if options.ics { plan.to_ics() } else { plan.to_string() };
    Ok(out.write_all(text.as_bytes())?)
}
