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
use specimen::{every_paper, paid, payment, seal, share, together, total, visa};

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
    locales::OFFERED.iter().flat_map(|language| {
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

/// How long a paper may be, in millimetres and bytes. Twenty lines with all that a line can say make it a metre or a tenth
/// more: 19 seconds over a line of 115 200 baud, and within the 90 seconds of a print over one of 38 400, 3 840 bytes a
/// second.
fn most(paper: &Paper) -> (u32, usize) {
    match paper {
        Paper::Payment { receipt, .. } if receipt.lines.len() > 2 => (1_140, 220_000),
        // Russian names stand beside Azerbaijani ones, and both are long; Urdu's lines are tall.
        Paper::Payment { .. } => (295, 60_000),
        // Twenty services with their numbers, and a code that holds them.
        Paper::Group { lines, .. } if lines.len() > 3 => (600, 130_000),
        _ => (260, 50_000),
    }
}

#[test]
fn papers_are_short_enough_in_millimetres_and_bytes() {
    for (name, receipt) in every_paper_in_every_language() {
        let bitmap = drawn(&receipt).bitmap;
        assert_eq!(bitmap.width(), 576);
        let (most_millimetres, most_bytes) = most(&receipt.paper);
        let millimetres = bitmap.height() / 8;
        assert!(millimetres <= most_millimetres, "{name} is {millimetres} mm long");
        let bytes = bytes_to_print(&bitmap);
        assert!(bytes <= most_bytes, "{name} has {bytes} bytes");
    }
}

#[test]
fn codes_are_read_back_as_they_were_written() {
    for language in locales::OFFERED {
        for (name, receipt) in every_paper(*language) {
            let expected = match &receipt.paper {
                Paper::Visa { visa, .. } => vec![visa.seal.reveal().clone()],
                Paper::EVisa { seal, .. } => vec![seal.reveal().clone()],
                Paper::Receipt { number, .. } => vec![number.clone()],
                Paper::Desk { code, .. } | Paper::Payment { code, .. } | Paper::Group { code, .. } => {
                    vec![code.clone()]
                }
                Paper::Case { number, .. } => vec![number.to_string()],
                Paper::Claim { .. } | Paper::Total { .. } => vec![],
            };
            assert_eq!(codes_of(&drawn(&receipt).bitmap), expected, "{name} in {language:?}");
        }
    }
}

#[test]
fn a_receipt_shows_everything_the_rules_for_card_receipts_ask_for() {
    for language in locales::OFFERED {
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
    for language in locales::OFFERED {
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
    for language in locales::OFFERED {
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

fn texts(receipt: &Receipt) -> Vec<String> {
    drawn(receipt).lines.iter().map(|line| line.text.reveal().clone()).collect()
}

#[test]
fn what_was_paid_together_has_a_line_for_each_visa_then_the_sum() {
    for language in locales::OFFERED {
        let receipt = total(*language);
        let Paper::Total { shares, total, .. } = &receipt.paper else { panic!("a total") };
        let paper = drawn(&receipt);
        let bases = |text: &str| -> Vec<i32> {
            paper.lines.iter().filter(|line| line.text.reveal() == text).map(|line| line.base).collect()
        };
        let mut above = 0;
        for share in shares {
            let number = bases(share.visa.as_str());
            assert_eq!(number.len(), 1, "{} in {language:?}", share.visa);
            assert!(bases(&locales::format::money(share.amount, *language)).contains(&number[0]), "its sum beside it");
            assert!(number[0] > above, "in their order");
            above = number[0];
        }
        let sum = bases(&locales::format::money(*total, *language));
        assert_eq!(sum.len(), 1, "the sum of all, once");
        assert!(sum[0] > above, "below the lines");
        let words = locales::Words::of(*language).plain();
        let all = texts(&receipt).join(" ");
        for piece in [words.receipt_together_line(), words.receipt_together_title(), "000470".to_owned()] {
            assert!(all.contains(&piece), "{piece} is missing in {language:?}: {all}");
        }
    }
}

#[test]
fn travellers_are_counted_in_the_form_of_their_language() {
    let counts = [(2, "مسافران", "2 travellers"), (3, "3 مسافرين", "3 travellers"), (6, "6 مسافرين", "6 travellers")];
    for (count, arabic, english) in counts {
        let amounts = vec![domain::Money::new(4_650, domain::Currency::Azn); count];
        let says = |language, words: &str| {
            let texts = texts(&together(language, &amounts));
            assert!(texts.iter().any(|text| text == words), "{words} is missing: {texts:?}");
        };
        says(Language::Arabic, arabic);
        says(Language::English, english);
        says(Language::English, &format!("{count} səyahətçi üçün"));
    }
}

#[test]
fn the_longest_visa_numbers_and_largest_shares_stay_whole_between_the_margins() {
    for language in locales::OFFERED {
        let largest = domain::Money::new(123_456_789, domain::Currency::Azn);
        let mut receipt = together(*language, &[largest; 6]);
        let Paper::Total { shares, .. } = &mut receipt.paper else { panic!("a total") };
        for (place, share) in shares.iter_mut().enumerate() {
            share.visa = format!("AZ26-4K7M-22910-WWWW-WW{place}").parse().expect("24 characters");
        }
        let numbers: Vec<String> = shares.iter().map(|share| share.visa.to_string()).collect();
        let paper = drawn(&receipt);
        let whole = |text: &str| paper.lines.iter().filter(|line| line.text.reveal() == text).count();
        for number in numbers {
            assert_eq!(whole(&number), 1, "{number} in {language:?}");
        }
        assert_eq!(whole(&locales::format::money(largest, *language)), 6);
        let sum = domain::Money::new(740_740_734, domain::Currency::Azn);
        assert_eq!(whole(&locales::format::money(sum, *language)), 1);
        for line in &paper.lines {
            assert_eq!(line.missing, 0);
            assert!(line.left >= MARGIN && line.right <= 576 - MARGIN, "{:?}", line.text.reveal());
        }
        let rows = |line: &receipt::Line| (line.base, line.left, line.right);
        for (place, line) in paper.lines.iter().enumerate() {
            let clash = paper.lines[..place].iter().find(|other| {
                let ((base, left, right), (at, from, to)) = (rows(line), rows(other));
                base == at && left < to && from < right
            });
            assert!(clash.is_none(), "{:?} lies on {:?}", line.text.reveal(), clash.map(|line| line.text.reveal()));
        }
        assert!(bytes_to_print(&paper.bitmap) <= 50_000);
    }
}

#[test]
fn the_receipt_of_a_share_names_the_whole_payment_and_any_other_does_not() {
    for language in locales::OFFERED {
        let words = locales::Words::of(*language).plain();
        let whole = locales::format::money(domain::Money::new(25_900, domain::Currency::Azn), *language);
        let own = locales::format::money(domain::Money::new(4_650, domain::Currency::Azn), *language);
        let has = |receipt: &Receipt, text: &str| texts(receipt).join(" ").contains(text);
        assert!(has(&share(*language), &whole) && has(&share(*language), &own), "{language:?}");
        for text in [words.receipt_whole(), words.receipt_whole_line()] {
            assert!(has(&share(*language), &text), "{text}");
            assert!(!has(&payment(*language), &text), "{text}");
        }
    }
}

/// Every word of it, wherever its lines are broken.
fn stands_whole(paper: &str, text: &str) -> bool {
    let bare = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    bare(paper).contains(&bare(text))
}

#[test]
fn an_address_of_three_lines_and_a_name_of_39_letters_stand_whole_on_every_paper() {
    const SITE: &str =
        "Bakı şəhəri, Binə qəsəbəsi, Heydər Əliyev Beynəlxalq Hava Limanı,\nTerminal 1, gəliş zalı,\nAZ1109";
    const NAMES: [&str; 2] = ["NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K"];
    assert_eq!(NAMES.map(str::len).iter().sum::<usize>() + 2, 39, "with the two fillers between them");
    for (name, mut receipt) in every_paper_in_every_language() {
        receipt.imprint.site = SITE.to_owned();
        receipt.imprint.operator = SITE.to_owned();
        let [surname, given_names] = NAMES.map(|name| Sensitive::new(name.to_owned()));
        let named = match &mut receipt.paper {
            Paper::Visa { visa, .. } => {
                (visa.surname, visa.given_names) = (surname, given_names);
                true
            }
            Paper::EVisa { evisa, .. } => {
                (evisa.surname, evisa.given_names) = (surname, given_names);
                true
            }
            _ => false,
        };
        let paper = drawn(&receipt);
        let text: Vec<&str> = paper.lines.iter().map(|line| line.text.reveal().as_str()).collect();
        let text = text.join(" ");
        assert!(stands_whole(&text, SITE), "{name}: {text}");
        assert!(!named || NAMES.iter().all(|name| stands_whole(&text, name)), "{name}: {text}");
        for line in &paper.lines {
            assert_eq!(line.missing, 0, "{name}");
            let inside = line.left >= MARGIN && line.right <= 576 - MARGIN;
            assert!(inside, "{name}: {:?} leaves the paper", line.text.reveal());
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
    let papers: [fn(Language) -> Receipt; 3] = [visa, total, paid::two];
    for (language, paper) in locales::OFFERED.iter().flat_map(|language| papers.map(|paper| (language, paper))) {
        let [original, duplicate] = [domain::receipt::Copy::Original, domain::receipt::Copy::Duplicate].map(|copy| {
            let mut receipt = paper(*language);
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
