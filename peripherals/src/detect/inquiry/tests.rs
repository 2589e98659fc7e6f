use super::*;

const PLAIN: Line = Line::plain(9600);
const EVEN: Line = Line::even(9600);

fn checked(said: &[u8]) -> Judgement {
    match said {
        b"OK#7" => Judgement::Yes { certainty: Certainty::Certain, identity: numbered("7") },
        [b'O', ..] if said.len() < 4 => Judgement::NeedMore,
        [] => Judgement::NeedMore,
        _other => Judgement::No,
    }
}

fn unchecked(said: &[u8]) -> Judgement {
    match said {
        [] => Judgement::NeedMore,
        [0x12 | b'O', ..] => Judgement::Yes { certainty: Certainty::Likely, identity: Identity::default() },
        _other => Judgement::No,
    }
}

fn numbered(serial: &str) -> Identity {
    Identity { serial: Some(serial.to_owned()), ..Identity::default() }
}

const WAIT: Duration = Duration::from_millis(300);

const VALIDATOR: Recognition = Recognition {
    family: Family::Cash,
    protocol: "checked",
    lines: &[PLAIN, EVEN],
    ask: b"who",
    wait: WAIT,
    judge: checked,
    thank: b"thanks",
};
const PRINTER: Recognition = Recognition {
    family: Family::Printer,
    protocol: "unchecked",
    lines: &[PLAIN],
    ask: b"?",
    wait: WAIT,
    judge: unchecked,
    thank: b"",
};
const OTHER_PRINTER: Recognition = Recognition { protocol: "dialect", ask: b"!", ..PRINTER };

/// What a device answers to what it is sent at a line.
type Answers<'a> = &'a dyn Fn(Line, &[u8]) -> Option<&'static [u8]>;

/// A port with something on it that answers what it is sent at a line, and a clock.
struct Port<'a> {
    inquiry: Inquiry,
    answers: Answers<'a>,
    now: Moment,
    line: Option<Line>,
    sent: Vec<(Line, Vec<u8>)>,
    opened: Vec<Line>,
}

impl<'a> Port<'a> {
    fn new(known: &[Recognition], answers: Answers<'a>) -> Self {
        let inquiry = Inquiry::new(Moment::START, known);
        Self { inquiry, answers, now: Moment::START, line: None, sent: Vec::new(), opened: Vec::new() }
    }

    /// Runs to the verdict; a device says `unasked` whenever somebody waits.
    fn run(&mut self, unasked: Option<&'static [u8]>) -> Verdict {
        for _ in 0..100_000 {
            match self.inquiry.poll() {
                Output::Open(line) => {
                    self.line = Some(line);
                    self.opened.push(line);
                    self.inquiry.handle(self.now, Input::Opened);
                }
                Output::Send(bytes) => {
                    let line = self.line.expect("a port is opened before anything is sent");
                    self.sent.push((line, bytes.to_vec()));
                    if let Some(answer) = (self.answers)(line, bytes) {
                        for byte in answer {
                            self.now = self.now + Duration::from_millis(1);
                            self.inquiry.handle(self.now, Input::Received(&[*byte]));
                        }
                    }
                }
                Output::Wait(until) => {
                    if let Some(bytes) = unasked {
                        self.now = self.now + Duration::from_millis(10);
                        self.inquiry.handle(self.now, Input::Received(bytes));
                    } else {
                        self.now = self.now.max(until);
                    }
                    if self.now >= until {
                        self.inquiry.handle(self.now, Input::Elapsed);
                    }
                }
                Output::Done(verdict) => return verdict,
            }
        }
        panic!("it never ends");
    }

    fn said(&self) -> Vec<&[u8]> {
        self.sent.iter().map(|(_, bytes)| bytes.as_slice()).collect()
    }
}

const KNOWN: &[Recognition] = &[VALIDATOR, PRINTER, OTHER_PRINTER];

#[test]
fn a_silent_port_is_asked_everything_once_at_every_setting_the_likeliest_first() {
    let mut port = Port::new(KNOWN, &|_, _| None);
    assert_eq!(port.run(None), Verdict::Silent);
    let expected: [(Line, &[u8]); 4] = [(PLAIN, b"who"), (PLAIN, b"?"), (PLAIN, b"!"), (EVEN, b"who")];
    assert_eq!(port.sent, expected.map(|(line, bytes)| (line, bytes.to_vec())));
    assert_eq!(port.opened, [PLAIN, EVEN], "opened anew only for other settings");
    let longest = (WAIT + QUIET) * 4;
    assert_eq!(port.now.since_start(), longest);
}

#[test]
fn a_certain_answer_is_thanked_and_ends_the_asking() {
    let mut port = Port::new(KNOWN, &|line, bytes| (line == PLAIN && bytes == b"who").then_some(b"OK#7"));
    let answer = Answer {
        family: Family::Cash,
        protocol: "checked",
        line: PLAIN,
        certainty: Certainty::Certain,
        identity: numbered("7"),
    };
    assert_eq!(port.run(None), Verdict::One(answer));
    assert_eq!(port.said(), [b"who".as_slice(), b"thanks"]);
}

#[test]
fn a_device_is_found_at_its_second_setting() {
    let mut port = Port::new(KNOWN, &|line, bytes| (line == EVEN && bytes == b"who").then_some(b"OK#7"));
    let Verdict::One(answer) = port.run(None) else { panic!() };
    assert_eq!((answer.protocol, answer.line), ("checked", EVEN));
}

#[test]
fn a_check_beats_a_shape_whoever_was_asked_first() {
    let both = |_: Line, bytes: &[u8]| -> Option<&'static [u8]> {
        if bytes == b"who" { Some(b"OK#7") } else { (bytes != b"thanks").then_some(b"\x12") }
    };
    let lights = Recognition { family: Family::Beacon, ..PRINTER };
    for known in [&[lights, VALIDATOR], &[VALIDATOR, lights]] {
        let Verdict::One(answer) = Port::new(known, &both).run(None) else { panic!() };
        assert_eq!(answer.protocol, "checked");
    }
}

#[test]
fn two_protocols_that_claim_a_port_alike_are_left_to_a_person() {
    let verdict = Port::new(KNOWN, &|_, bytes| (bytes != b"who").then_some(b"\x12")).run(None);
    let Verdict::Contested(claims) = verdict else { panic!("{verdict:?}") };
    assert_eq!(claims.iter().map(|claim| claim.protocol).collect::<Vec<_>>(), ["unchecked", "dialect"]);
}

#[test]
fn one_device_that_certainly_serves_two_families_is_said_to() {
    let reader = Recognition { family: Family::Document, protocol: "reader", ..VALIDATOR };
    let scanner = Recognition { family: Family::Barcode, protocol: "scanner", ask: b"hey", ..VALIDATOR };
    let known = [reader, scanner, VALIDATOR];
    let verdict = Port::new(&known, &|_, bytes| (bytes != b"thanks").then_some(b"OK#7")).run(None);
    let Verdict::ManyFamilies(claims) = verdict else { panic!("{verdict:?}") };
    assert_eq!(claims.iter().map(|claim| claim.family).collect::<Vec<_>>(), [Family::Document, Family::Barcode]);
}

#[test]
fn an_answer_that_comes_late_is_no_answer_to_the_next_question() {
    let validator = Recognition { lines: &[PLAIN], ..VALIDATOR };
    let mut inquiry = Inquiry::new(Moment::START, &[validator, PRINTER]);
    let at = |ms| Moment::after_start(Duration::from_millis(ms));
    assert_eq!(inquiry.poll(), Output::Open(PLAIN));
    inquiry.handle(at(0), Input::Opened);
    inquiry.handle(at(60), Input::Elapsed);
    assert_eq!(inquiry.poll(), Output::Send(b"who"));
    inquiry.handle(at(360), Input::Elapsed);
    inquiry.handle(at(365), Input::Received(b"O"));
    inquiry.handle(at(420), Input::Elapsed);
    assert_eq!(inquiry.poll(), Output::Wait(at(425)), "the line must be quiet first");
    inquiry.handle(at(425), Input::Elapsed);
    assert_eq!(inquiry.poll(), Output::Send(b"?"));
    inquiry.handle(at(725), Input::Elapsed);
    assert_eq!(inquiry.poll(), Output::Done(Verdict::Unknown));
}

#[test]
fn a_device_of_another_kind_is_unknown_and_one_that_never_stops_is_flooding() {
    assert_eq!(Port::new(KNOWN, &|_, _| Some(b"+++")).run(None), Verdict::Unknown);
    let mut flooded = Port::new(KNOWN, &|_, _| None);
    assert_eq!(flooded.run(Some(&[0x55; 1000])), Verdict::Flooding);
    assert!(flooded.sent.is_empty(), "who does not stop is not asked");
    assert!(flooded.now.since_start() <= SILENCE_COMES + Duration::from_millis(20));
    assert!(flooded.inquiry.answer.len() <= LONGEST_ANSWER);
}

#[test]
fn an_endless_answer_is_bounded_in_memory_and_time() {
    let mut inquiry = Inquiry::new(Moment::START, &[Recognition { judge: |_| Judgement::NeedMore, ..PRINTER }]);
    inquiry.poll();
    inquiry.handle(Moment::START, Input::Opened);
    let asked = Moment::after_start(QUIET);
    inquiry.handle(asked, Input::Elapsed);
    assert_eq!(inquiry.poll(), Output::Send(b"?"));
    for _ in 0..10 {
        inquiry.handle(asked, Input::Received(&[0x55; 1000]));
        assert!(inquiry.answer.len() <= LONGEST_ANSWER);
    }
    assert_eq!(inquiry.poll(), Output::Done(Verdict::Unknown));
}

#[test]
fn who_speaks_unasked_is_heard_and_asked_nothing() {
    let unasked = Recognition { ask: b"", ..VALIDATOR };
    let mut port = Port::new(&[unasked], &|_, _| None);
    let Verdict::One(answer) = port.run(Some(b"OK#7")) else { panic!() };
    assert_eq!(answer.certainty, Certainty::Certain);
    assert_eq!(port.said(), [b"thanks"]);
}

#[test]
fn a_port_that_cannot_be_opened_or_goes_away_is_absent_and_what_was_found_stays() {
    for absence in [Absence::InUse, Absence::Unreachable] {
        let mut inquiry = Inquiry::new(Moment::START, KNOWN);
        inquiry.poll();
        inquiry.handle(Moment::START, Input::Refused(absence));
        assert_eq!(inquiry.poll(), Output::Done(Verdict::Absent(absence)));
    }
    let mut inquiry = Inquiry::new(Moment::START, KNOWN);
    inquiry.poll();
    inquiry.handle(Moment::START, Input::Opened);
    inquiry.handle(Moment::after_start(QUIET), Input::Elapsed);
    assert_eq!(inquiry.poll(), Output::Send(b"who"));
    inquiry.handle(Moment::after_start(QUIET), Input::Received(b"OK#7"));
    inquiry.handle(Moment::after_start(QUIET), Input::Lost);
    assert_eq!(inquiry.poll(), Output::Send(b"thanks"));
    assert!(matches!(inquiry.poll(), Output::Done(Verdict::One(_))));
}

#[test]
fn a_printer_is_asked_nothing_that_it_would_print() {
    let barely = |_: Line, bytes: &[u8]| -> Option<&'static [u8]> { (bytes == b"?").then_some(b"\x12") };
    let mut port = Port::new(&[PRINTER, VALIDATOR, OTHER_PRINTER], &barely);
    assert!(matches!(port.run(None), Verdict::One(_)));
    assert_eq!(port.said(), [b"?", b"!"], "not even though it is only likely to be one");
}

#[test]
fn who_answers_a_printers_question_oddly_is_asked_no_text_at_that_speed() {
    let out_of_paper =
        |line: Line, bytes: &[u8]| -> Option<&'static [u8]> { (line == PLAIN && bytes == b"?").then_some(b"\x1a") };
    let lights = Recognition { ask: &[0x01, 0xfd], lines: &[PLAIN], ..VALIDATOR };
    let printer = Recognition { ask: b"\x1dI", ..PRINTER };
    let out_of_paper = |line: Line, bytes: &[u8]| out_of_paper(line, if bytes == b"\x1dI" { b"?" } else { b"" });
    let mut port = Port::new(&[printer, VALIDATOR, lights], &out_of_paper);
    assert_eq!(port.run(None), Verdict::Unknown);
    assert_eq!(port.sent, [(PLAIN, b"\x1dI".to_vec()), (PLAIN, vec![0x01, 0xfd]), (EVEN, b"who".to_vec())]);
}

#[test]
fn a_port_that_goes_away_when_it_is_opened_is_opened_again_a_few_times() {
    let mut inquiry = Inquiry::new(Moment::START, KNOWN);
    for _ in 0..=LOSSES {
        assert_eq!(inquiry.poll(), Output::Open(PLAIN));
        inquiry.handle(Moment::START, Input::Opened);
        inquiry.handle(Moment::START, Input::Lost);
    }
    assert_eq!(inquiry.poll(), Output::Done(Verdict::Absent(Absence::Unreachable)));
}

#[test]
fn no_port_is_asked_for_longer_than_the_longest() {
    const SLOW: Recognition = Recognition { wait: Duration::from_secs(7), judge: |_| Judgement::NeedMore, ..PRINTER };
    let mut port = Port::new(&[SLOW; 40], &|_, _| None);
    assert_eq!(port.run(None), Verdict::Silent);
    assert!(port.now.since_start() <= LONGEST + Duration::from_secs(7), "{:?}", port.now);
    assert!(port.sent.len() < 10);
}

#[test]
fn nothing_but_questions_and_thanks_is_ever_sent() {
    let babble: [&'static [u8]; 4] = [b"OK#7", b"\x12", b"", b"\xff\xff"];
    for first in babble {
        for second in babble {
            let answers = |line, _: &[u8]| Some(if line == PLAIN { first } else { second });
            let mut port = Port::new(KNOWN, &answers);
            port.run(None);
            for (_, sent) in &port.sent {
                let allowed = KNOWN.iter().any(|known| [known.ask, known.thank].contains(&sent.as_slice()));
                assert!(allowed, "{sent:?}");
            }
        }
    }
}

#[test]
fn a_makers_own_language_beats_the_common_one_however_sure_that_is() {
    let common = Recognition { protocol: "escpos", ..Recognition { family: Family::Printer, ..VALIDATOR } };
    let own = Recognition { protocol: "custom", ..PRINTER };
    let both = |_: Line, bytes: &[u8]| -> Option<&'static [u8]> {
        if bytes == b"who" { Some(b"OK#7") } else { (bytes != b"thanks").then_some(b"\x12") }
    };
    let Verdict::One(answer) = Port::new(&[own, common], &both).run(None) else { panic!() };
    assert_eq!(answer.protocol, "custom");
}
