//! A long screen on several pages. Where it must break, whoever draws it finds out by measuring; what stands on each page is
//! decided here, for eye and hand alike. The ear needs no pages: it hears the whole screen when it appears.

use std::ops::Range;

use journey::Touch;
use locales::Words;

use crate::{
    screen::{Action, Chosen, Enabled, Icon, Kind, Part, Screen, Signs, Window},
    speech::Spoken,
};

/// Goes to the next page.
pub const MORE: &str = "page-more";
/// Goes back to the first page.
pub const FIRST: &str = "page-first";

/// Which page of how many, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// This page.
    pub number: u8,
    /// How many there are.
    pub of: u8,
}

/// Where the actions stand that are not the primary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// On every page.
    OnEveryPage,
    /// On the last, with the primary: where a page has no room for all of them.
    OnTheLast,
    /// On the last, which holds nothing else: where even that has no room beside a part.
    Alone,
}

/// Whether an id turns pages, and whither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// One page on.
    On,
    /// Back to the first.
    Back,
}

impl Turn {
    /// What pressing this id turns.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        match id {
            MORE => Some(Self::On),
            FIRST => Some(Self::Back),
            _ => None,
        }
    }
}

impl Screen {
    /// The same screen with its long choices in rows and its repaired fields one by one, so that a page may end between them.
    #[must_use]
    pub fn in_pieces(&self) -> Self {
        Self { parts: self.parts.iter().flat_map(pieces).collect(), ..self.clone() }
    }

    /// The same screen without pictures: letters that need the room come before them. Help shows them.
    #[must_use]
    pub fn without_pictures(&self) -> Self {
        let parts = self.parts.iter().filter_map(|part| match part {
            Part::Window(Window { status: None, .. }) => None,
            Part::Window(window) => Some(Part::Window(Window { pictures: Vec::new(), ..window.clone() })),
            part => Some(part.clone()),
        });
        Self { parts: parts.collect(), ..self.clone() }
    }

    /// Whether it has a keyboard, which stays on one page with what it writes.
    #[must_use]
    pub fn is_typed_on(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Keys(_)))
    }

    /// What is typed so far, where something is typed.
    #[must_use]
    pub fn typed(&self) -> Option<&Signs> {
        self.parts.iter().find_map(|part| match part {
            Part::Entry(entry) => Some(&entry.signs),
            _ => None,
        })
    }

    /// The same screen with at most so many of its choices: the first ones and what is chosen. Where choices follow from
    /// what is typed, the next letter brings the others.
    #[must_use]
    pub fn with_choices(&self, most: usize) -> Self {
        let fewer = |part: &Part| match part {
            Part::Choices { question, columns, actions } => {
                let kept = actions.iter().enumerate().filter(|(index, action)| *index < most || is_chosen(action));
                let actions = kept.map(|(_, action)| action.clone()).collect();
                Part::Choices { question: question.clone(), columns: *columns, actions }
            }
            part => part.clone(),
        };
        Self { parts: self.parts.iter().map(fewer).collect(), ..self.clone() }
    }

    /// One page of a screen with a keyboard: some of its choices, and the way to the others among them. The keyboard and what
    /// it writes are on every page.
    #[must_use]
    pub fn page_of_choices(&self, shown: Range<usize>, place: Place) -> Self {
        let words = Words::of(self.language);
        let mut count = 0;
        let mut is_last = true;
        let some = |part: &Part| match part {
            Part::Choices { question, columns, actions } => {
                let first = count;
                count += actions.len();
                let of_page = |index: usize| shown.contains(&(first + index));
                let kept: Vec<Action> = actions
                    .iter()
                    .enumerate()
                    .filter(|(index, _)| of_page(*index))
                    .map(|(_, action)| action.clone())
                    .collect();
                is_last = shown.end >= count;
                Part::Choices {
                    question: question.clone().filter(|_| !kept.is_empty()),
                    columns: *columns,
                    actions: kept,
                }
            }
            part => part.clone(),
        };
        let mut parts: Vec<Part> = self.parts.iter().map(some).collect();
        let (id, icon) = if is_last { (FIRST, Icon::Back) } else { (MORE, Icon::Next) };
        let mut turn = turn(words, id, Kind::Secondary, icon, place);
        turn.icon = None;
        let last = parts.iter_mut().rev().find_map(|part| match part {
            Part::Choices { actions, .. } if !actions.is_empty() => Some(actions),
            _ => None,
        });
        if place.of > 1
            && let Some(actions) = last
        {
            actions.push(turn);
        }
        parts.retain(|part| !matches!(part, Part::Choices { actions, .. } if actions.is_empty()));
        Self { parts, ..self.clone() }
    }

    /// Whether its choices are many and stand for themselves: cards, not completions of what is typed.
    #[must_use]
    pub fn turns_choices(&self) -> bool {
        let card = |action: &Action| !matches!(action.kind, Kind::Choice(_));
        self.parts.iter().any(|part| matches!(part, Part::Choices { actions, .. } if actions.iter().any(card)))
    }

    /// How many choices it has.
    #[must_use]
    pub fn choices(&self) -> usize {
        let count = |part: &Part| match part {
            Part::Choices { actions, .. } => actions.len(),
            _ => 0,
        };
        self.parts.iter().map(count).sum()
    }

    /// One page of the screen: some of its parts. *More* stands where the primary stands on the last page, so nobody agrees
    /// to what they have not seen; what gives up or goes elsewhere is on every page that has room for it.
    #[must_use]
    pub fn page(&self, parts: Range<usize>, place: Place, others: Others) -> Self {
        let words = Words::of(self.language);
        let is_last = place.number >= place.of;
        let (primary, other): (Vec<Action>, Vec<Action>) =
            self.actions.iter().cloned().partition(|action| matches!(action.kind, Kind::Primary));
        let mut actions = Vec::new();
        if is_last && place.number > 1 {
            actions.push(turn(words, FIRST, Kind::Secondary, Icon::Back, place));
        }
        let can_be_done =
            |action: &Action| is_last || (others == Others::OnEveryPage && matches!(action.enabled, Enabled::Now));
        actions.extend(other.into_iter().filter(can_be_done));
        if is_last {
            actions.extend(primary);
        } else {
            actions.push(turn(words, MORE, Kind::Primary, Icon::Next, place));
        }
        let said = words.spoken().page_of(place.number, place.of);
        let mut speech: Vec<Spoken> = self.speech.iter().take(1).cloned().chain([Spoken::open(said)]).collect();
        if place.number == 1 {
            speech.extend(self.speech.iter().skip(1).cloned());
        }
        Self {
            subtitle: self.subtitle.clone().filter(|_| place.number == 1),
            parts: self.parts.get(parts).unwrap_or_default().to_vec(),
            actions,
            speech,
            ..self.clone()
        }
    }
}

fn turn(words: Words, id: &str, kind: Kind, icon: Icon, place: Place) -> Action {
    let name = |words: Words| if id == MORE { words.page_more() } else { words.page_first() };
    Action {
        id: id.to_owned(),
        name: name(words),
        line: Some(words.page_of(place.number, place.of)),
        speech: format!("{}. {}", name(words.spoken()), words.spoken().page_of(place.number, place.of)),
        personal: None,
        icon: Some(icon),
        kind,
        enabled: Enabled::Now,
        language: words.language(),
        touch: Touch::PageTurned.into(),
    }
}

const fn is_chosen(action: &Action) -> bool {
    matches!(action.kind, Kind::Choice(Chosen::Yes))
}

/// Choices of more than two rows, row by row; the question goes with the first. And fields one by one, where one says why
/// it was repaired: two such reasons in large letters may be higher than a panel.
fn pieces(part: &Part) -> Vec<Part> {
    match part {
        Part::Choices { question, columns, actions } if actions.len() > 2 * usize::from(*columns) => {
            let rows = actions.chunks(usize::from((*columns).max(1)));
            let rows = rows.enumerate().map(|(row, actions)| Part::Choices {
                question: question.clone().filter(|_| row == 0),
                columns: *columns,
                actions: actions.to_vec(),
            });
            rows.collect()
        }
        Part::Steps(steps) => steps.iter().map(|step| Part::Steps(vec![step.clone()])).collect(),
        Part::Takes(takes) => takes.iter().map(|take| Part::Takes(vec![take.clone()])).collect(),
        Part::Bills(bills) => bills.iter().map(|bill| Part::Bills(vec![bill.clone()])).collect(),
        Part::Fields(fields) if fields.iter().any(|field| field.note.is_some()) => {
            fields.iter().map(|field| Part::Fields(vec![field.clone()])).collect()
        }
        part => vec![part.clone()],
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;
    use crate::{Scene, describe, samples, snapshot::HelpPanel};

    fn privacy() -> Screen {
        let snapshot = samples::snapshot(Scene::Privacy, HelpPanel::Closed);
        describe(&snapshot, Language::English)
    }

    #[test]
    fn nobody_can_agree_before_the_last_page() {
        let screen = privacy();
        let first = screen.page(0..1, Place { number: 1, of: 2 }, Others::OnEveryPage);
        let last = screen.page(1..2, Place { number: 2, of: 2 }, Others::OnEveryPage);
        assert_eq!((first.touch_of("privacy-accept"), first.touch_of(MORE)), (None, Some(Touch::PageTurned.into())));
        assert_eq!(last.touch_of("privacy-accept"), Some(Touch::PrivacyAccepted.into()));
        assert_eq!(last.touch_of(FIRST), Some(Touch::PageTurned.into()));
        assert!(first.action("end").is_some() && last.action("end").is_some());
    }

    #[test]
    fn what_can_be_done_stands_alone_on_the_last_page_where_no_part_has_room_beside_it() {
        let screen = privacy();
        let count = screen.parts.len();
        let ids = |page: &Screen| page.actions.iter().map(|action| action.id.clone()).collect::<Vec<_>>();
        let first = screen.page(0..count, Place { number: 1, of: 2 }, Others::Alone);
        let last = screen.page(count..count, Place { number: 2, of: 2 }, Others::Alone);
        assert_eq!((first.parts.len(), ids(&first)), (count, vec![MORE.to_owned()]));
        assert_eq!((last.parts.len(), ids(&last).len()), (0, screen.actions.len() + 1));
        assert!(screen.actions.iter().all(|action| last.action(&action.id).is_some()) && last.action(FIRST).is_some());
    }

    #[test]
    fn the_page_and_how_many_there_are_is_seen_and_said() {
        let page = privacy().page(0..1, Place { number: 1, of: 2 }, Others::OnEveryPage);
        let line = page.action(MORE).and_then(|more| more.line.as_deref());
        assert_eq!(line, Some("Page \u{2068}1\u{2069} of \u{2068}2\u{2069}"));
        assert_eq!(page.speech[1], Spoken::open("Page 1 of 2".to_owned()));
        assert_eq!(page.parts.len(), 1);
    }

    #[test]
    fn without_pictures_every_word_stays() {
        for sample in samples::all() {
            let screen = describe(&sample.snapshot, Language::English);
            let bare = screen.without_pictures();
            let status = |screen: &Screen| {
                let found = screen.parts.iter().filter_map(|part| match part {
                    Part::Window(window) => window.status.clone(),
                    _ => None,
                });
                found.collect::<Vec<_>>()
            };
            assert_eq!(status(&screen), status(&bare), "{}", sample.name);
            let pictured = |part: &Part| matches!(part, Part::Window(window) if !window.pictures.is_empty());
            assert!(!bare.parts.iter().any(pictured), "{}", sample.name);
        }
    }

    #[test]
    fn fewer_choices_are_the_first_ones_and_what_is_chosen() {
        let sample = samples::all().into_iter().find(|sample| sample.name == "typing-nationality").expect("a sample");
        let mut screen = describe(&sample.snapshot, Language::English);
        let choices = |screen: &Screen| {
            let ids = screen.actions().filter(|action| matches!(action.kind, Kind::Choice(_)));
            ids.map(|action| action.id.clone()).collect::<Vec<_>>()
        };
        let all = choices(&screen);
        assert!(screen.is_typed_on() && all.len() == 4, "{all:?}");
        assert_eq!(choices(&screen.with_choices(2)), all[..2]);
        for part in &mut screen.parts {
            if let Part::Choices { actions, .. } = part {
                actions[3].kind = Kind::Choice(Chosen::Yes);
            }
        }
        assert_eq!(choices(&screen.with_choices(1)), [all[0].clone(), all[3].clone()]);
    }

    #[test]
    fn pages_hold_every_part_once() {
        let snapshot = samples::snapshot(Scene::Languages { languages: Language::ALL.to_vec() }, HelpPanel::Closed);
        let whole = describe(&snapshot, Language::English);
        let pieces = whole.in_pieces();
        assert!(pieces.parts.len() > whole.parts.len());
        let ids = |screen: &Screen| screen.actions().map(|action| action.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&pieces), ids(&whole));
    }
}
