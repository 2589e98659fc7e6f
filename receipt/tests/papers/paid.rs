//! Receipts of invented payments for services. Institutions are those of the samples; their tax numbers are made up.

use domain::{
    Currency, Language, Money, Sensitive,
    payment::{Discount, Promise},
    receipt::{CodePayment, GroupLine, PaidLine, PaidReceipt, Paper, Receipt},
    service::{Kind, Named, ReceiptLine},
};
use jiff::civil::{date, datetime};

use super::{around, card};

/// What a code says: the address where a payment's status can be read, and its claim number.
pub const CODE: &str = "HTTPS://PAY.EXAMPLE/S/FG7T2YCHTJK9";

pub const fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

fn named(az: &str, en: &str, ru: &str) -> Named {
    Named { az: az.to_owned(), en: en.to_owned(), ru: ru.to_owned() }
}

/// Electricity, on its way.
pub fn electricity() -> PaidLine {
    PaidLine {
        name: named("Elektrik enerjisi", "Electricity", "Электроэнергия"),
        institution: named("«Azərişıq» ASC", "Azerishiq OJSC", "ОАО «Азеришыг»"),
        voen: "9900014211".to_owned(),
        kind: Some(Kind::Electricity),
        account: vec![Sensitive::new("•••• 789".to_owned())],
        reference: Some("2026-10/004417".to_owned()),
        due: Some(date(2026, 11, 30)),
        discount: None,
        legal_basis: String::new(),
        shows: vec![
            ReceiptLine::Institution,
            ReceiptLine::Service,
            ReceiptLine::Account,
            ReceiptLine::Reference,
            ReceiptLine::Due,
            ReceiptLine::Amount,
            ReceiptLine::Commission,
        ],
        amount: azn(1_840),
        commission: azn(40),
        promise: Promise::Central,
    }
}

/// A fine with a discount, in the queue.
pub fn fine() -> PaidLine {
    PaidLine {
        name: named(
            "Yol hərəkəti qaydalarının pozulmasına görə cərimə",
            "Fine for breaking the traffic rules",
            "Штраф за нарушение правил дорожного движения",
        ),
        institution: named(
            "Baş Dövlət Yol Polisi İdarəsi",
            "Main State Road Police Department",
            "Главное управление ГДП",
        ),
        voen: "9900018551".to_owned(),
        kind: Some(Kind::TrafficFine),
        account: vec![Sensitive::new("•••• 417".to_owned()), Sensitive::new("•••• 014".to_owned())],
        reference: Some("AA 00452017".to_owned()),
        due: None,
        discount: Some(Discount { before: azn(3_000), until: date(2026, 12, 9) }),
        legal_basis: "İnzibati Xətalar Məcəlləsi, maddə 327.1".to_owned(),
        shows: vec![
            ReceiptLine::Service,
            ReceiptLine::Institution,
            ReceiptLine::Account,
            ReceiptLine::Reference,
            ReceiptLine::Discount,
            ReceiptLine::Amount,
            ReceiptLine::Commission,
            ReceiptLine::LegalBasis,
        ],
        amount: azn(2_400),
        commission: azn(40),
        promise: Promise::Queue,
    }
}

/// Two lines paid in notes; what was over is kept.
pub fn two(language: Language) -> Receipt {
    paper(
        language,
        PaidReceipt {
            lines: vec![electricity(), fine()],
            total: azn(4_320),
            notes: azn(5_000),
            card: None,
            code: None,
            redeemed: azn(0),
            kept: Some(azn(680)),
        },
    )
}

/// One line paid by card and by what was left of before.
pub fn by_card(language: Language) -> Receipt {
    paper(
        language,
        PaidReceipt {
            lines: vec![electricity()],
            total: azn(1_880),
            notes: azn(0),
            card: Some((azn(1_200), card())),
            code: None,
            redeemed: azn(680),
            kept: None,
        },
    )
}

/// One line paid by a note and, for the rest, by a code.
pub fn by_code(language: Language) -> Receipt {
    let code = CodePayment {
        operator: "Ani Ödənişlər Sistemi, «Nümunə Bank» ASC".to_owned(),
        merchant: "Nümunə Xidmət MMC".to_owned(),
        voen: "1401555071".to_owned(),
        terminal: "GYD-014".to_owned(),
        authorisation: "384756".to_owned(),
        reference: "633012345678".to_owned(),
        paid: datetime(2026, 11, 21, 14, 29, 0, 0),
    };
    paper(
        language,
        PaidReceipt {
            lines: vec![electricity()],
            total: azn(1_880),
            notes: azn(1_000),
            card: None,
            code: Some((azn(880), code)),
            redeemed: azn(0),
            kept: None,
        },
    )
}

/// As much as one receipt can hold: twenty lines with everything that a line can say, paid in every way, something kept.
pub fn twenty(language: Language) -> Receipt {
    let lines: Vec<PaidLine> = (0..20)
        .map(|place| {
            let mut line = if place % 2 == 0 { electricity() } else { fine() };
            if place % 5 == 4 {
                line.institution = named(
                    "Vətəndaşlara Xidmət və Sosial İnnovasiyalar üzrə Dövlət Agentliyi",
                    "State Agency for Public Service and Social Innovations",
                    "Государственное агентство по оказанию услуг гражданам и социальным инновациям",
                );
            }
            line.amount = azn(line.amount.minor_units + place);
            line
        })
        .collect();
    let total = azn(lines.iter().map(|line| line.amount.minor_units + line.commission.minor_units).sum());
    let (notes, redeemed, kept) = (azn(40_000), azn(680), azn(120));
    let by_card = azn(total.minor_units + kept.minor_units - notes.minor_units - redeemed.minor_units);
    paper(
        language,
        PaidReceipt { lines, total, notes, card: Some((by_card, card())), code: None, redeemed, kept: Some(kept) },
    )
}

/// A receipt of these facts.
pub fn paper(language: Language, receipt: PaidReceipt) -> Receipt {
    let paid = datetime(2026, 11, 21, 14, 31, 40, 0);
    around(
        language,
        Paper::Payment {
            receipt: Box::new(receipt),
            paid,
            terminal: "GYD-014".parse().expect("a number"),
            code: CODE.to_owned(),
        },
    )
}

/// So many services that somebody keeps; the code is as long as theirs would be.
pub fn group(language: Language, services: usize) -> Receipt {
    let samples = [electricity(), fine()];
    let line = |place: usize| {
        let PaidLine { name, institution, kind, account, .. } = samples[place % 2].clone();
        GroupLine { name, institution, kind: kind.expect("a kind"), account }
    };
    let (code, lines) = (format!("PG1.{}", "AZ27Q".repeat(14 * services)), (0..services).map(line).collect());
    let name = if services == 3 { "Ana evi" } else { "" };
    let at = datetime(2026, 11, 21, 14, 35, 0, 0);
    around(language, Paper::Group { name: Sensitive::new(name.to_owned()), lines, code, at })
}
