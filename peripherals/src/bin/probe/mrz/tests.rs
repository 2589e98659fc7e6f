//! Streams in, lines of JSON out. The documents are the specimens of Doc 9303 parts 4 to 7.

use serde_json::{Value, json};

use super::*;

const TODAY: Date = Date::constant(2026, 11, 3);

const TD3: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
const TD2: &str = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6\n";
const TD1: &str = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";
const MRV_A: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<\n";
const MRV_B: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<\n";

fn answers(stream: impl AsRef<[u8]>) -> Vec<Value> {
    let mut output = Vec::new();
    answer_all(stream.as_ref(), &mut output, TODAY).unwrap();
    let output = String::from_utf8(output).unwrap();
    assert!(output.is_empty() || output.ends_with('\n'));
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn told(stream: impl AsRef<[u8]>) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("none").to_owned();
    answers(stream).iter().map(|answer| (text(&answer["format"]), text(&answer["verdict"]))).collect()
}

fn pairs<const COUNT: usize>(pairs: [(&str, &str); COUNT]) -> Vec<(String, String)> {
    pairs.into_iter().map(|(format, verdict)| (format.to_owned(), verdict.to_owned())).collect()
}

#[test]
fn everything_that_is_promised_is_told_of_a_passport() {
    let expected = json!({
        "format": "TD3", "verdict": "ok", "document_type": "P", "issuing_state": "UTO",
        "document_number": "L898902C3", "surname": "ERIKSSON", "given_names": "ANNA MARIA", "nationality": "UTO",
        "birth_date": "1974-08-12", "sex": "F", "expiry_date": "2012-04-15",
        "checks": {
            "document_number": "ok", "birth_date": "ok", "expiry_date": "ok", "optional": "ok", "composite": "ok"
        },
        "repairs": [], "warnings": [], "error": null,
        "number_convention": null, "optional_data": "ZE184226B", "second_optional_data": "",
    });
    assert_eq!(answers(TD3), [expected]);
}

#[test]
fn every_format_is_told_under_its_own_name() {
    let stream = [TD1, TD2, TD3, MRV_A, MRV_B].join("\n");
    let expected = pairs([("TD1", "ok"), ("TD2", "ok"), ("TD3", "ok"), ("MRV-A", "ok"), ("MRV-B", "ok")]);
    assert_eq!(told(&stream), expected);
    let visa = &answers(&stream)[3];
    assert_eq!(
        (&visa["checks"]["composite"], &visa["checks"]["optional"]),
        (&json!("not_printed"), &json!("not_printed"))
    );
}

#[test]
fn whatever_frames_the_lines_the_documents_are_the_same() {
    let plain = answers([TD3, TD1, MRV_B].join("\n"));
    for end in ["\r\n", "\r", "\n\r", "\r\r\n", "  \t\n", "<PAD>\n", "\n\n"] {
        let framed: Vec<String> = [TD3, TD1, MRV_B]
            .iter()
            .map(|zone| match end {
                "\n\n" => format!("\n\n{zone}\n\n"),
                "<PAD>\n" => zone.lines().flat_map(|line| ["__", line, "__\n"]).collect(),
                end => zone.lines().flat_map(|line| [line, end]).collect(),
            })
            .collect();
        let between = if end == "<PAD>\n" || end == "\n\n" { "\n" } else { end };
        for stream in [framed.join(between), format!("\u{feff}{}", framed.join(between).trim_end())] {
            assert_eq!(answers(&stream), plain, "{stream:?}");
        }
    }
    // A 3M reader: the first of three lines empty, a checksum behind the end.
    let [upper, lower] = [TD3.lines().next().unwrap(), TD3.lines().nth(1).unwrap()];
    let framed = format!("\u{1}\u{5e}OU\u{2}0\r{upper}\r{lower}\r\u{3}k");
    assert_eq!(answers(framed), answers(TD3));
    assert_eq!(answers(format!("\u{1}\u{5e}OU\u{2}0{upper}\r{lower}\u{3}k\r")), answers(TD3));
}

#[test]
fn one_wrong_check_digit_corrupts_a_document_of_any_format_and_is_named() {
    let wrong = |zone: &str, at: usize| {
        let digit = if zone.as_bytes()[at] == b'3' { "4" } else { "3" };
        format!("{}{digit}{}", &zone[..at], &zone[at + 1..])
    };
    // Places in the text, line ends included.
    for (zone, places) in [
        (
            TD3,
            &[("document_number", 54), ("birth_date", 64), ("expiry_date", 72), ("optional", 87), ("composite", 88)][..],
        ),
        (TD2, &[("document_number", 46), ("birth_date", 56), ("expiry_date", 64), ("composite", 72)]),
        (TD1, &[("document_number", 14), ("birth_date", 37), ("expiry_date", 45), ("composite", 60)]),
        (MRV_A, &[("document_number", 54), ("birth_date", 64), ("expiry_date", 72)]),
        (MRV_B, &[("document_number", 46), ("birth_date", 56), ("expiry_date", 64)]),
    ] {
        for (name, at) in places {
            let answer = answers(wrong(zone, *at)).remove(0);
            assert_eq!(
                (&answer["verdict"], &answer["checks"][name]),
                (&json!("corrupted"), &json!("failed")),
                "{zone} {name}"
            );
            assert_eq!(answer["error"]["reason"], "check_digit");
            assert_eq!((&answer["surname"], &answer["sex"]), (&json!("ERIKSSON"), &json!("F")));
        }
    }
}

#[test]
fn partly_known_dates_are_as_precise_as_the_document() {
    for (cells, date) in [("<<<<<<0", json!(null)), ("74<<<<1", json!("1974")), ("7408<<7", json!("1974-08"))] {
        let zone = MRV_B.replace("4009078", cells);
        let answer = answers(zone).remove(0);
        assert_eq!((&answer["birth_date"], &answer["verdict"]), (&date, &json!("ok")));
        assert_eq!(answer["warnings"], json!(["birth_date_incomplete"]));
    }
    let answer = answers(TD3.replace("740812", "740231")).remove(0);
    assert_eq!((&answer["birth_date"], &answer["verdict"]), (&json!(null), &json!("corrupted")));
    assert_eq!(answer["error"], json!({ "line": 2, "column": 14, "reason": "calendar" }));
}

#[test]
fn what_is_no_document_is_told_apart() {
    let first = TD3.lines().next().unwrap();
    for (stream, verdict) in [
        (first.to_owned(), "incomplete"),
        (TD3[..60].to_owned(), "incomplete"),
        (TD1.lines().take(2).flat_map(|line| [line, "\n"]).collect(), "incomplete"),
        ("hello world".to_owned(), "invalid"),
        ("lorem ipsum dolor sit amet, consectetur".to_owned(), "invalid"),
        ("12345".to_owned(), "invalid"),
        ("GARBAGE\nGARBAGE2\nGARBAGE3".to_owned(), "invalid"),
        ("{\"json\": true}".to_owned(), "invalid"),
        (format!("{TD3}{}", TD3.replace("ERIKSSON", "SPECIMEN")), "invalid"),
        (TD3.replace("<<<<\nL", "<<<<<\nL"), "invalid"),
        (TD3.replace("SSON", "SÑON"), "invalid"),
        ("D1NLD15094962111659VN87AO4LF57".to_owned(), "invalid"),
        ("A".repeat(1_000_000), "invalid"),
        (TD3.replace("74O812", "74X812").replace("740812", "74X812"), "corrupted"),
    ] {
        let shown: String = stream.chars().take(90).collect();
        let answer = answers(&stream).remove(0);
        assert_eq!(answer["verdict"], verdict, "{shown}");
        assert!(answer["error"]["line"].as_u64() > Some(0) && answer["error"]["column"].as_u64() > Some(0), "{shown}");
        assert!(answer["error"]["reason"].is_string(), "{shown}");
    }
}

#[test]
fn bytes_that_are_no_text_spoil_their_own_document_alone() {
    let stream =
        [TD2.as_bytes(), b"\nP<UTO\xff\xfe\x80\n\n", TD1.as_bytes(), b"\n\x00\x01\x9f\n\n", MRV_A.as_bytes()].concat();
    let expected = [("TD2", "ok"), ("none", "invalid"), ("TD1", "ok"), ("none", "invalid"), ("MRV-A", "ok")];
    assert_eq!(told(stream), pairs(expected));
}

#[test]
fn nothing_in_is_nothing_out() {
    for nothing in ["", "\n", "\r\n\r\n", "   \n\t\n", "\u{feff}"] {
        assert_eq!(answers(nothing), Vec::<Value>::new());
    }
}

#[test]
fn thousands_are_answered_in_their_order() {
    let stream: String = (0..3_000).flat_map(|at| [[TD1, TD2, TD3][at % 3], "\n"]).collect();
    let formats: Vec<String> = told(stream).into_iter().map(|(format, _)| format).collect();
    assert_eq!(formats.len(), 3_000);
    assert!(formats.chunks(3).all(|three| three == ["TD1", "TD2", "TD3"]));
}

/// A pipe that tells what was written by the time it is read again.
struct Turns<'seen> {
    left: Vec<&'static [u8]>,
    seen: &'seen std::cell::RefCell<Vec<u8>>,
    before: Vec<usize>,
}

impl io::Read for &mut Turns<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.before.push(lines_in(&self.seen.borrow()));
        let Some(next) = self.left.pop() else { return Ok(0) };
        buffer[..next.len()].copy_from_slice(next);
        Ok(next.len())
    }
}

struct Shared<'seen>(&'seen std::cell::RefCell<Vec<u8>>);

impl Write for Shared<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn whoever_sends_a_document_and_waits_is_answered_before_the_next() {
    let seen = std::cell::RefCell::default();
    let mut turns = Turns { left: vec![TD1.as_bytes(), b"\n", TD3.as_bytes()], seen: &seen, before: Vec::new() };
    answer_all(io::BufReader::new(&mut turns), BufWriter::new(Shared(&seen)), TODAY).unwrap();
    assert_eq!(turns.before, [0, 0, 1, 1]);
    assert_eq!(lines_in(&seen.borrow()), 2);
}

fn lines_in(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}
