//! Several travellers in one session: the list, one who is removed, and everybody's papers.

use domain::{Money, text::display_safe, visa::Fees};
use journey::{MOST_TRAVELLERS, Touch};
use locales::{Words, format};

use super::{
    page::{JourneyStep, Page, nothing, total},
    place,
};
use crate::{
    screen::{
        Field, Icon, Kind, NoticeKind, Part, Picture, Run, Script, Step, StepState, Take, TakeState, Tone, Window,
    },
    snapshot::{
        PaperScene,
        party::{Handed, Listed, Others, PartyPapers, Room, Standing},
    },
    speech::Spoken,
};

/// Characters of a name that a line holds at most: as many as a machine readable zone prints.
const NAME: usize = 39;

pub(super) fn list<'a>(page: Page<'a>, travellers: &[Listed], fees: &Fees, room: Room) -> Page<'a> {
    let sum = total(fees);
    let pay = page
        .action(Kind::Primary, "party-pay", Touch::PayChosen, Icon::Next, |words| words.approved_pay(words.sum(sum)));
    let mut page = page
        .help(Words::help_party)
        .ends()
        .title(Words::party_title)
        .step(JourneyStep::Decision)
        .subtitle(Words::party_subtitle)
        .amount(fees);
    for (number, traveller) in (1_u8..).zip(travellers) {
        let row = row(&page, number, traveller);
        let said = said(page.words().spoken(), number, traveller);
        page = page.part(Part::Fields(vec![row])).speak(said).confide(safe_name(&traveller.name));
    }
    add(page, "party-add", room)
        .money(|words| words.approved_money(words.sum(sum)))
        .notice(NoticeKind::Tint, Icon::Card, nothing, |words| words.approved_money(words.sum(sum)))
        .secondary("party-cancel", Touch::PaymentCancelled, Icon::End, Words::approved_cancel)
        .press(pay)
}

/// The button that asks for the next passport.
pub(super) fn add<'a>(page: Page<'a>, id: &'static str, room: Room) -> Page<'a> {
    let add = page.action(Kind::Secondary, id, Touch::TravellerAdded, Icon::Family, Words::party_add);
    let most = u8::try_from(MOST_TRAVELLERS).unwrap_or(u8::MAX);
    let add = match room {
        Room::Free => add,
        Room::Full => add.not_now(page.both(|words| words.party_full(most))),
    };
    // Among what is read: the foot belongs to what ends the page.
    page.part(Part::Choices { question: None, columns: 1, actions: vec![add] })
}

/// How it stands with one of the list, without the name.
fn said(words: Words, number: u8, traveller: &Listed) -> String {
    let without = |why: String| format!("{}. {why}", words.party_without(number));
    match traveller.standing {
        Standing::Approved(amount) => words.party_approved(number, words.sum(amount)),
        Standing::Refused => without(words.party_refused()),
        Standing::Numbered(case) => without(words.party_numbered(words.spelled(&case.to_string()))),
        Standing::Desk(claim) => without(words.party_desk(words.spelled(&claim.to_string()))),
    }
}

fn safe_name(name: &str) -> String {
    display_safe(name, NAME).trim().to_owned()
}

fn row(page: &Page<'_>, number: u8, traveller: &Listed) -> Field {
    let (words, language) = (page.words(), page.language());
    let (name, note) = match traveller.standing {
        Standing::Approved(amount) => (words.party_approved(number, format::money(amount, language)), None),
        Standing::Refused => (words.party_without(number), Some(words.party_refused())),
        Standing::Numbered(case) => (words.party_without(number), Some(words.party_numbered(case.to_string()))),
        Standing::Desk(claim) => (words.party_without(number), Some(words.party_desk(claim.to_string()))),
    };
    let change = match traveller.standing {
        Standing::Approved(_) => {
            let id = format!("party-remove-{number}");
            let touch = Touch::RemovalChosen(number - 1);
            let mut remove = page.action(Kind::Small, id, touch, Icon::End, Words::party_remove);
            remove.speech = words.spoken().party_remove_one(number);
            Some(remove.confiding(safe_name(&traveller.name)))
        }
        Standing::Refused | Standing::Numbered(_) | Standing::Desk(_) => None,
    };
    let value = vec![Run::Plain(named(words, number, Some(&traveller.name)))];
    Field { name, value, script: Script::Latin, note, change }
}

pub(super) fn removing<'a>(page: Page<'a>, name: &str, number: u8, amount: Money) -> Page<'a> {
    let field = Field {
        name: page.words().party_approved(number, format::money(amount, page.language())),
        value: vec![Run::Plain(named(page.words(), number, Some(name)))],
        script: Script::Latin,
        note: None,
        change: None,
    };
    let said = page.words().spoken().party_approved(number, page.words().spoken().sum(amount));
    let remove = page.action(Kind::Danger, "removing-yes", Touch::RemovalConfirmed, Icon::End, Words::removing_yes);
    page.help(Words::help_party)
        .ends()
        .title(Words::removing_title)
        .step(JourneyStep::Decision)
        .part(Part::Fields(vec![field]))
        .speak(said)
        .confide(safe_name(name))
        .safe_money(|words| words.removing_nothing(words.sum(amount)), Words::removing_others)
        .press(remove)
        .primary("removing-keep", Touch::BackChosen, Icon::Back, Words::removing_keep)
}

/// How a page ends on which somebody has no visa here.
pub(super) fn end(page: Page<'_>, others: Others, finish: super::page::Message) -> Page<'_> {
    match others {
        Others::Nobody => page.finished(finish),
        Others::MayCome => add(page, "refused-add", Room::Free).finished(finish),
        Others::Wait => page.primary("finish", Touch::Finished, Icon::Next, Words::party_go_on),
    }
}

/// Two papers as one: what lacks counts most, then what is under way.
const fn both(papers: &Handed) -> PaperScene {
    match (papers.visa, papers.receipt) {
        (PaperScene::Missing, _) | (_, PaperScene::Missing) => PaperScene::Missing,
        (PaperScene::ToCome, PaperScene::ToCome) => PaperScene::ToCome,
        (PaperScene::Printing | PaperScene::ToCome, _) | (_, PaperScene::Printing | PaperScene::ToCome) => {
            PaperScene::Printing
        }
        (PaperScene::Doubtful, _) | (_, PaperScene::Doubtful) => PaperScene::Doubtful,
        (PaperScene::Printed, PaperScene::Printed) => PaperScene::Printed,
    }
}

fn state(words: Words, paper: PaperScene) -> (StepState, String) {
    match paper {
        PaperScene::ToCome => (StepState::ToCome, words.party_paper_to_come()),
        PaperScene::Printing => (StepState::Present, words.party_paper_printing()),
        PaperScene::Printed => (StepState::Done, words.party_paper_there()),
        PaperScene::Missing | PaperScene::Doubtful => (StepState::Plain, words.party_paper_missing()),
    }
}

/// As on the document, or the place in the list where nobody knows a name.
fn named(words: Words, number: u8, name: Option<&str>) -> String {
    let name = name.map(|name| display_safe(name, NAME)).filter(|name| !name.trim().is_empty());
    name.unwrap_or_else(|| words.party_traveller(number))
}

/// Lines of one part: as many as fit on any panel in large letters. The next part may stand on the next page.
const TOGETHER: usize = 2;

/// One line a traveller, one for the sum of all. Everybody hears the place in the list, the person the name.
fn lines<'a>(mut page: Page<'a>, papers: &PartyPapers) -> Page<'a> {
    let words = page.words();
    let each = (1_u8..).zip(&papers.travellers).map(|(number, handed)| {
        let (state, far) = state(words, both(handed));
        Step { number, state, name: named(words, number, handed.name.as_deref()), far: Some(far) }
    });
    let (state, _) = state(words, papers.total);
    let paid = format::money(papers.paid, page.language());
    let number = u8::try_from(papers.travellers.len() + 1).unwrap_or(u8::MAX);
    let total = Step { number, state, name: words.party_total(), far: Some(paid) };
    let all: Vec<Step> = each.chain([total]).collect();
    for some in all.chunks(TOGETHER) {
        page = page.part(Part::Steps(some.to_vec()));
    }
    let spoken = page.words().spoken();
    for (number, handed) in (1_u8..).zip(&papers.travellers) {
        let (_, how) = self::state(spoken, both(handed));
        let name = named(spoken, number, handed.name.as_deref());
        let open = format!("{}: {how}", spoken.party_traveller(number));
        page = page.say(Spoken::personal(format!("{name}: {how}")).or(open));
    }
    page.speak(format!("{}: {}", spoken.party_total(), spoken.sum(papers.paid)))
}

pub(super) fn printing<'a>(page: Page<'a>, papers: &PartyPapers) -> Page<'a> {
    let slot = page.snapshot.cabinet.printer;
    let sheets = papers.travellers.iter().flat_map(|handed| [handed.visa, handed.receipt]).chain([papers.total]);
    let (mut done, mut of) = (0_u8, 0_u8);
    for sheet in sheets {
        of += 1;
        done += u8::from(!matches!(sheet, PaperScene::ToCome | PaperScene::Printing));
    }
    let page = page
        .help(Words::help_papers)
        .title(Words::party_printing_title)
        .step(JourneyStep::Papers)
        .works(&[Picture::Printing], Icon::Printer, Words::printing_wait, Words::party_printing_time)
        .part(Part::Work { done, of });
    let page = uncharged(lines(page, papers), papers).money(|words| words.take_money(words.sum(papers.paid))).notice(
        NoticeKind::Tint,
        Icon::Safe,
        nothing,
        Words::printing_safe,
    );
    // The slot waits for the person as soon as something lies in it.
    if done > 0 { page.edge(slot) } else { page }
}

fn uncharged<'a>(page: Page<'a>, papers: &PartyPapers) -> Page<'a> {
    match papers.uncharged {
        Some((count, amount)) => page
            .notice(NoticeKind::Ok, Icon::Returned, nothing, |words| words.party_uncharged(count, words.sum(amount))),
        None => page,
    }
}

pub(super) fn take<'a>(page: Page<'a>, papers: &PartyPapers) -> Page<'a> {
    let (printer, reader) = (page.snapshot.cabinet.printer, page.snapshot.cabinet.document);
    let words = page.words();
    let lies = |name: String, icon: Icon, slot| Take {
        name,
        place: place::words(slot)(words),
        icon,
        arrow: Some(place::arrow(slot)),
        state: TakeState::Waiting,
    };
    let count = u8::try_from(papers.travellers.len()).unwrap_or(u8::MAX);
    let takes = vec![
        lies(words.party_take_papers(count), Icon::Visa, printer),
        lies(words.party_total(), Icon::Receipt, printer),
        lies(words.take_passport(), Icon::Passport, reader),
    ];
    let spoken = words.spoken();
    let said =
        [(spoken.party_take_papers(count), printer), (spoken.party_total(), printer), (spoken.take_passport(), reader)];
    let mut page = page
        .help(Words::help_papers)
        .title(Words::party_take_title)
        .step(JourneyStep::Done)
        .part(Part::Window(Window { pictures: vec![Picture::TakeAll], status: None, number: None }));
    for (what, slot) in said {
        page = page.speak(format!("{what}: {}", place::words(slot)(spoken)));
    }
    uncharged(page.part(Part::Takes(takes)), papers)
        .money(|words| words.take_money(words.sum(papers.paid)))
        .notice(NoticeKind::Ok, Icon::Safe, nothing, |words| words.take_money(words.sum(papers.paid)))
        .edge(printer)
        .finished(Words::take_finish)
}

/// Somebody's paper is missing: each has a number of their own to come back with.
pub(super) fn missing<'a>(page: Page<'a>, papers: &PartyPapers) -> Page<'a> {
    let printer = page.snapshot.cabinet.printer;
    let words = page.words();
    let lacks = |handed: &&Handed| !matches!(both(handed), PaperScene::Printed);
    let mut lacking = (1_u8..).zip(&papers.travellers).filter(|(_, handed)| lacks(handed));
    let lies_ready = papers.travellers.iter().any(|handed| handed.visa == PaperScene::Printed);
    let mut page = page
        .help(Words::help_owed)
        .tone(Tone::Trouble)
        .title(Words::party_missing_title)
        .safe_money(|words| words.take_money(words.sum(papers.paid)), Words::party_missing_line);
    page = lines(page, papers);
    // The first in full, the others as numbers to be written down.
    if let Some((_, handed)) = lacking.next() {
        page = page.claim(Words::claim_keep, handed.claim, &handed.claim.to_string());
    }
    let spoken = words.spoken();
    for (number, handed) in lacking {
        let claim = handed.claim.to_string();
        let name = words.party_missing_claim(number);
        page = page.speak(format!("{}: {}", spoken.party_missing_claim(number), spoken.spelled(&claim)));
        let value = vec![Run::Plain(claim)];
        page = page.part(Part::Fields(vec![Field { name, value, script: Script::Latin, note: None, change: None }]));
    }
    let page = uncharged(page, papers);
    let page = if lies_ready { page.edge(printer) } else { page };
    page.call().finished(Words::claim_finish)
}
