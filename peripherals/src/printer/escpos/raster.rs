//! A picture as bands of rows and feeds: what is white costs nothing.
//!
//! Every band begins at the left edge: moving the print position before `GS v 0` (`ESC $`, `GS L`) is understood by Epson's
//! printers and by few others, so the left white is sent and the right white is not.

use domain::bitmap::Bitmap;

use super::message::Request;

/// The most rows in one band: paper that runs out leaves a place to look for.
pub const MOST_ROWS: u32 = 256;

/// Fewer white rows than this are printed, not fed: a new band costs eleven bytes.
const SHORTEST_FEED: u32 = 3;

/// The commands that print a picture, top to bottom.
#[must_use]
pub fn commands(image: &Bitmap) -> Vec<Request> {
    let mut commands = Vec::new();
    let mut y = 0;
    while y < image.height() {
        let end = end_of_ink(image, y);
        if end > y {
            commands.push(band(image, y, end));
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

fn band(image: &Bitmap, top: u32, end: u32) -> Request {
    let width = (top..end).map(|y| used_bytes(image.row(y))).max().unwrap_or(0).max(1);
    let rows = (top..end).flat_map(|y| &image.row(y)[..width]).copied().collect();
    Request::Raster { bytes_per_row: u16::try_from(width).unwrap_or(u16::MAX), rows }
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

    #[test]
    fn white_is_fed_and_bands_end_at_the_last_ink() {
        let image = picture(576, 600, &[(0, 10), (17, 11), (8, 300)]);
        assert_eq!(
            commands(&image),
            [
                Request::Feed(10),
                Request::Raster { bytes_per_row: 3, rows: vec![0x80, 0, 0, 0, 0, 0x40] },
                Request::Feed(255),
                Request::Feed(33),
                Request::Raster { bytes_per_row: 2, rows: vec![0, 0x80] },
                Request::Feed(255),
                Request::Feed(44),
            ]
        );
    }

    #[test]
    fn one_or_two_white_rows_are_printed() {
        let image = picture(8, 4, &[(0, 0), (0, 3)]);
        assert_eq!(commands(&image), [Request::Raster { bytes_per_row: 1, rows: vec![0x80, 0, 0, 0x80] }]);
    }

    #[test]
    fn a_black_page_is_cut_into_bands() {
        let ink: Vec<_> = (0..600).map(|y| (5, y)).collect();
        let rows: Vec<usize> = commands(&picture(8, 600, &ink))
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
        assert_eq!(commands(&Bitmap::white(576, 300)), [Request::Feed(255), Request::Feed(45)]);
        assert_eq!(commands(&Bitmap::white(576, 0)), []);
        assert_eq!(commands(&Bitmap::white(0, 0)), []);
    }
}
