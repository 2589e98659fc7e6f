//! Words and the services that they stand for, in alphabetical order, so that a beginning is a range.

use std::{collections::BTreeMap, ops::Range};

use super::{Nearness, Sort, fold};
use crate::{
    catalogue::Catalogue,
    service::{Institution, Named, Service},
};

/// Words shorter than this are not forgiven a letter: too many others are near.
const LONG_ENOUGH: usize = 5;

/// How much a word says of a service; a word that is typed whole says more than its beginning.
#[derive(Clone, Copy)]
enum Weight {
    Area = 2,
    Institution = 3,
    Kind = 5,
    Word = 7,
    Name = 9,
}

/// A word that only would begin like that says less than all others.
const NEARLY: u16 = 1;

#[derive(Debug)]
pub(super) struct Index {
    /// Sorted; each with its postings.
    words: Vec<(String, Range<usize>)>,
    /// Which service, and how much the word says of it.
    postings: Vec<(usize, u16)>,
    /// How often people come for each service, and how many words its name has.
    standings: Vec<(u8, usize)>,
}

impl Index {
    pub(super) fn of(catalogue: &Catalogue, words: impl Fn(Sort) -> Vec<String>) -> Self {
        let institutions: BTreeMap<_, &Institution> =
            catalogue.institutions.iter().map(|institution| (&institution.id, institution)).collect();
        let mut sorts: BTreeMap<Sort, Vec<String>> = BTreeMap::new();
        let mut found: BTreeMap<String, BTreeMap<usize, u16>> = BTreeMap::new();
        for (at, service) in catalogue.services.iter().enumerate() {
            let mut put = |text: &str, weight: Weight| {
                for word in fold::words(text).into_iter().chain(fold::second_writings(text)) {
                    let said = found.entry(word).or_default().entry(at).or_default();
                    *said = (*said).max(weight as u16);
                }
            };
            let other = &service.words;
            for (sort, weight) in [(Sort::Kind(service.kind), Weight::Kind), (Sort::Area(service.area), Weight::Area)] {
                sorts.entry(sort).or_insert_with(|| words(sort)).iter().for_each(|text| put(text, weight));
            }
            let whose = institutions.get(&service.institution).map(|institution| &institution.name);
            let texts = named(&service.name).map(|text| (text, Weight::Name));
            let texts =
                texts.chain([&other.az, &other.en, &other.ru].into_iter().flatten().map(|text| (text, Weight::Word)));
            for (text, weight) in texts.chain(whose.into_iter().flat_map(named).map(|text| (text, Weight::Institution)))
            {
                put(text, weight);
            }
        }
        let mut index = Self { words: Vec::new(), postings: Vec::new(), standings: Vec::new() };
        for (word, services) in found {
            let begin = index.postings.len();
            index.postings.extend(services);
            index.words.push((word, begin..index.postings.len()));
        }
        let standing = |service: &Service| (service.often, fold::words(&service.name.az).len());
        index.standings = catalogue.services.iter().map(standing).collect();
        index
    }

    /// Services by their place in the catalogue, the likeliest first.
    pub(super) fn find(&self, typed: &str, most: usize) -> Vec<(usize, Nearness)> {
        let asked = fold::words(typed);
        if asked.is_empty() || most == 0 {
            return Vec::new();
        }
        let mut found = self.ranked(&asked.iter().map(|word| self.beginning(word)).collect::<Vec<_>>());
        found.truncate(most);
        let mut found: Vec<_> = found.into_iter().map(|at| (at, Nearness::Typed)).collect();
        if found.len() < most && asked.iter().any(|word| word.chars().count() >= LONG_ENOUGH) {
            let nearly: Vec<Vec<u16>> = asked.iter().map(|word| self.nearly(word)).collect();
            for at in self.ranked(&nearly) {
                if found.len() < most && !found.iter().any(|(known, _)| *known == at) {
                    found.push((at, Nearness::Nearly));
                }
            }
        }
        found
    }

    /// For each service, how much the words that begin like this say of it.
    fn beginning(&self, beginning: &str) -> Vec<u16> {
        let mut said = vec![0; self.standings.len()];
        let from = self.words.partition_point(|(word, _)| word.as_str() < beginning);
        for (word, postings) in self.words[from..].iter().take_while(|(word, _)| word.starts_with(beginning)) {
            let whole = u16::from(word.len() == beginning.len());
            self.say(&mut said, postings, |weight| weight + whole);
        }
        said
    }

    /// The same, with words that would begin like this if one letter were otherwise.
    fn nearly(&self, typed: &str) -> Vec<u16> {
        let mut said = self.beginning(typed);
        let letters: Vec<char> = typed.chars().collect();
        if letters.len() >= LONG_ENOUGH {
            for (word, postings) in &self.words {
                if begins_nearly(word, &letters) {
                    self.say(&mut said, postings, |_| NEARLY);
                }
            }
        }
        said
    }

    fn say(&self, said: &mut [u16], postings: &Range<usize>, how_much: impl Fn(u16) -> u16) {
        for (service, weight) in &self.postings[postings.clone()] {
            said[*service] = said[*service].max(how_much(*weight));
        }
    }

    /// The services of which every word says something, those first of which they say most and for which people come
    /// often; then the plainer names, then the order of the catalogue.
    fn ranked(&self, said: &[Vec<u16>]) -> Vec<usize> {
        let mut found: Vec<(u16, usize)> = Vec::new();
        for at in 0..self.standings.len() {
            if said.iter().all(|word| word[at] > 0) {
                let sum: u16 = said.iter().map(|word| word[at]).sum();
                found.push((sum + u16::from(self.standings[at].0), at));
            }
        }
        found.sort_by_key(|(sum, at)| (std::cmp::Reverse(*sum), self.standings[*at].1, *at));
        found.into_iter().map(|(_, at)| at).collect()
    }
}

fn named(name: &Named) -> impl Iterator<Item = &String> {
    [&name.az, &name.en, &name.ru].into_iter()
}

/// Whether a word begins like the letters but for one: another one, one too many, one too few, or two changed about.
fn begins_nearly(word: &str, typed: &[char]) -> bool {
    let mut rest = word.chars();
    let mut same = 0;
    let mut here = rest.clone();
    while let (Some(letter), Some(asked)) = (rest.next(), typed.get(same)) {
        if letter != *asked {
            break;
        }
        same += 1;
        here = rest.clone();
    }
    let left = &typed[same..];
    let begins =
        |mut word: std::str::Chars<'_>, typed: &[char]| typed.iter().all(|letter| word.next() == Some(*letter));
    let skipped = |letters: usize| {
        let mut word = here.clone();
        for _ in 0..letters {
            word.next();
        }
        word
    };
    let changed_about = || {
        let mut word = here.clone();
        let (first, second) = (word.next(), word.next());
        left.len() >= 2 && first == Some(left[1]) && second == Some(left[0]) && begins(word, &left[2..])
    };
    left.is_empty()
        || begins(skipped(1), &left[1..])
        || begins(here.clone(), &left[1..])
        || begins(skipped(1), left)
        || changed_about()
}
