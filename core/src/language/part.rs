//! The parts of a node, by the names that a language's file gives them.

use tree_sitter::Node;

use super::field::{child_in_field, field_number};

/// The child in the field of this name. Where a grammar has no field, `0` is the first named child, `1` the second,
/// `-1` the last; comments do not count. `name.0` is the first child of the field `name`, `.` the node itself.
pub(crate) fn part<'t>(node: Node<'t>, name: &str) -> Option<Node<'t>> {
    if !name.contains('.') && !is_place(name) {
        return child_in_field(node, name);
    }
    name.split('.').try_fold(node, |node, name| match name.parse::<isize>() {
        Ok(place) => at(node, place),
        Err(_) if name.is_empty() => Some(node),
        Err(_) => child_in_field(node, name),
    })
}

/// All children of a part: a field may have several.
pub(crate) fn parts<'t>(node: Node<'t>, name: &str) -> Vec<Node<'t>> {
    if is_place(name) {
        part(node, name).into_iter().collect()
    } else {
        let Some(number) = field_number(node, name) else { return Vec::new() };
        node.children_by_field_id(number, &mut node.walk()).collect()
    }
}

/// Whether a language's file names a part by its place.
pub(crate) fn is_place(name: &str) -> bool {
    name == "." || name.ends_with(|last: char| last.is_ascii_digit())
}

fn at(node: Node, place: isize) -> Option<Node> {
    let mut cursor = node.walk();
    let mut children = node.named_children(&mut cursor).filter(|child| !child.is_extra());
    match usize::try_from(place) {
        Ok(place) => children.nth(place),
        Err(_) => children.last(),
    }
}
