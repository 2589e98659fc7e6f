//! Lookalikes, and when one of them is proved.
//!
//! A letter where only digits may stand (or the reverse) gives itself away, and its lookalike is proved by the field's
//! alphabet. Inside a field of letters and digits nothing gives itself away: there a replacement is taken only when it
//! is the one single lookalike that makes the field's check digit and the composite right. A check digit cannot tell
//! `0 A K U` and `<` apart, nor `1 B L V`, `6 G Q` and so on: such pairs are never guessed at.

use super::{Field, Proof, Refusal, Repair, states};
use crate::CountryCode;

/// What may stand in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// Letters and fillers.
    Letters,
    /// Digits and fillers: whether a filler is right there, others judge.
    Digits,
}

/// Characters that a camera takes for one another.
const LOOKALIKES: [&[u8]; 8] = [b"0ODQ", b"1IL", b"2Z", b"4A", b"5S", b"6G", b"7T", b"8B"];

fn lookalikes(cell: u8) -> impl Iterator<Item = u8> {
    let class = LOOKALIKES.iter().find(|class| class.contains(&cell)).copied().unwrap_or(&[]);
    class.iter().copied().filter(move |other| *other != cell)
}

fn fits(cell: u8, alphabet: Alphabet) -> bool {
    cell == b'<'
        || match alphabet {
            Alphabet::Letters => cell.is_ascii_uppercase(),
            Alphabet::Digits => cell.is_ascii_digit(),
        }
}

/// A run of cells of one field, known by its place in the zone.
pub(super) struct Cells<'zone> {
    pub(super) field: Field,
    /// 1-based.
    pub(super) line: u8,
    /// 0-based column of the first cell.
    pub(super) from: usize,
    pub(super) run: &'zone mut [u8],
}

impl Cells<'_> {
    fn replace(&mut self, at: usize, proved: u8, proof: Proof) -> Repair {
        let read = std::mem::replace(&mut self.run[at], proved);
        let (field, line, column) = (self.field, self.line, self.column(at));
        Repair { field, line, column, read: read.into(), proved: proved.into(), proof }
    }

    fn column(&self, at: usize) -> u8 {
        u8::try_from(self.from + at + 1).unwrap_or(u8::MAX)
    }

    /// Replaces what cannot stand here by the one lookalike that can.
    ///
    /// # Errors
    /// The first cell for which there is none, or more than one.
    pub(super) fn by_alphabet(&mut self, alphabet: Alphabet) -> Result<Vec<Repair>, Refusal> {
        let mut repairs = Vec::new();
        for at in 0..self.run.len() {
            if fits(self.run[at], alphabet) {
                continue;
            }
            let proved = only(lookalikes(self.run[at]).filter(|other| fits(*other, alphabet)));
            let proved = proved.ok_or(Refusal::alphabet(self.line, self.column(at)))?;
            repairs.push(self.replace(at, proved, Proof::Alphabet));
        }
        Ok(repairs)
    }

    /// The same for the three cells of a state's code: where letters alone do not decide, the one code that is known.
    pub(super) fn by_known_code(&mut self) -> Result<Vec<Repair>, Refusal> {
        let refusal = match self.by_alphabet(Alphabet::Letters) {
            Ok(repairs) => return Ok(repairs),
            Err(refusal) => refusal,
        };
        let mut codes = vec![Vec::new()];
        for cell in self.run.iter().copied() {
            let choices: Vec<u8> = if fits(cell, Alphabet::Letters) {
                vec![cell]
            } else {
                lookalikes(cell).filter(|other| fits(*other, Alphabet::Letters)).collect()
            };
            codes =
                codes.iter().flat_map(|code| choices.iter().map(|choice| [&code[..], &[*choice]].concat())).collect();
        }
        let known =
            only(codes.into_iter().filter(|code| code_of(code).is_some_and(states::is_known))).ok_or(refusal)?;
        let differing: Vec<usize> = (0..known.len()).filter(|at| self.run[*at] != known[*at]).collect();
        Ok(differing.into_iter().map(|at| self.replace(at, known[at], Proof::KnownCode)).collect())
    }

    /// Replaces one character of a field of letters and digits by the only lookalike that `holds` accepts.
    pub(super) fn by_check_digit(&mut self, holds: impl Fn(&[u8]) -> bool) -> Option<Repair> {
        let mut proved = None;
        for at in 0..self.run.len() {
            let read = self.run[at];
            for other in lookalikes(read) {
                self.run[at] = other;
                let accepted = holds(self.run);
                self.run[at] = read;
                if accepted && proved.replace((at, other)).is_some() {
                    return None;
                }
            }
        }
        proved.map(|(at, other)| self.replace(at, other, Proof::CheckDigit))
    }
}

/// The code in the cells of a state; nothing when they are no code.
pub(super) fn code_of(cells: &[u8]) -> Option<CountryCode> {
    std::str::from_utf8(cells).ok()?.parse().ok()
}

fn only<T>(mut candidates: impl Iterator<Item = T>) -> Option<T> {
    let first = candidates.next()?;
    candidates.next().is_none().then_some(first)
}
