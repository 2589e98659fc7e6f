//! What a device leaves behind in files: papers, payments, what was heard.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use domain::bitmap::Bitmap;
use image::{GrayImage, Luma};
use peripherals::{
    audio::command,
    card::zvt::simulator as zvt,
    printer::{
        escpos,
        mechanism::{Brain, Machine},
    },
    simulator::Simulator as _,
};

/// Writes a file so that nobody ever reads half of it.
pub fn write_whole(file: PathBuf, content: &[u8]) -> io::Result<()> {
    let mut fresh = file.clone().into_os_string();
    fresh.push(".new");
    fs::write(&fresh, content)?;
    fs::rename(fresh, file)
}

/// A simulated printer, as its tray sees it.
pub trait PutsOut {
    /// What hosts sent since this was asked before.
    fn take_stream(&mut self) -> Vec<u8>;
    /// How many papers were cut off since the start.
    fn papers_cut(&self) -> usize;
    /// The latest of them, oldest first.
    fn papers(&self) -> Vec<Bitmap>;
}

impl PutsOut for escpos::Simulator {
    fn take_stream(&mut self) -> Vec<u8> {
        self.take_stream()
    }

    fn papers_cut(&self) -> usize {
        self.papers_cut()
    }

    fn papers(&self) -> Vec<Bitmap> {
        self.papers()
    }
}

impl<B: Brain> PutsOut for Machine<B> {
    fn take_stream(&mut self) -> Vec<u8> {
        self.take_stream()
    }

    fn papers_cut(&self) -> usize {
        self.papers_cut()
    }

    fn papers(&self) -> Vec<Bitmap> {
        self.papers()
    }
}

/// What comes out of a printer, as files.
pub struct Tray {
    folder: PathBuf,
    papers: usize,
}

impl Tray {
    pub fn new(folder: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, papers: 0 })
    }

    pub fn collect(&mut self, printer: &mut impl PutsOut) -> io::Result<()> {
        let stream = printer.take_stream();
        if !stream.is_empty() {
            let file = self.folder.join("stream.bin");
            OpenOptions::new().create(true).append(true).open(file)?.write_all(&stream)?;
        }
        let fresh = printer.papers_cut() - self.papers;
        if fresh > 0 {
            let papers = printer.papers();
            for paper in &papers[papers.len().saturating_sub(fresh)..] {
                self.papers += 1;
                keep(paper, &self.folder, self.papers)?;
            }
        }
        Ok(())
    }
}

/// What a voice has said, an utterance a line.
pub struct Heard {
    file: File,
}

impl Heard {
    pub fn new(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let file = OpenOptions::new().create(true).append(true).open(folder.join("heard.jsonl"))?;
        Ok(Self { file })
    }

    pub fn collect(&mut self, voice: &mut command::Simulator) -> io::Result<()> {
        for heard in voice.take_heard() {
            let mut line = serde_json::to_vec(&heard)?;
            line.push(b'\n');
            self.file.write_all(&line)?;
        }
        Ok(())
    }
}

fn keep(paper: &Bitmap, folder: &Path, number: usize) -> io::Result<()> {
    let picture =
        GrayImage::from_fn(paper.width(), paper.height(), |x, y| Luma([if paper.is_black(x, y) { 0 } else { 255 }]));
    let mut png = io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).map_err(io::Error::other)?;
    write_whole(folder.join(format!("paper-{number}.png")), png.get_ref())
}

/// What a card terminal remembers, as a file.
pub struct Ledger {
    file: Option<PathBuf>,
    written: Option<zvt::Ledger>,
}

impl Ledger {
    /// Where it is kept, and what was kept there when the terminal was switched off; a new one knows nothing.
    pub fn open(file: Option<PathBuf>) -> io::Result<(Self, zvt::Ledger)> {
        let past = match file.as_ref().map(fs::read) {
            None => zvt::Ledger::default(),
            Some(Ok(content)) => serde_json::from_slice(&content)?,
            Some(Err(cause)) if cause.kind() == io::ErrorKind::NotFound => zvt::Ledger::default(),
            Some(Err(cause)) => return Err(cause),
        };
        Ok((Self { file, written: None }, past))
    }

    /// Writes it whenever it has changed.
    pub fn keep(&mut self, terminal: &zvt::Simulator) -> io::Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        let ledger = terminal.view().ledger;
        if self.written.as_ref() != Some(&ledger) {
            write_whole(file.clone(), &serde_json::to_vec_pretty(&ledger)?)?;
            self.written = Some(ledger);
        }
        Ok(())
    }
}
