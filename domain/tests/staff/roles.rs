//! The table of deeds, and the page that shows it.

use domain::staff::{Deed, May, Role, Subject, may};

/// How the page calls a deed.
const fn named(deed: Deed) -> &'static str {
    match deed {
        Deed::SeeHealth => "See health",
        Deed::TestDevice => "Test a device",
        Deed::PrintReadiness => "Print the readiness report",
        Deed::ChangePaper => "Change paper",
        Deed::ExchangeCassette => "Exchange the cassette",
        Deed::PrintTotals => "Print totals (X)",
        Deed::SeeJournal => "See the journal",
        Deed::RetryQueue => "Retry the queue",
        Deed::SettleMoney => "Settle money",
        Deed::SetNetwork => "Network settings",
        Deed::ChangeSettings => "Other settings",
        Deed::ExportLog => "Export the log",
        Deed::Restart => "Restart",
        Deed::ShutDown => "Shut down",
        Deed::Update => "Update",
        Deed::RollBack => "Roll back",
        Deed::Enrol => "Enrol again",
        Deed::Wipe => "Wipe",
    }
}

fn table() -> String {
    let said = |may| match may {
        May::Never => "–",
        May::AsSecond => "as the second",
        May::WithSecond => "with a second",
        May::Alone => "alone",
    };
    let row = |deed: Deed| {
        let cells: Vec<&str> = Role::ALL.into_iter().map(|role| said(may(role, deed))).collect();
        format!("| {} | {} |\n", named(deed), cells.join(" | "))
    };
    let head = "| Deed | Technician | Collector | Administrator |\n| --- | --- | --- | --- |\n";
    head.to_owned() + &Deed::ALL.into_iter().map(row).collect::<String>()
}

#[test]
fn the_page_of_roles_shows_the_table() {
    let page = include_str!("../../../docs/maintenance/roles.md");
    assert!(page.contains(&format!("\n{}\n", table())), "docs/maintenance/roles.md should hold:\n{}", table());
}

#[test]
fn every_deed_can_be_done_by_somebody() {
    for deed in Deed::ALL {
        let can = |role| matches!(may(role, deed), May::Alone | May::WithSecond);
        assert!(Role::ALL.into_iter().any(can), "{deed:?}");
        assert_eq!(Deed::ALL.into_iter().filter(|other| *other == deed).count(), 1, "{deed:?} is listed once");
    }
}

#[test]
fn where_a_second_person_is_needed_nobody_does_it_alone_and_somebody_else_can_be_it() {
    for deed in Deed::ALL {
        let with_second = Role::ALL.into_iter().any(|role| may(role, deed) == May::WithSecond);
        assert_eq!(deed.needs_second(), with_second, "{deed:?}");
        let alone = Role::ALL.into_iter().any(|role| may(role, deed) == May::Alone);
        assert!(!(alone && with_second), "{deed:?}: a second person that some may do without is none");
        assert_eq!(Role::ALL.into_iter().any(|role| deed.takes_as_second(role)), with_second, "{deed:?}");
    }
    let needing: Vec<Deed> = Deed::ALL.into_iter().filter(|deed| deed.needs_second()).collect();
    assert_eq!(needing, [Deed::ExchangeCassette, Deed::SettleMoney, Deed::Enrol, Deed::Wipe]);
}

#[test]
fn a_subject_is_a_word_of_the_terminal_s_own() {
    for word in ["printer", "K7M4-2291-08XT", "0.2.1", "end_of_day", &"a".repeat(48)] {
        assert_eq!(Subject::try_from(word.to_owned()).unwrap().as_str(), word);
    }
    for word in ["", "two words", "a/b", "\u{259}", "line\n", &"a".repeat(49)] {
        assert!(Subject::try_from(word.to_owned()).is_err(), "{word:?}");
    }
}
