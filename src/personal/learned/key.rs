//! The key of a sign in a table of weights: the build makes tables by it, and they are looked up by it.

use crate::fnv::fnv1a;

/// The key of a sign, by where it stands and its name.
pub(crate) fn key(place: &str, name: &str) -> u32 {
    fnv1a(place.bytes().chain([b'\t']).chain(name.bytes()))
}
