//! One value that is typed, judged by its mask once the person says that it is done.

use domain::{
    Sensitive,
    service::{FieldKind, mask::Wrong},
    text::{with_sign, without_last},
};

use crate::touch::Touch;

/// One value that is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// What is typed so far.
    pub text: Sensitive<String>,
    /// What is wrong with it, once the person said that it is done.
    pub wrong: Option<Wrong>,
}

impl Typed {
    /// Takes one press in; answers with the value in its one spelling once the person says that it is done, and it is right.
    pub(super) fn on(&mut self, kind: &FieldKind, touch: Touch) -> Option<String> {
        let mut text = self.text.reveal().clone();
        match touch {
            Touch::Typed(sign) if kind.accepts(&text, sign.reveal()) => text = with_sign(&text, sign.reveal()),
            Touch::Erased => text.truncate(without_last(&text).len()),
            Touch::Cleared => text.clear(),
            Touch::TypingConfirmed => match kind.check(&text) {
                Ok(value) => return Some(value),
                Err(wrong) => {
                    self.wrong = Some(wrong);
                    return None;
                }
            },
            _ => return None,
        }
        *self = Self { text: text.into(), wrong: None };
        None
    }
}
