//! The pattern language.
//!
//! | written | matches |
//! |---|---|
//! | `reply` | that word, in any case |
//! | `~reply` | any form of it: reply, replies, replied, replying |
//! | `(a\|the new)` | either |
//! | `soon?`, `(right away)?` | it, or nothing |
//! | `..3` | up to three words of any kind |
//! | `@deadline` | the class of that name |
//! | `<number>` | a number; also `<ordinal>`, `<time>`, `<link>`, `<name>` (a capitalised word), `<any>` |
//! | `^` before | the next word opens a clause: the sentence begins, or a comma, dash or "and" stands before it |
//! | `^^` before | the next word opens the sentence |
//! | `$` after | the word before ends the sentence |
//! | `[…]` | only this part is underlined |
//! | `{when: …}` | what stands here can be put into a replacement as `{when}` |
//!
//! Contractions are written out: `do not` also finds "don't".

use std::collections::{BTreeMap, BTreeSet};

use crate::inflect;

/// What a word must be, beside being one of a set of written words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Builtin {
    /// Any word at all.
    Any,
    /// `48`
    Number,
    /// `15th`
    Ordinal,
    /// `5pm`
    Time,
    /// A web or mail address.
    Link,
    /// A capitalised word that does not open its sentence.
    Name,
}

impl Builtin {
    /// Every builtin, in the order of the tables.
    pub const ALL: [Self; 6] = [Self::Any, Self::Number, Self::Ordinal, Self::Time, Self::Link, Self::Name];

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "any" => Self::Any,
            "number" => Self::Number,
            "ordinal" => Self::Ordinal,
            "time" => Self::Time,
            "link" => Self::Link,
            "name" => Self::Name,
            _ => return None,
        })
    }
}

/// What one word of a match may be.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordSet {
    /// Written words, folded.
    pub words: BTreeSet<String>,
    /// Kinds of word.
    pub builtins: BTreeSet<Builtin>,
}

/// A condition on the word at the edge of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The first word opens a clause.
    OpensClause,
    /// The first word opens the sentence.
    OpensSentence,
    /// The last word ends the sentence.
    EndsSentence,
}

/// A parsed pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// One word.
    Word(WordSet),
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of several.
    Choice(Vec<Node>),
    /// It, or nothing.
    Optional(Box<Node>),
    /// With a condition at an edge.
    At(Edge, Box<Node>),
    /// The underlined part.
    Mark(Box<Node>),
    /// A part that replacements can use.
    Capture(String, Box<Node>),
}

/// The classes by name.
pub type Classes = BTreeMap<String, Node>;

/// Parses a pattern.
///
/// # Errors
/// What is wrong and where, for a person to read.
pub fn parse(text: &str, classes: &Classes) -> Result<Node, String> {
    let mut parser = Parser { text, at: 0, classes };
    let node = parser.choice()?;
    match parser.peek() {
        None => Ok(node),
        Some(other) => Err(parser.error(&format!("unexpected `{other}`"))),
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    classes: &'t Classes,
}

impl Parser<'_> {
    fn error(&self, reason: &str) -> String {
        let (before, after) = self.text.split_at(self.at);
        format!("{reason} here: {before}⟨!⟩{after}")
    }

    fn peek(&mut self) -> Option<char> {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
        self.text[self.at..].chars().next()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn expect(&mut self, wanted: char) -> Result<(), String> {
        if self.take(wanted) { Ok(()) } else { Err(self.error(&format!("`{wanted}` is missing"))) }
    }

    fn name(&mut self) -> Result<String, String> {
        let rest = &self.text[self.at..];
        let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        if length == 0 {
            return Err(self.error("a word is missing"));
        }
        self.at += length;
        Ok(rest[..length].to_owned())
    }

    fn choice(&mut self) -> Result<Node, String> {
        let mut options = vec![self.sequence()?];
        while self.take('|') {
            options.push(self.sequence()?);
        }
        Ok(merge(options))
    }

    fn sequence(&mut self) -> Result<Node, String> {
        let mut items = Vec::new();
        while let Some(next) = self.peek() {
            if matches!(next, '|' | ')' | ']' | '}') {
                break;
            }
            let mut item = self.item()?;
            if self.text[self.at..].starts_with('?') {
                self.at += 1;
                item = Node::Optional(Box::new(item));
            }
            if self.take('$') {
                item = Node::At(Edge::EndsSentence, Box::new(item));
            }
            items.push(item);
        }
        match items.len() {
            0 => Err(self.error("a word is missing")),
            1 => Ok(items.remove(0)),
            _ => Ok(Node::Sequence(items)),
        }
    }

    fn item(&mut self) -> Result<Node, String> {
        if self.take('^') {
            let edge = if self.take('^') { Edge::OpensSentence } else { Edge::OpensClause };
            return Ok(Node::At(edge, Box::new(self.item()?)));
        }
        if self.take('(') {
            let inner = self.choice()?;
            self.expect(')')?;
            return Ok(inner);
        }
        if self.take('[') {
            let inner = self.choice()?;
            self.expect(']')?;
            return Ok(Node::Mark(Box::new(inner)));
        }
        if self.take('{') {
            let name = self.name()?;
            self.expect(':')?;
            let inner = self.choice()?;
            self.expect('}')?;
            return Ok(Node::Capture(name, Box::new(inner)));
        }
        if self.take('<') {
            let name = self.name()?;
            let builtin = Builtin::named(&name).ok_or_else(|| self.error(&format!("there is no <{name}>")))?;
            self.expect('>')?;
            return Ok(word([], [builtin]));
        }
        if self.take('@') {
            let name = self.name()?;
            return self.classes.get(&name).cloned().ok_or_else(|| self.error(&format!("there is no class @{name}")));
        }
        if self.text[self.at..].starts_with("..") {
            self.at += 2;
            return self.gap();
        }
        if self.take('~') {
            let lemma = self.name()?;
            return Ok(word(inflect::forms(&lemma), []));
        }
        let written = self.name().map_err(|_| self.error("this is no word (contractions are written out)"))?;
        Ok(word([written.to_lowercase()], []))
    }

    fn gap(&mut self) -> Result<Node, String> {
        let length: usize =
            self.name()?.parse().map_err(|_| self.error("a gap is written with its length, such as ..3"))?;
        let mut node = None;
        for _ in 0..length {
            let any = word([], [Builtin::Any]);
            node = Some(Node::Optional(Box::new(match node {
                None => any,
                Some(rest) => Node::Sequence(vec![any, rest]),
            })));
        }
        node.ok_or_else(|| self.error("a gap of no words"))
    }
}

fn word(words: impl IntoIterator<Item = String>, builtins: impl IntoIterator<Item = Builtin>) -> Node {
    Node::Word(WordSet { words: words.into_iter().collect(), builtins: builtins.into_iter().collect() })
}

/// Options that are one word each become one word of a larger set.
fn merge(options: Vec<Node>) -> Node {
    let mut single = WordSet::default();
    let mut longer = Vec::new();
    for option in options {
        match option {
            Node::Word(set) => {
                single.words.extend(set.words);
                single.builtins.extend(set.builtins);
            }
            Node::Choice(inner) => longer.extend(inner),
            other => longer.push(other),
        }
    }
    if single != WordSet::default() {
        longer.push(Node::Word(single));
    }
    if longer.len() == 1 { longer.remove(0) } else { Node::Choice(longer) }
}
