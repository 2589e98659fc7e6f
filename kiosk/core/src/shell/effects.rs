//! What the journey wants, one arm each. `Record` is durable before the next effect begins.

use domain::{
    TransactionId,
    fact::{Fact, PrintOutcome},
    payment::KeptFor,
};
use journey::{Effect, Event, PaperOrder};
use peripherals::{audio, barcode, card, cash, document, printer};
use protocol::{
    groups::AskGroups,
    payment::{MakePromise, OpenCode, Redeem},
    visa::{Decide, FindCase, Issue, Void},
};
use serde::Serialize;
use zeroize::Zeroizing;

use super::{Answer, Terminal, answers};
use crate::{
    failpoint,
    journal::{self, Draft},
    papers,
};

impl Terminal {
    /// Does one thing.
    ///
    /// # Errors
    /// Only the records': [`journal::Error::Full`] before anything is taken, anything else is fatal.
    pub(super) async fn perform(&mut self, effect: Effect) -> Result<(), journal::Error> {
        let place = name(&effect);
        tracing::debug!(effect = place);
        failpoint::pass(&format!("before {place}"), self.fail_at.as_deref());
        match effect {
            Effect::Record(transaction, fact) => {
                self.writer.append(Draft::of(transaction, fact)).await?;
            }
            Effect::RecordApplication(transaction, application) => {
                self.seal(transaction, Fact::ApplicationMade, &application).await?;
            }
            Effect::RecordPickUp(transaction, shown) => self.seal(transaction, Fact::PickUpAsked, &shown).await?,
            Effect::RecordBasket(transaction, basket) => {
                self.seal(transaction, Fact::BasketMade { items: basket.items() }, &basket).await?;
            }
            Effect::LookUp(transaction, inquiry) => {
                self.ask(answers::look_up(self.client.clone(), transaction, *inquiry));
            }
            Effect::Promise(transaction, basket) => {
                let wish = MakePromise { basket: *basket, catalogue_version: self.world.catalogue_version() };
                self.ask(answers::promise(self.client.clone(), transaction, wish));
            }
            Effect::Redeem { transaction, claim, fin } => {
                self.ask(answers::redeem(self.client.clone(), claim, Redeem { transaction, fin }));
            }
            Effect::RecordCredit { transaction, amount, fin } => {
                self.seal(transaction, Fact::CreditIssued { amount }, &KeptFor { fin }).await?;
            }
            Effect::RecordWanted { transaction, by, language, to } => {
                self.seal(transaction, Fact::ReceiptWanted { by, language }, &to).await?;
            }
            Effect::FetchReceipt(transaction, claim) => {
                self.ask(answers::receipt(self.client.clone(), transaction, claim));
            }
            Effect::AskGroups { transaction, question, owner, wish } => {
                let asked = AskGroups { owner, wish };
                self.ask(answers::groups(self.client.clone(), transaction, question, asked));
            }
            Effect::OpenCode { transaction, attempt, amount } => {
                self.ask(answers::open_code(self.client.clone(), transaction, attempt, OpenCode { amount }));
            }
            Effect::AskCode(transaction, attempt) => self.ask(answers::code(self.client.clone(), transaction, attempt)),
            Effect::EndCode(of, attempt) => self.ask(answers::end_code(self.client.clone(), of, attempt)),
            Effect::TakeNotes(values) => self.devices.tell_cash(cash::Command::Enable(values)).await,
            Effect::RefuseNotes => self.devices.tell_cash(cash::Command::Disable).await,
            Effect::StackNote(key) => self.devices.tell_cash(cash::Command::Stack(cash::NoteKey(key))).await,
            Effect::ReturnNote(key) => self.devices.tell_cash(cash::Command::Return(cash::NoteKey(key))).await,
            Effect::EnableScanner => self.devices.tell_barcode(barcode::Command::Enable).await,
            Effect::DisableScanner => self.devices.tell_barcode(barcode::Command::Disable).await,
            Effect::Search(transaction, shown) => {
                self.ask(answers::search(self.client.clone(), transaction, *shown));
            }
            Effect::AskEVisa(transaction) => self.ask(answers::evisa_standing(self.client.clone(), transaction)),
            Effect::EnableReader => self.devices.tell_document(document::Command::Enable).await,
            Effect::DisableReader => self.devices.tell_document(document::Command::Disable).await,
            Effect::FindCase(transaction, document) => {
                let client = self.client.clone();
                self.ask(async move { answers::case(&client, transaction, FindCase { document: *document }).await });
            }
            Effect::Decide(transaction, application) => {
                let decide = Decide { application: *application, catalogue_version: self.world.catalogue_version() };
                let client = self.client.clone();
                self.ask(async move { answers::decide(&client, transaction, decide).await });
            }
            Effect::Issue { transaction, attempt, paid } => {
                let (client, within) = (self.client.clone(), self.world.times.goods);
                let receipts = self.receipts.clone();
                let issue = Issue { attempt, paid };
                self.ask(async move { answers::issue(&client, transaction, issue, within, &receipts).await });
            }
            Effect::Void(transaction, reason) => {
                let client = self.client.clone();
                tokio::spawn(async move { answers::void(&client, transaction, Void { reason }).await });
            }
            Effect::AskStanding(transaction) => {
                let (client, receipts) = (self.client.clone(), self.receipts.clone());
                self.ask(async move { answers::standing(&client, transaction, &receipts).await });
            }
            Effect::Pay { attempt, amount } => {
                self.devices.tell_card(card::Command::Pay { attempt, amount }).await;
            }
            Effect::CancelPayment(attempt) => self.devices.tell_card(card::Command::Cancel(attempt)).await,
            Effect::ConfirmDelivered(attempt) => {
                self.devices.tell_card(card::Command::ConfirmDelivered(attempt)).await;
            }
            Effect::ConfirmPart(attempt, amount) => {
                self.devices.tell_card(card::Command::ConfirmPart { attempt, amount }).await;
            }
            Effect::ConfirmFailed(attempt) => self.devices.tell_card(card::Command::ConfirmFailed(attempt)).await,
            Effect::QueryCard => self.devices.tell_card(card::Command::QueryLast).await,
            Effect::Reverse { attempt, receipt_number, amount } => {
                self.devices.tell_card(card::Command::Reverse { attempt, receipt_number, amount }).await;
            }
            Effect::Print(order) => self.print(&order).await,
            Effect::Wipe => self.wipe().await,
        }
        failpoint::pass(&format!("after {place}"), self.fail_at.as_deref());
        Ok(())
    }

    /// Writes a fact down whose personal part only central can read.
    async fn seal(
        &mut self,
        transaction: TransactionId,
        fact: Fact,
        personal: &impl Serialize,
    ) -> Result<(), journal::Error> {
        let written = serde_json::to_vec(personal);
        let bytes = Zeroizing::new(written.expect("what is sealed is texts, numbers and dates, which JSON can write"));
        self.writer.append(Draft::personal(transaction, fact, bytes)).await?;
        Ok(())
    }

    /// Asks somebody in a task of its own; the answer comes back as an event.
    fn ask(&self, question: impl Future<Output = Event> + Send + 'static) {
        let answers = self.answers.0.clone();
        tokio::spawn(async move {
            answers.send(Answer::Journey(question.await)).ok();
        });
    }

    async fn print(&mut self, order: &PaperOrder) {
        match papers::draw(order, &self.imprint, &self.receipts, &self.groups, self.world.clocks.local()) {
            Ok(image) => {
                let job = printer::Job { id: order.job, image };
                self.devices.tell_printer(printer::Command::Print(job)).await;
            }
            Err(error) => {
                tracing::error!(%error, job = order.job, "a paper could not be drawn");
                let event = Event::PrintEnded { job: order.job, outcome: PrintOutcome::NotPrinted };
                self.answers.0.send(Answer::Journey(event)).ok();
            }
        }
    }

    /// Nothing of the person stays: the reader forgets, the voice is silent, and the next snapshot replaces the one that was
    /// shown.
    async fn wipe(&self) {
        self.devices.tell_document(document::Command::Disable).await;
        self.devices.tell_barcode(barcode::Command::Disable).await;
        self.devices.tell_cash(cash::Command::Disable).await;
        self.devices.tell_audio(audio::Command::Hush).await;
    }
}

/// The effect's name as failpoints write it: `Record CardIntended`, `Print Visa`.
fn name(effect: &Effect) -> String {
    let first = |text: &str| text.split(['(', ' ', '{']).next().unwrap_or_default().to_owned();
    match effect {
        Effect::Record(_, fact) => format!("Record {}", first(&format!("{fact:?}"))),
        Effect::RecordApplication(..) => "Record ApplicationMade".to_owned(),
        Effect::RecordPickUp(..) => "Record PickUpAsked".to_owned(),
        Effect::RecordBasket(..) => "Record BasketMade".to_owned(),
        Effect::RecordCredit { .. } => "Record CreditIssued".to_owned(),
        Effect::RecordWanted { .. } => "Record ReceiptWanted".to_owned(),
        Effect::Print(order) => format!("Print {:?}", order.text.kind()),
        other => first(&format!("{other:?}")),
    }
}
