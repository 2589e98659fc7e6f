//! Lines from a socket, none longer than a bound.

use std::io;

use tokio::io::{AsyncBufRead, AsyncBufReadExt as _};

/// Bytes of the longest line that is believed, its end not counted.
pub const LONGEST: usize = 256 * 1024;

/// Reads lines; may be cancelled between any two polls without losing a byte.
#[derive(Debug)]
pub struct Lines<R> {
    from: R,
    begun: Vec<u8>,
}

/// Why there is no next line.
#[derive(Debug, thiserror::Error)]
pub enum NotALine {
    /// The socket failed.
    #[error("could not read from the socket")]
    Read(#[source] io::Error),
    /// The line did not end within the bound.
    #[error("a line is longer than {LONGEST} bytes")]
    TooLong,
    /// The other end closed.
    #[error("the other end closed")]
    Closed,
}

impl<R: AsyncBufRead + Unpin> Lines<R> {
    /// Lines of `from`.
    pub const fn of(from: R) -> Self {
        Self { from, begun: Vec::new() }
    }

    /// The next line, without its end.
    ///
    /// # Errors
    /// The socket failed, closed, or the line is too long.
    pub async fn next(&mut self) -> Result<Vec<u8>, NotALine> {
        loop {
            let chunk = self.from.fill_buf().await.map_err(NotALine::Read)?;
            if chunk.is_empty() {
                return Err(NotALine::Closed);
            }
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let taken = end.unwrap_or(chunk.len());
            if self.begun.len() + taken > LONGEST {
                return Err(NotALine::TooLong);
            }
            self.begun.extend_from_slice(&chunk[..taken]);
            let used = taken + usize::from(end.is_some());
            self.from.consume(used);
            if end.is_some() {
                return Ok(std::mem::take(&mut self.begun));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn lines_come_one_by_one_and_a_torn_one_never() {
        let mut lines = Lines::of(&b"{\"a\":1}\n\n{\"b\""[..]);
        assert_eq!(lines.next().await.expect("a line"), b"{\"a\":1}");
        assert_eq!(lines.next().await.expect("an empty line"), b"");
        assert!(matches!(lines.next().await, Err(NotALine::Closed)));
    }

    #[tokio::test]
    async fn a_line_of_the_bound_is_believed_and_one_byte_more_is_not() {
        let mut exact = vec![b'x'; LONGEST];
        exact.push(b'\n');
        assert_eq!(Lines::of(&exact[..]).next().await.expect("a line").len(), LONGEST);
        let mut more = vec![b'x'; LONGEST + 1];
        more.push(b'\n');
        assert!(matches!(Lines::of(&more[..]).next().await, Err(NotALine::TooLong)));
    }
}
