//! What is to be done about a code, and what an answer makes of it. Pure.

use domain::fact::NotPaid;

use super::row::{Code, Phase, Refund};
use crate::{
    acquirer::{Refunded, Told},
    posting::wait_ms,
};

/// So much longer than a kiosk shows it a code is left open.
const GRACE_MS: i64 = 15_000;
/// Between two looks at a code that may be paid, while its kiosk asks as well.
const LOOK_MS: i64 = 10_000;
/// Between two looks at one that was paid and that nobody has claimed yet.
const CLAIM_MS: i64 = 60_000;

/// What is to be asked of the acquirer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// Open it.
    Open,
    /// What became of it?
    Look,
    /// End it.
    End,
    /// Give back what came.
    Refund,
    /// Nothing.
    Nothing,
}

/// What is to be done about a row now.
pub(super) fn ask(code: &Code, now_ms: i64) -> Ask {
    let unwanted = code.ending || code.disowned || now_ms > code.good_until_ms + GRACE_MS;
    match (&code.refund, &code.phase) {
        (Refund::Due, _) => Ask::Refund,
        (Refund::None, Phase::Opening | Phase::Open) if unwanted => Ask::End,
        (Refund::None, Phase::Opening) => Ask::Open,
        (Refund::None, Phase::Open | Phase::NotPaid(_)) => Ask::Look,
        (Refund::None, Phase::Paid) | (Refund::Done { .. } | Refund::Refused, _) => Ask::Nothing,
    }
}

/// The row after the acquirer's word on its order.
pub(super) fn told(mut code: Code, told: Told) -> Code {
    match (&code.phase, told) {
        (Phase::Opening, Told::Open) => code.phase = Phase::Open,
        (Phase::Opening | Phase::Open, Told::Paid(came)) => {
            code.phase = if came.amount == code.amount { Phase::Paid } else { Phase::NotPaid(NotPaid::OtherAmount) };
            code.came = Some(came);
        }
        // It was told to be not paid, and that stands.
        (Phase::NotPaid(_), Told::Paid(came)) => code.came = Some(came),
        (Phase::Opening | Phase::Open, Told::Over(why)) => code.phase = Phase::NotPaid(why),
        // It lost the order: the same is opened again, or ended.
        (Phase::Open, Told::Unknown) => code.phase = Phase::Opening,
        (Phase::Open, Told::Open)
        | (Phase::Opening, Told::Unknown)
        | (Phase::Paid, _)
        | (Phase::NotPaid(_), Told::Open | Told::Over(_) | Told::Unknown) => {}
    }
    settled(code)
}

/// The row after the acquirer's word on its refund.
pub(super) fn refunded(mut code: Code, told: Refunded) -> Code {
    match told {
        Refunded::Done { reference } => code.refund = Refund::Done { reference },
        Refunded::Refused => code.refund = Refund::Refused,
        Refunded::Pending => {}
    }
    code
}

/// What came and belongs to nobody goes back.
pub(super) fn settled(mut code: Code) -> Code {
    let nobodys = match code.phase {
        Phase::Paid => code.disowned && !code.claimed,
        Phase::NotPaid(_) => true,
        Phase::Opening | Phase::Open => false,
    };
    if nobodys && code.came.is_some() && code.refund == Refund::None {
        code.refund = Refund::Due;
    }
    code
}

/// When it is looked at again; `watch_ms` says how long after its time one is that was not paid.
pub(super) fn next_ms(before: &Code, code: &Code, now_ms: i64, watch_ms: i64, chance: u32) -> Option<i64> {
    let changed = before.phase != code.phase || before.refund != code.refund;
    match (&code.refund, &code.phase) {
        (Refund::Due, _) if changed => Some(now_ms),
        (Refund::Due, _) | (Refund::None, Phase::Opening) => Some(now_ms + wait_ms(code.tries, chance)),
        (Refund::None, Phase::Open) if code.ending || code.disowned => Some(now_ms + wait_ms(code.tries, chance)),
        (Refund::None, Phase::Open) => Some(now_ms + LOOK_MS),
        (Refund::None, Phase::Paid) => (!code.claimed).then_some(now_ms + CLAIM_MS),
        (Refund::None, Phase::NotPaid(_)) => {
            let next = now_ms + wait_ms(code.tries.saturating_add(3), chance);
            (next <= code.good_until_ms + watch_ms).then_some(next)
        }
        (Refund::Done { .. } | Refund::Refused, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::{AttemptId, Currency, Money, TransactionId};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::acquirer::Paid;

    fn code() -> Code {
        Code {
            attempt: AttemptId(Uuid::from_u128(7)),
            transaction: TransactionId(Uuid::from_u128(8)),
            kiosk: "GYD-014".to_owned(),
            amount: Money::new(2650, Currency::Azn),
            payload: Some("00".to_owned()),
            good_until_ms: 180_000,
            phase: Phase::Opening,
            ending: false,
            claimed: false,
            disowned: false,
            came: None,
            refund: Refund::None,
            version: 0,
            tries: 0,
            next_ms: Some(0),
        }
    }

    fn paid(units: i64) -> Told {
        Told::Paid(Paid {
            amount: Money::new(units, Currency::Azn),
            reference: "R".to_owned(),
            authorisation: "A".to_owned(),
            terminal: "T".to_owned(),
            at: jiff::Timestamp::UNIX_EPOCH,
        })
    }

    #[test]
    fn what_was_asked_for_is_paid_and_stays_so() {
        let code = told(told(code(), Told::Open), paid(2650));
        assert_eq!((&code.phase, &code.refund, ask(&code, 0)), (&Phase::Paid, &Refund::None, Ask::Nothing));
        assert_eq!(told(code.clone(), Told::Over(NotPaid::Cancelled)), code);
        let claimed = Code { claimed: true, disowned: true, ..code.clone() };
        assert_eq!(settled(claimed.clone()), claimed, "who has claimed it may end");
        let disowned = settled(Code { disowned: true, ..code });
        assert_eq!((&disowned.refund, ask(&disowned, 0)), (&Refund::Due, Ask::Refund));
    }

    #[test]
    fn another_amount_and_a_late_one_go_back() {
        for units in [2649, 2651] {
            let code = told(code(), paid(units));
            assert_eq!((code.phase, code.refund), (Phase::NotPaid(NotPaid::OtherAmount), Refund::Due), "{units}");
        }
        let late = told(told(code(), Told::Over(NotPaid::Expired)), paid(2650));
        assert_eq!((&late.phase, &late.refund), (&Phase::NotPaid(NotPaid::Expired), &Refund::Due));
        let back = refunded(late, Refunded::Done { reference: "B".to_owned() });
        assert_eq!(ask(&back, 0), Ask::Nothing);
        assert_eq!(told(back.clone(), paid(2650)), back, "once");
    }

    #[test]
    fn a_code_that_nobody_wants_any_more_is_ended_and_looked_at_afterwards() {
        let open = told(code(), Told::Open);
        assert_eq!(ask(&open, 195_000), Ask::Look);
        assert_eq!(ask(&open, 195_001), Ask::End);
        assert_eq!(ask(&Code { ending: true, ..open.clone() }, 0), Ask::End);
        assert_eq!(ask(&Code { disowned: true, ..open.clone() }, 0), Ask::End);
        let over = told(open, Told::Over(NotPaid::Cancelled));
        assert_eq!(ask(&over, 0), Ask::Look);
        assert!(next_ms(&over, &over, 0, 3_600_000, 0).is_some());
        assert_eq!(next_ms(&over, &over, 180_000 + 3_600_000, 3_600_000, 0), None);
    }

    fn any_word() -> impl Strategy<Value = Told> {
        prop_oneof![
            Just(Told::Open),
            Just(Told::Unknown),
            Just(Told::Over(NotPaid::Cancelled)),
            Just(Told::Over(NotPaid::Expired)),
            Just(paid(2650)),
            Just(paid(2649)),
        ]
    }

    proptest! {
        /// Whatever an acquirer says in whatever order: what a kiosk was told for good never changes, whatever came is either
        /// the transaction's or goes back, and nothing goes back that did not come.
        #[test]
        fn what_was_told_for_good_never_changes(words in prop::collection::vec(any_word(), 0..20), closes in 0_usize..20) {
            let mut code = code();
            let mut final_word: Option<Phase> = None;
            for (place, word) in words.into_iter().enumerate() {
                if place == closes {
                    code.disowned = true;
                    code = settled(code);
                }
                code = told(code, word);
                if matches!(code.phase, Phase::Paid | Phase::NotPaid(_)) {
                    prop_assert!(final_word.is_none() || final_word.as_ref() == Some(&code.phase));
                    final_word = Some(code.phase.clone());
                }
                let has_it = code.phase == Phase::Paid && !code.disowned;
                prop_assert_eq!(code.refund == Refund::Due, code.came.is_some() && !has_it);
            }
        }
    }
}
