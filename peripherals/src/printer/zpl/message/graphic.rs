//! A picture as `^GFA` fields: hexadecimal digits with the guide's own way of counting those that repeat.
//!
//! Characters only, so that no link, no flow control and no real-time command can meet a byte of a picture.

use std::ops::Range;

use domain::bitmap::Bitmap;

/// Rows of one field: 500 rows of 80 bytes are well within the 99,999 that a field may have.
const MOST_ROWS: u32 = 500;

/// The fields of a picture, top to bottom.
pub(super) fn fields(image: &Bitmap) -> String {
    let bytes_per_row = image.bytes_per_row().max(1);
    let field = |top: u32| {
        let rows = MOST_ROWS.min(image.height() - top);
        let bytes = bytes_per_row * rows as usize;
        let data = data(image, top..top + rows);
        format!("^FO0,{top}^GFA,{bytes},{bytes},{bytes_per_row},{data}^FS")
    };
    (0..image.height()).step_by(MOST_ROWS as usize).map(field).collect()
}

/// A row that equals the one above it is a colon, unless it is white and as short without.
fn data(image: &Bitmap, rows: Range<u32>) -> String {
    let mut text = String::new();
    let mut above: &[u8] = &[];
    for y in rows {
        let row = image.row(y);
        if above == row && row.iter().any(|byte| *byte != 0) {
            text.push(':');
        } else {
            write_row(row, &mut text);
        }
        above = row;
    }
    text
}

/// A row: a comma stands for noughts, and an exclamation mark for Fs, up to its end.
fn write_row(row: &[u8], text: &mut String) {
    let digits: Vec<u8> = row.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]).collect();
    let end = |digit: u8| digits.iter().rposition(|other| *other != digit).map_or(0, |last| last + 1);
    let (used, mark) = match (end(0x0), end(0xf)) {
        (noughts, fs) if noughts <= fs => (noughts, ','),
        (_, fs) => (fs, '!'),
    };
    for run in digits[..used].chunk_by(|one, next| one == next) {
        count(run.len(), text);
        text.push(char::from(b"0123456789ABCDEF"[usize::from(run[0])]));
    }
    if used < digits.len() {
        text.push(mark);
    }
}

/// How often the next digit stands: g to z are 20 to 400, G to Y are 1 to 19; once is not counted.
fn count(mut times: usize, text: &mut String) {
    while times >= 20 {
        let twenties = (times / 20).min(20);
        text.push(letter(b'g', twenties));
        times -= twenties * 20;
        if times == 0 {
            return;
        }
    }
    if times > 1 || text.ends_with(|last: char| last.is_ascii_lowercase()) {
        text.push(letter(b'G', times));
    }
}

fn letter(first: u8, number: usize) -> char {
    u8::try_from(number).ok().and_then(|number| first.checked_add(number)).map_or('?', |code| char::from(code - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(bytes: &[u8]) -> String {
        let mut text = String::new();
        write_row(bytes, &mut text);
        text
    }

    #[test]
    fn digits_are_counted_as_the_guide_prints_it() {
        // "Sending M6 to the printer is identical to sending 6666666"; "hB" is B forty times, "MB" seven, "hMB" 47 times;
        // a comma fills the rest of the line with 0, an exclamation mark with 1.
        assert_eq!(row(&[0x66, 0x66, 0x66, 0x60]), "M6,");
        assert_eq!(row(&[0xbb; 20]), "hB");
        assert_eq!(row(&[&[0xbb; 23][..], &[0xb0]].concat()), "hMB,");
        assert_eq!(row(&[0; 80]), ",");
        assert_eq!(row(&[0xff; 80]), "!");
        assert_eq!(row(&[0x12, 0x34]), "1234");
        assert_eq!(row(&[0x80, 0x00, 0x01]), "8J01");
        assert_eq!(row(&[0x0f, 0xff]), "0!");
        // 21 times: twenty and one.
        assert_eq!(row(&[&[0xaa; 10][..], &[0xa1]].concat()), "gGA1");
        // More than four hundred.
        assert_eq!(row(&[&[0xaa; 210][..], &[0x10]].concat()), "zgA1,");
    }

    #[test]
    fn equal_rows_are_said_once_and_long_pictures_are_split() {
        let mut image = Bitmap::white(16, 502);
        for y in [0, 1, 500] {
            image.blacken(3, y);
        }
        let mut expected = "^FO0,0^GFA,1000,1000,2,1,:".to_owned();
        expected.push_str(&",".repeat(498));
        expected.push_str("^FS^FO0,500^GFA,4,4,2,1,,^FS");
        assert_eq!(fields(&image), expected);
    }
}
