//! Problems planted in letters.

use afterword::review::{Field, Finding};

/// Whether some finding of the body touches the sentence `problem`, which stands in it.
pub fn is_found(body: &str, problem: &str, findings: &[Finding]) -> bool {
    let units = |text: &str| text.encode_utf16().count();
    let start = body.find(problem).expect("the problem stands in the letter");
    let place = units(&body[..start])..units(&body[..start + problem.len()]);
    findings.iter().any(|one| one.field == Field::Body && one.start < place.end && place.start < one.end)
}
