//! A day with a provider as a page: what is wrong, and the sums.

use std::fmt::Write as _;

use domain::service::ProviderId;
use jiff::civil::Date;

use super::{Comparison, Kind};
use crate::server::pages::{escaped, page_of};

/// For the operator, in English.
pub(super) fn page(provider: &ProviderId, day: Date, comparison: &Comparison) -> String {
    let title = format!("{provider}, {day}");
    let mut text = format!("<section lang=\"en\"><h1>{}</h1>", escaped(&title));
    let verdict = if comparison.agrees() { "<p>Both sides agree." } else { "<p class=\"void\">The two sides differ." };
    let _ = write!(text, "{verdict} <a href=\"/reconciliations/{provider}/{day}/csv\">CSV</a></p><h2>Sums</h2><dl>");
    for (currency, sum) in &comparison.totals {
        for (name, lines, units) in [("here", sum.lines_here, sum.here), ("there", sum.lines_there, sum.there)] {
            let amount = format!("{}.{:02}", units / 100, units % 100);
            let _ = write!(text, "<dt>{name}, {lines} lines</dt><dd>{amount} {currency}</dd>");
        }
    }
    text.push_str("</dl><h2>Lines</h2><dl>");
    for (kind, count) in &comparison.counts {
        let _ = write!(text, "<dt>{kind}</dt><dd>{count}</dd>");
    }
    text.push_str("</dl>");
    for pair in comparison.pairs.iter().filter(|pair| pair.kind != Kind::Matched) {
        let here = pair.here.as_ref().map_or_else(|| "-".to_owned(), |here| here.amount.to_string());
        let there = pair.there.map_or_else(|| "-".to_owned(), |there| there.to_string());
        let (kind, key) = (pair.kind.text(), escaped(&pair.key));
        let _ = write!(text, "<h2>{kind}</h2><dl><dt>{key}</dt><dd>here {here}, there {there}</dd></dl>");
    }
    text.push_str("</section>");
    page_of(&[&title], &text)
}
