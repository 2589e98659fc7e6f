//! A picture as bands of rows, margins and feeds: what is white costs nothing.
//!
//! White at the left is left out by moving the margin (`GS L`), which the command reference names for `GS v 0` and which more
//! printers and foreign decoders understand than moving the print position (`ESC $`). For a printer that does neither,
//! [`Left::Sent`] sends it.

use domain::bitmap::Bitmap;

use super::{Left, message::Request};

/// The most rows in one band: paper that runs out leaves a place to look for.
pub const MOST_ROWS: u32 = 256;

/// Fewer white rows than this are printed, not fed: a new band costs eleven bytes.
const SHORTEST_FEED: u32 = 3;

/// The commands that print a picture, top to bottom, for a printer whose margin is 0.
#[must_use]
pub fn commands(image: &Bitmap, left: Left) -> Vec<Request> {
    let mut commands = Vec::new();
    let mut margin = 0;
    let mut y = 0;
    while y < image.height() {
        let end = end_of_ink(image, y);
        if end > y {
            let first = match left {
                Left::Moved => first_byte(image, y, end),
                Left::Sent => 0,
            };
            if first != margin {
                commands.push(Request::Margin { dots: u16::try_from(first * 8).unwrap_or(u16::MAX) });
                margin = first;
            }
            commands.push(band(image, y, end, first));
            y = end;
        }
        let next = next_ink(image, y);
        feed(next - y, &mut commands);
        y = next;
    }
    commands
}

/// The first row behind `y` that begins enough white to be fed, or is one too many for a band.
fn end_of_ink(image: &Bitmap, y: u32) -> u32 {
    let mut end = y;
    while end < image.height() && end - y < MOST_ROWS {
        let white = next_ink(image, end) - end;
        if white >= SHORTEST_FEED || end + white == image.height() {
            break;
        }
        end = (end + white + 1).min(y + MOST_ROWS);
    }
    end
}

/// The next row at or below `y` that has a black dot; the height when there is none.
fn next_ink(image: &Bitmap, y: u32) -> u32 {
    (y..image.height()).find(|row| used_bytes(image.row(*row)) > 0).unwrap_or(image.height())
}

fn used_bytes(row: &[u8]) -> usize {
    row.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1)
}

/// The first byte with ink of the rows from `top` to `end`.
fn first_byte(image: &Bitmap, top: u32, end: u32) -> usize {
    (top..end).filter_map(|y| image.row(y).iter().position(|byte| *byte != 0)).min().unwrap_or(0)
}

fn band(image: &Bitmap, top: u32, end: u32, first: usize) -> Request {
    let last = (top..end).map(|y| used_bytes(image.row(y))).max().unwrap_or(0).max(first + 1);
    let rows = (top..end).flat_map(|y| &image.row(y)[first..last]).copied().collect();
    Request::Raster { bytes_per_row: u16::try_from(last - first).unwrap_or(u16::MAX), rows }
}

fn feed(mut rows: u32, commands: &mut Vec<Request>) {
    while rows > 0 {
        let step = rows.min(u32::from(u8::MAX));
        commands.push(Request::Feed(u8::try_from(step).unwrap_or(u8::MAX)));
        rows -= step;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, ink: &[(u32, u32)]) -> Bitmap {
        let mut image = Bitmap::white(width, height);
        for (x, y) in ink {
            image.blacken(*x, *y);
        }
        image
    }

    fn printed(image: &Bitmap) -> Vec<Request> {
        commands(image, Left::Moved)
    }

    #[test]
    fn white_is_fed_and_bands_hold_their_ink_only() {
        let image = picture(576, 600, &[(8, 10), (17, 11), (40, 300)]);
        assert_eq!(
            printed(&image),
            [
                Request::Feed(10),
                Request::Margin { dots: 8 },
                Request::Raster { bytes_per_row: 2, rows: vec![0x80, 0, 0, 0x40] },
                Request::Feed(255),
                Request::Feed(33),
                Request::Margin { dots: 40 },
                Request::Raster { bytes_per_row: 1, rows: vec![0x80] },
                Request::Feed(255),
                Request::Feed(44),
            ]
        );
        assert_eq!(
            commands(&image, Left::Sent)[..2],
            [Request::Feed(10), Request::Raster { bytes_per_row: 3, rows: vec![0, 0x80, 0, 0, 0, 0x40] }]
        );
    }

    #[test]
    fn one_or_two_white_rows_are_printed() {
        let image = picture(8, 4, &[(0, 0), (0, 3)]);
        assert_eq!(printed(&image), [Request::Raster { bytes_per_row: 1, rows: vec![0x80, 0, 0, 0x80] }]);
    }

    #[test]
    fn a_black_page_is_cut_into_bands() {
        let ink: Vec<_> = (0..600).map(|y| (5, y)).collect();
        let rows: Vec<usize> = printed(&picture(8, 600, &ink))
            .iter()
            .map(|command| match command {
                Request::Raster { rows, .. } => rows.len(),
                other => panic!("no feed is due: {other:?}"),
            })
            .collect();
        assert_eq!(rows, [256, 256, 88]);
    }

    #[test]
    fn white_paper_is_only_fed_and_no_paper_is_nothing() {
        assert_eq!(printed(&Bitmap::white(576, 300)), [Request::Feed(255), Request::Feed(45)]);
        assert_eq!(printed(&Bitmap::white(576, 0)), []);
        assert_eq!(printed(&Bitmap::white(0, 0)), []);
    }
}
