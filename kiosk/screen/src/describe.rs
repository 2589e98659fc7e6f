//! From a snapshot to a screen: every scene in every language, for eye and ear.

mod approved;
mod choosing;
mod closed;
mod desk;
mod evisa;
mod help;
mod keyboard;
mod owed;
mod page;
mod papers;
mod party;
mod passport;
mod payment;
mod place;
mod queue;
mod residence;
mod review;
mod staff;
mod typing;
mod unfinished;
mod visit;
mod welcome;

use domain::Language;

use crate::{
    screen::Screen,
    snapshot::{HelpPanel, Scene, Snapshot},
};
use page::Page;

/// Describes one screenful in `language`; the wall of greetings in the language that is lit, unless help lies over it.
#[must_use]
pub fn describe(snapshot: &Snapshot, language: Language) -> Screen {
    match snapshot.help {
        HelpPanel::Closed => scene(snapshot, welcome::lit(&snapshot.scene).unwrap_or(language)).finish(),
        HelpPanel::Open => help::over(scene(snapshot, language)),
    }
}

fn scene(snapshot: &Snapshot, language: Language) -> Page<'_> {
    let page = |name| Page::new(snapshot, language, name);
    match &snapshot.scene {
        &Scene::Attract { visa, pick_up, sale, ref languages, turn } => {
            welcome::attract(page("attract"), welcome::Offers { visa, pick_up, sale }, languages, turn)
        }
        Scene::Choosing { visa, pick_up, sale } => choosing::choosing(page("choosing"), *visa, *pick_up, *sale),
        Scene::Languages { languages } => welcome::languages(page("languages"), languages),
        Scene::Reference { .. }
        | Scene::Holder { .. }
        | Scene::Searching { .. }
        | Scene::NoEVisa { .. }
        | Scene::Collecting { .. } => evisa::page(snapshot, language),
        Scene::Privacy => welcome::privacy(page("privacy")),
        Scene::Document { state, traveller } => passport::document(snapshot, language, *state, *traveller),
        Scene::Review {
            surname,
            given_names,
            number,
            nationality,
            sex,
            birth,
            expiry,
            repairs,
            names_truncated,
            typed,
        } => {
            let read = review::Read {
                surname,
                given_names,
                number,
                nationality: *nationality,
                sex: *sex,
                birth: *birth,
                expiry: *expiry,
                repairs,
                typed,
            };
            let names = if *names_truncated { review::Names::Cut } else { review::Names::Whole };
            review::review(page("review"), &read, names)
        }
        &Scene::WrongLine { nationality, issuing_state, sex, birth, expiry } => {
            review::wrong_line(page("wrong-line"), &review::Lines { nationality, issuing_state, sex, birth, expiry })
        }
        Scene::Typing { item, text, read, ready, wrong, task } => {
            let value = typing::Value { item: *item, text, read: read.as_deref(), ready: *ready, wrong: *wrong };
            typing::typing(page(typing::name(*item)), &value, *task)
        }
        Scene::Residence { state, states } => residence::residence(snapshot, language, *state, states),
        Scene::Trip { arrival, day_choices, days, purpose } => {
            visit::trip(page("trip"), *arrival, day_choices, visit::Answers { days: *days, purpose: *purpose })
        }
        Scene::Declaration => visit::declaration(page("declaration")),
        Scene::Deciding { waited } => visit::deciding(page("deciding"), *waited),
        Scene::Approved { terms, fees, answered } => approved::approved(page("approved"), terms, fees, *answered),
        Scene::Party { travellers, fees, room } => party::list(page("party"), travellers, fees, *room),
        Scene::Removing { name, number, amount } => party::removing(page("removing"), name, *number, *amount),
        Scene::PartyPrinting(papers) => party::printing(page("party-printing"), papers),
        Scene::PartyTake(papers) => party::take(page("party-take"), papers),
        Scene::PartyNoPaper(papers) => party::missing(page("party-no-paper"), papers),
        Scene::CannotPay { because } => payment::cannot_pay(page("cannot-pay"), *because),
        Scene::Paying { fees, state } => payment::paying(page("paying"), fees, *state),
        Scene::NotCharged { fees, by } => payment::not_charged(page("not-charged"), fees, *by),
        Scene::Resolving { amount, claim } => owed::resolving(page("resolving"), *amount, *claim),
        Scene::MoneyOwed { amount, claim, slip, business } => {
            owed::money_owed(page("money-owed"), *amount, (*claim, *slip), *business)
        }
        Scene::GivenBack { amount, claim } => owed::given_back(page("given-back"), *amount, *claim),
        Scene::Printing { visa, receipt, amount, valid_until } => {
            papers::printing(page("printing"), papers::Papers { visa: *visa, receipt: *receipt }, *amount, *valid_until)
        }
        Scene::Take { visa, receipt, amount, valid_until } => {
            papers::take(page("take"), papers::Papers { visa: *visa, receipt: *receipt }, *amount, *valid_until)
        }
        Scene::NoPaper { amount, claim, link, visa, receipt } => {
            let papers = papers::Papers { visa: *visa, receipt: *receipt };
            papers::no_paper(page("no-paper"), papers, *amount, *claim, link)
        }
        Scene::Farewell => papers::farewell(page("farewell")),
        Scene::Refused { reason, others } => desk::refused(page("refused"), *reason, *others),
        Scene::Officer { reason, claim, slip, others } => {
            desk::officer(page("officer"), *reason, (*claim, *slip), *others)
        }
        &Scene::Queue { reason, number, before, usual_minutes, waited_minutes, heard } => {
            let place = queue::Place { before, usual_minutes, waited_minutes, heard };
            queue::waiting(page("queue"), reason, number, place)
        }
        Scene::Numbered { number, good_until, slip, others } => {
            queue::numbered(page("numbered"), *number, *good_until, (*slip, *others))
        }
        Scene::Desk { reason, claim, slip, code, others } => {
            desk::desk(page("desk"), *reason, (*claim, *slip, code), *others)
        }
        Scene::Unfinished { state, claim, amount, business } => {
            unfinished::unfinished(page("unfinished"), *state, (*claim, *amount), *business)
        }
        Scene::Payment(step) => payment::of_services(snapshot, language, step),
        Scene::TimeOut { seconds, of, stake } => closed::time_out(page("time-out"), (*seconds, *of), *stake),
        Scene::Closed(why) => closed::closed(page("closed"), *why),
        Scene::Staff(scene) => staff::page(snapshot, language, scene),
    }
}
