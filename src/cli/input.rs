//! Letters and requests from files, and what to say of a file that is neither.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use afterword::LONGEST_TEXT;
use afterword::application::Mailbox;
use afterword::review::{Draft, Request};
use serde::de::DeserializeOwned;

use super::{Failure, zone};

/// The longest input that is read at all, in bytes: the longest text and as much again of what is known about it.
const LONGEST_INPUT: usize = 2 * LONGEST_TEXT;

/// Opens a file, or standard input for `-`.
fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let place = path.display().to_string();
    let file = File::open(path).map_err(|error| unusable(&place, error))?;
    if file.metadata().map_err(|error| unusable(&place, error))?.is_dir() {
        return Err(unusable(&place, "is a folder"));
    }
    Ok(Box::new(BufReader::new(file)))
}

/// Reads a plain-text letter or a JSON request.
pub(super) fn read(path: &Path) -> Result<Request, Failure> {
    let (text, place) = (text(path)?, path.display().to_string());
    if text.trim_start().starts_with('{') {
        return request(&text, &place);
    }
    checked(Request { draft: letter(&text), ..Request::default() }, &place)
}

/// Reads a whole file of text that is not blank.
pub(super) fn text(path: &Path) -> Result<String, Failure> {
    let place = path.display().to_string();
    let mut bytes = Vec::new();
    let limit = LONGEST_INPUT as u64 + 1;
    open(path)?.take(limit).read_to_end(&mut bytes).map_err(|error| unusable(&place, error))?;
    let text = decoded(bytes, &place)?;
    if text.trim().is_empty() {
        return Err(unusable(&place, "is empty"));
    }
    Ok(text)
}

/// Hands each line that is not blank to `take`, with the place to name in what is said of a bad one.
pub(super) fn each_line(path: &Path, mut take: impl FnMut(&str, &str) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut file = open(path)?;
    for number in 1_u64.. {
        let place = format!("{}: line {number}", path.display());
        let mut bytes = Vec::new();
        let limit = LONGEST_INPUT as u64 + 1;
        let length = file.by_ref().take(limit).read_until(b'\n', &mut bytes);
        if length.map_err(|error| unusable(&place, error))? == 0 {
            break;
        }
        let line = decoded(bytes, &place)?;
        if !line.trim().is_empty() {
            take(&line, &place)?;
        }
    }
    Ok(())
}

fn decoded(bytes: Vec<u8>, place: &str) -> Result<String, Failure> {
    if bytes.len() > LONGEST_INPUT {
        return Err(unusable(place, format!("is larger than {} KiB, which no letter is", LONGEST_INPUT / 1024)));
    }
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(unusable(place, format!("is no text: a zero byte at {at}")));
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| unusable(place, format!("is no UTF-8 text: byte {}", error.utf8_error().valid_up_to())))?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(text) => text.to_owned(),
        None => text,
    })
}

/// The input of that place cannot be used.
pub(super) fn unusable(place: &str, reason: impl Display) -> Failure {
    Failure::Input(format!("{place}: {reason}"))
}

/// Reads a JSON request; `place` is named in what is said of a bad one.
pub(super) fn request(json: &str, place: &str) -> Result<Request, Failure> {
    checked(value(json, place)?, place)
}

/// Reads one JSON value; what is wrong with it is said with the path of its key.
pub(super) fn value<T: DeserializeOwned>(json: &str, place: &str) -> Result<T, Failure> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        let at = if path == "." { String::new() } else { format!("{path}: ") };
        unusable(place, format!("{at}{}", error.into_inner()))
    })?;
    deserializer.end().map_err(|error| unusable(place, error))?;
    Ok(value)
}

fn checked(mut request: Request, place: &str) -> Result<Request, Failure> {
    zone::retell_request(&mut request).map_err(|reason| unusable(place, format!("time_zone: {reason}")))?;
    let draft = &request.draft;
    if draft.body.trim().is_empty() {
        return Err(unusable(place, "draft.body: is missing or empty"));
    }
    for (field, text) in [("draft.body", &draft.body), ("draft.subject", &draft.subject)] {
        if text.len() > LONGEST_TEXT {
            let limit = LONGEST_TEXT / 1024;
            return Err(unusable(place, format!("{field}: is longer than {limit} KiB, which no letter is")));
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
