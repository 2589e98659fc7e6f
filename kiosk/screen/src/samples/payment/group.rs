//! Services that somebody keeps: shown again, put on paper, given to central.

use domain::{Sensitive, ServiceId};

use super::{Sample, electricity, mine::LONG, sample, services};
use crate::snapshot::{
    PaperScene, Ready,
    payment::{AskAll, Beside, Grouped, Heard, Keeping, Kept, Letters, Member, OnPaper, PaymentScene},
};

fn members(count: usize) -> Vec<Member> {
    let account = vec![Sensitive::new("•••• 500".to_owned())];
    (0..count).map(|at| Member { service: services()[at % 6].clone(), account: account.clone() }).collect()
}

fn group(name: &str, count: usize, all: AskAll) -> Grouped {
    let name = Sensitive::new(name.to_owned());
    Grouped { name, members: members(count), gone: vec![], heard: Heard::Nothing, all, beside: Beside::List }
}

fn ids(names: &[&str]) -> Vec<ServiceId> {
    names.iter().map(|name| name.parse().expect("a service's name")).collect()
}

pub(super) fn all() -> Vec<Sample> {
    let scene = |name: &str, group| sample(format!("grouped{name}"), PaymentScene::Grouped(group));
    let three = group("Ana evi", 3, AskAll::Now);
    let gone = ["kindergarten", "water-large-cities", "property-register-extract", "gas"];
    vec![
        scene("", three.clone()),
        scene("", three.clone()).helped(),
        scene("-twenty", group(LONG, 20, AskAll::Now)),
        scene("-offline", Grouped { beside: Beside::Nothing, ..group("", 2, AskAll::Offline) }),
        scene("-kept", Grouped { beside: Beside::Forget, ..three.clone() }),
        scene("-kept-twenty", Grouped { beside: Beside::Forget, ..group(LONG, 20, AskAll::Now) }),
        scene("-kept-offline", Grouped { beside: Beside::Forget, ..group("", 2, AskAll::Offline) }),
        scene("-nothing-to-ask", group("", 1, AskAll::NothingToAsk)),
        scene("-nothing-owed", Grouped { heard: Heard::NothingOwed, ..three.clone() }),
        scene("-silent", Grouped { heard: Heard::Silent, gone: ids(&gone[..1]), ..three.clone() }),
        scene("-gone", Grouped { gone: ids(&gone), ..three.clone() }),
        scene("-none-left", Grouped { members: vec![], gone: ids(&gone[..2]), ..three.clone() }),
        scene("-kept-none-left", Grouped { members: vec![], gone: ids(&gone[..2]), beside: Beside::Forget, ..three }),
        sample("gathering", PaymentScene::Gathering { service: Some(electricity()), done: 3, of: 20 }),
    ]
}

pub(super) fn keeping() -> Vec<Sample> {
    let scene = |name: &str, keeping| sample(format!("keeping{name}"), PaymentScene::Keeping(keeping));
    let naming = |text: &str, print, central| Keeping {
        text: Sensitive::new(text.to_owned()),
        letters: Letters::Own,
        paper: None,
        print,
        central,
        kept: Kept::No,
    };
    let first = naming("", OnPaper::Now, Ready::Yes);
    let printed = |paper| Keeping { paper: Some(paper), ..naming("Ev", OnPaper::Now, Ready::Yes) };
    let kept = |print| Keeping { kept: Kept::ByCentral, ..naming("Ev", print, Ready::Yes) };
    vec![
        scene("", first.clone()),
        scene("", first).helped(),
        scene("-typed", naming(LONG, OnPaper::Now, Ready::Yes)),
        scene("-second", Keeping { letters: Letters::Second, ..naming("Evim", OnPaper::Now, Ready::Yes) }),
        scene("-latin", Keeping { letters: Letters::Latin, ..naming("Villa", OnPaper::Now, Ready::Yes) }),
        scene("-offline", naming("", OnPaper::Now, Ready::No)),
        scene("-not-printable", naming("", OnPaper::NotNow, Ready::Yes)),
        scene("-never-printed", naming("", OnPaper::Never, Ready::Yes)),
        scene("-nowhere", naming(LONG, OnPaper::NotNow, Ready::No)),
        scene("-printing", printed(PaperScene::Printing)),
        scene("-printed", printed(PaperScene::Printed)),
        scene("-missing", printed(PaperScene::Missing)),
        scene("-no-printer", Keeping { print: OnPaper::NotNow, ..printed(PaperScene::Doubtful) }),
        scene("-kept", kept(OnPaper::Now)),
        scene("-kept", kept(OnPaper::Now)).helped(),
        scene("-kept-not-printable", kept(OnPaper::NotNow)),
        scene("-kept-never-printed", kept(OnPaper::Never)),
    ]
}
