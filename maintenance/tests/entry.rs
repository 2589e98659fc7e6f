//! The way in and out: `event -> effects`, a line a step.

#[cfg(test)]
#[path = "terminal/script.rs"]
mod script;
#[cfg(test)]
#[path = "terminal/terminal.rs"]
mod terminal;

use domain::Moment;
use maintenance::{Inside, Screen, VendorMode, Waits};
use script::play;
use terminal::{STAFF, Terminal, who};

fn played(script: &str) -> Terminal {
    let mut terminal = Terminal::open();
    play(&mut terminal, script);
    terminal
}

const IN: &str = "
    gesture
    badge 1
    pin 1
    compared
    = Active Nothing";

#[test]
fn badge_and_pin_open_the_terminal_and_leaving_closes_it() {
    let terminal = played(
        "gesture -> HoldVisits, EnableScanner
         = Asking Badge
         badge 1 -> EnableScanner
         = Asking Pin
         pin 1 -> Record PinTried, CheckPin
         = Asking Checking
         compared -> Record Admitted, DisableScanner, Record Entered, TakeOver
         = Active Nothing
         leave -> Record Left Asked, HandBack, ReleaseVisits
         = Closed",
    );
    assert_eq!(terminal.machine.vendor_mode(), VendorMode::Inactive);
}

#[test]
fn neither_factor_opens_anything_alone() {
    for (script, place) in [
        ("gesture|pin 1|compare", "Asking Badge"),
        ("gesture|type 27491301|confirm", "Asking Badge"),
        ("gesture|badge 1|confirm", "Asking Pin"),
        ("gesture|badge 1|pin 2|compared", "Asking Pin"),
        ("badge 1", "Closed"),
        ("gesture|badge 1 forged|pin 1", "Asking Badge"),
        ("key on|badge 1|pin 1|late", "Asking Checking"),
    ] {
        let mut terminal = Terminal::open();
        for line in script.split('|').filter(|line| *line != "compare") {
            terminal.say(line);
        }
        assert_eq!(terminal::place(&terminal.machine), place, "{script}");
        assert_eq!(who(&terminal.machine), None);
    }
}

#[test]
fn whoever_the_list_does_not_know_as_the_badge_does_is_not_told_so() {
    for (number, why) in [(5, "Over"), (6, "OtherRole"), (7, "NotListed")] {
        assert!(!STAFF[number - 1].may_enter());
        played(&format!(
            "gesture
             badge {number} -> EnableScanner
             pin {number} -> Record PinTried, CheckPin
             compared -> Record PinRefused {why}
             says NotTogether
             = Asking Pin"
        ));
    }
    played(
        "gesture
         badge 1
         pin 2
         compared -> Record PinRefused Wrong
         says NotTogether",
    );
}

#[test]
fn a_true_badge_of_another_day_or_site_says_so_and_any_other_says_nothing() {
    for (how, why, said) in [
        ("yesterday", "OfYesterday", "OtherDay"),
        ("tomorrow", "OfTomorrow", "OtherDay"),
        ("elsewhere", "OtherSite", "OtherSite"),
        ("forged", "Forged", "NotAccepted"),
    ] {
        played(&format!(
            "gesture
             badge 1 {how} -> EnableScanner, Record BadgeRefused {why}
             says {said}
             = Asking Badge"
        ));
    }
    played(
        "gesture
         badge 1 torn -> EnableScanner
         says ReadAgain
         code 4000123412341234 -> EnableScanner
         says NoBadge
         = Asking Badge",
    );
}

#[test]
fn from_the_third_wrong_pin_on_the_terminal_waits_twice_as_long_each_time() {
    let mut terminal = played(
        "gesture
         badge 1
         pin 2
         compared
         pin 2
         compared
         says NotTogether
         pin 2
         compared -> Record PinRefused Wrong, DisableScanner
         = Locked
         due 30
         badge 1 -> nothing
         gesture -> nothing
         pin 1 -> nothing
         wait 29 -> nothing
         = Locked
         wait 1 -> Record LockPassed, EnableScanner
         = Asking Badge",
    );
    for seconds in [60, 120, 240, 480, 960, 1920, 3600, 3600] {
        play(&mut terminal, "badge 1\npin 2\ncompared\n= Locked");
        let until = terminal.machine.lock_out.until.expect("a lock");
        assert_eq!(until.since(terminal.facts.now).as_secs(), seconds);
        // The page closes meanwhile; the lock does not.
        play(&mut terminal, "wait 60");
        if seconds > 60 {
            play(&mut terminal, "= Closed\ngesture -> HoldVisits\n= Locked\ngive up -> ReleaseVisits\n= Closed");
            play(&mut terminal, &format!("wait {} -> Record LockPassed\ngesture", seconds - 60));
        }
        play(&mut terminal, "= Asking Badge");
    }
    play(&mut terminal, "badge 1\npin 1\ncompared\n= Active Nothing\nleave");
    play(&mut terminal, "gesture\nbadge 1\npin 2\ncompared\nsays NotTogether\n= Asking Pin");
}

#[test]
fn a_lock_survives_a_restart_in_its_full_length() {
    let mut terminal = played(
        "gesture
         badge 1
         pin 2
         compared
         pin 2
         compared
         pin 2
         compared
         wait 20
         restart -> nothing
         gesture -> HoldVisits
         = Locked
         wait 29
         = Locked
         wait 1 -> Record LockPassed, EnableScanner
         = Asking Badge",
    );
    assert_eq!(terminal.machine.lock_out.tries.pins, 3);
    // It has passed: a restart does not bring it back, and forgets nothing.
    play(&mut terminal, "restart\ngesture\n= Asking Badge\nbadge 1\npin 2\ncompared\n= Locked");
    assert_eq!(terminal.machine.lock_out.until, Some(Moment::START + std::time::Duration::from_mins(1)));
}

#[test]
fn whoever_cuts_the_power_before_the_answer_has_tried() {
    let mut terminal = Terminal::open();
    for _ in 0..3 {
        play(&mut terminal, "gesture\nbadge 1\npin 2 -> Record PinTried, CheckPin\nrestart");
    }
    play(&mut terminal, "gesture\n= Locked");
}

#[test]
fn wrong_badges_in_a_row_lock_too_and_unread_ones_do_not() {
    played(
        "gesture
         badge 1 torn
         badge 1 torn
         code something
         badge 1 torn
         badge 1 forged
         badge 1 yesterday
         badge 1 forged -> EnableScanner, Record BadgeRefused Forged, DisableScanner
         = Locked",
    );
}

#[test]
fn an_answer_that_does_not_come_is_a_wrong_one() {
    played(
        "gesture
         badge 1
         due 60
         pin 1
         due 20
         wait 19 -> nothing
         wait 1 -> Record PinRefused Unanswered
         compared -> nothing
         = Asking Pin",
    );
    played(
        "key on
         badge 1
         pin 1
         key off -> Record PinRefused Unanswered, DisableScanner, ReleaseVisits
         compared -> nothing
         = Closed",
    );
}

#[test]
fn digits_are_erased_cleared_and_counted_and_too_few_are_no_try() {
    let terminal = played(
        "gesture
         badge 1
         type 27491
         confirm -> nothing
         says NotAPin
         type 9
         clear
         type 27491302
         erase
         type 1
         confirm -> Record PinTried, CheckPin
         compared
         = Active Nothing",
    );
    assert_eq!(terminal.machine.lock_out.tries.pins, 0);
}

#[test]
fn badge_and_pin_are_asked_for_a_minute_from_the_last_touch() {
    played(
        "gesture
         wait 59
         badge 1
         wait 59
         type 2
         wait 60 -> DisableScanner, ReleaseVisits
         = Closed",
    );
}

#[test]
fn a_gesture_in_the_middle_of_a_visit_is_the_customer_s() {
    let terminal = played(
        "inside visit
         gesture -> nothing
         = Closed",
    );
    assert_eq!(terminal.machine.screen(&terminal.facts), Screen::Customers);
}

#[test]
fn the_key_in_the_middle_of_a_visit_waits_for_its_end() {
    let mut terminal = played(
        "inside visit
         key on -> HoldVisits
         = Waiting
         badge 1 -> nothing
         wait 600 -> nothing",
    );
    assert_eq!(terminal.machine.waits_for(&terminal.facts), [Waits::Inside(Inside::Visit)]);
    assert_eq!(terminal.machine.screen(&terminal.facts), Screen::Customers);
    play(
        &mut terminal,
        "inside nothing -> EnableScanner\n= Asking Badge\nkey off -> DisableScanner, ReleaseVisits\n= Closed",
    );
    play(&mut terminal, "inside visit\nkey on\nkey off -> ReleaseVisits\n= Closed");
}

#[test]
fn a_visit_that_has_begun_all_the_same_goes_first() {
    played(
        "gesture
         badge 1
         type 2749
         inside visit -> DisableScanner, ReleaseVisits
         = Closed
         inside nothing
         key on
         badge 1
         inside visit -> DisableScanner
         = Waiting
         inside nothing -> EnableScanner
         = Asking Badge",
    );
}

#[test]
fn nobody_is_in_while_something_of_a_customer_s_is_inside() {
    let mut terminal = played(
        "gesture
         badge 1
         pin 1
         inside note document
         compared -> Record Admitted, DisableScanner
         = EnterPending",
    );
    assert_eq!(
        terminal.machine.waits_for(&terminal.facts),
        [Waits::Inside(Inside::Note), Waits::Inside(Inside::Document)]
    );
    assert_eq!(terminal.machine.screen(&terminal.facts), Screen::Staff);
    play(
        &mut terminal,
        "do health -> nothing
         inside document -> nothing
         = EnterPending
         inside nothing -> Record Entered, TakeOver
         = Active Nothing",
    );
}

#[test]
fn waiting_can_be_given_up_and_ends_by_itself() {
    let waiting = "key on\nbadge 1\npin 1\ninside card\ncompared\n= EnterPending\ndue 300\n";
    for (end, fact) in
        [("give up", "GivenUp"), ("key off", "KeyTurned"), ("leave", "GivenUp"), ("wait 300", "TimedOut")]
    {
        played(&format!("{waiting}{end} -> Record EntryEnded {fact}, ReleaseVisits\n= Closed"));
    }
    // Late is late: what was inside went at the same moment.
    let mut terminal = played(waiting);
    terminal.facts.inside.clear();
    play(&mut terminal, "wait 300 -> Record EntryEnded TimedOut, ReleaseVisits");
}

#[test]
fn a_visit_keeps_the_screen_while_somebody_waits_to_come_in() {
    let mut terminal = played("gesture\nbadge 1\npin 1\ninside paper\ncompared\n= EnterPending");
    terminal.facts.inside = vec![Inside::Visit];
    assert_eq!(terminal.machine.screen(&terminal.facts), Screen::Customers);
    play(&mut terminal, "gesture -> nothing\n= EnterPending");
}

#[test]
fn whoever_does_nothing_for_five_minutes_is_out() {
    let mut terminal = played(IN);
    play(
        &mut terminal,
        "due 300
         wait 299 -> nothing
         do health -> Record DeedIntended, Begin
         done -> Record DeedEnded Done
         wait 299 -> nothing
         wait 1 -> Record Left Idle, HandBack, ReleaseVisits
         = Closed",
    );
    // A hand that comes too late is another person's.
    let mut terminal = played(IN);
    terminal.facts.now = terminal.facts.now + std::time::Duration::from_mins(5);
    play(&mut terminal, "do health -> Record Left Idle, HandBack, ReleaseVisits");
}

#[test]
fn the_key_turned_back_is_a_wish_to_leave() {
    let mut terminal = played("key on\nbadge 4\npin 4\ncompared\n= Active Nothing");
    play(&mut terminal, "key off -> Record Left KeyTurned, HandBack, ReleaseVisits\n= Closed");
}

#[test]
fn a_cut_while_somebody_is_in_or_admitted_is_written_down_at_the_start() {
    let mut terminal = played(IN);
    play(&mut terminal, "restart -> Record Left Cut\n= Closed\nrestart -> nothing");
    let mut terminal = played("gesture\nbadge 1\npin 1\ninside note\ncompared");
    play(&mut terminal, "restart -> Record EntryEnded Cut\n= Closed\nrestart -> nothing");
}
