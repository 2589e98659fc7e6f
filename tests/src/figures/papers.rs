//! What a paper costs: drawn from its facts to black dots, and from dots to a printer's bytes.

use domain::{bitmap::Bitmap, receipt::Receipt};
use peripherals::printer::escpos::{Left, raster};
use receipt::{PaperWidth, render};

use super::{Samples, Table, black_box, cpu_of, told};

/// Papers drawn to measure CPU time, which the kernel tells in hundredths of a second.
const TIMES: u32 = 200;

/// Measures each paper.
///
/// # Panics
/// A paper of ours cannot be drawn.
#[must_use]
pub fn table(papers: &[(String, Receipt)]) -> String {
    let heads = ["Paper", "Lines", "Rows", "Drawn, median", "p99", "CPU each", "Bytes for ESC/POS", "Missing letters"];
    let mut table = Table::new(&heads);
    for (name, paper) in papers {
        let drawn = render(paper, PaperWidth::MM80).expect("its code fits");
        let missing: u32 = drawn.lines.iter().map(|line| line.missing).sum();
        let before = cpu_of(std::process::id()).unwrap_or_default();
        let samples: Samples = (0..TIMES)
            .map(|_| {
                let began = std::time::Instant::now();
                black_box(bytes_of(&render(black_box(paper), PaperWidth::MM80).expect("its code fits").bitmap));
                began.elapsed()
            })
            .collect();
        let cpu = cpu_of(std::process::id()).unwrap_or_default().saturating_sub(before) / TIMES;
        table.row([
            name.clone(),
            drawn.lines.len().to_string(),
            drawn.bitmap.height().to_string(),
            told(samples.median()),
            told(samples.p99()),
            told(cpu),
            bytes_of(&drawn.bitmap).to_string(),
            missing.to_string(),
        ]);
    }
    table.markdown()
}

fn bytes_of(bitmap: &Bitmap) -> usize {
    raster::commands(bitmap, Left::Moved).iter().map(|command| command.to_bytes().len()).sum()
}
