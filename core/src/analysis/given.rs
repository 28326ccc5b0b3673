//! What assignments and declarations give to what, where the text says so.

use tree_sitter::Node;

use crate::language::{Expression as E, Language, Naming, Tables, child_in_field, part, parts};

/// The targets of an assignment or a declaration, and the expression that each is given. What is only added to a target
/// (`a += b`) is the assignment itself: `b` is a part of the new value.
pub(super) fn given<'t>(language: &Language, roles: &Tables, text: &str, node: Node<'t>) -> Vec<(Node<'t>, Node<'t>)> {
    match roles.expression(node) {
        Some(E::Assign { left, right }) => {
            let value = if is_augmented(node) { Some(node) } else { part(node, right) };
            each(roles, part(node, left).into_iter().collect(), value)
        }
        Some(E::Augment { left, .. } | E::AugmentSometimes { left, .. }) => {
            each(roles, part(node, left).into_iter().collect(), Some(node))
        }
        Some(
            E::Define { left: name, right: value }
            | E::Constant { name, value }
            | E::Declare { name, value }
            | E::Lasting { name, value }
            | E::Field { name, value },
        ) => {
            let value = part(node, value).map(|value| constructed_from(node, value));
            each(roles, part(node, name).into_iter().collect(), value)
        }
        Some(E::DeclareEach { names, values }) => each(roles, parts(node, names), part(node, values)),
        Some(E::Alias { alias }) => {
            let alias = part(node, alias).map(|alias| alias.named_child(0).unwrap_or(alias));
            each(roles, alias.into_iter().collect(), node.named_child(0))
        }
        Some(E::Call { callee, arguments }) => {
            let parts = part(node, callee).zip(part(node, arguments));
            let defined = parts.and_then(|parts| defined_by_name(language, roles, text, parts));
            defined.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The target of an assignment that adds to what is there (`a += b`), and what it adds.
pub(super) fn added<'t>(roles: &Tables, node: Node<'t>) -> Option<(Node<'t>, Node<'t>)> {
    match roles.expression(node)? {
        E::Assign { left, right } if is_augmented(node) => part(node, left).zip(part(node, right)),
        E::Augment { left, right } | E::AugmentSometimes { left, right, .. } => part(node, left).zip(part(node, right)),
        _ => None,
    }
}

fn is_augmented(assignment: Node) -> bool {
    child_in_field(assignment, "operator").is_some_and(|operator| operator.kind() != "=")
}

/// Of several targets each gets what stands in its place. Where one expression is given to several, the first gets it: the
/// others are errors and the like.
fn each<'t>(roles: &Tables, targets: Vec<Node<'t>>, value: Option<Node<'t>>) -> Vec<(Node<'t>, Node<'t>)> {
    let Some(value) = value else { return Vec::new() };
    let is_list = |node: Node<'t>| roles.expression(node).is_none() && node.named_child_count() > 0;
    let children = |node: Node<'t>| node.named_children(&mut node.walk()).collect::<Vec<_>>();
    let (targets, values) = match targets.as_slice() {
        [] => return Vec::new(),
        [list] if is_list(*list) && list.named_child_count() > 1 => {
            let same = list.kind_id() == value.kind_id();
            (children(*list), if same { children(value) } else { vec![value] })
        }
        [_] => (targets, vec![value]),
        _ => (targets, if is_list(value) { children(value) } else { vec![value] }),
    };
    if targets.len() == values.len() {
        targets.into_iter().zip(values).collect()
    } else {
        targets.first().map(|first| (*first, value)).into_iter().collect()
    }
}

/// What a variable is made from that is declared with arguments instead of a value: `string name{"a"}`.
fn constructed_from<'t>(declaration: Node<'t>, value: Node<'t>) -> Node<'t> {
    let assigned = declaration.children(&mut declaration.walk()).any(|child| child.kind() == "=");
    let listed = value.child(0).is_some_and(|open| ["(", "{"].contains(&open.kind()));
    value.named_child(0).filter(|_| !assigned && listed && value.named_child_count() == 1).unwrap_or(value)
}

/// A call that defines what its first argument names in a text: `define("X", 1)`.
fn defined_by_name<'t>(
    language: &Language,
    roles: &Tables,
    text: &str,
    (callee, arguments): (Node<'t>, Node<'t>),
) -> Option<(Node<'t>, Node<'t>)> {
    let callee = text.get(callee.byte_range())?;
    language.naming_calls.iter().find(|(name, naming)| *name == callee && *naming == Naming::Defines)?;
    let argument = |place| arguments.named_child(place).and_then(|argument| roles.wrapped(argument).or(Some(argument)));
    Some((argument(0)?, argument(1)?))
}
