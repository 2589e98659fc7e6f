//! What is done at a terminal, and what is left of it wherever it is interrupted.

#[cfg(test)]
#[path = "terminal/script.rs"]
mod script;
#[cfg(test)]
#[path = "terminal/terminal.rs"]
mod terminal;

use domain::{
    fact::{Fact, Maintenance},
    staff::{Deed, May, Role, may},
};
use maintenance::{Effect, Event, Touch, Waits};
use script::play;
use terminal::{STAFF, Terminal, place, who};

fn entered(number: u8) -> Terminal {
    let mut terminal = Terminal::open();
    play(&mut terminal, &format!("gesture\nbadge {number}\npin {number}\ncompared\n= Active Nothing"));
    terminal
}

#[test]
fn a_deed_is_written_down_before_it_begins_and_when_it_has_ended() {
    let mut terminal = entered(1);
    play(
        &mut terminal,
        "do test printer -> Record DeedIntended, Begin
         = Active Running
         do health -> nothing
         asks -> nothing
         = Active Asked
         due 300
         looks right -> Tell
         due 900
         = Active Running
         done -> Record DeedEnded Done
         done -> nothing
         do test printer -> Record DeedIntended, Begin
         fails -> Record DeedEnded Failed",
    );
    let intended = terminal.journal.iter().find_map(|fact| match fact {
        Fact::Maintenance(Maintenance::DeedIntended { request, who, second, .. }) => Some((request, who, second)),
        _ => None,
    });
    let (request, who, second) = intended.expect("an intent");
    assert_eq!(request.subject.as_ref().map(domain::staff::Subject::as_str), Some("printer"));
    assert_eq!((who.person.as_str(), who.badge, second), ("P-1", 101, &None));
}

/// The table itself, through the machine: for each role and deed, who is let, who is asked for a second person, who is not.
#[test]
fn the_machine_does_what_the_table_says() {
    for person in STAFF.iter().filter(|person| person.may_enter()) {
        for deed in Deed::ALL {
            let mut terminal = entered(person.number);
            let effects = terminal.on(Event::Touched(Touch::DeedChosen(deed.into())));
            let begins = effects.iter().any(|effect| matches!(effect, Effect::Begin(..)));
            let asks = effects == [Effect::EnableScanner];
            let expected = match may(person.role, deed) {
                May::Alone => (true, false),
                May::WithSecond => (false, true),
                May::Never | May::AsSecond => (false, false),
            };
            assert_eq!((begins, asks), expected, "{:?} {deed:?}", person.role);
        }
    }
    assert_eq!(Role::ALL.map(|role| STAFF.iter().any(|person| person.role == role)), [true; 3]);
}

#[test]
fn a_second_person_is_another_person_of_the_right_role_with_both_factors() {
    let mut terminal = entered(4);
    play(
        &mut terminal,
        "do wipe -> EnableScanner
         = Active Second Badge
         badge 4 -> EnableScanner
         says SamePerson
         badge 2 -> EnableScanner
         says NotAllowed
         badge 1 torn
         says ReadAgain
         badge 1 -> EnableScanner
         = Active Second Pin
         pin 4 -> Record PinTried, CheckPin
         compared -> Record PinRefused Wrong
         says NotTogether
         pin 1
         compared -> Record SecondAdmitted, DisableScanner, Record DeedIntended, Begin
         = Active Running",
    );
    let second = terminal.journal.iter().find_map(|fact| match fact {
        Fact::Maintenance(Maintenance::DeedIntended { second, .. }) => second.clone(),
        _ => None,
    });
    assert_eq!(second.expect("a second person").person.as_str(), "P-1");
    assert_eq!(who(&terminal.machine).map(|who| who.person.as_str()), Some("P-4"), "who is in, stays");
    assert_eq!(terminal.machine.lock_out.tries.pins, 0);
}

#[test]
fn a_second_person_for_one_deed_is_none_for_the_next() {
    let mut terminal = entered(4);
    play(
        &mut terminal,
        "do settle K7M4-2291-08XT
         badge 2
         pin 2
         compared
         done
         do settle K7M4-2291-08XT -> EnableScanner
         = Active Second Badge
         give up -> DisableScanner
         = Active Nothing",
    );
}

#[test]
fn wrong_pins_of_a_second_person_lock_the_terminal_and_not_whoever_is_in() {
    let mut terminal = entered(4);
    play(
        &mut terminal,
        "do wipe
         badge 1
         pin 2
         compared
         pin 2
         compared
         pin 2
         compared -> Record PinRefused Wrong, DisableScanner
         says Locked
         = Active Nothing
         do wipe -> nothing
         says Locked
         do health -> Record DeedIntended, Begin
         done
         wait 30 -> Record LockPassed
         do wipe -> EnableScanner
         give up
         leave
         gesture
         = Asking Badge",
    );
}

#[test]
fn leaving_waits_for_what_has_begun_and_says_so() {
    let mut terminal = entered(1);
    play(&mut terminal, "do test printer\nleave -> nothing\n= ExitPending Running");
    assert_eq!(terminal.machine.waits_for(&terminal.facts), [Waits::Deed]);
    play(
        &mut terminal,
        "stay -> nothing
         = Active Running
         leave
         done -> Record DeedEnded Done, Record Left Asked, HandBack, ReleaseVisits
         = Closed",
    );
}

#[test]
fn a_deed_can_be_given_up_and_one_that_never_answers_ends() {
    let mut terminal = entered(1);
    play(
        &mut terminal,
        "do update 0.2.0
         give up -> Stop
         = Active Stopping
         stopped -> Record DeedEnded GivenUp
         do update 0.2.0
         due 900
         wait 899 -> nothing
         due 1
         wait 1 -> Stop
         = Active Stopping
         due 30
         wait 29 -> nothing
         wait 1 -> Record DeedEnded Failed
         = Active Nothing
         do update 0.2.0
         wait 900 -> Stop
         wait 30 -> Record DeedEnded Failed
         = Active Nothing
         do update 0.2.0
         give up
         done -> Record DeedEnded Done",
    );
}

#[test]
fn who_goes_away_while_the_terminal_works_is_out_when_it_has_ended() {
    let mut terminal = entered(1);
    play(
        &mut terminal,
        "do update 0.2.0
         wait 600 -> nothing
         = Active Running
         done -> Record DeedEnded Done
         wait 300 -> Record Left Idle, HandBack, ReleaseVisits",
    );
}

#[test]
fn who_goes_away_while_they_are_asked_leaves_nothing_open() {
    let mut terminal = entered(1);
    play(
        &mut terminal,
        "do test printer
         asks
         wait 300 -> Stop
         = ExitPending Stopping
         stay -> nothing
         = ExitPending Stopping
         stopped -> Record DeedEnded GivenUp, Record Left Idle, HandBack, ReleaseVisits
         = Closed",
    );
    let mut terminal = entered(1);
    play(
        &mut terminal,
        "do test printer\nasks\nwait 300\nwait 30 -> Record DeedEnded Failed, Record Left Idle, HandBack, ReleaseVisits",
    );
}

#[test]
fn a_cut_in_the_middle_of_each_deed_is_written_down() {
    for person in STAFF.iter().filter(|person| person.may_enter()) {
        for deed in Deed::ALL.into_iter().filter(|deed| may(person.role, *deed) == May::Alone) {
            let mut terminal = entered(person.number);
            terminal.on(Event::Touched(Touch::DeedChosen(deed.into())));
            let outcome = if deed.ends_the_program() { "Done" } else { "Cut" };
            play(&mut terminal, &format!("restart -> Record DeedEnded {outcome}, Record Left Cut\nrestart -> nothing"));
        }
    }
}

const COLLECTORS: &str = "
    do exchange
    badge 3
    pin 3
    compared -> Record SecondAdmitted, DisableScanner, Record DeedIntended, EnableScanner
    = Active Naming";

#[test]
fn an_exchange_takes_the_cassette_counts_it_and_prints_two_slips() {
    let mut terminal = Terminal::open();
    play(&mut terminal, "note 20\nnote 20\nnote 5\ngesture\nbadge 2\npin 2\ncompared");
    play(&mut terminal, COLLECTORS);
    play(
        &mut terminal,
        "cassette C-1 -> Record ExchangeStarted, StartExchange
         = Active Swapping
         cassette goes -> nothing
         cassette C-2 -> nothing
         says NoCassette
         cassette comes
         code C-2 -> EnableScanner, Record ExchangeEnded, EndExchange, DisableScanner
         = Active Counting
         count 20x3
         count 20x2
         count 50x1
         count 50x0
         count 5x1
         due 300
         count done -> Record CassetteCounted, PrintSlips Exact
         = Active Printing
         due 900
         printed -> Record DeedEnded Done
         = Active Nothing",
    );
    let slip = terminal.effects.iter().find_map(|effect| match effect {
        Effect::PrintSlips(slip) => Some(slip),
        _ => None,
    });
    let slip = slip.expect("slips");
    assert_eq!((slip.collection.number, slip.collection.z, slip.who.person.as_str()), (1, 1, "P-2"));
    assert_eq!(slip.second.as_ref().map(|second| second.person.as_str()), Some("P-3"));
    assert_eq!(slip.printed, terminal::TODAY.at(14, 3, 0, 0));
    assert_eq!(slip.collection.totals.of(domain::Currency::Azn).stacked, 4_500);
    assert_eq!(terminal.facts.collections.inside.notes.count(), 0);
}

#[test]
fn a_count_that_differs_and_one_made_elsewhere_say_so_on_the_slip() {
    for (count, said) in [("count 20x1\ncount done", "Differs"), ("count elsewhere", "NotCounted")] {
        let mut terminal = Terminal::open();
        play(&mut terminal, "note 20\nnote 20\ngesture\nbadge 2\npin 2\ncompared");
        play(&mut terminal, COLLECTORS);
        play(&mut terminal, "cassette C-1\ncassette goes\ncassette comes\ncassette C-2");
        play(&mut terminal, &format!("{count} -> Record CassetteCounted, PrintSlips {said}"));
        play(&mut terminal, "unprinted -> Record DeedEnded Failed\n= Active Nothing");
    }
}

#[test]
fn the_same_cassette_again_is_an_exchange_given_up() {
    let mut terminal = Terminal::open();
    play(&mut terminal, "note 20\ngesture\nbadge 2\npin 2\ncompared");
    play(&mut terminal, COLLECTORS);
    play(
        &mut terminal,
        "cassette C-1
         cassette goes
         cassette comes
         cassette C-1 -> Record ExchangeEnded, EndExchange, DisableScanner, Record DeedEnded GivenUp
         = Active Nothing",
    );
    assert_eq!((terminal.facts.collections.inside.notes.count(), terminal.facts.collections.z), (1, 0));
}

#[test]
fn another_cassette_than_the_one_that_is_known_is_asked_for_twice() {
    let mut terminal = Terminal::open();
    play(&mut terminal, "gesture\nbadge 2\npin 2\ncompared");
    play(&mut terminal, COLLECTORS);
    play(&mut terminal, "cassette C-1\ncassette goes\ncassette comes\ncassette C-2\ncount elsewhere\nprinted");
    play(&mut terminal, COLLECTORS);
    play(
        &mut terminal,
        "cassette C-9 -> nothing
         says OtherCassette
         cassette C-8 -> nothing
         cassette C-8 -> Record ExchangeStarted, StartExchange
         cassette C-7 -> nothing
         says OtherCassette
         cassette C-7 -> Record ExchangeEnded, EndExchange, DisableScanner
         = Active Counting",
    );
}

/// Power, plug and walking away, after each step of an exchange: it goes on where it was, and every note is taken once.
#[test]
fn an_exchange_goes_on_wherever_it_was_interrupted() {
    let steps =
        ["cassette C-1", "cassette goes", "cassette comes", "cassette C-2", "count 20x2", "count done", "printed"];
    for interruption in ["restart", "wait 300", "give up"] {
        for after in 0..steps.len() {
            let mut terminal = Terminal::open();
            play(&mut terminal, "note 20\nnote 20\ngesture\nbadge 2\npin 2\ncompared");
            play(&mut terminal, COLLECTORS);
            for step in &steps[..after] {
                terminal.say(step);
            }
            terminal.say(interruption);
            if place(&terminal.machine).ends_with("Printing") {
                // The printer works on; only the power stops it.
                terminal.say("printed");
            }
            let known = terminal.facts.collections.clone();
            let left = &steps[if known.exchanges == 0 {
                0
            } else if known.open.is_some() {
                after.clamp(1, 3)
            } else if known.uncounted().is_some() {
                4
            } else {
                steps.len()
            }..];
            terminal.say("leave");
            play(&mut terminal, "gesture\nbadge 3\npin 3\ncompared\n= Active Nothing");
            if !left.is_empty() {
                play(&mut terminal, "do exchange\nbadge 4\npin 4\ncompared");
                for step in left {
                    terminal.say(step);
                }
            }
            let known = &terminal.facts.collections;
            let case = format!("{interruption} after {after} steps");
            assert_eq!((known.exchanges, known.z, known.taken.count()), (1, 1, 2), "{case}");
            assert_eq!((known.open.is_none(), known.uncounted()), (true, None), "{case}");
            assert_eq!(known.inside.notes.count(), 0, "{case}");
            assert!(terminal.attendance.open.is_empty(), "{case}");
        }
    }
}

#[test]
fn leaving_waits_for_an_exchange_and_going_away_does_not() {
    let mut terminal = Terminal::open();
    play(&mut terminal, "note 20\ngesture\nbadge 2\npin 2\ncompared");
    play(&mut terminal, COLLECTORS);
    play(&mut terminal, "cassette C-1\ncassette goes\nleave -> nothing\n= ExitPending Swapping");
    assert_eq!(terminal.machine.waits_for(&terminal.facts), [Waits::Exchange]);
    play(
        &mut terminal,
        "cassette comes
         wait 300 -> EndExchange, DisableScanner, Record DeedEnded GivenUp, Record Left Idle, HandBack, ReleaseVisits
         = Closed",
    );
    assert!(terminal.facts.collections.open.is_some(), "somebody goes on with it");
}
