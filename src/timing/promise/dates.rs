//! Date expressions: from "by 5-7 business days" or "the week of April 20th" to the last day they allow.
//!
//! An expression is tried at every word, the most specific kind first. What it says is resolved at once against the
//! local day the mail was written; a range counts to its far end.

use jiff::civil::{Date, DateTime, Weekday};

use super::absolute;
use super::duration;
use super::named;
use super::periods;
use super::scan::Token;
use super::words::{self, weekday};
use crate::timing::calendar::Calendar;

/// Words and the day they are read on.
#[derive(Clone, Copy)]
pub(super) struct Page<'t> {
    pub tokens: &'t [Token<'t>],
    /// The local date and time of writing, in the sender's zone.
    pub written: DateTime,
    pub calendar: Calendar<'t>,
    pub region: &'t str,
    /// How many dates the one being read hangs on: "the day after the week after …".
    pub depth: u8,
}

/// The most dates one hangs on in prose; it bounds what a hostile text can cost.
const DEEPEST: u8 = 3;

/// A date as one kind of expression read it: one past its last token, and the last day it allows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub end: usize,
    pub by: Date,
    pub sure: bool,
    pub sort: Sort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A day.
    Day,
    /// A public holiday or another day with a name.
    Holiday,
    /// The end of a week, a month or another period.
    Period,
    /// A length of time counted from the day of writing.
    Length,
    /// Certainly over: "last Friday", "two weeks ago".
    Past,
}

/// A date expression in a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expression {
    /// The first token, prepositions included.
    pub first: usize,
    /// The first token of the date itself.
    pub date: usize,
    /// One past the last token.
    pub end: usize,
    pub meaning: Meaning,
    /// Whether "by", "within", "at the latest" or the like says that this is a deadline.
    pub deadline: bool,
    /// Whether it only describes a thing: "Thursday's panel".
    pub describes: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning {
    /// A last day, and whether there is only one reading.
    By(Date, bool),
    /// So many days after a date named before: "that same day", "the day after".
    After(u8, bool),
    /// No deadline: past, or an earliest day.
    Useless,
}

impl<'t> Page<'t> {
    /// The token's text; empty beyond either end.
    pub fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// The word so many tokens before `at`; empty before the first.
    pub fn before(&self, at: usize, back: usize) -> &'t str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    /// The value of a number in digits.
    pub fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at)?.number
    }

    pub fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub fn capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    pub fn today(&self) -> Date {
        self.written.date()
    }

    /// `at`, or the token after it where it is one of `words`.
    pub fn skip(&self, at: usize, words: &[&str]) -> usize {
        if words.contains(&self.word(at)) { at + 1 } else { at }
    }

    /// A date that another hangs on.
    pub fn nested(&self, at: usize) -> Option<Match> {
        if self.depth == DEEPEST { None } else { Page { depth: self.depth + 1, ..*self }.date_at(at) }
    }

    /// Tries every kind of date at that token.
    pub fn date_at(&self, at: usize) -> Option<Match> {
        self.tokens.get(at)?;
        absolute::date(self, at)
            .or_else(|| absolute::of_month(self, at))
            .or_else(|| periods::part(self, at))
            .or_else(|| duration::length(self, at))
            .or_else(|| self.weekday_at(at))
            .or_else(|| periods::whole(self, at))
            .or_else(|| named::day(self, at))
    }

    /// "Friday", "next Friday", "Friday, June 12", "Tuesday week", "Thursday of next week".
    fn weekday_at(&self, at: usize) -> Option<Match> {
        let mut day_at = at;
        let mut how = "";
        while matches!(
            self.word(day_at),
            "this" | "next" | "coming" | "upcoming" | "following" | "last" | "past" | "previous"
        ) {
            // "This coming Friday", "this next Friday": the first says least.
            how = self.word(day_at);
            day_at += 1;
        }
        let day = self.weekday_word(day_at)?;
        let mut end = day_at + 1;
        if self.word(end) == "." && self.glued(end) {
            if self.glued(end + 1) {
                return None;
            }
            if self.word(day_at).len() <= 5 && end + 1 < self.tokens.len() && !self.capital(end + 1) {
                end += 1;
            }
        }
        if matches!(how, "last" | "past" | "previous") {
            return Some(Match { end, by: self.today(), sure: true, sort: Sort::Past });
        }
        if let Some(exact) = self.exact_after(end) {
            // Where the two disagree, one is a slip.
            return Some(Match { sure: exact.sure && exact.by.weekday() == day, ..exact });
        }
        if matches!(self.before(at, 1), "every" | "each" | "other") || self.before(at, 1) == "second" && how.is_empty()
        {
            return None;
        }
        let of = self.skip(self.skip(end, &["of", "in"]), &["the"]);
        if let Some((after, monday)) = periods::week(self, of).filter(|_| self.word(of + 1) != "of") {
            return Some(Match { end: after, by: on(monday, day)?, sure: true, sort: Sort::Day });
        }
        let coming = self.coming(day)?;
        if (self.word(end), self.word(end + 1)) == ("after", "next") {
            return Some(Match { end: end + 2, by: plus(coming, 7)?, sure: true, sort: Sort::Day });
        }
        if how == "next" {
            let next = on(plus(periods::this_monday(self.today())?, 7)?, day)?;
            // Where this week's is still ahead, both readings are in use.
            return Some(Match { end, by: next, sure: next == coming, sort: Sort::Day });
        }
        if self.word(end) == "week" && !matches!(self.word(end + 1), "of" | "commencing" | "beginning") {
            return Some(Match { end: end + 1, by: plus(coming, 7)?, sure: true, sort: Sort::Day });
        }
        if self.today().weekday() == day {
            let by = if how == "this" { self.today() } else { coming };
            return Some(Match { end, by, sure: false, sort: Sort::Day });
        }
        Some(Match { end, by: coming, sure: true, sort: Sort::Day })
    }

    /// A weekday's name; those that are words of their own only with a capital letter.
    pub fn weekday_word(&self, at: usize) -> Option<Weekday> {
        let day = weekday(self.word(at))?;
        (!matches!(self.word(at), "sat" | "sun" | "wed") || self.capital(at)).then_some(day)
    }

    /// A date in figures or by month that follows a weekday: "Friday, June 12", "Friday the 6th".
    fn exact_after(&self, end: usize) -> Option<Match> {
        let at = self.skip(end, &[",", "("]);
        let the = self.skip(at, &["the"]);
        let found =
            absolute::date(self, at).or_else(|| absolute::date(self, the)).or_else(|| absolute::of_month(self, the))?;
        let end = if self.word(at.saturating_sub(1)) == "(" { self.skip(found.end, &[")"]) } else { found.end };
        Some(Match { end, ..found })
    }

    /// The first such weekday after the day of writing.
    pub fn coming(&self, day: Weekday) -> Option<Date> {
        let ahead = self.today().weekday().until(day);
        plus(self.today(), if ahead == 0 { 7 } else { i32::from(ahead) })
    }

    /// The date expressions among those tokens, in order, ranges joined.
    pub fn expressions(&self, tokens: std::ops::Range<usize>) -> Vec<Expression> {
        let mut found: Vec<Expression> = Vec::new();
        let mut at = tokens.start;
        while at < tokens.end {
            let expression = if self.may_begin(at) { self.expression_at(at) } else { None };
            if let Some(expression) = expression {
                at = expression.end;
                match found.last_mut() {
                    Some(last) if self.joins(last, &expression) => join(last, &expression),
                    _ => found.push(expression),
                }
            } else {
                at += 1;
            }
        }
        found
    }

    /// Whether a date may begin at that token: most words are passed over here, which makes reading fast.
    fn may_begin(&self, at: usize) -> bool {
        self.number(at).is_some() || words::begins_date(self.word(at))
    }

    fn expression_at(&self, at: usize) -> Option<Expression> {
        if let Some((end, days, sure)) = named::back_reference(self, at) {
            let meaning = Meaning::After(days, sure);
            return Some(Expression { first: at, date: at, end, meaning, deadline: false, describes: false });
        }
        let found = self.date_at(at)?;
        let describes = self.word(found.end) == "s" && self.glued(found.end) && self.word(found.end + 1) != "end";
        let (first, relation) = self.relation(at);
        let latest =
            matches!((self.word(found.end), self.word(found.end + 1)), ("at", "the" | "latest") | ("latest", _));
        let deadline = latest || matches!(relation, Relation::By | Relation::Before);
        let meaning = self.meaning(found, relation);
        Some(Expression { first, date: at, end: found.end, meaning, deadline, describes })
    }

    /// What stands before a date: where it begins, and what it makes of the date.
    fn relation(&self, at: usize) -> (usize, Relation) {
        let mut first = at;
        while first > 0
            && matches!(
                self.before(first, 1),
                "the"
                    | "about"
                    | "around"
                    | "roughly"
                    | "approximately"
                    | "approx"
                    | "sometime"
                    | "probably"
                    | "hopefully"
                    | "latest"
                    | "say"
                    | "only"
                    | "just"
                    | "up"
                    | "very"
                    | "our"
                    | "or"
                    | "at"
            )
        {
            first -= 1;
        }
        let relation = match (self.before(first, 2), self.before(first, 1)) {
            ("earlier" | "sooner" | "not", "than" | "before") => Relation::Earliest,
            ("week" | "weeks" | "day" | "days", "after" | "before" | "from") => Relation::None,
            ("or", "before") | (_, "by" | "within" | "until" | "till" | "til" | "than" | "inside" | "through") => {
                Relation::By
            }

            ("prior", "to") | (_, "before" | "ahead") => Relation::Before,
            (_, "after" | "following" | "past") => Relation::After,
            (_, "since") => Relation::Since,
            (_, "from") => Relation::From,
            (_, "in" | "on" | "during" | "over" | "for" | "of") => Relation::On,
            _ => Relation::None,
        };
        if relation == Relation::None { (at, relation) } else { (first - 1, relation) }
    }

    fn meaning(&self, found: Match, relation: Relation) -> Meaning {
        let Match { by, sure, sort, end } = found;
        if sort == Sort::Past || by < self.today() {
            return Meaning::Useless;
        }
        let earliest = matches!((self.word(end), self.word(end + 1), self.word(end + 2)), ("at", "the", "earliest"))
            || matches!(self.word(end), "earliest" | "onwards" | "onward");
        let day = matches!(sort, Sort::Day | Sort::Holiday);
        match relation {
            _ if earliest => Meaning::Useless,
            Relation::Since | Relation::Earliest => Meaning::Useless,
            Relation::Before if day => match by.yesterday() {
                Ok(eve) => {
                    Meaning::By(self.calendar.on_or_before(eve).max(self.today()), sort == Sort::Holiday && sure)
                }
                Err(_) => Meaning::Useless,
            },
            Relation::After if sort == Sort::Holiday => Meaning::By(self.back_at_work(by), false),
            Relation::After if day => Meaning::By(self.calendar.after(by, 1), false),
            Relation::From => Meaning::By(by, false),
            _ => Meaning::By(by, sure),
        }
    }

    /// The first working day after a holiday; a Friday between it and the weekend is bridged.
    fn back_at_work(&self, holiday: Date) -> Date {
        let next = self.calendar.after(holiday, 1);
        let bridged = holiday.weekday() == Weekday::Thursday && next.weekday() == Weekday::Friday;
        if bridged { self.calendar.after(next, 1) } else { next }
    }

    /// Whether two expressions are the ends of one range: "Monday or Tuesday", "between April 13 and April 17".
    fn joins(&self, last: &Expression, next: &Expression) -> bool {
        let between = last.end..next.date;
        let connector =
            |word: &str| matches!(word, "-" | "–" | "—" | "to" | "or" | "and" | "through" | "until" | "till" | "/");
        let filler =
            |word: &str| matches!(word, "," | "by" | "on" | "the" | "at" | "latest" | "possibly" | "maybe" | "even");
        let days = |meaning| matches!(meaning, Meaning::By(..) | Meaning::After(1, _));
        !between.is_empty()
            && between.len() <= 4
            && matches!(last.meaning, Meaning::By(..))
            && days(next.meaning)
            && between.clone().any(|at| connector(self.word(at)))
            && between.into_iter().all(|at| connector(self.word(at)) || filler(self.word(at)))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    By,
    Before,
    After,
    Since,
    /// "From Monday": the first of several days.
    From,
    /// "Not before": an earliest day, which is no deadline.
    Earliest,
    On,
    None,
}

fn join(last: &mut Expression, next: &Expression) {
    let Meaning::By(first, first_sure) = last.meaning else { return };
    match next.meaning {
        // The far end is what counts.
        Meaning::By(second, sure) if second >= first => last.meaning = Meaning::By(second, sure),
        // "Tomorrow or the day after".
        Meaning::After(days, sure) => {
            last.meaning =
                plus(first, i32::from(days)).map_or(Meaning::Useless, |second| Meaning::By(second, sure && first_sure));
        }
        Meaning::By(..) | Meaning::Useless => {}
    }
    last.end = next.end;
    last.deadline |= next.deadline;
    last.describes = next.describes;
}

impl Expression {
    /// The same date, on which something else has to happen first.
    pub fn doubtful(self) -> Self {
        let meaning = match self.meaning {
            Meaning::By(by, _) => Meaning::By(by, false),
            Meaning::After(days, _) => Meaning::After(days, false),
            Meaning::Useless => Meaning::Useless,
        };
        Self { meaning, ..self }
    }
}

/// A date so many days later; none beyond the calendar's end.
pub(super) fn plus(date: Date, days: i32) -> Option<Date> {
    date.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// That weekday of the week that begins on `monday`.
pub(super) fn on(monday: Date, day: Weekday) -> Option<Date> {
    plus(monday, i32::from(day.to_monday_zero_offset()))
}
