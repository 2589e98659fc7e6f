//! How long a zone takes, beside crate `mrz` in the same run: `cargo bench -p domain --bench mrz`.
//!
//! Both read the same lines, as the standard prints them, into everything they have to say. The goal for a passport is
//! 1 µs; on a shared machine believe the ratio.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use domain::document::mrz::{Verdict, parse};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 3);

/// Appendices B of Doc 9303 parts 4, 5 and 6, A and B of part 7.
const ZONES: [(&str, &[&str]); 5] = [
    ("td3", &["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]),
    ("td2", &["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"]),
    ("td1", &["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]),
    ("mrv_a", &["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"]),
    ("mrv_b", &["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"]),
];

fn theirs(lines: &[&str]) -> bool {
    let read = match lines {
        [one, two, three] => mrz::parse_td1(one, two, three),
        [one, two] if one.len() == 44 && one.starts_with('V') => mrz::parse_mrv_a(one, two),
        [one, two] if one.len() == 44 => mrz::parse_td3(one, two),
        [one, two] if one.starts_with('V') => mrz::parse_mrv_b(one, two),
        _ => mrz::parse_td2(lines[0], lines[1]),
    };
    read.is_ok_and(|read| black_box(&read).valid())
}

fn ours(lines: &[&str]) -> bool {
    parse(lines, TODAY).is_ok_and(|record| black_box(&record).verdict() == Verdict::Ok)
}

fn zones(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("mrz");
    for (name, lines) in ZONES {
        assert!(ours(lines) && theirs(lines), "both believe {name}");
        group.bench_with_input(BenchmarkId::new("ours", name), lines, |bencher, lines| {
            bencher.iter(|| ours(black_box(lines)));
        });
        group.bench_with_input(BenchmarkId::new("crate_mrz", name), lines, |bencher, lines| {
            bencher.iter(|| theirs(black_box(lines)));
        });
    }
    // What readers do to the lines, and a zone that contradicts itself: the search for a lookalike.
    let untidy = ["p<utoeriksson<<anna<maria", "L898902C36UTO7408122F1204159ZE184226B<<<<10"];
    let wrong = [ZONES[0].1[0], "L898O02C36UTO7408122F1204159ZE184226B<<<<<10"];
    for (name, lines) in [("td3_untidy", untidy), ("td3_wrong_number", wrong)] {
        group.bench_function(BenchmarkId::new("ours", name), |bencher| {
            bencher.iter(|| parse(black_box(&lines), TODAY));
        });
    }
    group.finish();
}

criterion_group!(benches, zones);
criterion_main!(benches);
