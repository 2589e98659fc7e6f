//! A file descriptor that does not block, as a stream of bytes.

use std::{
    io,
    os::fd::{AsFd, AsRawFd},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf, unix::AsyncFd},
    time::{Sleep, sleep},
};

/// How long nothing is read after a device had nothing to say and said so.
const BREATH: Duration = Duration::from_millis(20);

/// What a read of no bytes means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nothing {
    /// The other side has closed.
    End,
    /// There is nothing yet: a printer answers the kernel's question with an empty packet.
    NotYet,
}

/// A descriptor, and bytes that come before those that it yields.
#[derive(Debug)]
pub(crate) struct Descriptor<T: AsRawFd> {
    fd: AsyncFd<T>,
    early: Vec<u8>,
    nothing: Nothing,
    pause: Option<Pin<Box<Sleep>>>,
}

impl<T: AsFd + AsRawFd> Descriptor<T> {
    /// `owner` keeps the descriptor open and was opened so that it does not block. Must be called inside a tokio runtime.
    ///
    /// # Errors
    /// The system cannot wait for it: it is a file on a disk.
    pub(crate) fn new(owner: T, early: Vec<u8>, nothing: Nothing) -> io::Result<Self> {
        Ok(Self { fd: register(owner)?, early, nothing, pause: None })
    }
}

#[expect(deprecated, reason = "the constructor that replaces it is unsafe, and an owned descriptor stays what it is")]
fn register<T: AsRawFd>(owner: T) -> io::Result<AsyncFd<T>> {
    AsyncFd::new(owner)
}

impl<T: AsFd + AsRawFd + Unpin> AsyncRead for Descriptor<T> {
    fn poll_read(mut self: Pin<&mut Self>, task: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if !self.early.is_empty() {
            let count = self.early.len().min(buffer.remaining());
            let rest = self.early.split_off(count);
            buffer.put_slice(&std::mem::replace(&mut self.early, rest));
            return Poll::Ready(Ok(()));
        }
        loop {
            if let Some(pause) = &mut self.pause {
                ready!(pause.as_mut().poll(task));
                self.pause = None;
            }
            let mut ready = ready!(self.fd.poll_read_ready(task))?;
            let hung_up = ready.ready().is_read_closed();
            let space = buffer.initialize_unfilled();
            match ready.try_io(|fd| Ok(rustix::io::read(fd.get_ref(), &mut *space)?)) {
                Ok(Ok(0)) if self.nothing == Nothing::NotYet && !hung_up => self.pause = Some(Box::pin(sleep(BREATH))),
                Ok(Ok(count)) => {
                    buffer.advance(count);
                    return Poll::Ready(Ok(()));
                }
                Ok(Err(cause)) => return Poll::Ready(Err(cause)),
                Err(_would_block) => {}
            }
        }
    }
}

impl<T: AsFd + AsRawFd + Unpin> AsyncWrite for Descriptor<T> {
    fn poll_write(self: Pin<&mut Self>, task: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        loop {
            let mut ready = ready!(self.fd.poll_write_ready(task))?;
            match ready.try_io(|fd| Ok(rustix::io::write(fd.get_ref(), bytes)?)) {
                Ok(result) => return Poll::Ready(result),
                Err(_would_block) => {}
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use std::os::fd::OwnedFd;

    use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};
    use tokio::io::AsyncReadExt;

    use super::*;

    /// Two ends of a line that keeps every packet apart, empty ones included, as a USB device does.
    fn ends() -> (OwnedFd, OwnedFd) {
        let flags = SocketFlags::NONBLOCK | SocketFlags::CLOEXEC;
        socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, flags, None).expect("a pair of sockets")
    }

    #[tokio::test]
    async fn what_was_known_at_opening_comes_first_and_whole() {
        let (ours, theirs) = ends();
        rustix::io::write(&theirs, b"later").unwrap();
        let mut line = Descriptor::new(ours, b"early".to_vec(), Nothing::End).unwrap();
        let mut heard = [0; 3];
        line.read_exact(&mut heard).await.unwrap();
        assert_eq!(&heard, b"ear");
        let mut heard = [0; 7];
        line.read_exact(&mut heard).await.unwrap();
        assert_eq!(&heard, b"lylater");
    }

    #[tokio::test]
    async fn an_empty_packet_ends_a_line_or_means_nothing_yet() {
        let mut heard = [0; 16];
        let (ours, theirs) = ends();
        rustix::net::send(&theirs, b"", rustix::net::SendFlags::empty()).unwrap();
        let mut line = Descriptor::new(ours, Vec::new(), Nothing::End).unwrap();
        assert_eq!(line.read(&mut heard).await.unwrap(), 0);

        let (ours, theirs) = ends();
        rustix::net::send(&theirs, b"", rustix::net::SendFlags::empty()).unwrap();
        rustix::io::write(&theirs, b"paper").unwrap();
        let mut line = Descriptor::new(ours, Vec::new(), Nothing::NotYet).unwrap();
        assert_eq!(line.read(&mut heard).await.unwrap(), 5);
    }

    #[tokio::test]
    async fn a_file_on_a_disk_is_no_line() {
        let file = tempfile::tempfile().unwrap();
        assert!(Descriptor::new(file, Vec::new(), Nothing::End).is_err());
    }
}
