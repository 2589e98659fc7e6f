//! A paper as a file: the same dots as on paper, and behind them its words, so that they can be searched, copied and read aloud.

use std::collections::BTreeSet;

use domain::bitmap::Bitmap;
use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::{
    Content, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{CidFontType, FontFlags, SystemInfo, TextRenderingMode, UnicodeCmap},
};

use crate::Rendered;

/// Points of a dot: 72 to the inch, 25.4 mm to the inch, 8 dots to the millimetre.
const POINT: f32 = 72.0 / 25.4 / 8.0;
/// White around the dots, in dots: 4 mm, so that 576 dots lie on 80 mm of paper.
const WHITE: f32 = 32.0;
/// Height of the letters behind the dots, in points; their width is stretched to what is seen.
const LETTERS: f32 = 8.0;
/// How wide each of them is, of its height.
const LETTER: f32 = 0.5;

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PAGE: Ref = Ref::new(3);
const CONTENT: Ref = Ref::new(4);
const PICTURE: Ref = Ref::new(5);
const FONT: Ref = Ref::new(6);
const CID_FONT: Ref = Ref::new(7);
const DESCRIPTOR: Ref = Ref::new(8);
const TO_UNICODE: Ref = Ref::new(9);
const INFO: Ref = Ref::new(10);

const PICTURE_NAME: Name<'static> = Name(b"Paper");
const FONT_NAME: Name<'static> = Name(b"Words");
/// A font that is never drawn: its letters lie behind the dots that are.
const UNSEEN: Name<'static> = Name(b"Unseen");
const IDENTITY: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// A paper as a PDF file of one page, as wide and as long as the paper, under this title.
#[must_use]
pub fn to_pdf(paper: &Rendered, title: &str) -> Vec<u8> {
    let (width, height) = (measure(paper.bitmap.width()), measure(paper.bitmap.height()));
    let mut pdf = Pdf::new();
    pdf.catalog(CATALOG).pages(PAGES);
    pdf.pages(PAGES).kids([PAGE]).count(1);
    let mut page = pdf.page(PAGE);
    page.media_box(Rect::new(0.0, 0.0, (width + 2.0 * WHITE) * POINT, (height + 2.0 * WHITE) * POINT));
    page.parent(PAGES).contents(CONTENT);
    let mut resources = page.resources();
    resources.x_objects().pair(PICTURE_NAME, PICTURE);
    resources.fonts().pair(FONT_NAME, FONT);
    resources.finish();
    page.finish();
    pdf.document_info(INFO).title(TextStr(title));
    let content = compress_to_vec_zlib(&content(paper, (width, height)), 9);
    pdf.stream(CONTENT, &content).filter(Filter::FlateDecode);
    write_picture(&mut pdf, &paper.bitmap);
    write_font(&mut pdf, paper);
    pdf.finish()
}

fn content(paper: &Rendered, (width, height): (f32, f32)) -> Vec<u8> {
    let mut content = Content::new();
    content.begin_text();
    content.set_font(FONT_NAME, LETTERS).set_text_rendering_mode(TextRenderingMode::Invisible);
    for line in &paper.lines {
        let codes: Vec<u16> = line.text.reveal().chars().filter_map(code).collect();
        let natural = measure(u32::try_from(codes.len()).unwrap_or(0)) * LETTERS * LETTER;
        if codes.is_empty() {
            continue;
        }
        let wanted = place(line.right - line.left) * POINT;
        content.set_horizontal_scaling(100.0 * wanted / natural);
        let (x, y) = (place(line.left) + WHITE, height - place(line.base) + WHITE);
        content.set_text_matrix([1.0, 0.0, 0.0, 1.0, x * POINT, y * POINT]);
        let bytes: Vec<u8> = codes.into_iter().flat_map(u16::to_be_bytes).collect();
        content.show(Str(&bytes));
    }
    content.end_text();
    content.save_state();
    content.transform([width * POINT, 0.0, 0.0, height * POINT, WHITE * POINT, WHITE * POINT]);
    content.x_object(PICTURE_NAME);
    content.restore_state();
    content.finish().into_vec()
}

/// One bit a dot; black is nought.
fn write_picture(pdf: &mut Pdf, bitmap: &Bitmap) {
    let dots: Vec<u8> = (0..bitmap.height()).flat_map(|y| bitmap.row(y).iter().map(|byte| !byte)).collect();
    let packed = compress_to_vec_zlib(&dots, 9);
    let mut picture = pdf.image_xobject(PICTURE, &packed);
    picture.filter(Filter::FlateDecode);
    picture.width(whole(bitmap.width())).height(whole(bitmap.height()));
    picture.bits_per_component(1);
    picture.color_space().device_gray();
    picture.finish();
}

/// Letters by their number in Unicode. No font file: they are never drawn.
fn write_font(pdf: &mut Pdf, paper: &Rendered) {
    pdf.type0_font(FONT)
        .base_font(UNSEEN)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(CID_FONT)
        .to_unicode(TO_UNICODE);
    pdf.cid_font(CID_FONT)
        .subtype(CidFontType::Type2)
        .base_font(UNSEEN)
        .system_info(IDENTITY)
        .font_descriptor(DESCRIPTOR)
        .default_width(1_000.0 * LETTER)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    pdf.font_descriptor(DESCRIPTOR)
        .name(UNSEEN)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(0.0, -250.0, 500.0, 750.0))
        .italic_angle(0.0)
        .ascent(750.0)
        .descent(-250.0)
        .cap_height(700.0)
        .stem_v(80.0);
    let letters: BTreeSet<char> = paper.lines.iter().flat_map(|line| line.text.reveal().chars()).collect();
    let mut map = UnicodeCmap::new(Name(b"Unseen-UTF16"), IDENTITY);
    for letter in letters {
        if let Some(code) = code(letter) {
            map.pair(code, letter);
        }
    }
    let map = map.finish();
    pdf.cmap(TO_UNICODE, &map);
}

/// What stands for a letter: its number, of those that two bytes hold. None of our languages writes with others.
fn code(letter: char) -> Option<u16> {
    u16::try_from(u32::from(letter)).ok()
}

fn whole(dots: u32) -> i32 {
    i32::try_from(dots).unwrap_or(i32::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "a paper is a few thousand dots, far below 2^24")]
const fn measure(dots: u32) -> f32 {
    dots as f32
}

#[expect(clippy::cast_precision_loss, reason = "a paper is a few thousand dots, far below 2^24")]
const fn place(dots: i32) -> f32 {
    dots as f32
}
