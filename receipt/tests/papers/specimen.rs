//! Papers of an invented traveller.

pub mod paid;

use domain::{
    ClaimNumber, Currency, Language, Money, Sensitive, TransactionId,
    document::PartialDate,
    evisa::EVisa,
    receipt::{CardPayment, Copy, DeskReason, Imprint, Paper, Receipt, Share},
    visa::{Fees, IssuedVisa, Purpose, Terms},
};
use jiff::civil::{date, datetime};

/// As long as a real seal: a signature in base 32 and what it signs.
pub fn seal() -> String {
    format!("HTTPS://VISA.EXAMPLE/V1/{}", "K7M422910XT3A5ZQ9WBN".repeat(12))
}

#[must_use]
pub fn visa(language: Language) -> Receipt {
    let visa = IssuedVisa {
        number: "AZ26-4K7M-22910".parse().expect("a number"),
        terms: Terms { valid_from: date(2026, 11, 21), valid_until: date(2026, 12, 20), days: 30, entries: 1 },
        purpose: Purpose::Visit,
        nationality: "QAT".parse().expect("a code"),
        document_number: Sensitive::new("L898902C3".to_owned()),
        surname: Sensitive::new("ERIKSSON".to_owned()),
        given_names: Sensitive::new("ANNA MARIA".to_owned()),
        birth: Sensitive::new(PartialDate::Known(date(1974, 8, 12))),
        fees: fees(),
        seal: Sensitive::new(seal()),
    };
    around(language, Paper::Visa { visa: Box::new(visa), issued: datetime(2026, 11, 21, 14, 32, 5, 0) })
}

pub fn evisa(language: Language) -> Receipt {
    let evisa = EVisa {
        number: "EVISA-SPEC-1001".parse().expect("a number"),
        terms: Terms { valid_from: date(2026, 11, 21), valid_until: date(2026, 12, 20), days: 30, entries: 1 },
        purpose: Purpose::Tourism,
        nationality: "FRA".parse().expect("a code"),
        document_number: Sensitive::new("L898902C3".to_owned()),
        surname: Sensitive::new("ERIKSSON".to_owned()),
        given_names: Sensitive::new("ANNA MARIA".to_owned()),
        birth: Sensitive::new(PartialDate::Known(date(1974, 8, 12))),
        issued: date(2026, 11, 2),
    };
    let at = datetime(2026, 11, 21, 14, 32, 5, 0);
    around(language, Paper::EVisa { evisa: Box::new(evisa), seal: Sensitive::new(seal()), at })
}

/// One who paid alone.
pub fn payment(language: Language) -> Receipt {
    let paper = Paper::Receipt {
        fees: fees(),
        total: Money::new(4_650, Currency::Azn),
        card: card(),
        paid: datetime(2026, 11, 21, 14, 31, 40, 0),
        visa: "AZ26-4K7M-22910".to_owned(),
        number: "R26-GYD014-0004711".to_owned(),
        whole: None,
    };
    around(language, paper)
}

/// One of six who paid together.
pub fn share(language: Language) -> Receipt {
    let mut receipt = payment(language);
    let Paper::Receipt { whole, .. } = &mut receipt.paper else { panic!("a receipt") };
    *whole = Some(Money::new(25_900, Currency::Azn));
    receipt
}

/// What six paid together: four adults and two children.
pub fn total(language: Language) -> Receipt {
    let amounts = [4_650, 4_650, 4_650, 4_650, 3_650, 3_650];
    together(language, &amounts.map(|minor_units| Money::new(minor_units, Currency::Azn)))
}

/// What so many paid together, each so much.
pub fn together(language: Language, amounts: &[Money]) -> Receipt {
    let share = |(place, amount): (usize, &Money)| Share {
        visa: format!("AZ26-4K7M-2291{place}").parse().expect("a number"),
        amount: *amount,
    };
    let sum = amounts.iter().map(|amount| amount.minor_units).sum();
    let paper = Paper::Total {
        shares: amounts.iter().enumerate().map(share).collect(),
        total: Money::new(sum, Currency::Azn),
        card: card(),
        paid: datetime(2026, 11, 21, 14, 31, 40, 0),
    };
    around(language, paper)
}

pub fn desk(language: Language, reason: DeskReason) -> Receipt {
    let code = format!("KDESK1:{}", "Zm9yIHRoZSBkZXNrIG9ubHk".repeat(10));
    around(language, Paper::Desk { reason, code, at: datetime(2026, 11, 21, 3, 7, 0, 0) })
}

pub fn case(language: Language) -> Receipt {
    let number = "7KD4M".parse().expect("a case number");
    let paper = Paper::Case { number, until: date(2026, 11, 22), at: datetime(2026, 11, 21, 14, 35, 0, 0) };
    around(language, paper)
}

pub fn claim(language: Language) -> Receipt {
    let paper = Paper::Claim {
        amount: Money::new(4_650, Currency::Azn),
        until: date(2027, 11, 21),
        at: datetime(2026, 11, 21, 14, 35, 0, 0),
    };
    around(language, paper)
}

/// One of each kind.
pub fn every_paper(language: Language) -> Vec<(&'static str, Receipt)> {
    let mut duplicate = visa(language);
    duplicate.copy = Copy::Duplicate;
    vec![
        ("visa", visa(language)),
        ("duplicate", duplicate),
        ("payment", payment(language)),
        ("payment-share", share(language)),
        ("total", total(language)),
        ("total-duplicate", total_again(language)),
        ("desk-offline", desk(language, DeskReason::Offline)),
        ("desk-officer", desk(language, DeskReason::Officer)),
        ("desk-silent", desk(language, DeskReason::AgencySilent)),
        ("case", case(language)),
        ("claim", claim(language)),
        ("services-two", paid::two(language)),
        ("services-card", paid::by_card(language)),
        ("services-code", paid::by_code(language)),
        ("services-twenty", paid::twenty(language)),
        ("group", paid::group(language, 3)),
        ("group-twenty", paid::group(language, 20)),
        ("desk-evisa", desk(language, DeskReason::EVisa)),
        ("evisa", evisa(language)),
    ]
}

fn total_again(language: Language) -> Receipt {
    let mut duplicate = total(language);
    duplicate.copy = Copy::Duplicate;
    duplicate
}

fn card() -> CardPayment {
    CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Mastercard".to_owned(),
        terminal_id: "28004869".to_owned(),
        trace: 470,
        receipt_number: 38,
        authorisation: "A40217".to_owned(),
    }
}

fn fees() -> Fees {
    Fees { duty: Money::new(4_400, Currency::Azn), service: Money::new(250, Currency::Azn) }
}

fn around(language: Language, paper: Paper) -> Receipt {
    let transaction = TransactionId("019a6f1e-7b2c-7c31-9d4e-5a8b3c2d1e0f".parse().expect("a UUID"));
    Receipt {
        paper,
        language,
        copy: Copy::Original,
        transaction,
        claim: ClaimNumber::of(transaction),
        imprint: Imprint {
            kiosk: "GYD-014".parse().expect("a number"),
            site: "Heydər Əliyev Hava Limanı, Terminal 1".to_owned(),
            operator: "Nümunə Xidmət MMC".to_owned(),
            voen: "1401555071".to_owned(),
            help_line: "+994 12 555 01 08".to_owned(),
        },
    }
}
