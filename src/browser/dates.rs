//! Dates and times as the browser writes them in its language.
//!
//! To make the first formatter takes a fresh process about 20 ms, a good part of the popup's opening. What the popup wrote is
//! kept until the browser closes, so that the next one finds its dates written.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

use jiff::civil::Date;
use js_sys::Intl::DateTimeFormat;
use js_sys::{Array, Date as Moment, Function, Object, Reflect};
use wasm_bindgen::JsValue;

use super::wording::{language, text};

/// What is said of a moment.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// Weekday, day and month.
    Day,
    /// The same with the year.
    DayAndYear,
    /// Hour and minute.
    #[cfg(feature = "popup")]
    Time,
}

impl Form {
    /// As `Intl.DateTimeFormat` names it.
    const fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Day => &[("weekday", "short"), ("day", "numeric"), ("month", "short")],
            Self::DayAndYear => &[("weekday", "short"), ("day", "numeric"), ("month", "short"), ("year", "numeric")],
            #[cfg(feature = "popup")]
            Self::Time => &[("hour", "2-digit"), ("minute", "2-digit")],
        }
    }
}

thread_local! {
    /// Making a formatter takes longer than all that a page does with it: one for each form.
    static FORMATTERS: [OnceCell<Function>; 3] = const { [OnceCell::new(), OnceCell::new(), OnceCell::new()] };
    /// What an earlier page wrote, and what this one did, by form, language, moment and offset from UTC.
    static WRITTEN_BEFORE: RefCell<BTreeMap<String, String>> = RefCell::default();
    static WRITTEN: RefCell<BTreeMap<String, String>> = RefCell::default();
}

/// A day as people say it: today, yesterday, tomorrow, or weekday and date as the browser writes them.
pub(super) fn day(date: Date, today: Date) -> String {
    if date == today {
        return text("day_today");
    }
    if today.yesterday().is_ok_and(|yesterday| yesterday == date) {
        return text("day_yesterday");
    }
    if today.tomorrow().is_ok_and(|tomorrow| tomorrow == date) {
        return text("day_tomorrow");
    }
    // The year is said where it is another one.
    let form = if date.year() == today.year() { Form::Day } else { Form::DayAndYear };
    let (year, month) = (u32::try_from(date.year()).unwrap_or(0), i32::from(date.month()) - 1);
    written(form, &Moment::new_with_year_month_day(year, month, date.day().into()))
}

/// A moment as the browser writes it.
pub(super) fn written(form: Form, moment: &Moment) -> String {
    let key = format!("{} {} {} {}", form as usize, language(), moment.get_time(), moment.get_timezone_offset());
    let before = WRITTEN_BEFORE.with_borrow(|before| before.get(&key).cloned());
    let written = before.unwrap_or_else(|| by_formatter(form, moment));
    WRITTEN.with_borrow_mut(|all| all.insert(key, written.clone()));
    written
}

fn by_formatter(form: Form, moment: &Moment) -> String {
    let written = FORMATTERS.with(|formatters| {
        let formatter = formatters[form as usize].get_or_init(|| formatter(form));
        formatter.call1(&JsValue::UNDEFINED, moment)
    });
    written.ok().and_then(|written| written.as_string()).unwrap_or_default()
}

fn formatter(form: Form) -> Function {
    let options = Object::new();
    for (name, value) in form.options() {
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    DateTimeFormat::new(&Array::of1(&language().into()), &options).format()
}

#[cfg(feature = "popup")]
pub(super) use session::{keep, know};

#[cfg(feature = "popup")]
mod session {
    use js_sys::{Object, Reflect};
    use wasm_bindgen::JsValue;
    use wasm_bindgen_futures::spawn_local;

    use super::{WRITTEN, WRITTEN_BEFORE};
    use crate::browser::DATES_KEY;
    use crate::browser::convert::from_json;
    use crate::browser::wording::{call, extension, member, settled};

    /// Takes what an earlier page kept.
    pub(in crate::browser) fn know(kept: &JsValue) {
        if let Some(dates) = member(kept, DATES_KEY).as_ref().and_then(from_json) {
            WRITTEN_BEFORE.set(dates);
        }
    }

    /// Keeps what this page wrote, where the next one would not find it all.
    pub(in crate::browser) fn keep() {
        let known = |key: &String| WRITTEN_BEFORE.with_borrow(|before| before.contains_key(key));
        let written = WRITTEN.with_borrow(|all| (!all.keys().all(known)).then(|| all.clone()));
        let Some(written) = written else { return };
        let session = extension().and_then(|api| member(&member(&api, "storage")?, "session"));
        let (Some(session), Ok(text)) = (session, serde_json::to_string(&written)) else { return };
        WRITTEN_BEFORE.set(written);
        let items = Object::new();
        if Reflect::set(&items, &DATES_KEY.into(), &text.into()).is_ok()
            && let Some(setting) = call(&session, "set", &items)
        {
            // Where it cannot be kept, the next page writes its dates itself.
            spawn_local(async move { drop(settled(setting).await) });
        }
    }
}
