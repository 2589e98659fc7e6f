//! Two columns: what is looked at on the start side, words and actions on the end side.

use iced::{
    Length, Padding,
    widget::{Column, Space, container},
};
use kiosk_screen::{
    pages,
    screen::{NoticeKind, Part, Screen, Tone},
};

use super::{Arrangement, Share, Shift, above_footer, margins, parts};
use crate::{
    direction,
    panel::Lead,
    parts::{
        Drawn, Painter,
        header::{self, On},
        trouble,
    },
};

/// Millimetres below a heading over both columns: the ring of what has the focus keeps off its letters.
const BELOW_HEADING: f32 = 4.0;
/// The same where the title stands alone, right above what is chosen: its letters reach deeper than a subtitle's.
const BELOW_TITLE: f32 = 4.75;

pub(super) fn page(painter: Painter<'_>, screen: &Screen, arrangement: Arrangement) -> Drawn {
    let head = match screen.tone {
        Tone::Trouble => On::AboveBand,
        Tone::Page | Tone::Attract | Tone::Cover => On::Canvas,
    };
    let mut rows = Column::new().push(header::header(painter, screen, head));
    if matches!(screen.tone, Tone::Trouble) {
        rows = rows.push(trouble::band(painter, &screen.title));
    }
    let above = if matches!(screen.tone, Tone::Trouble) { 5.0 } else { 2.0 };
    let body = container(body(painter, screen, arrangement))
        .padding(margins(painter, above, painter.shape.foot()))
        .height(Length::Fill);
    above_footer(painter, screen, rows.push(body).height(Length::Fill).into())
}

/// Where the parts of a page stand.
struct Split<'s> {
    start: Vec<&'s Part>,
    end: Vec<&'s Part>,
    title: Title,
    lead: Lead,
}

/// Where the title stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Title {
    /// Over both columns.
    Above,
    /// On top of the end column, beside the window.
    Beside,
}

fn body(painter: Painter<'_>, screen: &Screen, arrangement: Arrangement) -> Drawn {
    let look = painter.look;
    let Split { start, end, title, lead } = split(screen, arrangement);
    let heading = |painter| match screen.tone {
        Tone::Trouble => parts::subtitle(painter, screen),
        Tone::Page | Tone::Attract | Tone::Cover => parts::title(painter, screen),
    };
    let mut rows = Column::new();
    if title == Title::Above {
        for (_, line) in heading(painter) {
            rows = rows.push(line);
        }
    }
    // A list with nothing to do has the whole width, and so has what can be done where it stands alone after its pages.
    let is_last = screen.actions.iter().any(|action| action.id == pages::FIRST);
    let is_one = screen.actions.is_empty() || (start.is_empty() && is_last);
    let columns: Drawn = if end.is_empty() && is_one && title == Title::Above {
        let mut words = parts::lowered(painter, screen, &start);
        words.extend(parts::at_foot(painter, screen, &screen.actions));
        parts::column(painter, words)
    } else {
        let both = painter.width - painter.shape.gutter();
        let first = (both * painter.shape.beside(lead)).floor();
        let (one, other) = (Painter { width: first, ..painter }, Painter { width: both - first, ..painter });
        let mut words = if title == Title::Beside { heading(other) } else { Vec::new() };
        words.extend(parts::lowered(other, screen, &end));
        words.extend(parts::at_foot(other, screen, &screen.actions));
        let start = container(parts::column(one, parts::lowered(one, screen, &start))).width(look.mm(first));
        let end = container(parts::column(other, words)).width(Length::Fill);
        let gutter = Space::new().width(look.mm(painter.shape.gutter()));
        direction::row(look.direction(), vec![start.into(), gutter.into(), end.into()]).height(Length::Fill).into()
    };
    let has_heading = title == Title::Above && (screen.tone != Tone::Trouble || screen.subtitle.is_some());
    let is_chosen = matches!(screen.parts.first(), Some(Part::Choices { question: None, .. }));
    let below = match (has_heading, is_chosen && screen.subtitle.is_none()) {
        (true, false) => BELOW_HEADING,
        (true, true) => BELOW_TITLE,
        (false, _) => 0.0,
    };
    let padding = Padding { top: look.mm(below), ..Padding::ZERO };
    rows.push(container(columns).padding(padding).height(Length::Fill)).height(Length::Fill).into()
}

fn split(screen: &Screen, arrangement: Arrangement) -> Split<'_> {
    let shown = screen.parts.iter().any(|part| matches!(part, Part::Window(window) if !window.pictures.is_empty()));
    if shown { by_window(screen, arrangement) } else { by_words(screen, arrangement) }
}

/// The window with what belongs to it; what is less urgent stands below it.
fn by_window(screen: &Screen, arrangement: Arrangement) -> Split<'_> {
    let (start, end) = screen.parts.iter().partition(|part| match part {
        Part::Window(_) | Part::Work { .. } => true,
        Part::Notice(notice) => arrangement.shift == Shift::Some || notice.kind != NoticeKind::Plain,
        Part::Amount(_) | Part::Panes(_) => arrangement.shift != Shift::Nothing,
        Part::Wall(_)
        | Part::Steps(_)
        | Part::Text(_)
        | Part::Heading(..)
        | Part::Fields(_)
        | Part::Entry(_)
        | Part::Keys(_)
        | Part::Choices { .. }
        | Part::Claim(_)
        | Part::Code(_)
        | Part::Takes(_)
        | Part::Bills(_)
        | Part::Chips { .. }
        | Part::Countdown { .. } => false,
    });
    let title = match (arrangement.shift, screen.tone) {
        (Shift::Most, _) | (_, Tone::Trouble) => Title::Above,
        (Shift::Nothing | Shift::Some, Tone::Page | Tone::Attract | Tone::Cover) => Title::Beside,
    };
    Split { start, end, title, lead: Lead::Window }
}

/// Lists, fields and choices; sums and notices stand beside them.
fn by_words(screen: &Screen, arrangement: Arrangement) -> Split<'_> {
    let first = screen.parts.iter().position(is_list);
    let last_pair = screen.parts.iter().rposition(|part| matches!(part, Part::Fields(fields) if fields.len() > 1));
    // Names and numbers stand over the whole list; what is shorter stands beside it.
    let has_values = screen.parts.iter().any(|part| matches!(part, Part::Fields(fields) if fields.len() == 1));
    // The keyboard stands under what is typed; what it leads to beside both.
    let has_keys = screen.parts.iter().any(|part| matches!(part, Part::Keys(_)));
    let beside = |index: usize, part: &Part| match (part, first) {
        // Three actions under a sum may be higher than the panel.
        (Part::Amount(_), Some(_)) => arrangement.shift != Shift::Most || has_keys,
        (Part::Amount(_), None) => true,
        // For what it is typed, and what can be chosen instead.
        (Part::Choices { .. }, _) if has_keys => true,
        (Part::Heading(..), _) if has_keys => arrangement.shift != Shift::Most,
        (Part::Notice(_), _) if has_keys => arrangement.shift == Shift::Nothing,
        (Part::Fields(fields), _) => {
            has_values && fields.len() > 1 && (arrangement.shift == Shift::Nothing || last_pair == Some(index))
        }
        (Part::Notice(_), Some(first)) => match arrangement.shift {
            Shift::Nothing => true,
            Shift::Some => index > first,
            Shift::Most => false,
        },
        // Notices alone: the later half.
        (Part::Notice(_), None) => arrangement.share == Share::Halves && 2 * index >= screen.parts.len(),
        (_, _) => false,
    };
    // A list that ends with nothing to do has the whole width.
    let is_alone =
        screen.actions.is_empty() && !has_keys && screen.parts.iter().any(|part| matches!(part, Part::Choices { .. }));
    let mut start = Vec::new();
    let mut end = Vec::new();
    for (index, part) in screen.parts.iter().enumerate() {
        if beside(index, part) && !is_alone { end.push(part) } else { start.push(part) }
    }
    let lead = match arrangement.share {
        Share::Designed => Lead::Words,
        // Half a column is too narrow for ten keys.
        Share::Halves if has_keys => Lead::Keys,
        Share::Halves => Lead::Halves,
    };
    Split { start, end, title: Title::Above, lead }
}

const fn is_list(part: &Part) -> bool {
    match part {
        Part::Steps(_)
        | Part::Text(_)
        | Part::Heading(..)
        | Part::Fields(_)
        | Part::Entry(_)
        | Part::Keys(_)
        | Part::Choices { .. }
        | Part::Claim(_)
        | Part::Code(_)
        | Part::Takes(_)
        | Part::Bills(_)
        | Part::Panes(_)
        | Part::Chips { .. }
        | Part::Work { .. }
        | Part::Wall(_)
        | Part::Countdown { .. } => true,
        Part::Window(_) | Part::Notice(_) | Part::Amount(_) => false,
    }
}
