//! The user's data: how much is stored, a backup out and in, and deleting everything.

use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Element};

use super::{add_switch, section};
use crate::browser::convert::to_object;
use crate::browser::dom::{add, add_button, add_field, focus, one, set, set_value};
use crate::browser::wording::{call, counted, extension, member, text, text_of};
use crate::companion::Stored;

/// The questions before everything is deleted, in order; each is shown instead of the one before.
const QUESTIONS: [&str; 3] = ["forget", "forget-surely", "forget-everything"];

pub(super) fn build(main: &Element) -> Option<()> {
    let section = section(main, "data", "options_data", "options_data_about")?;
    let size = add(&section, "p", "", "")?;
    size.set_id("size");
    add_switch(&section, "sync", &text("options_sync"))?;
    add(&section, "p", "quiet", &text("options_sync_about"))?;
    add(&section, "h3", "", &text("options_backup"))?;
    add(&section, "p", "quiet", &text("options_backup_about"))?;
    let actions = add(&section, "p", "actions", "")?;
    add_button(&actions, &text("options_export"), "export", &[("id", "export")])?;
    let accepted = [("type", "file"), ("accept", ".json,application/json"), ("id", "backup")];
    add_field(&section, &text("options_import"), "input", &accepted)?;
    show_preview(&section)?;

    add(&section, "h3", "", &text("options_forget"))?;
    for (at, name) in QUESTIONS.iter().enumerate() {
        let asked = add(&section, "div", "", "")?;
        set(
            &asked,
            &[("id", &format!("ask-{name}")), ("role", "group"), ("aria-labelledby", &format!("asked-{name}"))],
        );
        if at > 0 {
            set(&asked, &[("hidden", ""), ("class", "sure")]);
        }
        add(&asked, "p", if at == 0 { "quiet" } else { "" }, &text(&key("options_asked", name)))?
            .set_id(&format!("asked-{name}"));
        let actions = add(&asked, "p", "actions", "")?;
        add_button(&actions, &text(&key("options", name)), name, &[("id", name), ("class", "danger")])?;
        if at > 0 {
            add_button(&actions, &text("options_forget_not"), "forget-not", &[("id", &format!("not-{name}"))])?;
        }
    }
    Some(())
}

fn key(before: &str, name: &str) -> String {
    format!("{before}_{}", name.replace('-', "_"))
}

/// Goes on to the next question, with the focus on the answer that does no harm, or back to the first.
pub(super) fn ask(main: &Element, answer: &str) {
    let next = QUESTIONS.iter().position(|name| *name == answer).map_or(0, |at| at + 1);
    for (at, name) in QUESTIONS.iter().enumerate() {
        if let Some(asked) = one(main, &format!("#ask-{name}")) {
            let _ = asked.toggle_attribute_with_force("hidden", at != next);
        }
    }
    let focused = QUESTIONS.get(next).map(|name| if next == 0 { format!("#{name}") } else { format!("#not-{name}") });
    if let Some(focused) = focused.and_then(|focused| one(main, &focused)) {
        focus(&focused);
    }
}

/// How many applications and mails there are.
fn count(stored: &Stored) -> [String; 2] {
    let records = stored.ledger.records();
    let mails = records.iter().map(|record| record.application.messages.len()).sum();
    [counted("options_applications", records.len()), counted("options_mails", mails)]
}

/// Says what is stored and how big it is.
pub(super) async fn show_size(main: &Element, stored: &Stored) {
    let [applications, mails] = count(stored);
    let bytes = match bytes_in_use().await {
        Some(bytes) => bytes,
        // A browser that does not tell: as long as it is written.
        None => to_object(stored).and_then(|stored| json(&stored)).map_or(0.0, |text| text.len() as f64),
    };
    let kilobytes = ((bytes / 1024.0).ceil() as i64).to_string();
    if let Some(size) = one(main, "#size") {
        size.set_text_content(Some(&text_of("options_size", &[&applications, &mails, &kilobytes])));
    }
}

async fn bytes_in_use() -> Option<f64> {
    let local = member(&member(&extension()?, "storage")?, "local")?;
    let asked = call(&local, "getBytesInUse", &JsValue::NULL)?;
    JsFuture::from(asked.dyn_into::<js_sys::Promise>().ok()?).await.ok()?.as_f64()
}

/// The backup in the file that was chosen; none where the file is no backup, or one of a later version.
pub(super) async fn read(field: &Element) -> Option<Stored> {
    let content = chosen(field).await?;
    let backup: Stored = serde_json::from_str(&content).ok()?;
    // Everything stored may be absent, so that any object would pass for a backup.
    let is_backup = content.contains("\"ledger\"") && backup.version <= Stored::default().version;
    is_backup.then_some(backup)
}

fn show_preview(section: &Element) -> Option<()> {
    let found = add(section, "p", "", "")?;
    set(&found, &[("id", "import-found"), ("role", "status")]);
    let preview = add(section, "div", "sure", "")?;
    set(&preview, &[("id", "import-preview"), ("hidden", "")]);
    let ways = add(&preview, "fieldset", "week", "")?;
    add(&ways, "legend", "label", &text("options_import_how"))?;
    for (at, way) in ["import-merge", "import-replace"].into_iter().enumerate() {
        let tick = add(&ways, "label", "tick", "")?;
        let radio = add(&tick, "input", "", "")?;
        set(&radio, &[("type", "radio"), ("name", "way"), ("id", way)]);
        if at == 0 {
            set(&radio, &[("checked", "")]);
        }
        add(&tick, "span", "", &text(&key("options", way)))?;
    }
    let actions = add(&preview, "p", "actions", "")?;
    add_button(&actions, &text("options_import_do"), "import", &[("id", "import"), ("class", "primary")])?;
    add_button(&actions, &text("options_import_not"), "import-not", &[("id", "import-not")])?;
    Some(())
}

/// Says what a backup holds, and asks how it is to be put in.
pub(super) fn preview(main: &Element, backup: Option<&Stored>) {
    let said = backup.map_or_else(
        || text("options_import_unreadable"),
        |backup| {
            let [applications, mails] = count(backup);
            text_of("options_import_found", &[&applications, &mails])
        },
    );
    if let Some(found) = one(main, "#import-found") {
        found.set_text_content(Some(&said));
    }
    if let Some(preview) = one(main, "#import-preview") {
        let _ = preview.toggle_attribute_with_force("hidden", backup.is_none());
    }
}

/// Takes the question away again; the focus goes back to where the file was chosen.
pub(super) fn hide_preview(main: &Element) {
    if let Some(field) = one(main, "#backup") {
        set_value(&field, "");
        focus(&field);
    }
    if let Some(preview) = one(main, "#import-preview") {
        set(&preview, &[("hidden", "")]);
    }
    if let Some(found) = one(main, "#import-found") {
        found.set_text_content(None);
    }
}

/// The text of the file chosen in a file field; none where none is chosen or it cannot be read.
async fn chosen(field: &Element) -> Option<String> {
    let files = Reflect::get(field, &"files".into()).ok()?;
    let file: Blob = Reflect::get_u32(&files, 0).ok()?.dyn_into().ok()?;
    let text: JsString = JsFuture::from(file.text()).await.ok()?.dyn_into().ok()?;
    Some(text.into())
}

/// A value as readable JSON.
pub(super) fn json(value: &JsValue) -> Option<String> {
    let indent = 2.into();
    js_sys::JSON::stringify_with_replacer_and_space(value, &JsValue::NULL, &indent).ok().map(String::from)
}
