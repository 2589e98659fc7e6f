//! A program with its arguments, in which names in braces stand for values. Knows nothing of programs.

/// What the names stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Values {
    pub(super) voice: String,
    pub(super) language: String,
    pub(super) rate: String,
    pub(super) volume: String,
    pub(super) output: String,
    pub(super) file: String,
}

impl Values {
    fn of(&self, name: &str) -> Option<&str> {
        match name {
            "voice" => Some(&self.voice),
            "language" => Some(&self.language),
            "rate" => Some(&self.rate),
            "volume" => Some(&self.volume),
            "output" => Some(&self.output),
            "file" => Some(&self.file),
            _other => None,
        }
    }
}

/// The arguments with every name replaced. Braces around anything else stay: a script may have some of its own. An argument
/// stays one argument, whatever it becomes.
pub(super) fn filled(template: &[String], values: &Values) -> Vec<String> {
    template.iter().map(|argument| fill(argument, values)).collect()
}

fn fill(argument: &str, values: &Values) -> String {
    let mut whole = String::with_capacity(argument.len());
    let mut rest = argument;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        whole.push_str(before);
        let named = after[1..].split_once('}').and_then(|(name, rest)| Some((values.of(name)?, rest)));
        if let Some((value, behind)) = named {
            whole.push_str(value);
            rest = behind;
        } else {
            whole.push('{');
            rest = &after[1..];
        }
    }
    whole.push_str(rest);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(argument: &str) -> String {
        let values = Values {
            voice: "en-gb".to_owned(),
            language: "en".to_owned(),
            rate: "175".to_owned(),
            volume: "{rate}".to_owned(),
            output: "hw:1 $(id)".to_owned(),
            file: String::new(),
        };
        let filled = filled(&[argument.to_owned()], &values);
        assert_eq!(filled.len(), 1);
        filled.concat()
    }

    #[test]
    fn names_in_braces_become_values_and_nothing_else_does() {
        assert_eq!(one("-v{voice}"), "-ven-gb");
        assert_eq!(one("{language}={rate}"), "en=175");
        assert_eq!(one("awk '{print} {nothing {rate}"), "awk '{print} {nothing 175");
        assert_eq!(one("{"), "{");
        assert_eq!(one(""), "");
    }

    #[test]
    fn a_value_is_not_filled_again_and_stays_in_its_argument() {
        assert_eq!(one("{volume}"), "{rate}");
        assert_eq!(one("-D{output}"), "-Dhw:1 $(id)");
    }
}
