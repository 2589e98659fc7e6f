//! Shapes of values: runs of signs, one after the other.

use super::FieldKind;

/// A telephone number without the country's.
pub(super) const PHONE_DIGITS: usize = 9;

/// Mobile networks and areas of the fixed one, as the numbering plan has them: libphonenumber 9.0.43, Azerbaijan.
/// A number may be moved to another operator with its prefix, so that none says whose it is.
const MOBILE: [&str; 10] = ["10", "40", "44", "50", "51", "55", "60", "70", "77", "99"];
const MOBILE_OF_NAKHCHIVAN: &str = "36554";
const AREAS: [&str; 13] = ["12", "18", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "36"];

/// What people write before a national number.
const BEFORE: [&str; 5] = ["", "0", "994", "+994", "00994"];

/// How a text and the shapes of a kind agree; places from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is one.
    Whole,
    /// It could become one.
    Short {
        /// By so many signs, at least.
        missing: u16,
    },
    /// It is one, and more follows.
    Long {
        /// By so many signs.
        over: u16,
    },
    /// A sign stands where it cannot.
    Stuck {
        /// Where.
        at: usize,
    },
}

/// Signs of one sort, one after the other.
#[derive(Debug, Clone, Copy)]
struct Run {
    sort: Sort,
    least: usize,
    most: usize,
}

#[derive(Debug, Clone, Copy)]
enum Sort {
    Digit,
    Letter,
    /// Letters and digits.
    Either,
    /// Letters and digits that are not mistaken for one another: no I, no O.
    Fin,
    /// Letters, digits and hyphens.
    Order,
    /// What the last digit of a tax number can be: 1 of a firm, 2 of a person.
    Standing,
    Exactly(char),
}

/// One shape.
pub(super) struct Shape(Vec<Run>);

impl Sort {
    const fn has(self, sign: char) -> bool {
        match self {
            Self::Digit => sign.is_ascii_digit(),
            Self::Letter => sign.is_ascii_uppercase(),
            Self::Either => sign.is_ascii_uppercase() || sign.is_ascii_digit(),
            Self::Fin => (sign.is_ascii_uppercase() || sign.is_ascii_digit()) && !matches!(sign, 'I' | 'O'),
            Self::Order => sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '-',
            Self::Standing => matches!(sign, '1' | '2'),
            Self::Exactly(one) => sign as u32 == one as u32,
        }
    }
}

/// All shapes of a kind that is typed sign by sign.
pub(super) fn shapes(kind: &FieldKind) -> Vec<Shape> {
    let run = |sort, least, most| Run { sort, least, most };
    let times = |sort, times| Run { sort, least: times, most: times };
    let range = |least: u8, most: u8| (usize::from(least), usize::from(most));
    match kind {
        FieldKind::Fin => vec![Shape(vec![times(Sort::Fin, 7)])],
        FieldKind::Voen => vec![Shape(vec![times(Sort::Digit, 9), times(Sort::Standing, 1)])],
        FieldKind::Subscriber { least, most } => {
            let (least, most) = range(*least, *most);
            vec![Shape(vec![run(Sort::Digit, least, most)])]
        }
        FieldKind::MobilePhone => phones(&[&MOBILE, &[MOBILE_OF_NAKHCHIVAN]]),
        FieldKind::LandlinePhone => phones(&[&AREAS]),
        FieldKind::Phone => phones(&[&MOBILE, &AREAS]),
        // Cars; motorcycles and tractors; diplomats; foreigners.
        FieldKind::Plate => vec![
            Shape(vec![times(Sort::Digit, 2), times(Sort::Letter, 2), times(Sort::Digit, 3)]),
            Shape(vec![times(Sort::Digit, 2), times(Sort::Letter, 1), times(Sort::Digit, 3)]),
            Shape(vec![times(Sort::Digit, 3), times(Sort::Exactly('D'), 1), times(Sort::Digit, 3)]),
            Shape(vec![times(Sort::Exactly('H'), 1), times(Sort::Digit, 6)]),
        ],
        FieldKind::Protocol => vec![Shape(vec![run(Sort::Letter, 2, 4), run(Sort::Digit, 6, 10)])],
        FieldKind::Order { least, most } => {
            let (least, most) = range(least.saturating_sub(1), most.saturating_sub(1));
            vec![Shape(vec![times(Sort::Either, 1), run(Sort::Order, least, most)])]
        }
        FieldKind::Amount => {
            let whole = run(Sort::Digit, 1, 7);
            vec![Shape(vec![whole]), Shape(vec![whole, times(Sort::Exactly('.'), 1), run(Sort::Digit, 0, 2)])]
        }
        FieldKind::Choice { .. } | FieldKind::Date | FieldKind::Email | FieldKind::Qr { .. } => Vec::new(),
    }
}

fn phones(prefixes: &[&[&str]]) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for before in BEFORE {
        for prefix in prefixes.iter().copied().flatten() {
            let exactly = before.chars().chain(prefix.chars());
            let mut runs: Vec<Run> = exactly.map(|sign| Run { sort: Sort::Exactly(sign), least: 1, most: 1 }).collect();
            let rest = PHONE_DIGITS - prefix.len();
            runs.push(Run { sort: Sort::Digit, least: rest, most: rest });
            shapes.push(Shape(runs));
        }
    }
    shapes
}

/// How a text agrees with the shape that it agrees with best.
pub(super) fn fit(shapes: &[Shape], signs: &[char]) -> Fit {
    let mut best = (0, Fit::Stuck { at: 0 });
    for shape in shapes {
        let next = shape.fit(signs);
        let rank = match next {
            Fit::Whole => return Fit::Whole,
            // The nearest to being whole.
            Fit::Short { missing } => usize::MAX - usize::from(missing),
            // The furthest on.
            Fit::Long { over } => (signs.len() - usize::from(over)) * 2 + 1,
            Fit::Stuck { at } => at * 2,
        };
        if rank >= best.0 {
            best = (rank, next);
        }
    }
    best.1
}

impl Shape {
    /// Neighbouring runs share no signs, or have one length: each takes all it can.
    fn fit(&self, signs: &[char]) -> Fit {
        let mut at = 0;
        let mut last = Sort::Digit;
        for (index, run) in self.0.iter().enumerate() {
            let taken = signs[at..].iter().take(run.most).take_while(|sign| run.sort.has(**sign)).count();
            at += taken;
            last = run.sort;
            if taken < run.least {
                let rest: usize = self.0[index + 1..].iter().map(|run| run.least).sum();
                let missing = u16::try_from(run.least - taken + rest).unwrap_or(u16::MAX);
                return if at == signs.len() { Fit::Short { missing } } else { Fit::Stuck { at } };
            }
        }
        if at == signs.len() {
            return Fit::Whole;
        }
        let over = signs.len() - at;
        if signs[at..].iter().all(|sign| last.has(*sign)) {
            Fit::Long { over: u16::try_from(over).unwrap_or(u16::MAX) }
        } else {
            Fit::Stuck { at }
        }
    }
}
