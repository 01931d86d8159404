//! Letters and requests from files, and what to say of a file that is neither.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use afterword::LONGEST_TEXT;
use afterword::application::Mailbox;
use afterword::review::{Draft, Request};

use super::Failure;

/// The longest input that is read at all, in bytes: the longest text and as much again of what is known about it.
const LONGEST_INPUT: usize = 2 * LONGEST_TEXT;

/// Opens a file, or standard input for `-`.
pub(super) fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let unusable = |error: io::Error| Failure::Input(format!("{}: {error}", path.display()));
    let file = File::open(path).map_err(unusable)?;
    if file.metadata().map_err(unusable)?.is_dir() {
        return Err(Failure::Input(format!("{}: is a folder", path.display())));
    }
    Ok(Box::new(BufReader::new(file)))
}

/// Reads a plain-text letter or a JSON request.
pub(super) fn read(path: &Path) -> Result<Request, Failure> {
    let place = path.display().to_string();
    let unusable = |reason: String| Failure::Input(format!("{place}: {reason}"));
    let mut bytes = Vec::new();
    let limit = LONGEST_INPUT as u64 + 1;
    open(path)?.take(limit).read_to_end(&mut bytes).map_err(|error| unusable(error.to_string()))?;
    if bytes.len() > LONGEST_INPUT {
        return Err(unusable(format!("is larger than {} KiB, which no letter is", LONGEST_INPUT / 1024)));
    }
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(unusable(format!("is no text: a zero byte at {at}")));
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| unusable(format!("is no UTF-8 text: byte {}", error.utf8_error().valid_up_to())))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim_start().starts_with('{') {
        return request(text, &place);
    }
    if text.trim().is_empty() {
        return Err(unusable("is empty".into()));
    }
    checked(Request { draft: letter(text), ..Request::default() }, &place)
}

/// Reads a JSON request; `place` is named in what is said of a bad one.
pub(super) fn request(json: &str, place: &str) -> Result<Request, Failure> {
    let unusable = |reason: String| Failure::Input(format!("{place}: {reason}"));
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let request: Request = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        let at = if path == "." { String::new() } else { format!("{path}: ") };
        unusable(format!("{at}{}", error.into_inner()))
    })?;
    deserializer.end().map_err(|error| unusable(error.to_string()))?;
    if request.draft.body.trim().is_empty() {
        return Err(unusable("draft.body: is missing or empty".into()));
    }
    checked(request, place)
}

fn checked(request: Request, place: &str) -> Result<Request, Failure> {
    let draft = &request.draft;
    for (field, text) in [("draft.body", &draft.body), ("draft.subject", &draft.subject)] {
        if text.len() > LONGEST_TEXT {
            let limit = LONGEST_TEXT / 1024;
            return Err(Failure::Input(format!("{place}: {field}: is longer than {limit} KiB, which no letter is")));
        }
    }
    Ok(request)
}

/// A plain-text letter, with the header lines it may begin with.
fn letter(text: &str) -> Draft {
    let mut draft = Draft::default();
    let mut rest = text;
    while let Some((name, value)) = rest.lines().next().and_then(|line| line.split_once(':')) {
        match name.to_ascii_lowercase().as_str() {
            "subject" => value.trim().clone_into(&mut draft.subject),
            "to" => draft.to = mailboxes(value),
            "cc" => draft.cc = mailboxes(value),
            _ => break,
        }
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest.trim_start_matches(['\r', '\n']).clone_into(&mut draft.body);
    draft
}

/// The mailboxes of a header line; what is no address is passed over.
fn mailboxes(value: &str) -> Vec<Mailbox> {
    let listed = mailparse::addrparse(value).map(mailparse::MailAddrList::into_inner).unwrap_or_default();
    let singles = listed.into_iter().flat_map(|address| match address {
        mailparse::MailAddr::Single(single) => vec![single],
        mailparse::MailAddr::Group(group) => group.addrs,
    });
    singles.map(|single| Mailbox { name: single.display_name.unwrap_or_default(), email: single.addr }).collect()
}
