//! The pixels are the proof: each letter is really there, and stands out from what is around it.

use std::collections::HashMap;

use super::super::{
    drawn::{Drawn, Glyph, Word, whole},
    finding::{Finding, Kind},
    picture::{Colour, alike, contrast},
};
use super::{Measures, inked::Inked, whose};

/// How far around a word's ink its ground is looked at, pixels.
const AROUND: i32 = 2;
/// A colour with a smaller share of the ground is an edge, not a ground: one in so many pixels.
const SHARE: usize = 5;

pub fn judge(drawn: &Drawn, inked: &Inked, measures: Measures) -> Vec<Finding> {
    let words = || drawn.texts.iter().flat_map(|text| text.words.iter().map(move |word| (text, word)));
    let mut findings = Vec::new();
    for (text, word) in words() {
        let Some(at) = word.bounds() else { continue };
        if word.glyphs.iter().any(|glyph| is_hidden(drawn, glyph, word.colour)) {
            findings.push(Finding::new(Kind::Hidden, whose(drawn, &text.content, at), format!("{:?}", word.text)));
        }
        for ground in grounds(drawn, word, inked) {
            let ratio = contrast(word.colour, ground);
            if ratio < measures.contrast {
                let detail = format!("{ratio:.1}:1, {} on {}", hex(word.colour), hex(ground));
                findings.push(Finding::new(Kind::Contrast, whose(drawn, &text.content, at), detail));
            }
        }
    }
    findings
}

/// Whether pixels that a letter fills have another colour.
fn is_hidden(drawn: &Drawn, glyph: &Glyph, colour: Colour) -> bool {
    let filled = || glyph.ink().filter(|(_, _, cover)| *cover >= 250);
    let wrong =
        filled().filter(|(x, y, _)| !drawn.picture.at(*x, *y).is_some_and(|there| alike(there, colour))).count();
    // A letter that lies on another's edge loses a pixel or two to it.
    wrong * 10 > filled().count()
}

/// What is around the ink of a word: each colour of which there is much.
fn grounds(drawn: &Drawn, word: &Word, inked: &Inked) -> Vec<Colour> {
    let Some(at) = word.bounds() else { return Vec::new() };
    let (left, top) = (whole(at.x) - AROUND, whole(at.y) - AROUND);
    let (right, bottom) = (whole(at.x + at.width) + AROUND, whole(at.y + at.height) + AROUND);
    let mut colours: HashMap<Colour, usize> = HashMap::new();
    // Neighbours are mostly alike: counted in runs.
    let mut run: (Colour, usize) = ([0; 3], 0);
    for y in top..bottom {
        for colour in (left..right).filter(|x| inked.is_bare(*x, y)).filter_map(|x| drawn.picture.at(x, y)) {
            if run.0 != colour {
                *colours.entry(run.0).or_default() += run.1;
                run = (colour, 0);
            }
            run.1 += 1;
        }
    }
    *colours.entry(run.0).or_default() += run.1;
    let all: usize = colours.values().sum();
    let mut grounds: Vec<Colour> =
        colours.into_iter().filter(|(_, count)| *count > 0 && count * SHARE >= all).map(|(colour, _)| colour).collect();
    grounds.sort_unstable();
    grounds
}

fn hex([red, green, blue]: Colour) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}
