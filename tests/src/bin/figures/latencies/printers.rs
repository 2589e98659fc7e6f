//! Receipt printers. One that only says how it is when it is asked is asked every five seconds while all is well, and every
//! second while something is wrong: its cover stands open, and what is awaited is what is said of its roll.

use std::fmt::Debug;

use e2e::{
    Outcome,
    figures::{
        Samples,
        latency::{Course, REST, measure},
    },
};
use peripherals::{
    driver::Driver,
    printer::{self, Fault, custom, epson_eu, escpos, nippon, star, zpl},
    simulator::Simulator,
};

use super::{Latency, SLOWLY};

pub fn latencies() -> Vec<Latency> {
    let row = |device, measure| Latency::new(device, "roll near its end, or a new one", SLOWLY, measure);
    vec![
        row("printer escpos", |times| {
            let driver = escpos::Driver::new(escpos::Settings::default());
            printer(driver, escpos::Simulator::new(escpos::Physics::default()), roll_of_escpos, times)
        }),
        row("printer custom", |times| {
            let simulator = escpos::Simulator::new(custom::physics(custom::Model::Vkp80));
            printer(custom::Driver::new(custom::Settings::default()), simulator, roll_of_escpos, times)
        }),
        row("printer epson_eu", |times| {
            let simulator = escpos::Simulator::new(epson_eu::physics());
            printer(epson_eu::Driver::new(epson_eu::Settings::default()), simulator, roll_of_escpos, times)
        }),
        row("printer star", |times| {
            let simulator = star::Simulator::new(printer::mechanism::Physics::default(), star::Dialect::Whole);
            printer(star::Driver::new(&star::Settings::default()), simulator, roll, times)
        }),
        row("printer nippon", |times| {
            let simulator = nippon::Simulator::new(printer::mechanism::Physics::default());
            printer(nippon::Driver::new(&nippon::Settings::default()), simulator, roll, times)
        }),
        row("printer zpl", |times| {
            let simulator = zpl::Simulator::new(printer::mechanism::Physics::default(), zpl::Dialect::Whole);
            printer(zpl::Driver::new(&zpl::Settings::default()), simulator, roll, times)
        }),
    ]
}

fn printer<D, S>(driver: D, simulator: S, gestures: fn(u32) -> Vec<S::Gesture>, times: u32) -> Outcome<Samples>
where
    D: Driver<Command = printer::Command, Event = printer::Event> + Send + 'static,
    S: Simulator<Gesture: Debug + Send> + Send + 'static,
{
    /// Not that time has passed while it starts: what is said of an open cover comes of a byte.
    fn is_told(event: &printer::Event) -> bool {
        matches!(event, printer::Event::StatusChanged(status, _) if status.fault == Some(Fault::CoverOpen))
    }
    let course = Course::<D, S> {
        orders: vec![],
        gestures,
        order: |_| Vec::new(),
        rest: REST,
        is_ready: is_told,
        is_it: is_told,
        answer: |_, id| vec![printer::Command::Acknowledge(id)],
    };
    Ok(measure(driver, simulator, &course, times)?)
}

fn roll_of_escpos(time: u32) -> Vec<escpos::Gesture> {
    let roll = if time.is_multiple_of(2) { escpos::Gesture::PaperNearEnd } else { escpos::Gesture::NewRoll };
    vec![escpos::Gesture::OpenCover, roll]
}

fn roll(time: u32) -> Vec<printer::mechanism::Gesture> {
    use printer::mechanism::Gesture;
    let roll = if time.is_multiple_of(2) { Gesture::PaperNearEnd } else { Gesture::NewRoll };
    vec![Gesture::OpenCover, roll]
}
