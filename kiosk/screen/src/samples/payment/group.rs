//! Services that somebody keeps, shown again and put on paper.

use domain::{Sensitive, ServiceId};

use super::{Sample, electricity, sample, services};
use crate::snapshot::{
    PaperScene, Ready,
    payment::{AskAll, Grouped, Heard, Keeping, Member, PaymentScene},
};

fn members(count: usize) -> Vec<Member> {
    let account = vec![Sensitive::new("•••• 500".to_owned())];
    (0..count).map(|at| Member { service: services()[at % 6].clone(), account: account.clone() }).collect()
}

fn group(name: &str, count: usize, all: AskAll) -> Grouped {
    let name = Sensitive::new(name.to_owned());
    Grouped { name, members: members(count), gone: vec![], heard: Heard::Nothing, all }
}

fn ids(names: &[&str]) -> Vec<ServiceId> {
    names.iter().map(|name| name.parse().expect("a service's name")).collect()
}

pub(super) fn all() -> Vec<Sample> {
    let scene = |name: &str, group| sample(format!("grouped{name}"), PaymentScene::Grouped(group));
    let three = group("Ana evi", 3, AskAll::Now);
    let long = "WWWWWWWWWWWWWWWWWWWWWWWW";
    let gone = ["kindergarten", "water-large-cities", "property-register-extract", "gas"];
    let keep = |name: &str, text: &str, paper, again| {
        let text = Sensitive::new(text.to_owned());
        sample(format!("keeping{name}"), PaymentScene::Keeping(Keeping { text, paper, again }))
    };
    vec![
        scene("", three.clone()),
        scene("", three.clone()).helped(),
        scene("-twenty", group(long, 20, AskAll::Now)),
        scene("-offline", group("", 2, AskAll::Offline)),
        scene("-nothing-to-ask", group("", 1, AskAll::NothingToAsk)),
        scene("-nothing-owed", Grouped { heard: Heard::NothingOwed, ..three.clone() }),
        scene("-silent", Grouped { heard: Heard::Silent, gone: ids(&gone[..1]), ..three.clone() }),
        scene("-gone", Grouped { gone: ids(&gone), ..three.clone() }),
        scene("-none-left", Grouped { members: vec![], gone: ids(&gone[..2]), ..three }),
        sample("gathering", PaymentScene::Gathering { service: Some(electricity()), done: 3, of: 20 }),
        keep("", "", None, Ready::Yes),
        keep("", "", None, Ready::Yes).helped(),
        keep("-typed", long, None, Ready::Yes),
        keep("-printing", "Ev", Some(PaperScene::Printing), Ready::Yes),
        keep("-printed", "Ev", Some(PaperScene::Printed), Ready::Yes),
        keep("-missing", "Ev", Some(PaperScene::Missing), Ready::Yes),
        keep("-no-printer", "Ev", Some(PaperScene::Doubtful), Ready::No),
    ]
}
