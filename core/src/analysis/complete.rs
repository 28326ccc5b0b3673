//! What a slice needs beside its statements so that its text parses and its names mean something: the headers around
//! them, the other half of every bracket, declarations and imports.

use std::collections::BTreeSet;
use std::ops::Range;

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;
use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use super::Work;
use super::graph::DependenceKind;
use super::island::islands;
use super::lower::Callee;
use super::program::Program;
use super::scope::{Symbol, VariableId};
use super::slice::ReasonKind;
use super::slicer::{Because, Kept};
use super::statement::{FunctionId, Mode, StatementId, StatementKind};
use crate::language::{Construct, Tables};

/// Adds to what is kept until nothing is missing, or the work is over.
pub(super) async fn complete(program: &Program, kept: &mut Kept, work: &mut Work<'_>) {
    // The same for all slices of a program.
    if program.surroundings.get().is_none() {
        let found = Surroundings::of(program, work).await;
        if work.is_over() {
            return;
        }
        let _ = program.surroundings.set(found);
    }
    let Some(Surroundings { brackets, islands, needs }) = program.surroundings.get() else { return };
    if let Some(line) = kept.statements.keys().next().map(|&first| program.statement(first).line()) {
        for &preamble in &program.lowered.preamble {
            let because = Because { line, kind: ReasonKind::Header, name: None, may: false };
            kept.add_unless_there(preamble, because);
        }
    }
    let mut new: Vec<StatementId> = kept.statements.keys().copied().collect();
    while let Some(statement) = new.pop() {
        let needed = needs.of_statement(program, statement, kept);
        if !work.step(1 + needed.len() as u32).await {
            return;
        }
        for (needed, because) in needed {
            if kept.add_unless_there(needed, because) {
                new.push(needed);
            }
        }
    }
    for &statement in kept.statements.keys().collect::<Vec<_>>() {
        let line = program.statement(statement).line();
        let bodies = program.statement(statement).bodies.iter();
        for body in bodies.filter(|body| body.braced && body.lines.0 <= body.lines.1) {
            kept.lines.entry(body.lines.0).or_insert(line);
        }
    }
    let lines = islands.iter().map(|island| lines_of(island, program));
    let lines: Vec<(u32, u32)> = lines.filter(|(first, last)| first != last).collect();
    brackets.close(&lines, program, kept, work).await;
}

/// What a text holds around its statements, and what each of them needs.
pub(super) struct Surroundings {
    brackets: Brackets,
    pub(super) islands: Vec<Range<usize>>,
    needs: Needs,
}

impl Surroundings {
    async fn of(program: &Program, work: &mut Work<'_>) -> Self {
        Self {
            brackets: Brackets::of(program, work).await,
            islands: islands(&program.source, work).await,
            needs: Needs::of(program, work).await,
        }
    }
}

/// First and last line of an island; a tag that is not in the text is on a line outside.
fn lines_of(island: &Range<usize>, program: &Program) -> (u32, u32) {
    let index = &program.source.lines;
    let last = match index.line_of(island.end.saturating_sub(1)) {
        0 => index.lines() + 1,
        last => last,
    };
    (index.line_of(island.start), last)
}

impl Kept {
    /// A statement that is there for a better reason does not get this one.
    fn add_unless_there(&mut self, statement: StatementId, because: Because) -> bool {
        !self.statements.contains_key(&statement) && self.add(statement, Some(because))
    }
}

/// What statements need directly.
struct Needs {
    /// All statements that declare a variable, in the order of the text.
    declared: FxHashMap<VariableId, Vec<StatementId>>,
    /// What says, in a function, that a name means a variable of another one.
    given_away: FxHashMap<(FunctionId, VariableId), StatementId>,
    companions: FxHashMap<StatementId, Vec<StatementId>>,
    /// Variables that the text does not define: a wildcard may.
    unknown: Vec<bool>,
    /// Statements that call a method which the text does not define, and not one that all values of a kind have.
    calling: FxHashSet<StatementId>,
}

impl Needs {
    async fn of(program: &Program, work: &mut Work<'_>) -> Self {
        let mut declared: FxHashMap<VariableId, Vec<StatementId>> = FxHashMap::default();
        for &(variable, statement) in &program.lowered.declarations {
            declared.entry(variable).or_default().push(statement);
        }
        let mut companions: FxHashMap<StatementId, Vec<StatementId>> = FxHashMap::default();
        for &(first, second) in &program.lowered.companions {
            companions.entry(first).or_default().push(second);
        }
        let mut unknown = vec![true; program.lowered.variables.len()];
        for access in program.lowered.accesses.iter().filter(|access| access.writes()) {
            if !work.step(1).await {
                break;
            }
            unknown[access.variable.index()] = false;
        }
        for (variable, _) in &program.lowered.declarations {
            unknown[variable.index()] = false;
        }
        let scoping = program.source.language.scoping;
        for (variable, unknown) in program.lowered.variables.iter().zip(&mut unknown) {
            if !work.step(1).await {
                break;
            }
            *unknown &= !scoping.provides(program.name(variable.name));
        }
        let given_away = program.lowered.given_away.iter();
        let given_away = given_away.map(|&(function, variable, by)| ((function, variable), by)).collect();
        let calling = calls_of_unknown_methods(program);
        Self { declared, given_away, companions, unknown, calling }
    }

    fn of_statement(&self, program: &Program, statement: StatementId, kept: &Kept) -> Vec<(StatementId, Because)> {
        let line = program.statement(statement).line();
        let because = |kind, name| Because { line, kind, name, may: false };
        let mut needed: Vec<(StatementId, Because)> = Vec::new();
        let companions = self.companions.get(&statement).into_iter().flatten().copied();
        let headers = program.statement(statement).parent.into_iter().chain(companions);
        needed.extend(headers.map(|header| (header, because(ReasonKind::Header, None))));
        for edge in program.graph.edges_directed(NodeIndex::new(statement.index()), petgraph::Direction::Incoming) {
            if edge.weight().kind == DependenceKind::Import {
                let import = StatementId(edge.source().index() as u32);
                needed.push((import, because(ReasonKind::Import, edge.weight().name)));
            }
        }
        // What is only assumed around a piece of code needs what is around itself, and nothing else.
        if program.statement(statement).lines.is_empty() {
            return needed;
        }
        if self.calling.contains(&statement) {
            let imports = program.lowered.method_imports.iter();
            needed.extend(imports.map(|&import| (import, because(ReasonKind::Import, None))));
        }
        let accesses = &program.lowered.accesses;
        let from = accesses.partition_point(|access| access.statement < statement);
        for access in accesses[from..]
            .iter()
            .take_while(|access| access.statement == statement)
            .filter(|access| access.is_named())
        {
            let given_away = self.given_away.get(&(program.statement(statement).function, access.variable));
            let declarations = self.declared.get(&access.variable).map(Vec::as_slice).unwrap_or_default();
            let only_says = |declaration: StatementId| program.statement(declaration).kind == StatementKind::Frame;
            // One that declares is enough; of those that only say what a name is, all are needed.
            let there = declarations.iter().any(|declaration| kept.statements.contains_key(declaration));
            let first = declarations.first().filter(|_| !there);
            let others = declarations.iter().filter(|&&declaration| only_says(declaration) && declaration != statement);
            let wanted = first.into_iter().chain(others).chain(given_away.filter(|&&by| by != statement));
            needed.extend(wanted.map(|&other| (other, because(ReasonKind::Import, Some(access.name)))));
            if self.unknown[access.variable.index()] {
                // What is brought in after a statement means nothing to it.
                let wildcards = program.lowered.wildcards.iter().filter(|&&import| import < statement);
                needed.extend(wildcards.map(|&import| (import, because(ReasonKind::Import, Some(access.name)))));
            }
        }
        needed
    }
}

fn calls_of_unknown_methods(program: &Program) -> FxHashSet<StatementId> {
    let lowered = &program.lowered;
    if lowered.method_imports.is_empty() {
        return FxHashSet::default();
    }
    let defined: FxHashSet<Symbol> = lowered.functions.iter().filter_map(|function| function.name).collect();
    let language = program.source.language;
    let is_unknown = |name: &Symbol| !defined.contains(name) && !language.is_pure(lowered.names.text(*name));
    let calls = lowered.calls.iter().filter(|call| matches!(&call.callee, Callee::Method(name) if is_unknown(name)));
    // What a macro writes to (`write!`) it calls a method of.
    let changes = lowered.accesses.iter().filter(|access| access.mode == Mode::Mutate);
    calls.map(|call| call.statement).chain(changes.map(|access| access.statement)).collect()
}

/// The token that ends a construct, by the construct's last child.
fn closing_word<'t>(last: Node<'t>, roles: &Tables) -> Option<Node<'t>> {
    if !last.is_named() {
        return Some(last);
    }
    let inner = last.child(last.child_count().checked_sub(1)?)?;
    let is_word = !inner.is_named() && inner.kind().starts_with(char::is_alphabetic);
    (is_word && roles.construct(last) == Some(Construct::Block)).then_some(inner)
}

/// For a line that holds one half of a bracket, the lines of the other halves, where they differ.
#[derive(Default)]
struct Brackets(FxHashMap<u32, Vec<u32>>);

impl Brackets {
    async fn of(program: &Program, work: &mut Work<'_>) -> Self {
        let mut brackets = Self::default();
        let Some(tree) = &program.source.tree else { return brackets };
        let index = &program.source.lines;
        let roles = program.source.grammar.tables(program.source.language);
        let mut cursor = tree.walk();
        loop {
            let node = cursor.node();
            let rows = node.start_position().row != node.end_position().row;
            if rows && cursor.goto_first_child() {
                let (mut open, mut close) = (None, None);
                // A node's own brackets are its unnamed children.
                let last = loop {
                    if !work.step(1).await {
                        return brackets;
                    }
                    let child = cursor.node();
                    match child.kind() {
                        "{" | "(" | "[" | "${" if !child.is_named() => {
                            open.get_or_insert(child.start_byte());
                        }
                        "}" | ")" | "]" if !child.is_named() => close = Some(child.start_byte()),
                        _ => {}
                    }
                    if !cursor.goto_next_sibling() {
                        break child;
                    }
                };
                // A construct whose last token is its own is closed by it (`end`, `endif;`, `#endif`), and so is one whose
                // body has that token: such a body may begin below a comment, far from the line that opens it.
                let opens = node.child(0).is_some_and(|first| !first.is_named() && first != last);
                if opens
                    && roles.construct(node).is_some()
                    && let Some(last) = closing_word(last, roles)
                {
                    open.get_or_insert(node.start_byte());
                    close = Some(last.start_byte());
                }
                if let (Some(open), Some(close)) = (open, close) {
                    let (open, close) = (index.line_of(open), index.line_of(close));
                    // What is put around a piece of code has no lines.
                    if open != close && open > 0 && close > 0 {
                        brackets.0.entry(open).or_default().push(close);
                        brackets.0.entry(close).or_default().push(open);
                    }
                }
                cursor.goto_parent();
                cursor.goto_first_child();
                continue;
            }
            while !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    return brackets;
                }
            }
        }
    }

    /// Where one half is kept, the other is; where something of an island is kept, its tags are.
    async fn close(&self, islands: &[(u32, u32)], program: &Program, kept: &mut Kept, work: &mut Work<'_>) {
        let mut lines: BTreeSet<u32> = kept.all_lines(program);
        let mut new: Vec<u32> = lines.iter().copied().collect();
        while !new.is_empty() {
            while let Some(line) = new.pop() {
                if !work.step(1).await {
                    return;
                }
                for &missing in self.0.get(&line).into_iter().flatten() {
                    if lines.insert(missing) {
                        kept.lines.insert(missing, line);
                        new.push(missing);
                    }
                }
            }
            for &(first, last) in islands {
                if !work.step(1).await {
                    return;
                }
                let inside = lines.range(first..=last).next().copied();
                // After the last kept line, an island may stay open.
                let goes_on = lines.range(last + 1..).next().is_some();
                let tags = [(first > 0).then_some(first), goes_on.then_some(last)];
                for missing in tags.into_iter().flatten().filter(|_| inside.is_some()) {
                    if lines.insert(missing) {
                        kept.lines.extend(inside.map(|line| (missing, line)));
                        new.push(missing);
                    }
                }
            }
        }
    }
}
