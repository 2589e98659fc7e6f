//! An open link: bytes come in on one queue and go out on another, whatever carries them.
//!
//! Sending never waits, so that a device that takes no bytes (a printer with its cover open) cannot keep its driver from
//! noticing what it says meanwhile.

use std::{
    io,
    os::fd::{AsFd, AsRawFd},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
    sync::mpsc,
    task::spawn_blocking,
};

use super::{
    Address, Error,
    descriptor::{Descriptor, Nothing},
    device_file, evdev, gpio, programs, serial,
};

/// What a connection attempt may take.
const CONNECT_LIMIT: Duration = Duration::from_secs(5);
/// What bytes still unsent get when the link is closed.
const FAREWELL: Duration = Duration::from_millis(500);
/// Bytes taken from a link at once.
pub(super) const PORTION: usize = 4096;
/// Portions that may wait for the driver before the link is left unread.
pub(super) const PORTIONS_WAITING: usize = 64;

/// An open link. Dropped, it closes.
#[derive(Debug)]
pub struct Port {
    received: mpsc::Receiver<io::Result<Vec<u8>>>,
    outgoing: mpsc::UnboundedSender<Vec<u8>>,
}

impl Port {
    /// Opens the link at an address, for us alone.
    ///
    /// # Errors
    /// Says what it was doing: the device is absent, taken by somebody else, or does not answer.
    pub async fn open(address: &Address) -> Result<Self, Error> {
        device_file::inspect(address)?;
        match address.clone() {
            Address::Serial(line) => blocking(address, move || serial::open(&line)).await,
            Address::Evdev(path) => {
                let (device, early) = blocking(address, move || evdev::open(&path)).await?;
                Self::over_descriptor(address, device, early, Nothing::End)
            }
            Address::Hidraw(path) => {
                let device = blocking(address, move || device_file::open(&path)).await?;
                Self::over_descriptor(address, device, Vec::new(), Nothing::End)
            }
            Address::Usblp(path) => {
                let device = blocking(address, move || device_file::open(&path)).await?;
                Self::over_descriptor(address, device, Vec::new(), Nothing::NotYet)
            }
            Address::Gpio(chip) => {
                let (lines, early) = blocking(address, move || gpio::open(&chip)).await?;
                Self::over_descriptor(address, lines, early, Nothing::End)
            }
            Address::Programs => Ok(programs::open()),
            Address::Tcp { host, port } => {
                let failed = |cause| Error::Open { address: address.clone(), cause };
                let connecting = TcpStream::connect((host.as_str(), port));
                let stream = tokio::time::timeout(CONNECT_LIMIT, connecting)
                    .await
                    .map_err(|late| failed(late.into()))?
                    .map_err(failed)?;
                stream.set_nodelay(true).map_err(failed)?;
                Ok(Self::over(stream))
            }
        }
    }

    fn over_descriptor<T>(address: &Address, owner: T, early: Vec<u8>, nothing: Nothing) -> Result<Self, Error>
    where
        T: AsFd + AsRawFd + Unpin + Send + 'static,
    {
        let opened = Descriptor::new(owner, early, nothing);
        opened.map(Self::over).map_err(|cause| device_file::refused(address, cause))
    }

    /// A link over any stream of bytes.
    pub fn over(stream: impl AsyncRead + AsyncWrite + Send + 'static) -> Self {
        let (reader, writer) = tokio::io::split(stream);
        let (arrived, received) = mpsc::channel(PORTIONS_WAITING);
        let (outgoing, unsent) = mpsc::unbounded_channel();
        tokio::spawn(read(reader, arrived.clone()));
        tokio::spawn(write(writer, unsent, arrived));
        Self { received, outgoing }
    }

    pub(super) const fn new(
        received: mpsc::Receiver<io::Result<Vec<u8>>>,
        outgoing: mpsc::UnboundedSender<Vec<u8>>,
    ) -> Self {
        Self { received, outgoing }
    }

    /// The next bytes, as they came. Loses nothing when it is asked and not waited for.
    ///
    /// # Errors
    /// The link is gone; asked again, it stays gone.
    pub async fn receive(&mut self) -> io::Result<Vec<u8>> {
        self.received.recv().await.unwrap_or_else(|| Err(io::ErrorKind::UnexpectedEof.into()))
    }

    /// Queues bytes. Whether they arrived only the other side's answer can tell.
    pub fn send(&self, bytes: Vec<u8>) {
        // A broken link shows in `receive`, with its cause.
        self.outgoing.send(bytes).ok();
    }
}

/// Opens something of the kernel's; not on this thread, because its driver may take its time.
async fn blocking<T: Send + 'static>(
    address: &Address,
    open: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let opened = spawn_blocking(open).await.map_err(io::Error::other).flatten();
    opened.map_err(|cause| device_file::refused(address, cause))
}

async fn read(mut reader: impl AsyncRead + Unpin, arrived: mpsc::Sender<io::Result<Vec<u8>>>) {
    let mut portion = vec![0; PORTION];
    loop {
        let result = tokio::select! {
            result = reader.read(&mut portion) => result,
            () = arrived.closed() => return,
        };
        let (message, ended) = match result {
            Ok(0) => (Err(io::ErrorKind::UnexpectedEof.into()), true),
            Ok(count) => (Ok(portion[..count].to_vec()), false),
            Err(cause) => (Err(cause), true),
        };
        if arrived.send(message).await.is_err() || ended {
            return;
        }
    }
}

async fn write(
    mut writer: impl AsyncWrite + Unpin,
    mut unsent: mpsc::UnboundedReceiver<Vec<u8>>,
    arrived: mpsc::Sender<io::Result<Vec<u8>>>,
) {
    while let Some(bytes) = unsent.recv().await {
        let farewell = async {
            arrived.closed().await;
            tokio::time::sleep(FAREWELL).await;
        };
        let result = tokio::select! {
            result = writer.write_all(&bytes) => result,
            () = farewell => return,
        };
        if let Err(cause) = result {
            arrived.send(Err(cause)).await.ok();
            return;
        }
    }
    // Nobody is left to be told that the other side did not want to hear the end.
    writer.shutdown().await.ok();
}
