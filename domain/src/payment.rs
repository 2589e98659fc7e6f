//! What a citizen pays: what was asked, what is owed, and the basket.

pub mod notes;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Money, Sensitive, ServiceId, money::Impossible};

/// The most lines that one payment has.
pub const MOST_LINES: usize = 20;

/// A line of a basket: its number in its transaction, from 1. With the transaction it is the idempotency key of a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub u8);

/// One value of a form, as its mask wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Entry {
    /// The field's name in the catalogue's entry.
    pub field: String,
    /// What was typed or scanned.
    pub value: Sensitive<String>,
}

/// Whose it is: the entries of one way of the form. Personal throughout.
pub type Account = Vec<Entry>;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "inquiry", rename_all = "snake_case")]
pub enum Inquiry {
    /// What is owed for one service.
    Service {
        /// Which.
        service: ServiceId,
        /// Whose.
        account: Account,
    },
    /// Everything that a household owes, by a telephone number alone: nine digits after +994.
    Household {
        /// The number.
        phone: Sensitive<String>,
    },
}

/// How much of a debt may be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "amounts", rename_all = "snake_case")]
pub enum Amounts {
    /// All of it or nothing.
    Full,
    /// A part, too: at least so much.
    Part {
        /// The least.
        least: Money,
    },
    /// Less or more: what is over is an advance.
    Any {
        /// The least.
        least: Money,
        /// The most.
        most: Money,
    },
}

/// A discount that ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Discount {
    /// What is owed without it.
    pub before: Money,
    /// Its last day.
    pub until: Date,
}

/// Something that is owed, as a provider's adapter says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debt {
    /// For which service.
    pub service: ServiceId,
    /// Whose; what is posted. May be another way than was asked by: a household is asked by telephone.
    pub account: Account,
    /// The provider's own name of it, and of this state of it: another amount is another reference. At most 64 characters.
    pub reference: String,
    /// What the person may see to know that it is theirs: masked name, street, period.
    pub label: Sensitive<String>,
    /// What is owed now, the discount taken off; nought where only an advance can be paid.
    pub owed: Money,
    /// A discount in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<Discount>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How much of it may be paid.
    pub amounts: Amounts,
}

/// What a provider, or central, says of an inquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "found", rename_all = "snake_case")]
pub enum Found {
    /// This is owed, or could be paid in advance.
    Debts {
        /// At least one.
        debts: Vec<Debt>,
        /// Services whose provider did not answer for a household.
        silent: Vec<ServiceId>,
    },
    /// Nothing is owed, and nothing can be paid in advance.
    NothingOwed,
    /// Nobody is known by this.
    Unknown,
    /// This terminal has asked for too many that nobody is known by.
    TooOften {
        /// When it may ask again, seconds.
        again_seconds: u32,
    },
    /// The provider does not answer.
    Silent {
        /// When it is worth another try, seconds; nothing where nobody knows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again_seconds: Option<u32>,
    },
}

/// Who promised that a line is delivered once it is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Promise {
    /// Central: it has checked the line with its provider and keeps it, to be posted when the journal says that it is paid.
    Central,
    /// The queue: the service may wait, and the journal's line is the order.
    Queue,
}

/// One line of a basket. Personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number.
    pub id: LineId,
    /// For which service.
    pub service: ServiceId,
    /// Whose.
    pub account: Account,
    /// Which tariff, where the price has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tariff: Option<String>,
    /// What was owed when it was put in; nothing where nobody was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debt: Option<Debt>,
    /// What is paid to the provider.
    pub amount: Money,
    /// The terminal's own fee on top.
    pub commission: Money,
    /// Who promised it.
    pub promise: Promise,
}

/// What the journal says of a line in the clear: nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Item {
    /// The line.
    pub line: LineId,
    /// For which service.
    pub service: ServiceId,
    /// What is paid to the provider.
    pub amount: Money,
    /// The terminal's own fee on top.
    pub commission: Money,
    /// Who promised it.
    pub promise: Promise,
}

impl Item {
    /// What the person pays for it.
    ///
    /// # Errors
    /// Two currencies, or a sum that does not fit.
    pub const fn total(&self) -> Result<Money, Impossible> {
        self.amount.plus(self.commission)
    }
}

impl Line {
    /// What the journal says of it.
    #[must_use]
    pub fn item(&self) -> Item {
        Item {
            line: self.id,
            service: self.service.clone(),
            amount: self.amount,
            commission: self.commission,
            promise: self.promise,
        }
    }
}

/// A basket: what the personal part of the journal's entry holds, and what central is asked to promise.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Basket {
    /// In the order in which they were put in; at most [`MOST_LINES`].
    pub lines: Vec<Line>,
}

impl Basket {
    /// What the journal says of it in the clear.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        self.lines.iter().map(Line::item).collect()
    }

    /// What the person pays, commission and all; nothing for an empty basket.
    ///
    /// # Errors
    /// Two currencies, or a sum that does not fit.
    pub fn total(&self) -> Result<Option<Money>, Impossible> {
        let mut sum: Option<Money> = None;
        for line in &self.lines {
            let line = line.amount.plus(line.commission)?;
            sum = Some(match sum {
                Some(sum) => sum.plus(line)?,
                None => line,
            });
        }
        Ok(sum)
    }
}

/// Whose alone a remainder is: the personal part of [`crate::fact::Fact::CreditIssued`], where one was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFor {
    /// The personal number, as its mask writes it.
    pub fin: Sensitive<String>,
}

/// What central says of a basket before any money is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Promised {
    /// Every line will be posted once it is paid; what the promise lasts, seconds.
    Kept {
        /// Seconds from now.
        seconds: u32,
    },
    /// Not all of it: what is otherwise, line by line. Nothing is promised.
    Otherwise {
        /// The lines, each with what became of it.
        lines: Vec<(LineId, Otherwise)>,
    },
}

/// Why a line is not promised as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "otherwise", rename_all = "snake_case")]
pub enum Otherwise {
    /// Something else is owed by now.
    Changed {
        /// What.
        debt: Box<Debt>,
    },
    /// Nothing is owed any more: somebody paid.
    Paid,
    /// Its provider knows nobody by this account.
    Unknown,
    /// Its provider does not answer.
    Silent,
    /// More than may be paid for it in a day.
    DayLimit {
        /// What may still be paid today.
        left: Money,
    },
    /// The catalogue at central has no such service, or another price.
    Catalogue,
}
