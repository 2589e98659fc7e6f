//! A picture as paths that are filled and stroked with each drawing. A large one is mostly empty: as dots it would be copied
//! with all that it does not cover, and made anew whenever it comes back.

use iced::{
    Color, Point,
    advanced::graphics::geometry::{
        Fill, Frame, LineCap, LineDash, LineJoin, Path, Stroke, Style, fill::Rule, path::Builder,
    },
};
use usvg::{
    Node, Tree,
    tiny_skia_path::{self, PathSegment},
};

/// Fills and strokes every path of `text`, which is an SVG drawing of its own size, in the order of the drawing.
/// A text that is no drawing draws nothing; the product's own are tried by tests, an operator's mark when it is read.
pub(super) fn draw(frame: &mut Frame<iced::Renderer>, text: &str) {
    if let Ok(tree) = Tree::from_str(text, &usvg::Options::default()) {
        group(frame, tree.root());
    }
}

fn group(frame: &mut Frame<iced::Renderer>, group: &usvg::Group) {
    for node in group.children() {
        match node {
            Node::Group(inner) => self::group(frame, inner),
            Node::Path(path) if path.is_visible() => one(frame, path),
            // No asset has pictures or words in it.
            Node::Path(_) | Node::Image(_) | Node::Text(_) => {}
        }
    }
}

fn one(frame: &mut Frame<iced::Renderer>, path: &usvg::Path) {
    let transform = path.abs_transform();
    let Some(data) = path.data().clone().transform(transform) else { return };
    let outline = Path::new(|builder| follow(builder, &data));
    if let Some((fill, colour)) = path.fill().and_then(|fill| Some((fill, solid(fill.paint(), fill.opacity())?))) {
        let rule = match fill.rule() {
            usvg::FillRule::NonZero => Rule::NonZero,
            usvg::FillRule::EvenOdd => Rule::EvenOdd,
        };
        frame.fill(&outline, Fill { style: Style::Solid(colour), rule });
    }
    let stroke = path.stroke().and_then(|stroke| Some((stroke, solid(stroke.paint(), stroke.opacity())?)));
    if let Some((stroke, colour)) = stroke {
        let scale = (transform.sx * transform.sy - transform.kx * transform.ky).abs().sqrt();
        let dashes: Vec<f32> = stroke.dasharray().unwrap_or_default().iter().map(|dash| dash * scale).collect();
        let line = Stroke {
            style: Style::Solid(colour),
            width: stroke.width().get() * scale,
            line_cap: match stroke.linecap() {
                usvg::LineCap::Butt => LineCap::Butt,
                usvg::LineCap::Round => LineCap::Round,
                usvg::LineCap::Square => LineCap::Square,
            },
            line_join: match stroke.linejoin() {
                usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
                usvg::LineJoin::Round => LineJoin::Round,
                usvg::LineJoin::Bevel => LineJoin::Bevel,
            },
            line_dash: LineDash { segments: &dashes, offset: 0 },
        };
        frame.stroke(&outline, line);
    }
}

fn follow(builder: &mut Builder, data: &tiny_skia_path::Path) {
    let point = |point: tiny_skia_path::Point| Point::new(point.x, point.y);
    for segment in data.segments() {
        match segment {
            PathSegment::MoveTo(to) => builder.move_to(point(to)),
            PathSegment::LineTo(to) => builder.line_to(point(to)),
            PathSegment::QuadTo(control, to) => builder.quadratic_curve_to(point(control), point(to)),
            PathSegment::CubicTo(one, other, to) => builder.bezier_curve_to(point(one), point(other), point(to)),
            PathSegment::Close => builder.close(),
        }
    }
}

/// No asset has gradients or patterns.
fn solid(paint: &usvg::Paint, opacity: usvg::Opacity) -> Option<Color> {
    match paint {
        usvg::Paint::Color(usvg::Color { red, green, blue }) => {
            Some(Color { a: opacity.get(), ..Color::from_rgb8(*red, *green, *blue) })
        }
        usvg::Paint::LinearGradient(_) | usvg::Paint::RadialGradient(_) | usvg::Paint::Pattern(_) => None,
    }
}
