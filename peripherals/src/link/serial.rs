//! Serial lines: opened for us alone, read by one thread and written by another, because a line that is told to wait must
//! still be heard.

use std::{
    io::{self, Read, Write},
    thread,
    time::Duration,
};

use serialport::{ClearBuffer, SerialPort, TTYPort};
use tokio::sync::mpsc;

use super::{
    Port,
    address::{DataBits, Flow, Parity, Serial, StopBits},
    port::{PORTION, PORTIONS_WAITING},
};

/// How long a thread may go on after its link was closed.
const PATIENCE: Duration = Duration::from_millis(100);

/// Opens the line. Slow: a driver of the kernel may take its time.
pub(super) fn open(line: &Serial) -> io::Result<Port> {
    let reader = configured(line).map_err(|error| match error.kind() {
        // What the crate makes of the kernel's lock on the line, or another program's.
        serialport::ErrorKind::NoDevice => io::Error::new(io::ErrorKind::ResourceBusy, error.description),
        serialport::ErrorKind::InvalidInput | serialport::ErrorKind::Unknown | serialport::ErrorKind::Io(_) => {
            io::Error::from(error)
        }
    })?;
    // What came before we listened belongs to nobody.
    reader.clear(ClearBuffer::Input)?;
    let writer = reader.try_clone_native()?;
    let (arrived, received) = mpsc::channel(PORTIONS_WAITING);
    let (outgoing, unsent) = mpsc::unbounded_channel();
    let complaints = arrived.clone();
    thread::Builder::new().name("serial-read".to_owned()).spawn(move || read(reader, &arrived))?;
    thread::Builder::new().name("serial-write".to_owned()).spawn(move || write(writer, unsent, &complaints))?;
    Ok(Port::new(received, outgoing))
}

fn configured(line: &Serial) -> serialport::Result<TTYPort> {
    serialport::new(line.path.to_string_lossy(), line.baud)
        .data_bits(match line.data_bits {
            DataBits::Seven => serialport::DataBits::Seven,
            DataBits::Eight => serialport::DataBits::Eight,
        })
        .parity(match line.parity {
            Parity::None => serialport::Parity::None,
            Parity::Odd => serialport::Parity::Odd,
            Parity::Even => serialport::Parity::Even,
        })
        .stop_bits(match line.stop_bits {
            StopBits::One => serialport::StopBits::One,
            StopBits::Two => serialport::StopBits::Two,
        })
        .flow_control(match line.flow {
            Flow::None => serialport::FlowControl::None,
            Flow::Software => serialport::FlowControl::Software,
            Flow::Hardware => serialport::FlowControl::Hardware,
        })
        .timeout(PATIENCE)
        .exclusive(true)
        .open_native()
}

/// Whether a failed call is worth another one.
fn passes(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::TimedOut | io::ErrorKind::Interrupted)
}

fn read(mut port: TTYPort, arrived: &mpsc::Sender<io::Result<Vec<u8>>>) {
    let mut portion = vec![0; PORTION];
    while !arrived.is_closed() {
        let message = match port.read(&mut portion) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => Ok(portion[..count].to_vec()),
            Err(cause) if passes(&cause) => continue,
            Err(cause) => Err(cause),
        };
        let ended = message.is_err();
        if arrived.blocking_send(message).is_err() || ended {
            return;
        }
    }
}

fn write(mut port: TTYPort, mut unsent: mpsc::UnboundedReceiver<Vec<u8>>, arrived: &mpsc::Sender<io::Result<Vec<u8>>>) {
    while let Some(bytes) = unsent.blocking_recv() {
        let mut left = bytes.as_slice();
        while !left.is_empty() {
            match port.write(left) {
                Ok(count) => left = &left[count..],
                Err(cause) if passes(&cause) && !arrived.is_closed() => {}
                Err(cause) => {
                    // Nobody listens any more when this fails: the link is closed from our side.
                    arrived.blocking_send(Err(cause)).ok();
                    return;
                }
            }
        }
    }
}
