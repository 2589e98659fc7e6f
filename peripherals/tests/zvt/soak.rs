//! Whole lives of a terminal, from seeds: several payments, of some only a part, on a wire with one to four faults; cuts,
//! silences and power cuts between.

use std::time::Duration;

use peripherals::{
    bench::Wire,
    card::zvt::simulator::{self, Gesture, PartialIssue},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    TRANSPORT,
    till::{Ending, Goods, attempt, automatic, azn, join},
};

const SEEDS: u64 = 500;
const EVERY_PARTIAL_ISSUE: [PartialIssue; 5] = [
    PartialIssue::Reported,
    PartialIssue::Completed,
    PartialIssue::Ignored,
    PartialIssue::Contradicted,
    PartialIssue::Unknown,
];

fn live(seed: u64) {
    let mut chance = StdRng::seed_from_u64(seed);
    let partial_issue = EVERY_PARTIAL_ISSUE[chance.random_range(0..EVERY_PARTIAL_ISSUE.len())];
    let terminal = simulator::Settings { partial_issue, ..automatic() };
    let mut till = join(TRANSPORT, terminal, Wire::from_seed(seed, 1500));
    let mut stands = 1000;
    for number in 1..=3 {
        let amount = azn(1000 * i64::try_from(number).unwrap() + 77);
        till.until_ready();
        let after = Duration::from_millis(chance.random_range(0..12_000));
        let goods = match chance.random_range(0..5_u8) {
            0 => Goods::FailedAfter(after),
            1 | 2 => Goods::InPart(after, azn(amount.minor_units - 1)),
            3.. => Goods::DeliveredAfter(after),
        };
        till.skip();
        till.bench.order(peripherals::card::Command::Pay { attempt: attempt(number), amount });
        match chance.random_range(0..8_u8) {
            0 => {
                till.bench.run_for(Duration::from_millis(chance.random_range(0..6000)));
                till.bench.cut();
            }
            1 => {
                till.bench.run_for(Duration::from_millis(chance.random_range(0..6000)));
                till.present(Gesture::NoAnswer);
            }
            2 => {
                till.bench.run_for(Duration::from_millis(chance.random_range(0..6000)));
                till.present(Gesture::CutPower);
                till.present(Gesture::RestorePower);
            }
            3 => till.present(Gesture::WrongPinOnce),
            4.. => {}
        }
        let ending = till.follow(attempt(number), amount, goods);
        till.assert_books_agree(amount, ending, azn(stands), &format!("seed {seed}, payment {number}"));
        stands += match ending {
            Ending::Settled | Ending::LeftToAPerson => amount.minor_units,
            Ending::SettledInPart(kept) | Ending::Astray(kept) => kept.minor_units,
            Ending::Reversed | Ending::NotTaken => 0,
        };
    }
    till.assert_memory_is_true(&format!("seed {seed}"));
}

#[test]
fn five_hundred_lives_keep_their_books() {
    for seed in 0..SEEDS {
        live(seed);
    }
}
