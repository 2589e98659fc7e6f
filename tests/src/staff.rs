//! Somebody of the staff: on central's list, with a badge of today, before the terminal.

use std::{
    io::Write as _,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    Failure, Hall, Outcome,
    customer::Customer,
    process::{await_until, run},
    simulators::text,
};

/// Somebody of the staff.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Who.
    pub person: &'static str,
    /// As what.
    pub role: &'static str,
    /// What they know.
    pub pin: &'static str,
}

/// Who mends.
pub const TECHNICIAN: Member = Member { person: "P-0417", role: "technician", pin: "274913" };
/// Who takes the notes away.
pub const COLLECTOR: Member = Member { person: "P-0502", role: "collector", pin: "86420975" };
/// Who answers for it.
pub const ADMINISTRATOR: Member = Member { person: "P-0301", role: "administrator", pin: "550174" };

const SOON: Duration = Duration::from_secs(20);
/// How long somebody waits before they hold a code there again.
const AGAIN: Duration = Duration::from_secs(5);

/// Publishes a list with one of each role.
///
/// # Errors
/// Central refuses it.
pub fn publish(hall: &Hall) -> Outcome<()> {
    let mut members = Vec::new();
    for Member { person, role, pin } in [TECHNICIAN, COLLECTOR, ADMINISTRATOR] {
        let hash: Value = serde_json::from_str(&with_input(hall.central_program().args(["staff", "pin"]), pin)?)?;
        let hash = hash["pin"].as_str().unwrap_or_default();
        let head = format!("[[members]]\nperson = \"{person}\"\nrole = \"{role}\"\n");
        members.push(format!("{head}pin = \"{hash}\"\nuntil = \"2099-12-31\"\n"));
    }
    let (written, signed) = (hall.path("staff.toml"), hall.path("staff.json"));
    std::fs::write(&written, members.concat())?;
    let key = hall.path("central/offline/staff.key");
    let sign = ["staff", "sign", text(&written)?, "--key", text(&key)?, "--version", "1", "--out", text(&signed)?];
    run(hall.central_program().args(sign))?;
    run(hall.central_program().args(["staff", "publish", text(&signed)?])).map(|_| ())
}

/// Switches a terminal on, without its window, and waits until it is ready and has its list.
///
/// # Errors
/// It does not come to it.
pub fn switch_on(hall: &mut Hall) -> Outcome<()> {
    publish(hall)?;
    hall.start_core(None)?;
    hall.await_readiness(Duration::from_mins(1))?;
    let kept = hall.path("state/staff.json");
    await_until("the staff list", Duration::from_mins(1), || kept.exists().then_some(()))
}

fn with_input(command: &mut Command, line: &str) -> Outcome<String> {
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = child.map_err(Failure::doing("ask central"))?;
    if let Some(mut input) = child.stdin.take() {
        writeln!(input, "{line}")?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        return Err(Failure::new(format!("central: {}", output.status)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Today's badge.
///
/// # Errors
/// Central makes none.
pub fn badge(hall: &Hall, who: Member) -> Outcome<String> {
    let made = hall.ask_central(&["staff", "badge", who.person, "--site", "GYD"])?;
    Ok(made["badge"].as_str().unwrap_or_default().to_owned())
}

/// Holds a code before the scanner.
///
/// # Errors
/// The scanner's simulator is gone.
pub fn show(hall: &Hall, code: &str) -> Outcome<()> {
    hall.simulators.scanner.gesture(&json!({ "present": { "aim": "]Q1", "content": { "text": code } } }))
}

/// Holds a code before the scanner until a page of the staff's says this: a scanner that is only just told to read misses what
/// was held there before, and people hold it there again.
///
/// # Errors
/// It is never said.
pub fn hold(hall: &Hall, customer: &mut Customer, code: &str, (field, wanted): (&str, &str)) -> Outcome<()> {
    let until = Instant::now() + SOON;
    loop {
        show(hall, code)?;
        match customer.see_that(wanted, AGAIN, |scene, shown| scene == "staff" && shown[field] == wanted) {
            Ok(_) => return Ok(()),
            Err(failure) if Instant::now() > until => return Err(failure),
            Err(_not_yet) => {}
        }
    }
}

/// Waits for a page of the staff's.
///
/// # Errors
/// It does not come.
pub fn await_step(customer: &mut Customer, wanted: &str) -> Outcome<()> {
    customer.see_that(wanted, SOON, |scene, shown| scene == "staff" && shown["step"] == wanted).map(|_| ())
}

/// Waits for a page that says this.
///
/// # Errors
/// It does not come.
pub fn await_said(customer: &mut Customer, wanted: &str) -> Outcome<()> {
    customer.see_that(wanted, SOON, |scene, shown| scene == "staff" && shown["said"] == wanted).map(|_| ())
}

/// Types digits on the keys of the page, and confirms them.
///
/// # Errors
/// There are no such keys.
pub fn type_pin(customer: &mut Customer, pin: &str) -> Outcome<()> {
    for (typed, digit) in (0_u64..).zip(pin.chars()) {
        customer.see_that("the digit before", SOON, |_, shown| shown["typed"] == typed)?;
        customer.press(&format!("key-{digit}"))?;
    }
    let all = pin.len() as u64;
    customer.see_that("all digits", SOON, |_, shown| shown["typed"] == all)?;
    customer.press("staff-pin-confirm")
}

/// From the wall to the first page of whoever is in.
///
/// # Errors
/// The terminal does not let them in.
pub fn come_in(hall: &Hall, customer: &mut Customer, who: Member) -> Outcome<()> {
    customer.see(&["attract", "closed"], SOON)?;
    customer.gesture()?;
    await_step(customer, "badge")?;
    prove(hall, customer, who)?;
    await_step(customer, "home")
}

/// Shows a badge and types its PIN, where both are asked for.
///
/// # Errors
/// They are not.
pub fn prove(hall: &Hall, customer: &mut Customer, who: Member) -> Outcome<()> {
    hold(hall, customer, &badge(hall, who)?, ("step", "pin"))?;
    type_pin(customer, who.pin)
}

/// Waits for a page of an exchange.
///
/// # Errors
/// It does not come.
pub fn await_exchange(customer: &mut Customer, wanted: &str) -> Outcome<()> {
    let is_there = |scene: &str, shown: &Value| scene == "staff" && shown["at"] == wanted;
    customer.see_that(wanted, SOON, is_there).map(|_| ())
}
