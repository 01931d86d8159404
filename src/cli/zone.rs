//! The time zone of a request: every instant is told anew in it before a review looks at it.
//!
//! The core reads local dates off each instant's own offset and knows no zones; the database is the door's.

use afterword::application::Application;
use afterword::instant::Instant;
use afterword::review::Request;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The zone of an IANA name.
pub(super) fn named(name: &str) -> Result<TimeZone, String> {
    TimeZone::get(name).map_err(|_| format!("`{name}` is no known time zone, such as America/New_York"))
}

/// The present by the clock of this machine, told in its zone.
pub(super) fn now() -> Instant {
    told_in(&TimeZone::system(), Timestamp::now())
}

/// The same moment, told in the offset that holds in the zone at that moment.
pub(super) fn retell(instant: Instant, zone: &TimeZone) -> Instant {
    told_in(zone, instant.timestamp())
}

fn told_in(zone: &TimeZone, moment: Timestamp) -> Instant {
    Instant::new(moment, zone.to_offset(moment))
}

/// Retells every instant of a request in its own zone; without one they stay as they were told.
pub(super) fn retell_request(request: &mut Request) -> Result<(), String> {
    if request.time_zone.is_empty() {
        return Ok(());
    }
    let zone = named(&request.time_zone)?;
    for application in request.application.iter_mut().chain(&mut request.others) {
        retell_application(application, &zone);
    }
    request.now = request.now.map(|now| retell(now, &zone));
    Ok(())
}

/// Retells every instant of an application.
pub(super) fn retell_application(application: &mut Application, zone: &TimeZone) {
    application.applied_at = application.applied_at.map(|at| retell(at, zone));
    for interview in &mut application.interviews {
        interview.start = retell(interview.start, zone);
        interview.end = interview.end.map(|end| retell(end, zone));
    }
    for message in &mut application.messages {
        message.at = retell(message.at, zone);
    }
}
