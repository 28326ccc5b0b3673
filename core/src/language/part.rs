//! The parts of a node, by the names that a language's file gives them.

use tree_sitter::Node;

/// The child in the field of this name. Where a grammar has no field, `0` is the first named child, `1` the second,
/// `-1` the last; comments do not count. `.` is the node itself.
pub(crate) fn part<'t>(node: Node<'t>, name: &str) -> Option<Node<'t>> {
    match name.parse::<isize>() {
        Ok(place) => at(node, place),
        Err(_) if name == "." => Some(node),
        Err(_) => node.child_by_field_name(name),
    }
}

/// All children of a part: a field may have several.
pub(crate) fn parts<'t>(node: Node<'t>, name: &str) -> Vec<Node<'t>> {
    match name.parse::<isize>() {
        Ok(place) => at(node, place).into_iter().collect(),
        Err(_) => node.children_by_field_name(name, &mut node.walk()).collect(),
    }
}

/// Whether a language's file names a part by its place.
pub(crate) fn is_place(name: &str) -> bool {
    name == "." || name.parse::<isize>().is_ok()
}

fn at(node: Node, place: isize) -> Option<Node> {
    let mut cursor = node.walk();
    let mut children = node.named_children(&mut cursor).filter(|child| !child.is_extra());
    match usize::try_from(place) {
        Ok(place) => children.nth(place),
        Err(_) => children.last(),
    }
}
