//! What a kiosk printer and its host do together when the wire is good and the world is not. Told once for every kind.

use std::time::Duration;

use domain::{bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    bench::{Bench, Wire},
    driver::EventId,
    printer::{
        Command, Event, Fault, Paper,
        mechanism::{Fate, Gesture, Physics},
        usher::Untaken,
    },
    status::Readiness,
};

use super::bed::*;

pub fn a_job_is_printed_dot_by_dot_presented_and_taken_by_a_hand<K: Kind>() {
    let mut bench = ready::<K>();
    let image = receipt_like(1);
    printed::<K>(&mut bench, 7, &image);
    wait_for::<K>(&mut bench, &Event::PaperPresented { job: Some(7) });
    assert_eq!(status_of::<K>(&bench), (Readiness::Busy, Some(Fault::PaperNotTaken), Paper::Full));
    take::<K>(&mut bench);
    wait_for::<K>(&mut bench, &Event::PaperTaken { job: Some(7) });
    assert_eq!(papers_with::<K>(&bench, &image), [Fate::Taken]);
    assert!(bench.run_until(MINUTES, is_ready::<K>));
    let order: Vec<_> = bench
        .events()
        .filter_map(|event| match event {
            Event::PrintBegan(7) => Some("began"),
            Event::PrintEnded { job: 7, .. } => Some("ended"),
            Event::PaperTaken { .. } => Some("taken"),
            _other => None,
        })
        .collect();
    assert_eq!(order, ["began", "ended", "taken"]);
}

pub fn a_paper_that_nobody_takes_is_drawn_back_and_said_so<K: Kind>() {
    let mut bench = ready::<K>();
    let binned = bench.view().in_bin;
    printed::<K>(&mut bench, 1, &receipt_like(1));
    wait_for::<K>(&mut bench, &Event::PaperRetracted { job: Some(1) });
    assert_eq!(bench.view().in_bin, binned + 1);
    assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PaperTaken { .. })), 0);
    assert!(bench.run_until(MINUTES, is_ready::<K>));
    // And the next customer's is his own.
    printed::<K>(&mut bench, 2, &receipt_like(2));
    wait_for::<K>(&mut bench, &Event::PaperPresented { job: Some(2) });
    take::<K>(&mut bench);
    wait_for::<K>(&mut bench, &Event::PaperTaken { job: Some(2) });
}

pub fn a_second_paper_waits_until_the_first_is_taken<K: Kind>() {
    let mut bench = ready::<K>();
    let (first, second) = (receipt_like(1), receipt_like(2));
    printed::<K>(&mut bench, 1, &first);
    wait_for::<K>(&mut bench, &Event::PaperPresented { job: Some(1) });
    bench.run_for(Duration::from_millis(500));
    print::<K>(&mut bench, 2, &second);
    bench.run_for(Duration::from_secs(8));
    assert_eq!(told::<K>(&bench, |event| *event == Event::PrintBegan(2)), 0, "a paper is at the mouth");
    take::<K>(&mut bench);
    assert_eq!(ended::<K>(&mut bench, 2), (PrintOutcome::Printed, None));
    assert_eq!((papers_with::<K>(&bench, &first), papers_with::<K>(&bench, &second).len()), (vec![Fate::Taken], 1));
}

pub fn a_second_paper_waits_until_the_first_is_drawn_back<K: Kind>() {
    let mut bench = ready::<K>();
    printed::<K>(&mut bench, 1, &receipt_like(1));
    bench.run_for(Duration::from_secs(3));
    print::<K>(&mut bench, 2, &receipt_like(2));
    assert_eq!(ended::<K>(&mut bench, 2).0, PrintOutcome::Printed);
    assert_eq!(papers_with::<K>(&bench, &receipt_like(1)), [Fate::Binned]);
    assert_eq!(told::<K>(&bench, |event| *event == Event::PaperRetracted { job: Some(1) }), 1);
}

pub fn a_paper_that_is_left_lying_is_not_printed_upon<K: Kind>() {
    let tuning = Tuning { untaken: Untaken::Leave, ..Tuning::default() };
    let mut bench = ready_with::<K>(&tuning, Wire::perfect());
    printed::<K>(&mut bench, 1, &receipt_like(1));
    wait_for::<K>(&mut bench, &Event::PaperPresented { job: Some(1) });
    bench.run_for(Duration::from_millis(500));
    print::<K>(&mut bench, 2, &receipt_like(2));
    assert_eq!(ended::<K>(&mut bench, 2), (PrintOutcome::NotPrinted, Some(Fault::PaperNotTaken)));
    // Until somebody orders it away.
    bench.order(Command::Retract);
    wait_for::<K>(&mut bench, &Event::PaperRetracted { job: Some(1) });
    assert!(bench.run_until(MINUTES, is_ready::<K>));
    printed::<K>(&mut bench, 3, &receipt_like(3));
}

pub fn nothing_is_sent_to_a_printer_that_is_not_ready<K: Kind>() {
    for (gesture, fault) in [
        (Gesture::PaperOut, Fault::PaperOut),
        (Gesture::OpenCover, Fault::CoverOpen),
        (Gesture::Overheat, Fault::Overheated),
    ] {
        if fault == Fault::Overheated && !K::TELLS_HEAT {
            continue;
        }
        let mut bench = ready::<K>();
        let cut_before = bench.view().papers.len();
        bench.gesture(gesture.clone());
        // Ordered in the same moment: the driver cannot know yet, and asks before it sends.
        print::<K>(&mut bench, 1, &receipt_like(2));
        let (outcome, told_fault) = ended::<K>(&mut bench, 1);
        assert_eq!(outcome, PrintOutcome::NotPrinted, "after {gesture:?}");
        assert!(told_fault.is_none_or(|told| told == fault), "{told_fault:?} after {gesture:?}");
        bench.run_for(Duration::from_secs(5));
        print::<K>(&mut bench, 2, &receipt_like(2));
        assert_eq!(ended::<K>(&mut bench, 2), (PrintOutcome::NotPrinted, Some(fault)));
        assert_eq!((bench.view().papers.len(), bench.view().uncut_rows), (cut_before, 0));
        assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PrintBegan(_))), 0);
    }
}

pub fn paper_near_its_end_prints_and_is_told<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::PaperNearEnd);
    bench.run_for(Duration::from_secs(7));
    assert_eq!(status_of::<K>(&bench), (Readiness::Ready, None, Paper::Low));
    printed::<K>(&mut bench, 3, &receipt_like(3));
}

pub fn paper_that_ends_inside_a_job_leaves_the_outcome_unknown_and_nothing_for_the_next_customer<K: Kind>() {
    let mut bench = ready::<K>();
    let before = receipt_like(4);
    bench.gesture(Gesture::PaperOutAfter { rows: 200 });
    print::<K>(&mut bench, 4, &before);
    assert_eq!(ended::<K>(&mut bench, 4), (PrintOutcome::Unknown, Some(Fault::PaperOut)));
    bench.run_for(Duration::from_secs(5));
    assert_eq!(status_of::<K>(&bench), (Readiness::Unavailable, Some(Fault::PaperOut), Paper::Out));
    bench.gesture(Gesture::NewRoll);
    assert!(bench.run_until(MINUTES, is_ready::<K>));
    assert_eq!(papers_with::<K>(&bench, &before), [], "only its beginning is on paper");
    let image = receipt_like(5);
    printed::<K>(&mut bench, 5, &image);
    assert_eq!(papers_with::<K>(&bench, &image).len(), 1, "nothing of the other job hangs on to it");
}

pub fn a_hot_head_is_waited_for_and_the_job_is_printed_once<K: Kind>() {
    let mut bench = ready::<K>();
    let image = receipt_like(11);
    print::<K>(&mut bench, 11, &image);
    assert!(bench.run_until(MINUTES, |bench| bench.view().uncut_rows > 40));
    bench.gesture(Gesture::Overheat);
    bench.run_for(Duration::from_secs(6));
    bench.gesture(Gesture::CoolDown);
    let (outcome, _) = ended::<K>(&mut bench, 11);
    let papers = papers_with::<K>(&bench, &image).len();
    match outcome {
        PrintOutcome::Printed => assert_eq!(papers, 1),
        // A printer that drops a job for any fault says so, and the driver does not ask again.
        PrintOutcome::Unknown => assert!(papers <= 1),
        PrintOutcome::NotPrinted => panic!("it had begun"),
    }
}

pub fn a_stuck_knife_makes_the_job_unknown_and_recovery_clears_it<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::JamCutter);
    print::<K>(&mut bench, 9, &receipt_like(9));
    assert_eq!(ended::<K>(&mut bench, 9), (PrintOutcome::Unknown, Some(Fault::CutterStuck)));
    bench.run_for(Duration::from_secs(5));
    assert_eq!(status_of::<K>(&bench).1, Some(Fault::CutterStuck));
    bench.gesture(Gesture::ClearCutter);
    bench.order(Command::Recover);
    assert!(bench.run_until(MINUTES, is_ready::<K>), "{:?}", bench.view());
    let image = receipt_like(10);
    printed::<K>(&mut bench, 10, &image);
    assert_eq!(papers_with::<K>(&bench, &image).len(), 1);
}

pub fn a_paper_stuck_in_the_presenter_is_told_and_mended_by_a_hand<K: Kind>() {
    let mut bench = ready::<K>();
    let image = receipt_like(12);
    bench.gesture(Gesture::JamPresenter);
    print::<K>(&mut bench, 12, &image);
    let (outcome, _) = ended::<K>(&mut bench, 12);
    assert_ne!(outcome, PrintOutcome::NotPrinted);
    bench.run_for(Duration::from_mins(1));
    assert_eq!(status_of::<K>(&bench).1, Some(Fault::PresenterJam), "{:?}", bench.view());
    bench.gesture(Gesture::ClearPresenter);
    bench.order(Command::Recover);
    assert!(bench.run_until(MINUTES, is_ready::<K>), "{:?} {:?}", bench.view(), status_of::<K>(&bench));
    assert_eq!(papers_with::<K>(&bench, &image), [Fate::Cleared]);
    printed::<K>(&mut bench, 13, &receipt_like(13));
}

pub fn a_stuck_paper_that_is_pulled_out_is_gone_once_though_it_was_never_presented<K: Kind>() {
    let mut bench = ready::<K>();
    bench.gesture(Gesture::JamPresenter);
    print::<K>(&mut bench, 12, &receipt_like(12));
    ended::<K>(&mut bench, 12);
    bench.run_for(Duration::from_mins(1));
    assert_eq!(status_of::<K>(&bench).1, Some(Fault::PresenterJam), "{:?}", bench.view());
    bench.gesture(Gesture::ClearPresenter);
    wait_for::<K>(&mut bench, &K::PULLED_OUT(Some(12)));
    assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PaperPresented { .. })), 0);
    mouth_by_rule::<K>(&bench);
    // It is told once, and the next paper has a story of its own.
    assert!(bench.run_until(MINUTES, is_ready::<K>), "{:?} {:?}", bench.view(), status_of::<K>(&bench));
    let gone =
        |event: &Event| matches!(event, Event::PaperTaken { job: Some(12) } | Event::PaperRetracted { job: Some(12) });
    assert_eq!(told::<K>(&bench, gone), 1);
    printed::<K>(&mut bench, 13, &receipt_like(13));
    wait_for::<K>(&mut bench, &Event::PaperPresented { job: Some(13) });
    take::<K>(&mut bench);
    wait_for::<K>(&mut bench, &Event::PaperTaken { job: Some(13) });
    mouth_by_rule::<K>(&bench);
}

pub fn a_full_bin_stops_the_printer_until_it_is_emptied<K: Kind>() {
    let tuning = Tuning { patience_s: 5, ..Tuning::default() };
    let physics = Physics { bin_holds: 2, ..physics(&tuning) };
    let mut bench: UsherBench<K> =
        Bench::new(K::driver(&tuning), K::simulator(physics), Wire::perfect()).acknowledging(Command::Acknowledge);
    // The slip of the driver's start is the first in the bin.
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    for id in [1, 2] {
        print::<K>(&mut bench, id, &receipt_like(id));
        bench.run_for(Duration::from_mins(1));
    }
    let fault = status_of::<K>(&bench).1;
    assert!(matches!(fault, Some(Fault::PresenterJam | Fault::RetractBinFull)), "{fault:?}");
    assert_eq!(bench.view().in_bin, 2);
    bench.gesture(Gesture::EmptyBin);
    bench.gesture(Gesture::ClearPresenter);
    bench.order(Command::Recover);
    assert!(bench.run_until(MINUTES, is_ready::<K>), "{:?} {:?}", bench.view(), status_of::<K>(&bench));
}

pub fn a_power_cut_at_any_moment_of_a_job_never_prints_it_twice<K: Kind>() {
    for (gesture, step) in [(Gesture::CutPower, 90), (Gesture::Blink, 130)] {
        for after in (0..2_400).step_by(step) {
            let mut bench = ready::<K>();
            let image = receipt_like(15);
            print::<K>(&mut bench, 15, &image);
            bench.run_for(Duration::from_millis(after));
            bench.gesture(gesture.clone());
            bench.run_for(Duration::from_secs(8));
            bench.gesture(Gesture::RestorePower);
            let (outcome, _) = ended::<K>(&mut bench, 15);
            assert!(bench.run_until(PATIENCE, is_ready::<K>), "{gesture:?} after {after} ms: {:?}", bench.view());
            let papers = papers_with::<K>(&bench, &image);
            let context = format!("{gesture:?} after {after} ms: {outcome:?}, {papers:?}");
            match outcome {
                PrintOutcome::Printed => assert_eq!(papers.len(), 1, "{context}"),
                PrintOutcome::NotPrinted => assert!(papers.is_empty(), "{context}"),
                PrintOutcome::Unknown => assert!(papers.len() <= 1, "{context}"),
            }
            assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PaperTaken { .. })), 0, "{context}");
            let next = receipt_like(16);
            print::<K>(&mut bench, 16, &next);
            let end = ended::<K>(&mut bench, 16);
            assert_eq!(end, (PrintOutcome::Printed, None), "{context}: {:?}", bench.reports());
            assert_eq!(papers_with::<K>(&bench, &next).len(), 1, "{context}");
        }
    }
}

pub fn a_host_that_restarts_inside_a_job_never_prints_on_the_other_persons_paper<K: Kind>() {
    let image = receipt_like(17);
    let mut clean = ready::<K>();
    let before = clean.sent(peripherals::bench::Direction::ToDevice).len();
    printed::<K>(&mut clean, 17, &image);
    let job = clean.sent(peripherals::bench::Direction::ToDevice).len() - before;
    for share in 1..8 {
        let wire = Wire::perfect().silence_after(peripherals::bench::Direction::ToDevice, before + job * share / 8);
        let mut bench = ready_with::<K>(&Tuning::default(), wire);
        print::<K>(&mut bench, 17, &image);
        bench.run_for(Duration::from_millis(700));
        bench.restart_host(K::driver(&Tuning::default()));
        assert!(bench.run_until(PATIENCE, is_ready::<K>), "share {share}");
        let next = receipt_like(18);
        printed::<K>(&mut bench, 18, &next);
        assert_eq!(papers_with::<K>(&bench, &next).len(), 1, "share {share}");
        assert!(papers_with::<K>(&bench, &image).len() <= 1);
    }
}

pub fn a_host_that_restarts_while_a_paper_is_at_the_mouth_lets_a_hand_take_it<K: Kind>() {
    let mut bench = ready::<K>();
    printed::<K>(&mut bench, 1, &receipt_like(1));
    assert!(bench.run_until(MINUTES, at_mouth::<K>));
    bench.restart_host(K::driver(&Tuning::default()));
    wait_for_another::<K>(&mut bench, &Event::PaperPresented { job: None });
    bench.run_for(Duration::from_secs(10));
    assert!(at_mouth::<K>(&bench), "it is not snatched away");
    take::<K>(&mut bench);
    wait_for_another::<K>(&mut bench, &Event::PaperTaken { job: None });
    assert!(bench.run_until(MINUTES, is_ready::<K>));
    assert_eq!(papers_with::<K>(&bench, &receipt_like(1)), [Fate::Taken]);
}

pub fn a_host_that_restarts_while_a_paper_is_at_the_mouth_draws_it_back_in_the_end<K: Kind>() {
    let mut bench = ready::<K>();
    printed::<K>(&mut bench, 1, &receipt_like(1));
    assert!(bench.run_until(MINUTES, at_mouth::<K>));
    bench.restart_host(K::driver(&Tuning::default()));
    wait_for_another::<K>(&mut bench, &Event::PaperRetracted { job: None });
    assert_eq!(papers_with::<K>(&bench, &receipt_like(1)), [Fate::Binned]);
    assert!(bench.run_until(MINUTES, is_ready::<K>));
    printed::<K>(&mut bench, 2, &receipt_like(2));
}

pub fn a_paper_that_goes_while_nobody_looks_is_not_called_taken<K: Kind>() {
    let mut bench = ready::<K>();
    printed::<K>(&mut bench, 1, &receipt_like(1));
    wait_for::<K>(&mut bench, &Event::PaperPresented { job: Some(1) });
    bench.gesture(Gesture::Mute);
    bench.run_for(Duration::from_secs(2));
    bench.gesture(Gesture::TakePaper);
    bench.gesture(Gesture::Blink);
    bench.run_for(Duration::from_secs(5));
    bench.gesture(Gesture::Unmute);
    wait_for::<K>(&mut bench, &Event::PaperRetracted { job: Some(1) });
    assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PaperTaken { .. })), 0);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
}

pub fn a_printer_that_goes_mute_inside_a_job_is_unknown_and_never_asked_to_print_it_again<K: Kind>() {
    let mut bench = ready::<K>();
    let image = receipt_like(14);
    print::<K>(&mut bench, 14, &image);
    assert!(bench.run_until(MINUTES, |bench| bench.events().any(|event| *event == Event::PrintBegan(14))));
    bench.gesture(Gesture::Mute);
    assert_eq!(ended::<K>(&mut bench, 14), (PrintOutcome::Unknown, None));
    bench.run_for(Duration::from_secs(30));
    assert_eq!(status_of::<K>(&bench).0, Readiness::Unavailable);
    bench.gesture(Gesture::Unmute);
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    assert_eq!(papers_with::<K>(&bench, &image).len(), 1, "it came out once");
}

pub fn the_end_of_a_job_holds_the_next_until_it_is_durable<K: Kind>() {
    let tuning = Tuning::default();
    let mut bench: UsherBench<K> = Bench::new(K::driver(&tuning), K::simulator(physics(&tuning)), Wire::perfect());
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    printed::<K>(&mut bench, 1, &receipt_like(1));
    bench.run_for(Duration::from_secs(3));
    take::<K>(&mut bench);
    bench.run_for(Duration::from_secs(3));
    print::<K>(&mut bench, 2, &receipt_like(2));
    assert_eq!(ended::<K>(&mut bench, 2), (PrintOutcome::NotPrinted, None));
    // The same job again is the same event, under the same name, and no paper.
    print::<K>(&mut bench, 1, &receipt_like(1));
    let ids: Vec<EventId> = bench
        .reports()
        .iter()
        .filter(|report| matches!(report.event, Event::PrintEnded { job: 1, .. }))
        .map(|report| report.id)
        .collect();
    assert_eq!((ids.len(), ids[0]), (2, ids[1]));
    bench.order(Command::Acknowledge(ids[0]));
    print::<K>(&mut bench, 3, &receipt_like(3));
    assert_eq!(ended::<K>(&mut bench, 3), (PrintOutcome::Printed, None));
    assert_eq!(papers_with::<K>(&bench, &receipt_like(1)).len(), 1);
}

pub fn an_unknown_job_that_is_ordered_again_is_told_again_and_not_printed<K: Kind>() {
    let mut bench = ready::<K>();
    let image = receipt_like(20);
    print::<K>(&mut bench, 20, &image);
    assert!(bench.run_until(MINUTES, |bench| bench.events().any(|event| *event == Event::PrintBegan(20))));
    bench.cut();
    assert_eq!(ended::<K>(&mut bench, 20), (PrintOutcome::Unknown, None));
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    let told_before = told::<K>(&bench, |event| matches!(event, Event::PrintEnded { job: 20, .. }));
    let cut_before = bench.view().papers.len();
    print::<K>(&mut bench, 20, &image);
    bench.run_for(Duration::from_secs(30));
    assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PrintEnded { job: 20, .. })), told_before + 1);
    assert_eq!(ends::<K>(&bench, 20).len(), 1, "it is the same event");
    assert_eq!(bench.view().papers.len(), cut_before);
}

pub fn a_cover_opened_and_closed_at_once_inside_a_job_prints_no_half_paper_that_is_called_printed<K: Kind>() {
    for rows in [20, 150, 300] {
        let mut bench = ready::<K>();
        let image = receipt_like(21);
        print::<K>(&mut bench, 21, &image);
        assert!(bench.run_until(MINUTES, |bench| bench.view().uncut_rows > rows));
        bench.gesture(Gesture::OpenCover);
        bench.run_for(Duration::from_millis(300));
        bench.gesture(Gesture::CloseCover);
        let (outcome, _) = ended::<K>(&mut bench, 21);
        assert!(bench.run_until(PATIENCE, is_ready::<K>));
        let whole = papers_with::<K>(&bench, &image).len();
        let inked = bench.view().papers.iter().filter(|paper| paper.black_dots > 0).count();
        assert!(inked <= 1, "{inked} papers");
        assert!(whole == 1 || outcome != PrintOutcome::Printed, "{outcome:?} at row {rows}");
        let black: u32 = image_dots(&image);
        assert!(
            bench.view().papers.iter().all(|paper| paper.black_dots <= black),
            "nothing is printed twice on one paper"
        );
    }
}

fn image_dots(image: &Bitmap) -> u32 {
    (0..image.height()).flat_map(|y| image.row(y)).map(|byte| byte.count_ones()).sum()
}

pub fn a_picture_wider_than_the_head_is_refused<K: Kind>() {
    let mut bench = ready::<K>();
    print::<K>(&mut bench, 1, &Bitmap::white(900, 10));
    assert_eq!(ended::<K>(&mut bench, 1), (PrintOutcome::NotPrinted, None));
}

pub fn forty_papers_in_a_row_are_forty_papers<K: Kind>() {
    let mut bench = ready_with::<K>(&Tuning { patience_s: 5, ..Tuning::default() }, Wire::perfect());
    for id in 1..=40 {
        let image = receipt_like(id);
        print::<K>(&mut bench, id, &image);
        let end = ended::<K>(&mut bench, id);
        assert_eq!(end, (PrintOutcome::Printed, None), "paper {id}: {:?}", bench.events().collect::<Vec<_>>());
        if id % 3 > 0 {
            wait_for::<K>(&mut bench, &Event::PaperPresented { job: Some(id) });
            take::<K>(&mut bench);
            wait_for::<K>(&mut bench, &Event::PaperTaken { job: Some(id) });
        } else {
            bench.gesture(Gesture::EmptyBin);
            bench.run_for(Duration::from_secs(4));
        }
        assert_eq!(papers_with::<K>(&bench, &image).len(), 1, "paper {id}");
    }
    assert!(bench.run_until(MINUTES, is_ready::<K>));
    assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PaperTaken { job: Some(_) })), 27);
    assert_eq!(told::<K>(&bench, |event| matches!(event, Event::PaperRetracted { job: Some(_) })), 13);
}

/// All of them, as tests of one kind.
#[macro_export]
macro_rules! stories {
    ($kind:ty: $($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            $crate::stories::$name::<$kind>();
        })*
    };
}

/// Every story there is.
#[macro_export]
macro_rules! every_story {
    ($kind:ty) => {
        $crate::stories! { $kind:
            a_job_is_printed_dot_by_dot_presented_and_taken_by_a_hand,
            a_paper_that_nobody_takes_is_drawn_back_and_said_so,
            a_second_paper_waits_until_the_first_is_taken,
            a_second_paper_waits_until_the_first_is_drawn_back,
            a_paper_that_is_left_lying_is_not_printed_upon,
            nothing_is_sent_to_a_printer_that_is_not_ready,
            paper_near_its_end_prints_and_is_told,
            paper_that_ends_inside_a_job_leaves_the_outcome_unknown_and_nothing_for_the_next_customer,
            a_hot_head_is_waited_for_and_the_job_is_printed_once,
            a_stuck_knife_makes_the_job_unknown_and_recovery_clears_it,
            a_paper_stuck_in_the_presenter_is_told_and_mended_by_a_hand,
            a_stuck_paper_that_is_pulled_out_is_gone_once_though_it_was_never_presented,
            a_full_bin_stops_the_printer_until_it_is_emptied,
            a_power_cut_at_any_moment_of_a_job_never_prints_it_twice,
            a_host_that_restarts_inside_a_job_never_prints_on_the_other_persons_paper,
            a_host_that_restarts_while_a_paper_is_at_the_mouth_lets_a_hand_take_it,
            a_host_that_restarts_while_a_paper_is_at_the_mouth_draws_it_back_in_the_end,
            a_paper_that_goes_while_nobody_looks_is_not_called_taken,
            a_printer_that_goes_mute_inside_a_job_is_unknown_and_never_asked_to_print_it_again,
            the_end_of_a_job_holds_the_next_until_it_is_durable,
            an_unknown_job_that_is_ordered_again_is_told_again_and_not_printed,
            a_cover_opened_and_closed_at_once_inside_a_job_prints_no_half_paper_that_is_called_printed,
            a_picture_wider_than_the_head_is_refused,
            forty_papers_in_a_row_are_forty_papers,
        }
    };
}
