//! What was read from the open thread: to be taken into an application, or dropped.

use web_sys::Element;

use crate::browser::clock;
use crate::browser::dates::day;
use crate::browser::dom::{add, add_button, set};
use crate::browser::wording::{text, text_with};
use crate::companion::panel::ProposalView;

pub(super) fn show(main: &Element, proposal: &ProposalView) -> Option<()> {
    let section = add(main, "section", "proposal", "")?;
    set(&section, &[("aria-labelledby", "proposal")]);
    let key = if proposal.application.is_some() { "proposal_known" } else { "proposal_new" };
    let title = if proposal.company.is_empty() { text("proposal_nameless") } else { text_with(key, &proposal.company) };
    add(&section, "h2", "", &title)?.set_id("proposal");
    if let Some(promised) = proposal.promised {
        let by = day(promised, clock::now().local().date());
        add(&section, "p", "", &text_with(if proposal.sure { "proposal_by" } else { "proposal_by_perhaps" }, &by))?;
        if !proposal.said.is_empty() {
            add(&section, "blockquote", "", &proposal.said)?;
        }
    }
    if !proposal.people.is_empty() {
        add(&section, "p", "", &text_with("proposal_people", &proposal.people.join(", ")))?;
    }
    let actions = add(&section, "p", "actions", "")?;
    // Words that can be read in two ways are asked about, not offered as known.
    let accept = if proposal.sure { "proposal_accept" } else { "proposal_accept_perhaps" };
    add_button(
        &actions,
        &text(accept),
        "accept",
        &[("id", "accept"), ("class", "primary"), ("data-focus-next", "main")],
    )?;
    add_button(&actions, &text("proposal_drop"), "drop", &[("id", "drop"), ("data-focus-next", "main")])?;
    Some(())
}
