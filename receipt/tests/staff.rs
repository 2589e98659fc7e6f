//! What the staff holds in hand, in their languages: read again from its lines, and between the margins.

use std::{fs, path::PathBuf};

use domain::{
    Currency, KioskId, Language, Money,
    books::{Accuracy, Cassette, Collection, Count, Ledger, Pile},
    fact::Fact,
    readiness::{Code, Signed},
    receipt::{Imprint, Slip, SlipCopy, StaffPaper, Totals, Trial},
    staff::{Actor, Role},
};
use jiff::civil::date;
use receipt::{PaperWidth, Rendered, render_for_staff, to_png};

const MARGIN: i32 = 24;

fn manat(manat: i64) -> Money {
    Money::new(100 * manat, Currency::Azn)
}

fn pile(value: i64, count: u32) -> Pile {
    Pile { value: manat(value), count }
}

fn actor(person: &str, role: Role) -> Actor {
    Actor { person: person.parse().expect("a staff number"), role, badge: 7 }
}

fn imprint() -> Imprint {
    Imprint {
        kiosk: KioskId::try_from("GYD-014".to_owned()).expect("a terminal's name"),
        site: "Heydar Aliyev International Airport, terminal 1".to_owned(),
        operator: "Specimen Operator".to_owned(),
        voen: "1234567891".to_owned(),
        help_line: "+994 12 000 00 00".to_owned(),
    }
}

fn period() -> Ledger {
    let note: domain::NoteId = serde_json::from_str("\"018f0000-0000-7000-8000-000000000001\"").expect("a note's name");
    let stacked = Fact::NoteStacked { note, value: manat(360) };
    let accepted = serde_json::json!({ "fact": "credit_issued", "amount": manat(4) });
    let credit: Fact = serde_json::from_value(accepted).expect("a fact");
    Ledger::default().after(&stacked).and_then(|ledger| ledger.after(&credit)).expect("sums that fit")
}

fn collection(count: Option<Count>) -> Collection {
    Collection {
        number: 12,
        z: 9,
        cassette: "GYD-014-0007".parse().expect("a cassette's number"),
        put: "GYD-014-0008".parse().expect("a cassette's number"),
        expected: Cassette { notes: vec![pile(5, 12), pile(100, 3)], unreadable: 1, accuracy: Accuracy::Inaccurate },
        totals: period(),
        count,
    }
}

fn slip(count: Count) -> Slip {
    Slip {
        collection: collection(Some(count)),
        printed: date(2026, 11, 28).at(14, 32, 0, 0),
        who: actor("P-0502", Role::Collector),
        second: Some(actor("P-0417", Role::Technician)),
    }
}

fn drawn(paper: &StaffPaper, language: Language) -> Rendered {
    render_for_staff(paper, language, &imprint(), PaperWidth::MM80).expect("a code that fits")
}

fn text(paper: &Rendered) -> String {
    paper.lines.iter().map(|line| line.text.reveal().as_str()).collect::<Vec<_>>().join("\n")
}

/// A report of a terminal whose printer is open, under a code as long as a signature makes it.
fn readiness() -> Signed {
    let text = include_str!("../../kiosk/core/tests/readiness.json");
    let mut signed: Signed = serde_json::from_str(text).expect("a report");
    signed.code = Code::of(&signed.report, &[0x3C; 91]).signed(&[0xA5; 72]);
    signed
}

fn papers() -> Vec<(&'static str, StaffPaper)> {
    let counted = |notes: Vec<Pile>| Count::Here { notes };
    let slip = |count| Box::new(slip(count));
    let totals = Totals {
        z: 9,
        period: period(),
        cassette: Cassette { notes: vec![pile(5, 12)], ..Cassette::default() },
        printed: date(2026, 11, 28).at(9, 5, 0, 0),
        who: actor("P-0502", Role::Collector),
    };
    vec![
        (
            "slip-differs",
            StaffPaper::Slip { slip: slip(counted(vec![pile(5, 11), pile(100, 3)])), copy: SlipCopy::Cassette },
        ),
        (
            "slip-keeper",
            StaffPaper::Slip { slip: slip(counted(vec![pile(5, 12), pile(100, 3)])), copy: SlipCopy::Keeper },
        ),
        ("slip-elsewhere", StaffPaper::Slip { slip: slip(Count::Elsewhere), copy: SlipCopy::Again }),
        ("totals", StaffPaper::Totals(Box::new(totals))),
        (
            "trial",
            StaffPaper::Trial(Trial {
                printed: date(2026, 11, 28).at(14, 32, 0, 0),
                who: actor("P-0417", Role::Technician),
            }),
        ),
        ("readiness", StaffPaper::Readiness(Box::new(readiness()))),
    ]
}

#[test]
fn every_letter_has_a_picture_and_lies_between_the_margins() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("papers");
    fs::create_dir_all(&folder).expect("a temporary folder");
    for (name, paper) in papers() {
        for language in locales::STAFF {
            let drawn = drawn(&paper, *language);
            assert!(drawn.lines.len() > 10, "{name}: {} lines", drawn.lines.len());
            for line in &drawn.lines {
                let text = line.text.reveal();
                assert_eq!(line.missing, 0, "{name}: {text}");
                assert!(
                    line.left >= MARGIN && line.right <= 576 - MARGIN,
                    "{name}: {text} {} {}",
                    line.left,
                    line.right
                );
            }
            let png = folder.join(format!("staff-{name}-{}.png", language.tag()));
            fs::write(png, to_png(&drawn.bitmap)).expect("a picture is written");
        }
    }
}

#[test]
fn a_slip_says_what_was_expected_what_was_found_and_the_difference() {
    let [(_, differs), (_, exact), (_, elsewhere), ..] = &papers()[..] else { panic!("papers") };
    let told = text(&drawn(differs, Language::English));
    for wanted in [
        "Cash collection",
        "GYD-014-0007",
        "GYD-014-0008",
        "12 × 5.00",
        "11 × 5.00",
        "−1 × 5.00",
        "360.00",
        "355.00",
        "−5.00",
        "THE COUNT DIFFERS",
        "P-0502",
        "P-0417",
        "Notes of unknown worth",
        "Copy 1 of 2",
    ] {
        assert!(told.contains(wanted), "{wanted} is not on the slip:\n{told}");
    }
    // A note whose worth nobody knows keeps even the same count from being exact.
    let told = text(&drawn(exact, Language::English));
    assert!(!told.contains("−1 ×") && told.contains("THE COUNT DIFFERS") && told.contains("Copy 2 of 2"), "{told}");
    let told = text(&drawn(elsewhere, Language::English));
    assert!(told.contains("Not counted here") && !told.contains("Differences"), "{told}");
    assert!(told.contains("Printed once more"), "{told}");
}

#[test]
fn an_x_report_says_what_came_in_and_leaves_out_what_is_nought() {
    let (_, totals) = &papers()[3];
    let told = text(&drawn(totals, Language::English));
    for wanted in ["X report", "It closes nothing.", "Notes taken", "360.00", "Credit given", "4.00", "12 × 5.00"] {
        assert!(told.contains(wanted), "{wanted} is not on the report:\n{told}");
    }
    assert!(!told.contains("Commission"), "{told}");
}

#[test]
fn a_language_that_is_none_of_the_staffs_is_english_with_azerbaijani() {
    let (_, totals) = &papers()[3];
    let told = text(&drawn(totals, Language::Urdu));
    assert!(told.contains("X report") && told.contains("X-hesabat"), "{told}");
}

#[test]
fn a_readiness_report_says_what_runs_what_works_and_what_is_wrong() {
    let (_, report) = &papers()[5];
    let drawn = drawn(report, Language::English);
    let told = text(&drawn);
    for wanted in [
        "Readiness report",
        "NOT READY",
        "has its cover open",
        "SPECIMEN READER · 000123 · 1.4",
        "does not work",
        "passed on",
        "failed on",
        "42 m",
        "612 of 1000",
        "reached",
        "171 days left",
        "+0.3 s",
        "128417",
        "9f86d081884c7d659a2feaa0c55ad015",
        "a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "P-0417",
    ] {
        assert!(told.contains(wanted), "{wanted} is not on the report:\n{told}");
    }
    let picture = image::load_from_memory(&to_png(&drawn.bitmap)).expect("a picture").to_luma8();
    let mut codes = rqrr::PreparedImage::prepare(picture);
    let read: Vec<String> = codes.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect();
    assert_eq!(read, [readiness().code]);
}
