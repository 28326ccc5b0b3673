//! What must hold for the slice of a patched function.

use std::collections::BTreeSet;

use petgraph::Direction::{Incoming, Outgoing};
use petgraph::visit::EdgeRef;
use rescue_core::analysis::{DependenceKind, PairSide, Program};

/// 1-based lines with a token that is no comment.
pub fn code_lines(program: &Program) -> BTreeSet<u32> {
    let source = program.source();
    let mut found = BTreeSet::new();
    let Some(tree) = &source.tree else { return found };
    let mut cursor = tree.walk();
    loop {
        let node = cursor.node();
        let comment = node.kind().contains("comment");
        if !comment && cursor.goto_first_child() {
            continue;
        }
        let text = source.text.get(node.byte_range()).unwrap_or_default();
        if !comment && !text.trim().is_empty() {
            let last = source.lines.line_of(node.start_byte() + text.trim_end().len() - 1);
            found.extend(source.lines.line_of(node.start_byte())..=last);
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return found;
            }
        }
    }
}

/// Nodes of the tree that are errors, or missing.
pub fn syntax_errors(program: &Program) -> usize {
    let Some(tree) = &program.source().tree else { return 1 };
    let mut errors = 0;
    let mut cursor = tree.walk();
    loop {
        let node = cursor.node();
        errors += usize::from(node.is_error() || node.is_missing());
        if node.has_error() && cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return errors;
            }
        }
    }
}

/// Changed lines with code that the slice has not.
pub fn changed_but_lost(program: &Program, side: &PairSide) -> Vec<u32> {
    let code = code_lines(program);
    side.changed.iter().copied().filter(|line| code.contains(line) && !is_kept(side, *line)).collect()
}

/// Lines of changed statements and of their direct dependences. Who needs a changed import is left out: an import is kept
/// for those who need it, not the other way round.
pub fn near(program: &Program, side: &PairSide) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    for statement in side.changed.iter().flat_map(|&line| program.statements_on(line)) {
        found.extend(program.statement(statement).lines.iter().copied());
        for direction in [Incoming, Outgoing] {
            for edge in program.graph().edges_directed(statement.0.into(), direction) {
                let other = if direction == Incoming { edge.source() } else { edge.target() };
                let import = direction == Outgoing && edge.weight().kind == DependenceKind::Import;
                if !import {
                    found.extend(program.statement(program.graph()[other]).lines.iter().copied());
                }
            }
        }
    }
    found
}

/// Whether a slice has a line.
pub fn is_kept(side: &PairSide, line: u32) -> bool {
    side.slice.kept.binary_search_by_key(&line, |kept| kept.line).is_ok()
}
