//! Without sight: the whole terminal, real processes, keys in and utterances out. Nobody looks at a screen here.

use std::{fs, time::Duration};

use domain::{Currency, Language, Money};
use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::Eyes,
    listener::Listener,
    pay,
    process::await_until,
    specimens,
    staff::{ADMINISTRATOR, badge, hold, switch_on},
};
use serde_json::json;

const SOON: Duration = Duration::from_secs(40);

/// Waits until the wall offers something: whoever comes too early is told so, and that is not what is tried here.
fn await_offer(hall: &Hall, service: &str) -> Outcome<()> {
    let mut look = Customer::at(&hall.path("state/window.sock"))?;
    let offered = |scene: &str, shown: &serde_json::Value| scene == "attract" && shown[service] == "available";
    look.see_that("a wall with an offer", SOON, offered).map(|_| ())
}

/// A household's electricity, 27 manats, by notes.
fn pay_a_bill(hall: &Hall, listener: &mut Listener, visit: u32) -> Outcome<()> {
    let words = listener.words();
    await_offer(hall, "sale")?;
    listener.begin()?;
    listener.hear_words(&words.choosing_title())?;
    listener.choose(&words.choosing_sale())?;
    listener.hear_words(&words.find_title())?;
    listener.choose(&words.find_household())?;
    listener.type_in(&format!("01255{visit:03}23"))?;
    listener.choose(&words.fill_confirm())?;
    listener.hear_words(&words.owing_title())?;
    listener.choose(&words.owing_put())?;
    listener.hear_words(&words.basket_title())?;
    let sum = words.sum(Money::new(2700, Currency::Azn));
    listener.hear("the total", |heard| heard.contains(&sum))?;
    listener.choose(&words.basket_notes())?;
    listener.hear_words(&words.notes_title())?;
    for (manat, missing) in [(20, 700), (5, 200), (1, 100)] {
        pay::insert(hall, manat)?;
        let missing = words.sum(Money::new(missing, Currency::Azn));
        listener.hear("what is still missing", |heard| heard.contains(&missing))?;
    }
    pay::insert(hall, 1)?;
    listener.hear_words(&words.paid_take_title())?;
    listener.hear("what was paid", |heard| heard.contains(&sum))?;
    listener.choose(&words.paid_finish())?;
    listener.leave()
}

/// A visa: personal values in headphones alone, silence when they are pulled out, the rest by the loudspeaker.
fn get_a_visa(hall: &Hall, listener: &mut Listener) -> Outcome<()> {
    let words = listener.words();
    await_offer(hall, "visa")?;
    match listener.language() {
        // Whoever does not know the keys waits until the wall speaks to them.
        Language::English => listener.await_wall()?,
        _ => listener.begin()?,
    }
    listener.choose(&words.choosing_visa())?;
    listener.hear_words(&words.privacy_title())?;
    listener.choose(&words.privacy_accept())?;
    listener.hear_words(&words.document_title())?;
    let passport = specimens::of("Turkish").ok_or_else(|| Failure::new("the drawer is empty"))?;
    hall.simulators.put(&passport.lines)?;
    listener.hear_words(&words.review_title())?;
    listener.hear_words(&words.voice_headphones())?;
    listener.plug_in()?;
    listener.hear("the surname", |heard| heard.ends_with("SPECIMEN"))?;
    listener.pull_out()?;
    listener.silence()?;
    listener.plug_in()?;
    listener.hear("the number", |heard| heard.contains("S, 0, 0, 0, 1, 2, 3, 4, 5"))?;
    listener.choose(&words.review_confirm())?;
    listener.choose(&words.trip_days(30_u16))?;
    listener.choose(&words.trip_purpose_tourism())?;
    listener.choose(&words.trip_confirm())?;
    listener.hear_words(&words.declaration_title())?;
    listener.choose(&words.declaration_make())?;
    listener.hear_words(&words.approved_title())?;
    let sum = words.sum(Money::new(4400, Currency::Azn));
    listener.hear("what it costs", |heard| heard.contains(&sum))?;
    listener.choose(&words.approved_pay(&sum))?;
    listener.hear_words(&words.take_title())?;
    listener.hear_words(&words.take_visa())?;
    listener.choose(&words.take_finish())?;
    listener.leave()?;
    listener.pull_out()
}

/// What was heard on the loudspeaker is nobody's.
fn assert_private(listener: &Listener, personal: &[&str]) -> Outcome<()> {
    let heard = listener.heard()?;
    let open = || heard.iter().filter(|heard| heard.output == "loudspeaker");
    for text in personal {
        if let Some(leak) = open().find(|heard| heard.text.contains(text)) {
            return Err(Failure::new(format!("everybody heard {leak:?}")));
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bill_is_paid_by_notes_without_sight() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            let mut listener = Listener::before(&hall)?;
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            for (visit, language) in (0_u32..).zip(Language::ALL) {
                listener.learn(language);
                pay_a_bill(&hall, &mut listener, visit)
                    .map_err(|failure| Failure::new(format!("{language:?}: {failure}")))?;
                assert_private(&listener, &[&format!("01255{visit:03}23")])?;
                let heard = listener.heard()?;
                let last = heard.iter().rev().find(|heard| heard.language == language.tag());
                if last.is_none() {
                    return Err(Failure::new(format!("nothing was said in {language:?}")));
                }
                println!("{language:?}: {} utterances", heard.len());
            }
            let visits = i64::try_from(Language::ALL.len()).unwrap_or(0);
            if pay::stacked(&hall) != Some(2700 * visits) {
                return Err(Failure::new(format!("the books say {:?}", pay::stacked(&hall))));
            }
            // How long it may be is a figure of `./check figures`: a test that measures time fails on a busy machine.
            println!("first sound after a key: {:?}, {} keys", listener.usual_pause(), listener.pauses.len());
            Ok(())
        })
    }
    .await;
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visa_is_had_without_sight_and_nobody_else_hears_whose_it_is() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.simulators.card.gesture(&json!({ "auto": 300 }))?;
            let mut listener = Listener::before(&hall)?;
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            for language in Language::ALL {
                listener.learn(language);
                get_a_visa(&hall, &mut listener).map_err(|failure| Failure::new(format!("{language:?}: {failure}")))?;
                assert_private(&listener, &["SPECIMEN", "AYSE", "S, 0, 0, 0, 1", "S00012345"])?;
            }
            // The next one finds a silent terminal, as loud as it was at the beginning.
            let mut look = Customer::at(&hall.path("state/window.sock"))?;
            look.see(&["attract"], SOON)?;
            await_until("headphones that nobody speaks into", SOON, || listener.silence().ok())
        })
    }
    .await;
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// The way to the front is six presses of a hand that knows the corners; from there on keys, the badge, and what is heard.
#[tokio::test(flavor = "multi_thread")]
async fn the_staff_works_by_keypad_and_ear_alone() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            let mut listener = Listener::before(&hall)?;
            switch_on(&mut hall)?;
            let mut hand = Customer::at(&hall.path("state/window.sock"))?;
            hand.see(&["attract"], SOON)?;
            // What the staff's pages begin in.
            listener.learn(Language::Azerbaijani);
            let words = listener.words();
            listener.ask_for_speech()?;
            hand.gesture()?;
            listener.hear_words(&words.staff_badge_title())?;
            hold(&hall, &mut hand, &badge(&hall, ADMINISTRATOR)?, ("step", "pin"))?;
            listener.hear_words(&words.staff_pin_title())?;
            listener.type_in(ADMINISTRATOR.pin)?;
            listener.choose(&words.staff_pin_confirm())?;
            listener.hear_words(&words.staff_home_title())?;
            listener.choose(&words.staff_health())?;
            listener.hear_words(&words.staff_health_title())?;
            listener.hear_words(&words.staff_all_well())?;
            listener.choose(&words.frame_back())?;
            listener.hear_words(&words.staff_home_title())?;
            listener.choose(&words.staff_tests())?;
            listener.hear_words(&words.staff_tests_title())?;
            listener.choose(&locales::upkeep::device(domain::upkeep::Device::Printer)(words))?;
            listener.choose(&words.staff_test_internal())?;
            let name = words.staff_test_internal();
            listener.hear("how the test came out", |heard| {
                heard.contains(name.trim_end_matches('.')) && heard.contains(&passed(words))
            })?;
            listener.choose(&words.frame_back())?;
            listener.hear_words(&words.staff_tests_title())?;
            listener.choose(&words.frame_back())?;
            listener.hear_words(&words.staff_home_title())?;
            listener.choose(&words.staff_settings())?;
            listener.hear_words(&words.staff_settings())?;
            listener.choose(&words.staff_setting_volume())?;
            listener.hear_words(&words.staff_setting_volume())?;
            listener.choose(&words.staff_volume_louder())?;
            listener.choose(&words.staff_setting_save())?;
            listener.hear_words(&words.staff_done(words.staff_setting_volume()))?;
            listener.choose(&words.frame_back())?;
            listener.hear_words(&words.staff_settings())?;
            listener.choose(&words.frame_back())?;
            listener.hear_words(&words.staff_home_title())?;
            listener.choose(&words.staff_leave())?;
            hand.see(&["attract"], SOON)?;
            // Whoever comes next finds it silent, and as loud as was set.
            listener.silence()?;
            listener.ask_for_speech()?;
            listener.hear("the wall", |_| true)?;
            let heard = listener.heard()?;
            let last = heard.last().ok_or_else(|| Failure::new("nothing was heard"))?;
            assert_eq!(last.volume, "louder", "{last:?}");
            let pin = heard.iter().any(|heard| heard.text.contains(ADMINISTRATOR.pin));
            assert!(!pin, "the PIN was said aloud");
            Ok(())
        })
    }
    .await;
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// How a test that passed is told, without its day and time.
fn passed(words: locales::Words) -> String {
    let told = words.staff_test_passed("|", "|");
    let longest = told.split('|').max_by_key(|part| part.len()).unwrap_or_default();
    longest.trim_matches(|sign: char| !sign.is_alphabetic()).to_owned()
}

/// Real programs of this machine in place of a voice.
fn build_in(hall: &Hall, program: &str, check: &str) -> Outcome<()> {
    let settings = format!(
        "[devices.audio]\nprotocol = \"command\"\nsettings.program = [{program}]\nsettings.check = [{check}]\n\
         settings.start_ms = 500\nsettings.sign_ms = 1\nsettings.look_ms = 1000\n"
    );
    fs::create_dir_all(hall.path("conf.d"))?;
    Ok(fs::write(hall.path("conf.d/20-voice.toml"), settings)?)
}

/// Waits until the running core says this of its voice.
fn await_voice(hall: &Hall, what: &str, wanted: impl Fn(&serde_json::Value) -> bool) -> Outcome<()> {
    let mut last = serde_json::Value::Null;
    let told = await_until(what, SOON, || {
        last = hall.health().ok()?["devices"]["audio"].clone();
        wanted(&last).then_some(())
    });
    told.map_err(|failure| Failure::new(format!("{failure}: {last}")))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voice_that_cannot_be_heard_promises_nothing_and_tells_the_technician_why() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            for (program, check, fault, action) in [
                ("\"/nonexistent/voice\"", "\"/nonexistent/voice\"", "ProgramMissing", "configuration"),
                // No sound device: the check says so.
                ("\"true\"", "\"sh\", \"-c\", \"exit 1\"", "ProgramFails(1)", "maintenance"),
            ] {
                build_in(&hall, program, check)?;
                hall.start_core(None)?;
                await_voice(&hall, fault, |voice| {
                    voice["readiness"] == "unavailable"
                        && voice["fault"] == fault
                        && voice["remedy"]["action"] == action
                })?;
                let mut look = Customer::at(&hall.path("state/window.sock"))?;
                look.see(&["attract"], SOON)?;
                let promised = look.screen().is_some_and(|screen| screen.action("footer-listen").is_some());
                if promised {
                    return Err(Failure::new(format!("{fault}: it promises to read aloud")));
                }
                hall.cut_power();
            }
            // One that works, and then one that hangs: whoever listens loses the voice and nothing else.
            build_in(&hall, "\"true\"", "\"true\"")?;
            hall.start_core(None)?;
            await_voice(&hall, "a voice that works", |voice| voice["readiness"] == "ready")?;
            let mut finger = Customer::at(&hall.path("state/window.sock"))?;
            finger.press_when_there("footer-listen", SOON)?;
            await_voice(&hall, "something that was said", |voice| {
                voice["statistics"]["installed"]["UtteranceCount"].as_u64() > Some(0)
            })?;
            hall.cut_power();
            build_in(&hall, "\"sleep\", \"1000\"", "\"true\"")?;
            hall.start_core(None)?;
            let mut finger = Customer::at(&hall.path("state/window.sock"))?;
            finger.press_when_there("footer-listen", SOON)?;
            await_voice(&hall, "a voice that hangs", |voice| voice["fault"] == "ProgramHangs")?;
            finger.press_when_there("greeting-en", SOON)?;
            finger.see(&["choosing"], SOON).map(|_| ())
        })
    }
    .await;
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}
