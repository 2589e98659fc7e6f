//! Starts the validator at the pseudo terminal that is its argument, as the crate `cashcode` does it, and says a line for
//! everything it understands. Stacks the first note, gives the second one back, and orders a third stacked that is not there.

use std::{env, error::Error, thread::sleep, time::Duration};

use cashcode::{CashcodeDevice, DeviceState};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("the pseudo terminal is missing")?;
    let mut device = CashcodeDevice::open(&path, None, Some(Duration::from_secs(5)))?;
    device.initialize()?;
    let identification = device.identify()?;
    println!("identified {} {}", identification.part_number, identification.serial_number);
    let table = device.get_bill_table()?;
    for (number, note) in table.active_entries() {
        println!("knows {number} {note}");
    }
    let mut last = None;
    let mut held = 0;
    loop {
        let state = device.poll()?;
        if last.as_ref() != Some(&state) {
            println!("{state:?}");
        }
        match &state {
            DeviceState::EscrowPosition { .. } if last.as_ref() != Some(&state) => {
                held += 1;
                if held == 1 { device.stack()? } else { device.return_bill()? }
            }
            DeviceState::BillReturned { .. } if last.as_ref() != Some(&state) => {
                println!("nothing in escrow, stacked: {:?}", device.stack().is_ok());
            }
            DeviceState::Failure(_) => return Ok(()),
            _ => {}
        }
        last = Some(state);
        sleep(Duration::from_millis(100));
    }
}
