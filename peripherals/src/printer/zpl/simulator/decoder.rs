//! Commands off a byte stream, as a ZPL printer reads them. Written from the programming guide, apart from what writes them.
//!
//! A format is collected between `^XA` and `^XZ`; a caret or a tilde ends the command before it, a graphic included, however much
//! of it is missing. Text is not legible: a field with text is a black box.

/// The longest command but a graphic.
const LONGEST: usize = 4_096;
/// The most rows of a paper.
const MOST_ROWS: usize = 32_000;

/// What is carried out as it comes, and whole formats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instruction {
    /// `~HQES`
    Status,
    /// `~HS`
    Queue,
    /// `~HI`
    Identity,
    /// `~JA`
    Drop,
    /// `^XA` … `^XZ`
    Format(Format),
}

/// Everything between `^XA` and `^XZ`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Format {
    /// The paper; none when nothing is to be printed.
    pub(super) rows: Vec<Vec<u8>>,
    /// `^HV`: its header, said once the paper is cut.
    pub(super) say_back: Option<Vec<u8>>,
    /// `^JZ`
    pub(super) reprint: Option<bool>,
    /// `^KV`, d
    pub(super) present_timeout_s: Option<u64>,
    /// `^CP`: out, or back.
    pub(super) send_away: Option<bool>,
    length: usize,
    origin: (usize, usize),
    hexadecimal: Option<u8>,
}

/// The command that is being read, and the format it belongs to.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    command: Vec<u8>,
    format: Option<Format>,
}

impl Decoder {
    /// Takes in one byte and gives what it completes.
    pub(super) fn push(&mut self, byte: u8, width_dots: u32) -> Option<Instruction> {
        if matches!(byte, b'^' | b'~') {
            self.finish(width_dots);
            self.command = vec![byte];
            return None;
        }
        let graphic = self.command.starts_with(b"^GF");
        if self.command.is_empty() || (!graphic && self.command.len() > LONGEST) || self.command.len() > LONGEST * 64 {
            return None;
        }
        if !matches!(byte, b'\r' | b'\n') {
            self.command.push(byte);
        }
        self.control(width_dots)
    }

    /// Drops a half-read format.
    pub(super) fn drop_format(&mut self) {
        self.command.clear();
        self.format = None;
    }

    pub(super) const fn is_inside_a_format(&self) -> bool {
        self.format.is_some()
    }

    /// Commands that need no end to be understood.
    fn control(&mut self, width_dots: u32) -> Option<Instruction> {
        let instruction = match &self.command[..] {
            b"~HQES" => Instruction::Status,
            b"~HS" => Instruction::Queue,
            b"~HI" => Instruction::Identity,
            b"~JA" => Instruction::Drop,
            b"^XA" => {
                self.format = Some(Format::default());
                self.command.clear();
                return None;
            }
            b"^XZ" => {
                let mut format = self.format.take()?;
                let blank = format.rows.is_empty() && format.say_back.is_none();
                if !blank {
                    let rows = format.length.clamp(1, MOST_ROWS).max(format.rows.len());
                    format.rows.resize(rows, vec![0; width_dots.div_ceil(8) as usize]);
                }
                Instruction::Format(format)
            }
            _unfinished => return None,
        };
        self.command.clear();
        Some(instruction)
    }

    /// The command is at its end.
    fn finish(&mut self, width_dots: u32) {
        let command = std::mem::take(&mut self.command);
        let Some(format) = &mut self.format else { return };
        let Some((name, parameters)) = command.split_at_checked(3) else { return };
        let fields: Vec<&[u8]> = parameters.split(|byte| *byte == b',').collect();
        match name {
            b"^LL" => format.length = number(fields[0]),
            b"^FO" => format.origin = (number(fields[0]), fields.get(1).map_or(0, |y| number(y))),
            b"^FH" => format.hexadecimal = Some(parameters.first().copied().unwrap_or(b'_')),
            b"^JZ" => format.reprint = Some(parameters.first() != Some(&b'N')),
            b"^CP" => format.send_away = Some(parameters.first() == Some(&b'0')),
            b"^KV" => format.present_timeout_s = fields.get(3).map(|seconds| number(seconds) as u64),
            b"^HV" => format.say_back = fields.get(2).map(|header| unescaped(header, format.hexadecimal)),
            b"^GF" => graphic(format, parameters, width_dots),
            b"^FD" if !parameters.is_empty() => {
                let black = vec![0x7e; parameters.len().min(width_dots as usize / 8)];
                (0..16).for_each(|_| draw(format, &black, width_dots));
            }
            _other => {}
        }
    }
}

fn number(digits: &[u8]) -> usize {
    let digits = digits.iter().take(6).take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number, digit| number * 10 + usize::from(digit - b'0'))
}

/// `^FH`: a byte as two digits behind the escape.
fn unescaped(text: &[u8], escape: Option<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let [first, tail @ ..] = rest {
        let value = tail
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        match value {
            Some(value) if Some(*first) == escape => {
                bytes.push(value);
                rest = &tail[2..];
            }
            Some(_) | None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    bytes
}

/// Blackens one row at the field's origin and moves that down by one.
fn draw(format: &mut Format, dots: &[u8], width_dots: u32) {
    let width = width_dots.div_ceil(8) as usize;
    let (x, y) = format.origin;
    format.origin.1 += 1;
    if y >= MOST_ROWS {
        return;
    }
    if format.rows.len() <= y {
        format.rows.resize(y + 1, vec![0; width]);
    }
    let row = &mut format.rows[y];
    for (index, byte) in dots.iter().enumerate() {
        for bit in (0..8).filter(|bit| byte & 0x80 >> bit != 0) {
            let at = x + index * 8 + bit;
            if let Some(target) = row.get_mut(at / 8) {
                *target |= 0x80 >> (at % 8);
            }
        }
    }
}

/// `^GFA,b,c,d,data`
fn graphic(format: &mut Format, parameters: &[u8], width_dots: u32) {
    let mut parts = parameters.splitn(5, |byte| *byte == b',');
    let kind = parts.next();
    let (_, total, per_row, data) = (parts.next(), parts.next(), parts.next(), parts.next());
    let (Some(b"A"), Some(total), Some(per_row), Some(data)) = (kind, total, per_row, data) else { return };
    let per_row = number(per_row).clamp(1, 200);
    let most = number(total) / per_row;
    let digits = per_row * 2;
    let mut row: Vec<u8> = Vec::new();
    let mut before = vec![0; digits];
    let mut times = 0;
    let mut drawn = 0;
    for byte in data {
        if drawn >= most {
            return;
        }
        match byte {
            b'G'..=b'Y' => times += usize::from(byte - b'G') + 1,
            b'g'..=b'z' => times += (usize::from(byte - b'g') + 1) * 20,
            b',' => row.resize(digits, 0x0),
            b'!' => row.resize(digits, 0xf),
            b':' => row.clone_from(&before),
            b'0'..=b'9' | b'A'..=b'F' => {
                let digit = if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 10 };
                let count = std::mem::take(&mut times).clamp(1, digits - row.len().min(digits - 1));
                row.extend(std::iter::repeat_n(digit, count));
            }
            _other => {}
        }
        if row.len() >= digits {
            let bytes: Vec<u8> = row.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect();
            draw(format, &bytes, width_dots);
            drawn += 1;
            before = std::mem::take(&mut row);
        }
    }
    // A picture is as high as it says, white or not.
    let bottom = format.origin.1.min(MOST_ROWS);
    if format.rows.len() < bottom {
        format.rows.resize(bottom, vec![0; width_dots.div_ceil(8) as usize]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Instruction> {
        let mut decoder = Decoder::default();
        text.bytes().filter_map(|byte| decoder.push(byte, 16)).collect()
    }

    #[test]
    fn commands_with_a_tilde_are_carried_out_as_they_come() {
        assert_eq!(
            read("~HQES~HS~HI~JA"),
            [Instruction::Status, Instruction::Queue, Instruction::Identity, Instruction::Drop]
        );
        // In the middle of a format too.
        assert_eq!(read("^XA^LL3~HS^FO0,0"), [Instruction::Queue]);
    }

    #[test]
    fn a_graphic_is_drawn_where_it_is_told() {
        let instructions = read("^XA^LL5^FO0,1^GFA,6,6,2,8,:G1!^FS^XZ");
        let [Instruction::Format(format)] = &instructions[..] else { panic!("{instructions:?}") };
        let expected: Vec<Vec<u8>> = vec![vec![0, 0], vec![0x80, 0], vec![0x80, 0], vec![0x1f, 0xff], vec![0, 0]];
        assert_eq!(format.rows, expected);
        assert_eq!(format.say_back, None);
    }

    #[test]
    fn settings_print_nothing() {
        let instructions = read("^XA^MMK^JZN^KV0,9,2,30,400^XZ");
        let [Instruction::Format(format)] = &instructions[..] else { panic!("{instructions:?}") };
        assert!(format.rows.is_empty());
        assert_eq!((format.reprint, format.present_timeout_s), (Some(false), Some(30)));
    }

    #[test]
    fn a_header_is_said_with_its_own_bytes() {
        let instructions = read("^XA^LL2^FO0,0^FN1^FD^FS^FH_^HV1,1,_02J[7]_03,,L^FS^XZ");
        let [Instruction::Format(format)] = &instructions[..] else { panic!("{instructions:?}") };
        assert_eq!(format.say_back.as_deref(), Some(&b"\x02J[7]\x03"[..]));
        assert_eq!(format.rows.len(), 2);
    }

    #[test]
    fn a_format_that_never_ends_stays_small() {
        let mut decoder = Decoder::default();
        for byte in b"^XA^GFA,99999,99999,80,".iter().chain(&vec![b'F'; 400_000]) {
            decoder.push(*byte, 16);
        }
        assert!(decoder.command.len() <= LONGEST * 64 + 1);
    }
}
