//! Every text of a screen.

use domain::speech::Output;
use kiosk_screen::{
    Screen,
    screen::{Action, Enabled, Greeting, Part, Run, Signs},
};

/// Everything that is shown, but not what is said.
pub fn shown(screen: &Screen) -> Vec<String> {
    let mut texts = vec![screen.title.clone(), screen.header.wordmark.clone(), screen.header.place.clone()];
    texts.extend(screen.subtitle.clone());
    texts.extend(screen.header.note.iter().flat_map(|(first, second)| [first.clone(), second.clone()]));
    texts.extend(screen.progress.iter().flat_map(|progress| [progress.label.clone(), progress.next.clone()]));
    texts.extend(screen.actions().flat_map(of_action));
    texts.extend(screen.parts.iter().flat_map(of_part));
    texts
}

/// What everybody hears when it appears.
pub fn heard(screen: &Screen) -> Vec<String> {
    screen.heard(Output::Loudspeaker).into_iter().map(str::to_owned).collect()
}

/// Everything that everybody hears.
pub fn said(screen: &Screen) -> Vec<String> {
    all(screen, Output::Loudspeaker)
}

/// Everything that is heard in headphones.
pub fn confided(screen: &Screen) -> Vec<String> {
    all(screen, Output::Headphones)
}

fn all(screen: &Screen, output: Output) -> Vec<String> {
    let actions = screen.actions().flat_map(|action| action.heard(output));
    screen.heard(output).into_iter().chain(actions).map(str::to_owned).collect()
}

fn of_action(action: &Action) -> Vec<String> {
    let mut texts = vec![action.name.clone()];
    texts.extend(action.line.clone());
    if let Enabled::NotNow(reason) = &action.enabled {
        texts.push(reason.clone());
    }
    texts
}

pub fn of_part(part: &Part) -> Vec<String> {
    match part {
        Part::Window(window) => {
            let status = window.status.iter().flat_map(|status| [status.awaited.clone(), status.place.clone()]);
            status.chain(window.number.clone()).collect()
        }
        Part::Wall(greetings) => greetings
            .iter()
            .filter_map(|greeting| match greeting {
                Greeting::Words { action, .. } => Some(action.name.clone()),
                Greeting::Glass(_) => None,
            })
            .collect(),
        Part::Steps(steps) => {
            steps.iter().flat_map(|step| [Some(step.name.clone()), step.far.clone()]).flatten().collect()
        }
        Part::Text(text) => vec![text.clone()],
        Part::Heading(text, far) => std::iter::once(text.clone()).chain(far.clone()).collect(),
        Part::Notice(notice) => {
            [&notice.bold, &notice.line].into_iter().filter(|text| !text.is_empty()).cloned().collect()
        }
        Part::Fields(fields) => fields
            .iter()
            .flat_map(|field| {
                let runs = field.value.iter().map(|run| match run {
                    Run::Plain(text) | Run::Repaired(text) => text.clone(),
                });
                std::iter::once(field.name.clone()).chain([runs.collect::<String>()]).chain(field.note.clone())
            })
            .collect(),
        Part::Entry(entry) => {
            let typed = match &entry.signs {
                Signs::Free(text) | Signs::Words { text, .. } => text.clone(),
                Signs::Places(groups) => groups.iter().flatten().flatten().collect(),
            };
            [typed, entry.hint.clone()].into_iter().chain(entry.far.clone()).filter(|text| !text.is_empty()).collect()
        }
        Part::Amount(amount) => {
            let lines = amount.lines.iter().flat_map(|(name, sum)| [name.clone(), sum.clone()]);
            let sum = [amount.number.clone(), amount.currency.clone()];
            sum.into_iter().chain(amount.under.clone()).chain(lines).collect()
        }
        Part::Choices { question, .. } => question.iter().cloned().collect(),
        Part::Bills(bills) => bills
            .iter()
            .flat_map(|bill| {
                let tag = bill.tag.as_ref().map(|tag| tag.text.clone());
                [Some(bill.name.clone()), bill.line.clone(), tag, bill.before.clone(), Some(bill.amount.clone())]
            })
            .flatten()
            .collect(),
        Part::Panes(panes) => panes.iter().map(|pane| pane.name.clone()).collect(),
        Part::Chips { question, chips } => {
            let chips = chips.iter().flat_map(|chip| [chip.value.clone(), chip.line.clone()]);
            std::iter::once(question.clone()).chain(chips).collect()
        }
        Part::Claim(claim) => vec![claim.title.clone(), claim.number.clone(), claim.line.clone()],
        Part::Takes(takes) => takes.iter().flat_map(|take| [take.name.clone(), take.place.clone()]).collect(),
        Part::Countdown { label, .. } => vec![label.clone()],
        Part::Keys(_) | Part::Work { .. } | Part::Code(_) => Vec::new(),
    }
}
