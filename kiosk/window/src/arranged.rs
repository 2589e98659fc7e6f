//! A widget that places its children by a plan: the few layouts that the toolkit's rows and columns cannot do.
//!
//! [`column`] gives what is left over to one child and tightens its gaps before it overflows; [`cells`] makes the cells of
//! a row equally high; [`spread`] shares what is left among cells of their natural width; [`window`] drops its glass
//! before its words; [`moved`] puts everything a little aside.

mod column;
mod moved;
mod row;
mod window;

use iced::{
    Element, Event, Length, Rectangle, Renderer, Size, Theme,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Operation, Tree},
    },
};

pub use column::{Gaps, OVERFLOW, Place, column};
pub use moved::moved;
pub use row::{Share, cells, spread};
pub use window::{Bars, window};

/// Measures one child within limits.
pub struct Measure<'m, 'a, Message> {
    children: &'m mut [Element<'a, Message>],
    trees: &'m mut [Tree],
    renderer: &'m Renderer,
}

impl<Message> Measure<'_, '_, Message> {
    /// How many children there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.children.len()
    }

    /// The child's layout when it may be as large as `most`.
    pub fn at_most(&mut self, index: usize, most: Size) -> layout::Node {
        self.within(index, Size::ZERO, most)
    }

    /// The child's layout between two sizes.
    pub fn within(&mut self, index: usize, least: Size, most: Size) -> layout::Node {
        let limits = layout::Limits::new(least, most);
        self.children[index].as_widget_mut().layout(&mut self.trees[index], self.renderer, &limits)
    }

    /// The child's width when nothing presses it.
    pub fn natural_width(&mut self, index: usize, most: Size) -> f32 {
        let limits = layout::Limits::with_compression(Size::ZERO, most, Size::new(true, true));
        self.children[index].as_widget_mut().layout(&mut self.trees[index], self.renderer, &limits).size().width
    }
}

type Plan<'a, Message> = Box<dyn Fn(&mut Measure<'_, 'a, Message>, Size) -> Vec<layout::Node> + 'a>;
type Extent = fn(Size, &[layout::Node]) -> Size;

/// Children placed by a plan.
pub struct Arranged<'a, Message> {
    children: Vec<Element<'a, Message>>,
    plan: Plan<'a, Message>,
    extent: Extent,
    height: Length,
}

impl<'a, Message> Arranged<'a, Message> {
    fn new(
        children: Vec<Element<'a, Message>>,
        height: Length,
        extent: Extent,
        plan: impl Fn(&mut Measure<'_, 'a, Message>, Size) -> Vec<layout::Node> + 'a,
    ) -> Self {
        Self { children, plan: Box::new(plan), extent, height }
    }
}

/// As wide as allowed, as high as what is in it.
fn as_high_as_needed(most: Size, nodes: &[layout::Node]) -> Size {
    let height = nodes.iter().map(|node| node.bounds().y + node.bounds().height).fold(0.0, f32::max);
    Size::new(most.width, height)
}

/// All that is allowed.
fn everything(most: Size, _nodes: &[layout::Node]) -> Size {
    most
}

impl<Message> Widget<Message, Theme, Renderer> for Arranged<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size { width: Length::Fill, height: self.height }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let most = limits.max();
        let mut measure = Measure { children: &mut self.children, trees: &mut tree.children, renderer };
        let nodes = (self.plan)(&mut measure, most);
        let extent = (self.extent)(most, &nodes);
        let least = limits.min();
        let size = Size::new(extent.width.max(least.width), extent.height.max(least.height));
        layout::Node::with_children(size, nodes)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        let lowest = layout.children().map(|child| child.bounds().y + child.bounds().height).fold(0.0, f32::max);
        if lowest > layout.bounds().y + layout.bounds().height + 0.5 {
            let spilt = Rectangle { height: lowest - layout.bounds().y, ..layout.bounds() };
            operation.container(Some(&OVERFLOW.into()), spilt);
        }
        operation.traverse(&mut |operation| {
            let children = self.children.iter_mut().zip(&mut tree.children).zip(layout.children());
            // What was dropped for want of room says nothing.
            for ((child, tree), layout) in children.filter(|(_, layout)| layout.bounds().height > 0.0) {
                child.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        for ((child, tree), layout) in self.children.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            child.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        _layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        mouse::Interaction::None
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        for ((child, tree), layout) in self.children.iter().zip(&tree.children).zip(layout.children()) {
            child.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: iced::Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(&mut self.children, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Arranged<'a, Message>> for Element<'a, Message> {
    fn from(arranged: Arranged<'a, Message>) -> Self {
        Self::new(arranged)
    }
}
