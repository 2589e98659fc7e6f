//! Papers as files, judged by programs that none of us wrote: their syntax by qpdf, words and dots by poppler.

use std::{fs, path::Path, process::Command};

use domain::{
    Language,
    readiness::{Code, Signed},
    receipt::{Imprint, StaffPaper},
};
use receipt::{PaperWidth, Rendered, render_for_staff, to_pdf};

fn paper(language: Language) -> Rendered {
    let text = include_str!("../../kiosk/core/tests/readiness.json");
    let mut signed: Signed = serde_json::from_str(text).expect("a report");
    signed.code = Code::of(&signed.report, &[0x3C; 91]).signed(&[0xA5; 72]);
    let imprint = Imprint {
        kiosk: signed.report.kiosk.clone(),
        site: "Heydar Aliyev International Airport, terminal 1".to_owned(),
        operator: "Specimen Operator".to_owned(),
        voen: "1234567891".to_owned(),
        help_line: "+994 12 000 00 00".to_owned(),
    };
    render_for_staff(&StaffPaper::Readiness(Box::new(signed)), language, &imprint, PaperWidth::MM80).expect("a paper")
}

fn judge(program: &str, arguments: &[&str], file: &Path) -> Vec<u8> {
    let output = Command::new(program)
        .args(arguments)
        .arg(file)
        .args(["-"].iter().take(usize::from(program == "pdftotext")))
        .output();
    let output = output.unwrap_or_else(|cause| panic!("{program} is not installed: {cause}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn a_paper_as_a_file_has_the_same_dots_and_words_that_can_be_searched() {
    for language in locales::STAFF {
        let paper = paper(*language);
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("readiness-{}.pdf", language.tag()));
        fs::write(&file, to_pdf(&paper, "GYD-014")).expect("a file");
        judge("qpdf", &["--check"], &file);
        let words = String::from_utf8(judge("pdftotext", &["-layout"], &file)).expect("text");
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let words = squeezed(&words);
        for line in &paper.lines {
            let line = squeezed(line.text.reveal());
            assert!(words.contains(&line), "{line} cannot be found");
        }
        let drawn = judge("pdftoppm", &["-r", "609.6", "-gray", "-png", "-singlefile"], &file);
        let drawn = image::load_from_memory(&drawn).expect("a picture").to_luma8();
        // Three pixels a dot, and the middle one is looked at.
        let (width, height) = (3 * (paper.bitmap.width() + 64), 3 * (paper.bitmap.height() + 64));
        assert!(drawn.width().abs_diff(width) <= 1 && drawn.height().abs_diff(height) <= 1, "{:?}", drawn.dimensions());
        let same = |x: u32, y: u32| {
            paper.bitmap.is_black(x, y) == (drawn.get_pixel(3 * (x + 32) + 1, 3 * (y + 32) + 1).0[0] < 128)
        };
        let dots = (0..paper.bitmap.height()).flat_map(|y| (0..paper.bitmap.width()).map(move |x| (x, y)));
        let (all, alike) = dots.fold((0_u32, 0_u32), |(all, alike), (x, y)| (all + 1, alike + u32::from(same(x, y))));
        assert!(u64::from(alike) * 1_000 > u64::from(all) * 995, "{alike} of {all} dots are the same");
    }
}
