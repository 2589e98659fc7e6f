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

fn judge(program: &str, arguments: &[&str], files: &[&Path]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).args(files).output();
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
        judge("qpdf", &["--check"], &[&file]);
        let words = String::from_utf8(judge("pdftotext", &["-layout"], &[&file, Path::new("-")])).expect("text");
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let words = squeezed(&words);
        for line in &paper.lines {
            let line = squeezed(line.text.reveal());
            assert!(words.contains(&line), "{line} cannot be found");
        }
        // The picture on the page, as poppler finds it: dot by dot.
        let root = file.with_extension("");
        judge("pdfimages", &["-png"], &[&file, &root]);
        let found = image::open(file.with_file_name(format!("readiness-{}-000.png", language.tag())));
        let found = found.expect("a picture").to_luma8();
        assert_eq!(found.dimensions(), (paper.bitmap.width(), paper.bitmap.height()));
        assert!(found.enumerate_pixels().all(|(x, y, dot)| paper.bitmap.is_black(x, y) == (dot.0[0] < 128)));
        // Where it stands, on a page of the paper's width.
        let told = String::from_utf8(judge("pdfinfo", &[], &[&file])).expect("text");
        assert!(told.contains("Page size:       226.772 x") && told.contains("Pages:           1"), "{told}");
    }
}
