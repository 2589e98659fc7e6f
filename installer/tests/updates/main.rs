//! Updates on a machine of scripts: each state, each refusal, and a pulled plug at every step.

mod cuts;
mod world;

use std::fs;

use world::{World, names};

#[test]
fn what_is_newer_is_fetched_and_applied_when_nobody_is_there() {
    let world = World::staged();
    assert_eq!(world.version(), "1.0");
    assert_eq!(names(&world.path("root/var/cache/kiosk-updates")), ["kiosk_1.0.deb", "kiosk_1.1.deb"]);
    world.does(0, "1.1 was applied; before it was 1.0", "apply");
    assert_eq!(world.version(), "1.1");
    assert_eq!(world.stage(), "resting");
    let status = world.status();
    assert_eq!(status["installed"], "1.1");
    assert_eq!(status["history"][0]["ending"], "applied");
    world.does(0, "1.1 applied over 1.0", "status");
    world.does(0, "1.1 is the newest", "fetch");
    world.does(0, "nothing to do", "apply");
    world.does(0, "nothing to do", "resume");
    let log = world.told("log");
    let place = |word: &str| log.lines().position(|line| line.contains(word)).expect("it was asked");
    assert!(place("--download-only") < place("doctor") && place("doctor") < place("--yes --no-remove"), "{log}");
    let install = log.lines().nth(place("--yes --no-remove")).expect("an installation");
    for word in ["--force-confold", "--force-confdef", "--no-remove", "--yes", "DPkg::Lock::Timeout"] {
        assert!(install.contains(word), "{word}: {install}");
    }
}

#[test]
fn whoever_is_there_is_left_alone() {
    for (file, busy, idle, words) in [
        ("scene", "Paying", "Attract", "somebody is served"),
        ("mode", "active", "inactive", "staff is there"),
        (
            "unfinished",
            r#"{"stage":"Paying","ending":null}"#,
            r#"{"stage":"Owed","ending":"owed"}"#,
            "a transaction is open",
        ),
        ("mute", "1.0", "", "does not answer"),
    ] {
        let world = World::staged();
        world.set(file, busy);
        world.does(3, words, "apply");
        assert_eq!((world.version().as_str(), world.installs("1.1")), ("1.0", 0), "{words}");
        assert_eq!(world.stage(), "staged");
        world.set(file, idle);
        world.does(0, "1.1 was applied", "apply");
    }
}

#[test]
fn what_is_not_well_returns_by_itself_and_is_never_tried_again() {
    for (file, words) in [
        ("unwell", "printer was ready before and is not"),
        ("mute", "the terminal does not answer: no such socket"),
        ("forged", "the journal could not be verified"),
        ("broken", "it could not be installed: its script failed"),
    ] {
        let world = World::staged();
        world.set(file, "1.1");
        world.does(1, words, "apply");
        assert_eq!(world.version(), "1.0", "{words}");
        let status = world.status();
        assert!(status["refused"]["1.1"].as_str().expect("why").contains(words), "{status}");
        assert_eq!(status["history"][0]["ending"], "rolled_back");
        assert!(status["history"][0]["unwell"].is_null());
        world.does(0, "1.1 was taken back before", "fetch");
        world.does(0, "nothing to do", "apply");
        world.does(0, "nothing to do", "resume");
        assert_eq!((world.version().as_str(), world.installs("1.1")), ("1.0", 1));
        // The next one is another one.
        world.set(file, "");
        world.set("newest", "1.2");
        world.set("offered", "1.0 1.2");
        world.does(0, "1.2 is here", "fetch");
        world.does(0, "1.2 was applied", "apply");
    }
}

#[test]
fn a_service_that_keeps_starting_anew_is_not_well() {
    let world = World::staged();
    fs::create_dir_all(world.path("root/run/systemd/system")).expect("a folder");
    world.set("restarts", "3");
    world.does(0, "1.1 was applied", "apply");
    let world = World::staged();
    fs::create_dir_all(world.path("root/run/systemd/system")).expect("a folder");
    world.set("restarts", "4");
    world.does(1, "its service started anew 4 times", "apply");
    // Whoever counts for both says so of the version before, too.
    assert!(world.status()["history"][0]["unwell"].is_string());
    assert_eq!(world.version(), "1.0");
}

#[test]
fn a_bad_one_that_serves_somebody_is_taken_back_when_that_one_has_gone() {
    let world = World::staged();
    world.set("unwell", "1.1");
    // The plug is pulled at the gate, and somebody comes.
    world.pull_at("apply", "1.1", "doctor");
    assert_eq!(world.stage(), "gating");
    world.set("scene", "Paying");
    world.does(3, "not now: somebody is served", "resume");
    assert_eq!((world.version().as_str(), world.stage().as_str()), ("1.1", "returning"));
    world.does(3, "not now: an update was begun", "fetch");
    world.set("scene", "Attract");
    world.does(1, "1.1 was taken back", "apply");
    assert_eq!(world.version(), "1.0");
}

#[test]
fn whoever_came_in_after_a_power_cut_is_served_before_anything_is_installed() {
    let world = World::staged();
    world.pull_at("apply", "1.0", "--yes --no-remove");
    assert_eq!(world.stage(), "applying");
    world.set("scene", "Paying");
    for what in ["resume", "apply"] {
        world.does(3, "not now: somebody is served", what);
    }
    assert_eq!((world.version().as_str(), world.installs("1.1")), ("1.0", 0));
    world.set("scene", "Attract");
    world.does(0, "1.1 was applied", "resume");
}

#[test]
fn a_version_that_stops_the_machine_again_and_again_is_taken_back() {
    for (running, program, stage, words) in [
        ("1.0", "--yes --no-remove", "applying", "installing it was cut short 3 times"),
        ("1.1", "doctor", "gating", "the machine stopped 3 times while it was looked at"),
    ] {
        let world = World::staged();
        for what in ["apply", "resume", "resume"] {
            world.pull_at(what, running, program);
            assert_eq!(world.stage(), stage);
        }
        world.does(1, words, "resume");
        assert_eq!(world.version(), "1.0");
        world.does(0, "1.1 was taken back before", "fetch");
    }
}

#[test]
fn what_the_origin_says_is_refused_with_its_reason_and_nothing_changes() {
    for (file, text, words) in [
        ("trusted", "no", "The repository is not signed"),
        ("offered", "1.0", "1.1 was refused, and nothing was changed: E: Hash Sum mismatch"),
        ("newest", "1.-1", "the origin has 1.-1, which is older than 1.0"),
        ("newest", "", "the origin has no package kiosk"),
    ] {
        let world = World::new();
        world.set(file, text);
        world.does(2, words, "fetch");
        assert_eq!((world.version().as_str(), world.stage().as_str()), ("1.0", "resting"), "{words}");
        assert_eq!(names(&world.path("root/var/cache/kiosk-updates")), [""; 0], "{words}");
        world.does(0, words, "status");
        world.does(0, "nothing to do", "apply");
    }
}

#[test]
fn a_package_under_another_name_is_refused() {
    let world = World::new();
    let script = fs::read_to_string(world.path("programs/machine")).expect("a script");
    world.put("programs/machine", &script.replace("echo \"kiosk $version\" >", "echo \"kiosk 1.7\" >"));
    world.does(2, "it names itself otherwise", "fetch");
    assert_eq!(world.stage(), "resting");
}

#[test]
fn an_origin_that_was_not_set_up_or_was_changed_by_hand_is_not_asked() {
    let world = World::new();
    world
        .put("root/etc/apt/sources.list.d/kiosk.sources", "Types: deb\nURIs: http://elsewhere.example\nTrusted: yes\n");
    world.does(2, "is not the one of the settings", "fetch");
    fs::remove_file(world.path("root/etc/apt/sources.list.d/kiosk.sources")).expect("a file");
    world.does(2, "is not the one of the settings", "fetch");
    assert!(!world.told("log").contains("apt-get"));
    world.put("installer.toml", "central = []\nmaintenance_hour = 3\n");
    world.does(2, "no [updates] in", "fetch");
}

#[test]
fn without_a_way_back_nothing_is_begun() {
    let world = World::new();
    world.set("offered", "1.1");
    world.does(0, "1.1 is here and cannot be applied, because there is no way back", "fetch");
    world.does(2, "there is no way back: the package of 1.0", "apply");
    assert_eq!((world.version().as_str(), world.installs("1.1")), ("1.0", 0));
    world.set("offered", "1.0 1.1");
    world.does(0, "1.1 is here, to be applied", "fetch");
    fs::write(world.package("1.0"), "kiosk 1.0 altered").expect("a file");
    world.does(2, "there is no way back", "apply");
    world.does(0, "1.1 is here, to be applied", "fetch");
    world.does(0, "1.1 was applied", "apply");
}

#[test]
fn a_package_that_was_changed_since_it_was_fetched_is_not_installed() {
    let world = World::staged();
    fs::write(world.package("1.1"), "kiosk 1.1 with something else").expect("a file");
    world.does(2, "1.1 is not as it was fetched", "apply");
    assert_eq!((world.version().as_str(), world.installs("1.1")), ("1.0", 0));
    world.does(0, "nothing to do", "apply");
    world.does(0, "1.1 is here, to be applied", "fetch");
    world.does(0, "1.1 was applied", "apply");
}

#[test]
fn a_disk_that_is_full_is_no_fault_of_the_version() {
    let world = World::staged();
    world.set("disk", "full");
    world.does(2, "enough free space", "apply");
    assert_eq!((world.version().as_str(), world.stage().as_str()), ("1.0", "staged"));
    world.set("disk", "");
    world.does(0, "1.1 was applied", "apply");
}

#[test]
fn somebody_may_go_back_by_hand_once_and_the_version_is_not_tried_again() {
    let world = World::staged();
    world.does(2, "nothing was replaced by 1.0", "rollback");
    world.does(0, "1.1 was applied", "apply");
    world.set("scene", "Paying");
    world.does(3, "somebody is served", "rollback");
    assert_eq!(world.version(), "1.1");
    // One that does not answer at all is why somebody goes back.
    world.set("mute", "1.1");
    world.set("scene", "Attract");
    world.does(1, "1.1 was taken back: somebody wanted it", "rollback");
    assert_eq!(world.version(), "1.0");
    world.does(0, "1.1 was taken back before", "fetch");
    world.does(2, "nothing was replaced by 1.0", "rollback");
}

#[test]
fn packages_that_are_nobodys_way_back_are_thrown_away() {
    let world = World::staged();
    world.does(0, "1.1 was applied", "apply");
    world.set("newest", "1.2");
    world.set("offered", "1.2");
    world.does(0, "1.2 is here, to be applied", "fetch");
    assert_eq!(names(&world.path("root/var/cache/kiosk-updates")), ["kiosk_1.0.deb", "kiosk_1.1.deb", "kiosk_1.2.deb"]);
    world.does(0, "1.2 was applied", "apply");
    assert_eq!(names(&world.path("root/var/cache/kiosk-updates")), ["kiosk_1.1.deb", "kiosk_1.2.deb"]);
}

#[test]
fn what_the_operator_withdraws_before_the_night_is_not_applied() {
    let world = World::staged();
    world.set("newest", "1.0");
    world.does(0, "1.0 is the newest", "fetch");
    assert_eq!(names(&world.path("root/var/cache/kiosk-updates")), ["kiosk_1.0.deb"]);
    world.does(0, "nothing to do", "apply");
    assert_eq!(world.version(), "1.0");
}

#[test]
fn a_version_that_somebody_installed_by_hand_is_not_replaced_by_an_older_one_that_is_staged() {
    let world = World::staged();
    world.put("beside/installed", "install ok installed\t1.2");
    world.set("running", "1.2");
    world.does(0, "nothing to do", "apply");
    assert_eq!((world.version().as_str(), world.installs("1.1")), ("1.2", 0));
}

#[test]
fn what_is_known_of_updates_and_cannot_be_understood_stops_everything() {
    let world = World::staged();
    fs::write(world.state_file(), "{}").expect("a file");
    for what in ["fetch", "apply", "resume", "rollback", "status"] {
        world.does(2, "state.json", what);
    }
    assert_eq!(world.version(), "1.0");
}
