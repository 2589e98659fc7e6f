//! The device: single bytes obeyed, three of them answered; reads whatever comes while enabled.

use domain::Moment;

use super::{frame::Answer, message::Request};
use crate::barcode::{
    device::{Act, Code, Device, Eye, Manner, Speed, Voice},
    line::{Framing, frame},
};

/// A simulated Datalogic scanner on a serial line.
pub type Simulator = Device<Scanner>;

impl Simulator {
    /// As the page tells the installer to set it up: AIM identifier, CR.
    #[must_use]
    pub fn new(baud: u32) -> Self {
        Device::with_voice(Scanner { baud, framing: Framing::default() })
    }
}

/// Its voice.
#[derive(Debug)]
pub struct Scanner {
    baud: u32,
    framing: Framing,
}

impl Voice for Scanner {
    fn speed(&self) -> Speed {
        Speed::serial(self.baud)
    }

    // Enabled from the start, and still after a code.
    fn eye_alone(&self) -> Eye {
        Eye::On
    }

    fn restart(&mut self) {}

    fn set_up(&mut self, framing: Framing) {
        self.framing = framing;
    }

    fn hear(&mut self, _now: Moment, bytes: &[u8], manner: Manner) -> Vec<Act> {
        // It has no word for a refusal: it does nothing.
        if manner == Manner::Refuses {
            return Vec::new();
        }
        bytes.iter().filter_map(|byte| Request::of(*byte)).map(obey).collect()
    }

    fn read(&mut self, _now: Moment, code: &Code) -> Vec<Act> {
        vec![Act::Say(frame(&self.framing, &code.aim, code.data()))]
    }
}

fn obey(request: Request) -> Act {
    let fields: &[&[u8]] = match request {
        Request::Enable | Request::Reset => return Act::Turn(Eye::On),
        Request::Disable => return Act::Turn(Eye::Off),
        Request::Information => &[b"ASIM000001", b"I05", b"MSIM4500", b"SSIM12345"],
        Request::Health => &[b"H00"],
        Request::Statistics => &[b"S00000042"],
    };
    Act::Say(Answer { fields: fields.iter().map(|field| field.to_vec()).collect() }.to_bytes())
}
