//! The compose window in front: how it stands, without its text.

use web_sys::Element;

use super::open_in_tab;
use crate::browser::dom::{add, add_button, add_link, set};
use crate::browser::wording::{counted, text, text_with};
use crate::companion::message::ShownItem;
use crate::companion::panel::FrontView;
use crate::review::{Item, ItemState, Kind, Timing, Verdict};

/// Every item with its name in `_locales` and in the page.
const ITEMS: [(Item, &str); 9] = [
    (Item::Thanks, "thanks"),
    (Item::Company, "company"),
    (Item::Role, "role"),
    (Item::Culture, "culture"),
    (Item::Topic, "topic"),
    (Item::Interest, "interest"),
    (Item::Fit, "fit"),
    (Item::Question, "question"),
    (Item::NamedRecipient, "named_recipient"),
];

/// The item of that name.
pub(super) fn item_of(name: &str) -> Option<Item> {
    ITEMS.iter().find(|(_, known)| *known == name).map(|(item, _)| *item)
}

pub(super) fn show(main: &Element, front: &FrontView) -> Option<()> {
    let section = add(main, "section", "front", "")?;
    set(&section, &[("aria-labelledby", "front")]);
    add(&section, "h2", "", &text(kind_key(front.kind)))?.set_id("front");
    show_addressed(&section, front)?;
    // Of a mail that is no follow-up there is nothing to say.
    if front.kind == Kind::Other {
        return add(&section, "p", "quiet", &text("popup_other")).map(drop);
    }
    match front.findings {
        0 => add(&section, "p", "count clear", &text("popup_clear"))?,
        many => add(&section, "p", "count", &counted("popup_suggestions", many))?,
    };
    if let Some(timing) = &front.timing {
        show_timing(&section, timing)?;
    }
    if !front.checklist.is_empty() {
        add(&section, "h3", "", &text("popup_checklist"))?;
        let list = add(&section, "ul", "checklist", "")?;
        for item in &front.checklist {
            show_item(&list, item)?;
        }
    }
    if !front.shape.is_empty() {
        add(&section, "h3", "", &text("popup_shape"))?;
        let list = add(&section, "ul", "checklist", "")?;
        for advice in &front.shape {
            let entry = add(&list, "li", "missing", "")?;
            set(&add(&entry, "span", "sign", "!")?, &[("aria-hidden", "true")]);
            let content = add(&entry, "div", "", "")?;
            add(&content, "p", "", &advice.message)?;
            add(&content, "p", "quiet", &text_with("popup_source", &advice.source))?;
        }
    }
    Some(())
}

/// To whom the mail goes, and the application it belongs to.
fn show_addressed(section: &Element, front: &FrontView) -> Option<()> {
    let line = add(section, "p", "quiet addressed", "")?;
    if !front.to.is_empty() {
        add(&line, "span", "", &text_with("popup_to", &front.to.join(", ")))?;
    }
    if let Some(id) = &front.application {
        add_link(&line, "", &front.called, &format!("#application={id}"))?;
    } else if front.kind != Kind::Other {
        open_in_tab(&add_link(&line, "", &text("popup_add_this"), "popup.html#new")?);
    }
    Some(())
}

fn show_timing(section: &Element, timing: &Timing) -> Option<()> {
    let key = match timing.verdict {
        Verdict::Good => "verdict_good",
        Verdict::Late => "verdict_late",
        Verdict::Wait => "verdict_wait",
        Verdict::Stop => "verdict_stop",
    };
    add(section, "h3", "", &text("popup_timing"))?;
    let verdict = add(section, "div", &format!("timing {key}"), "")?;
    add(&verdict, "p", "verdict", &text(key))?;
    add(&verdict, "p", "", &timing.message)?;
    if !timing.source.is_empty() {
        add(&verdict, "p", "quiet", &text_with("popup_source", &timing.source))?;
    }
    Some(())
}

fn show_item(list: &Element, item: &ShownItem) -> Option<()> {
    let (state, sign) = match item.state {
        ItemState::Met => ("met", "✓"),
        ItemState::Missing => ("missing", "!"),
        ItemState::Optional => ("optional", "+"),
    };
    let name = ITEMS.iter().find(|(known, _)| *known == item.item).map_or("", |(_, name)| name);
    let title = text(&format!("item_{name}"));
    let entry = add(list, "li", state, "")?;
    set(&add(&entry, "span", "sign", sign)?, &[("aria-hidden", "true")]);
    let content = add(&entry, "div", "", "")?;
    let line = add(&content, "p", "item", "")?;
    add(&line, "strong", "", &title)?;
    if item.state == ItemState::Met && item.end > 0 {
        let show = add_button(&line, &text("popup_reveal"), "reveal", &[("data-item", name), ("class", "plain")])?;
        set(&show, &[("id", &format!("reveal-{name}")), ("aria-label", &text_with("popup_reveal_about", &title))]);
    }
    add(&line, "span", "state", &text(&format!("state_{state}")))?;
    // What is there needs no advice.
    if item.state != ItemState::Met && !item.hint.is_empty() {
        add(&content, "p", "quiet", &item.hint)?;
    }
    if !item.sentence.is_empty() {
        add(&content, "blockquote", "", &item.sentence)?;
        if item.insert.is_some() {
            let insert = add_button(&content, &text("popup_insert"), "insert", &[("data-item", name)])?;
            let about = text_with("popup_insert_about", &item.sentence);
            let next = format!("reveal-{name}");
            set(&insert, &[("id", &format!("insert-{name}")), ("data-focus-next", &next), ("aria-label", &about)]);
        }
    }
    Some(())
}

const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::ThankYou => "kind_thank_you",
        Kind::NextSteps => "kind_next_steps",
        Kind::Application => "kind_application",
        Kind::OfferReply => "kind_offer_reply",
        Kind::RejectionReply => "kind_rejection_reply",
        Kind::Scheduling => "kind_scheduling",
        Kind::Other => "kind_other",
    }
}
