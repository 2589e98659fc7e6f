//! Words that are missing or damaged.

use std::{io, sync::Mutex};

use super::*;

const ENGLISH: &str =
    "whole = Whole\ncounted = { $count } left\n    .speech = { $count } seconds left\nlonely = Only English\n";

/// A log in memory.
#[derive(Debug, Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("nothing panicked").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What the log says while `work` is done, a line each, and what that answers.
fn logged<T>(work: impl FnOnce() -> T) -> (Vec<String>, T) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_ansi(false).without_time().with_writer(move || writer.clone()).finish();
    let done = tracing::subscriber::with_default(subscriber, work);
    let log = String::from_utf8(log.0.lock().expect("nothing panicked").clone()).expect("text");
    (log.lines().map(str::to_owned).collect(), done)
}

fn words(language: Language) -> Words {
    Words { language, place: Place::Plain }
}

/// A message, or a part of it, as whoever has these files reads it.
fn read(words: Words, own: &str, id: &str, attribute: Option<&str>) -> String {
    let own = load(words.language, &[("own.ftl", own)]);
    let english = load(Language::English, &[("own.ftl", ENGLISH)]);
    words.written(&own, || &english, id, attribute, &[("count", Arg::from(3_u32))])
}

#[test]
fn a_missing_message_stands_in_english_and_is_told_once_for_each_language_and_id() {
    let turkish = words(Language::Turkish);
    let (log, text) = logged(|| read(turkish, "", "whole", None));
    assert_eq!(text, "Whole");
    assert_eq!(log.len(), 1, "{log:?}");
    assert!(log[0].contains("ERROR") && log[0].contains("tr") && log[0].contains("whole"), "{log:?}");
    assert!(log[0].contains("it is missing"), "{log:?}");
    assert_eq!(logged(|| read(turkish, "", "whole", None)), (vec![], "Whole".to_owned()), "once");
    assert_eq!(logged(|| read(words(Language::Italian), "", "whole", None)).0.len(), 1, "for each language");
    assert_eq!(logged(|| read(turkish, "", "lonely", None)).0.len(), 1, "for each message");
    assert_eq!(logged(|| read(turkish, "counted = { $count }", "counted", Some("speech"))).0.len(), 1, "and its part");
    assert_eq!(logged(|| read(turkish, "whole = Tam", "whole", None)), (vec![], "Tam".to_owned()));
}

#[test]
fn a_message_that_cannot_be_written_stands_in_english() {
    let (log, text) = logged(|| read(words(Language::German), "counted = { $many } übrig", "counted", None));
    assert_eq!(text, "3 left");
    assert!(log.len() == 1 && log[0].contains("cannot be written") && log[0].contains("many"), "{log:?}");
}

#[test]
fn english_in_a_right_to_left_language_has_the_mark_of_its_paragraph() {
    let screen = Words { language: Language::Arabic, place: Place::Screen };
    let (_, text) = logged(|| read(screen, "", "counted", None));
    assert_eq!(text, "\u{200F}\u{2068}3\u{2069} left");
}

#[test]
fn what_english_lacks_too_is_its_id_and_told_of_both() {
    let (log, text) = logged(|| read(words(Language::French), "", "nowhere", None));
    assert_eq!(text, "nowhere");
    assert!(log.len() == 2 && log[0].contains("fr") && log[1].contains("en"), "{log:?}");
}

#[test]
fn the_ear_hears_the_english_attribute_where_the_message_is_missing_whole() {
    let english = load(Language::English, &[("own.ftl", ENGLISH)]);
    let has = |own: &str| load(Language::Spanish, &[("own.ftl", own)]).has("counted", "speech", || &english);
    assert!(has("") && has("counted = { $count }\n    .speech = { $count } segundos"));
    assert!(!has("counted = { $count }"), "its own message is said as it is");
    assert!(!load(Language::Spanish, &[]).has("whole", "speech", || &english));
}

#[test]
fn a_damaged_file_is_told_with_its_place_and_loses_nothing_else() {
    let files = [
        ("broken.ftl", "before = Önce\n\nwhole = Tam { $\n\nafter = Sonra\n"),
        ("junk.ftl", "}}}\n\u{1}\u{0}<<"),
        ("sound.ftl", "lonely = Yalnız\n"),
    ];
    let (log, loaded) = logged(|| load(Language::Turkish, &files));
    let told = |file: &str, place: &str| {
        let lines: Vec<_> = log.iter().filter(|line| line.contains(file)).collect();
        assert!(lines.iter().any(|line| line.contains(place) && line.contains("ERROR")), "{log:?}");
    };
    told("broken.ftl", "line=3 column=");
    told("junk.ftl", "line=1 column=1");
    assert!(!log.iter().any(|line| line.contains("sound.ftl")), "{log:?}");
    let text = |id| words(Language::Turkish).find(&loaded, id, None, &[]).ok();
    assert_eq!(text("before").as_deref(), Some("Önce"));
    assert_eq!(text("after").as_deref(), Some("Sonra"));
    assert_eq!(text("lonely").as_deref(), Some("Yalnız"));
    assert_eq!(text("whole"), None);
    // Other languages have their own files.
    assert_eq!(logged(|| Words::of(Language::Azerbaijani).plain().frame_back()), (vec![], "Geri".to_owned()));
}

#[test]
fn a_place_is_counted_from_one_in_letters() {
    for (text, byte, place) in [
        ("", 0, (1, 1)),
        ("ab", 1, (1, 2)),
        ("ab\ncd", 3, (2, 1)),
        ("Önce\nƏx", 8, (2, 2)),
        ("ab", 99, (1, 3)),
        ("a\n", 99, (2, 1)),
    ] {
        assert_eq!(told::place(text, byte), place, "{text:?} {byte}");
    }
}
