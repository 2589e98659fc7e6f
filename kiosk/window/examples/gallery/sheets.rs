//! Contact sheets: twelve pictures under each other's names, for an eye that has many to see.

use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use image::{RgbImage, imageops};

/// Which sheets.
#[derive(Debug, Args)]
pub struct Wanted {
    /// The folder that `all` has filled; sheets go into its `sheets`.
    #[arg(long, default_value = "target/gallery")]
    out: PathBuf,
    /// A folder of it: `1080x1920/ar`.
    folder: PathBuf,
    /// Only pictures whose name ends so, but for the page: `-large`, `-dark`, `-lower`; usual ones without it.
    #[arg(long, default_value = "")]
    variety: String,
}

const A_SHEET: usize = 12;
/// Pixels of a sheet's width, and between its pictures.
const WIDTH: u32 = 1920;
const GAP: u32 = 8;

/// Writes them, and prints which pictures are on which, row by row.
pub fn all(wanted: &Wanted) -> Result<ExitCode, Box<dyn Error>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(wanted.out.join(&wanted.folder))?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| is_of(file, &wanted.variety));
    files.sort();
    let sheets = wanted.out.join("sheets");
    fs::create_dir_all(&sheets)?;
    let folder = wanted.folder.display().to_string().replace('/', "-");
    for (number, files) in files.chunks(A_SHEET).enumerate() {
        let file = sheets.join(format!("{folder}{}-{number:02}.png", wanted.variety));
        sheet(files)?.save(&file)?;
        println!("{}: {}", file.display(), files.iter().map(|file| stem(file)).collect::<Vec<_>>().join(" "));
    }
    Ok(ExitCode::SUCCESS)
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn is_of(file: &Path, variety: &str) -> bool {
    let name = stem(file);
    // Later pages go with the first.
    let stem = name.split_once("-page-").map_or(name.as_str(), |(first, _)| first);
    let varieties = ["-large", "-dark", "-high-contrast", "-lower"];
    if variety.is_empty() { varieties.iter().all(|other| !stem.ends_with(other)) } else { stem.ends_with(variety) }
}

fn sheet(files: &[PathBuf]) -> Result<RgbImage, Box<dyn Error>> {
    let pictures =
        files.iter().map(|file| Ok(image::open(file)?.into_rgb8())).collect::<image::ImageResult<Vec<_>>>()?;
    let (wide, high) = pictures.first().ok_or("no pictures")?.dimensions();
    let columns = if wide < high { 6 } else { 3 };
    let width = WIDTH / columns - GAP;
    let height = width * high / wide;
    let rows = u32::try_from(A_SHEET)?.div_ceil(columns);
    let mut sheet = RgbImage::from_pixel(WIDTH, rows * (height + GAP), image::Rgb([0x80; 3]));
    for (place, picture) in (0..).zip(&pictures) {
        let small = imageops::thumbnail(picture, width, height);
        let (x, y) = (place % columns * (width + GAP), place / columns * (height + GAP));
        imageops::replace(&mut sheet, &small, x.into(), y.into());
    }
    Ok(sheet)
}
