//! A visa now, one that was granted already, or something to pay?

use journey::Touch;
use locales::Words;

use super::{
    page::{Message, Page, nothing},
    welcome::not_now,
};
use crate::{
    screen::{Action, Icon, Kind, NoticeKind, Part},
    snapshot::Offer,
};

pub(super) fn choosing(page: Page<'_>, visa: Offer, pick_up: Option<Offer>, sale: Option<Offer>) -> Page<'_> {
    let visa = offered(
        &page,
        ("choose-visa", Touch::VisaChosen, Icon::Passport),
        (Words::choosing_visa, Words::choosing_visa_line),
        visa,
    );
    let pick_up = pick_up.map(|offer| {
        let words: (Message, Message) = (Words::choosing_evisa, Words::choosing_evisa_line);
        offered(&page, ("choose-evisa", Touch::PickUpChosen, Icon::Printer), words, offer)
    });
    let sale = sale.map(|offer| {
        let words: (Message, Message) = (Words::choosing_sale, Words::choosing_sale_line);
        offered(&page, ("choose-payment", Touch::PaymentChosen, Icon::Receipt), words, offer)
    });
    let help: Message = if sale.is_some() { Words::help_choosing_sale } else { Words::help_choosing };
    let page = page.help(help).ends().goes_back().title(Words::choosing_title).notice(
        NoticeKind::Plain,
        Icon::Desk,
        nothing,
        Words::choosing_desk,
    );
    match sale {
        // Three with their reasons may be higher than a panel in large letters: they go on pages.
        Some(sale) => {
            let actions = [visa].into_iter().chain(pick_up).chain([sale]).collect();
            page.part(Part::Choices { question: None, columns: 1, actions })
        }
        None => pick_up.into_iter().chain([visa]).fold(page, Page::press),
    }
}

fn offered(page: &Page<'_>, (id, touch, icon): (&str, Touch, Icon), words: (Message, Message), offer: Offer) -> Action {
    let action = page.action(Kind::Secondary, id, touch, icon, words.0);
    match offer {
        Offer::Available => action.with_line(page.both(words.1)),
        Offer::NotNow(why) => action.not_now(page.both(not_now(why))),
    }
}
