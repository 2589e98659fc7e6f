//! What an administrator sets here: each setting with its meaning, the values that it may have, and who set it.

use domain::{
    Language,
    speech::Volume,
    staff::{Brightness, HalfHour, Hours, Offered, Setting, Topic},
};
use locales::{Words, format};

use super::{answers, choice};
use crate::{
    describe::page::{Message, Page, Said},
    screen::{Action, Chosen, Icon, Kind, NoticeKind, Part},
    snapshot::staff::{Ended, Fits, SetBy, SetTo},
    staff::{self, Touch},
};

pub(super) fn settings<'a>(page: Page<'a>, settings: &[SetTo]) -> Page<'a> {
    let page = page.title(Words::staff_settings).subtitle(Words::staff_settings_how);
    let action = |set: &SetTo| {
        let topic = set.value.topic();
        let touch = Touch::PageChosen(staff::Page::Setting(topic));
        let (value, by) = (value(&page, &set.value), by(&page, set.by.as_ref()));
        let line = Said { shown: joined(&value, &by.shown), said: joined(&value, &by.said) };
        choice(&page, (&format!("staff-setting-{topic}"), touch, icon(topic)), named(topic)).with_line(line)
    };
    let actions: Vec<Action> = settings.iter().map(action).collect();
    super::turns_back(page.part(Part::Choices { question: None, columns: 1, actions }))
}

/// One setting, as it is being changed.
pub(super) fn setting<'a>(page: Page<'a>, set: &SetTo, (fits, last): (Fits, Option<Ended>)) -> Page<'a> {
    let topic = set.value.topic();
    let page = page.title(named(topic)).subtitle(meaning(topic));
    let page = match last {
        Some(ended) => super::ended(page, (named(topic), ended)),
        None => page,
    };
    let actions: Vec<Action> = match &set.value {
        Setting::Languages(offered) => {
            let language = |(place, language): (usize, &Language)| {
                let language = *language;
                let is_offered = offered.contains(&language);
                let action = turned(&page, place, is_offered, move |_| language.own_name().to_owned());
                let line = Some(language.tag().to_owned());
                Action { line, language, ..action }
            };
            locales::OFFERED.iter().enumerate().map(language).collect()
        }
        Setting::Services(services) => {
            let service = |(place, offered): (usize, Offered)| {
                let name: Message = match offered {
                    Offered::Visa => Words::staff_offered_visa,
                    Offered::Payment => Words::staff_offered_payment,
                };
                turned(&page, place, services.contains(&offered), name)
            };
            Offered::ALL.into_iter().enumerate().map(service).collect()
        }
        Setting::Hours(hours) => {
            let steps: [Message; 5] = [
                Words::staff_hours_always,
                Words::staff_hours_opens_earlier,
                Words::staff_hours_opens_later,
                Words::staff_hours_closes_earlier,
                Words::staff_hours_closes_later,
            ];
            let step = |(place, name): (usize, Message)| match place {
                0 => turned(&page, place, *hours == Hours::Always, name),
                // A step is no value that one stays at.
                _ => Action { icon: Some(Icon::Clock), kind: Kind::Secondary, ..turned(&page, place, false, name) },
            };
            // Earlier beside later, and what ends both of them below.
            let mut places: Vec<(usize, Message)> = steps.into_iter().enumerate().collect();
            places.rotate_left(1);
            places.into_iter().map(step).collect()
        }
        Setting::Volume(now) => {
            let volume = |(place, volume): (usize, Volume)| turned(&page, place, volume == *now, loudness(volume));
            Volume::ALL.into_iter().enumerate().map(volume).collect()
        }
        Setting::Brightness(now) => {
            let step = |(place, brightness): (usize, Brightness)| {
                let percent = brightness.percent();
                turned(&page, place, brightness == *now, move |words| words.staff_percent(percent))
            };
            Brightness::ALL.into_iter().enumerate().map(step).collect()
        }
    };
    let columns = if matches!(topic, Topic::Languages | Topic::Hours) { 2 } else { 1 };
    // What the steps have come to stands above them, on the same page.
    let hours = match &set.value {
        Setting::Hours(Hours::Between(opens, closes)) => {
            let (opens, closes) = (clock(*opens), clock(*closes));
            Some(page.both(move |words| words.staff_hours_between(&opens, &closes)))
        }
        _without_hours => None,
    };
    let (question, said) = hours.map(|hours| (hours.shown, hours.said)).unzip();
    let page = page.part(Part::Choices { question, columns, actions });
    let page = match said {
        Some(said) => page.speak(said),
        None => page,
    };
    let told = by(&page, set.by.as_ref());
    let page = page.notice_of(NoticeKind::Plain, Icon::Info, Said::default(), told);
    let page =
        page.secondary("staff-page-settings", Touch::PageChosen(staff::Page::Settings), Icon::Back, Words::frame_back);
    let page = match set.by {
        Some(_) => {
            page.secondary("staff-setting-reset", Touch::SettingReset, Icon::Returned, Words::staff_setting_reset)
        }
        None => page,
    };
    let save =
        page.action(Kind::Primary, "staff-setting-save", Touch::SettingSaved, Icon::Check, Words::staff_setting_save);
    let save = match fits {
        Fits::Yes => save,
        Fits::AsBefore => save.not_now(page.both(Words::staff_setting_as_before)),
        Fits::No => save.not_now(page.both(Words::staff_setting_none)),
    };
    page.press(save)
}

/// The panel is as bright as was chosen: whoever chose says whether they can read it.
pub(super) fn confirm(page: Page<'_>, brightness: Brightness) -> Page<'_> {
    let percent = brightness.percent();
    let page = page.title(move |words| words.staff_brightness_now(percent)).subtitle(Words::staff_brightness_ask);
    answers(page, Words::staff_brightness_back, Words::staff_brightness_keep)
}

fn turned(page: &Page<'_>, place: usize, chosen: bool, name: impl Fn(Words) -> String) -> Action {
    let chosen = if chosen { Chosen::Yes } else { Chosen::No };
    let touch = Touch::SettingTurned(u8::try_from(place).unwrap_or(u8::MAX));
    page.choice(chosen, format!("staff-value-{place}"), touch, name)
}

fn joined(value: &str, by: &str) -> String {
    format!("{value} · {by}")
}

fn clock(half: HalfHour) -> String {
    let time = half.time();
    format::clock(time.hour(), time.minute())
}

fn by(page: &Page<'_>, by: Option<&SetBy>) -> Said {
    let Some(SetBy { who, at }) = by else { return page.both(Words::staff_setting_installed) };
    let (day, time) = (format::day(at.date(), page.language()), format::clock(at.hour(), at.minute()));
    let who = who.as_str().to_owned();
    page.both(move |words| words.staff_setting_by(&who, &day, &time))
}

/// A value in a few words.
fn value(page: &Page<'_>, setting: &Setting) -> String {
    let words = page.words();
    match setting {
        Setting::Languages(languages) => words.staff_languages_count(u8::try_from(languages.len()).unwrap_or(u8::MAX)),
        Setting::Services(services) => {
            let names = services.iter().map(|service| match service {
                Offered::Visa => words.staff_offered_visa(),
                Offered::Payment => words.staff_offered_payment(),
            });
            names.collect::<Vec<_>>().join(", ")
        }
        Setting::Hours(Hours::Always) => words.staff_hours_always(),
        Setting::Hours(Hours::Between(opens, closes)) => format!("{}–{}", clock(*opens), clock(*closes)),
        Setting::Volume(volume) => loudness(*volume)(words),
        Setting::Brightness(brightness) => words.staff_percent(brightness.percent()),
    }
}

const fn loudness(volume: Volume) -> Message {
    match volume {
        Volume::Softest => Words::staff_volume_softest,
        Volume::Usual => Words::staff_volume_usual,
        Volume::Louder => Words::staff_volume_louder,
        Volume::Loudest => Words::staff_volume_loudest,
    }
}

const fn named(topic: Topic) -> Message {
    match topic {
        Topic::Languages => Words::staff_setting_languages,
        Topic::Services => Words::staff_setting_services,
        Topic::Hours => Words::staff_setting_hours,
        Topic::Volume => Words::staff_setting_volume,
        Topic::Brightness => Words::staff_setting_brightness,
    }
}

const fn meaning(topic: Topic) -> Message {
    match topic {
        Topic::Languages => Words::staff_setting_languages_what,
        Topic::Services => Words::staff_setting_services_what,
        Topic::Hours => Words::staff_setting_hours_what,
        Topic::Volume => Words::staff_setting_volume_what,
        Topic::Brightness => Words::staff_setting_brightness_what,
    }
}

const fn icon(topic: Topic) -> Icon {
    match topic {
        Topic::Languages => Icon::Language,
        Topic::Services => Icon::Visa,
        Topic::Hours => Icon::Clock,
        Topic::Volume => Icon::Listen,
        Topic::Brightness => Icon::Contrast,
    }
}
