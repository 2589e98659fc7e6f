//! Which pictures there are.

use std::{fmt, path::PathBuf, rc::Rc};

use clap::Args;
use domain::{Direction, Language};
use kiosk_screen::{
    Screen, describe,
    samples::{self, Sample},
    snapshot::{Comfort, Reach, Size, Theme},
};
use kiosk_window::{
    page,
    touch_button::{Guard, machine_clock},
};
use locales::pseudo::Pseudo;
use serde::{Deserialize, Serialize};

use super::{
    format::{FORMATS, Format},
    offscreen::load_fonts,
};

/// One picture.
#[derive(Debug, Clone)]
pub struct Wish {
    pub name: Name,
    pub format: Format,
    /// The whole screen, as the window is told to draw it.
    pub screen: Rc<Screen>,
    /// Which of its pages, from 0.
    pub page: usize,
    /// The key that is held.
    pub held: Option<&'static str>,
    /// What stands on that page.
    pub open: Screen,
}

/// What tells a picture from all others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Name {
    /// Of the sample.
    pub sample: String,
    /// The language's tag.
    pub language: String,
    /// Of the format.
    pub format: String,
    /// Letters, colours, reach and page, if not the usual ones: `-large-dark-page-2`.
    pub variety: String,
}

impl Name {
    /// Where it lies below the gallery's folder.
    pub fn file(&self) -> PathBuf {
        let Self { sample, language, format, variety } = self;
        [format, language, &format!("{sample}{variety}.png")].iter().collect()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{} {} {}", self.sample, self.variety, self.language, self.format)
    }
}

const PSEUDO: [Pseudo; 2] = [Pseudo::Long, Pseudo::Mirrored];

/// Which of all pictures.
#[derive(Debug, Clone, Args)]
pub struct Choice {
    /// Only samples whose name begins so.
    #[arg(long, default_value = "")]
    only: String,
    /// Only languages with these tags.
    #[arg(long)]
    language: Vec<String>,
    /// One of so many, evenly.
    #[arg(long, default_value_t = 1)]
    every: usize,
    /// In languages that nobody speaks, with accents and to the left, instead of English and Arabic; only these.
    #[arg(long)]
    pub pseudo: bool,
    /// Draws nothing: says only which are drawn smaller than their size, leave the page, or tear a word.
    #[arg(long)]
    pub measure: bool,
}

impl Choice {
    /// Those that are chosen.
    pub fn of(&self, orders: Vec<Order>) -> impl Iterator<Item = Order> {
        if self.pseudo {
            for pseudo in PSEUDO {
                pseudo.wear();
            }
        }
        let speaks = |language: Language| {
            let is_wanted = self.language.is_empty() || self.language.iter().any(|tag| tag == language.tag());
            is_wanted && (!self.pseudo || Pseudo::of(language).is_some())
        };
        let is_meant = move |order: &Order| order.sample.name.starts_with(&self.only) && speaks(order.language);
        orders.into_iter().filter(is_meant).step_by(self.every.max(1))
    }

    /// For another process.
    pub fn arguments(&self) -> Vec<String> {
        let languages = self.language.iter().map(|tag| format!("--language={tag}"));
        let pseudo = self.pseudo.then(|| "--pseudo".to_owned());
        let measure = self.measure.then(|| "--measure".to_owned()).into_iter().chain(pseudo);
        languages.chain([format!("--only={}", self.only), format!("--every={}", self.every)]).chain(measure).collect()
    }
}

/// A sample in one language, on one panel, for one person: as many pictures as it has pages.
#[derive(Debug, Clone)]
pub struct Order {
    pub sample: Sample,
    pub language: Language,
    pub format: Format,
    pub comfort: Comfort,
}

/// Everything, sample by sample.
///
/// Colours move nothing, so those that are not the usual ones are drawn in one language of each direction, with usual
/// letters.
pub fn everything() -> Vec<Order> {
    let mut orders = Vec::new();
    let customers = samples::all().into_iter().map(|sample| (sample, locales::OFFERED));
    let staffs = samples::of_staff().into_iter().map(|sample| (sample, locales::STAFF));
    for (sample, languages) in customers.chain(staffs) {
        for language in languages.iter().copied() {
            for format in FORMATS {
                let order = |comfort| Order { sample: sample.clone(), language, format, comfort };
                orders.extend(varieties(language).into_iter().map(order));
            }
        }
    }
    orders
}

/// How a language is shown.
fn varieties(language: Language) -> Vec<Comfort> {
    let usual = [Size::Normal, Size::Large].map(|size| Comfort { size, ..Comfort::default() });
    let stands_for_its_direction = match language.direction() {
        Direction::LeftToRight => language == Language::English,
        Direction::RightToLeft => language == Language::Arabic,
    };
    let coloured = [Theme::Dark, Theme::HighContrast].map(|theme| Comfort { theme, ..Comfort::default() });
    let lower = Comfort { reach: Reach::Lower, ..Comfort::default() };
    usual.into_iter().chain(coloured.into_iter().chain([lower]).filter(|_| stands_for_its_direction)).collect()
}

/// One picture for each page; none where the screen speaks a language of its own, as the wall of greetings does.
pub fn wish(sample: &Sample, language: Language, format: Format, comfort: Comfort) -> Vec<Wish> {
    let mut snapshot = sample.in_language(language);
    snapshot.comfort = comfort;
    let screen = describe(&snapshot, language);
    let held = sample.held.iter().copied().find(|key| screen.held(key).is_some());
    if screen.language != language || held.is_none() != sample.held.is_empty() {
        return Vec::new();
    }
    // Pages are measured: without the product's letters they come out otherwise.
    load_fonts();
    let guard = Guard::settled(screen.number, machine_clock);
    let pages = page::pages(&screen, page::Frame::new(format.size, format.density, guard));
    let screen = Rc::new(screen);
    let wishes = pages.into_iter().enumerate().map(|(index, open)| {
        let page = if index == 0 { String::new() } else { format!("-page-{}", index + 1) };
        let name = Name {
            sample: sample.name.clone(),
            language: Pseudo::of(language).map_or(language.tag(), Pseudo::tag).to_owned(),
            format: format.name.to_owned(),
            variety: variety(comfort) + &page,
        };
        let open = held.and_then(|key| open.held(key)).unwrap_or(open);
        Wish { name, format, screen: Rc::clone(&screen), page: index, held, open }
    });
    wishes.collect()
}

/// Where the glass is dark there is nothing to picture.
fn variety(Comfort { size, theme, reach, glass: _ }: Comfort) -> String {
    let size = match size {
        Size::Normal => "",
        Size::Large => "-large",
    };
    let theme = match theme {
        Theme::Default => "",
        Theme::Dark => "-dark",
        Theme::HighContrast => "-high-contrast",
    };
    let reach = match reach {
        Reach::Usual => "",
        Reach::Lower => "-lower",
    };
    format!("{size}{theme}{reach}")
}
