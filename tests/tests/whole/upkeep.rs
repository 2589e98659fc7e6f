//! What keeps a terminal in order without a customer: a technician's self test of a running terminal, and the nightly end of
//! the card terminal's day.

#![expect(
    clippy::disallowed_methods,
    reason = "a test of the whole system waits as a person does, and reads the clock"
)]

use std::{
    fs,
    path::Path,
    process::{Child, Stdio},
    time::Duration,
};

use domain::Date;
use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::Eyes,
    network::Network,
    process::{FAKETIME, Process, await_until},
    simulators::Device,
    specimens,
    transcript::standing,
};
use jiff::{SignedDuration, Span, Timestamp, tz};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

/// `kiosk doctor --check` of a device: its exit code and what it says.
fn check(hall: &Hall, device: &str) -> Outcome<(Option<i32>, Value)> {
    let output = hall.kiosk().args(["doctor", "--json", "--check", device]).output()?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    let told = serde_json::from_str(&told).map_err(|_| Failure::new(format!("{device}: {told}{words}")))?;
    Ok((output.status.code(), told))
}

/// Tests it until it passes, or fails with this outcome, fault, cause and action.
fn await_check(hall: &Hall, device: &str, expected: &Value) -> Outcome<()> {
    let mut last = Value::Null;
    let came = await_until(device, SOON, || {
        let (code, told) = check(hall, device).ok()?;
        let fault = &told["health"]["fault"];
        let seen = json!([code, told["outcome"], fault, told["remedy"]["cause"], told["remedy"]["action"]]);
        last = told;
        (seen == *expected).then_some(())
    });
    came.map_err(|failure| Failure::new(format!("{failure}, {expected}: {last}")))
}

fn await_pass(hall: &Hall, device: &str) -> Outcome<()> {
    await_check(hall, device, &json!([0, "passed", null, null, null]))
}

fn refused(hall: &Hall, device: &str, why: &str) -> Outcome<()> {
    let told = check(hall, device)?;
    if told == (Some(1), json!({ "answer": "not_checked", "why": why })) {
        return Ok(());
    }
    Err(Failure::new(format!("{device} should be refused for {why}: {told:?}")))
}

fn tell<T>(outcome: Outcome<T>, hall: &Hall) -> T {
    outcome
        .unwrap_or_else(|failure| panic!("{failure}\n{}", hall.core.as_ref().map(Process::words).unwrap_or_default()))
}

/// A whole visit, paid by card. `meanwhile` happens with a passport on the reader, while a card is asked for, and with papers in
/// the slot.
fn visit(hall: &Hall, meanwhile: impl Fn(&Hall) -> Outcome<()>) -> Outcome<()> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.see_that("a wall with a visa on it", SOON, |scene, shown| {
        scene == "attract" && shown["visa"] == "available"
    })?;
    customer.press("greeting-en")?;
    customer.press_when_there("choose-visa", SOON)?;
    customer.press_when_there("privacy-accept", SOON)?;
    customer.see(&["document"], SOON)?;
    let passport = specimens::of("Turkish").ok_or_else(|| Failure::new("the drawer is empty"))?;
    hall.simulators.put(&passport.lines)?;
    customer.see(&["review"], SOON)?;
    meanwhile(hall)?;
    for id in
        ["review-confirm", "trip-days-30", "trip-purpose-tourism", "trip-confirm", "declaration-make", "approved-pay"]
    {
        customer.press_when_there(id, SOON)?;
    }
    customer.see_that("the card to be asked for", SOON, |_, shown| shown["state"] == "card")?;
    meanwhile(hall)?;
    hall.simulators.card.gesture(&json!("present_card"))?;
    customer.see(&["take"], SOON)?;
    meanwhile(hall)?;
    customer.press("finish")?;
    customer.see(&["attract"], SOON).map(|_| ())
}

fn breaks_and_is_mended(
    hall: &Hall,
    (name, device): (&str, &Device),
    (break_it, mend_it): (&str, &[&str]),
    expected: &Value,
) -> Outcome<()> {
    device.gesture(&json!(break_it))?;
    await_check(hall, name, expected)?;
    mend_it.iter().try_for_each(|gesture| device.gesture(&json!(gesture)))?;
    await_pass(hall, name)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_technician_who_tests_a_device_is_told_what_is_wrong_and_who_must_do_what() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        hall.start_core(None)?;
        hall.await_readiness(SOON)?;
        for device in ["printer", "card", "document", "cash"] {
            await_pass(&hall, device)?;
        }
        refused(&hall, "keypad", "no_such_device")?;
        let unknown = hall.kiosk().args(["doctor", "--check", "toaster"]).output()?;
        assert_eq!(unknown.status.code(), Some(2));

        let simulators = &hall.simulators;
        let open = json!([1, { "unusable": "user_error" }, "CoverOpen", "user", "clear"]);
        let jammed = json!([1, { "unusable": "user_error" }, "ValidatorJam", "hardware", "clear"]);
        let away = json!([1, { "unusable": "offline" }, null, "hardware", "maintenance"]);
        for (device, on, break_it, mend_it, expected) in [
            ("printer", &simulators.printer, "open_cover", &["close_cover"][..], &open),
            // Once it is clear, the test itself has it start anew.
            ("cash", &simulators.cash, "jam_validator", &["clear_jam"], &jammed),
            ("card", &simulators.card, "cut_power", &["restore_power"], &away),
            ("document", &simulators.passport, "unplug", &["plug"], &away),
        ] {
            breaks_and_is_mended(&hall, (device, on), (break_it, mend_it), expected)?;
        }
        let words = hall.kiosk().args(["doctor", "--check", "printer"]).output()?;
        assert!(String::from_utf8_lossy(&words.stdout).contains("Passed"), "{words:?}");

        // Whoever stands here is not disturbed.
        hall.await_readiness(SOON)?;
        visit(&hall, |hall| {
            ["printer", "card", "document", "cash"]
                .into_iter()
                .try_for_each(|device| refused(hall, device, "somebody_is_served"))
        })?;
        await_pass(&hall, "card")
    });
    tell(outcome, &hall);
}

/// A terminal whose day ends at an hour that is half a day away from now.
struct Night {
    hour: i8,
    /// The days that were over when it was switched on.
    over: Date,
    /// The hour at which the next day must be closed.
    due: Timestamp,
    /// How much further core's clock is.
    ahead: SignedDuration,
}

/// As the terminal's settings have it without another word.
fn baku() -> tz::TimeZone {
    tz::TimeZone::fixed(tz::offset(4))
}

/// The hour that is furthest from now, so that no day ends by itself while this runs.
fn furthest_hour() -> i8 {
    (Timestamp::now().to_zoned(baku()).hour() + 12) % 24
}

/// What is written down of the end of the day.
fn diary(hall: &Hall) -> Option<Value> {
    serde_json::from_slice(&fs::read(hall.path("state/day.json")).ok()?).ok()
}

impl Night {
    /// Falls, so many seconds before the hour.
    fn falls(hall: &Hall, hour: i8, before: i64) -> Outcome<Self> {
        let diary = await_until("the days that are over", SOON, || diary(hall)?["over"].as_str().map(str::to_owned));
        let over: Date = diary?.parse().map_err(|_| Failure::new("the diary names no day"))?;
        let at = over.saturating_add(Span::new().days(2)).at(hour, 0, 0, 0);
        let due = at.to_zoned(baku()).map_err(|_| Failure::new("no such hour"))?.timestamp();
        let ahead = SignedDuration::from_secs(due.duration_since(Timestamp::now()).as_secs() - before);
        Ok(Self { hour, over, due, ahead })
    }

    /// Core's clock.
    fn now(&self) -> Timestamp {
        Timestamp::now() + self.ahead
    }

    /// Core, in it.
    fn core(&self, hall: &Hall) -> Outcome<Process> {
        let socket = hall.path("state/operator.sock");
        fs::remove_file(&socket).ok();
        let mut command = hall.kiosk();
        command.arg("core").env("LD_PRELOAD", FAKETIME).env("FAKETIME", format!("+{}", self.ahead.as_secs()));
        command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        let core = Process::start("kiosk core", &mut command, &hall.path("night.log"))?;
        let up = await_until("kiosk core at night", SOON, || socket.exists().then_some(()));
        up.map_err(|failure| Failure::new(format!("{failure}: {}", core.words())))?;
        Ok(core)
    }
}

/// Amounts of the days that the card terminal has closed.
fn closings(hall: &Hall) -> Outcome<Vec<i64>> {
    let closings = hall.simulators.card.view()?["ledger"]["closings"].clone();
    let amounts = closings.as_array().into_iter().flatten().map(|closing| closing["amount"]["minor_units"].as_i64());
    Ok(amounts.map(|amount| amount.unwrap_or(-1)).collect())
}

/// Core's log, as far as it goes.
fn words_of(hall: &Hall) -> String {
    fs::read_to_string(hall.path("night.log")).unwrap_or_default()
}

/// How often core has ordered that a day be closed.
fn orders(hall: &Hall) -> usize {
    words_of(hall).matches("end of its day order=CloseDay").count()
}

/// Whether a word that is nobody's secret stands in the terminal's records.
fn is_recorded(hall: &Hall, word: &str) -> Outcome<bool> {
    for file in fs::read_dir(hall.path("state/journal"))? {
        let bytes = fs::read(file?.path())?;
        if bytes.windows(word.len()).any(|part| part == word.as_bytes()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Two technicians test the card terminal at once: what each is told, whoever came first.
fn both_checked(hall: &Hall) -> Outcome<[Value; 2]> {
    let check = || {
        let mut command = hall.kiosk();
        command.args(["doctor", "--json", "--check", "card"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
    };
    let told = |child: Child| -> Outcome<Value> {
        let output = child.wait_with_output()?;
        let words = String::from_utf8_lossy(&output.stdout).into_owned();
        serde_json::from_str(&words).map_err(|_| Failure::new(format!("not understood: {words}")))
    };
    let (one, other) = (check()?, check()?);
    Ok([told(one)?, told(other)?])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_of_the_card_terminal_and_the_end_of_its_day_wait_for_each_other() {
    assert!(Path::new(FAKETIME).is_file(), "faketime is not installed: ./check installs it");
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        let hour = furthest_hour();
        fs::create_dir_all(hall.path("conf.d"))?;
        fs::write(hall.path("conf.d/day.toml"), format!("[devices]\nend_of_day = {hour}\n"))?;
        hall.start_core(None)?;
        let night = Night::falls(&hall, hour, 20)?;
        hall.cut_power();
        hall.cable.set(Network::Cut);
        hall.simulators.card.gesture(&json!({ "delay": 4_000 }))?;
        hall.core = Some(night.core(&hall)?);
        await_pass(&hall, "card")?;
        // The terminal hears, and says nothing: whoever asks it now waits, and the hour strikes.
        let left = night.due.duration_since(night.now()) - SignedDuration::from_secs(2);
        assert!(left.is_positive(), "the machine is too slow for this test: {left:?} are left");
        std::thread::sleep(left.unsigned_abs());
        let before = words_of(&hall).len();
        hall.simulators.card.gesture(&json!("no_answer"))?;
        let told = both_checked(&hall)?;
        assert!(night.now() > night.due + SignedDuration::from_secs(1), "the test was over before the hour");
        let busy = json!({ "answer": "not_checked", "why": "busy" });
        let (refused_ones, made): (Vec<_>, Vec<_>) = told.iter().partition(|told| **told == busy);
        assert_eq!((refused_ones.len(), made.len()), (1, 1), "one of them after the other: {told:?}");
        assert!(made[0]["outcome"].is_object() || made[0]["outcome"] == "not_done", "it said nothing: {told:?}");

        // Once it is over the day is closed, and then nobody tests.
        await_until("the end of the day", SOON, || {
            (hall.simulators.card.view().ok()?["activity"] == "closing_day").then_some(())
        })?;
        refused(&hall, "card", "busy")?;
        await_until("the day to be over", SOON, || (closings(&hall).ok()?.len() == 1).then_some(()))?;
        await_pass(&hall, "card")?;
        let words = words_of(&hall);
        let at = |word: &str| words[before..].find(word);
        assert!(
            at("a self test was made").zip(at("order=CloseDay")).is_some_and(|(test, order)| test < order),
            "{words}"
        );
        assert_eq!(orders(&hall), 1, "{words}");
        Ok(())
    });
    tell(outcome, &hall);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_closed_at_its_hour_and_once_though_the_power_goes_before_the_answer() {
    assert!(Path::new(FAKETIME).is_file(), "faketime is not installed: ./check installs it");
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        let hour = furthest_hour();
        fs::create_dir_all(hall.path("conf.d"))?;
        fs::write(hall.path("conf.d/day.toml"), format!("[devices]\nend_of_day = {hour}\n"))?;
        hall.start_core(None)?;
        visit(&hall, |_| Ok(()))?;
        let paid = standing(&hall.simulators.card.view()?).ok_or_else(|| Failure::new("nothing was paid"))?;
        assert!(paid > 0);
        let night = Night::falls(&hall, hour, 5)?;
        hall.cut_power();
        // Without central nobody tells core what time it really is.
        hall.cable.set(Network::Cut);
        hall.simulators.card.gesture(&json!({ "delay": 3_000 }))?;

        let mut core = night.core(&hall)?;
        let began = await_until("the end of the day", SOON, || {
            (hall.simulators.card.view().ok()?["activity"] == "closing_day").then(|| night.now())
        });
        let began = began.map_err(|failure| Failure::new(format!("{failure}\n{}", core.words())))?;
        await_until("nobody being able to pay", SOON, || {
            let health = hall.health().ok()?;
            health["obstacles"].as_array()?.iter().any(|obstacle| obstacle == "CardTerminal").then_some(())
        })?;
        core.cut();
        let yesterday = night.over.saturating_add(Span::new().days(1));
        let intended = diary(&hall).unwrap_or_default();
        assert!(began >= night.due, "closed at {began}, due at {} ({} o'clock)", night.due, night.hour);
        assert_eq!(intended["ordered"], json!(yesterday), "the intent is durable before the order: {intended}");
        assert_eq!((closings(&hall)?, orders(&hall)), (vec![], 1), "killed before the answer");

        hall.core = Some(night.core(&hall)?);
        await_until("the end of the day to be known", SOON, || {
            let (diary, health) = (diary(&hall)?, hall.health().ok()?);
            let is_known = diary["over"] == json!(yesterday) && diary["ordered"].is_null();
            (is_known && health["end_of_day"]["kept"] == diary).then_some(())
        })
        .map_err(|failure| Failure::new(format!("{failure}: {:?}", diary(&hall))))?;
        assert_eq!(closings(&hall)?, [paid]);
        // Looked at every second; and once more after another start.
        std::thread::sleep(Duration::from_secs(2));
        hall.core = None;
        hall.core = Some(night.core(&hall)?);
        await_pass(&hall, "card")?;
        std::thread::sleep(Duration::from_secs(2));
        assert_eq!((closings(&hall)?, orders(&hall)), (vec![paid], 1), "it is closed once");
        let health = hall.health()?;
        assert_eq!(health["end_of_day"]["hour"], json!(hour));
        assert_eq!(health["end_of_day"]["kept"]["over"], json!(yesterday));
        assert!(health["end_of_day"]["kept"]["closed_at"].is_string(), "{health}");
        hall.core = None;
        assert!(is_recorded(&hall, "DayClosed")?, "the journal knows of it");
        assert!(!is_recorded(&hall, "DayNotClosed")?, "and of no failure");
        Ok(())
    });
    tell(outcome, &hall);
}
