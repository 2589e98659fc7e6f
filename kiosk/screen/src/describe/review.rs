//! Compare with the passport: every value apart, every repaired character boxed with its reason.

use domain::{
    CountryCode, Date,
    document::{
        Item, PartialDate, Sex,
        mrz::{self, Proof, Repair},
    },
    text::display_safe,
};
use journey::Touch;
use locales::{Words, countries, format};

use super::page::{JourneyStep, Message, Page, nothing, unmarked};
use crate::screen::{Action, Chosen, Field, Icon, Kind, NoticeKind, Part, Run, Script};

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
    pub(super) typed: &'a [Item],
}

/// The lines that have no button of their own on the review.
pub(super) struct Lines {
    pub(super) nationality: CountryCode,
    pub(super) issuing_state: CountryCode,
    pub(super) sex: Sex,
    pub(super) birth: PartialDate,
    pub(super) expiry: Date,
}

/// Whether the document had room for the names.
#[derive(Clone, Copy)]
pub(super) enum Names {
    Whole,
    Cut,
}

pub(super) fn review<'a>(page: Page<'a>, read: &Read<'_>, names: Names) -> Page<'a> {
    let fields = fields(&page, read);
    // Values are personal: only that something was repaired is for everybody's ears.
    let all_typed = Item::ALL.iter().all(|item| read.typed.contains(item));
    let mut page = page
        .help(Words::help_review)
        .ends()
        .goes_back()
        .title(Words::review_title)
        .step(JourneyStep::Review)
        .subtitle(if all_typed { Words::review_typed_subtitle } else { Words::review_subtitle });
    for row in fields {
        page = page.part(Part::Fields(row));
    }
    for said in values(page.words().spoken(), read) {
        page = page.confide(said);
    }
    if !read.repairs.is_empty() {
        let said = notes(page.words().spoken(), read.repairs.iter());
        page = page.speak(said);
    }
    if !read.typed.is_empty() && !all_typed {
        let said = page.words().spoken().review_typed();
        page = page.speak(said);
    }
    if matches!(names, Names::Cut) {
        page = page.notice(NoticeKind::Tint, Icon::Info, nothing, Words::review_names_cut);
    }
    page.secondary("review-other", Touch::OtherLineAsked, Icon::Edit, Words::review_other)
        .secondary("review-again", Touch::ReadAgain, Icon::Passport, Words::review_again)
        .primary("review-confirm", Touch::ReviewConfirmed, Icon::Next, Words::review_confirm)
}

/// The lines that were read and have no button of their own: which one is wrong?
pub(super) fn wrong_line<'a>(page: Page<'a>, lines: &Lines) -> Page<'a> {
    let (words, language) = (page.words(), page.language());
    let country = |code: CountryCode| countries::name(code, language).unwrap_or(code.as_str()).to_owned();
    let line = |id: &str, item, name: Message, value: String| {
        let action = page.choice(Chosen::No, id, Touch::CorrectionChosen(item), name);
        let value = display_safe(&value, LONGEST);
        Action { line: Some(value.clone()), ..action }.confiding(unmarked(&value))
    };
    let birth = format::partial_day(lines.birth, language);
    let actions = vec![
        line("wrong-line-nationality", Item::Nationality, Words::review_nationality, country(lines.nationality)),
        line("wrong-line-issuer", Item::IssuingState, Words::typing_issuer_name, country(lines.issuing_state)),
        line("wrong-line-birth", Item::BirthDate, Words::review_birth, birth),
        line("wrong-line-sex", Item::Sex, Words::review_sex, sex(lines.sex)(words)),
        line("wrong-line-expiry", Item::ExpiryDate, Words::review_expiry, format::day(lines.expiry, language)),
    ];
    page.help(Words::help_typing)
        .ends()
        .goes_back()
        .title(Words::wrong_line_title)
        .step(JourneyStep::Review)
        .subtitle(Words::wrong_line_subtitle)
        .part(Part::Choices { question: None, columns: 1, actions })
        .notice(NoticeKind::Tint, Icon::Info, nothing, Words::wrong_line_officer)
}

fn fields(page: &Page<'_>, read: &Read<'_>) -> Vec<Vec<Field>> {
    let (words, language) = (page.words(), page.language());
    let of = |field: mrz::Field| read.repairs.iter().filter(move |repair| repair.field == field);
    let plain = |item, name: String, value: String, field| Field {
        name,
        value: vec![Run::Plain(value)],
        script: Script::Own,
        note: typed(words, read, item).or_else(|| noted(words, of(field))),
        change: None,
    };
    let (surname, given) = names(page, read);
    let number = Field {
        name: words.review_number(),
        value: boxed(read.number, 1, of(mrz::Field::DocumentNumber)),
        script: Script::Latin,
        note: typed(words, read, Item::Number).or_else(|| noted(words, of(mrz::Field::DocumentNumber))),
        change: Some(change(page, "review-change-number", Item::Number, Words::review_number)),
    };
    let nationality = countries::name(read.nationality, language).unwrap_or(read.nationality.as_str()).to_owned();
    let birth = format::partial_day(read.birth, language);
    vec![
        vec![surname],
        vec![given],
        vec![number],
        vec![
            plain(Item::Nationality, words.review_nationality(), nationality, mrz::Field::Nationality),
            plain(Item::Sex, words.review_sex(), sex(read.sex)(words), mrz::Field::Sex),
        ],
        vec![
            plain(Item::BirthDate, words.review_birth(), birth, mrz::Field::BirthDate),
            plain(Item::ExpiryDate, words.review_expiry(), format::day(read.expiry, language), mrz::Field::ExpiryDate),
        ],
    ]
}

/// The values as they are said, in the order of the fields. A number is said sign by sign.
fn values(words: Words, read: &Read<'_>) -> Vec<String> {
    let language = words.language();
    let country = countries::name(read.nationality, language).unwrap_or(read.nationality.as_str()).to_owned();
    let given = if read.given_names.is_empty() {
        words.review_no_given_names()
    } else {
        display_safe(read.given_names, LONGEST)
    };
    let all = [
        (words.review_surname(), display_safe(read.surname, LONGEST)),
        (words.review_given_names(), given),
        (words.review_number(), words.spelled(&display_safe(read.number, LONGEST))),
        (words.review_nationality(), country),
        (words.review_sex(), sex(read.sex)(words)),
        (words.review_birth(), unmarked(&format::partial_day(read.birth, language))),
        (words.review_expiry(), unmarked(&format::long_day(read.expiry, language))),
    ];
    all.map(|(name, value)| format!("{name}: {value}")).into()
}

/// The button that has one value typed anew; its field is said with it.
fn change(page: &Page<'_>, id: &str, item: Item, name: Message) -> Action {
    let spoken = page.words().spoken();
    let action = page.action(Kind::Small, id, Touch::CorrectionChosen(item), Icon::Edit, Words::review_change);
    Action { speech: spoken.review_change_speech(name(spoken)), ..action }
}

/// Where only some values were typed, each says so; where all were, the page does.
fn typed(words: Words, read: &Read<'_>, item: Item) -> Option<String> {
    let only_some = read.typed.len() < Item::ALL.len();
    (only_some && read.typed.contains(&item)).then(|| words.review_typed())
}

/// Both parts of the name share one field of the zone: the surname, two fillers, the given names.
fn names(page: &Page<'_>, read: &Read<'_>) -> (Field, Field) {
    let words = page.words();
    let given_column = NAMES_COLUMN + read.surname.chars().count() + 2;
    let repairs = || read.repairs.iter().filter(|repair| repair.field == mrz::Field::Names);
    let of_surname = || repairs().filter(|repair| usize::from(repair.column) < given_column);
    let of_given = || repairs().filter(|repair| usize::from(repair.column) >= given_column);
    let surname = Field {
        name: words.review_surname(),
        value: boxed(read.surname, NAMES_COLUMN, of_surname()),
        script: Script::Latin,
        note: typed(words, read, Item::Surname).or_else(|| noted(words, of_surname())),
        change: Some(change(page, "review-change-surname", Item::Surname, Words::review_surname)),
    };
    let (value, script) = if read.given_names.is_empty() {
        (vec![Run::Plain(words.review_no_given_names())], Script::Own)
    } else {
        (boxed(read.given_names, given_column, of_given()), Script::Latin)
    };
    let given = Field {
        name: words.review_given_names(),
        value,
        script,
        note: typed(words, read, Item::GivenNames).or_else(|| noted(words, of_given())),
        change: Some(change(page, "review-change-given-names", Item::GivenNames, Words::review_given_names)),
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

pub(super) const fn sex(sex: Sex) -> Message {
    match sex {
        Sex::Female => Words::review_sex_female,
        Sex::Male => Words::review_sex_male,
        Sex::X => Words::review_sex_x,
        Sex::Unspecified => Words::review_sex_unspecified,
    }
}
