//! The first screen: the compose in front, what is due, and every application; where there is none, how to begin.

use web_sys::Element;

use super::{due, front, list, open_in_tab, proposal, report};
use crate::browser::dom::{add, add_link};
use crate::browser::wording::text;
use crate::companion::panel::View;

pub(super) fn show(main: &Element, view: &View) -> Option<()> {
    show_notices(main, view)?;
    if let Some(proposal) = &view.proposal {
        proposal::show(main, proposal)?;
    }
    if let Some(front) = &view.front {
        front::show(main, front)?;
    }
    let has_any = view.open.all + view.closed.all > 0;
    if has_any {
        due::show(main, &view.due)?;
        list::show(main, view)?;
    } else {
        show_empty(main, view.front.is_none())?;
    }
    let to = add_link(main, if has_any { "button" } else { "button primary" }, &text("popup_add"), "popup.html#new")?;
    to.set_id("add");
    open_in_tab(&to);
    Some(())
}

pub(super) fn show_notices(main: &Element, view: &View) -> Option<()> {
    if let Some(notice) = &view.notice {
        add(main, "p", "notice", &text(notice))?;
    }
    if let Some(what) = &view.not_understood {
        report::show(main, what)?;
    }
    Some(())
}

fn show_empty(main: &Element, nothing_open: bool) -> Option<()> {
    let section = add(main, "section", "empty", "")?;
    add(&section, "h2", "", &text("popup_empty_title"))?;
    let steps = add(&section, "ol", "steps", "")?;
    let keys = ["popup_empty_add", "popup_empty_write", "popup_empty_due"];
    for key in keys.into_iter().filter(|key| nothing_open || *key != "popup_empty_write") {
        add(&steps, "li", "", &text(key))?;
    }
    Some(())
}
