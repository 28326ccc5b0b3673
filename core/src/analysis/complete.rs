//! What a slice needs beside its statements so that its text parses and its names mean something: the headers around
//! them, the other half of every bracket, declarations and imports.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::graph::DependenceKind;
use super::program::Program;
use super::slice::{Reason, ReasonKind};
use super::slicer::Kept;
use super::statement::StatementId;

/// Adds to what is kept until nothing is missing.
pub(super) fn complete(program: &Program, kept: &mut Kept) {
    let brackets = Brackets::of(program);
    let mut declared: BTreeMap<u32, StatementId> = BTreeMap::new();
    for &(variable, statement) in &program.lowered.declarations {
        declared.entry(variable.0).or_insert(statement);
    }
    loop {
        let before = (kept.statements.len(), kept.lines.len());
        for statement in kept.statements.iter().copied().collect::<Vec<_>>() {
            headers(program, kept, statement);
            names(program, kept, statement, &declared);
        }
        brackets.close(kept);
        if (kept.statements.len(), kept.lines.len()) == before {
            return;
        }
    }
}

fn headers(program: &Program, kept: &mut Kept, statement: StatementId) {
    let header = |line| Reason { line, kind: ReasonKind::Header, name: None, may: false };
    for body in program.statement(statement).bodies.iter().filter(|body| body.braced) {
        kept.add_line(body.lines.0, header(program.statement(statement).line()));
    }
    let mut inner = statement;
    while let Some(outer) = program.statement(inner).parent {
        if kept.statements.contains(&outer) {
            break;
        }
        kept.add(program, outer, Some(&header(program.statement(inner).line())));
        inner = outer;
    }
    for &(first, second) in &program.lowered.companions {
        if first == statement && !kept.statements.contains(&second) {
            kept.add(program, second, Some(&header(program.statement(first).line())));
        }
    }
}

fn names(program: &Program, kept: &mut Kept, statement: StatementId, declared: &BTreeMap<u32, StatementId>) {
    let line = program.statement(statement).line();
    for edge in program.graph.edges_directed(NodeIndex::new(statement.index()), petgraph::Direction::Incoming) {
        if edge.weight().kind == DependenceKind::Import {
            let import = StatementId(edge.source().index() as u32);
            let name = edge.weight().name.map(|name| program.name(name).to_owned());
            kept.add(program, import, Some(&Reason { line, kind: ReasonKind::Import, name, may: false }));
        }
    }
    let from = program.lowered.accesses.partition_point(|access| access.statement < statement);
    let own = program.lowered.accesses[from..].iter().take_while(|access| access.statement == statement);
    for access in own {
        let Some(&declaration) = declared.get(&access.variable.0) else { continue };
        if declaration != statement && !kept.statements.contains(&declaration) {
            let name = Some(program.name(access.name).to_owned());
            kept.add(program, declaration, Some(&Reason { line, kind: ReasonKind::Import, name, may: false }));
        }
    }
}

/// Lines that hold the two halves of a bracket, where they differ.
struct Brackets(Vec<(u32, u32)>);

impl Brackets {
    fn of(program: &Program) -> Self {
        let mut pairs = Vec::new();
        let Some(tree) = &program.source.tree else { return Self(pairs) };
        let index = &program.source.lines;
        let mut cursor = tree.walk();
        loop {
            let node = cursor.node();
            let rows = node.start_position().row != node.end_position().row;
            if rows && cursor.goto_first_child() {
                let (mut open, mut close) = (None, None);
                // A node's own brackets are its unnamed children.
                loop {
                    let child = cursor.node();
                    match child.kind() {
                        "{" | "(" | "[" | "${" if !child.is_named() => {
                            open.get_or_insert(child.start_byte());
                        }
                        "}" | ")" | "]" if !child.is_named() => close = Some(child.start_byte()),
                        _ => {}
                    }
                    if !cursor.goto_next_sibling() {
                        break;
                    }
                }
                if let (Some(open), Some(close)) = (open, close) {
                    let pair = (index.line_of(open), index.line_of(close));
                    if pair.0 != pair.1 {
                        pairs.push(pair);
                    }
                }
                cursor.goto_parent();
                cursor.goto_first_child();
                continue;
            }
            while !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    pairs.sort_unstable();
                    return Self(pairs);
                }
            }
        }
    }

    /// Where one half is kept, the other is.
    fn close(&self, kept: &mut Kept) {
        loop {
            let mut grew = false;
            for &(open, close) in &self.0 {
                let reason = |line| Reason { line, kind: ReasonKind::Header, name: None, may: false };
                if kept.lines.contains_key(&open) {
                    grew |= kept.add_line(close, reason(open));
                } else if kept.lines.contains_key(&close) {
                    grew |= kept.add_line(open, reason(close));
                }
            }
            if !grew {
                return;
            }
        }
    }
}
