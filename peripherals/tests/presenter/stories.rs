//! What a printer with a mouth and its host do together when the wire is good and the world is not.

use std::time::Duration;

use domain::fact::PrintOutcome;
use peripherals::{
    bench::{Direction, Wire},
    printer::{
        Command, Event, Fault, Paper,
        escpos::{Fate, Gesture},
        presenter::Way,
    },
    status::Readiness,
};

use super::bed::{
    Kind, LEFT_S, PATIENCE, at_the_mouth, ended, fates, is_ready, job, mouth_by_rule, present, ready, ready_with,
    started, status_of, take, told,
};

const LEFT: Duration = Duration::from_secs(LEFT_S);
const SOON: Duration = Duration::from_secs(2);
const LATER: Duration = Duration::from_secs(30);

const PRINTED: (PrintOutcome, Option<Fault>) = (PrintOutcome::Printed, None);

pub fn a_paper_is_printed_shown_and_taken<K: Kind>() {
    let mut bench = ready::<K>();
    present::<K>(&mut bench, 7);
    assert_eq!(ended::<K>(&bench, 7), [PRINTED]);
    assert_eq!((fates::<K>(&bench, 7), status_of::<K>(&bench).0), (vec![Fate::Mouth], Readiness::Busy));
    take::<K>(&mut bench);
    bench.run_for(SOON);
    assert_eq!(told::<K>(&mut bench), [Event::PaperPresented { job: Some(7) }, Event::PaperTaken { job: Some(7) }]);
    assert_eq!(fates::<K>(&bench, 7), [Fate::Taken]);
    assert_eq!(status_of::<K>(&bench), (Readiness::Ready, None, Paper::Full));
}

pub fn a_paper_that_nobody_takes_is_drawn_back_once_patience_is_over<K: Kind>() {
    for (untaken, fate) in [(Way::Retract, Fate::Retracted), (Way::Eject, Fate::Ejected)] {
        let mut bench = ready_with::<K>(untaken);
        let bin = bench.view().in_bin;
        present::<K>(&mut bench, 7);
        bench.gesture(Gesture::Leave);
        bench.run_for(Duration::from_secs(LEFT_S - 4));
        assert_eq!(fates::<K>(&bench, 7), [Fate::Mouth], "too early");
        bench.run_for(Duration::from_secs(8));
        assert_eq!(
            told::<K>(&mut bench),
            [Event::PaperPresented { job: Some(7) }, Event::PaperRetracted { job: Some(7) }]
        );
        assert_eq!(fates::<K>(&bench, 7), [fate]);
        assert_eq!(bench.view().in_bin - bin, usize::from(fate == Fate::Retracted));
        assert!(is_ready::<K>(&bench));
    }
}

pub fn a_job_is_never_begun_with_a_paper_at_the_mouth<K: Kind>() {
    let mut bench = ready::<K>();
    present::<K>(&mut bench, 1);
    bench.run_for(SOON);
    present::<K>(&mut bench, 2);
    assert_eq!((fates::<K>(&bench, 1), fates::<K>(&bench, 2)), (vec![Fate::Retracted], vec![Fate::Mouth]));
    take::<K>(&mut bench);
    bench.run_for(SOON);
    assert_eq!(
        told::<K>(&mut bench),
        [
            Event::PaperPresented { job: Some(1) },
            Event::PaperRetracted { job: Some(1) },
            Event::PaperPresented { job: Some(2) },
            Event::PaperTaken { job: Some(2) },
        ]
    );
    assert_eq!((ended::<K>(&bench, 1), ended::<K>(&bench, 2)), (vec![PRINTED], vec![PRINTED]));
}

pub fn a_hand_that_pulls_too_early_jams_the_paper_and_the_outcome_is_unknown<K: Kind>() {
    let mut bench = ready::<K>();
    bench.order(Command::Print(job(3)));
    assert!(bench.run_until(SOON * 4, |bench| bench.view().papers.iter().any(|paper| paper.fate == Fate::Inside)));
    bench.run_for(Duration::from_millis(450));
    bench.gesture(Gesture::TakePaper);
    assert_eq!(bench.view().status, "presenter_jammed");
    bench.run_for(LATER);
    assert_eq!(ended::<K>(&bench, 3), [(PrintOutcome::Unknown, Some(Fault::PresenterJam))]);
    assert_eq!(status_of::<K>(&bench).1, Some(Fault::PresenterJam));
    bench.gesture(Gesture::ClearPresenter);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    assert!(!told::<K>(&mut bench).iter().any(|event| matches!(event, Event::PaperTaken { .. })));
    present::<K>(&mut bench, 4);
    assert_eq!(ended::<K>(&bench, 4), [PRINTED]);
}

pub fn a_stuck_paper_that_is_pulled_out_is_called_retracted_and_never_taken<K: Kind>() {
    let mut bench = ready::<K>();
    bench.order(Command::Print(job(3)));
    assert!(bench.run_until(SOON * 4, |bench| bench.view().papers.iter().any(|paper| paper.fate == Fate::Inside)));
    bench.run_for(Duration::from_millis(450));
    bench.gesture(Gesture::TakePaper);
    assert!(bench.run_until(LATER, |bench| status_of::<K>(bench).1 == Some(Fault::PresenterJam)));
    bench.run_for(LATER);
    bench.gesture(Gesture::ClearPresenter);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    mouth_by_rule::<K>(&bench);
    assert_eq!(told::<K>(&mut bench), [Event::PaperRetracted { job: Some(3) }]);
    // The next paper has a story of its own.
    present::<K>(&mut bench, 4);
    take::<K>(&mut bench);
    bench.run_for(SOON);
    assert_eq!(told::<K>(&mut bench), [Event::PaperPresented { job: Some(4) }, Event::PaperTaken { job: Some(4) }]);
}

pub fn something_in_the_way_to_the_mouth_makes_the_outcome_unknown<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::JamPresenter);
    bench.order(Command::Print(job(3)));
    bench.run_for(LATER);
    assert_eq!(ended::<K>(&bench, 3).iter().map(|(outcome, _)| *outcome).collect::<Vec<_>>(), [PrintOutcome::Unknown]);
    assert_eq!(status_of::<K>(&bench).0, Readiness::Unavailable);
    bench.order(Command::Print(job(4)));
    assert_eq!(ended::<K>(&bench, 4)[0].0, PrintOutcome::NotPrinted);
    bench.gesture(Gesture::ClearPresenter);
    bench.order(Command::Recover);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    present::<K>(&mut bench, 5);
}

pub fn a_full_bin_jams_and_is_told_and_nobody_is_said_to_have_taken_the_paper<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::FillRetractBin);
    present::<K>(&mut bench, 6);
    bench.run_for(LEFT + LATER);
    let (readiness, fault, _) = status_of::<K>(&bench);
    assert_eq!((readiness, fault), (Readiness::Unavailable, Some(Fault::PresenterJam)));
    bench.gesture(Gesture::EmptyRetractBin);
    bench.gesture(Gesture::ClearPresenter);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    assert_eq!(told::<K>(&mut bench), [Event::PaperPresented { job: Some(6) }, Event::PaperRetracted { job: Some(6) }]);
    present::<K>(&mut bench, 8);
}

pub fn a_host_that_restarts_with_a_paper_at_the_mouth_cuts_nothing_before_it_is_gone<K: Kind>() {
    for taken in [true, false] {
        let mut bench = ready::<K>();
        present::<K>(&mut bench, 9);
        told::<K>(&mut bench);
        let cut = bench.simulator().papers_cut();
        bench.restart_host(K::driver(Way::Retract));
        bench.run_for(Duration::from_secs(6));
        assert_eq!(bench.simulator().papers_cut(), cut, "cut behind somebody's paper");
        assert_eq!(status_of::<K>(&bench).0, Readiness::Busy);
        if taken {
            bench.gesture(Gesture::TakePaper);
        }
        assert!(bench.run_until(PATIENCE, is_ready::<K>));
        let told = told::<K>(&mut bench);
        assert_eq!(told[0], Event::PaperPresented { job: None });
        // A printer with a clock of its own may take it back for the former host: as long as that is not known, nobody is
        // said to have it.
        let taken_told = told[1] == Event::PaperTaken { job: None };
        assert!(told.len() == 2 && (taken || !taken_told), "{told:?}");
        assert!(taken_told || told[1] == Event::PaperRetracted { job: None });
        assert_eq!(fates::<K>(&bench, 9), [if taken { Fate::Taken } else { Fate::Retracted }]);
        present::<K>(&mut bench, 10);
    }
}

pub fn a_printer_that_loses_power_draws_the_paper_back_and_nobody_is_said_to_have_it<K: Kind>() {
    let mut bench = ready::<K>();
    present::<K>(&mut bench, 11);
    bench.gesture(Gesture::CutPower);
    bench.run_for(LATER);
    assert_eq!(status_of::<K>(&bench).0, Readiness::Unavailable);
    bench.gesture(Gesture::RestorePower);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    assert_eq!(
        told::<K>(&mut bench),
        [Event::PaperPresented { job: Some(11) }, Event::PaperRetracted { job: Some(11) }]
    );
    assert_eq!(fates::<K>(&bench, 11), [Fate::Retracted]);
}

pub fn a_paper_taken_while_the_link_is_down_is_not_called_taken<K: Kind>() {
    let mut bench = ready::<K>();
    present::<K>(&mut bench, 12);
    bench.cut();
    bench.gesture(Gesture::TakePaper);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    assert_eq!(
        told::<K>(&mut bench),
        [Event::PaperPresented { job: Some(12) }, Event::PaperRetracted { job: Some(12) }]
    );
}

pub fn a_power_cut_inside_a_job_leaves_nothing_for_the_next_person<K: Kind>() {
    for millis in (50..1_200).step_by(90) {
        let mut bench = ready::<K>();
        bench.order(Command::Print(job(13)));
        bench.run_for(Duration::from_millis(millis));
        bench.gesture(Gesture::CutPower);
        bench.run_for(SOON);
        bench.gesture(Gesture::RestorePower);
        assert!(bench.run_until(PATIENCE, is_ready::<K>), "never ready after {millis} ms");
        let outcome = ended::<K>(&bench, 13);
        assert_eq!(outcome.len(), 1, "after {millis} ms");
        if outcome == [PRINTED] {
            assert_eq!(fates::<K>(&bench, 13).len(), 1, "after {millis} ms");
        }
        assert!(!told::<K>(&mut bench).iter().any(|event| matches!(event, Event::PaperTaken { .. })));
        present::<K>(&mut bench, 14);
        assert_eq!(fates::<K>(&bench, 14), [Fate::Mouth], "after {millis} ms");
    }
}

pub fn paper_that_ends_inside_a_job_leaves_the_outcome_unknown_and_nothing_for_the_next_roll<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::PaperOutAfter { rows: 40 });
    bench.order(Command::Print(job(15)));
    bench.run_for(LATER);
    assert_eq!(ended::<K>(&bench, 15), [(PrintOutcome::Unknown, Some(Fault::PaperOut))]);
    assert_eq!(status_of::<K>(&bench), (Readiness::Unavailable, Some(Fault::PaperOut), Paper::Out));
    bench.gesture(Gesture::NewRoll);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    present::<K>(&mut bench, 16);
    assert_eq!(fates::<K>(&bench, 16), [Fate::Mouth]);
    assert!(fates::<K>(&bench, 15).iter().all(|fate| *fate == Fate::Retracted));
}

pub fn nothing_is_sent_to_a_printer_that_is_not_ready<K: Kind>() {
    for (gesture, fault) in [
        (Gesture::PaperOut, Fault::PaperOut),
        (Gesture::OpenCover, Fault::CoverOpen),
        (Gesture::Overheat, Fault::Overheated),
    ] {
        let mut bench = ready::<K>();
        let cut = bench.simulator().papers_cut();
        bench.gesture(gesture);
        bench.order(Command::Print(job(1)));
        bench.run_for(LATER);
        assert_eq!(ended::<K>(&bench, 1), [(PrintOutcome::NotPrinted, Some(fault))]);
        bench.order(Command::Print(job(2)));
        assert_eq!(ended::<K>(&bench, 2), [(PrintOutcome::NotPrinted, Some(fault))]);
        assert_eq!((bench.simulator().papers_cut(), bench.view().uncut_rows), (cut, 0));
    }
}

pub fn a_stuck_knife_makes_the_job_unknown_and_recovery_clears_it<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::JamCutter);
    bench.order(Command::Print(job(17)));
    bench.run_for(LATER);
    assert_eq!(ended::<K>(&bench, 17), [(PrintOutcome::Unknown, Some(Fault::CutterStuck))]);
    bench.gesture(Gesture::OpenCover);
    bench.gesture(Gesture::ClearCutter);
    bench.gesture(Gesture::CloseCover);
    bench.order(Command::Recover);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    present::<K>(&mut bench, 18);
    assert_eq!(fates::<K>(&bench, 18), [Fate::Mouth]);
}

pub fn a_printer_that_goes_mute_inside_a_job_is_unknown_and_its_paper_is_put_away<K: Kind>() {
    let mut bench = ready::<K>();
    bench.order(Command::Print(job(19)));
    bench.run_for(Duration::from_millis(120));
    bench.gesture(Gesture::Mute);
    bench.run_for(Duration::from_mins(3));
    assert_eq!(ended::<K>(&bench, 19), [(PrintOutcome::Unknown, None)]);
    assert_eq!(status_of::<K>(&bench).0, Readiness::Unavailable);
    bench.gesture(Gesture::Unmute);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    assert_eq!(fates::<K>(&bench, 19), [Fate::Retracted], "it came out once, and nobody took it");
}

pub fn a_paper_is_drawn_back_or_pushed_out_by_order<K: Kind>() {
    for (command, fate) in [(Command::Retract, Fate::Retracted), (Command::Eject, Fate::Ejected)] {
        let mut bench = ready::<K>();
        bench.order(command.clone());
        bench.run_for(SOON);
        assert!(told::<K>(&mut bench).is_empty(), "there was none");
        present::<K>(&mut bench, 20);
        bench.order(command);
        bench.run_for(SOON * 2);
        assert_eq!(fates::<K>(&bench, 20), [fate]);
        assert_eq!(told::<K>(&mut bench).last(), Some(&Event::PaperRetracted { job: Some(20) }));
        assert!(is_ready::<K>(&bench));
    }
}

pub fn the_same_job_again_is_the_same_event_and_no_paper<K: Kind>() {
    let mut bench = ready::<K>();
    present::<K>(&mut bench, 21);
    take::<K>(&mut bench);
    bench.run_for(SOON);
    bench.order(Command::Print(job(21)));
    bench.run_for(LATER);
    assert_eq!(ended::<K>(&bench, 21), [PRINTED, PRINTED]);
    assert_eq!(fates::<K>(&bench, 21), [Fate::Taken]);
    let ids: Vec<_> = bench
        .reports()
        .iter()
        .filter(|report| matches!(report.event, Event::PrintEnded { .. }))
        .map(|r| r.id)
        .collect();
    assert_eq!(ids[0], ids[1]);
}

pub fn paper_near_its_end_prints_and_is_told<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::PaperNearEnd);
    bench.run_for(Duration::from_secs(6));
    assert_eq!(status_of::<K>(&bench), (Readiness::Ready, None, Paper::Low));
    present::<K>(&mut bench, 22);
}

pub fn it_says_who_it_is_once_in_each_connection<K: Kind>() {
    let mut bench = started::<K>(Way::Retract, K::physics(), Wire::perfect());
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    bench.cut();
    bench.run_for(SOON);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    let told: Vec<_> = bench
        .events()
        .filter_map(|event| match event {
            Event::Identified(identity) => Some(identity.clone()),
            _other => None,
        })
        .collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0].model.as_deref(), Some(K::MODEL));
    assert!(told[0].firmware.is_some());
    assert_eq!(told[0], told[1]);
}

pub fn a_paper_at_the_mouth_is_watched_and_a_calm_printer_is_left_alone<K: Kind>() {
    let mut bench = ready::<K>();
    let questions = |bench: &super::bed::PrinterBench<K>| bench.sent(Direction::ToDevice).len();
    let before = questions(&bench);
    bench.run_for(Duration::from_mins(1));
    let calm = questions(&bench) - before;
    assert!(calm <= 13 * 12, "{calm} bytes in a calm minute");
    present::<K>(&mut bench, 23);
    assert!(at_the_mouth::<K>(&bench));
    take::<K>(&mut bench);
    let taken_at = bench.now();
    assert!(bench.run_until(SOON, |bench| bench.events().any(|event| *event == Event::PaperTaken { job: Some(23) })));
    assert!(bench.now().since(taken_at) < Duration::from_millis(500));
}

/// Makes a test of each story, for one kind of printer.
macro_rules! stories {
    ($kind:ty: $($story:ident)*) => {
        $(
            #[test]
            fn $story() {
                $crate::presenter::stories::$story::<$kind>();
            }
        )*
    };
}

/// All of them.
macro_rules! every_story {
    ($kind:ty) => {
        $crate::presenter::stories::stories! { $kind:
            a_paper_is_printed_shown_and_taken
            a_paper_that_nobody_takes_is_drawn_back_once_patience_is_over
            a_job_is_never_begun_with_a_paper_at_the_mouth
            a_hand_that_pulls_too_early_jams_the_paper_and_the_outcome_is_unknown
            a_stuck_paper_that_is_pulled_out_is_called_retracted_and_never_taken
            something_in_the_way_to_the_mouth_makes_the_outcome_unknown
            a_full_bin_jams_and_is_told_and_nobody_is_said_to_have_taken_the_paper
            a_host_that_restarts_with_a_paper_at_the_mouth_cuts_nothing_before_it_is_gone
            a_printer_that_loses_power_draws_the_paper_back_and_nobody_is_said_to_have_it
            a_paper_taken_while_the_link_is_down_is_not_called_taken
            a_power_cut_inside_a_job_leaves_nothing_for_the_next_person
            paper_that_ends_inside_a_job_leaves_the_outcome_unknown_and_nothing_for_the_next_roll
            nothing_is_sent_to_a_printer_that_is_not_ready
            a_stuck_knife_makes_the_job_unknown_and_recovery_clears_it
            a_printer_that_goes_mute_inside_a_job_is_unknown_and_its_paper_is_put_away
            a_paper_is_drawn_back_or_pushed_out_by_order
            the_same_job_again_is_the_same_event_and_no_paper
            paper_near_its_end_prints_and_is_told
            it_says_who_it_is_once_in_each_connection
            a_paper_at_the_mouth_is_watched_and_a_calm_printer_is_left_alone
        }
    };
}

/// What else every kind is tried with.
macro_rules! every_law {
    ($kind:ty) => {
        #[test]
        fn any_harmed_byte_to_the_printer_leaves_what_is_believed_true_and_a_ready_printer() {
            $crate::presenter::faults::any_harmed_byte_leaves_what_is_believed_true_and_a_ready_printer::<$kind>(
                peripherals::bench::Direction::ToDevice,
            );
        }

        #[test]
        fn any_harmed_byte_from_the_printer_leaves_what_is_believed_true_and_a_ready_printer() {
            $crate::presenter::faults::any_harmed_byte_leaves_what_is_believed_true_and_a_ready_printer::<$kind>(
                peripherals::bench::Direction::ToHost,
            );
        }

        #[test]
        fn two_hundred_bad_wires_leave_what_is_believed_true() {
            $crate::presenter::faults::two_hundred_bad_wires_leave_what_is_believed_true::<$kind>();
        }

        #[test]
        fn a_printer_that_is_badly_heard_is_not_believed() {
            $crate::presenter::faults::a_printer_that_is_badly_heard_is_not_believed::<$kind>();
        }

        #[test]
        fn a_stranger_on_the_port_is_never_ready_and_never_printed_on() {
            $crate::presenter::strangers::a_stranger_on_the_port_is_never_ready_and_never_printed_on::<$kind>();
        }

        #[test]
        fn a_printer_that_restarts_every_five_seconds_is_never_half_believed() {
            $crate::presenter::strangers::a_printer_that_restarts_every_five_seconds_is_never_half_believed::<$kind>();
        }
    };
}

pub(crate) use {every_law, every_story, stories};
