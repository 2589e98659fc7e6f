//! Reads the English words and writes one typed function for each message and attribute, so that a missing message or
//! a forgotten variable does not compile. Lists the folders of words for the loader, and the messages that always say the
//! same. What the staff reads lies in a folder `staff` of three of the languages.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
    parser,
};

/// The folder of the staff's words, in a language that has them.
const STAFF: &str = "staff";

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    fs::write(out.join("words.rs"), functions(&root.join("en"))?)?;
    fs::write(out.join("staff.rs"), methods(&root.join("en").join(STAFF))?.0)?;
    fs::write(out.join("folders.rs"), folders(&root)?)?;
    fs::write(out.join("names.rs"), names(&root)?)?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script its folders by environment")]
fn variable(name: &str) -> Result<String, env::VarError> {
    env::var(name)
}

/// All files of words in a folder, in a stable order.
fn files(folder: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    files.sort();
    Ok(files)
}

/// `("az", &[("brand.ftl", include_str!(…)), …])` for every folder that holds words.
fn folders(root: &Path) -> Result<String, Box<dyn Error>> {
    let mut tags = BTreeSet::new();
    for entry in fs::read_dir(root)? {
        let path = entry?.path();
        if path.is_dir() && !files(&path)?.is_empty() {
            tags.insert(path.file_name().and_then(|name| name.to_str()).ok_or("a folder without a name")?.to_owned());
        }
    }
    let mut code = String::from("[\n");
    for tag in tags {
        writeln!(code, "    ({tag:?}, &[")?;
        let of_staff = root.join(&tag).join(STAFF);
        let of_staff = if of_staff.is_dir() { files(&of_staff)? } else { Vec::new() };
        for file in files(&root.join(&tag))?.into_iter().chain(of_staff) {
            let path = file.to_str().ok_or("a path that is no text")?;
            let name = file.file_name().and_then(|name| name.to_str()).ok_or("a file without a name")?;
            writeln!(code, "        ({name:?}, include_str!({path:?})),")?;
        }
        writeln!(code, "    ] as &[File]),")?;
    }
    code.push_str("]\n");
    Ok(code)
}

/// What kinds and areas of services are called: `("Gas", &["Qaz", "Gas", …])`, the English name and all languages' names.
fn names(root: &Path) -> Result<String, Box<dyn Error>> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in fs::read_dir(root)? {
        let folder = entry?.path();
        for file in if folder.is_dir() { files(&folder)? } else { Vec::new() } {
            let text = fs::read_to_string(&file)?;
            let Ok(resource) = parser::parse(text.as_str()) else { continue };
            for entry in &resource.body {
                let Entry::Message(Message { id, value: Some(pattern), .. }) = entry else { continue };
                if let ([PatternElement::TextElement { value }], true) =
                    (&pattern.elements[..], id.name.starts_with("kind-") || id.name.starts_with("find-area-"))
                {
                    let all = names.entry(id.name.to_owned()).or_default();
                    // English comes first.
                    if folder.ends_with("en") { all.insert(0, value.to_string()) } else { all.push(value.to_string()) }
                }
            }
        }
    }
    let mut code = String::from("[\n");
    for all in names.values() {
        writeln!(code, "    ({:?}, &{all:?}),", all.first().ok_or("a message without a text")?)?;
    }
    code.push_str("]\n");
    Ok(code)
}

fn functions(folder: &Path) -> Result<String, Box<dyn Error>> {
    let (mut code, fixed) = methods(folder)?;
    writeln!(code, "\ntype Fixed = (&'static str, fn(Words) -> String);\n\nconst FIXED: &[Fixed] = &[\n{fixed}];")?;
    Ok(code)
}

/// A method for each message, and a line for each that always says the same.
fn methods(folder: &Path) -> Result<(String, String), Box<dyn Error>> {
    let mut code = String::from("impl Words {\n");
    let mut fixed = String::new();
    for file in files(folder)? {
        let text = fs::read_to_string(&file)?;
        let resource = parser::parse(text.as_str())
            .map_err(|(_, errors)| format!("could not parse {}: {}", file.display(), errors[0]))?;
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                write_message(&mut code, message)?;
                if let Some(function) =
                    message.value.as_ref().and_then(|pattern| without_variables(message.id.name, pattern))
                {
                    writeln!(fixed, "    ({:?}, Words::{function}),", message.id.name)?;
                }
            }
        }
    }
    code.push_str("}\n");
    Ok((code, fixed))
}

/// The function of a message that always says the same.
fn without_variables(id: &str, pattern: &Pattern<&str>) -> Option<String> {
    let mut seen = Seen::default();
    seen.pattern(pattern);
    seen.variables.is_empty().then(|| id.replace('-', "_"))
}

fn write_message(code: &mut String, message: &Message<&str>) -> Result<(), std::fmt::Error> {
    let id = message.id.name;
    if let Some(pattern) = &message.value {
        write_function(code, pattern, &id.replace('-', "_"), &format!("self.value({id:?}, "))?;
    }
    for attribute in &message.attributes {
        let name = attribute.id.name;
        let function = format!("{id}_{name}").replace('-', "_");
        write_function(code, &attribute.value, &function, &format!("self.attribute({id:?}, {name:?}, "))?;
    }
    Ok(())
}

fn write_function(code: &mut String, pattern: &Pattern<&str>, name: &str, call: &str) -> Result<(), std::fmt::Error> {
    let mut seen = Seen::default();
    seen.pattern(pattern);
    let parameters: String = seen.variables.iter().fold(String::new(), |mut list, (variable, kind)| {
        let _ = write!(list, ", {}: impl Into<{kind}>", variable.replace('-', "_"));
        list
    });
    let arguments: Vec<String> = seen
        .variables
        .iter()
        .map(|(variable, kind)| {
            let parameter = variable.replace('-', "_");
            match *kind {
                "Count" => format!("({variable:?}, Arg::from({parameter}.into()))"),
                _ => format!("({variable:?}, {parameter}.into())"),
            }
        })
        .collect();
    let sample = seen.sample.replace('\n', " / ");
    writeln!(code, "    /// `{}`\n    #[must_use]", sample.trim())?;
    writeln!(
        code,
        "    pub fn {name}(self{parameters}) -> String {{\n        {call}&[{}])\n    }}\n",
        arguments.join(", ")
    )
}

/// What a pattern says, and its variables in order of first appearance.
#[derive(Default)]
struct Seen {
    variables: Vec<(String, &'static str)>,
    sample: String,
}

impl Seen {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.sample.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, "Arg"),
            Expression::Select { selector, variants } => {
                let sample = self.sample.clone();
                self.inline(selector, "Arg");
                for variant in variants {
                    // The default variant comes last and stays in the sample.
                    self.sample.clone_from(&sample);
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, kind: &'static str) {
        match inline {
            InlineExpression::VariableReference { id } => {
                if !self.variables.iter().any(|(known, _)| known == id.name) {
                    self.variables.push((id.name.to_owned(), kind));
                }
                self.sample.push_str("{ $");
                self.sample.push_str(id.name);
                self.sample.push_str(" }");
            }
            InlineExpression::FunctionReference { id, arguments: CallArguments { positional, .. } } => {
                for argument in positional {
                    self.inline(argument, if id.name == "PLURAL" { "Count" } else { "Arg" });
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.sample.push_str(value);
            }
            // Messages and terms that stand in others take no variables: a test holds that.
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {}
        }
    }
}
