//! Compare with the passport: every value apart, every repaired character boxed with its reason.

use domain::{
    CountryCode, Date,
    document::{
        PartialDate, Sex,
        mrz::{self, Proof, Repair},
    },
    text::display_safe,
};
use journey::Touch;
use locales::{Words, countries, format};

use super::page::{JourneyStep, Message, Page, nothing};
use crate::screen::{Field, Icon, NoticeKind, Part, Run, Script};

/// The longest value that any document prints.
const LONGEST: usize = 39;

/// Where the names begin in the first line of a passport (Doc 9303 part 4, section 4.2.2), 1-based.
const NAMES_COLUMN: usize = 6;

/// What was read.
pub(super) struct Read<'a> {
    pub(super) surname: &'a str,
    pub(super) given_names: &'a str,
    pub(super) number: &'a str,
    pub(super) nationality: CountryCode,
    pub(super) sex: Sex,
    pub(super) birth: PartialDate,
    pub(super) expiry: Date,
    pub(super) repairs: &'a [Repair],
}

/// Whether the document had room for the names.
#[derive(Clone, Copy)]
pub(super) enum Names {
    Whole,
    Cut,
}

pub(super) fn review<'a>(page: Page<'a>, read: &Read<'_>, names: Names) -> Page<'a> {
    let fields = fields(&page, read);
    // Values are personal and stay unsaid: only that something was repaired is for everybody's ears.
    let repaired: Vec<String> = fields.iter().flatten().filter_map(|field| field.note.clone()).collect();
    let mut page = page
        .help(Words::help_review)
        .ends()
        .goes_back()
        .title(Words::review_title)
        .step(JourneyStep::Review)
        .subtitle(Words::review_subtitle);
    for row in fields {
        page = page.part(Part::Fields(row));
    }
    if !repaired.is_empty() {
        let said = notes(page.words().spoken(), read.repairs.iter());
        page = page.speak(said);
    }
    if matches!(names, Names::Cut) {
        page = page.notice(NoticeKind::Tint, Icon::Info, nothing, Words::review_names_cut);
    }
    page.secondary("review-again", Touch::ReadAgain, Icon::Passport, Words::review_again).primary(
        "review-confirm",
        Touch::ReviewConfirmed,
        Icon::Next,
        Words::review_confirm,
    )
}

fn fields(page: &Page<'_>, read: &Read<'_>) -> Vec<Vec<Field>> {
    let (words, language) = (page.words(), page.language());
    let of = |field: mrz::Field| read.repairs.iter().filter(move |repair| repair.field == field);
    let plain = |name: String, value: String, field| Field {
        name,
        value: vec![Run::Plain(value)],
        script: Script::Own,
        note: noted(words, of(field)),
    };
    let (surname, given) = names(words, read);
    let nationality = countries::name(read.nationality, language).unwrap_or(read.nationality.as_str()).to_owned();
    vec![
        vec![surname],
        vec![given],
        vec![Field {
            name: words.review_number(),
            value: boxed(read.number, 1, of(mrz::Field::DocumentNumber)),
            script: Script::Latin,
            note: noted(words, of(mrz::Field::DocumentNumber)),
        }],
        vec![
            plain(words.review_nationality(), nationality, mrz::Field::Nationality),
            plain(words.review_sex(), sex(read.sex)(words), mrz::Field::Sex),
        ],
        vec![
            plain(words.review_birth(), format::partial_day(read.birth, language), mrz::Field::BirthDate),
            plain(words.review_expiry(), format::day(read.expiry, language), mrz::Field::ExpiryDate),
        ],
    ]
}

/// Both parts of the name share one field of the zone: the surname, two fillers, the given names.
fn names(words: Words, read: &Read<'_>) -> (Field, Field) {
    let given_column = NAMES_COLUMN + read.surname.chars().count() + 2;
    let repairs = || read.repairs.iter().filter(|repair| repair.field == mrz::Field::Names);
    let of_surname = || repairs().filter(|repair| usize::from(repair.column) < given_column);
    let of_given = || repairs().filter(|repair| usize::from(repair.column) >= given_column);
    let surname = Field {
        name: words.review_surname(),
        value: boxed(read.surname, NAMES_COLUMN, of_surname()),
        script: Script::Latin,
        note: noted(words, of_surname()),
    };
    let given = if read.given_names.is_empty() {
        let none = vec![Run::Plain(words.review_no_given_names())];
        Field { name: words.review_given_names(), value: none, script: Script::Own, note: None }
    } else {
        Field {
            name: words.review_given_names(),
            value: boxed(read.given_names, given_column, of_given()),
            script: Script::Latin,
            note: noted(words, of_given()),
        }
    };
    (surname, given)
}

/// Cuts a value whose first character stands in `column` so that repaired characters stand by themselves.
fn boxed<'a>(value: &str, column: usize, repairs: impl Iterator<Item = &'a Repair>) -> Vec<Run> {
    let value = display_safe(value, LONGEST);
    let places: Vec<(usize, char)> =
        repairs.filter_map(|repair| Some((usize::from(repair.column).checked_sub(column)?, repair.proved))).collect();
    let mut runs = Vec::new();
    let mut plain = String::new();
    for (place, character) in value.chars().enumerate() {
        // A value that was tidied up may have moved: only a character that is there is boxed.
        if places.contains(&(place, character)) {
            if !plain.is_empty() {
                runs.push(Run::Plain(std::mem::take(&mut plain)));
            }
            runs.push(Run::Repaired(character.to_string()));
        } else {
            plain.push(character);
        }
    }
    if !plain.is_empty() || runs.is_empty() {
        runs.push(Run::Plain(plain));
    }
    runs
}

fn noted<'a>(words: Words, repairs: impl Iterator<Item = &'a Repair>) -> Option<String> {
    Some(notes(words, repairs)).filter(|notes| !notes.is_empty())
}

/// What was read and what it was changed to, by name, for each repaired character.
fn notes<'a>(words: Words, repairs: impl Iterator<Item = &'a Repair>) -> String {
    let notes = repairs.map(|repair| {
        let (read, proved) = (sign(words.plain(), repair.read), sign(words.plain(), repair.proved));
        match repair.proof {
            Proof::CheckDigit => words.review_repair_check_digit(read, proved),
            Proof::Alphabet => words.review_repair_alphabet(read, proved),
            Proof::KnownCode => words.review_repair_code(read, proved),
        }
    });
    notes.collect::<Vec<_>>().join(" ")
}

/// The name of a character, so that O and zero are told apart by eye and ear.
fn sign(words: Words, character: char) -> String {
    match character {
        '0' => words.review_sign_zero(),
        '1'..='9' => words.review_sign_digit(character.to_string()),
        letter if letter.is_ascii_alphabetic() => words.review_sign_letter(letter.to_string()),
        _ => words.review_sign_other(),
    }
}

const fn sex(sex: Sex) -> Message {
    match sex {
        Sex::Female => Words::review_sex_female,
        Sex::Male => Words::review_sex_male,
        Sex::X => Words::review_sex_x,
        Sex::Unspecified => Words::review_sex_unspecified,
    }
}
