use domain::catalogue::{institutions, service};

use crate::samples::{files, read};

/// An entry with everything that can be wrong in it.
const ENTRY: &str = r#"id = "sample"
institution = "somebody"
kind = "electricity"
area = "home"
life_events = ["monthly_bills"]
pictogram = "electricity"
provider = "sample"
look_up = "when_online"
offline = "queue"
means = ["notes", "card"]
rounding = 5
currency = "AZN"
receipt = ["institution", "amount"]
codes = ["S{subscriber}"]
documents = [{ az = "a", en = "a", ru = "a" }]
refusals = [{ az = "a", en = "a", ru = "a" }]
name = { az = "Nümunə", en = "Sample", ru = "Образец" }
words = { az = ["a"] }
price = { price = "tariffs", tariffs = [{ id = "one", amount = 100, name = { az = "a", en = "a", ru = "a" } }, { id = "two", amount = 200, name = { az = "a", en = "a", ru = "a" } }] }
limits = { least = 100, most = 200, largest_note = 100, most_a_day = 200 }
commission = { fixed = 1, floor = 1, cap = 2 }
[[ways]]
fields = [
{ id = "subscriber", kind = { mask = "subscriber", least = 6, most = 8 } },
]
[[ways]]
fields = [
{ id = "zone", kind = { mask = "choice", options = [{ value = "one", name = { az = "a", en = "a", ru = "a" }, amount = { minor_units = 5, currency = "AZN" } }, { value = "two", name = { az = "a", en = "a", ru = "a" } }] } },
{ id = "phone", kind = { mask = "phone" }, name = { az = "a", en = "a", ru = "a" } },
{ id = "code", kind = { mask = "qr", most = 9 } },
]
"#;

/// Every mistake of an entry: line, key, what is said.
fn mistakes(text: &str) -> Vec<(usize, String, String)> {
    match service(text) {
        Ok(_) => Vec::new(),
        Err(mistakes) => {
            mistakes.iter().map(|mistake| (mistake.line, mistake.key.clone(), mistake.cause.to_string())).collect()
        }
    }
}

#[test]
fn the_entry_of_these_tests_is_sound() {
    assert_eq!(mistakes(ENTRY), []);
}

/// What is written for what, the key that is at fault, and what is said of it.
const CONTRADICTIONS: &[(&str, &str, &str, &str)] = &[
    ("az = \"Nümunə\"", "az = \" \"", "name.az", "nothing"),
    ("words = { az = [\"a\"] }", "words = { az = [\"\"] }", "words.az.1", "nothing"),
    ("documents = [{ az = \"a\"", "documents = [{ az = \"\"", "documents.1.az", "nothing"),
    (
        "refusals = [{ az = \"a\", en = \"a\", ru = \"a\" }]",
        "refusals = [{ az = \"a\", en = \"a\", ru = \"\" }]",
        "refusals.1.ru",
        "nothing",
    ),
    ("pictogram = \"electricity\"", "pictogram = \"\"", "pictogram", "nothing"),
    ("means = [\"notes\", \"card\"]", "means = []", "means", "nothing"),
    ("rounding = 5", "rounding = 0", "rounding", "more than nothing"),
    ("rounding = 5", "rounding = 5\noften = 4", "often", "every day"),
    ("amount = 200", "amount = 199", "price.tariffs.2.amount", "no multiple"),
    ("look_up = \"when_online\"\noffline", "look_up = \"must\"\noffline", "offline", "queued"),
    ("receipt = [\"institution\", \"amount\"]", "receipt = [\"institution\"]", "receipt", "paid"),
    ("receipt = [\"institution\", \"amount\"]", "receipt = [\"amount\", \"amount\"]", "receipt.2", "twice"),
    ("codes = [\"S{subscriber}\"]", "codes = [\"S{account}\"]", "codes.1", "exactly the fields"),
    ("{ id = \"one\", amount = 100", "{ id = \"\", amount = 100", "price.tariffs.1.id", "nothing"),
    ("{ id = \"two\", amount", "{ id = \"one\", amount", "price.tariffs.2.id", "twice"),
    ("amount = 200", "amount = 300", "price.tariffs.2.amount", "outside"),
    ("amount = 200", "amount = -5", "price.tariffs.2.amount", "more than nothing"),
    ("limits = { least = 100", "limits = { least = 0", "limits.least", "more than nothing"),
    ("largest_note = 100", "largest_note = 50", "limits.largest_note", "no note"),
    ("most_a_day = 200", "most_a_day = 50", "limits.most_a_day", "more than"),
    ("fixed = 1", "fixed = -1", "commission.fixed", "more than nothing"),
    ("floor = 1", "floor = 3", "commission.floor", "more than"),
    ("least = 6, most = 8", "least = 9, most = 8", "ways.1.fields.1.kind.most", "more than"),
    ("least = 6, most = 8", "least = 0, most = 8", "ways.1.fields.1.kind.least", "more than nothing"),
    ("{ value = \"two\"", "{ value = \"one\"", "ways.2.fields.1.kind.options.2.value", "twice"),
    ("{ value = \"two\"", "{ value = \" \"", "ways.2.fields.1.kind.options.2.value", "nothing"),
    (
        "minor_units = 5, currency = \"AZN\"",
        "minor_units = 5, currency = \"USD\"",
        "ways.2.fields.1.kind.options.1.amount.currency",
        "currency",
    ),
    ("minor_units = 5,", "minor_units = 0,", "ways.2.fields.1.kind.options.1.amount.minor_units", "more than nothing"),
    ("id = \"phone\"", "id = \"zone\"", "ways.2.fields.2.id", "twice"),
    ("id = \"phone\"", "id = \"Phone\"", "ways.2.fields.2.id", "no name of a field"),
    ("{ mask = \"phone\" }", "{ mask = \"amount\" }", "ways.2.fields.2.kind", "with the price"),
    ("most = 9", "most = 0", "ways.2.fields.3.kind.most", "more than"),
];

#[test]
fn a_contradiction_is_named_with_its_key_and_line() {
    for (from, to, key, said) in CONTRADICTIONS {
        assert_eq!(ENTRY.matches(*from).count(), 1, "{from}");
        let text = ENTRY.replace(from, to);
        let lines: Vec<&str> = text.lines().collect();
        let changed = to.split('\n').next_back().unwrap();
        let line = lines.iter().rposition(|line| line.contains(changed)).unwrap() + 1;
        let found = mistakes(&text);
        let named = found.iter().find(|(_, named, _)| named == *key).unwrap_or_else(|| panic!("{to}: {found:?}"));
        assert_eq!(named.0, line, "{to}: {found:?}");
        assert!(named.2.contains(said), "{to}: {found:?}");
    }
}

#[test]
fn prices_are_judged_in_each_of_their_forms() {
    let tariffs = ENTRY.lines().find(|line| line.starts_with("price")).unwrap();
    for (price, key) in [
        ("price = { price = \"fixed\", amount = 105 }", ""),
        ("price = { price = \"fixed\", amount = 101 }", "price.amount"),
        ("price = { price = \"fixed\", amount = 205 }", "price.amount"),
        ("price = { price = \"tariffs\", tariffs = [] }", "price.tariffs"),
        ("price = { price = \"entered\", offers = [] }", ""),
        ("price = { price = \"entered\", offers = [100, 150, 200] }", ""),
        ("price = { price = \"entered\", offers = [100, 200, 200] }", "price.offers.3"),
        ("price = { price = \"owed\" }", ""),
    ] {
        let found = mistakes(&ENTRY.replace(tariffs, price));
        assert_eq!(found.first().map_or("", |(_, key, _)| key.as_str()), key, "{price}: {found:?}");
    }
    let unasked = ENTRY.replace(tariffs, "price = { price = \"owed\" }").replace("when_online", "none");
    assert_eq!(mistakes(&unasked)[0].1, "look_up");
}

#[test]
fn notes_alone_cannot_pay_what_is_less_than_a_note() {
    let small = ENTRY
        .replace("means = [\"notes\", \"card\"]", "means = [\"notes\"]")
        .replace("least = 100, most = 200, largest_note = 100, most_a_day = 200", "least = 5, most = 50");
    assert!(mistakes(&small).iter().any(|(_, key, said)| key == "limits.most" && said.contains("no note")));
    let order = ENTRY.replace("least = 100, most = 200,", "least = 300, most = 200,");
    assert!(mistakes(&order).iter().any(|(_, key, _)| key == "limits.most"));
}

#[test]
fn every_wrong_key_of_a_file_is_named_at_once() {
    let text = ENTRY
        .replace("kind = \"electricity\"", "kind = \"electric\"")
        .replace("area = \"home\"\n", "")
        .replace("rounding = 5", "rouning = 5")
        .replace("provider = \"sample\"", "provider = \"Sample\"")
        .replace("least = 100, most = 200,", "least = \"1\", most = 200,")
        .replace("codes = [\"S{subscriber}\"]", "codes = [\"S\"]");
    let found = mistakes(&text);
    let keys: Vec<&str> = found.iter().map(|(_, key, _)| key.as_str()).collect();
    assert_eq!(keys, ["area", "kind", "provider", "rouning", "codes", "limits.least"], "{found:#?}");
    assert!(found[0].2.contains("missing field `area`"), "{found:#?}");
}

#[test]
fn every_contradiction_of_a_file_is_named_at_once() {
    let text = ENTRY
        .replace("rounding = 5", "rounding = 0")
        .replace("receipt = [\"institution\", \"amount\"]", "receipt = []")
        .replace("floor = 1", "floor = 3")
        .replace("id = \"phone\"", "id = \"zone\"");
    let found = mistakes(&text);
    let keys: Vec<&str> = found.iter().map(|(_, key, _)| key.as_str()).collect();
    assert_eq!(keys, ["rounding", "receipt", "commission.floor", "ways.2.fields.2.id"], "{found:#?}");
}

#[test]
fn every_place_that_is_no_toml_is_named() {
    let text = ENTRY.replace("area = \"home\"", "area = home").replace("currency = \"AZN\"\n", "currency = \n");
    let lines: Vec<usize> = mistakes(&text).iter().map(|(line, _, _)| *line).collect();
    assert!(lines.contains(&4) && lines.contains(&12), "{lines:?}");
}

#[test]
fn institutions_are_judged_one_by_one() {
    let list = |second: &str| {
        format!(
            "[[institutions]]\nid = \"one\"\nvoen = \"1401555071\"\nname = {{ az = \"a\", en = \"a\", ru = \"a\" }}\n\n\
             [[institutions]]\n{second}\n"
        )
    };
    let sound = "id = \"two\"\nvoen = \"1400057421\"\nname = { az = \"a\", en = \"a\", ru = \"a\" }";
    assert_eq!(institutions(&list(sound)).unwrap().len(), 2);
    for (from, to, line, key) in [
        ("1400057421", "1400057431", 8, "institutions.2.voen"),
        ("1400057421", "14000", 8, "institutions.2.voen"),
        ("az = \"a\"", "az = \"\"", 9, "institutions.2.name.az"),
        ("voen", "vöen", 8, "institutions.2"),
        ("\"two\"", "\"Two\"", 7, "institutions.2.id"),
    ] {
        let text = list(&sound.replace(from, to));
        let Err(mistakes) = institutions(&text) else { panic!("{to}") };
        if key != "institutions.2" {
            assert_eq!((mistakes[0].line, mistakes[0].key.as_str()), (line, key), "{to}: {mistakes:?}");
        }
    }
    assert!(institutions("colour = 1").is_err() && institutions("institutions = 1").is_err());
}

#[test]
fn the_folder_knows_what_no_file_knows_alone() {
    let said = |change: &dyn Fn(&mut std::collections::BTreeMap<String, String>)| {
        let mut files = files();
        change(&mut files);
        read(&files).expect_err("a mistake").join("\n")
    };
    let moved = said(&|files| {
        let text = files.remove("services/gas.toml").unwrap();
        files.insert("services/gaz.toml".to_owned(), text);
    });
    assert!(moved.contains("services/gaz.toml: could not use line") && moved.contains("key id"), "{moved}");
    let replaced = |from: &'static str, to: &'static str| {
        said(&move |files| {
            let text = files.get_mut("services/gas.toml").unwrap();
            *text = text.replace(from, to);
        })
    };
    let nobody = replaced("institution = \"azeriqaz\"", "institution = \"azeriqas\"");
    assert!(
        nobody.contains("gas.toml") && nobody.contains("key institution") && nobody.contains("azeriqas"),
        "{nobody}"
    );
    let picture = replaced("pictogram = \"gas\"", "pictogram = \"flame\"");
    assert!(picture.contains("key pictogram") && picture.contains("flame"), "{picture}");
    let missing = said(&|files| {
        files.remove("visa.toml");
        files.remove("institutions.toml");
    });
    assert_eq!(missing.matches("no such file").count(), 2, "{missing}");
    let twice = said(&|files| {
        let list = files.get_mut("institutions.toml").unwrap();
        let again = list[list.find("[[").unwrap()..].split("\n\n").next().unwrap().to_owned();
        list.push('\n');
        list.push_str(&again);
    });
    assert!(twice.contains("institutions.toml") && twice.contains("twice"), "{twice}");
}

#[test]
fn every_file_with_a_mistake_is_named_at_once() {
    let mut files = files();
    for (path, from, to) in [
        ("services/gas.toml", "least = 20", "least = 0"),
        ("services/electricity.toml", "kind = \"electricity\"", "kind = \"gas light\""),
        ("services/apostille.toml", "price = \"fixed\"", "price = \"free\""),
        ("visa.toml", "own_country = \"AZE\"", "own_country = \"Azerbaijan\""),
    ] {
        let text = files.get_mut(path).unwrap();
        assert!(text.contains(from), "{path}");
        *text = text.replacen(from, to, 1);
    }
    let wrong = read(&files).expect_err("mistakes");
    for path in ["visa.toml", "services/gas.toml", "services/electricity.toml", "services/apostille.toml"] {
        assert!(
            wrong.iter().any(|line| line.starts_with(&format!("{path}: could not use line"))),
            "{path}: {wrong:#?}"
        );
    }
}
