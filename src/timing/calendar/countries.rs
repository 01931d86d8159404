//! The public holidays of fifteen countries, nationally and for the subdivisions whose calendars were checked.

use jiff::civil::{
    Date,
    Weekday::{Monday, Thursday, Tuesday, Wednesday},
    date,
};

use super::dated;
use super::rules::{Day, Holiday, MakesUp};

/// The holidays of a country by its two letters, with those of all its subdivisions.
pub(super) fn holidays(country: &str) -> &'static [Holiday] {
    match country {
        "US" => US,
        "GB" => GB,
        "CA" => CA,
        "IE" => IE,
        "AU" => AU,
        "NZ" => NZ,
        "DE" => DE,
        "FR" => FR,
        "NL" => NL,
        "ES" => ES,
        "IT" => IT,
        "SE" => SE,
        "PL" => PL,
        "IN" => IN,
        "SG" => SG,
        _ => &[],
    }
}

/// The subdivision meant where none is named: the United Kingdom has no calendar of its own, most of it has England's.
pub(super) fn usual_subdivision(country: &str) -> &'static str {
    if country == "GB" { "ENG" } else { "" }
}

const fn fixed(name: &'static str, month: i8, day: i8) -> Holiday {
    kept(name, Day::Fixed(month, day))
}

const fn kept(name: &'static str, day: Day) -> Holiday {
    Holiday { name, day, makes_up: MakesUp::No, years: (i16::MIN, i16::MAX), only: &[] }
}

const fn once(name: &'static str, on: &'static [Date]) -> Holiday {
    kept(name, Day::Dates(on))
}

impl Holiday {
    const fn makes_up(mut self, how: MakesUp) -> Self {
        self.makes_up = how;
        self
    }

    const fn only(mut self, subdivisions: &'static [&'static str]) -> Self {
        self.only = subdivisions;
        self
    }

    const fn since(mut self, year: i16) -> Self {
        self.years.0 = year;
        self
    }

    const fn until(mut self, year: i16) -> Self {
        self.years.1 = year;
        self
    }
}

const NEW_YEAR: Holiday = fixed("New Year's Day", 1, 1);
const EPIPHANY: Holiday = fixed("Epiphany", 1, 6);
const GOOD_FRIDAY: Holiday = kept("Good Friday", Day::Easter(-2));
const EASTER_MONDAY: Holiday = kept("Easter Monday", Day::Easter(1));
const LABOUR_DAY: Holiday = fixed("Labour Day", 5, 1);
const ASCENSION: Holiday = kept("Ascension Day", Day::Easter(39));
const WHIT_MONDAY: Holiday = kept("Whit Monday", Day::Easter(50));
const CORPUS_CHRISTI: Holiday = kept("Corpus Christi", Day::Easter(60));
const ASSUMPTION: Holiday = fixed("Assumption Day", 8, 15);
const ALL_SAINTS: Holiday = fixed("All Saints' Day", 11, 1);
const IMMACULATE_CONCEPTION: Holiday = fixed("Immaculate Conception", 12, 8);
const CHRISTMAS: Holiday = fixed("Christmas Day", 12, 25);
const SECOND_CHRISTMAS: Holiday = fixed("Second Day of Christmas", 12, 26);
const BOXING_DAY: Holiday = fixed("Boxing Day", 12, 26);

const US: &[Holiday] = &[
    NEW_YEAR.makes_up(MakesUp::Nearest),
    kept("Martin Luther King Jr. Day", Day::Nth(1, 3, Monday)),
    kept("Washington's Birthday", Day::Nth(2, 3, Monday)),
    kept("Memorial Day", Day::Nth(5, -1, Monday)),
    fixed("Juneteenth", 6, 19).makes_up(MakesUp::Nearest).since(2021),
    fixed("Independence Day", 7, 4).makes_up(MakesUp::Nearest),
    kept("Labor Day", Day::Nth(9, 1, Monday)),
    kept("Columbus Day", Day::Nth(10, 2, Monday)),
    fixed("Veterans Day", 11, 11).makes_up(MakesUp::Nearest),
    kept("Thanksgiving", Day::Nth(11, 4, Thursday)),
    CHRISTMAS.makes_up(MakesUp::Nearest),
];

const GB: &[Holiday] = &[
    NEW_YEAR.makes_up(MakesUp::NextFree),
    fixed("2 January", 1, 2).makes_up(MakesUp::NextFree).only(&["SCT"]),
    fixed("Saint Patrick's Day", 3, 17).makes_up(MakesUp::NextFree).only(&["NIR"]),
    GOOD_FRIDAY,
    EASTER_MONDAY.only(&["ENG", "WLS", "NIR"]),
    kept("Early May bank holiday", Day::Nth(5, 1, Monday)),
    kept("Spring bank holiday", Day::Nth(5, -1, Monday)),
    once("World Cup bank holiday", &[date(2026, 6, 15)]).only(&["SCT"]),
    fixed("Battle of the Boyne", 7, 12).makes_up(MakesUp::NextFree).only(&["NIR"]),
    kept("Summer bank holiday", Day::Nth(8, 1, Monday)).only(&["SCT"]),
    kept("Summer bank holiday", Day::Nth(8, -1, Monday)).only(&["ENG", "WLS", "NIR"]),
    fixed("Saint Andrew's Day", 11, 30).makes_up(MakesUp::NextFree).only(&["SCT"]),
    CHRISTMAS.makes_up(MakesUp::NextFree),
    BOXING_DAY.makes_up(MakesUp::NextFree),
];

const CA: &[Holiday] = &[
    NEW_YEAR.makes_up(MakesUp::NextFree),
    kept("Family Day", Day::Nth(2, 3, Monday)).only(&["ON", "BC", "AB"]),
    GOOD_FRIDAY,
    kept("Victoria Day", Day::From(5, 18, Monday)).only(&["ON", "BC", "AB"]),
    kept("National Patriots' Day", Day::From(5, 18, Monday)).only(&["QC"]),
    fixed("Saint-Jean-Baptiste Day", 6, 24).makes_up(MakesUp::MondayForSunday).only(&["QC"]),
    fixed("Canada Day", 7, 1),
    fixed("Canada Day", 7, 1).makes_up(MakesUp::MondayForSunday).only(&["BC", "AB", "QC"]),
    kept("British Columbia Day", Day::Nth(8, 1, Monday)).only(&["BC"]),
    kept("Labour Day", Day::Nth(9, 1, Monday)),
    fixed("National Day for Truth and Reconciliation", 9, 30).makes_up(MakesUp::NextFree).only(&["BC"]).since(2023),
    kept("Thanksgiving", Day::Nth(10, 2, Monday)).only(&["ON", "BC", "AB", "QC"]),
    fixed("Remembrance Day", 11, 11).only(&["BC"]),
    fixed("Remembrance Day", 11, 11).makes_up(MakesUp::NextFree).only(&["AB"]),
    CHRISTMAS.makes_up(MakesUp::NextFree),
    BOXING_DAY.makes_up(MakesUp::NextFree).only(&["ON"]),
];

const IE: &[Holiday] = &[
    NEW_YEAR,
    kept("Saint Brigid's Day", Day::Brigid).since(2023),
    fixed("Saint Patrick's Day", 3, 17),
    EASTER_MONDAY,
    kept("May bank holiday", Day::Nth(5, 1, Monday)),
    kept("June bank holiday", Day::Nth(6, 1, Monday)),
    kept("August bank holiday", Day::Nth(8, 1, Monday)),
    kept("October bank holiday", Day::Nth(10, -1, Monday)),
    CHRISTMAS,
    fixed("Saint Stephen's Day", 12, 26),
];

const AU: &[Holiday] = &[
    NEW_YEAR.makes_up(MakesUp::NextFree),
    fixed("Australia Day", 1, 26).makes_up(MakesUp::NextFree),
    kept("Labour Day", Day::Nth(3, 2, Monday)).only(&["VIC"]),
    GOOD_FRIDAY,
    EASTER_MONDAY,
    fixed("Anzac Day", 4, 25),
    // New South Wales makes up for it in these two years alone, for the time being.
    fixed("Anzac Day", 4, 25).makes_up(MakesUp::NextFree).only(&["NSW"]).since(2026).until(2027),
    fixed("Anzac Day", 4, 25).makes_up(MakesUp::MondayForSunday).only(&["QLD"]),
    kept("Labour Day", Day::Nth(5, 1, Monday)).only(&["QLD"]),
    kept("King's Birthday", Day::Nth(6, 2, Monday)).only(&["NSW", "VIC"]),
    kept("Royal Queensland Show", Day::From(8, 10, Wednesday)).only(&["QLD"]),
    kept("Friday before the AFL Grand Final", Day::GrandFinalEve).only(&["VIC"]),
    kept("Labour Day", Day::Nth(10, 1, Monday)).only(&["NSW"]),
    kept("King's Birthday", Day::Nth(10, 1, Monday)).only(&["QLD"]),
    kept("Melbourne Cup Day", Day::Nth(11, 1, Tuesday)).only(&["VIC"]),
    CHRISTMAS.makes_up(MakesUp::NextFree),
    BOXING_DAY.makes_up(MakesUp::NextFree),
];

const NZ: &[Holiday] = &[
    NEW_YEAR.makes_up(MakesUp::NextFree),
    fixed("Day after New Year's Day", 1, 2).makes_up(MakesUp::NextFree),
    fixed("Waitangi Day", 2, 6).makes_up(MakesUp::NextFree),
    GOOD_FRIDAY,
    EASTER_MONDAY,
    fixed("Anzac Day", 4, 25).makes_up(MakesUp::NextFree),
    kept("King's Birthday", Day::Nth(6, 1, Monday)),
    once("Matariki", dated::NZ_MATARIKI),
    kept("Labour Day", Day::Nth(10, 4, Monday)),
    CHRISTMAS.makes_up(MakesUp::NextFree),
    BOXING_DAY.makes_up(MakesUp::NextFree),
];

const DE: &[Holiday] = &[
    NEW_YEAR,
    EPIPHANY.only(&["BY"]),
    fixed("Women's Day", 3, 8).only(&["BE"]),
    GOOD_FRIDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    once("Liberation Day", &[date(2025, 5, 8)]).only(&["BE"]),
    ASCENSION,
    WHIT_MONDAY,
    CORPUS_CHRISTI.only(&["BY", "NW", "HE"]),
    fixed("German Unity Day", 10, 3),
    ALL_SAINTS.only(&["BY", "NW"]),
    CHRISTMAS,
    SECOND_CHRISTMAS,
];

const FR: &[Holiday] = &[
    NEW_YEAR,
    EASTER_MONDAY,
    LABOUR_DAY,
    fixed("Victory Day", 5, 8),
    ASCENSION,
    WHIT_MONDAY,
    fixed("National Day", 7, 14),
    ASSUMPTION,
    ALL_SAINTS,
    fixed("Armistice Day", 11, 11),
    CHRISTMAS,
];

const NL: &[Holiday] = &[
    NEW_YEAR,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    kept("King's Day", Day::Koningsdag),
    // A day off for everybody in every fifth year.
    once("Liberation Day", &[date(2025, 5, 5), date(2030, 5, 5), date(2035, 5, 5)]),
    ASCENSION,
    WHIT_MONDAY,
    CHRISTMAS,
    SECOND_CHRISTMAS,
];

const ES: &[Holiday] = &[
    NEW_YEAR,
    EPIPHANY,
    GOOD_FRIDAY,
    LABOUR_DAY,
    ASSUMPTION,
    fixed("National Day", 10, 12),
    ALL_SAINTS,
    fixed("Constitution Day", 12, 6),
    IMMACULATE_CONCEPTION,
    CHRISTMAS,
];

const IT: &[Holiday] = &[
    NEW_YEAR,
    EPIPHANY,
    EASTER_MONDAY,
    fixed("Liberation Day", 4, 25),
    LABOUR_DAY,
    fixed("Republic Day", 6, 2),
    ASSUMPTION,
    fixed("Saint Francis of Assisi", 10, 4).since(2026),
    ALL_SAINTS,
    IMMACULATE_CONCEPTION,
    CHRISTMAS,
    fixed("Saint Stephen's Day", 12, 26),
];

const SE: &[Holiday] = &[
    NEW_YEAR,
    EPIPHANY,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    ASCENSION,
    fixed("National Day", 6, 6),
    CHRISTMAS,
    SECOND_CHRISTMAS,
];

const PL: &[Holiday] = &[
    NEW_YEAR,
    EPIPHANY,
    EASTER_MONDAY,
    LABOUR_DAY,
    fixed("Constitution Day", 5, 3),
    CORPUS_CHRISTI,
    ASSUMPTION,
    ALL_SAINTS,
    fixed("Independence Day", 11, 11),
    fixed("Christmas Eve", 12, 24).since(2025),
    CHRISTMAS,
    SECOND_CHRISTMAS,
];

const IN: &[Holiday] = &[
    fixed("Republic Day", 1, 26),
    GOOD_FRIDAY,
    fixed("Dr Ambedkar's Birthday", 4, 14).since(2025),
    LABOUR_DAY.only(&["KA"]),
    fixed("Independence Day", 8, 15),
    fixed("Gandhi Jayanti", 10, 2),
    fixed("Karnataka Rajyotsava", 11, 1).only(&["KA"]),
    CHRISTMAS,
    once("Holi", dated::IN_HOLI),
    once("Eid al-Fitr", dated::IN_EID_AL_FITR),
    once("Ram Navami", dated::IN_RAM_NAVAMI),
    once("Mahavira's Birthday", dated::IN_MAHAVIRAS_BIRTHDAY),
    once("Buddha Purnima", dated::IN_BUDDHA_PURNIMA),
    once("Eid al-Adha", dated::IN_EID_AL_ADHA),
    once("Ashura", dated::IN_ASHURA),
    once("Janmashtami", dated::IN_JANMASHTAMI),
    once("Prophet's Birthday", dated::IN_PROPHETS_BIRTHDAY),
    once("Dussehra", dated::IN_DUSSEHRA),
    once("Diwali", dated::IN_DIWALI),
    once("Guru Nanak's Birthday", dated::IN_GURU_NANAKS_BIRTHDAY),
    once("Maha Shivaratri", dated::IN_MAHA_SHIVARATRI),
    once("Makar Sankranti", dated::IN_KA_MAKAR_SANKRANTI).only(&["KA"]),
    once("Ugadi", dated::IN_KA_UGADI).only(&["KA"]),
    once("Ganesh Chaturthi", dated::IN_KA_GANESH_CHATURTHI).only(&["KA"]),
];

const SG: &[Holiday] = &[
    NEW_YEAR.makes_up(MakesUp::MondayForSunday),
    GOOD_FRIDAY,
    LABOUR_DAY.makes_up(MakesUp::MondayForSunday),
    fixed("National Day", 8, 9).makes_up(MakesUp::MondayForSunday),
    CHRISTMAS.makes_up(MakesUp::MondayForSunday),
    once("Chinese New Year", dated::SG_CHINESE_NEW_YEAR),
    once("Eid al-Fitr", dated::SG_EID_AL_FITR),
    once("Vesak Day", dated::SG_VESAK_DAY),
    once("Eid al-Adha", dated::SG_EID_AL_ADHA),
    once("Diwali", dated::SG_DIWALI),
    once("Polling Day", dated::SG_POLLING_DAY),
];
