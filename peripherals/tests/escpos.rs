//! What the ESC/POS driver and printer do together when the wire is good and the world is not.

#[path = "escpos/bed.rs"]
mod bed;
#[path = "foreign/decoder.rs"]
mod decoder;
#[path = "escpos/faults.rs"]
mod faults;
#[path = "escpos/foreign.rs"]
mod foreign;
#[path = "foreign/host.rs"]
mod host;

use std::time::Duration;

use bed::{PrinterBench, ink_of, job, printed_on, ready, ready_with, receipt_like, status_of};
use domain::fact::PrintOutcome;
use peripherals::{
    bench::{Direction, Wire},
    detect::Identity,
    printer::{
        Command, Event, Fault, Paper,
        escpos::{Confirmation, Dialect, Gesture, Physics, Settings},
    },
    status::Readiness,
};

const MINUTES: Duration = Duration::from_mins(3);

fn outcome_of(events: &[Event], job: u32) -> Vec<(PrintOutcome, Option<Fault>)> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::PrintEnded { job: ended, outcome, fault } if *ended == job => Some((*outcome, *fault)),
            _other => None,
        })
        .collect()
}

#[test]
fn a_job_is_printed_whole_and_confirmed_by_its_own_mark() {
    let mut bench = ready(Wire::perfect());
    let image = receipt_like(1);
    bench.order(Command::Print(job(7, &image)));
    assert!(bench.run_until(MINUTES, |bench| bench.view().jobs == [7]));
    bench.run_for(Duration::from_secs(1));
    let events = bench.take_events();
    assert!(events.contains(&Event::PrintBegan(7)));
    assert_eq!(outcome_of(&events, 7), [(PrintOutcome::Printed, None)]);
    let papers = bench.simulator().papers();
    assert_eq!(ink_of(papers.last().expect("one paper is cut")), ink_of(&image));
    assert_eq!(status_of(&bench), (Readiness::Ready, None, Paper::Full));
}

#[test]
fn the_bytes_of_a_small_job_are_those_of_the_command_reference() {
    let mut bench = ready(Wire::perfect());
    let before = bench.sent(Direction::ToDevice).len();
    let mut image = domain::bitmap::Bitmap::white(576, 40);
    image.blacken(0, 10);
    image.blacken(15, 11);
    bench.order(Command::Print(job(20, &image)));
    bench.run_for(Duration::from_millis(200));
    let sent = bench.sent(Direction::ToDevice)[before..].to_vec();
    // ESC @; GS a 255; GS P 203 203; ESC J 10; GS v 0, two bytes by two rows; ESC J 28; GS V 66 0; GS ( H fn 48, "1133" is 19.
    let golden = [
        &[0x1b, 0x40, 0x1d, 0x61, 0xff, 0x1d, 0x50, 203, 203, 0x1b, 0x4a, 10][..],
        &[0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 0x80, 0x00, 0x00, 0x01],
        &[0x1b, 0x4a, 28, 0x1d, 0x56, 66, 0, 0x1d, 0x28, 0x48, 6, 0, 48, 48, b'1', b'1', b'3', b'9'],
    ]
    .concat();
    assert!(sent.windows(golden.len()).any(|window| window == golden), "the job is not in what was sent: {sent:02x?}");
}

#[test]
fn it_says_who_it_is_once_in_each_connection() {
    let mut bench = bed::started(Settings::default(), Physics::default(), Wire::perfect());
    assert!(bench.run_until(MINUTES, |bench| status_of(bench).0 == Readiness::Ready));
    let identified = |bench: &PrinterBench| {
        bench.events().filter(|event| matches!(event, Event::Identified(_))).cloned().collect::<Vec<_>>()
    };
    let identity = Identity {
        model: Some("Printer 80".to_owned()),
        firmware: Some("1.00 ESC/POS".to_owned()),
        serial: Some("S0000001".to_owned()),
    };
    assert_eq!(identified(&bench), [Event::Identified(identity.clone())]);
    bench.cut();
    bench.run_for(Duration::from_secs(20));
    assert_eq!(identified(&bench), vec![Event::Identified(identity); 2]);
}

#[test]
fn nothing_is_sent_to_a_printer_that_is_not_ready() {
    for (gesture, fault) in [
        (Gesture::PaperOut, Fault::PaperOut),
        (Gesture::OpenCover, Fault::CoverOpen),
        (Gesture::Overheat, Fault::Overheated),
    ] {
        let mut bench = ready(Wire::perfect());
        let cut_before = bench.view().papers.len();
        bench.gesture(gesture);
        // Ordered in the same moment: the driver cannot know yet, and asks before it sends.
        bench.order(Command::Print(job(1, &receipt_like(2))));
        bench.run_for(Duration::from_secs(10));
        assert_eq!(outcome_of(&bench.take_events(), 1), [(PrintOutcome::NotPrinted, Some(fault))]);
        bench.order(Command::Print(job(2, &receipt_like(2))));
        assert_eq!(outcome_of(&bench.take_events(), 2), [(PrintOutcome::NotPrinted, Some(fault))]);
        assert_eq!((bench.view().papers.len(), bench.view().uncut_rows), (cut_before, 0));
    }
}

#[test]
fn paper_near_its_end_prints_and_is_told() {
    let mut bench = ready(Wire::perfect());
    bench.gesture(Gesture::PaperNearEnd);
    bench.run_for(Duration::from_secs(1));
    assert_eq!(status_of(&bench), (Readiness::Ready, None, Paper::Low));
    bench.order(Command::Print(job(3, &receipt_like(3))));
    assert!(printed_on(&mut bench, 3));
}

#[test]
fn paper_that_ends_inside_a_job_leaves_the_outcome_unknown_and_nothing_for_the_next_roll() {
    let mut bench = ready(Wire::perfect());
    bench.gesture(Gesture::PaperOutAfter { rows: 200 });
    bench.order(Command::Print(job(4, &receipt_like(4))));
    bench.run_for(Duration::from_secs(8));
    assert_eq!(outcome_of(&bench.take_events(), 4), [(PrintOutcome::Unknown, Some(Fault::PaperOut))]);
    assert_eq!(status_of(&bench), (Readiness::Unavailable, Some(Fault::PaperOut), Paper::Out));
    let cut_before = bench.view().papers.len();
    bench.gesture(Gesture::NewRoll);
    bench.run_for(Duration::from_secs(10));
    assert_eq!(status_of(&bench), (Readiness::Ready, None, Paper::Full));
    // The beginning of the job is cut off by itself; its rest is not printed.
    let view = bench.view();
    assert_eq!(view.papers.len(), cut_before + 1);
    assert!(view.jobs.is_empty());
    let image = receipt_like(5);
    bench.order(Command::Print(job(5, &image)));
    assert!(printed_on(&mut bench, 5));
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&image));
}

#[test]
fn paper_that_ends_between_the_order_and_the_first_byte_prints_nothing() {
    let mut bench = ready(Wire::perfect());
    bench.order(Command::Print(job(6, &receipt_like(6))));
    bench.gesture(Gesture::PaperOut);
    bench.run_for(Duration::from_secs(3));
    assert_eq!(outcome_of(&bench.take_events(), 6), [(PrintOutcome::NotPrinted, Some(Fault::PaperOut))]);
}

#[test]
fn paper_that_ends_after_the_cut_does_not_make_the_job_unknown() {
    let mut bench = ready(Wire::perfect());
    bench.order(Command::Print(job(8, &receipt_like(8))));
    assert!(printed_on(&mut bench, 8));
    bench.gesture(Gesture::PaperOut);
    bench.run_for(Duration::from_secs(3));
    assert_eq!(outcome_of(&bench.take_events(), 8), [(PrintOutcome::Printed, None)]);
    assert_eq!(status_of(&bench), (Readiness::Unavailable, Some(Fault::PaperOut), Paper::Out));
}

#[test]
fn a_stuck_knife_makes_the_job_unknown_and_recovery_clears_it() {
    let mut bench = ready(Wire::perfect());
    bench.gesture(Gesture::JamCutter);
    bench.order(Command::Print(job(9, &receipt_like(9))));
    bench.run_for(Duration::from_secs(8));
    assert_eq!(outcome_of(&bench.take_events(), 9), [(PrintOutcome::Unknown, Some(Fault::CutterStuck))]);
    bench.order(Command::Recover);
    bench.run_for(Duration::from_secs(3));
    assert_eq!(status_of(&bench), (Readiness::Unavailable, Some(Fault::CutterStuck), Paper::Full), "still jammed");
    bench.gesture(Gesture::ClearCutter);
    bench.run_for(Duration::from_secs(3));
    assert_eq!(
        status_of(&bench),
        (Readiness::Unavailable, Some(Fault::CutterStuck), Paper::Full),
        "waits for recovery"
    );
    bench.order(Command::Recover);
    bench.run_for(Duration::from_secs(10));
    assert_eq!(status_of(&bench), (Readiness::Ready, None, Paper::Full));
    bench.order(Command::Print(job(10, &receipt_like(10))));
    assert!(printed_on(&mut bench, 10));
    assert_eq!(bench.view().jobs, [10]);
}

#[test]
fn a_hot_head_is_waited_for_and_the_job_is_printed_once() {
    let mut bench = ready(Wire::perfect());
    let image = receipt_like(11);
    bench.order(Command::Print(job(11, &image)));
    bench.run_for(Duration::from_millis(300));
    bench.gesture(Gesture::Overheat);
    bench.run_for(Duration::from_secs(6));
    assert_eq!(status_of(&bench), (Readiness::Busy, Some(Fault::Overheated), Paper::Full));
    bench.gesture(Gesture::CoolDown);
    assert!(printed_on(&mut bench, 11));
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&image));
}

#[test]
fn a_cover_opened_and_closed_at_once_inside_a_job_does_no_harm() {
    let mut bench = ready(Wire::perfect());
    let image = receipt_like(12);
    bench.order(Command::Print(job(12, &image)));
    bench.run_for(Duration::from_millis(300));
    bench.gesture(Gesture::OpenCover);
    bench.run_for(Duration::from_millis(700));
    bench.gesture(Gesture::CloseCover);
    assert!(printed_on(&mut bench, 12));
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&image));
}

#[test]
fn a_cover_left_open_inside_a_job_makes_it_unknown() {
    let mut bench = ready(Wire::perfect());
    bench.order(Command::Print(job(13, &receipt_like(13))));
    bench.run_for(Duration::from_millis(300));
    bench.gesture(Gesture::OpenCover);
    bench.run_for(Duration::from_secs(6));
    assert_eq!(outcome_of(&bench.take_events(), 13), [(PrintOutcome::Unknown, Some(Fault::CoverOpen))]);
    bench.gesture(Gesture::CloseCover);
    bench.run_for(Duration::from_secs(10));
    assert_eq!(status_of(&bench), (Readiness::Ready, None, Paper::Full));
    assert!(bench.view().jobs.is_empty());
}

#[test]
fn a_printer_that_goes_mute_inside_a_job_is_unknown_and_never_asked_to_print_it_again() {
    let mut bench = ready(Wire::perfect());
    bench.order(Command::Print(job(14, &receipt_like(14))));
    bench.run_for(Duration::from_millis(100));
    bench.gesture(Gesture::Mute);
    bench.run_for(MINUTES);
    assert_eq!(outcome_of(&bench.take_events(), 14), [(PrintOutcome::Unknown, None)]);
    assert_eq!(status_of(&bench).0, Readiness::Unavailable);
    bench.gesture(Gesture::Unmute);
    assert!(bench.run_until(MINUTES, |bench| status_of(bench).0 == Readiness::Ready));
    assert_eq!(bench.view().jobs, [14], "the paper came out once, and nobody was told");
}

#[test]
fn a_power_cut_inside_a_job_is_unknown_and_its_half_is_cut_off() {
    let mut bench = ready(Wire::perfect());
    bench.order(Command::Print(job(15, &receipt_like(15))));
    bench.run_for(Duration::from_millis(250));
    bench.gesture(Gesture::CutPower);
    bench.run_for(Duration::from_secs(30));
    assert_eq!(outcome_of(&bench.take_events(), 15), [(PrintOutcome::Unknown, None)]);
    assert_eq!(status_of(&bench).0, Readiness::Unavailable);
    bench.gesture(Gesture::RestorePower);
    assert!(bench.run_until(MINUTES, |bench| status_of(bench).0 == Readiness::Ready));
    let image = receipt_like(16);
    bench.order(Command::Print(job(16, &image)));
    assert!(printed_on(&mut bench, 16));
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&image));
}

#[test]
fn a_host_that_restarts_inside_a_job_never_prints_on_the_other_persons_paper() {
    let before = ready(Wire::perfect()).sent(Direction::ToDevice).len();
    let mut bench = ready(Wire::perfect().silence_after(Direction::ToDevice, before + 700));
    bench.order(Command::Print(job(17, &receipt_like(17))));
    bench.run_for(Duration::from_millis(400));
    assert!(bench.view().uncut_rows > 0, "half of the job is on paper");
    bench.restart_host(bed::driver(Settings::default()));
    assert!(bench.run_until(MINUTES, |bench| status_of(bench).0 == Readiness::Ready));
    let image = receipt_like(18);
    bench.order(Command::Print(job(18, &image)));
    assert!(printed_on(&mut bench, 18));
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&image));
}

#[test]
fn the_end_of_a_job_holds_the_next_until_it_is_durable() {
    let mut bench = bed::unacknowledged(Wire::perfect());
    assert!(bench.run_until(MINUTES, |bench| status_of(bench).0 == Readiness::Ready));
    bench.order(Command::Print(job(1, &receipt_like(1))));
    assert!(printed_on(&mut bench, 1));
    bench.order(Command::Print(job(2, &receipt_like(2))));
    assert_eq!(outcome_of(&bench.take_events(), 2), [(PrintOutcome::NotPrinted, None)]);
    // The same job again is the same event, under the same name, and no paper.
    let ended = |bench: &PrinterBench| {
        bench
            .reports()
            .iter()
            .filter(|report| matches!(report.event, Event::PrintEnded { job: 1, .. }))
            .map(|report| report.id)
            .collect::<Vec<_>>()
    };
    bench.order(Command::Print(job(1, &receipt_like(1))));
    let ids = ended(&bench);
    assert_eq!((ids.len(), ids[0]), (2, ids[1]));
    bench.order(Command::Acknowledge(ids[0]));
    bench.order(Command::Print(job(2, &receipt_like(2))));
    assert!(printed_on(&mut bench, 2));
    assert_eq!(bench.view().jobs, [1, 2]);
}

#[test]
fn a_picture_wider_than_the_head_is_refused() {
    let mut bench = ready(Wire::perfect());
    bench.order(Command::Print(job(1, &domain::bitmap::Bitmap::white(640, 10))));
    assert_eq!(outcome_of(&bench.take_events(), 1), [(PrintOutcome::NotPrinted, None)]);
}

#[test]
fn a_plainer_printer_is_found_out_and_confirms_by_status() {
    let plain = Physics { dialect: Dialect::Plain, ..Physics::default() };
    let mut bench = ready_with(Settings::default(), plain, Wire::perfect());
    let image = receipt_like(19);
    bench.order(Command::Print(job(19, &image)));
    assert!(printed_on(&mut bench, 19));
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&image));
    assert!(bench.run_until(MINUTES, |bench| status_of(bench).0 == Readiness::Ready));
    bench.gesture(Gesture::PaperOutAfter { rows: 200 });
    bench.order(Command::Print(job(20, &image)));
    bench.run_for(Duration::from_secs(8));
    assert_eq!(outcome_of(&bench.take_events(), 20), [(PrintOutcome::Unknown, Some(Fault::PaperOut))]);
}

#[test]
fn a_printer_that_can_only_answer_by_status_is_useless_to_a_host_set_to_process_ids() {
    let plain = Physics { dialect: Dialect::Plain, ..Physics::default() };
    let settings = Settings { confirmation: Confirmation::ProcessId, ..Settings::default() };
    let mut bench = bed::started(settings, plain, Wire::perfect());
    bench.run_for(MINUTES);
    assert_eq!(status_of(&bench).0, Readiness::Unavailable);
    assert!(bench.events().any(
        |event| matches!(event, Event::StatusChanged(status, _) if status.fault == Some(Fault::OfflineForUnknownCause))
    ));
}

#[test]
fn feeds_are_as_long_as_they_are_on_a_printer_of_another_unit() {
    // ESC J counts in half dots until GS P says otherwise: a picture that were too short would show it here.
    let mut bench = ready(Wire::perfect());
    let image = receipt_like(21);
    bench.order(Command::Print(job(21, &image)));
    assert!(printed_on(&mut bench, 21));
    let paper = bench.view().papers.last().cloned().expect("cut");
    assert_eq!(paper.rows, image.height() + Physics::default().rows_to_knife);
}
