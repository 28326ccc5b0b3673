//! `switch` and `match`: cases, fall-through, and what happens when none fits.

use tree_sitter::Node;

use super::jumps::Frame;
use super::{Frontier, Lowering, Place, inside};
use crate::analysis::flow::FlowEdge;
use crate::analysis::statement::StatementKind;
use crate::language::{Construct as C, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    pub(super) async fn switch(&mut self, node: Node<'t>, body: &str, place: Place, frontier: Frontier) -> Frontier {
        let place = Place { scope: self.block_scope(place), ..place };
        let header = self.header_but(node, body, StatementKind::Predicate, place).await;
        let at = self.enter(header, &frontier);
        let Some(body) = part(node, body) else { return vec![(at, FlowEdge::Real)] };
        self.add_body(header, body);
        self.frames.push(Frame::Breakable { label: None, breaks: Vec::new() });
        let inner = Place { scope: self.block_scope(place), ..inside(place, header) };
        let mut after: Frontier = Vec::new();
        let mut falling: Frontier = Vec::new();
        let mut default = None;
        let mut clauses = Vec::new();
        for case in self.children_except(body, &[]) {
            let (label, falls_through): (&[&str], bool) = match self.construct(case) {
                Some(C::Case { label, falls_through }) => (label, falls_through),
                Some(C::Default { falls_through }) => (&[], falls_through),
                _ => {
                    falling = self.statement(case, inner, falling).await;
                    continue;
                }
            };
            let labels: Vec<Node> = self.case_labels(case, label);
            let statements = self.case_body(case, &labels);
            let holes: Vec<_> = statements.iter().map(Node::byte_range).collect();
            let clause = self.new_statement(StatementKind::Predicate, case, &holes, inner);
            if self.is_default(case, &labels) {
                default = Some(clause);
            }
            clauses.push(clause);
            for label in &labels {
                self.bind_pattern(*label, clause, inner).await;
            }
            let entered = self.enter(clause, &vec![(at, FlowEdge::Real)]);
            let mut flow: Frontier = vec![(entered, FlowEdge::Real)];
            flow.append(&mut falling);
            for statement in statements {
                self.add_body(clause, statement);
                flow = self.statement(statement, inside(inner, clause), flow).await;
            }
            if falls_through { falling = flow } else { after.extend(flow) }
        }
        after.extend(falling);
        match default {
            // The default is what none of the others takes: it means something only beside them.
            Some(default) => {
                let others = clauses.into_iter().filter(|clause| *clause != default);
                self.companions.extend(others.map(|clause| (default, clause)));
            }
            None => after.push((at, FlowEdge::Real)),
        }
        if let Some(Frame::Breakable { breaks, .. }) = self.frames.pop() {
            after.extend(breaks);
        }
        after
    }

    /// What a case compares with: its label fields, and (patterns) all children before its block. Without such fields,
    /// all children before the last colon or arrow.
    fn case_labels(&self, case: Node<'t>, fields: &[&str]) -> Vec<Node<'t>> {
        if fields.is_empty() {
            let mut cursor = case.walk();
            let tokens = case.children(&mut cursor).filter(|child| matches!(child.kind(), ":" | "->" | "=>"));
            let Some(end) = tokens.last().map(|token| token.start_byte()) else { return Vec::new() };
            return self.children_except(case, &[]).into_iter().filter(|child| child.start_byte() < end).collect();
        }
        let mut labels: Vec<Node> = fields.iter().flat_map(|field| parts(case, field)).collect();
        if case.child_by_field_name("consequence").is_some() {
            let known: Vec<usize> = labels.iter().map(Node::id).collect();
            let rest = self.children_except(case, &["consequence"]);
            labels.extend(rest.into_iter().filter(|node| !known.contains(&node.id())));
        }
        labels
    }

    fn case_body(&self, case: Node<'t>, labels: &[Node<'t>]) -> Vec<Node<'t>> {
        let all = self.children_except(case, &[]);
        all.into_iter().filter(|node| !labels.iter().any(|label| label.id() == node.id())).collect()
    }

    fn is_default(&self, case: Node<'t>, labels: &[Node<'t>]) -> bool {
        matches!(self.construct(case), Some(C::Default { .. }))
            || labels.is_empty()
            || matches!(labels, [label] if self.text(*label) == "_")
            || labels.iter().any(|label| self.text(*label).rsplit(',').next().map(str::trim) == Some("default"))
    }
}
