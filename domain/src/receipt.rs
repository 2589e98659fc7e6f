//! What is printed, as typed facts; `receipt` turns it into dots.

mod paid;
mod staff;

pub use paid::Services;
pub use staff::{Slip, SlipCopy, StaffPaper, Totals, Trial};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::{
    CaseNumber, ClaimNumber, KioskId, Language, Money, Sensitive, TransactionId, VisaNumber,
    evisa::EVisa,
    payment::{Discount, Promise},
    service::{Kind, Named, ReceiptLine},
    visa::{Fees, IssuedVisa},
};

/// Whether this is the first paper of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Copy {
    /// Has never been printed, for sure.
    Original,
    /// May have been printed before: marked DUPLICATE.
    Duplicate,
}

/// How a receipt is sent, beside paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By short message to a telephone.
    Sms,
    /// By electronic mail.
    Email,
}

/// Where a receipt is sent: the personal part of [`crate::fact::Fact::ReceiptWanted`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendTo {
    /// Nine digits after +994, or an address.
    pub to: Sensitive<String>,
}

/// How it was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardPayment {
    /// As the terminal masked it, `•••• 1234`; never more than the last four digits here.
    pub masked_pan: String,
    /// Visa, Mastercard… as the terminal says.
    pub scheme: String,
    /// Terminal identifier.
    pub terminal_id: String,
    /// Trace number of the terminal.
    pub trace: u32,
    /// Receipt number of the terminal.
    pub receipt_number: u16,
    /// Authorisation code of the bank.
    pub authorisation: String,
}

/// How a code was paid: what a receipt of an AZQR payment must show (Central Bank of Azerbaijan, *Requirements for AZQR
/// codes*, 12 November 2025), beside the amount and the receipt's own number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodePayment {
    /// The acquirer, or the operator of the payment system.
    pub operator: String,
    /// The merchant's name.
    pub merchant: String,
    /// Its tax number.
    pub voen: String,
    /// The terminal, as the acquirer knows it.
    pub terminal: String,
    /// Authorisation code.
    pub authorisation: String,
    /// Reference number of the payment.
    pub reference: String,
    /// When it was paid, local time.
    pub paid: DateTime,
}

/// What one of several who pay together paid. The visa says who: no name stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The visa's number.
    pub visa: VisaNumber,
    /// What was paid for it.
    pub amount: Money,
}

/// One line of what was paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidLine {
    /// Which service.
    pub name: Named,
    /// Whose.
    pub institution: Named,
    /// Its tax number.
    pub voen: String,
    /// What kind of thing it is; nothing where the catalogue no longer says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Whose account: masked, in the groups people read. Nothing after a power cut: nobody here remembers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub account: Vec<Sensitive<String>>,
    /// The provider's own name of the debt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// A discount that was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<Discount>,
    /// On what law it rests; empty where the catalogue does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_basis: String,
    /// Which of all this the service wants on its receipt, in order.
    pub shows: Vec<ReceiptLine>,
    /// What the provider gets.
    pub amount: Money,
    /// The terminal's own fee.
    pub commission: Money,
    /// Who promised that it is delivered.
    pub promise: Promise,
}

/// What a payment's receipt says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidReceipt {
    /// What was paid for.
    pub lines: Vec<PaidLine>,
    /// All of it, commission and all.
    pub total: Money,
    /// Notes that went in.
    pub notes: Money,
    /// What was paid by card, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<(Money, CardPayment)>,
    /// What was paid by a code, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<(Money, CodePayment)>,
    /// What was left of before and paid here.
    pub redeemed: Money,
    /// What was over and is kept for the next visit, under the claim number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Money>,
}

/// Who issues the papers and whom to call; from the operator's configuration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imprint {
    /// The terminal.
    pub kiosk: KioskId,
    /// Where it stands.
    pub site: String,
    /// The operator's name.
    pub operator: String,
    /// The operator's tax number.
    pub voen: String,
    /// Whom to call.
    pub help_line: String,
}

/// One service that somebody keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLine {
    /// What it is called.
    pub name: Named,
    /// Whose it is.
    pub institution: Named,
    /// What kind of thing is paid.
    pub kind: Kind,
    /// For whom: masked.
    pub account: Vec<Sensitive<String>>,
}

/// Something to print. Every paper is in the traveller's language and in Azerbaijani.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "paper", rename_all = "snake_case")]
pub enum Paper {
    /// The visa itself.
    Visa {
        /// Everything it shows.
        visa: Box<IssuedVisa>,
        /// When it was issued, local time.
        issued: DateTime,
    },
    /// An e-visa that the portal granted.
    EVisa {
        /// Everything it shows.
        evisa: Box<EVisa>,
        /// The text of its QR code.
        seal: Sensitive<String>,
        /// When it is printed, local time.
        at: DateTime,
    },
    /// The receipt of a payment.
    Receipt {
        /// What for: kind of service, one line each with its amount.
        fees: Fees,
        /// The sum.
        total: Money,
        /// How it was paid.
        card: CardPayment,
        /// When, local time.
        paid: DateTime,
        /// What it paid for.
        visa: String,
        /// Central's number of the e-receipt, also in the QR code.
        number: String,
        /// The card payment as the bank's statement shows it, where `total` is one traveller's share of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        whole: Option<Money>,
    },
    /// The receipt of a payment for services.
    Payment {
        /// What it says.
        receipt: Box<PaidReceipt>,
        /// When, local time.
        paid: DateTime,
        /// The terminal that took the money; another may print it once more.
        terminal: KioskId,
        /// The text of the QR code: where the payment's status can be read.
        code: String,
    },
    /// Services that somebody keeps: shown to a terminal, their code finds what is owed for them.
    Group {
        /// What its owner calls it; empty where they did not say.
        name: Sensitive<String>,
        /// One service each.
        lines: Vec<GroupLine>,
        /// The text of the QR code, sealed.
        code: String,
        /// When it is printed, local time.
        at: DateTime,
    },
    /// What several travellers paid together: a summary beside the receipt of each.
    Total {
        /// One line each.
        shares: Vec<Share>,
        /// Their sum: what the card was charged.
        total: Money,
        /// How it was paid.
        card: CardPayment,
        /// When, local time.
        paid: DateTime,
    },
    /// What to show at the desk when the terminal could not finish: nothing was charged.
    Desk {
        /// Why.
        reason: DeskReason,
        /// The text of the QR code: claim number and kept entries, sealed for the desk; never personal data in the clear.
        code: String,
        /// When, local time.
        at: DateTime,
    },
    /// The number of an officer's case: what to come back with.
    Case {
        /// The number; also in the QR code.
        number: CaseNumber,
        /// The last day on which it is good.
        until: Date,
        /// When, local time.
        at: DateTime,
    },
    /// What is owed, with its claim number.
    Claim {
        /// How much.
        amount: Money,
        /// Until when it can be claimed.
        until: Date,
        /// When, local time.
        at: DateTime,
    },
}

/// Why somebody is sent to the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeskReason {
    /// The terminal has no connection.
    Offline,
    /// An officer decides.
    Officer,
    /// The agency did not answer in time.
    AgencySilent,
    /// No e-visa was found for what was shown.
    EVisa,
}

/// A paper with everything around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// What it says.
    pub paper: Paper,
    /// The traveller's language; Azerbaijani stands beside it.
    pub language: Language,
    /// Original or duplicate.
    pub copy: Copy,
    /// Whose business it is.
    pub transaction: TransactionId,
    /// The number to name when something is wrong.
    pub claim: ClaimNumber,
    /// Who issued it.
    pub imprint: Imprint,
}
