//! Types that declarations give to variables: `Statement st` says what `st.executeQuery` is.

use std::collections::HashMap;

use tree_sitter::{Node, Tree};

use super::scope::VariableId;
use crate::language::{Construct as C, Expression as E, Tables};

/// The field in which every grammar keeps the type of a declaration.
const TYPE: &str = "type";
/// Levels of the tree between a declaration and the name that it declares: declarators, patterns.
const DEEPEST: usize = 4;

/// The node of each variable's type, as declared first. `declared_at` says which variable is declared by the name at a
/// byte.
pub(super) fn declared_types<'p>(
    tree: &'p Tree,
    roles: &Tables,
    declared_at: &dyn Fn(u32) -> Option<VariableId>,
) -> HashMap<VariableId, Node<'p>> {
    let mut found = HashMap::new();
    // Declarations around the current node, and what ends their reach, innermost last.
    let mut around: Vec<(usize, Option<Node<'p>>)> = Vec::new();
    let mut depth = 0;
    let mut cursor = tree.walk();
    loop {
        let node = cursor.node();
        while around.last().is_some_and(|(at, _)| *at >= depth) {
            around.pop();
        }
        if roles.expression(node) == Some(E::Name) {
            if let Some(&(at, Some(declared))) = around.last()
                && depth - at <= DEEPEST
                && !declared.byte_range().contains(&node.start_byte())
                && let Some(variable) = declared_at(node.start_byte() as u32)
            {
                found.entry(variable).or_insert(declared);
            }
        } else if is_definition(roles, node) {
            around.push((depth, None));
        } else if let Some(declared) = node.child_by_field_name(TYPE) {
            around.push((depth, Some(declared)));
        } else if !is_part_of_declaration(roles, node) {
            around.push((depth, None));
        }
        if cursor.goto_first_child() {
            depth += 1;
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return found;
            }
            depth -= 1;
        }
    }
}

/// Its type is that of its result, or no type of a variable's.
fn is_definition(roles: &Tables, node: Node) -> bool {
    matches!(roles.construct(node), Some(C::Function { .. } | C::Class { .. }))
        || matches!(roles.expression(node), Some(E::Call { .. } | E::New { .. }))
}

fn is_part_of_declaration(roles: &Tables, node: Node) -> bool {
    roles.construct(node).is_none()
        && matches!(
            roles.expression(node),
            None | Some(
                E::Declare { .. }
                    | E::Declaration { .. }
                    | E::Pointee { .. }
                    | E::Reference { .. }
                    | E::DefaultTarget { .. }
                    | E::Alias { .. }
            )
        )
}
