//! A terminal of the vending kind: a card reader, a key pad, a bank behind it, and a ledger that survives power cuts.
//!
//! One reading of the specification, written down in `docs/devices/zvt.md`: where terminals in the field differ, that page says so.

mod ledger;
mod line;
mod reducing;
mod report;
mod talk;
mod transaction;
mod undoing;

use std::{collections::VecDeque, time::Duration};

use domain::{Currency, Moment};
use serde::{Deserialize, Serialize};

use crate::simulator::{self, Input, Output};

use super::Transport;

pub use ledger::{Closing, Day, Entry, Kind, Last, Ledger, Numbers, State, Totals};
pub use line::Duplicates;
use line::Line;
use talk::Talk;
use transaction::{Card, Work};

/// How a simulated terminal is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What carries the messages.
    pub transport: Transport,
    /// On a serial line: what it makes of a block that it heard before.
    pub duplicates: Duplicates,
    /// The till's password, six digits.
    pub password: String,
    /// Eight digits.
    pub terminal_id: u32,
    /// What it makes of goods that are issued in part.
    pub partial_issue: PartialIssue,
    /// The only currency it takes.
    pub currency: Currency,
    /// Presents a card that will be approved so long after it is asked for, without any hand; `None` waits for hands.
    pub auto_ms: Option<u64>,
    /// How long it waits for a card.
    pub card_timeout_ms: u64,
    /// How long the person takes with the PIN.
    pub pin_ms: u64,
    /// How long the bank takes.
    pub bank_ms: u64,
    /// From power to readiness.
    pub boot_ms: u64,
    /// The last four digits of the specimen card.
    pub last_four: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            transport: Transport::Tcp,
            duplicates: Duplicates::Recognised,
            password: "000000".into(),
            terminal_id: 500_044,
            partial_issue: PartialIssue::Reported,
            currency: Currency::Azn,
            auto_ms: None,
            card_timeout_ms: 60_000,
            pin_ms: 1500,
            bank_ms: 1200,
            boot_ms: 2000,
            last_four: "0010".into(),
        }
    }
}

/// What a terminal makes of `84 9D`, as far as the public text lets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartialIssue {
    /// Keeps the lower amount, says so in a Status-Information, completes.
    Reported,
    /// Keeps the lower amount and completes.
    Completed,
    /// Keeps the whole amount and completes.
    Ignored,
    /// Keeps the whole amount, says so in a Status-Information, completes.
    Contradicted,
    /// Does not know it: to this terminal nothing is delivered, and it undoes the payment.
    Unknown,
}

/// What hands, and the world behind the terminal, can do to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gesture {
    /// A card that the bank will approve; before a payment it is kept ready for the next one.
    PresentCard,
    /// A card that the bank will decline; likewise.
    Decline,
    /// The card is pulled out before the bank has spoken.
    RemoveCard,
    /// The red key, before the bank has spoken.
    PressStop,
    /// The next PIN is wrong once.
    WrongPinOnce,
    /// From now on it says nothing, but hears and works on, until a host connects anew.
    NoAnswer,
    /// The bank takes so much longer, milliseconds; 0 ends that.
    Delay(u64),
    /// Presents cards by itself after so many milliseconds; `null` ends that.
    Auto(Option<u64>),
    /// From now on it makes this of goods that are issued in part.
    PartialIssue(PartialIssue),
    /// Its day has been open for too long: until it is closed it takes nothing.
    RequireEndOfDay,
    /// No line to the bank.
    CutBank,
    /// The line to the bank is back.
    RestoreBank,
    /// The plug is out.
    CutPower,
    /// The plug is in again.
    RestorePower,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What it does.
    pub activity: Activity,
    /// Every payment and refund.
    pub ledger: Ledger,
    /// What it comes to.
    pub totals: Totals,
}

/// What a terminal does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Nothing.
    Idle,
    /// Waits for a card.
    AwaitingCard,
    /// Waits for the PIN.
    AwaitingPin,
    /// Asks the bank.
    AskingBank,
    /// Waits to hear of the goods.
    AwaitingGoods,
    /// Lowers a payment to what was delivered.
    Reducing,
    /// Undoes a payment.
    Reversing,
    /// Closes its day.
    ClosingDay,
    /// Tells the till how it ended.
    Reporting,
    /// Has no power.
    Off,
    /// Starts.
    Booting,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Power {
    On,
    Off,
    Booting { until: Moment },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bank {
    Online,
    Offline,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pin {
    Right,
    WrongOnce,
}

/// A simulated terminal.
#[derive(Debug)]
pub struct Simulator {
    settings: Settings,
    ledger: Ledger,
    power: Power,
    bank: Bank,
    bank_delay: Duration,
    next_card: Option<Card>,
    next_pin: Pin,
    work: Work,
    talk: Talk,
    line: Line,
    outbox: VecDeque<Output>,
}

impl Simulator {
    /// A terminal that has never taken anything.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self::restore(settings, Ledger::default())
    }

    /// A terminal with this past, just switched on: what was waiting for goods is undone.
    #[must_use]
    pub fn restore(settings: Settings, mut ledger: Ledger) -> Self {
        ledger.undo_all_waiting();
        Self {
            line: Line::new(settings.transport, settings.duplicates),
            settings,
            ledger,
            power: Power::On,
            bank: Bank::Online,
            bank_delay: Duration::ZERO,
            next_card: None,
            next_pin: Pin::Right,
            work: Work::Idle,
            talk: Talk::default(),
            outbox: VecDeque::new(),
        }
    }

    fn gesture(&mut self, now: Moment, gesture: Gesture) {
        match gesture {
            Gesture::PresentCard => self.present(now, Card::WillBeApproved),
            Gesture::Decline => self.present(now, Card::WillBeDeclined),
            Gesture::RemoveCard => self.remove_card(now),
            Gesture::PressStop => self.press_stop(now),
            Gesture::WrongPinOnce => self.next_pin = Pin::WrongOnce,
            Gesture::NoAnswer => self.talk.fall_silent(),
            Gesture::Delay(by_ms) => self.bank_delay = Duration::from_millis(by_ms),
            Gesture::Auto(after_ms) => self.settings.auto_ms = after_ms,
            Gesture::PartialIssue(partial_issue) => self.settings.partial_issue = partial_issue,
            Gesture::RequireEndOfDay => self.ledger.day = Day::MustClose,
            Gesture::CutBank => self.bank = Bank::Offline,
            Gesture::RestoreBank => self.bank = Bank::Online,
            Gesture::CutPower => self.lose_power(),
            Gesture::RestorePower => {
                if self.power == Power::Off {
                    self.power = Power::Booting { until: now + Duration::from_millis(self.settings.boot_ms) };
                }
            }
        }
    }

    fn lose_power(&mut self) {
        self.give_up_work();
        self.power = Power::Off;
        self.outbox.clear();
        match self.settings.transport {
            Transport::Tcp => self.outbox.push_back(Output::HangUp),
            // The wire stays in its socket, and nothing comes from it.
            Transport::Serial => {}
        }
        self.drop_host();
    }

    fn elapse(&mut self, now: Moment) {
        if let Power::Booting { until } = self.power
            && until <= now
        {
            self.power = Power::On;
            self.ledger.undo_all_waiting();
            if self.settings.transport == Transport::Serial {
                self.greet();
            }
        }
        self.listen(now);
        self.answer_may_be_due(now);
        self.work_may_be_due(now);
    }

    fn activity(&self) -> Activity {
        match self.power {
            Power::Off => Activity::Off,
            Power::Booting { .. } => Activity::Booting,
            Power::On => self.work.activity(),
        }
    }
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        match input {
            Input::Connected => self.greet(),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Gestured(gesture) => self.gesture(now, gesture),
            Input::Elapsed => self.elapse(now),
            Input::Disconnected => self.miss_host(),
        }
        self.speak(now);
    }

    fn poll(&mut self) -> Output {
        let boots = match self.power {
            Power::Booting { until } => Some(until),
            Power::On | Power::Off => None,
        };
        let due = [boots, self.line.due(), self.answer_due(), self.work.due()].into_iter().flatten().min();
        self.outbox.pop_front().unwrap_or(Output::Wait(due))
    }

    fn view(&self) -> View {
        View {
            activity: self.activity(),
            ledger: self.ledger.clone(),
            totals: self.ledger.totals(self.settings.currency),
        }
    }

    fn reachable(&self) -> bool {
        match self.settings.transport {
            Transport::Tcp => self.power == Power::On,
            Transport::Serial => true,
        }
    }
}
