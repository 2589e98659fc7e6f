//! A service that citizens pay for, as the catalogue describes it: data, never code.
//!
//! What it is called, whose it is, what is asked of the person, what it may cost and how it may be paid. The words of a
//! *kind* are `locales`'; proper names stand in the entry itself, in Azerbaijani, English and Russian.

mod charge;
pub mod code;
mod fault;
mod form;
pub mod mask;
mod name;

pub use charge::{Commission, Limits, Price, Tariff, WrongAmount};
pub use fault::Fault;
pub use form::{Choice, Field, FieldKind, Way};
pub use name::{InstitutionId, Kind, Named, ProviderId, SearchWords};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Currency, Sensitive, ServiceId,
    payment::{Account, Entry},
};

/// A public body or company whose services are paid for here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// Its name in the catalogue.
    pub id: InstitutionId,
    /// Its proper name.
    pub name: Named,
    /// Its tax number, ten digits.
    pub voen: String,
}

/// Where in a citizen's life a service belongs (the portal's "field").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Electricity, gas, water, heating, refuse, rent.
    Home,
    /// Telephone, internet, television.
    Communication,
    /// Fines, duties of vehicles, parking, roads.
    Transport,
    /// Taxes, customs, business registers.
    Business,
    /// Documents, courts, notaries, registers.
    State,
    /// Insurance, labour, pensions.
    Social,
    /// Schools, universities, examinations.
    Education,
    /// Medicine.
    Health,
    /// Loans, leasing, insurance.
    Finance,
    /// Culture, sport, donations.
    Leisure,
}

/// What happened in somebody's life that they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LifeEvent {
    /// The month is over: bills.
    MonthlyBills,
    /// A home is bought, built, rented or left.
    Moving,
    /// A car is bought, driven, fined.
    Driving,
    /// A child is born, goes to school.
    Children,
    /// Marriage, divorce, death, inheritance.
    Family,
    /// Work begins or ends, or a pension.
    Work,
    /// A firm is founded, run, closed.
    Enterprise,
    /// Abroad and back.
    Travel,
    /// A document is lost, expires, or is needed.
    Papers,
    /// A dispute.
    Dispute,
    /// Study.
    Studying,
    /// Illness.
    Illness,
}

/// How money may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// Notes.
    Notes,
    /// A card.
    Card,
    /// An EMV QR code that the citizen's bank reads.
    Qr,
}

/// Whether what is owed is asked of the provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LookUp {
    /// There is nothing to ask: the person says what to pay.
    None,
    /// It is asked while the provider answers; without an answer the payment goes on and says so.
    WhenOnline,
    /// Nothing is paid without it.
    Must,
}

/// What becomes of a payment while there is no connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Offline {
    /// It waits in the terminal's journal.
    Queue,
    /// It cannot be made.
    Refuse,
}

/// One line of a receipt, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReceiptLine {
    /// Whose service.
    Institution,
    /// Which service.
    Service,
    /// For whom: the entries of the form, masked.
    Account,
    /// What the provider calls it: the period, the protocol.
    Reference,
    /// Its last day.
    Due,
    /// What it would have cost without the discount.
    Discount,
    /// What is paid.
    Amount,
    /// The terminal's own fee.
    Commission,
    /// On what law it rests.
    LegalBasis,
}

/// One service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its name in the catalogue, and in every fact of the journal.
    pub id: ServiceId,
    /// Whose.
    pub institution: InstitutionId,
    /// What kind of thing is paid; translated into every language.
    pub kind: Kind,
    /// Where it belongs.
    pub area: Area,
    /// What brings people to it.
    pub life_events: BTreeSet<LifeEvent>,
    /// A pictogram of `assets/look`, by its name without `icon-`.
    pub pictogram: String,
    /// Which adapter of central looks up and posts.
    pub provider: ProviderId,
    /// Whether what is owed is asked.
    pub look_up: LookUp,
    /// Without a connection.
    pub offline: Offline,
    /// How it may be paid; never empty.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub means: BTreeSet<Means>,
    /// Payments are made to this many minor units, upwards: 5 where nobody has smaller coins. 1: to the minor unit.
    #[serde(default = "one")]
    pub rounding: u32,
    /// What all amounts of the entry are in.
    pub currency: Currency,
    /// Its official name, where the law has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub legal_basis: String,
    /// The receipt, line by line.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub receipt: Vec<ReceiptLine>,
    /// How often people come for it: 0 seldom, 3 every day. Among services that are equally near, the more usual one
    /// comes first.
    #[serde(default, skip_serializing_if = "is_nought")]
    #[cfg_attr(feature = "schema", schemars(range(max = 3)))]
    pub often: u8,
    /// What the codes on its bills look like, so that one that is scanned says whose it is; see [`code`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<code::Template>,
    /// What it is called.
    pub name: Named,
    /// Other words that people type.
    #[serde(default, skip_serializing_if = "SearchWords::is_empty")]
    pub words: SearchWords,
    /// The exact list of documents that it asks of the citizen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Named>,
    /// The exact grounds on which it is refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refusals: Vec<Named>,
    /// What it costs.
    pub price: Price,
    /// How little and how much at once.
    pub limits: Limits,
    /// The terminal's own fee.
    pub commission: Commission,
    /// How the person says whose it is; one way at least, each with a field at least.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub ways: Vec<Way>,
}

/// The JSON schema of a service's file, for editors and for tools of others. It knows keys and sorts of values;
/// contradictions are found by [`Service::faults`].
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Service)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_nought(often: &u8) -> bool {
    *often == 0
}

impl Service {
    /// The entries of an account as they may be shown and printed: masked, in the groups people read.
    #[must_use]
    pub fn masked(&self, account: &Account) -> Vec<Sensitive<String>> {
        let mask = |entry: &Entry| {
            let field = self.ways.iter().flat_map(|way| &way.fields).find(|field| field.id == entry.field)?;
            Some(field.kind.masked(entry.value.reveal()).into())
        };
        account.iter().filter_map(mask).collect()
    }
}

const fn one() -> u32 {
    1
}
