//! A mail page that was not understood: what is amiss, and a report of its structure that the user may copy.

use web_sys::Element;

use crate::browser::dom::{add, add_button, one, set};
use crate::browser::wording::{call, member, text, text_with};
use crate::companion::panel::NotUnderstood;

pub(super) fn show(main: &Element, what: &NotUnderstood) -> Option<()> {
    let notice = add(main, "section", "notice", "")?;
    add(&notice, "p", "", &text_with("popup_not_understood", &what.part))?;
    let details = add(&notice, "details", "", "")?;
    add(&details, "summary", "", &text("popup_report"))?;
    set(&add(&details, "pre", "", &what.report)?, &[("id", "report"), ("tabindex", "0")]);
    add_button(&notice, &text("popup_report_copy"), "copy-report", &[("id", "copy-report")])?;
    Some(())
}

/// Puts the report on the clipboard, within a click; where the browser refuses, it can still be selected by hand.
pub(super) fn copy(main: &Element, button: &Element) -> Option<()> {
    let report = one(main, "#report")?.text_content()?;
    let navigator = member(&js_sys::global(), "navigator")?;
    call(&member(&navigator, "clipboard")?, "writeText", &report.into())?;
    button.set_text_content(Some(&text("popup_report_copied")));
    Some(())
}
