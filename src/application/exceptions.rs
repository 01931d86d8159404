//! What holds for one application alone, in place of what the user usually chooses.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Settings;

/// The family that an employer who writes that way themselves may have switched off.
const CASUAL: &str = "casual";

/// Choices for one application; each stands in place of the one of its name in [`Settings`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Exceptions {
    /// The employer's holiday calendar.
    pub region: Option<String>,
    /// Days between unanswered status mails.
    pub spacing_days: Option<u8>,
    /// After this many unanswered status mails: no more; at least 1.
    pub most_unanswered: Option<u8>,
    /// Whether casual wording is fine there.
    pub casual: bool,
}

impl Exceptions {
    /// Whether everything is as usual.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The settings that hold for the application.
    pub fn applied_to<'s>(&self, usual: &'s Settings) -> Cow<'s, Settings> {
        if self.is_empty() {
            return Cow::Borrowed(usual);
        }
        let mut own = usual.clone();
        if let Some(region) = &self.region {
            own.region.clone_from(region);
        }
        let numbers = &mut own.timing;
        numbers.spacing_days = self.spacing_days.unwrap_or(numbers.spacing_days);
        numbers.most_unanswered = self.most_unanswered.unwrap_or(numbers.most_unanswered);
        if self.casual {
            own.families_off.insert(CASUAL.to_owned());
        }
        Cow::Owned(own)
    }
}
