//! The part of the form for what holds for this application alone.

use web_sys::Element;

use super::add_named;
use crate::application::Exceptions;
use crate::browser::dom::{add, add_choice, checked, one, set, set_checked, set_value, value};
use crate::browser::regions::add_regions;
use crate::browser::wording::text;

/// The choice of the usual holiday calendar, which is no region.
const USUAL: &str = "usual";

pub(super) fn build(form: &Element, exceptions: &Exceptions) -> Option<()> {
    let group = add(form, "details", "group", "")?;
    group.set_id("exceptions");
    add(&group, "summary", "", &text("form_exceptions"))?;
    add(&group, "p", "quiet", &text("form_exceptions_about"))?;
    let region = add_named(&group, "region", "select", "", &[])?;
    add_choice(&region, USUAL, &text("form_region_usual"))?;
    add_regions(&region, exceptions.region.as_deref().unwrap_or_default())?;
    if exceptions.region.is_none() {
        set_value(&region, USUAL);
    }
    let pair = add(&group, "div", "pair", "")?;
    let written = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let usual = text("form_usual");
    let number = |least, most| [("type", "number"), ("min", least), ("max", most), ("placeholder", usual.as_str())];
    add_named(&pair, "spacing", "input", &written(exceptions.spacing_days), &number("0", "60"))?;
    add_named(&pair, "unanswered", "input", &written(exceptions.most_unanswered), &number("1", "20"))?;
    let tick = add(&group, "label", "tick", "")?;
    let casual = add(&tick, "input", "", "")?;
    set(&casual, &[("type", "checkbox"), ("id", "field-casual")]);
    set_checked(&casual, exceptions.casual);
    add(&tick, "span", "", &text("form_casual")).map(drop)
}

/// What the fields hold; a number that cannot be is as usual.
pub(super) fn entered(form: &Element) -> Exceptions {
    let holds = |name: &str| one(form, &format!("[name={name}]")).map(|field| value(&field)).unwrap_or_default();
    let number = |name, least| holds(name).parse().ok().filter(|number| (least..=60).contains(number));
    Exceptions {
        region: Some(holds("region")).filter(|region| region != USUAL),
        spacing_days: number("spacing", 0),
        most_unanswered: number("unanswered", 1),
        casual: one(form, "#field-casual").is_some_and(|field| checked(&field)),
    }
}
