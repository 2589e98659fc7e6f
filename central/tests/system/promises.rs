//! Promising a basket before it is paid.

use domain::payment::{Basket, Debt, LineId, Otherwise, Promised};
use jiff::SignedDuration;
use protocol::{payment::Progress, problem::Code};

use super::{
    erasure::holds_in_the_clear,
    world::{World, account, azn, line, new_transaction, number, refusal},
};

fn kept(seconds: u32) -> Promised {
    Promised::Kept { seconds }
}

fn otherwise(promised: Promised) -> Vec<(LineId, Otherwise)> {
    match promised {
        Promised::Otherwise { lines } => lines,
        Promised::Kept { .. } => panic!("kept"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_basket_is_promised_once_and_sealed_at_rest() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    assert_eq!(kiosk.payment_state(of).await.unwrap().lines, []);
    let basket = kiosk.basket("azerishiq", "01").await;
    assert_eq!(kiosk.promise(of, &basket).await.unwrap(), kept(900));
    assert!(matches!(kiosk.promise(of, &basket).await.unwrap(), Promised::Kept { seconds: 880..=900 }));
    assert_eq!(world.count("select count(*) from promise_line").await, 1);
    let state = kiosk.payment_state(of).await.unwrap();
    assert!(matches!(state.lines[0].progress, Progress::Promised { seconds: 880..=900 }), "{state:?}");
    for table in ["promise", "promise_line", "posting", "basket"] {
        let sql = format!("select count(*) from {table} t where t::text like '%{}%'", number("01"));
        assert_eq!(world.count(&sql).await, 0, "{table} holds an account in the clear");
    }
    assert!(!holds_in_the_clear(&world, &number("01")).await);

    let stranger = world.enrolled("GYD-015").await;
    assert_eq!(refusal(stranger.promise(of, &basket).await), (403, Code::Forbidden));
    assert_eq!(refusal(stranger.payment_state(of).await), (403, Code::Forbidden));

    // Another basket takes its place, with its key; a promise that has lapsed is made anew.
    let other = kiosk.basket("azerishiq", "07").await;
    assert_eq!(kiosk.promise(of, &other).await.unwrap(), kept(900));
    let keys = format!("select count(*) from personal_key where transaction = '{of}'");
    assert_eq!(world.count(&keys).await, 1);
    world.advance(SignedDuration::from_secs(901));
    let state = kiosk.payment_state(of).await.unwrap();
    assert_eq!(state.lines[0].progress, Progress::Promised { seconds: 0 });
    assert_eq!(kiosk.promise(of, &other).await.unwrap(), kept(900));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_otherwise_by_now_is_said_line_by_line_and_nothing_is_promised() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    let first = kiosk.basket("azerishiq", "11").await.lines.remove(0);
    let known: Debt = first.debt.clone().unwrap();
    let of_nobody = |id, ending| line(id, "azerishiq", account(ending), Some(known.clone()), azn(4_250));
    let silent = line(4, "azeriqaz", account("08"), None, azn(500));
    let mut dear = line(5, "donation", account("01"), None, azn(500));
    dear.commission = azn(1);
    let unknown = line(6, "donation", account("01"), None, azn(500));
    let unknown = domain::payment::Line { service: "teleport".parse().unwrap(), ..unknown };
    let basket = Basket { lines: vec![first, of_nobody(2, "05"), of_nobody(3, "06"), silent, dear, unknown] };
    let of = new_transaction();
    let lines = otherwise(kiosk.promise(of, &basket).await.unwrap());
    let (id, Otherwise::Changed { debt }) = &lines[0] else { panic!("{lines:?}") };
    assert_eq!((*id, debt.owed), (LineId(1), azn(5_100)));
    assert_eq!(
        lines[1..],
        [
            (LineId(2), Otherwise::Paid),
            (LineId(3), Otherwise::Unknown),
            (LineId(4), Otherwise::Silent),
            (LineId(5), Otherwise::Catalogue),
            (LineId(6), Otherwise::Catalogue),
        ]
    );
    assert_eq!(world.count("select count(*) from promise").await, 0);
    // As it is now it is promised.
    let now = line(1, "azerishiq", account("11"), Some((**debt).clone()), azn(5_100));
    assert_eq!(kiosk.promise(of, &Basket { lines: vec![now] }).await.unwrap(), kept(900));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_basket_that_is_none_is_refused() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    let one = line(1, "donation", account("01"), None, azn(500));
    for lines in
        [vec![], vec![one.clone(); 2], (1..=21).map(|id| line(id, "donation", account("01"), None, azn(500))).collect()]
    {
        assert_eq!(refusal(kiosk.promise(new_transaction(), &Basket { lines }).await), (400, Code::Malformed));
    }
    let nobody = domain::payment::Line { account: Vec::new(), ..one };
    assert_eq!(
        refusal(kiosk.promise(new_transaction(), &Basket { lines: vec![nobody] }).await),
        (400, Code::Malformed)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_days_limit_is_counted_over_all_terminals() {
    let world = World::start_with_payments(|_| ()).await;
    let (mut kiosk, other) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    // 200.00 a day for one account: 85.00 twice, and 30.00 are left.
    let advance = kiosk.debts("azerishiq", account("03")).await.remove(0);
    let of_units =
        |units| Basket { lines: vec![line(1, "azerishiq", account("03"), Some(advance.clone()), azn(units))] };
    let first = new_transaction();
    assert_eq!(kiosk.promise(first, &of_units(8_500)).await.unwrap(), kept(900));
    let second = new_transaction();
    assert_eq!(other.promise(second, &of_units(8_500)).await.unwrap(), kept(900));
    let third = new_transaction();
    let lines = otherwise(other.promise(third, &of_units(3_005)).await.unwrap());
    assert_eq!(lines, [(LineId(1), Otherwise::DayLimit { left: azn(3_000) })]);
    assert_eq!(other.promise(third, &of_units(3_000)).await.unwrap(), kept(900));
    // The same transaction is not counted twice; two lines of one basket are counted together.
    assert_eq!(other.promise(third, &of_units(2_000)).await.unwrap(), kept(900));
    let two = Basket { lines: [1, 2].map(|id| line(id, "azerishiq", account("03"), None, azn(600))).to_vec() };
    let lines = otherwise(kiosk.promise(new_transaction(), &two).await.unwrap());
    assert_eq!(lines, [(LineId(2), Otherwise::DayLimit { left: azn(400) })]);

    // What was promised and never paid lapses; what was paid stays counted, until the day is over.
    kiosk.pay(&world.central.app.keys.personal, first, &of_units(8_500)).await.unwrap();
    world.catch_up().await;
    world.advance(SignedDuration::from_secs(901));
    let lines = otherwise(other.promise(new_transaction(), &of_units(11_600)).await.unwrap());
    assert_eq!(lines, [(LineId(1), Otherwise::DayLimit { left: azn(11_500) })]);
    world.advance(SignedDuration::from_hours(24));
    assert_eq!(other.promise(new_transaction(), &of_units(20_000)).await.unwrap(), kept(900));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_terminals_at_one_moment_do_not_both_stay_below_a_limit() {
    let world = World::start_with_payments(|_| ()).await;
    let kiosk = world.enrolled("GYD-014").await;
    let advance = kiosk.debts("azerishiq", account("03")).await.remove(0);
    let basket = Basket { lines: vec![line(1, "azerishiq", account("03"), Some(advance), azn(15_000))] };
    // Nothing can be written down until all of them have looked and wait.
    let mut client = world.store().client().await.unwrap();
    let gate = client.transaction().await.unwrap();
    gate.batch_execute("lock table promise in exclusive mode").await.unwrap();
    let one = async || kiosk.promise(new_transaction(), &basket).await.unwrap();
    let opened = async {
        let waiting = "select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'";
        world.until("all of them wait", async || (world.count(waiting).await == 3).then_some(())).await;
        gate.commit().await.unwrap();
    };
    let (all, ()) = tokio::join!(async { tokio::join!(one(), one(), one()) }, opened);
    let all: [Promised; 3] = all.into();
    assert_eq!(all.iter().filter(|promised| **promised == kept(900)).count(), 1, "{all:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_debt_that_was_paid_elsewhere_a_moment_ago_is_not_promised_again() {
    let world = World::start_with_payments(|_| ()).await;
    let mut kiosk = world.enrolled("GYD-014").await;
    let of = new_transaction();
    // Its provider is silent now: it may wait, so it is promised, paid, and waits.
    let debt = Debt { account: account("08"), ..kiosk.debts("azerishiq", account("01")).await.remove(0) };
    let basket = Basket { lines: vec![line(1, "azerishiq", account("08"), Some(debt), azn(4_250))] };
    assert_eq!(kiosk.promise(of, &basket).await.unwrap(), kept(900));
    kiosk.pay(&world.central.app.keys.personal, of, &basket).await.unwrap();
    world.catch_up().await;
    let again = kiosk.promise(new_transaction(), &basket).await.unwrap();
    assert_eq!(otherwise(again), [(LineId(1), Otherwise::Paid)]);
    let changed = Basket { lines: vec![line(1, "azerishiq", account("08"), None, azn(100))] };
    assert_eq!(refusal(kiosk.promise(of, &changed).await), (409, Code::OtherContents));
    assert!(matches!(kiosk.promise(of, &basket).await.unwrap(), Promised::Kept { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_promised_for_a_provider_that_nobody_configured() {
    let world = World::start_with_payments(|config| config.payments.as_mut().unwrap().sample = None).await;
    let kiosk = world.enrolled("GYD-014").await;
    let lines =
        vec![line(1, "donation", account("01"), None, azn(500)), line(2, "azerishiq", account("01"), None, azn(500))];
    let lines = otherwise(kiosk.promise(new_transaction(), &Basket { lines }).await.unwrap());
    assert_eq!(lines, [(LineId(1), Otherwise::Catalogue), (LineId(2), Otherwise::Catalogue)]);
}
