//! How a note ends: what is told of it, once, and when that is answered.

use super::{
    Driver,
    note::{End, Held, Tells, Told, Way, Written},
    path::{Answer, Clear, Entering, Restarted},
};
use crate::cash::{Event, Origin, Worth, ccnet::message::Request};

impl Driver {
    /// The note that was held is inside no more, and the device did not say what became of it: what it showed before decides.
    pub(super) fn conclude(&mut self) {
        let Some(held) = self.path.held.take() else { return };
        let (end, event) = match (self.path.way, held.sent) {
            (Way::Back, _) | (Way::Unknown, 0) => {
                (End::Returned(held.kind), Event::NoteReturned { key: Some(held.key) })
            }
            (Way::In, _) | (Way::Unknown, 1..) => (End::Lost, Event::NoteLost { key: held.key }),
        };
        let id = self.report(event);
        self.path.told = Some(Told { end, id, written: Written::No, device: Tells::SomethingElse });
    }

    pub(super) fn on_stacked(&mut self, kind: u8) -> (Answer, Option<Request>) {
        if self.path.told.is_none() && self.setup.notes.is_stale() {
            self.path.clear = Clear::Owed;
            return (Answer::Later, Some(Request::GetTable));
        }
        self.on_end(End::Stacked(kind))
    }

    /// The device tells of a note's end: reported once, answered once that is written down.
    pub(super) fn on_end(&mut self, end: End) -> (Answer, Option<Request>) {
        self.path.clear = Clear::Owed;
        self.path.entering = Entering::No;
        self.path.rejecting = None;
        if let Some(told) = &mut self.path.told {
            let is_another = told.end != end;
            match told.written {
                // It cannot have gone on to another note: nothing was answered, and nothing ordered.
                Written::No if !is_another => {
                    told.device = Tells::Still;
                    return (Answer::Later, None);
                }
                Written::No => return (Answer::Later, None),
                Written::Yes if is_another && told.device == Tells::Still => {
                    tracing::error!(?told, ?end, "the validator tells another tale of the same note");
                }
                Written::AndAnswered if is_another => self.path.told = None,
                Written::Yes | Written::AndAnswered => {}
            }
        }
        if let Some(told) = &mut self.path.told {
            told.written = Written::AndAnswered;
            return (Answer::Now, None);
        }
        let event = self.tell(end);
        let id = self.report(event);
        self.path.told = Some(Told { end, id, written: Written::No, device: Tells::Still });
        (Answer::Later, None)
    }

    fn tell(&mut self, end: End) -> Event {
        let held = self.path.held.take();
        let kind = match end {
            End::Stacked(kind) => kind,
            End::Returned(_) | End::Lost => return Event::NoteReturned { key: held.map(|held| held.key) },
        };
        if let Some(held) = held.filter(|held| held.kind != kind) {
            tracing::error!(in_escrow = held.kind, stacked = kind, "the validator stacked another note than it held");
        }
        let worth = self.setup.notes.value(kind).map_or(Worth::Unreadable { kind }, Worth::Value);
        let origin = match (self.path.restarted, held) {
            (Restarted::Yes, _) => Origin::Recovered,
            (Restarted::No, Some(Held { key, sent: 1.., .. })) => Origin::Ordered(key),
            (Restarted::No, Some(_) | None) => Origin::Unordered,
        };
        Event::NoteStacked { worth, origin }
    }
}
