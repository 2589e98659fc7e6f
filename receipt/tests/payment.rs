//! The receipt of a payment for services: what stands on it, in which order and where.

#[path = "papers/specimen.rs"]
mod specimen;

use domain::{
    Direction, Language, Money, Sensitive,
    payment::Promise,
    receipt::{PaidLine, PaidReceipt, Paper, Receipt},
    service::ReceiptLine,
};
use locales::{Words, format};
use receipt::{Line, PaperWidth, Rendered, render};
use specimen::{
    every_paper,
    paid::{azn, by_card, by_code, electricity, fine, paper, twenty, two},
};

const MARGIN: i32 = 24;
const EVERY_FACT: [ReceiptLine; 9] = [
    ReceiptLine::Institution,
    ReceiptLine::Service,
    ReceiptLine::Account,
    ReceiptLine::Reference,
    ReceiptLine::Due,
    ReceiptLine::Discount,
    ReceiptLine::Amount,
    ReceiptLine::Commission,
    ReceiptLine::LegalBasis,
];

fn drawn(receipt: &Receipt) -> Rendered {
    render(receipt, PaperWidth::MM80).expect("the code fits")
}

fn text_of(paper: &Rendered) -> String {
    let lines: Vec<&str> = paper.lines.iter().map(|line| line.text.reveal().as_str()).collect();
    lines.join(" ")
}

/// The base lines on which a text stands by itself, top to bottom.
fn bases(paper: &Rendered, text: &str) -> Vec<i32> {
    let mut bases: Vec<i32> = lines(paper, text).iter().map(|line| line.base).collect();
    bases.sort_unstable();
    bases
}

fn lines<'paper>(paper: &'paper Rendered, text: &str) -> Vec<&'paper Line> {
    paper.lines.iter().filter(|line| line.text.reveal() == text).collect()
}

fn paid_in(receipt: &mut Receipt) -> &mut PaidReceipt {
    let Paper::Payment { receipt, .. } = &mut receipt.paper else { panic!("a payment") };
    receipt
}

/// One line that says everything, paid to the qapik in notes.
fn alone(line: PaidLine, language: Language) -> Receipt {
    let total = azn(line.amount.minor_units + line.commission.minor_units);
    let receipt =
        PaidReceipt { lines: vec![line], total, notes: total, card: None, code: None, redeemed: azn(0), kept: None };
    paper(language, receipt)
}

/// A line that has everything that a line can say.
fn full() -> PaidLine {
    PaidLine { due: electricity().due, shows: EVERY_FACT.to_vec(), ..fine() }
}

/// A piece of each fact as it stands on paper by itself.
fn piece(fact: ReceiptLine, language: Language) -> String {
    match fact {
        ReceiptLine::Institution => "Baş Dövlət Yol Polisi İdarəsi, VÖEN\u{a0}9900018551".to_owned(),
        ReceiptLine::Service => match language {
            Language::Azerbaijani => "Yol hərəkəti qaydalarının".to_owned(),
            // Whose first line it is.
            Language::Russian => "Штраф за нарушение правил".to_owned(),
            _ => "Fine for breaking the traffic rules".to_owned(),
        },
        ReceiptLine::Account => "•••• 417   •••• 014".to_owned(),
        ReceiptLine::Reference => "AA 00452017".to_owned(),
        ReceiptLine::Due => format::day(electricity().due.expect("a day"), language),
        ReceiptLine::Discount => format::money(azn(3_000), language),
        ReceiptLine::Amount => format::money(azn(2_400), language),
        ReceiptLine::Commission => format::money(azn(40), language),
        ReceiptLine::LegalBasis => "İnzibati Xətalar Məcəlləsi, maddə 327.1".to_owned(),
    }
}

/// Where a fact stands, once.
fn place_of(fact: ReceiptLine, paper: &Rendered, language: Language) -> i32 {
    let piece = piece(fact, language);
    let found: Vec<i32> =
        paper.lines.iter().filter(|line| line.text.reveal().starts_with(&piece)).map(|line| line.base).collect();
    assert_eq!(found.len(), 1, "{fact:?} in {language:?}, {piece}: {}", text_of(paper));
    found[0]
}

#[test]
fn a_line_says_what_its_service_wants_in_its_order() {
    let mut backwards = EVERY_FACT;
    backwards.reverse();
    let mut turned = EVERY_FACT;
    turned.rotate_left(4);
    for language in locales::OFFERED {
        for shows in [EVERY_FACT, backwards, turned] {
            let paper = drawn(&alone(PaidLine { shows: shows.to_vec(), ..full() }, *language));
            let places: Vec<i32> = shows.iter().map(|fact| place_of(*fact, &paper, *language)).collect();
            assert!(places.is_sorted() && places[0] < places[8], "{shows:?} in {language:?}: {places:?}");
        }
    }
}

#[test]
fn what_a_service_does_not_want_is_left_out_and_what_the_rules_want_is_not() {
    for language in locales::OFFERED {
        let paper = drawn(&alone(PaidLine { shows: vec![ReceiptLine::Account], ..full() }, *language));
        let wanted = [
            ReceiptLine::Institution,
            ReceiptLine::Service,
            ReceiptLine::Account,
            ReceiptLine::Amount,
            ReceiptLine::Commission,
        ];
        let places = wanted.map(|fact| place_of(fact, &paper, *language));
        assert!(places.is_sorted(), "{places:?}");
        let text = text_of(&paper);
        for fact in EVERY_FACT.iter().filter(|fact| !wanted.contains(fact)) {
            assert!(!text.contains(&piece(*fact, *language)), "{fact:?} in {language:?}");
        }
    }
}

#[test]
fn what_nobody_knows_has_no_label() {
    for language in locales::OFFERED {
        let words = Words::of(*language).plain();
        let unknown = PaidLine {
            account: Vec::new(),
            reference: None,
            due: None,
            discount: None,
            legal_basis: String::new(),
            ..full()
        };
        let text = text_of(&drawn(&alone(unknown, *language)));
        let known = text_of(&drawn(&alone(full(), *language)));
        for label in [
            words.receipt_account(),
            words.receipt_line_reference(),
            words.receipt_due(),
            words.receipt_undiscounted(),
            words.receipt_legal_basis(),
        ] {
            assert!(known.contains(&label) && !text.contains(&label), "{label} in {language:?}: {text}");
        }
    }
}

#[test]
fn a_receipt_shows_everything_the_rules_ask_for() {
    for language in locales::OFFERED {
        let receipt = by_card(*language);
        let text = text_of(&drawn(&receipt));
        let sum = |units| format::money(azn(units), *language);
        let asked = [
            "Nümunə Xidmət MMC",
            "1401555071",
            "Heydər",
            "GYD-014",
            "+994 12 555 01 08",
            "«Azərişıq» ASC",
            "9900014211",
            "FG7T-2YCH-TJK9",
            "019a6f1e-7b2c-7c31-9d4e-5a8b3c2d1e0f",
            "14:31",
            "Mastercard •••• 1234",
            "28004869",
            "000470",
            "A40217",
            "0038",
            &sum(1_840),
            &sum(40),
            &sum(1_880),
            &sum(1_200),
            &sum(680),
        ];
        for piece in asked {
            assert!(text.contains(piece), "{piece} is missing in {language:?}: {text}");
        }
    }
}

#[test]
fn a_receipt_of_a_code_shows_everything_the_rules_for_them_ask_for() {
    for language in locales::OFFERED {
        let text = text_of(&drawn(&by_code(*language)));
        let sum = |units| format::money(azn(units), *language);
        let asked = [
            "Ani Ödənişlər Sistemi, «Nümunə Bank» ASC",
            "Nümunə Xidmət MMC",
            "1401555071",
            "FG7T-2YCH-TJK9",
            "14:29",
            "GYD-014",
            "384756",
            "633012345678",
            &sum(880),
            &sum(1_000),
            &sum(1_880),
        ];
        for piece in asked {
            assert!(text.contains(piece), "{piece} is missing in {language:?}: {text}");
        }
    }
}

#[test]
fn sums_stand_under_each_other_from_lines_to_total_to_what_came_in() {
    for language in locales::OFFERED {
        let receipt = twenty(*language);
        let Paper::Payment { receipt: said, .. } = &receipt.paper else { panic!("a payment") };
        let paper = drawn(&receipt);
        let one = |amount: Money| {
            let found = bases(&paper, &format::money(amount, *language));
            assert_eq!(found.len(), 1, "{amount:?} in {language:?}");
            found[0]
        };
        let amounts: i64 = said.lines.iter().map(|line| line.amount.minor_units).sum();
        let (by_card, kept) = (said.card.as_ref().expect("a card").0, said.kept.expect("something"));
        let parts = [azn(amounts), azn(800), said.total, said.notes, said.redeemed, by_card, kept].map(one);
        assert!(parts.is_sorted(), "{parts:?} in {language:?}");
        assert!(said.lines.iter().all(|line| one(line.amount) < parts[0]), "above their sum");
        let came_in = said.notes.minor_units + said.redeemed.minor_units + by_card.minor_units;
        assert_eq!(came_in, said.total.minor_units + kept.minor_units, "the specimen adds up");
    }
}

#[test]
fn ways_of_paying_that_were_not_used_are_not_named() {
    for language in locales::OFFERED {
        let words = Words::of(*language).plain();
        let (notes, card) = (text_of(&drawn(&two(*language))), text_of(&drawn(&by_card(*language))));
        for (label, by_notes) in [
            (words.receipt_notes(), true),
            (words.receipt_kept_line(), true),
            (words.receipt_redeemed(), false),
            (words.receipt_authorisation(), false),
        ] {
            assert_eq!(notes.contains(&label), by_notes, "{label} in {language:?}: {notes}");
            assert_eq!(card.contains(&label), !by_notes, "{label} in {language:?}: {card}");
        }
        // One line's sums are not added up again.
        assert!(notes.contains(&words.receipt_amounts()) && !card.contains(&words.receipt_amounts()));
    }
}

#[test]
fn what_is_kept_stands_with_its_claim_number_as_large_as_the_receipts_own() {
    for language in locales::OFFERED {
        let mut receipt = two(*language);
        let claim = receipt.claim.to_string();
        let paper = drawn(&receipt);
        let large = |paper: &Rendered| {
            let large = lines(paper, &claim).into_iter().filter(|line| line.right - line.left > 300);
            large.map(|line| line.base).collect::<Vec<_>>()
        };
        let [own, kept] = large(&paper)[..] else { panic!("twice: {:?}", large(&paper)) };
        let sum = bases(&paper, &format::money(azn(680), *language));
        assert!(sum.len() == 1 && own < sum[0] && sum[0] < kept && kept - sum[0] < 160, "{own} {sum:?} {kept}");
        // A thick line above and below.
        let is_black =
            |y: i32| (MARGIN..576 - MARGIN).all(|x| paper.bitmap.is_black(x.unsigned_abs(), y.unsigned_abs()));
        let thick = |from: i32, to: i32| (from..to).any(|y| (y..y + 6).all(is_black));
        assert!(thick(sum[0] - 100, sum[0]) && thick(kept, kept + 240), "{language:?}");
        paid_in(&mut receipt).kept = None;
        assert_eq!(large(&drawn(&receipt)), [own], "once where nothing is kept");
    }
}

#[test]
fn who_promised_delivery_is_said_once_above_the_lines_that_are_meant() {
    for language in locales::OFFERED {
        let words = Words::of(*language).plain();
        let (passed_on, queued) = (words.receipt_passed_on(), words.receipt_queued());
        let mut receipt = twenty(*language);
        let paper = drawn(&receipt);
        let ([passed_on_at], [queued_at]) = (&bases(&paper, &passed_on)[..], &bases(&paper, &queued)[..]) else {
            panic!("each once in {language:?}: {}", text_of(&paper));
        };
        let numbers: Vec<i32> = (1..=20).map(|number: u8| bases(&paper, &number.to_string())[0]).collect();
        assert!(numbers.is_sorted_by(|above, below| above < below), "{numbers:?}");
        for (place, line) in paid_in(&mut receipt).lines.iter().enumerate() {
            let base = bases(&paper, &format::money(line.amount, *language))[0];
            match line.promise {
                Promise::Central => assert!(*passed_on_at < base && base < *queued_at, "line {place}"),
                Promise::Queue => assert!(base > *queued_at, "line {place}"),
            }
        }
        for (promise, said, other) in [(Promise::Central, &passed_on, &queued), (Promise::Queue, &queued, &passed_on)] {
            paid_in(&mut receipt).lines.iter_mut().for_each(|line| line.promise = promise);
            let paper = drawn(&receipt);
            assert_eq!((bases(&paper, said).len(), bases(&paper, other).len()), (1, 0), "{promise:?}");
        }
    }
}

#[test]
fn names_are_in_the_travellers_language_or_english_and_in_azerbaijani() {
    for (language, english) in [(Language::English, true), (Language::Arabic, true), (Language::Azerbaijani, false)] {
        let text = text_of(&drawn(&two(language)));
        for name in ["Electricity", "Azerishiq OJSC", "Main State Road Police Department"] {
            assert_eq!(text.contains(name), english, "{name} in {language:?}: {text}");
        }
        for name in ["Elektrik enerjisi", "«Azərişıq» ASC", "Baş Dövlət Yol Polisi İdarəsi"] {
            assert_eq!(text.matches(name).count(), 1, "{name} in {language:?}: {text}");
        }
        assert!(!text.contains("Электро"), "{text}");
    }
}

#[test]
fn a_name_that_is_the_same_in_both_languages_is_said_once() {
    for language in locales::OFFERED {
        let mut line = full();
        for name in [&mut line.institution.az, &mut line.institution.en] {
            *name = "AccessBank".to_owned();
        }
        let text = text_of(&drawn(&alone(line, *language)));
        assert_eq!(text.matches("AccessBank").count(), 1, "{language:?}: {text}");
    }
}

#[test]
fn numbers_stand_where_reading_begins_and_sums_where_it_ends() {
    for language in locales::OFFERED {
        let paper = drawn(&two(*language));
        let (number, sum) = (lines(&paper, "1")[0], lines(&paper, &format::money(azn(1_840), *language))[0]);
        match language.direction() {
            Direction::LeftToRight => assert_eq!((number.left, sum.right), (MARGIN, 576 - MARGIN)),
            Direction::RightToLeft => assert_eq!((number.right, sum.left), (576 - MARGIN, MARGIN)),
        }
        let account = lines(&paper, "•••• 789")[0];
        assert!(account.left > MARGIN + 30 && account.right < 576 - MARGIN - 30, "{account:?} behind its label");
    }
}

/// No line leaves the paper, misses a letter or lies on another one.
fn is_clean(name: &str, paper: &Rendered) {
    for (place, line) in paper.lines.iter().enumerate() {
        let text = line.text.reveal();
        assert_eq!(line.missing, 0, "{name}: {text}");
        assert!(line.left >= MARGIN && line.right <= 576 - MARGIN, "{name}: {text} leaves the paper");
        let near = paper.lines[..place].iter().filter(|other| (other.base - line.base).abs() < 12);
        for other in near {
            let apart = line.right <= other.left || other.right <= line.left;
            assert!(apart, "{name}: {text} lies on {}", other.text.reveal());
        }
    }
}

#[test]
fn no_line_lies_on_another() {
    for language in locales::OFFERED {
        for (name, receipt) in every_paper(*language).into_iter().filter(|(name, _)| name.starts_with("services")) {
            is_clean(name, &drawn(&receipt));
        }
    }
}

#[test]
fn the_longest_texts_from_outside_stand_whole_and_cannot_turn_the_paper_round() {
    let reference = "Z".repeat(64);
    let law = "Fərdi məlumatların və dövlət rüsumunun ödənilməsi qaydaları haqqında Qanunun 18.4.2-ci maddəsi";
    for language in locales::OFFERED {
        let mut line = full();
        line.reference = Some(reference.clone());
        line.legal_basis = law.to_owned();
        line.account = vec![Sensitive::new("\u{202e}•••• 417\u{2029}".to_owned()); 4];
        line.amount = azn(123_456_789);
        for name in [&mut line.name, &mut line.institution] {
            for text in [&mut name.az, &mut name.en, &mut name.ru] {
                *text = format!("\u{202e}{}\u{1d}", "Dövlət ".repeat(12));
            }
        }
        let paper = drawn(&alone(line, *language));
        is_clean("long", &paper);
        let text: String = paper.lines.iter().map(|line| line.text.reveal().as_str()).collect();
        assert!(text.contains(&reference), "{text}");
        assert!(text.replace(' ', "").contains(&law.replace(' ', "")), "{text}");
        assert!(text.contains(&format::money(azn(123_456_789), *language)), "{text}");
        let forbidden = |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2029}');
        assert!(!text.chars().any(forbidden), "{text:?}");
    }
}

#[test]
fn a_claim_speaks_of_notes_as_well_as_of_a_card() {
    for language in locales::OFFERED {
        let text = text_of(&drawn(&specimen::claim(*language)));
        for said in [*language, Language::Azerbaijani] {
            let words = Words::of(said).plain();
            for sentence in [words.receipt_claim_what(), words.receipt_claim_how()] {
                assert!(text.contains(&sentence), "{sentence} in {language:?}: {text}");
            }
        }
    }
}
