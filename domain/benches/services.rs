//! How long a catalogue of 2,000 services takes to be read, and a search in it: `cargo bench -p domain --bench services`.
//!
//! The first result of a search has one frame, 16 ms. Every beginning of every query is looked for, as it is typed;
//! the slowest of a hundred counts. On a shared machine believe the ratio to the frame.

#[path = "services/shelf.rs"]
mod shelf;

use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use criterion::{Criterion, criterion_group, criterion_main};
use domain::{
    catalogue::{Signed, sign},
    shelf::Shelf,
};
use ed25519_dalek::SigningKey;
use shelf::{QUERIES, SERVICES, TODAY, catalogue, order, typed, words};

const FRAME: Duration = Duration::from_millis(16);

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

fn services(criterion: &mut Criterion) {
    let key = SigningKey::from_bytes(&[7; 32]);
    let signed: Signed = sign(&catalogue(), &key);
    let verifying = key.verifying_key();
    let opened = || signed.open(black_box(&verifying), 0, TODAY).expect("the publisher's");
    let shelf = Shelf::new(Arc::new(opened()), words, order);

    let part = |times: &[Duration], hundredths: usize| times[(times.len() - 1) * hundredths / 100];
    let mut all: Vec<Duration> = Vec::new();
    for (language, queries) in QUERIES {
        let found = queries.iter().filter(|query| !shelf.find(query, 1).is_empty()).count();
        assert!(found * 2 > queries.len(), "{found} of {} words find anything in {language}", queries.len());
        let typed = typed(queries);
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..20 {
            times.extend(typed.iter().map(|typed| timed(|| drop(black_box(shelf.find(black_box(typed), 12))))));
        }
        times.sort();
        println!("{language}: 99 of 100 of {} searches within {:?}", times.len(), part(&times, 99));
        all.extend(times);
    }
    all.sort();
    let slowest = part(&all, 99);
    println!(
        "{SERVICES} services, {} searches in {} languages: half within {:?}, 99 of 100 within {slowest:?}, all within {:?}; \
         a frame is {FRAME:?}",
        all.len(),
        QUERIES.len(),
        part(&all, 50),
        part(&all, 100),
    );
    assert!(slowest < FRAME, "a search takes longer than a frame");
    println!(
        "{} bytes: signature, reading and checks take {:?}, the shelf {:?}",
        signed.bytes.len(),
        timed(|| drop(black_box(opened()))),
        timed(|| drop(black_box(Shelf::new(Arc::clone(shelf.catalogue()), words, order)))),
    );

    let mut group = criterion.benchmark_group("services");
    group.sample_size(10);
    group.bench_function("open", |bencher| bencher.iter(opened));
    group.bench_function("shelf", |bencher| bencher.iter(|| Shelf::new(Arc::clone(shelf.catalogue()), words, order)));
    for query in ["e", "elektrik enerjisi", "electrcity", "الكهرباء", "электроэнергия"] {
        group.bench_function(query, |bencher| bencher.iter(|| shelf.find(black_box(query), 12).len()));
    }
    group.bench_function("scan", |bencher| bencher.iter(|| shelf.scanned(black_box("EL123456789012345")).len()));
    group.finish();
}

criterion_group!(benches, services);
criterion_main!(benches);
