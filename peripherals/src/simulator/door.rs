//! Where hosts come in: a pseudo terminal with a lasting name, or a TCP port. One host at a time.

use std::{
    fs, io,
    net::SocketAddr,
    os::{fd::OwnedFd, unix::fs::symlink},
    path::{Path, PathBuf},
    time::Duration,
};

use rustix::{
    io::Errno,
    pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, ptsname, unlockpt},
    termios::{OptionalActions, tcgetattr, tcsetattr},
};
use tokio::net::{TcpListener, TcpStream};

use crate::{
    bench::Wire,
    link::{
        Port,
        descriptor::{Descriptor, Nothing},
    },
};

/// How often it is looked whether somebody has opened the pseudo terminal: the kernel does not say.
const LOOK: Duration = Duration::from_millis(20);

/// A simulated device's end of its link: where hosts come in, and the wire behind it.
#[derive(Debug)]
pub struct Door {
    entrance: Entrance,
    wire: Wire,
}

#[derive(Debug)]
enum Entrance {
    /// A pseudo terminal, found under a symbolic link.
    Pty(Pty),
    /// A TCP port.
    Tcp(Tcp),
}

/// Whether a host may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vacancy {
    /// One may.
    Free,
    /// One is there: others are turned away.
    Occupied,
    /// The device has no power or its plug is out: there is no door.
    Shut,
}

/// A pseudo terminal. Every host gets a fresh one under the same name, as a device file appears anew with its device.
#[derive(Debug)]
struct Pty {
    link: PathBuf,
    master: Option<OwnedFd>,
}

/// A TCP port; it stays the same one when the device goes away and comes back.
#[derive(Debug)]
struct Tcp {
    address: SocketAddr,
    listener: Option<TcpListener>,
}

impl Door {
    /// A pseudo terminal behind the symbolic link `link`, in raw mode.
    ///
    /// # Errors
    /// The system has no more of them, or the link cannot be made.
    pub fn pty(link: PathBuf) -> io::Result<Self> {
        let mut pty = Pty { link, master: None };
        pty.open()?;
        Ok(Self::through(Entrance::Pty(pty)))
    }

    /// A TCP port; 0 takes a free one, see [`Door::address`].
    ///
    /// # Errors
    /// The port cannot be had.
    pub async fn tcp(address: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        Ok(Self::through(Entrance::Tcp(Tcp { address, listener: Some(listener) })))
    }

    fn through(entrance: Entrance) -> Self {
        Self { entrance, wire: Wire::immediate() }
    }

    /// The same with a wire that does harm.
    #[must_use]
    pub fn over(self, wire: Wire) -> Self {
        Self { wire, ..self }
    }

    pub(super) const fn wire(&self) -> &Wire {
        &self.wire
    }

    /// Where hosts find it, as [`crate::link::Address`] reads it.
    #[must_use]
    pub fn address(&self) -> String {
        match &self.entrance {
            Entrance::Pty(Pty { link, .. }) => format!("serial:{}", link.display()),
            Entrance::Tcp(Tcp { address, .. }) => format!("tcp:{address}"),
        }
    }

    /// The next host. Loses none when it is asked and not waited for.
    pub(super) async fn host(&mut self, vacancy: Vacancy) -> io::Result<Port> {
        match (&mut self.entrance, vacancy) {
            (Entrance::Pty(pty), Vacancy::Free) => pty.host().await,
            (Entrance::Pty(_), Vacancy::Occupied) => std::future::pending().await,
            (Entrance::Tcp(tcp), Vacancy::Free) => tcp.accept().await.map(Port::over),
            (Entrance::Tcp(tcp), Vacancy::Occupied) => loop {
                drop(tcp.accept().await?);
            },
            (Entrance::Pty(_) | Entrance::Tcp(_), Vacancy::Shut) => {
                self.shut();
                std::future::pending().await
            }
        }
    }

    /// Takes the door away; the next host makes it anew.
    pub(super) fn shut(&mut self) {
        match &mut self.entrance {
            Entrance::Pty(pty) => {
                pty.master = None;
                // Nothing is wrong when it is gone already.
                fs::remove_file(&pty.link).ok();
            }
            Entrance::Tcp(tcp) => tcp.listener = None,
        }
    }
}

impl Tcp {
    async fn accept(&mut self) -> io::Result<TcpStream> {
        if self.listener.is_none() {
            self.listener = Some(TcpListener::bind(self.address).await?);
        }
        let Some(listener) = &self.listener else { return Err(io::ErrorKind::NotConnected.into()) };
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }
}

impl Pty {
    fn open(&mut self) -> io::Result<()> {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?;
        grantpt(&master)?;
        unlockpt(&master)?;
        let mut settings = tcgetattr(&master)?;
        settings.make_raw();
        tcsetattr(&master, OptionalActions::Now, &settings)?;
        rustix::io::ioctl_fionbio(&master, true)?;
        // Only a terminal that was open once says that it no longer is.
        drop(ioctl_tiocgptpeer(&master, OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?);
        let name = ptsname(&master, Vec::new())?;
        link(Path::new(&name.to_string_lossy().into_owned()), &self.link)?;
        self.master = Some(master);
        Ok(())
    }

    async fn host(&mut self) -> io::Result<Port> {
        if self.master.is_none() {
            self.open()?;
        }
        loop {
            let mut early = vec![0; 4096];
            let Some(master) = &self.master else { return Err(io::ErrorKind::NotConnected.into()) };
            match rustix::io::read(master, &mut early) {
                Ok(count) => early.truncate(count),
                Err(Errno::AGAIN) => early.clear(),
                Err(Errno::IO) => {
                    tokio::time::sleep(LOOK).await;
                    continue;
                }
                Err(cause) => return Err(cause.into()),
            }
            let Some(master) = self.master.take() else { return Err(io::ErrorKind::NotConnected.into()) };
            return Ok(Port::over(Descriptor::new(master, early, Nothing::End)?));
        }
    }
}

/// Gives a device file its lasting name, without a moment in which there is none.
fn link(device: &Path, name: &Path) -> io::Result<()> {
    let mut fresh = name.as_os_str().to_owned();
    fresh.push(".new");
    match fs::remove_file(&fresh) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
        Ok(()) | Err(_) => {}
    }
    symlink(device, &fresh)?;
    fs::rename(&fresh, name)
}
