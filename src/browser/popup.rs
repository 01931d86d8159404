//! The popup: how the compose window in front stands, without its text.

use web_sys::Element;

use super::dom::{add, document, refill, set, translate};
use super::panel_link::PanelLink;
use super::wording::{text, text_with};
use crate::companion::message::ShownItem;
use crate::companion::panel::{FrontView, ToPanel, View};
use crate::review::{Item, ItemState, Kind, Timing, Verdict};

/// Fills the page and keeps it up to date.
pub(super) fn run() {
    let Some(document) = document() else { return };
    translate(&document);
    let Some(main) = document.get_element_by_id("main") else { return };
    // The link lives as long as the page: its own listeners hold it.
    let _ = PanelLink::open(move |message| {
        refill(&main, "main", |main| match &message {
            Some(ToPanel::View(view)) => show(main, view),
            Some(_) => Some(()),
            None => add(main, "p", "notice", &text("popup_unreachable")).map(drop),
        });
    });
}

fn show(main: &Element, view: &View) -> Option<()> {
    if let Some(notice) = &view.notice {
        add(main, "p", "notice", &text(notice))?;
    }
    if let Some(part) = &view.not_understood {
        add(main, "p", "notice", &text_with("popup_not_understood", part))?;
    }
    match &view.front {
        Some(front) => show_front(main, front),
        None => show_empty(main),
    }
}

fn show_empty(main: &Element) -> Option<()> {
    add(main, "h2", "", &text("popup_empty_title"))?;
    let steps = add(main, "ol", "steps", "")?;
    for key in ["popup_empty_open", "popup_empty_happens", "popup_empty_settings"] {
        add(&steps, "li", "", &text(key))?;
    }
    Some(())
}

fn show_front(main: &Element, front: &FrontView) -> Option<()> {
    add(main, "h2", "", &text(kind_key(front.kind)))?;
    if !front.to.is_empty() {
        add(main, "p", "quiet", &text_with("popup_to", &front.to.join(", ")))?;
    }
    match front.findings {
        0 => add(main, "p", "count clear", &text("popup_clear"))?,
        1 => add(main, "p", "count", &text("popup_suggestion"))?,
        many => add(main, "p", "count", &text_with("popup_suggestions", &many.to_string()))?,
    };
    if let Some(timing) = &front.timing {
        show_timing(main, timing)?;
    }
    if !front.checklist.is_empty() {
        add(main, "h3", "", &text("popup_checklist"))?;
        let list = add(main, "ul", "checklist", "")?;
        for item in &front.checklist {
            show_item(&list, item)?;
        }
    }
    Some(())
}

fn show_timing(main: &Element, timing: &Timing) -> Option<()> {
    let key = match timing.verdict {
        Verdict::Good => "verdict_good",
        Verdict::Late => "verdict_late",
        Verdict::Wait => "verdict_wait",
        Verdict::Stop => "verdict_stop",
    };
    add(main, "h3", "", &text("popup_timing"))?;
    let section = add(main, "div", "timing", "")?;
    add(&section, "p", "verdict", &text(key))?;
    add(&section, "p", "", &timing.message)?;
    if !timing.source.is_empty() {
        add(&section, "p", "quiet", &text_with("popup_source", &timing.source))?;
    }
    Some(())
}

fn show_item(list: &Element, item: &ShownItem) -> Option<()> {
    let (state, sign) = match item.state {
        ItemState::Met => ("met", "✓"),
        ItemState::Missing => ("missing", "!"),
        ItemState::Optional => ("optional", "+"),
    };
    let entry = add(list, "li", state, "")?;
    set(&add(&entry, "span", "sign", sign)?, &[("aria-hidden", "true")]);
    let content = add(&entry, "div", "", "")?;
    let line = add(&content, "p", "item", "")?;
    add(&line, "strong", "", &text(item_key(item.item)))?;
    add(&line, "span", "state", &text(&format!("state_{state}")))?;
    // What is there needs no advice.
    if item.state != ItemState::Met && !item.hint.is_empty() {
        add(&content, "p", "quiet", &item.hint)?;
    }
    if !item.sentence.is_empty() {
        add(&content, "p", "quiet", &text("popup_example"))?;
        add(&content, "blockquote", "", &item.sentence)?;
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

const fn item_key(item: Item) -> &'static str {
    match item {
        Item::Thanks => "item_thanks",
        Item::Company => "item_company",
        Item::Role => "item_role",
        Item::Culture => "item_culture",
        Item::Topic => "item_topic",
        Item::Interest => "item_interest",
        Item::Fit => "item_fit",
        Item::Question => "item_question",
        Item::NamedRecipient => "item_named_recipient",
    }
}
