//! Blocks <-> the lines of a document. Knows no time.
//!
//! Manual, section 9.1.1.2: three lines, each with its CR; the lowest of a document is always the third, and those above
//! it that are not there are empty; what is shorter than 30 characters of three lines, or 44 of two, is filled up with `_`.

use domain::Sensitive;

use super::frame::Block;
use crate::document::{
    ReadFault,
    lines::{Separator, hand_on, split},
};

/// What fills a line up. No zone has one.
const FILL: char = '_';
/// Lines of every block.
const LINES: usize = 3;

/// The lines of a document, without what fills them up: a visa of 36 characters comes as 44.
///
/// # Errors
/// Nothing was seen, or more than there can be.
pub fn lines(block: &Block) -> Result<Vec<Sensitive<String>>, ReadFault> {
    let lines = split(&block.text, Separator::Cr)?;
    if lines.len() > LINES {
        return Err(ReadFault::TooLong);
    }
    hand_on(lines.into_iter().map(|line| line.trim_end_matches(FILL).to_owned()).collect())
}

/// The block for these lines; the flag is `0`.
#[must_use]
pub fn block(lines: &[String]) -> Block {
    let width = if lines.len() == LINES { 30 } else { 44 };
    let absent = LINES.saturating_sub(lines.len());
    let mut text = "\r".repeat(absent);
    for line in lines.iter().take(LINES) {
        let fill = std::iter::repeat(FILL);
        text.extend(line.chars().chain(fill).take(width));
        text.push('\r');
    }
    Block { flag: b'0', text: text.into_bytes() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<String>, ReadFault> {
        let block = Block { flag: b'0', text: text.as_bytes().to_vec() };
        lines(&block).map(|lines| lines.into_iter().map(Sensitive::into_inner).collect())
    }

    #[test]
    fn the_lowest_line_is_the_third_and_absent_ones_are_no_lines() {
        // The manual's own example of one line.
        assert_eq!(read("\r\rONE\r"), Ok(vec!["ONE".to_owned()]));
        assert_eq!(read("\rONE\rTWO\r"), Ok(vec!["ONE".to_owned(), "TWO".to_owned()]));
        assert_eq!(read("A\rB\rC\r"), Ok(["A", "B", "C"].map(str::to_owned).to_vec()));
        assert_eq!(read("\r\r\r"), Err(ReadFault::NoLines));
        assert_eq!(read("\r____\r____\r"), Err(ReadFault::NoLines));
        assert_eq!(read("A\rB\rC\rD\r"), Err(ReadFault::TooLong));
    }

    #[test]
    fn a_visa_of_36_characters_is_handed_on_with_36() {
        let lines = vec!["V".repeat(36), "7".repeat(36)];
        let text = String::from_utf8(block(&lines).text).expect("text");
        assert_eq!(text, format!("\r{}________\r{}________\r", lines[0], lines[1]));
        assert_eq!(read(&text), Ok(lines));
    }

    #[test]
    fn documents_of_one_two_and_three_lines_are_read_as_they_were_written() {
        for lines in [vec!["A".repeat(30)], vec!["B".repeat(44); 2], vec!["B".repeat(36); 2], vec!["C".repeat(30); 3]] {
            let text = String::from_utf8(block(&lines).text).expect("text");
            assert_eq!(read(&text), Ok(lines));
        }
    }
}
