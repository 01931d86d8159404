//! The picture of an application's plan: what was, today, and the numbered steps to come, on one line of time.
//!
//! The steps are numbered as in the list below the picture; the picture's text alternative says the rest.

use jiff::civil::Date;
use web_sys::Element;

use crate::application::{Application, Direction};
use crate::browser::dates::day;
use crate::browser::dom::set;
use crate::browser::wording::{counted, text_of};
use crate::timing::plan::Step;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The picture's own units; it is drawn as wide as its place.
const WIDTH: i32 = 328;
const MIDDLE: i32 = 30;
const MARGIN: i32 = 12;
/// Two marks never come closer than this, however little time lies between them.
const APART: i32 = 21;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// An interview, a mail, the application itself: a small dot.
    Past,
    Today,
    /// The day by which they said they would answer.
    Promise,
    /// A step, by its number.
    Step(usize),
}

pub(super) fn show(parent: &Element, application: &Application, steps: &[Step], today: Date) -> Option<()> {
    let marks = marks(application, steps, today);
    let (first, last) = (marks.first()?.0, marks.last()?.0);
    let picture =
        draw(parent, "svg", &[("viewBox", &format!("0 0 {WIDTH} 62")), ("class", "timeline"), ("role", "img")])?;
    let alternative =
        text_of("timeline", &[&counted("timeline_steps", steps.len()), &day(first, today), &day(last, today)]);
    set(&picture, &[("aria-label", &alternative)]);
    let places = places(&marks.iter().map(|(date, _)| *date).collect::<Vec<_>>());
    let now = marks.iter().position(|(_, mark)| *mark == Mark::Today).and_then(|at| places.get(at)).copied()?;
    line(&picture, "past", MARGIN, now)?;
    line(&picture, "ahead", now, WIDTH - MARGIN)?;
    for ((_, mark), x) in marks.iter().zip(&places) {
        draw_mark(&picture, *mark, *x)?;
    }
    // The ends and today are dated where there is room.
    write(&picture, "date start", MARGIN - 8, &day(first, today))?;
    write(&picture, "date end", WIDTH - MARGIN + 8, &day(last, today))?;
    if first != today && last != today && (90..WIDTH - 90).contains(&now) {
        write(&picture, "date now", now, &day(today, today))?;
    }
    Some(())
}

/// Everything on the line in order of time.
fn marks(application: &Application, steps: &[Step], today: Date) -> Vec<(Date, Mark)> {
    let applied = application.applied_at.iter();
    let interviews = application.interviews.iter().map(|interview| &interview.start);
    let sent = application.messages.iter().filter(|message| message.direction == Direction::Sent);
    let mut past: Vec<Date> =
        applied.chain(interviews).chain(sent.map(|message| &message.at)).map(|at| at.local().date()).collect();
    past.sort_unstable();
    past.dedup();
    // What lies further back than the picture has room for is left to the list of messages.
    let left_out = past.len().saturating_sub(5);
    let mut marks: Vec<(Date, Mark)> = past.into_iter().skip(left_out).map(|date| (date, Mark::Past)).collect();
    marks.push((today, Mark::Today));
    marks.extend(application.promise.iter().map(|promise| (promise.by, Mark::Promise)));
    marks.extend(steps.iter().enumerate().map(|(at, step)| (step.best, Mark::Step(at + 1))));
    // Stable: of one day, what was comes before today, and today before what is to come.
    marks.sort_by_key(|(date, _)| *date);
    marks
}

/// Where each date stands: by time, yet never too close to the one before, nor past the end.
fn places(dates: &[Date]) -> Vec<i32> {
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return Vec::new() };
    let room = WIDTH - 2 * MARGIN;
    let days = |from: Date, to: Date| from.duration_until(to).as_hours() / 24;
    let whole = days(*first, *last).max(1);
    let apart = APART.min(room / i32::try_from(dates.len()).unwrap_or(i32::MAX).max(1));
    let mut places: Vec<i32> = Vec::new();
    for date in dates {
        let by_time = MARGIN + i32::try_from(days(*first, *date) * i64::from(room) / whole).unwrap_or(0);
        places.push(places.last().map_or(by_time, |before| by_time.max(before + apart)));
    }
    let mut end = WIDTH - MARGIN;
    for place in places.iter_mut().rev() {
        *place = (*place).min(end);
        end = *place - apart;
    }
    places
}

fn draw_mark(picture: &Element, mark: Mark, x: i32) -> Option<()> {
    let (x_text, y) = (x.to_string(), MIDDLE.to_string());
    match mark {
        Mark::Past => draw(picture, "circle", &[("class", "was"), ("cx", &x_text), ("cy", &y), ("r", "4")]).map(drop),
        Mark::Today => {
            let (top, bottom) = ((MIDDLE - 16).to_string(), (MIDDLE + 14).to_string());
            draw(picture, "line", &[("class", "now"), ("x1", &x_text), ("x2", &x_text), ("y1", &top), ("y2", &bottom)])
                .map(drop)
        }
        Mark::Promise => {
            let points = format!("{},{MIDDLE} {x},{} {},{MIDDLE} {x},{}", x - 7, MIDDLE - 7, x + 7, MIDDLE + 7);
            draw(picture, "polygon", &[("class", "promise"), ("points", &points)]).map(drop)
        }
        Mark::Step(number) => {
            draw(picture, "circle", &[("class", "step"), ("cx", &x_text), ("cy", &y), ("r", "9")])?;
            let text = draw(picture, "text", &[("class", "number"), ("x", &x_text), ("y", &(MIDDLE + 4).to_string())])?;
            text.set_text_content(Some(&number.to_string()));
            Some(())
        }
    }
}

fn line(picture: &Element, class: &str, from: i32, to: i32) -> Option<()> {
    let (from, to, y) = (from.to_string(), to.to_string(), MIDDLE.to_string());
    draw(picture, "line", &[("class", class), ("x1", &from), ("x2", &to), ("y1", &y), ("y2", &y)]).map(drop)
}

fn write(picture: &Element, class: &str, x: i32, content: &str) -> Option<()> {
    let text = draw(picture, "text", &[("class", class), ("x", &x.to_string()), ("y", "58")])?;
    text.set_text_content(Some(content));
    Some(())
}

fn draw(parent: &Element, name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let shape = parent.owner_document()?.create_element_ns(Some(SVG), name).ok()?;
    set(&shape, attributes);
    parent.append_child(&shape).ok()?;
    Some(shape)
}
