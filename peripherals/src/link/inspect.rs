//! Asks ports who is there: the thin shell around [`Inquiry`].

use std::time::Duration;

use tokio::task::JoinSet;

use super::{Address, Clock, Error, Port};
use crate::detect::{
    Found, Line, Recognition,
    inquiry::{Absence, Answer, Input, Inquiry, Output, Verdict},
    place::{Candidate, Kind},
};

/// A port that we closed ourselves a moment ago may still be held by our own threads, or reappear under its name.
const REOPENING: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(20);
/// What was said last gets so long to leave before the port is closed.
const FAREWELL: Duration = Duration::from_millis(50);

/// Asks one serial port.
pub async fn inspect(candidate: &Candidate, known: &[Recognition], clock: Clock) -> Verdict {
    let mut inquiry = Inquiry::new(clock.now(), known);
    let mut port: Option<Port> = None;
    let mut opened = false;
    loop {
        match inquiry.poll() {
            Output::Open(line) => {
                let patience = if opened { REOPENING } else { Duration::ZERO };
                port = None;
                match open(candidate, line, patience, clock).await {
                    Ok(open) => {
                        opened = true;
                        port = Some(open);
                        inquiry.handle(clock.now(), Input::Opened);
                    }
                    Err(absence) => inquiry.handle(clock.now(), Input::Refused(absence)),
                }
            }
            Output::Send(bytes) => {
                if let Some(port) = &port {
                    port.send(bytes.to_vec());
                }
            }
            Output::Wait(until) => match &mut port {
                Some(open) => tokio::select! {
                    bytes = open.receive() => match bytes {
                        Ok(bytes) => inquiry.handle(clock.now(), Input::Received(&bytes)),
                        Err(_gone) => inquiry.handle(clock.now(), Input::Lost),
                    },
                    () = clock.wait_for(Some(until)) => inquiry.handle(clock.now(), Input::Elapsed),
                },
                None => inquiry.handle(clock.now(), Input::Lost),
            },
            Output::Done(verdict) => {
                clock.wait_for(Some(clock.now() + FAREWELL)).await;
                return verdict;
            }
        }
    }
}

async fn open(candidate: &Candidate, line: Line, patience: Duration, clock: Clock) -> Result<Port, Absence> {
    let until = clock.now() + patience;
    let address = Address::Serial(line.at(&candidate.name));
    loop {
        match Port::open(&address).await {
            Ok(port) => return Ok(port),
            Err(_) if clock.now() < until => clock.wait_for(Some(clock.now() + PAUSE)).await,
            Err(Error::Claimed { .. }) => return Err(Absence::InUse),
            Err(Error::Forbidden { .. }) => return Err(Absence::Forbidden),
            Err(
                Error::Open { .. }
                | Error::WrongKind { .. }
                | Error::NotFound
                | Error::Lost { .. }
                | Error::HungUp { .. },
            ) => {
                return Err(Absence::Unreachable);
            }
        }
    }
}

/// Asks every serial port at once, each one question at a time; `told` hears of each as soon as it is known. What is no
/// serial line is not asked.
pub async fn inspect_all(
    candidates: Vec<Candidate>,
    known: &'static [Recognition],
    clock: Clock,
    mut told: impl FnMut(&Candidate, &Verdict),
) -> Vec<Found> {
    let mut asking = JoinSet::new();
    for candidate in candidates.into_iter().filter(|candidate| candidate.kind == Kind::Serial) {
        asking.spawn(async move {
            let verdict = inspect(&candidate, known, clock).await;
            (candidate, verdict)
        });
    }
    let mut found = Vec::new();
    while let Some(asked) = asking.join_next().await {
        // An inquiry that panicked has said so; the others go on.
        let Ok((candidate, verdict)) = asked else { continue };
        told(&candidate, &verdict);
        found.extend(recognised(&candidate, verdict));
    }
    found.sort_by_key(|found| (found.family, found.address.to_string()));
    found
}

/// The devices that a verdict is sure enough of.
#[must_use]
pub fn recognised(candidate: &Candidate, verdict: Verdict) -> Vec<Found> {
    let answers = match verdict {
        Verdict::One(answer) => vec![answer],
        Verdict::ManyFamilies(answers) => answers,
        Verdict::Contested(_) | Verdict::Unknown | Verdict::Flooding | Verdict::Silent | Verdict::Absent(_) => {
            Vec::new()
        }
    };
    let found = |Answer { family, protocol, line, certainty, identity }: Answer| Found {
        address: Address::Serial(line.at(&candidate.name)),
        family,
        protocol: protocol.to_owned(),
        certainty,
        identity,
        place: candidate.place.clone(),
    };
    answers.into_iter().map(found).collect()
}
