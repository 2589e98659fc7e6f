//! A stream of bytes cut into documents at its empty lines, whatever ends its lines.

/// Bytes of a line that are kept: more than any zone has.
const MOST_BYTES: usize = 4096;
/// Lines of a document that are kept: more than the parser looks at.
const MOST_LINES: usize = 64;

/// Lines end in LF, CR, CR LF, LF CR, or in the CR CR LF that some programs make of CR LF. A line is empty when
/// nothing but blanks, control characters and byte order marks is in it.
#[derive(Debug, Default)]
pub struct Documents {
    line: Vec<u8>,
    document: Vec<String>,
    before: Before,
    /// A CR alone ended a line: from then on two of them are an empty one.
    returns_end_lines: bool,
}

/// What came before the next byte.
#[derive(Debug, Clone, Copy, Default)]
enum Before {
    #[default]
    Text,
    /// CR: the line has ended.
    Return,
    /// Two CR, of which the second is an empty line or a part of the first line's end.
    TwoReturns,
    /// LF: the line has ended.
    Feed,
    /// LF and CR, which is a part of the line's end or begins an empty line.
    FeedReturn,
}

impl Documents {
    /// The next byte; answers with the document that it ended.
    pub fn push(&mut self, byte: u8) -> Option<Vec<String>> {
        let (before, ended) = match (self.before, byte) {
            (Before::Text, b'\n') => (Before::Feed, self.end_line()),
            (Before::Text, b'\r') => (Before::Return, self.end_line()),
            (Before::Return | Before::TwoReturns, b'\n') => (Before::Feed, None),
            (Before::Return, b'\r') if !self.returns_end_lines => (Before::TwoReturns, None),
            (Before::Return | Before::TwoReturns | Before::FeedReturn, b'\r') => (Before::Return, self.end_document()),
            (Before::Feed | Before::FeedReturn, b'\n') => (Before::Feed, self.end_document()),
            (Before::Feed, b'\r') => (Before::FeedReturn, None),
            (Before::TwoReturns, _) => (Before::Text, self.end_document()),
            (Before::Text | Before::Return | Before::Feed | Before::FeedReturn, _) => (Before::Text, None),
        };
        if matches!(before, Before::Text) {
            self.returns_end_lines |= matches!(self.before, Before::Return | Before::TwoReturns);
            if self.line.len() < MOST_BYTES {
                self.line.push(byte);
            }
        }
        self.before = before;
        ended
    }

    /// What is left at the end of the stream.
    pub fn finish(mut self) -> Option<Vec<String>> {
        self.end_line().or_else(|| self.end_document())
    }

    fn end_line(&mut self) -> Option<Vec<String>> {
        let line = String::from_utf8_lossy(&self.line).into_owned();
        self.line.clear();
        let is_blank = |character: char| character.is_whitespace() || character.is_control() || character == '\u{feff}';
        if line.chars().all(is_blank) {
            return self.end_document();
        }
        if self.document.len() < MOST_LINES {
            self.document.push(line);
        }
        None
    }

    fn end_document(&mut self) -> Option<Vec<String>> {
        (!self.document.is_empty()).then(|| std::mem::take(&mut self.document))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(stream: &[u8]) -> Vec<Vec<String>> {
        let mut documents = Documents::default();
        let mut cut: Vec<Vec<String>> = stream.iter().filter_map(|byte| documents.push(*byte)).collect();
        cut.extend(documents.finish());
        cut
    }

    #[test]
    fn whatever_ends_lines_an_empty_one_ends_a_document() {
        let expected: [&[&str]; 3] = [&["AB", "CD"], &["EF"], &["GH", "IJ", "KL"]];
        for end in ["\n", "\r\n", "\r", "\n\r", "\r\r\n"] {
            let text = "AB;CD;;EF;;;;GH;IJ;KL".replace(';', end);
            for stream in [text.clone(), format!("{text}{end}"), format!("{end}{text}{end}{end}{end}")] {
                assert_eq!(cut(stream.as_bytes()), expected, "{stream:?}");
            }
        }
    }

    #[test]
    fn a_document_is_there_as_soon_as_its_empty_line_is() {
        for (stream, rest) in [("AB\n\n", ""), ("AB\r\n\r\n", ""), ("A\rB\r\r", ""), ("AB\n\r\n", ""), ("AB\r\r", "C")]
        {
            let mut documents = Documents::default();
            let (last, begun) =
                [stream, rest].concat().into_bytes().split_last().map(|(l, b)| (*l, b.to_vec())).unwrap();
            assert!(begun.iter().all(|byte| documents.push(*byte).is_none()), "{stream:?}");
            assert!(documents.push(last).is_some(), "{stream:?}");
        }
    }

    #[test]
    fn lines_of_blanks_are_empty_and_an_empty_stream_has_no_document() {
        assert_eq!(cut(b"AB\n \t\x00\nCD"), [["AB"], ["CD"]]);
        assert_eq!(cut("\u{feff}\nAB\u{a0}\n\u{2003}\nCD".as_bytes()), [["AB\u{a0}"], ["CD"]]);
        for nothing in [&b""[..], b"\n", b"\r\r\r\n\n", b"  \n\t\r\n", b"\xef\xbb\xbf"] {
            assert_eq!(cut(nothing), Vec::<Vec<String>>::new());
        }
    }

    #[test]
    fn lines_and_documents_without_end_take_no_memory_without_end() {
        let long = cut(&b"A".repeat(1_000_000));
        assert_eq!(long[0][0].len(), MOST_BYTES);
        let many = cut(&b"A\n".repeat(100_000));
        assert_eq!((many.len(), many[0].len()), (1, MOST_LINES));
    }

    #[test]
    fn bytes_that_are_no_text_stay_in_their_place() {
        assert_eq!(cut(b"A\xd1B\xffC\n"), [["A\u{fffd}B\u{fffd}C"]]);
    }
}
