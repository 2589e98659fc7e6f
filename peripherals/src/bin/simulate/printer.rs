//! An ESC/POS receipt printer.

use std::{
    error::Error,
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use domain::bitmap::Bitmap;
use image::{GrayImage, Luma};
use peripherals::{
    printer::escpos::{Physics, Simulator},
    simulator::Door,
};

use crate::link::{Hands, Tcp, run as serve, write_whole};

const GESTURES: &str = r#"Gestures: "paper_near_end", "paper_out", {"paper_out_after":{"rows":900}}, "new_roll",
"take_paper", "tear", "open_cover", "close_cover", "jam_cutter", "clear_cutter", "overheat", "cool_down", "cut_power",
"restore_power", "mute", "unmute"."#;

/// An ESC/POS receipt printer on a TCP port.
#[derive(Debug, clap::Args)]
#[command(after_help = GESTURES)]
pub struct Arguments {
    #[command(flatten)]
    tcp: Tcp,
    #[command(flatten)]
    hands: Hands,
    /// Folder that gets `stream.bin` (what hosts sent) and `paper-1.png`, `paper-2.png`… (what was cut off).
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let door = Door::tcp(arguments.tcp.tcp).await?;
    let mut tray = arguments.out.map(Tray::new).transpose()?;
    let watch = |printer: &mut Simulator| match &mut tray {
        Some(tray) => tray.collect(printer),
        None => Ok(()),
    };
    serve(Simulator::new(Physics::default()), door, &arguments.hands, watch).await
}

/// What comes out of the printer, as files.
struct Tray {
    folder: PathBuf,
    papers: usize,
}

impl Tray {
    fn new(folder: PathBuf) -> io::Result<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, papers: 0 })
    }

    fn collect(&mut self, printer: &mut Simulator) -> io::Result<()> {
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

fn keep(paper: &Bitmap, folder: &Path, number: usize) -> io::Result<()> {
    let picture =
        GrayImage::from_fn(paper.width(), paper.height(), |x, y| Luma([if paper.is_black(x, y) { 0 } else { 255 }]));
    let mut png = io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).map_err(io::Error::other)?;
    write_whole(folder.join(format!("paper-{number}.png")), png.get_ref())
}
