//! What somebody sees who scans the code on a payment's receipt: small, without scripts, nothing personal.

use std::{collections::BTreeMap, fmt::Write as _};

use domain::ServiceId;
use jiff::tz::Offset;
use protocol::payment::{Outcome, Standing};

use crate::server::pages::{escaped, page_of};

/// The words of one language.
struct Words {
    tag: &'static str,
    title: &'static str,
    number: &'static str,
    on_its_way: &'static str,
    posted: &'static str,
    goes_back: &'static str,
    being_checked: &'static str,
    unknown: &'static str,
}

const LANGUAGES: [Words; 2] = [
    Words {
        tag: "az",
        title: "Ödənişin vəziyyəti",
        number: "Nömrə",
        on_its_way: "Qəbul edilib, göndərilir",
        posted: "Ödənilib",
        goes_back: "Qəbul edilmədi: pul bu nömrə ilə qaytarılır",
        being_checked: "Yoxlanılır",
        unknown: "Belə ödəniş hələ yoxdur. Terminal şəbəkəsiz ola bilər: qəbzi saxlayın, sonra yoxlayın.",
    },
    Words {
        tag: "en",
        title: "State of a payment",
        number: "Number",
        on_its_way: "Paid, on its way",
        posted: "Posted",
        goes_back: "Not taken: the money goes back under this number",
        being_checked: "Being checked",
        unknown: "There is no such payment yet. The terminal may be offline: keep the receipt and look again later.",
    },
];

/// The page of a payment, or that there is none yet.
pub(super) fn page(
    number: &str,
    standing: Option<&Standing>,
    names: &BTreeMap<ServiceId, domain::service::Named>,
    offset: Offset,
) -> String {
    let sections = LANGUAGES.map(|words| {
        let mut text = format!("<section lang=\"{}\"><h1>{}</h1>", words.tag, words.title);
        match standing {
            Some(standing) => {
                let _ = write!(text, "<dl><dt>{}</dt><dd>{}</dd></dl>", words.number, escaped(number));
                lines(&mut text, &words, standing, names, offset);
            }
            None => {
                let _ = write!(text, "<p>{}</p>", words.unknown);
            }
        }
        text.push_str("</section>");
        text
    });
    page_of(&[LANGUAGES[0].title, LANGUAGES[1].title], &sections.concat())
}

fn lines(
    text: &mut String,
    words: &Words,
    standing: &Standing,
    names: &BTreeMap<ServiceId, domain::service::Named>,
    offset: Offset,
) {
    for line in &standing.lines {
        let name = names.get(&line.service).map_or(line.service.as_str(), |name| match words.tag {
            "az" => &name.az,
            _ => &name.en,
        });
        let (outcome, class) = match line.outcome {
            Outcome::OnItsWay => (words.on_its_way.to_owned(), ""),
            Outcome::Posted { at } => {
                (format!("{} {}", words.posted, offset.to_datetime(at).strftime("%d.%m.%Y %H:%M")), "")
            }
            Outcome::GoesBack => (words.goes_back.to_owned(), " class=\"void\""),
            Outcome::BeingChecked => (words.being_checked.to_owned(), ""),
        };
        let _ = write!(text, "<h2>{}</h2><dl><dt{class}>{outcome}</dt><dd>{}</dd></dl>", escaped(name), line.amount);
    }
}
