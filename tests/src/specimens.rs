//! Specimen passports, and cards and visas of residence: invented persons, every check digit right, and numbers that the sample agency answers to.

use domain::{
    Date,
    document::{
        PartialDate, Sex,
        mrz::{Format, Specimen, encode, encode_td3},
    },
};

/// One passport of the drawer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Passport {
    /// What it is good for.
    pub name: &'static str,
    /// Its lines.
    pub lines: Vec<String>,
}

/// Every passport of the drawer; the first one gets a visa.
#[must_use]
pub fn all() -> Vec<Passport> {
    let far = jiff::civil::date(2033, 8, 2);
    vec![
        passport("Turkish, gets a visa", "TUR", "SPECIMEN", "AYSE DENIZ", "S00012345", far),
        passport("Spouse of the Turkish, gets a visa", "TUR", "SPECIMEN", "MEHMET", "S00012401", far),
        passport("Child of the Turkish, gets a visa", "TUR", "SPECIMEN", "ELIF", "S00012402", far),
        passport("Emirati, gets a visa", "ARE", "SPECIMEN", "FATIMA HASSAN", "T08315246", far),
        passport("Japanese, the agency refuses", "JPN", "SPECIMEN", "HANAKO", "SPEC01REF", far),
        passport("Korean, an officer decides", "KOR", "SPECIMEN", "MINJUN", "SPEC01OFF", far),
        passport("Chinese, the agency is slow", "CHN", "SPECIMEN", "WEI", "SPEC01SLO", far),
        passport("Omani, the agency is silent", "OMN", "SPECIMEN", "SALIM", "SPEC01SIL", far),
        passport("Qatari, expired", "QAT", "SPECIMEN", "NOORA", "S00099001", jiff::civil::date(2024, 1, 31)),
        passport("French, has no visa on arrival", "FRA", "SPECIMEN", "CAMILLE", "S00099002", far),
        passport("Stateless", "XXA", "SPECIMEN", "ALEX", "S00099003", far),
        passport("A country nobody knows", "QQQ", "SPECIMEN", "ROBIN", "S00099004", far),
        passport(
            "Singaporean, names cut off",
            "SGP",
            "SPECIMENWITHAVERYLONGSURNAME",
            "ANDMANYGIVENNAMES TOO",
            "S00099005",
            far,
        ),
        residence("Residence card of the French, Emirates", Format::Td1, "IR", "CAMILLE", Sex::Female),
        residence("Residence visa of the French, Emirates", Format::MrvA, "VR", "CAMILLE", Sex::Female),
        residence("Residence card of the brother", Format::Td1, "IR", "LEON", Sex::Male),
        residence("Residence card of the French, named otherwise", Format::Td1, "IR", "DOMINIQUE", Sex::Female),
    ]
}

fn residence(name: &'static str, format: Format, code: &str, given_names: &str, sex: Sex) -> Passport {
    let specimen = Specimen {
        document_type: code,
        issuing_state: "ARE".parse().expect("the drawer's codes are codes"),
        surname: "SPECIMEN",
        given_names,
        number: "R00099002",
        nationality: "FRA".parse().expect("the drawer's codes are codes"),
        birth: PartialDate::Known(jiff::civil::date(1988, 3, 14)),
        sex,
        expiry: jiff::civil::date(2033, 6, 30),
        optional: "",
    };
    Passport { name, lines: encode(format, &specimen) }
}

/// The passport of that name's beginning.
#[must_use]
pub fn of(beginning: &str) -> Option<Passport> {
    all().into_iter().find(|passport| passport.name.starts_with(beginning))
}

fn passport(name: &'static str, state: &str, surname: &str, given_names: &str, number: &str, expiry: Date) -> Passport {
    let state = state.parse().expect("the drawer's codes are codes");
    let specimen = Specimen {
        document_type: "P",
        issuing_state: state,
        surname,
        given_names,
        number,
        nationality: state,
        birth: PartialDate::Known(jiff::civil::date(1988, 3, 14)),
        sex: Sex::Female,
        expiry,
        optional: "",
    };
    Passport { name, lines: encode_td3(&specimen).to_vec() }
}
