//! A step of the walk over an expression: the node, and what its surroundings do with it.

use tree_sitter::Node;

use crate::analysis::scope::{ScopeId, Symbol};
use crate::analysis::statement::{FunctionId, StatementId};
use crate::language::{is_place, part};

/// What the surroundings do with an expression.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Usage {
    Read,
    Write,
    Update,
    Declare(ScopeId),
    /// It is a pattern: its names are written, and its constants read.
    Match,
    /// It is a type, or part of one.
    Type,
    /// It is named only.
    Mention,
}

/// A node to visit.
#[derive(Clone, Copy)]
pub(super) struct Visit<'t> {
    pub(super) node: Node<'t>,
    pub(super) usage: Usage,
    /// It surely runs when the statement runs.
    pub(super) certain: bool,
    pub(super) scope: ScopeId,
    /// The byte from which on a name that is declared here means it, where the language says so: the end of the
    /// declaration.
    pub(super) from: u32,
}

/// Who the accesses belong to.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    pub(super) statement: StatementId,
    pub(super) function: FunctionId,
    /// Where the statement stands.
    pub(super) scope: ScopeId,
    /// The call whose value the statement does not use, by its node.
    pub(super) discarded: Option<usize>,
}

/// A statement says that a name means a variable of another scope (`global`).
#[derive(Clone, Copy)]
pub(super) struct GivenAway {
    pub(super) scope: ScopeId,
    pub(super) name: Symbol,
    pub(super) at: u32,
    pub(super) by: Owner,
}

pub(super) fn push_children<'t>(node: Node<'t>, visit: Visit<'t>, stack: &mut Vec<Visit<'t>>) {
    push_but(node, &[], visit, stack);
}

/// Whether one of these tokens is a child.
pub(super) fn has_token(node: Node, tokens: &[&str]) -> bool {
    let mut cursor = node.walk();
    node.children(&mut cursor).any(|child| !child.is_named() && tokens.contains(&child.kind()))
}

/// Pushes the named children that are none of these parts. What stands in a field `type` is one, and is only named.
pub(super) fn push_but<'t>(node: Node<'t>, fields: &[&str], visit: Visit<'t>, stack: &mut Vec<Visit<'t>>) {
    let places: Vec<Node> =
        fields.iter().filter(|field| is_place(field)).filter_map(|field| part(node, field)).collect();
    let mut cursor = node.walk();
    if !cursor.goto_first_child() {
        return;
    }
    loop {
        let child = cursor.node();
        let left_out = cursor.field_name().is_some_and(|name| fields.contains(&name)) || places.contains(&child);
        if child.is_named() && !left_out {
            let is_type = cursor.field_name() == Some("type") && visit.usage != Usage::Type;
            let usage = if is_type { Usage::Mention } else { visit.usage };
            stack.push(Visit { node: child, usage, ..visit });
        }
        if !cursor.goto_next_sibling() {
            return;
        }
    }
}
