//! Receipts by other means than paper, and receipts of before, as far as they may be seen.

use domain::Money;
use journey::{
    Facts, NoReceipt, Whereabouts,
    stage::{
        PaperState,
        payment::{Address, Copying, Fetched, Fetching, Sending, WrongReceipt, mask},
    },
};

use super::{ready, shown, typed};

pub(super) fn sending(step: &Sending, total: Money) -> shown::Sending {
    match &step.address {
        Address::Choosing => shown::Sending::Choosing { total },
        Address::Typing(by, to) => shown::Sending::Typing { by: *by, to: typed(&mask(*by), to), total },
    }
}

pub(super) fn fetching(step: &Fetching) -> shown::Fetching {
    shown::Fetching {
        text: step.typed.clone().into(),
        whole: ready(step.typed.len() == 12),
        wrong: step.wrong.map(|wrong| match wrong {
            WrongReceipt::NotANumber => shown::WrongReceipt::NotANumber,
            WrongReceipt::NoReceipt(NoReceipt::Unknown) => shown::WrongReceipt::Unknown,
            WrongReceipt::NoReceipt(NoReceipt::TooOften) => shown::WrongReceipt::TooOften,
            WrongReceipt::NoReceipt(NoReceipt::Offline) => shown::WrongReceipt::Offline,
        }),
        asking: ready(!step.is_the_persons_turn()),
    }
}

pub(super) fn fetched(step: &Fetched, facts: &Facts) -> shown::Fetched {
    let old = &step.receipt;
    let lines = old.receipt.lines.iter().zip(&old.lines).map(|(line, money)| shown::OldLine {
        name: line.name.clone(),
        money: match money {
            Whereabouts::OnItsWay => shown::Whereabouts::OnItsWay,
            Whereabouts::Posted => shown::Whereabouts::Posted,
            Whereabouts::GoesBack => shown::Whereabouts::GoesBack,
            Whereabouts::BeingChecked => shown::Whereabouts::BeingChecked,
        },
    });
    shown::Fetched {
        claim: old.claim,
        total: old.receipt.total,
        paid: old.paid,
        terminal: old.terminal.clone(),
        lines: lines.collect(),
        copying: match step.copying {
            Copying::NotAsked => shown::Copying::NotAsked,
            Copying::Paper(PaperState::ToCome | PaperState::Printing(_), _) => shown::Copying::Printing,
            Copying::Paper(PaperState::Printed, _) => shown::Copying::Printed,
            Copying::Paper(PaperState::Missing | PaperState::Doubtful, _) => shown::Copying::Missing,
        },
        print: ready(facts.can_print()),
    }
}
