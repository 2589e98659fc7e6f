//! What can be done, and what the records say.

use domain::staff::{Deed, Role};
use locales::Words;

use super::{choice, done, ended, said, turns_back};
use crate::{
    describe::page::{Message, Page, Said, nothing},
    screen::{Action, Field, Icon, Kind, NoticeKind, Part, Run, Script},
    snapshot::staff::{Chain, Ended, Home, Records},
    staff::{Page as Place, Touch},
};

pub(super) fn home<'a>(page: Page<'a>, scene: &Home) -> Page<'a> {
    let role = role(scene.role);
    let who = scene.who.as_str().to_owned();
    let page = page.title(Words::staff_home_title).subtitle(move |words| words.staff_home_who(&who, role(words)));
    let page = match (scene.said, scene.last) {
        (Some(told), _) => page.notice(NoticeKind::Danger, Icon::Warning, nothing, said(told)),
        // It has only been asked for: the machine does nothing while somebody is in.
        (None, Some((deed @ (Deed::Update | Deed::RollBack), Ended::Done))) => {
            page.notice(NoticeKind::Ok, Icon::Check, nothing, move |words| {
                let name = done(deed)(words);
                words.staff_asked(name)
            })
        }
        (None, Some((deed, how))) => ended(page, (done(deed), how)),
        (None, None) => page,
    };
    let mut actions: Vec<Action> = scene.deeds.iter().filter_map(|deed| offered(&page, scene, *deed)).collect();
    actions.extend(scene.slip.map(|number| {
        let name = move |words: Words| words.staff_slip_again(number);
        page.action(Kind::Secondary, "staff-slip", Touch::SlipChosen, Icon::Receipt, name)
    }));
    page.part(Part::Choices { question: None, columns: 1, actions }).primary(
        "staff-leave",
        Touch::LeaveChosen,
        Icon::Next,
        Words::staff_leave,
    )
}

/// The button of a deed; nothing for one that has no page here.
fn offered(page: &Page<'_>, scene: &Home, deed: Deed) -> Option<Action> {
    let troubles = scene.troubles;
    let action = |id, touch, icon| choice(page, (id, touch, icon), done(deed));
    Some(match deed {
        Deed::SeeHealth => {
            let health = action("staff-page-health", Touch::PageChosen(Place::Health), Icon::Info);
            health.with_line(page.both(move |words| match troubles {
                0 => words.staff_health_well(),
                count => words.staff_health_troubles(count),
            }))
        }
        Deed::TestDevice => action("staff-page-tests", Touch::PageChosen(Place::Tests), Icon::Wrench),
        Deed::SeeJournal => action("staff-page-records", Touch::PageChosen(Place::Records), Icon::Receipt),
        Deed::ChangePaper => {
            action("staff-paper", Touch::DeedChosen(deed), Icon::Printer).with_line(page.both(Words::staff_paper_line))
        }
        Deed::RetryQueue => action("staff-queue", Touch::DeedChosen(deed), Icon::Message),
        Deed::Restart => action("staff-restart", Touch::DeedChosen(deed), Icon::Returned)
            .with_line(page.both(Words::staff_restart_line)),
        Deed::ShutDown => action("staff-shut-down", Touch::DeedChosen(deed), Icon::End)
            .with_line(page.both(Words::staff_shut_down_line)),
        Deed::ExchangeCassette => action("staff-exchange", Touch::DeedChosen(deed), Icon::Notes)
            .with_line(page.both(Words::staff_exchange_line)),
        Deed::PrintTotals => action("staff-totals", Touch::DeedChosen(deed), Icon::Receipt)
            .with_line(page.both(Words::staff_totals_line)),
        Deed::PrintReadiness => action("staff-readiness", Touch::DeedChosen(deed), Icon::Receipt)
            .with_line(page.both(Words::staff_readiness_line)),
        Deed::ChangeSettings => action("staff-page-settings", Touch::PageChosen(Place::Settings), Icon::Edit),
        Deed::SetNetwork => action("staff-page-network", Touch::PageChosen(Place::Network), Icon::Search),
        Deed::Update => {
            action("staff-update", Touch::DeedChosen(deed), Icon::Next).with_line(page.both(Words::staff_update_line))
        }
        Deed::RollBack => action("staff-roll-back", Touch::DeedChosen(deed), Icon::Back)
            .with_line(page.both(Words::staff_roll_back_line)),
        Deed::SettleMoney | Deed::ExportLog | Deed::Enrol | Deed::Wipe => return None,
    })
}

const fn role(role: Role) -> Message {
    match role {
        Role::Technician => Words::staff_role_technician,
        Role::Collector => Words::staff_role_collector,
        Role::Administrator => Words::staff_role_administrator,
    }
}

pub(super) fn records<'a>(page: Page<'a>, scene: &Records) -> Page<'a> {
    let chain: Message = match scene.chain {
        Chain::Whole => Words::staff_chain_whole,
        Chain::Broken => Words::staff_chain_broken,
    };
    let page = page.title(Words::staff_records_title);
    let page = fields(
        page,
        vec![
            (Words::staff_entries, scene.entries.to_string()),
            (Words::staff_acknowledged, scene.acknowledged.to_string()),
        ],
    );
    let chain = chain(page.words());
    let page = fields(page, vec![(Words::staff_chain, chain)]);
    let page = if scene.unfinished.is_empty() {
        page.notice(NoticeKind::Ok, Icon::Safe, nothing, Words::staff_unfinished_none)
    } else {
        let heading = page.both(Words::staff_unfinished);
        let page = page.part(Part::Heading(heading.shown, None)).speak(heading.said);
        let claims =
            scene.unfinished.iter().map(|claim| (claim.to_string(), page.words().spoken().spelled(&claim.to_string())));
        let claims: Vec<(String, String)> = claims.collect();
        claims.into_iter().fold(page, |page, (shown, said)| page.part(Part::Text(shown)).speak(said))
    };
    turns_back(page)
}

/// Names and values, two a row; said one after the other.
pub(super) fn fields(page: Page<'_>, values: Vec<(Message, String)>) -> Page<'_> {
    let values = values.into_iter().map(|(name, value)| {
        let said = value.clone();
        (page.both(name), Said { shown: value, said })
    });
    let values: Vec<(Said, Said)> = values.collect();
    let told: Vec<String> = values.iter().map(|(name, value)| format!("{}: {}", name.said, value.said)).collect();
    let field = |(name, value): (Said, Said)| Field {
        name: name.shown,
        value: vec![Run::Plain(value.shown)],
        script: Script::Own,
        note: None,
        change: None,
    };
    let page = page.part(Part::Fields(values.into_iter().map(field).collect()));
    told.into_iter().fold(page, Page::speak)
}
