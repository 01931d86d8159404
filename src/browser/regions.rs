//! The regions whose public holidays are known, as a list to choose from.

use web_sys::Element;

use super::dom::{add_choice, set, set_value};
use super::wording::text;

/// Every region, by the name it has in the settings; its title is the `_locales` key with `_` for `-`.
pub(super) const REGIONS: [&str; 29] = [
    "AU", "AU-NSW", "AU-QLD", "AU-VIC", "CA", "CA-AB", "CA-BC", "CA-ON", "CA-QC", "DE", "DE-BE", "DE-BY", "DE-HE",
    "DE-NW", "ES", "FR", "GB-ENG", "GB-NIR", "GB-SCT", "IE", "IN", "IN-KA", "IT", "NL", "NZ", "PL", "SE", "SG", "US",
];

/// Adds the list of regions, with one of them chosen. One without holidays stands at its end.
pub(super) fn add_regions(select: &Element, chosen: &str) -> Option<()> {
    let titled = |region: &'static str| (text(&format!("region_{}", region.replace('-', "_"))), region);
    let mut regions: Vec<(String, &str)> = REGIONS.map(titled).into();
    regions.sort();
    for (title, region) in &regions {
        add_choice(select, region, title)?;
    }
    add_choice(select, "", &text("region_none"))?;
    // A region set by other means, such as a backup, is kept and shown as it is.
    if !chosen.is_empty() && !regions.iter().any(|(_, region)| *region == known(chosen)) {
        set(&add_choice(select, chosen, chosen)?, &[("selected", "")]);
    }
    set_value(select, known(chosen));
    Some(())
}

/// The name under which a region stands in the list: the United Kingdom's usual calendar is England's.
pub(super) fn known(region: &str) -> &str {
    if region == "GB" { "GB-ENG" } else { region }
}
