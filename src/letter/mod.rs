//! A text as a letter: lines with their regions, sentences, words, and offsets. Knows no rule.
//!
//! Ranges inside the crate count bytes of the text; what leaves the crate counts UTF-16 code units
//! ([`Letter::utf16`]). Nothing is copied but the folded form of words.

mod language;
mod offsets;
mod regions;
mod sentences;
mod words;

use std::ops::Range;

use offsets::Offsets;

/// The part of a letter a line or sentence belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    /// "Hi Dana,"
    Greeting,
    /// What is said.
    Body,
    /// "Kind regards,"
    SignOff,
    /// Name, title and telephone number below the sign-off.
    Signature,
    /// The mail being answered.
    Quote,
}

/// How a sentence ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// With a full stop, or with nothing.
    Statement,
    /// With a question mark.
    Question,
    /// With an exclamation mark.
    Exclamation,
}

/// A sentence, or a line that stands for one, such as a greeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Bytes of the sentence with its end marks, without surrounding space.
    pub range: Range<usize>,
    /// Its words, as indices into [`Letter::words`].
    pub words: Range<usize>,
    /// Where it stands.
    pub region: Region,
    /// How it ends.
    pub ending: Ending,
}

/// A word as rules see it. A contraction is two words: "don't" is `do` and `not`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the whole written word; both halves of a contraction have the same.
    pub range: Range<usize>,
    /// The folded form: lower case, straight apostrophes, no possessive `'s`.
    pub folded: String,
    /// What it looks like.
    pub shape: Shape,
    /// It opens a clause: a sentence begins, or a comma, semicolon, colon, dash or bracket stands before it.
    pub after_break: bool,
    /// It stands between double quotation marks: somebody else's words.
    pub quoted: bool,
}

impl Word {
    /// The word as trained models see it: names, days and figures tell nothing of a text. `opens`: it opens its sentence,
    /// where a capital is no sign of a name.
    pub(crate) fn unnamed(&self, opens: bool) -> &str {
        const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        match self.shape {
            Shape::Number => "#number",
            Shape::Ordinal => "#ordinal",
            Shape::Time => "#time",
            Shape::Link => "#link",
            _ if DAYS.contains(&self.folded.as_str()) => "#day",
            Shape::Capitalised if !opens && self.folded != "i" => "#name",
            Shape::Capitals if self.folded != "i" => "#capitals",
            _ => &self.folded,
        }
    }
}

/// What a word looks like, where that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `interview`
    Lower,
    /// `Dana`
    Capitalised,
    /// `ASAP`: two letters or more, all capitals.
    Capitals,
    /// `48`, `2,500`
    Number,
    /// `15th`
    Ordinal,
    /// `5pm`, `17:30`
    Time,
    /// An address of the web or of mail.
    Link,
}

/// A text with its lines, sentences and words.
#[derive(Clone, Debug)]
pub struct Letter<'t> {
    text: &'t str,
    sentences: Vec<Sentence>,
    words: Vec<Word>,
    offsets: Offsets,
}

impl<'t> Letter<'t> {
    /// Reads `text` as the body of a mail.
    pub fn read(text: &'t str) -> Self {
        let lines = regions::lines(text);
        Self::assemble(text, sentences::split(text, &lines))
    }

    /// Reads `text` as a subject line: one sentence of the body.
    pub fn subject(text: &'t str) -> Self {
        Self::assemble(text, vec![(0..text.len(), Region::Body)])
    }

    fn assemble(text: &'t str, spans: Vec<(Range<usize>, Region)>) -> Self {
        let mut words = Vec::new();
        let mut sentences = Vec::with_capacity(spans.len());
        let mut quotes = words::QuotationMarks::default();
        for (range, region) in spans {
            let first = words.len();
            words::scan(text, range.clone(), &mut quotes, &mut words);
            let ending = sentences::ending(&text[range.clone()]);
            sentences.push(Sentence { range, words: first..words.len(), region, ending });
        }
        Self { text, sentences, words, offsets: Offsets::new(text) }
    }

    /// The text itself.
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The sentences, in order; quoted history included, with its region.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The words of all sentences, in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The words of one sentence.
    pub fn words_of(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.words.clone()]
    }

    /// Bytes from the first to the last of `words`, whole written words.
    pub fn span(&self, words: Range<usize>) -> Range<usize> {
        match self.words.get(words) {
            Some([first, .., last]) => first.range.start..last.range.end,
            Some([only]) => only.range.clone(),
            _ => 0..0,
        }
    }

    /// A byte range of the text in UTF-16 code units.
    pub fn utf16(&self, bytes: Range<usize>) -> Range<usize> {
        self.offsets.utf16(bytes.start)..self.offsets.utf16(bytes.end)
    }

    /// The number of words the writer wrote in greeting and body, for advice on length.
    pub fn length_in_words(&self) -> usize {
        let own = |sentence: &&Sentence| matches!(sentence.region, Region::Greeting | Region::Body);
        self.sentences.iter().filter(own).map(|sentence| written_words(self.words_of(sentence))).sum()
    }
}

/// How many written words there are; the halves of a contraction count once.
fn written_words(words: &[Word]) -> usize {
    words.chunk_by(|a, b| a.range == b.range).count()
}

#[cfg(test)]
mod tests;
