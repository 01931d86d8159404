//! Holidays that no rule gives: the moon is sighted, a calendar reckons by sun and moon, or a government decides.
//!
//! Dates from 2024 to 2032, as announced or reckoned; Islamic dates not yet announced may move by a day. Where
//! Singapore makes up for a Sunday, the Monday is listed beside it. `holidays_golden.json` of the tests is the check.

use jiff::civil::{Date, date};

pub(super) const IN_HOLI: &[Date] = &[
    date(2024, 3, 25), date(2025, 3, 14), date(2026, 3, 4), date(2027, 3, 22), date(2028, 3, 11),
    date(2029, 3, 1), date(2030, 3, 20), date(2031, 3, 9), date(2032, 3, 27),
];

pub(super) const IN_EID_AL_FITR: &[Date] = &[
    date(2024, 4, 11), date(2025, 3, 31), date(2026, 3, 21), date(2027, 3, 10), date(2028, 2, 27),
    date(2029, 2, 15), date(2030, 2, 5), date(2031, 1, 25), date(2032, 1, 15),
];

pub(super) const IN_RAM_NAVAMI: &[Date] = &[
    date(2024, 4, 17), date(2026, 3, 26), date(2027, 4, 15), date(2028, 4, 3), date(2030, 4, 12),
    date(2031, 4, 1), date(2032, 4, 19),
];

pub(super) const IN_MAHAVIRAS_BIRTHDAY: &[Date] = &[
    date(2024, 4, 21), date(2025, 4, 10), date(2026, 3, 31), date(2027, 4, 18), date(2028, 4, 7),
    date(2029, 4, 26), date(2030, 4, 16), date(2031, 4, 5), date(2032, 4, 23),
];

pub(super) const IN_BUDDHA_PURNIMA: &[Date] = &[
    date(2024, 5, 23), date(2025, 5, 12), date(2026, 5, 1), date(2027, 5, 20), date(2028, 5, 8),
    date(2029, 5, 27), date(2030, 5, 17), date(2031, 5, 7), date(2032, 5, 25),
];

pub(super) const IN_EID_AL_ADHA: &[Date] = &[
    date(2024, 6, 17), date(2025, 6, 7), date(2026, 5, 27), date(2027, 5, 17), date(2028, 5, 6),
    date(2029, 4, 25), date(2030, 4, 14), date(2031, 4, 3), date(2032, 3, 23),
];

pub(super) const IN_ASHURA: &[Date] = &[
    date(2024, 7, 17), date(2025, 7, 6), date(2026, 6, 26), date(2027, 6, 16), date(2028, 6, 4),
    date(2029, 5, 24), date(2030, 5, 13), date(2031, 5, 3), date(2032, 4, 21),
];

pub(super) const IN_JANMASHTAMI: &[Date] = &[
    date(2024, 8, 26), date(2025, 8, 16), date(2026, 9, 4), date(2027, 8, 25), date(2028, 8, 13),
    date(2029, 9, 1), date(2030, 8, 21), date(2031, 8, 10), date(2032, 8, 28),
];

pub(super) const IN_PROPHETS_BIRTHDAY: &[Date] = &[
    date(2024, 9, 16), date(2025, 9, 5), date(2026, 8, 26), date(2027, 8, 15), date(2028, 8, 4),
    date(2029, 7, 25), date(2030, 7, 14), date(2031, 7, 3), date(2032, 6, 21),
];

pub(super) const IN_DUSSEHRA: &[Date] = &[
    date(2024, 10, 12), date(2025, 10, 2), date(2026, 10, 20), date(2027, 10, 9), date(2028, 9, 27),
    date(2029, 10, 16), date(2030, 10, 6), date(2031, 10, 25), date(2032, 10, 14),
];

pub(super) const IN_DIWALI: &[Date] = &[
    date(2024, 10, 31), date(2025, 10, 20), date(2026, 11, 8), date(2027, 10, 29), date(2028, 10, 17),
    date(2029, 11, 5), date(2030, 10, 26), date(2031, 11, 14), date(2032, 11, 2),
];

pub(super) const IN_GURU_NANAKS_BIRTHDAY: &[Date] = &[
    date(2024, 11, 15), date(2025, 11, 5), date(2026, 11, 24), date(2027, 11, 14), date(2028, 11, 2),
    date(2029, 11, 21), date(2030, 11, 10), date(2031, 11, 28), date(2032, 11, 17),
];

pub(super) const IN_MAHA_SHIVARATRI: &[Date] = &[
    date(2025, 2, 26), date(2027, 3, 6), date(2028, 2, 23), date(2029, 2, 11), date(2030, 3, 2),
    date(2031, 2, 20), date(2032, 3, 10),
];

pub(super) const IN_KA_MAKAR_SANKRANTI: &[Date] = &[
    date(2024, 1, 14), date(2025, 1, 14), date(2026, 1, 14), date(2027, 1, 15), date(2028, 1, 15),
    date(2029, 1, 14), date(2030, 1, 14), date(2031, 1, 15), date(2032, 1, 15),
];

pub(super) const IN_KA_UGADI: &[Date] = &[
    date(2024, 4, 9), date(2025, 3, 30), date(2026, 3, 19), date(2027, 4, 7), date(2028, 3, 27),
    date(2029, 4, 14), date(2030, 4, 3), date(2031, 3, 24), date(2032, 4, 11),
];

pub(super) const IN_KA_GANESH_CHATURTHI: &[Date] = &[
    date(2024, 9, 7), date(2025, 8, 27), date(2026, 9, 14), date(2027, 9, 4), date(2028, 8, 23),
    date(2029, 9, 11), date(2030, 9, 1), date(2031, 9, 20), date(2032, 9, 8),
];

pub(super) const SG_CHINESE_NEW_YEAR: &[Date] = &[
    date(2024, 2, 10), date(2024, 2, 11), date(2024, 2, 12), date(2025, 1, 29), date(2025, 1, 30),
    date(2026, 2, 17), date(2026, 2, 18), date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 8),
    date(2028, 1, 26), date(2028, 1, 27), date(2029, 2, 13), date(2029, 2, 14), date(2030, 2, 3),
    date(2030, 2, 4), date(2030, 2, 5), date(2031, 1, 23), date(2031, 1, 24), date(2032, 2, 11),
    date(2032, 2, 12),
];

pub(super) const SG_EID_AL_FITR: &[Date] = &[
    date(2024, 4, 10), date(2025, 3, 31), date(2026, 3, 21), date(2027, 3, 10), date(2028, 2, 27),
    date(2028, 2, 28), date(2029, 2, 15), date(2030, 2, 4), date(2031, 1, 25), date(2032, 1, 14),
];

pub(super) const SG_VESAK_DAY: &[Date] = &[
    date(2024, 5, 22), date(2025, 5, 12), date(2026, 5, 31), date(2026, 6, 1), date(2027, 5, 20),
    date(2028, 5, 9), date(2029, 5, 27), date(2029, 5, 28), date(2030, 5, 16), date(2031, 6, 4),
    date(2032, 5, 23), date(2032, 5, 24),
];

pub(super) const SG_EID_AL_ADHA: &[Date] = &[
    date(2024, 6, 17), date(2025, 6, 7), date(2026, 5, 27), date(2027, 5, 17), date(2028, 5, 5),
    date(2029, 4, 25), date(2030, 4, 14), date(2030, 4, 15), date(2031, 4, 3), date(2032, 3, 22),
];

pub(super) const SG_DIWALI: &[Date] = &[
    date(2024, 10, 31), date(2025, 10, 20), date(2026, 11, 8), date(2026, 11, 9), date(2027, 10, 28),
    date(2028, 11, 15), date(2029, 11, 5), date(2030, 10, 26), date(2031, 11, 14), date(2032, 11, 2),
];

pub(super) const SG_POLLING_DAY: &[Date] = &[
    date(2025, 5, 3),
];

pub(super) const NZ_MATARIKI: &[Date] = &[
    date(2024, 6, 28), date(2025, 6, 20), date(2026, 7, 10), date(2027, 6, 25), date(2028, 7, 14),
    date(2029, 7, 6), date(2030, 6, 21), date(2031, 7, 11), date(2032, 7, 2),
];
