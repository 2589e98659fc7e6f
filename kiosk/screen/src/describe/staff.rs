//! The pages of whoever keeps the terminal running. No customer sees them; they are in the staff's languages alone.

mod causes;
mod exchange;
mod health;
mod home;
mod network;
mod settings;
mod tests;

use domain::{Language, speech::Privacy, staff::Deed};
use locales::Words;
use maintenance::{Answer, Inside, Said};

use super::{
    keyboard,
    page::{Message, Page, line, nothing, unmarked},
};
use crate::{
    keyboard::Board,
    screen::{Action, Icon, Kind, NoticeKind, Part, Signs, StepState},
    snapshot::{
        ScannerScene, Snapshot,
        staff::{Ended, StaffScene, Whose},
    },
    staff::{self, Touch},
};

/// The staff's language: English where the one that is asked for is none of theirs.
fn language_of(asked: Language) -> Language {
    if locales::STAFF.contains(&asked) { asked } else { Language::English }
}

pub(super) fn page<'a>(snapshot: &'a Snapshot, language: Language, scene: &StaffScene) -> Page<'a> {
    let page = |name| Page::new(snapshot, language_of(language), name).of_staff();
    match scene {
        StaffScene::Badge { said, scanner, whose } => {
            let page = match *whose {
                Whose::Entrant => page("staff-badge").title(Words::staff_badge_title),
                Whose::Second(_) => page("staff-second-badge").title(Words::staff_second_title),
            };
            badge(page, *scanner, (*whose, *said))
        }
        StaffScene::Pin { typed, said, whose } => {
            let page = match *whose {
                Whose::Entrant => page("staff-pin").title(Words::staff_pin_title).subtitle(Words::staff_pin_how),
                Whose::Second(deed) => {
                    page("staff-second-pin").title(Words::staff_second_title).subtitle(move |words| {
                        let deed = done(deed)(words);
                        words.staff_second_pin(deed)
                    })
                }
            };
            pin(page, *typed, (*whose, *said))
        }
        StaffScene::Checking => page("staff-checking").title(Words::staff_checking_title).works(
            &[],
            Icon::Clock,
            Words::staff_checking_title,
            Words::staff_checking_time,
        ),
        StaffScene::Locked { seconds } => {
            let seconds = *seconds;
            gives_up(page("staff-locked").title(Words::staff_locked_title).notice(
                NoticeKind::Danger,
                Icon::Clock,
                nothing,
                move |words| words.staff_locked_line(seconds),
            ))
        }
        StaffScene::Pending { inside } => pending(page("staff-pending"), inside),
        StaffScene::Home(scene) => home::home(page("staff-home"), scene),
        StaffScene::Health(scene) => health::health(page("staff-health"), scene),
        StaffScene::Tests { devices } => tests::devices(page("staff-tests"), devices),
        StaffScene::Device { device, tests, tried } => tests::tests(page("staff-device"), *device, (tests, *tried)),
        StaffScene::Trial { device, asked } => tests::trial(page("staff-trial"), *device, *asked),
        StaffScene::Records(scene) => home::records(page("staff-records"), scene),
        StaffScene::Network(scene) => network::network(page("staff-network"), scene),
        StaffScene::Settings { settings } => settings::settings(page("staff-settings"), settings),
        StaffScene::Setting { set, fits, last } => {
            let page = page("staff-setting");
            settings::setting(page, set, (*fits, *last))
        }
        StaffScene::Brightness { brightness } => settings::confirm(page("staff-brightness"), *brightness),
        StaffScene::Exchange(scene) => exchange::exchange(page, scene),
        StaffScene::Running { deed } => running(page("staff-running"), *deed),
        StaffScene::Leaving { deed } => leaving(page("staff-leaving"), *deed),
    }
}

fn badge(page: Page<'_>, scanner: ScannerScene, (whose, told): (Whose, Option<Said>)) -> Page<'_> {
    let page = match (scanner, whose) {
        (ScannerScene::Reads, Whose::Entrant) => page.subtitle(Words::staff_badge_how),
        (ScannerScene::Reads, Whose::Second(deed)) => page.subtitle(move |words| {
            let deed = done(deed)(words);
            words.staff_second_how(deed)
        }),
        (ScannerScene::Missing, _) => {
            page.notice(NoticeKind::Danger, Icon::Warning, nothing, Words::staff_badge_no_scanner)
        }
    };
    gives_up(says(page, told))
}

fn pin(page: Page<'_>, typed: u8, (whose, told): (Whose, Option<Said>)) -> Page<'_> {
    // As many signs as there are digits: which they are, nobody is shown or told.
    let signs = Signs::Free("•".repeat(usize::from(typed)));
    let hint = page.words().staff_pin_typed(typed);
    let page = says(page.entry(signs, hint.clone(), None, Privacy::Personal).mention(unmarked(&hint)), told);
    let keys = keyboard::on(&page, Board::Digits);
    let cancel = page.action(Kind::Secondary, "staff-give-up", Touch::GivenUp, Icon::End, Words::staff_give_up);
    page.part(Part::Keys(keys)).press(cancel).primary(
        "staff-pin-confirm",
        Touch::PinConfirmed,
        Icon::Next,
        match whose {
            Whose::Entrant => Words::staff_pin_confirm,
            Whose::Second(_) => Words::staff_confirm,
        },
    )
}

fn pending<'a>(page: Page<'a>, inside: &[Inside]) -> Page<'a> {
    let lines = inside.iter().map(|inside| line(StepState::Present, named(*inside)));
    gives_up(page.title(Words::staff_pending_title).subtitle(Words::staff_pending_line).lines(lines))
}

const fn named(inside: Inside) -> Message {
    match inside {
        Inside::Visit => Words::staff_inside_visit,
        Inside::Note => Words::staff_inside_note,
        Inside::Document => Words::staff_inside_document,
        Inside::Card => Words::staff_inside_card,
        Inside::Paper => Words::staff_inside_paper,
    }
}

fn running(page: Page<'_>, deed: Deed) -> Page<'_> {
    gives_up(page.title(Words::staff_running_title).works(&[], Icon::Wrench, done(deed), Words::staff_checking_time))
}

fn leaving(page: Page<'_>, deed: Deed) -> Page<'_> {
    let why: Message =
        if deed == Deed::ExchangeCassette { Words::staff_leaving_exchange } else { Words::staff_leaving_deed };
    page.title(Words::staff_leaving_title).subtitle(why).secondary(
        "staff-stay",
        Touch::StayChosen,
        Icon::Back,
        Words::staff_stay,
    )
}

/// What a deed is called.
const fn done(deed: Deed) -> Message {
    match deed {
        Deed::TestDevice => Words::staff_tests,
        Deed::SeeJournal => Words::staff_records,
        Deed::ChangePaper => Words::staff_paper,
        Deed::RetryQueue => Words::staff_queue,
        Deed::Restart => Words::staff_restart,
        Deed::ExchangeCassette => Words::staff_exchange,
        Deed::PrintTotals => Words::staff_totals,
        Deed::PrintReadiness => Words::staff_readiness,
        Deed::ShutDown => Words::staff_shut_down,
        Deed::ChangeSettings => Words::staff_settings,
        Deed::SetNetwork => Words::staff_network,
        Deed::Update => Words::staff_update,
        Deed::RollBack => Words::staff_roll_back,
        Deed::SeeHealth | Deed::SettleMoney | Deed::ExportLog | Deed::Enrol | Deed::Wipe => Words::staff_health,
    }
}

/// How something ended that was done just now.
fn ended(page: Page<'_>, (name, how): (Message, Ended)) -> Page<'_> {
    match how {
        Ended::Done => page.notice(NoticeKind::Ok, Icon::Check, nothing, move |words| {
            let name = name(words);
            words.staff_done(name)
        }),
        Ended::Failed => page.notice(NoticeKind::Danger, Icon::Warning, nothing, move |words| {
            let name = name(words);
            words.staff_failed(name)
        }),
        Ended::Stopped => page.notice(NoticeKind::Tint, Icon::Info, nothing, move |words| {
            let name = name(words);
            words.staff_cut(name)
        }),
    }
}

/// A question that a person answers, or lets be.
fn answers(page: Page<'_>, no: Message, yes: Message) -> Page<'_> {
    let wrong = Touch::Answered(Answer::Wrong);
    let wrong = page.action(Kind::Secondary, "staff-answer-no", wrong, Icon::End, no);
    gives_up(page).press(wrong).primary("staff-answer-yes", Touch::Answered(Answer::Right), Icon::Check, yes)
}

fn gives_up(page: Page<'_>) -> Page<'_> {
    page.secondary("staff-give-up", Touch::GivenUp, Icon::End, Words::staff_give_up)
}

/// A page of whoever is in, with a way back to the first one.
fn turns_back(page: Page<'_>) -> Page<'_> {
    let home = Touch::PageChosen(staff::Page::Home);
    page.secondary("staff-page-home", home, Icon::Back, Words::frame_back)
}

fn says(page: Page<'_>, told: Option<Said>) -> Page<'_> {
    match told {
        Some(told) => page.notice(NoticeKind::Danger, Icon::Warning, nothing, said(told)),
        None => page,
    }
}

const fn said(said: Said) -> Message {
    match said {
        Said::NoBadge => Words::staff_said_no_badge,
        Said::ReadAgain => Words::staff_said_read_again,
        Said::OtherDay => Words::staff_said_other_day,
        Said::OtherSite => Words::staff_said_other_site,
        Said::NotAccepted => Words::staff_said_not_accepted,
        Said::NotTogether => Words::staff_said_not_together,
        Said::NotAPin => Words::staff_said_not_a_pin,
        Said::Locked => Words::staff_said_locked,
        Said::SamePerson => Words::staff_said_same_person,
        Said::NotAllowed => Words::staff_said_not_allowed,
        Said::NoCassetteNumber => Words::staff_said_no_cassette_number,
        Said::NoCassette => Words::staff_said_no_cassette,
        Said::OtherCassette => Words::staff_said_other_cassette,
        Said::OutOfDate => Words::staff_said_out_of_date,
    }
}

impl Page<'_> {
    /// Of the footer only how it is heard and seen; the language turns among the staff's.
    fn of_staff(self) -> Self {
        let turn =
            self.action(Kind::Small, "footer-language", Touch::LanguageTurned, Icon::Language, Words::frame_language);
        self.only_comfort().turns_language(turn)
    }
}

/// An action of a list, with a second line.
fn choice(page: &Page<'_>, (id, touch, icon): (&str, Touch, Icon), name: Message) -> Action {
    page.action(Kind::Secondary, id, touch, icon, name)
}
