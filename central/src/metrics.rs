//! Counters by kind, in the text that Prometheus reads.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Mutex, PoisonError},
};

macro_rules! counters {
    ($($name:ident $text:literal $help:literal,)*) => {
        /// What is counted.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Counter {
            $(#[doc = $help] $name,)*
        }

        impl Counter {
            const ALL: &[Self] = &[$(Self::$name,)*];

            const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            const fn help(self) -> &'static str {
                match self { $(Self::$name => $help,)* }
            }
        }
    };
}

counters! {
    Requests "central_requests_total" "Answers by status class.",
    Batches "central_batches_total" "Batches by what became of them.",
    Entries "central_entries_total" "Entries that were chained.",
    Commits "central_ingest_commits_total" "Transactions that coalesced batches were written in.",
    Collections "central_collections_total" "Cassettes that were counted, by how. Alarm on differs.",
    Quarantined "central_quarantined_total" "Entries that were chained and not believed. Alarm on any.",
    Frozen "central_frozen_total" "Terminals frozen because their journal forked. Alarm on any.",
    Certificates "central_certificates_refused_total" "Requests refused for their certificate, by reason.",
    Enrolments "central_enrolments_total" "Enrolments and renewals by outcome.",
    Decisions "central_decisions_total" "Decisions by what was decided.",
    Agency "central_agency_answers_total" "Answers of the agency by kind.",
    Visas "central_visas_total" "Visas issued and voided.",
    Cases "central_officer_cases_total" "Officers' cases opened, taken over and decided, by verdict.",
    SignIns "central_officer_sign_ins_total" "Officers' sign-ins by outcome. Alarm on many refused.",
    EVisas "central_e_visas_total" "Searches of e-visas by what was found.",
    Providers "central_provider_answers_total" "Requests to providers by how they ended.",
    Promises "central_promises_total" "Baskets by whether they were promised.",
    Postings "central_postings_total" "Paid lines by what became of them. Alarm on unknown and refused.",
    Receipts "central_receipts_total" "Receipts of before by whether they were found.",
    Messages "central_messages_total" "Receipts to telephones and mailboxes by what became of a try. Alarm on unknown.",
    Acquirer "central_acquirer_answers_total" "Requests to the acquirer of codes by how they ended.",
    Codes "central_codes_total" "Codes by what became of them. Alarm on `claimed_unpaid` and `refund_refused`.",
    Groups "central_groups_total" "Requests for groups of services that citizens keep, by outcome. Alarm on many `refused`.",
    Credits "central_credits_total" "Remainders of before by whether they could be used. Alarm on `used_twice`.",
}

/// All counters of this process.
#[derive(Debug, Default)]
pub struct Metrics(Mutex<BTreeMap<(Counter, &'static str), u64>>);

impl Metrics {
    /// One more of this kind.
    pub fn count(&self, counter: Counter, kind: &'static str) {
        self.add(counter, kind, 1);
    }

    /// `number` more of this kind.
    pub fn add(&self, counter: Counter, kind: &'static str, number: u64) {
        if number == 0 {
            return;
        }
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry((counter, kind)).or_default();
        *count = count.saturating_add(number);
    }

    /// How many of this kind there were.
    #[must_use]
    pub fn of(&self, counter: Counter, kind: &'static str) -> u64 {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(&(counter, kind)).copied().unwrap_or(0)
    }

    /// The text exposition format, version 0.0.4.
    #[must_use]
    pub fn exposition(&self) -> String {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::new();
        for counter in Counter::ALL {
            let (name, help) = (counter.name(), counter.help());
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} counter");
            for ((_, kind), count) in counts.range((*counter, "")..).take_while(|((of, _), _)| of == counter) {
                let _ = writeln!(text, "{name}{{kind=\"{kind}\"}} {count}");
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_are_exposed_by_kind_with_their_help() {
        let metrics = Metrics::default();
        metrics.count(Counter::Batches, "accepted");
        metrics.count(Counter::Batches, "accepted");
        metrics.count(Counter::Batches, "gap");
        let text = metrics.exposition();
        assert!(text.contains("# TYPE central_batches_total counter\n"));
        assert!(text.contains("central_batches_total{kind=\"accepted\"} 2\ncentral_batches_total{kind=\"gap\"} 1\n"));
        assert!(text.contains("# TYPE central_frozen_total counter\n"), "a counter at zero is still announced");
    }
}
