//! Every kind of paper in every language that has words.

#[path = "papers/specimen.rs"]
mod specimen;

use std::{fs, path::PathBuf};

use domain::{
    Language, Sensitive,
    bitmap::Bitmap,
    receipt::{Paper, Receipt},
};
use receipt::{PaperWidth, Rendered, render, to_png};
use specimen::{every_paper, payment, seal, visa};

const MARGIN: i32 = 24;

fn drawn(receipt: &Receipt) -> Rendered {
    render(receipt, PaperWidth::MM80).expect("the code fits")
}

/// Where pictures go, for other judges and for eyes.
fn pictures() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("papers");
    fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

fn codes_of(bitmap: &Bitmap) -> Vec<String> {
    let (width, height) = (bitmap.width() as usize, bitmap.height() as usize);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let place = |value: usize| u32::try_from(value).expect("small");
        if bitmap.is_black(place(x), place(y)) { 0 } else { 255 }
    });
    image.detect_grids().iter().map(|grid| grid.decode().expect("a whole code").1).collect()
}

fn every_paper_in_every_language() -> impl Iterator<Item = (String, Receipt)> {
    locales::complete().iter().flat_map(|language| {
        every_paper(*language).into_iter().map(|(name, receipt)| (format!("{name}-{}", language.tag()), receipt))
    })
}

/// Bytes of a picture as a printer gets it: white rows are fed, white at both ends of a row is left out.
fn bytes_to_print(bitmap: &Bitmap) -> usize {
    let row = |y| {
        let bytes = bitmap.row(y);
        let first = bytes.iter().position(|byte| *byte != 0);
        let last = bytes.iter().rposition(|byte| *byte != 0);
        first.zip(last).map_or(0, |(first, last)| last - first + 1)
    };
    (0..bitmap.height()).map(row).sum()
}

#[test]
fn every_letter_has_a_picture_and_lies_between_the_margins() {
    let mut lines = 0;
    for (name, receipt) in every_paper_in_every_language() {
        let paper = drawn(&receipt);
        for line in &paper.lines {
            let text = line.text.reveal();
            assert_eq!(line.missing, 0, "{name}: {text}");
            assert!(
                line.left >= MARGIN && line.right <= 576 - MARGIN,
                "{name}: {text} from {} to {}",
                line.left,
                line.right
            );
            lines += 1;
        }
        fs::write(pictures().join(format!("{name}.png")), to_png(&paper.bitmap)).expect("a picture is written");
    }
    assert!(lines > 400, "{lines} lines");
}

#[test]
fn papers_are_short_enough_in_millimetres_and_bytes() {
    for (name, receipt) in every_paper_in_every_language() {
        let bitmap = drawn(&receipt).bitmap;
        assert_eq!(bitmap.width(), 576);
        assert!(bitmap.height() / 8 <= 260, "{name} is {} mm long", bitmap.height() / 8);
        let bytes = bytes_to_print(&bitmap);
        assert!(bytes <= 50_000, "{name} has {bytes} bytes");
    }
}

#[test]
fn codes_are_read_back_as_they_were_written() {
    for language in locales::complete() {
        for (name, receipt) in every_paper(*language) {
            let expected = match &receipt.paper {
                Paper::Visa { visa, .. } => vec![visa.seal.reveal().clone()],
                Paper::EVisa { seal, .. } => vec![seal.reveal().clone()],
                Paper::Receipt { number, .. } => vec![number.clone()],
                Paper::Desk { code, .. } => vec![code.clone()],
                Paper::Case { number, .. } => vec![number.to_string()],
                Paper::Claim { .. } => vec![],
            };
            assert_eq!(codes_of(&drawn(&receipt).bitmap), expected, "{name} in {language:?}");
        }
    }
}

#[test]
fn a_receipt_shows_everything_the_rules_for_card_receipts_ask_for() {
    for language in locales::complete() {
        let receipt = payment(*language);
        let all: Vec<String> = drawn(&receipt).lines.iter().map(|line| line.text.reveal().clone()).collect();
        let all = all.join("\n");
        let sum = locales::format::money(domain::Money::new(4_650, domain::Currency::Azn), *language);
        let asked =
            ["Nümunə Xidmət MMC", "1401555071", "R26-GYD014-0004711", "14:31", "GYD-014", "A40217", "000470", &sum];
        for piece in asked {
            assert!(all.contains(piece), "{piece} is missing in {language:?}:\n{all}");
        }
    }
}

#[test]
fn labels_stand_in_both_languages() {
    for (language, words) in [(Language::English, "Surname"), (Language::Arabic, "اسم العائلة")] {
        let paper = drawn(&visa(language));
        let find = |text: &str| paper.lines.iter().find(|line| line.text.reveal() == text).cloned().expect("the label");
        let (own, azerbaijani) = (find(words), find("Soyadı"));
        assert_eq!(own.base, azerbaijani.base, "beside each other");
        // The traveller's language stands where its reader begins.
        assert_eq!(own.left < azerbaijani.left, language == Language::English);
    }
    let own = drawn(&visa(Language::Azerbaijani));
    assert_eq!(own.lines.iter().filter(|line| line.text.reveal() == "Soyadı").count(), 1);
}

#[test]
fn arabic_is_joined_and_runs_from_the_right() {
    // Four separate letters are wider than the word: joined letters are other, narrower pictures.
    let ink = |text: &str| {
        let mut receipt = visa(Language::Arabic);
        let Paper::Visa { visa, .. } = &mut receipt.paper else { panic!("a visa") };
        visa.surname = Sensitive::new(text.to_owned());
        let paper = drawn(&receipt);
        let line = paper.lines.iter().find(|line| line.text.reveal() == text).cloned().expect("the name");
        let columns: Vec<usize> = (line.left..line.right)
            .map(|x| {
                let rows = line.base - 24..line.base + 10;
                rows.filter(|y| paper.bitmap.is_black(x.unsigned_abs(), y.unsigned_abs())).count()
            })
            .collect();
        (line, columns)
    };
    let (joined, joined_ink) = ink("ببب");
    let (apart, apart_ink) = ink("ب\u{200c}ب\u{200c}ب");
    assert!(joined.right - joined.left < apart.right - apart.left, "{joined:?} {apart:?}");
    let gaps = |ink: &[usize]| ink.windows(2).filter(|pair| pair[0] > 0 && pair[1] == 0).count();
    assert!(gaps(&joined_ink) < gaps(&apart_ink), "joined letters leave no white between them");
    // Alef, the tall stroke, is read first: it must stand at the right end.
    let (_, alef_first) = ink("ابب");
    let middle = alef_first.len() / 2;
    let tallest = (0..alef_first.len()).max_by_key(|x| alef_first[*x]).expect("ink");
    assert!(tallest > middle, "the first letter stands at {tallest} of {}", alef_first.len());
}

#[test]
fn a_name_of_39_letters_is_written_whole() {
    for language in locales::complete() {
        let name = "WOLFESCHLEGELSTEINHAUSENBERGERDORFFABCD";
        assert_eq!(name.len(), 39);
        let mut receipt = visa(*language);
        let Paper::Visa { visa, .. } = &mut receipt.paper else { panic!("a visa") };
        visa.surname = Sensitive::new(name.to_owned());
        visa.given_names = Sensitive::new(name.to_owned());
        let lines = drawn(&receipt).lines;
        let written: String = lines.iter().map(|line| line.text.reveal().as_str()).collect();
        assert_eq!(written.matches(name).count(), 2, "{written}");
    }
}

#[test]
fn a_sum_is_never_broken() {
    for language in locales::complete() {
        for minor_units in [5, 4_650, 123_456_789] {
            let mut receipt = payment(*language);
            let Paper::Receipt { total, .. } = &mut receipt.paper else { panic!("a receipt") };
            *total = domain::Money::new(minor_units, domain::Currency::Azn);
            let sum = locales::format::money(*total, *language);
            let lines = drawn(&receipt).lines;
            assert!(lines.iter().any(|line| *line.text.reveal() == sum), "{sum}");
        }
    }
}

#[test]
fn text_from_outside_cannot_turn_the_paper_round_or_break_the_shaper() {
    let mut receipt = visa(Language::English);
    receipt.imprint.site = "\u{202e}Baku\u{1d}שלום\u{2029}Ganja".to_owned();
    let lines = drawn(&receipt).lines;
    let forbidden = |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2029}');
    assert!(!lines.iter().any(|line| line.text.reveal().chars().any(forbidden)));
}

#[test]
fn a_duplicate_says_so_in_white_on_black_before_anything_else() {
    for language in locales::complete() {
        let [original, duplicate] = [domain::receipt::Copy::Original, domain::receipt::Copy::Duplicate].map(|copy| {
            let mut receipt = visa(*language);
            receipt.copy = copy;
            drawn(&receipt)
        });
        assert!(duplicate.lines[0].text.reveal() == &locales::Words::of(*language).plain().receipt_duplicate());
        assert!(duplicate.lines.iter().any(|line| line.text.reveal() == "DUBLİKAT"));
        assert!(!original.lines.iter().any(|line| line.text.reveal() == "DUBLİKAT"));
        assert!((0..576).all(|x| duplicate.bitmap.is_black(x, 2)), "a black band");
        assert!((8..40).any(|y| (24..552).any(|x| !duplicate.bitmap.is_black(x, y))), "with white letters");
    }
}

#[test]
fn the_same_receipt_is_the_same_picture() {
    for language in [Language::English, Language::Arabic] {
        assert_eq!(drawn(&visa(language)).bitmap, drawn(&visa(language)).bitmap);
    }
}

#[test]
fn a_language_without_words_is_written_in_english() {
    assert_eq!(drawn(&visa(Language::Norwegian)).bitmap, drawn(&visa(Language::English)).bitmap);
}

#[test]
fn a_seal_too_long_for_any_code_is_an_error_and_no_paper() {
    let mut receipt = visa(Language::English);
    let Paper::Visa { visa, .. } = &mut receipt.paper else { panic!("a visa") };
    visa.seal = Sensitive::new(seal().repeat(20));
    assert_eq!(render(&receipt, PaperWidth::MM80).err(), Some(receipt::Error::Code { length: seal().len() * 20 }));
}

#[test]
fn what_is_written_is_not_logged() {
    assert!(!format!("{:?}", drawn(&visa(Language::English)).lines).contains("ERIKSSON"));
}

#[test]
fn no_paper_holds_the_bytes_that_switch_a_printer_off() {
    // DLE DC4 2 1 8 is obeyed by some printers even inside a picture.
    for (name, receipt) in every_paper_in_every_language() {
        let bitmap = drawn(&receipt).bitmap;
        let bytes: Vec<u8> = (0..bitmap.height()).flat_map(|y| bitmap.row(y)).copied().collect();
        assert!(!bytes.windows(5).any(|window| window == [0x10, 0x14, 2, 1, 8]), "{name}");
    }
}
