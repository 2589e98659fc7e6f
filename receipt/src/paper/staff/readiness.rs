//! A readiness report: what a terminal runs, how its devices are, what is wrong, and the code that says who wrote it.

use cosmic_text::Weight;
use domain::{
    Language,
    readiness::{Central, DeviceReport, Program, Records, Report, Signed, Supplies},
    receipt::Imprint,
    staff::{Depth, Verdict},
    upkeep::{Chain, Reached},
};
use locales::{
    Words, format,
    upkeep::{cause, device},
};

use super::{super::moment, write_signature, write_where};
use crate::{
    Error,
    sheet::{Field, Say, Sheet, Size},
};

/// Hexadecimal digits of a hash on one line.
const HALF: usize = 32;

pub(super) fn write(sheet: &mut Sheet<'_>, signed: &Signed, imprint: &Imprint) -> Result<(), Error> {
    let report = &signed.report;
    sheet.title(Words::slip_ready_title);
    let verdict: Say = if report.is_ready() { Words::slip_ready_yes } else { Words::slip_ready_no };
    sheet.centred(verdict, 32.0, Weight::BOLD);
    sheet.rule();
    write_where(sheet, imprint, report.made);
    write_faults(sheet, report);
    write_devices(sheet, &report.devices);
    write_supplies(sheet, &report.supplies);
    write_central(sheet, &report.central);
    write_records(sheet, &report.records);
    write_program(sheet, &report.program);
    sheet.rule();
    sheet.code(&signed.code, Words::slip_ready_code)?;
    if let Some(who) = &report.who {
        write_signature(sheet, Words::slip_who, who);
    }
    Ok(())
}

fn write_faults(sheet: &mut Sheet<'_>, report: &Report) {
    sheet.rule();
    if report.faults.is_empty() {
        sheet.centred(Words::staff_all_well, 24.0, Weight::NORMAL);
        return;
    }
    sheet.head(Words::slip_faults);
    for fault in &report.faults {
        let (what, _) = cause(fault.cause);
        let field = sheet.said(device(fault.device), |language| what(of(language)));
        sheet.row(&field, Size::Middle);
    }
}

fn write_devices(sheet: &mut Sheet<'_>, devices: &[DeviceReport]) {
    sheet.rule();
    sheet.head(Words::slip_devices);
    for report in devices {
        let works: Say = if report.works { Words::slip_works } else { Words::slip_works_not };
        let field = sheet.said(device(report.device), |language| works(of(language)));
        sheet.row(&field, Size::Middle);
        let told = [&report.model, &report.serial, &report.firmware];
        let told: Vec<&str> = told.into_iter().flatten().map(String::as_str).collect();
        if !told.is_empty() {
            sheet.note(&told.join(" · "));
        }
        for test in &report.tests {
            let name: Say = match test.depth {
                Depth::Internal => Words::staff_test_internal,
                Depth::External => Words::staff_test_external,
                Depth::Interactive => Words::staff_test_interactive,
            };
            let field = sheet.said(name, |language| {
                let day = format::day(test.at.date(), language);
                let time = format::clock(test.at.hour(), test.at.minute());
                match test.verdict {
                    Verdict::Passed => of(language).staff_test_passed(&day, &time),
                    Verdict::Failed => of(language).staff_test_failed(&day, &time),
                }
            });
            sheet.row(&field, Size::Small);
        }
        sheet.gap(4);
    }
}

fn write_supplies(sheet: &mut Sheet<'_>, supplies: &Supplies) {
    sheet.rule();
    let metres = u32::try_from(supplies.paper_mm / 1_000).unwrap_or(u32::MAX);
    let paper = sheet.said(Words::staff_paper_left, |language| of(language).staff_metres(metres));
    sheet.row(&paper, Size::Middle);
    if let Some(notes) = supplies.notes {
        let held = sheet.said(Words::staff_cassette, |language| of(language).staff_notes_of(notes.count, notes.most));
        sheet.row(&held, Size::Middle);
    }
}

fn write_central(sheet: &mut Sheet<'_>, central: &Central) {
    sheet.rule();
    let reached: Say = match central.reached {
        Reached::Online => Words::staff_link_online,
        Reached::Offline => Words::staff_link_offline,
        Reached::Frozen => Words::staff_link_frozen,
    };
    let link = sheet.said(Words::staff_link, |language| reached(of(language)));
    sheet.row(&link, Size::Middle);
    if let Some(heard) = central.heard {
        let heard = moment(sheet, Words::slip_heard, heard);
        sheet.row(&heard, Size::Middle);
    }
    if let Some(offset) = central.clock_offset_ms {
        // What the terminal's clock is ahead of central's.
        let (sign, tenths) = (if offset > 0 { "\u{2212}" } else { "+" }, offset.unsigned_abs().div_ceil(100));
        let seconds = format!("{sign}{}.{}", tenths / 10, tenths % 10);
        let clock = sheet.said(Words::slip_clock, |language| of(language).slip_seconds(&seconds));
        sheet.row(&clock, Size::Middle);
    }
    let days = u32::try_from(central.certificate_days).ok();
    let certificate = sheet.said(Words::slip_certificate, |language| match days {
        Some(days) => of(language).slip_days(days),
        None => of(language).slip_days_over(),
    });
    sheet.row(&certificate, Size::Middle);
}

fn write_records(sheet: &mut Sheet<'_>, records: &Records) {
    sheet.rule();
    let numbers: [(Say, String); 3] = [
        (Words::staff_entries, records.entries.to_string()),
        (Words::staff_acknowledged, records.acknowledged.to_string()),
        (Words::slip_unfinished, records.unfinished.to_string()),
    ];
    for (name, number) in numbers {
        sheet.row(&Field::outside(name, &number), Size::Middle);
    }
    let chain: Say = match records.chain {
        Chain::Whole => Words::staff_chain_whole,
        Chain::Broken => Words::staff_chain_broken,
    };
    let chain = sheet.said(Words::staff_chain, |language| chain(of(language)));
    sheet.row(&chain, Size::Middle);
    write_hash(sheet, Words::slip_head, &records.head);
}

fn write_program(sheet: &mut Sheet<'_>, program: &Program) {
    sheet.rule();
    sheet.head(Words::slip_runs);
    let versions: [(Say, String); 3] = [
        (Words::slip_program, program.version.clone()),
        (Words::slip_catalogue, program.catalogue.to_string()),
        (Words::slip_staff_list, program.staff_list.to_string()),
    ];
    for (name, version) in versions {
        sheet.row(&Field::outside(name, &version), Size::Middle);
    }
    write_hash(sheet, Words::slip_program_hash, &program.sha256);
}

/// On two lines: 64 digits on one could not be read.
fn write_hash(sheet: &mut Sheet<'_>, name: Say, hash: &str) {
    let (first, second) = hash.split_at_checked(HALF).unwrap_or((hash, ""));
    sheet.fine_number(name, first);
    if !second.is_empty() {
        sheet.more_of_number(second);
    }
}

fn of(language: Language) -> Words {
    Words::of(language).plain()
}
