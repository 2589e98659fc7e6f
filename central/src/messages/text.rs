//! What a message says: a short one its sum, number and link; a long one everything that the paper says.

use domain::{
    ClaimNumber, Language, Money, Sensitive,
    receipt::{CardPayment, Channel, PaidLine},
    service::Named,
    text::display_safe,
};
use locales::{Words, format};

use crate::{config, payment::receipt::Payment};

/// Characters of a name or number that comes from outside.
const LONGEST: usize = 80;

/// A message's texts.
pub(super) struct Composed {
    pub(super) subject: String,
    pub(super) text: Sensitive<String>,
}

/// What is sent of a payment, in the person's language and in Azerbaijani.
pub(super) fn compose(by: Channel, language: Language, paid: &Payment, config: &config::Messages) -> Composed {
    let claim = ClaimNumber::of(paid.transaction).to_string();
    let link = format!("{}/v1/payments/{claim}/status", config.link.as_str().trim_end_matches('/'));
    let first = Words::of(language);
    let subject = |words: Words| plain(&words.message_subject(words.sum(paid.receipt.total), claim.as_str()));
    match by {
        Channel::Sms => {
            let text = first.message_sms(first.sum(paid.receipt.total), claim.as_str(), link.as_str());
            Composed { subject: String::new(), text: plain(&text).into() }
        }
        Channel::Email => {
            let own = Language::Azerbaijani;
            let others = (first.language() != own).then(|| Words::of(own));
            let sections: Vec<String> =
                [first].into_iter().chain(others).map(|words| section(words, paid, &claim, &link, config)).collect();
            Composed { subject: subject(first), text: sections.join("\n\n").into() }
        }
    }
}

/// Marks of direction have no place in a short message: they double its length, and telephones show them. Spaces that do not
/// break are letters of their own there, too.
fn plain(text: &str) -> String {
    let unmarked = text.chars().filter(|sign| !matches!(sign, '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}'));
    unmarked.map(|sign| if sign.is_whitespace() { ' ' } else { sign }).collect()
}

fn section(words: Words, paid: &Payment, claim: &str, link: &str, config: &config::Messages) -> String {
    let mut lines = vec![words.receipt_payment_title().to_uppercase(), String::new()];
    let (day, at) = (format::day(paid.paid.date(), words.language()), paid.paid);
    let field = |label: String, value: &str| format!("{label}: {value}");
    lines.push(field(words.receipt_own_number(), claim));
    lines.push(field(words.receipt_time(), &format!("{day} {}", format::clock(at.hour(), at.minute()))));
    lines.push(field(words.receipt_terminal(), paid.terminal.as_str()));
    lines.push(field(words.receipt_transaction(), &paid.transaction.to_string()));
    for (place, line) in paid.receipt.lines.iter().enumerate() {
        lines.push(String::new());
        lines.extend(of_line(words, place + 1, line));
    }
    lines.push(String::new());
    let sum = |label: String, money: Money| format!("{label}: {}", words.sum(money));
    lines.push(sum(words.receipt_total(), paid.receipt.total));
    let parts = [(words.receipt_notes(), paid.receipt.notes), (words.receipt_redeemed(), paid.receipt.redeemed)];
    lines.extend(parts.into_iter().filter(|(_, money)| money.is_positive()).map(|(label, money)| sum(label, money)));
    if let Some((amount, card)) = &paid.receipt.card {
        lines.push(sum(words.receipt_by_card(), *amount));
        lines.extend(of_card(words, card));
    }
    if let Some(kept) = paid.receipt.kept {
        lines.push(sum(words.receipt_kept(), kept));
        lines.push(words.receipt_kept_line());
    }
    lines.push(String::new());
    lines.push(field(words.message_status(), link));
    lines.push(format!("{}: {}, {} {}", words.receipt_operator(), config.operator, words.receipt_voen(), config.voen));
    lines.push(field(words.receipt_help_line(), &config.help_line));
    lines.join("\n")
}

fn of_line(words: Words, number: usize, line: &PaidLine) -> Vec<String> {
    let mut lines = vec![format!("{number}. {}", name(&line.name, words.language()))];
    let institution = name(&line.institution, words.language());
    lines.push(if line.voen.is_empty() { institution } else { format!("{institution}, VÖEN {}", line.voen) });
    if !line.account.is_empty() {
        let account: Vec<&str> = line.account.iter().map(|entry| entry.reveal().as_str()).collect();
        lines.push(format!("{}: {}", words.receipt_account(), account.join(" ")));
    }
    if let Some(reference) = &line.reference {
        lines.push(format!("{}: {}", words.receipt_line_reference(), display_safe(reference, LONGEST)));
    }
    lines.push(format!("{}: {}", words.receipt_amount(), words.sum(line.amount)));
    if line.commission.is_positive() {
        lines.push(format!("{}: {}", words.receipt_commission(), words.sum(line.commission)));
    }
    lines
}

fn of_card(words: Words, card: &CardPayment) -> [String; 4] {
    let safe = |text: &str| display_safe(text, LONGEST);
    [
        format!("{}: {} {}", words.receipt_card(), safe(&card.scheme), safe(&card.masked_pan)),
        format!("{}: {}", words.receipt_card_terminal(), safe(&card.terminal_id)),
        format!("{}: {}", words.receipt_authorisation(), safe(&card.authorisation)),
        format!("{}: {}", words.receipt_reference(), card.trace),
    ]
}

fn name(named: &Named, language: Language) -> String {
    display_safe(named.read_in(language), LONGEST)
}
