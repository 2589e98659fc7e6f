//! What the Nippon driver and an NP-2511 do together, on good wires and bad ones.

#[path = "usher/bed.rs"]
mod bed;
#[path = "usher/laws.rs"]
mod laws;
#[path = "usher/stories.rs"]
mod stories;

use bed::{Kind, Tuning};
use peripherals::{
    bench::Direction,
    printer::{
        mechanism::{Machine, Physics},
        nippon::{Driver, Nippon, Np2511 as Brain, Settings, Simulator},
        usher::Usher,
    },
};

/// An NP-2511.
struct Np2511;

impl Kind for Np2511 {
    type Language = Nippon;
    type Brain = Brain;

    const TELLS_HEAT: bool = false;

    fn driver(tuning: &Tuning) -> Usher<Nippon> {
        Driver::new(&Settings {
            width_dots: tuning.width_dots,
            untaken: tuning.untaken,
            patience_s: tuning.patience_s,
            ..Settings::default()
        })
    }

    fn simulator(physics: Physics) -> Machine<Self::Brain> {
        Simulator::new(physics)
    }
}

stories! { Np2511:
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

#[test]
fn any_harmed_byte_to_the_printer_leaves_a_true_outcome_and_a_ready_printer() {
    laws::every_fault_everywhere::<Np2511>(Direction::ToDevice, laws::all);
}

#[test]
fn any_harmed_byte_from_the_printer_leaves_a_true_outcome_and_a_ready_printer() {
    laws::every_fault_everywhere::<Np2511>(Direction::ToHost, laws::all);
}

#[test]
fn three_hundred_bad_wires_leave_true_outcomes() {
    laws::bad_wires::<Np2511>(0..300);
}

#[test]
fn other_devices_and_noise_are_not_believed() {
    laws::noise_is_not_believed::<Np2511>(&[
        &[0x00],
        &[0xff, 0x55, 0xaa],
        &[0x12, 0x16],
        &[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4],
        &[0x23, 0x06, 0, 0, 0, 0, 0, 0x02, 0],
        &[0x2f, 0x11, 0x13],
    ]);
}

#[test]
fn a_printer_that_reboots_all_the_time_is_never_called_whole() {
    laws::a_printer_that_reboots_all_the_time_is_never_called_whole::<Np2511>();
}
