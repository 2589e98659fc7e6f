//! What fits: arrangement and pages are chosen before anything is drawn, by laying it out.

use std::{cell::RefCell, rc::Rc};

use iced::{Rectangle, Size, advanced::widget::Id};
use kiosk_screen::{
    pages::{Others, Place},
    screen::{Reach, Screen, Tone},
    snapshot::Size as Letters,
};

use super::{Arrangement, Frame, Share, drawn};
use crate::{
    arranged::OVERFLOW,
    look::{Give, Hand, has_two_hands},
    measured,
    panel::Panel,
    touch_button::Guard,
    words::TORN,
};

/// How a screen is drawn.
#[derive(Debug)]
pub(super) struct Plan {
    /// Its pages, at least one.
    pub(super) leaves: Vec<Leaf>,
    /// How its letters are set.
    pub(super) dress: Dress,
}

/// How all letters of a screen are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Dress {
    /// Of its own size; below 1 only where nothing else helps.
    pub(super) scale: f32,
    /// The lower hand only where the language's own does not fit.
    pub(super) hand: Hand,
    /// What it gives up for its room.
    pub(super) give: Give,
}

/// One page.
#[derive(Debug)]
pub(super) struct Leaf {
    /// What stands on it.
    pub(super) screen: Screen,
    /// How its parts stand.
    pub(super) arrangement: Arrangement,
}

impl Plan {
    /// The page that is wished, or the last.
    pub(super) fn leaf(&self, page: usize) -> &Leaf {
        &self.leaves[page.min(self.leaves.len() - 1)]
    }
}

/// How much smaller than its own size a screen may be drawn.
const SMALLER: [f32; 5] = [0.94, 0.88, 0.8, 0.7, 0.5];
/// Where the actions of a long screen may stand: alone only where nothing that is given up makes room beside a part.
const OTHERS: [&[Others]; 2] = [&[Others::OnEveryPage, Others::OnTheLast], &[Others::Alone]];
/// More pages than this are no help: ninety offices in large letters on the lowest panel have nearly as many.
const MOST_PAGES: u8 = 48;

/// More pages of choices beside a keyboard are no help.
const MOST_CHOICE_PAGES: u8 = 24;

/// A keyboard leaves room for fewer choices than this.
const MOST_CHOICES: usize = 6;

/// The plans of the last screens: most drawings repeat the one before.
const KEPT: usize = 4;

struct Known {
    screen: Screen,
    size: Size,
    density: f32,
    plan: Rc<Plan>,
}

thread_local! {
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

/// The first plan by which nothing leaves the glass.
pub(super) fn of(screen: &Screen, panel: Panel, guard: Guard) -> Rc<Plan> {
    let same = |known: &&Known| {
        known.size == panel.page && known.density.to_bits() == panel.density.to_bits() && known.screen == *screen
    };
    let known = KNOWN.with_borrow(|all| all.iter().find(same).map(|known| Rc::clone(&known.plan)));
    known.unwrap_or_else(|| {
        let (height, torn, keys) = (Height::InReach, Torn::Never, Keys::Wide);
        let (scale, hand, give, others) = (1.0, Hand::Own, Give::Nothing, OTHERS[0]);
        let measure = Measure { panel, guard, scale, hand, give, height, torn, keys, others };
        let plan = Rc::new(found(screen, measure));
        KNOWN.with_borrow_mut(|all| {
            all.truncate(KEPT - 1);
            let (screen, size, density) = (screen.clone(), panel.page, panel.density);
            all.insert(0, Known { screen, size, density, plan: Rc::clone(&plan) });
        });
        plan
    })
}

/// The screens of somebody who has left are nobody's to keep.
pub(super) fn forget() {
    KNOWN.with_borrow_mut(Vec::clear);
}

fn found(screen: &Screen, measure: Measure) -> Plan {
    let heights = match screen.reach {
        Reach::Usual => [Height::Any].as_slice(),
        // A cabinet may stand so high that not everything can be reached; then it is shown all the same.
        Reach::Below(_) => &[Height::InReach, Height::Any],
    };
    // A word that no column can hold whole is torn rather than everything drawn smaller.
    let gifts = [
        (Torn::Never, Give::Nothing),
        (Torn::Never, Give::LongWords),
        (Torn::Never, Give::Heads),
        (Torn::Perhaps, Give::Heads),
    ];
    let strictness = OTHERS.into_iter().flat_map(|others| {
        heights.iter().flat_map(move |height| gifts.map(|(torn, give)| (others, *height, torn, give)))
    });
    let hands: &[Hand] = if has_two_hands(screen.language) { &[Hand::Own, Hand::Low] } else { &[Hand::Own] };
    // Nothing is drawn smaller that the lower hand keeps at its size.
    let sizes = hands.iter().map(|hand| (1.0, *hand)).chain(SMALLER.map(|scale| (scale, hands[hands.len() - 1])));
    for (scale, hand) in sizes {
        for (others, height, torn, give) in strictness.clone() {
            let measure = Measure { scale, hand, give, height, torn, others, ..measure };
            if let Some(leaf) = measure.arranged(screen) {
                return Plan { leaves: vec![leaf], dress: measure.dress() };
            }
            let bare = match screen.comfort.size {
                Letters::Normal => screen.clone(),
                Letters::Large => screen.without_pictures(),
            };
            let whole = measure.arranged(&bare).map(|leaf| vec![leaf]);
            if let Some(leaves) = whole.or_else(|| measure.shortened(&bare)) {
                return Plan { leaves, dress: measure.dress() };
            }
        }
    }
    let leaf = Leaf { screen: screen.clone(), arrangement: Arrangement::ALL[0] };
    let dress = Dress { scale: SMALLER[SMALLER.len() - 1], hand: hands[hands.len() - 1], give: Give::Heads };
    Plan { leaves: vec![leaf], dress }
}

/// Whether what is touched must lie under the screen's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Height {
    InReach,
    Any,
}

/// Whether a word may go on in the next line, or a sum leave its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Torn {
    Never,
    Perhaps,
}

/// How wide the keys of a keyboard with cards beside it must be: the cards go on another page before the letters touch the
/// edges of the keys, and have the room all the same where one of them needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keys {
    Wide,
    Narrow,
}

/// On which panel something must fit, how large.
#[derive(Debug, Clone, Copy)]
struct Measure {
    panel: Panel,
    guard: Guard,
    scale: f32,
    hand: Hand,
    give: Give,
    height: Height,
    torn: Torn,
    keys: Keys,
    others: &'static [Others],
}

impl Measure {
    /// The screen in the first arrangement that fits.
    fn arranged(&self, screen: &Screen) -> Option<Leaf> {
        let has_keys = screen.is_typed_on() && screen.turns_choices();
        let may_be = |share| share == Share::Designed || !has_keys || self.keys == Keys::Narrow;
        let fits = |arrangement: &Arrangement| may_be(arrangement.share) && self.fits(screen, *arrangement);
        let arrangement = Arrangement::ALL.into_iter().find(fits)?;
        Some(Leaf { screen: screen.clone(), arrangement })
    }

    /// A screen that does not fit whole: a keyboard with fewer choices, as typing on brings the others; anything else on
    /// pages.
    fn shortened(&self, screen: &Screen) -> Option<Vec<Leaf>> {
        if screen.is_typed_on() && screen.turns_choices() {
            let with = |keys| Self { keys, ..*self }.choices_on_pages(screen);
            return [Keys::Wide, Keys::Narrow].into_iter().find_map(with);
        }
        if screen.is_typed_on() {
            let mut fewer = (1..MOST_CHOICES).rev().map(|most| screen.with_choices(most));
            return fewer.find_map(|screen| self.arranged(&screen)).map(|leaf| vec![leaf]);
        }
        self.paged(screen)
    }

    /// The keyboard and what it writes on every page, with as many of the choices as fit beside them.
    fn choices_on_pages(&self, screen: &Screen) -> Option<Vec<Leaf>> {
        let all = screen.choices();
        let page = |shown, number, of| screen.page_of_choices(shown, Place { number, of });
        let mut breaks = vec![0];
        while breaks[breaks.len() - 1] < all {
            let from = breaks[breaks.len() - 1];
            let number = u8::try_from(breaks.len()).ok().filter(|number| *number <= MOST_CHOICE_PAGES)?;
            let fits = |to: &usize| self.arranged(&page(from..*to, number, MOST_CHOICE_PAGES)).is_some();
            breaks.push((from + 1..=all).take_while(fits).last()?);
        }
        let of = u8::try_from(breaks.len() - 1).ok()?;
        (1..=of)
            .zip(breaks.windows(2))
            .map(|(number, ends)| self.arranged(&page(ends[0]..ends[1], number, of)))
            .collect()
    }

    /// The screen on several pages, each as full as fits.
    fn paged(&self, screen: &Screen) -> Option<Vec<Leaf>> {
        self.others.iter().find_map(|others| self.paged_with(screen, *others))
    }

    fn paged_with(&self, screen: &Screen, others: Others) -> Option<Vec<Leaf>> {
        // Whoever is asked whether they are still there has no time to turn pages.
        if (others, screen.tone) == (Others::Alone, Tone::Cover) {
            return None;
        }
        let pieces = screen.in_pieces();
        let count = pieces.parts.len();
        let mut breaks = vec![0];
        let page = |from, to, number, of| pieces.page(from..to, Place { number, of }, others);
        for number in 1..=MOST_PAGES {
            let from = breaks[breaks.len() - 1];
            if number > 1 && self.arranged(&page(from, count, number, number)).is_some() {
                break;
            }
            let fits = |to: &usize| self.arranged(&page(from, *to, number, MOST_PAGES)).is_some();
            let ends = match others {
                // Something must be left for the last page.
                Others::OnEveryPage | Others::OnTheLast => from + 1..count.max(from + 2),
                Others::Alone => from + 1..count + 1,
            };
            breaks.push(ends.take_while(fits).last()?);
        }
        let of = u8::try_from(breaks.len()).ok().filter(|of| *of <= MOST_PAGES)?;
        let ends = breaks.iter().skip(1).copied().chain([count]);
        (1..=of)
            .zip(breaks.iter().copied().zip(ends))
            .map(|(number, (from, to))| self.arranged(&page(from, to, number, of)))
            .collect()
    }

    fn fits(&self, screen: &Screen, arrangement: Arrangement) -> bool {
        let Self { panel, guard, .. } = *self;
        let frame = Frame::new(panel.page, panel.density, guard);
        let named = measured::named(drawn(screen, panel, (arrangement, self.dress()), frame), panel.page);
        let (overflow, torn) = (Id::new(OVERFLOW), Id::new(TORN));
        let fits = |id: &Id| *id != overflow && (self.torn == Torn::Perhaps || *id != torn);
        named.iter().all(|(id, _)| fits(id)) && self.is_in_reach(screen, &named)
    }

    fn dress(&self) -> Dress {
        Dress { scale: self.scale, hand: self.hand, give: self.give }
    }

    fn is_in_reach(&self, screen: &Screen, named: &[(Id, Rectangle)]) -> bool {
        let (Reach::Below(line), Height::InReach) = (screen.reach, self.height) else { return true };
        let highest = self.panel.page.height - f32::from(line) * self.panel.density;
        screen.actions().all(|action| {
            let id = Id::from(action.id.clone());
            named.iter().filter(|(name, _)| *name == id).all(|(_, at)| at.y >= highest)
        })
    }
}
