//! The receipt by other means than paper, receipts of before, and what is kept for one person alone.

#[cfg(test)]
#[path = "hall/street.rs"]
mod street;

use domain::{
    fact::{Ending, Fact, Owed},
    receipt::Copy,
    service::mask::Wrong,
};
use journey::{
    Effect, NoReceipt, PaperText, Stage,
    stage::payment::{Address, Asks, Copying, Step, WrongNumber, WrongReceipt},
};
use street::Street;

const PAID: &str = "
    language en
    household
    keys 0125551234
    typed -> LookUp
    owes electricity
    put
    by notes
    kept
    note 20
    stacked
    note 10
    stacked
    = Paid";

/// To the slot, with 30.00 of electricity and a fine of 7.00 with 0.40 on top.
const TO_NOTES: &str = "
    language en
    household
    keys 0125551234
    typed -> LookUp
    owes all
    put
    by notes
    kept
    = Inserting";

fn at(scripts: &[&str]) -> Street {
    let mut street = Street::open();
    for script in scripts {
        street.play(script);
    }
    street
}

impl Street {
    /// Plays a script, line by line: `event -> effects`, `= Step`.
    pub fn play(&mut self, script: &str) {
        for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(expected) = line.strip_prefix("= ") {
                assert_eq!(self.step(), expected, "after the script so far:\n{script}");
            } else if let Some((event, expected)) = line.split_once(" -> ") {
                let expected = if expected == "nothing" { "" } else { expected };
                assert_eq!(self.say(event).join(", "), expected, "on {event:?} of\n{script}");
            } else {
                self.say(line);
            }
        }
    }

    fn ending(&self) -> Option<Ending> {
        self.states().values().next().and_then(|state| state.ending)
    }

    fn owed(&self) -> Vec<Owed> {
        self.states().values().next().map(|state| state.owed.clone()).unwrap_or_default()
    }

    fn addresses(&self) -> Vec<String> {
        let sealed = self.effects.iter().filter_map(|effect| match effect {
            Effect::RecordWanted { to, .. } => Some(to.to.reveal().clone()),
            _ => None,
        });
        sealed.collect()
    }
}

fn step(street: &Street) -> &Step {
    match &street.journey.stage {
        Stage::Payment(step) => step,
        stage => panic!("no payment: {stage:?}"),
    }
}

#[test]
fn a_receipt_that_did_not_print_goes_to_a_telephone_and_no_paper_is_owed() {
    let mut street = at(&[PAID]);
    street.play(
        "not printed
         send -> nothing
         = Sending
         by sms -> nothing
         keys 050123
         typed -> nothing
         = Sending",
    );
    let Step::Sending(sending) = step(&street) else { panic!("{}", street.step()) };
    assert!(
        matches!(&sending.address, Address::Typing(_, typed) if typed.wrong == Some(Wrong::Short { missing: 4 })),
        "{sending:?}"
    );
    street.play("keys 4567\n typed -> Record ReceiptWanted\n = Paid\n finish");
    assert_eq!(street.addresses(), ["501234567"]);
    assert!(!format!("{:?}", street.effects).contains("501234567"), "no log shows it");
    assert_eq!((street.ending(), street.owed()), (Some(Ending::Delivered), vec![]));
}

#[test]
fn a_printed_receipt_may_go_by_mail_as_well() {
    let mut street = at(&[PAID]);
    street.play("printed\n send\n by mail\n keys ad@numune.az\n typed -> Record ReceiptWanted\n = Paid\n finish");
    assert_eq!(street.addresses(), ["ad@numune.az"]);
    assert_eq!(street.ending(), Some(Ending::Delivered));
}

#[test]
fn while_it_prints_nothing_else_is_offered() {
    let mut street = at(&[PAID]);
    street.play("send -> nothing\n = Paid\n printed\n send\n = Sending\n back\n = Paid");
}

#[test]
fn a_mistyped_address_may_be_followed_by_another_but_not_for_ever() {
    let mut street = at(&[PAID]);
    street.play("printed");
    for number in 1..=domain::books::MOST_WANTED {
        street.play(&format!("send\n by sms\n keys 05012345{number}7\n typed -> Record ReceiptWanted\n = Paid"));
    }
    street.play("send -> nothing\n = Paid\n finish");
    assert_eq!(street.addresses().len(), domain::books::MOST_WANTED);
    assert_eq!(street.ending(), Some(Ending::Delivered));
}

#[test]
fn whoever_walks_away_while_typing_has_paid_all_the_same() {
    let mut street = at(&[PAID]);
    street.play("not printed\n send\n by sms\n keys 050\n wait 120\n wait 45");
    assert_eq!(street.addresses(), Vec::<String>::new());
    assert_eq!(street.ending(), Some(Ending::Owed), "the paper is owed");
    assert!(matches!(street.owed()[..], [Owed::Paper(_)]), "{:?}", street.owed());
    assert_eq!(street.ledger.of(domain::Currency::Azn).owed, 0, "and no money");
}

#[test]
fn without_a_printer_a_basket_is_paid_and_its_receipt_sent() {
    let mut street = at(&["breaks printer", &PAID.replace("= Paid", "")]);
    street.play("= Paid\n send\n by sms\n keys 0501234567\n typed -> Record ReceiptWanted\n finish");
    assert_eq!((street.ending(), street.owed()), (Some(Ending::Delivered), vec![]));
}

#[test]
fn the_receipt_says_when_it_was_paid_and_not_when_it_was_printed() {
    let mut street = at(&[PAID]);
    street.facts.hour = jiff::civil::time(18, 45, 0, 0);
    street.play("print unknown\n print");
    let papers = street.effects.iter().filter_map(|effect| match effect {
        Effect::Print(order) => match &order.text {
            PaperText::Payment(_, paid) => Some((order.copy, paid.hour())),
            _ => None,
        },
        _ => None,
    });
    assert_eq!(papers.collect::<Vec<_>>(), [(Copy::Original, 14), (Copy::Duplicate, 14)]);
}

#[test]
fn a_receipt_of_another_terminal_is_printed_as_a_duplicate() {
    let mut street = at(&["language en"]);
    let number = street::old_claim().to_string().replace('-', "");
    street.play(&format!(
        "receipt -> EnableScanner
         = Fetching
         keys {number}
         typed -> FetchReceipt
         fetched another -> nothing
         = Fetching
         fetched -> DisableScanner
         = Fetched
         print -> Record PrintIntended, Print Again Duplicate
         finish -> nothing
         = Fetched
         printed -> Record PrintEnded
         = Fetched
         print -> Record PrintIntended, Print Again Duplicate
         not printed
         back
         = Finding"
    ));
    // What somebody pays for after that has an original of its own.
    street.play(
        "household\n keys 0125551234\n typed\n owes electricity\n put\n by notes\n kept
         note 20\n stacked\n note 10",
    );
    let names = street.say("stacked");
    assert!(names.contains(&"Print Receipt Original".to_owned()), "{names:?}");
}

#[test]
fn whoever_came_for_a_receipt_alone_is_done_with_it() {
    let street = at(&["language en\n receipt\n shows its code\n fetched\n print\n printed\n finish"]);
    assert_eq!(street.step(), "Attract");
    assert_eq!(street.ending(), Some(Ending::Abandoned), "nothing was taken");
    let mut street = at(&["language en\n household\n keys 0125551234\n typed\n owes electricity\n put\n another"]);
    street.play("receipt\n shows its code\n fetched\n finish\n = Reviewing");
}

#[test]
fn the_code_on_a_receipt_is_its_number() {
    let mut street = at(&["language en\n receipt"]);
    street.play("shows another code -> nothing\n = Fetching");
    let Step::Fetching(fetching) = step(&street) else { panic!("{}", street.step()) };
    assert_eq!(fetching.wrong, Some(WrongReceipt::NotANumber));
    street.play("shows its code -> FetchReceipt\n fetched -> DisableScanner\n = Fetched\n back\n = Finding");
}

#[test]
fn a_number_that_leads_nowhere_is_told() {
    let mut street = at(&["language en\n receipt\n keys ABC\n typed -> nothing\n = Fetching"]);
    let wrong = |street: &Street| match step(street) {
        Step::Fetching(fetching) => fetching.wrong,
        _ => panic!("{}", street.step()),
    };
    assert_eq!(wrong(&street), Some(WrongReceipt::NotANumber));
    let number = street::old_claim().to_string().replace('-', "");
    street.play(&format!("clear\n keys {number}\n typed -> FetchReceipt\n fetched nothing -> nothing"));
    assert_eq!(wrong(&street), Some(WrongReceipt::NoReceipt(NoReceipt::Unknown)));
    street.play("typed -> FetchReceipt\n wait 19 -> nothing");
    assert_eq!(wrong(&street), Some(WrongReceipt::NoReceipt(NoReceipt::Unknown)), "it is still asked");
    street.play("wait 1 -> nothing");
    assert_eq!(wrong(&street), Some(WrongReceipt::NoReceipt(NoReceipt::Offline)));
    street.play("breaks network\n typed -> nothing\n back\n = Finding\n end");
    assert_eq!(street.ending(), Some(Ending::Abandoned));
}

#[test]
fn a_printer_that_says_nothing_leaves_the_receipt_where_it_is() {
    let mut street = at(&["language en\n receipt\n shows its code\n fetched\n print"]);
    street.play("wait 89\n = Fetched\n end -> nothing\n wait 1 -> Record PrintEnded");
    assert!(matches!(step(&street), Step::Fetched(fetched) if matches!(fetched.copying, Copying::Paper(..))));
    street.play("breaks printer\n print -> nothing\n end");
    assert_eq!(street.ending(), Some(Ending::Abandoned));
    assert!(!street.written.iter().any(|(_, fact)| matches!(fact, Fact::Owes { .. })), "nothing is owed here");
}

#[test]
fn what_is_over_may_be_kept_for_one_person_alone() {
    let mut street = at(&[TO_NOTES]);
    street.play("note 20\n stacked\n note 20\n stacked\n = Over\n keep for me\n keys 5ABC\n typed -> nothing\n = Over");
    street.play("keys D12\n typed -> RefuseNotes, Record LineAccepted, Record LineAccepted, Record CreditIssued, Record PrintIntended, Print Receipt Original\n = Paid");
    let sealed = street.effects.iter().find_map(|effect| match effect {
        Effect::RecordCredit { amount, fin, .. } => Some((*amount, fin.reveal().clone())),
        _ => None,
    });
    assert_eq!(sealed, Some((street::azn(260), "5ABCD12".to_owned())));
    assert_eq!(street.journey.session.kept_for, None);
    assert!(!format!("{:?}", street.effects).contains("5ABCD12"));
}

#[test]
fn what_is_kept_for_one_person_asks_for_the_personal_number() {
    let mut street = at(&[TO_NOTES]);
    let number = street::old_claim().to_string().replace('-', "");
    let asked = |street: &Street| {
        street.effects.iter().rev().find_map(|effect| match effect {
            Effect::Redeem { fin, .. } => Some(fin.as_ref().map(|fin| fin.reveal().clone())),
            _ => None,
        })
    };
    street.play(&format!("from before\n keys {number}\n typed -> Redeem\n redeemed whose -> nothing\n = Redeeming"));
    assert_eq!(asked(&street), Some(None));
    // Less than a number is not asked about; another one is told, and typed anew.
    street.play("keys 5AB\n typed -> nothing\n keys CD13\n typed -> Redeem\n redeemed other -> nothing\n = Redeeming");
    assert_eq!(asked(&street), Some(Some("5ABCD13".to_owned())));
    street.play("keys 5ABCD12\n typed -> Redeem\n redeemed 7 -> Record CreditRedeemed, TakeNotes\n = Inserting");
    assert_eq!(street.journey.session.inside(), Some(street::azn(700)));
}

#[test]
fn too_many_personal_numbers_lead_back_to_the_receipts_number() {
    let mut street = at(&[TO_NOTES]);
    let number = street::old_claim().to_string().replace('-', "");
    street.play(&format!("from before\n keys {number}\n typed -> Redeem\n redeemed whose"));
    street.play("keys 5ABCD13\n typed -> Redeem\n redeemed too often -> nothing");
    let Step::Redeeming(redeeming) = step(&street) else { panic!("{}", street.step()) };
    assert_eq!(redeeming.asks, Asks::Number);
    assert_eq!(redeeming.wrong, Some(WrongNumber::NoCredit(journey::NoCredit::TooOften)));
    street.play("back -> TakeNotes");
    // Offline, nobody is asked; the number that was typed is not lost.
    street.play(&format!("from before\n keys {number}\n typed -> Redeem\n redeemed whose\n breaks network"));
    street.play("keys 5ABCD12\n typed -> nothing\n = Redeeming\n mended\n typed -> Redeem\n wait 20\n = Redeeming");
}
