//! Reads an ESC/POS stream from standard input as `hardless-escpos` understands it, and writes each cut paper as a
//! picture (`paper-1.pbm`…) into the folder that is its argument.
//!
//! That decoder knows pictures and cuts; feeds, margins and units it hands out as commands it does not draw, of the right
//! length. Those three are drawn here.

use std::{
    env,
    error::Error,
    fs,
    io::{Read, stdin},
    path::PathBuf,
};

use hardless_escpos::{Node, parse};

/// Dots of the head.
const WIDTH: usize = 576;

#[derive(Default)]
struct Paper {
    rows: Vec<Vec<bool>>,
    margin: usize,
}

impl Paper {
    fn picture(&mut self, bytes_per_row: usize, data: &[u8]) {
        for row in data.chunks(bytes_per_row) {
            let mut dots = vec![false; WIDTH];
            for (place, byte) in row.iter().enumerate() {
                for bit in 0..8 {
                    if byte >> (7 - bit) & 1 == 1 {
                        dots[self.margin + place * 8 + bit] = true;
                    }
                }
            }
            self.rows.push(dots);
        }
    }

    fn write(&self, path: PathBuf) -> std::io::Result<()> {
        let mut file = format!("P1\n{WIDTH} {}\n", self.rows.len());
        for row in &self.rows {
            file.extend(row.iter().map(|black| if *black { '1' } else { '0' }));
            file.push('\n');
        }
        fs::write(path, file)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("the folder for the papers is missing")?);
    let mut stream = Vec::new();
    stdin().read_to_end(&mut stream)?;
    let mut paper = Paper::default();
    let mut cut = 0;
    for node in parse(&stream) {
        match node {
            Node::Init => paper.margin = 0,
            Node::RasterImage { width_bytes, data, double_width: false, double_height: false, .. } => {
                paper.picture(width_bytes.into(), &data);
            }
            Node::Unknown { bytes, .. } => match bytes[..] {
                [0x1b, b'J', rows] => paper.rows.resize(paper.rows.len() + usize::from(rows), vec![false; WIDTH]),
                [0x1d, b'L', low, high] => paper.margin = u16::from_le_bytes([low, high]).into(),
                _ => {}
            },
            Node::Cut { .. } => {
                cut += 1;
                paper.write(folder.join(format!("paper-{cut}.pbm")))?;
                paper.rows.clear();
            }
            Node::Text { text } if !text.trim_matches('\0').is_empty() => {
                return Err(format!("text among pictures: {text:?}").into());
            }
            _ => {}
        }
    }
    Ok(())
}
