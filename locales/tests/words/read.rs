//! The files of words, parsed.

use std::{collections::BTreeMap, fs, path::PathBuf};

use domain::Language;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};

/// One message or attribute, `id` or `id.attribute`.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    pub file: String,
    pub comment: String,
    pub pattern: Pattern<String>,
}

pub type Texts = BTreeMap<String, Text>;

fn folder(language: Language) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(language.tag())
}

/// What the staff reads, in fewer languages.
fn of_staff(language: Language) -> PathBuf {
    folder(language).join("staff")
}

/// Whether the staff reads a language.
pub fn is_staffs(language: Language) -> bool {
    of_staff(language).is_dir()
}

/// The sources of a language, by file name.
pub fn sources(language: Language) -> BTreeMap<String, String> {
    let folders = [folder(language), of_staff(language)].into_iter().filter(|folder| folder.is_dir());
    let entries = folders.flat_map(|folder| fs::read_dir(folder).expect("a folder that can be read"));
    let files = entries.map(|entry| entry.expect("readable").path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    let named = |path: PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("readable text"))
    };
    files.map(named).collect()
}

/// Every message and attribute of a language. Fails on what cannot be parsed, on terms, and on ids that come twice.
pub fn texts(language: Language) -> Texts {
    let mut texts = Texts::new();
    for (file, source) in sources(language) {
        let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{language:?} {file}: {errors:?}"));
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Term(term) => panic!("{language:?} {file}: term {}", term.id.name),
                Entry::Junk { content } => panic!("{language:?} {file}: {content}"),
            };
            let comment = message.comment.map(|comment| comment.content.join(" ")).unwrap_or_default();
            let mut add = |id: String, pattern| {
                let text = Text { file: file.clone(), comment: comment.clone(), pattern };
                assert!(texts.insert(id.clone(), text).is_none(), "{language:?}: {id} comes twice");
            };
            if let Some(pattern) = message.value {
                add(message.id.name.clone(), pattern);
            }
            for attribute in message.attributes {
                add(format!("{}.{}", message.id.name, attribute.id.name), attribute.value);
            }
        }
    }
    texts
}

/// One selection of plural forms: its variable, its forms.
pub type Selection = (String, Vec<String>);

/// What a pattern uses.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Uses {
    pub variables: std::collections::BTreeSet<String>,
    pub counted: std::collections::BTreeSet<String>,
    pub selections: Vec<Selection>,
}

/// What a pattern uses. Fails on everything but text, variables and plurals by `PLURAL`.
pub fn uses(id: &str, pattern: &Pattern<String>) -> Uses {
    let mut uses = Uses::default();
    look(id, pattern, &mut uses);
    uses
}

fn look(id: &str, pattern: &Pattern<String>, uses: &mut Uses) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id: variable }) => {
                uses.variables.insert(variable.name.clone());
            }
            Expression::Inline(InlineExpression::StringLiteral { .. }) => {}
            Expression::Inline(other) => panic!("{id}: {other:?} has no place in words"),
            Expression::Select { selector, variants } => {
                let variable = counted(id, selector);
                uses.variables.insert(variable.clone());
                uses.counted.insert(variable.clone());
                let forms = variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => name.clone(),
                    VariantKey::NumberLiteral { value } => panic!("{id}: number {value} as a form"),
                });
                uses.selections.push((variable, forms.collect()));
                assert!(variants.last().is_some_and(|variant| variant.default), "{id}: the default form comes last");
                for variant in variants {
                    look(id, &variant.value, uses);
                }
            }
        }
    }
}

fn counted(id: &str, selector: &InlineExpression<String>) -> String {
    let InlineExpression::FunctionReference { id: function, arguments } = selector else {
        panic!("{id}: selects by something else than PLURAL(…)");
    };
    assert_eq!(function.name, "PLURAL", "{id}");
    match arguments.positional.as_slice() {
        [InlineExpression::VariableReference { id: variable }] => variable.name.clone(),
        other => panic!("{id}: PLURAL of {other:?}"),
    }
}

/// All that a pattern may show, one string for each plural form, variables by the longest sample.
pub fn shown(pattern: &Pattern<String>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let pieces: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => vec![sample(&id.name).to_owned()],
                Expression::Inline(InlineExpression::StringLiteral { value }) => vec![value.clone()],
                Expression::Inline(_) => vec![String::new()],
                Expression::Select { variants, .. } => {
                    variants.iter().flat_map(|variant| shown(&variant.value)).collect()
                }
            },
        };
        texts = texts.iter().flat_map(|text| pieces.iter().map(move |piece| format!("{text}{piece}"))).collect();
    }
    texts
}

/// What usually stands for a variable.
pub fn sample(variable: &str) -> &'static str {
    match variable {
        "amount" => "44.00 AZN",
        "kiosk" => "GYD-014",
        "time" => "14:32",
        "line" => "012 345 67 89",
        "day" | "first" | "last" => "20 December 2026",
        "letters" => "K, 7, M, 4",
        "read" => "the letter O",
        "proved" => "zero",
        "sign" | "step" | "of" | "entries" => "6",
        "whole" | "parts" | "days" | "seconds" => "30",
        _ => "sample",
    }
}
