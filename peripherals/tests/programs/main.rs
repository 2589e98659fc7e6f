//! The programs themselves: simulated devices as processes, with hands on their control sockets and our own pump as host.

#![expect(clippy::unwrap_used, reason = "all of this is tests, and none has their attribute")]

mod check;
mod probe;
mod simulate;
#[path = "../unplug/together.rs"]
mod together;
mod world;

together::together! {
    check::every_device_answers_an_internal_test_and_nothing_of_it_moves,
    check::a_keypad_is_felt_key_by_key_and_one_that_is_wired_wrong_fails_the_whole,
    check::lights_are_asked_about_one_by_one_and_a_no_is_a_no,
    check::paper_is_printed_only_when_somebody_agrees_and_then_the_printers_word_counts,
    check::whoever_stands_at_reader_validator_and_door_is_told_what_to_do,
    probe::a_passport_is_answered_with_every_field,
    probe::every_document_has_one_line_and_bad_ones_say_where_and_why,
    probe::bytes_that_are_no_text_are_a_bad_document_and_no_failure,
    probe::a_reader_is_watched_without_showing_its_lines_and_its_tape_has_a_specimen_and_plays,
    probe::only_who_says_raw_records_a_document_as_it_is,
    probe::every_device_says_how_it_is_and_that_it_is_gone,
    probe::notes_are_tried_only_by_who_says_yes_and_given_back,
    probe::a_stream_for_a_printer_is_shown_a_command_a_line,
    probe::a_device_behind_a_named_port_is_found_with_the_command_that_asks_it,
    probe::looking_at_a_printer_moves_no_paper_and_sees_its_faults,
    probe::a_picture_is_printed_only_by_who_says_yes_to_what_was_said,
    probe::ports_are_listed_without_asking_anybody,
    probe::wrong_arguments_are_refused_with_the_place_that_is_wrong,
    simulate::a_passport_put_on_the_reader_by_its_control_socket_is_read,
    simulate::what_the_control_socket_does_not_understand_it_says_and_goes_on,
    simulate::a_card_terminal_remembers_its_payments_over_a_power_cut,
    simulate::a_terminal_without_power_is_offline_and_comes_back_on_the_same_port,
    simulate::a_printed_paper_lies_in_the_folder_as_a_picture,
    simulate::a_script_moves_the_device_at_its_times_and_its_answers_are_written,
    simulate::a_script_that_makes_no_sense_is_refused_with_line_and_column_before_anything_is_there,
    simulate::standard_input_speaks_as_the_control_socket_and_its_end_ends_nothing,
    simulate::any_device_can_be_on_either_door_and_its_cable_be_pulled,
    simulate::a_bad_wire_loses_what_it_was_told_to_lose_and_no_more,
    simulate::what_a_device_does_not_have_is_refused,
    simulate::an_address_that_cannot_be_had_ends_the_program_with_a_reason,
}
