//! `switch` and `match`: cases, fall-through, and what happens when none fits.

use tree_sitter::Node;

use super::jumps::Frame;
use super::{Frontier, Lowering, Place, inside};
use crate::analysis::flow::FlowEdge;
use crate::analysis::statement::{StatementId, StatementKind};
use crate::language::{Construct as C, Expression as E, Scoping, child_in_field, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    /// `breaks`: an unlabelled `break` leaves it. `exhaustive`: one of the cases is always taken.
    pub(super) async fn switch(
        &mut self,
        node: Node<'t>,
        body: &str,
        breaks: bool,
        exhaustive: bool,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let place = Place { scope: self.block_scope(place), ..place };
        let (header, tests) = self.switch_header(node, body, place).await;
        let at = self.enter(header, &frontier);
        let Some(body) = part(node, body) else { return vec![(at, FlowEdge::Real)] };
        if body != node {
            self.add_body(header, body);
        }
        if breaks {
            self.frames.push(Frame::Breakable { label: None, breaks: Vec::new() });
        }
        let inner = inside(place, header);
        // Where control comes from to a case: the header, and cases before it that may decline.
        let mut before: Frontier = vec![(at, FlowEdge::Real)];
        let mut after: Frontier = Vec::new();
        let mut falling: Frontier = Vec::new();
        let mut default = None;
        let mut clauses = Vec::new();
        for case in self.cases(node, body) {
            let (label, falls_through): (&[&str], bool) = match self.construct(case) {
                Some(C::Case { label, falls_through }) => (label, falls_through),
                Some(C::Default { falls_through }) => (&[], falls_through),
                // `case … else … end`
                Some(C::Else) => (&[], false),
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
            let target = labels.first().map_or("default", |label| self.text(*label));
            self.note_case(target, clause);
            let inner = match self.language.scoping {
                Scoping::Sequential { .. } => Place { scope: self.block_scope(inner), ..inner },
                _ => inner,
            };
            for label in &labels {
                self.bind_pattern(*label, clause, inner).await;
            }
            let entered = self.enter(clause, &before);
            if labels.iter().any(|label| tests && !self.is_wildcard(*label) || self.may_decline(*label)) {
                before.push((entered, FlowEdge::Real));
            }
            let mut flow: Frontier = vec![(entered, FlowEdge::Real)];
            if let (true, false, [.., previous, clause]) = (falls_through, falling.is_empty(), clauses.as_slice()) {
                // The labels of the case before lead here, too; where a statement says so, they do as long as it is kept.
                self.companions.push((*clause, *previous));
            }
            flow.append(&mut falling);
            for statement in statements {
                self.add_body(clause, statement);
                flow = self.statement(statement, inside(inner, clause), flow).await;
            }
            if falls_through {
                falling = flow;
            } else if self.ends_in_fall_through(case) {
                // The statement is a jump: without it, control would leave the switch.
                after.extend(flow.iter().map(|&(from, _)| (from, FlowEdge::ControlOnly)));
                falling = flow;
            } else {
                after.extend(flow);
            }
        }
        after.extend(falling);
        match default {
            // The default is what none of the others takes: it means something only beside them.
            Some(default) => {
                let others = clauses.into_iter().filter(|clause| *clause != default);
                self.companions.extend(others.map(|clause| (default, clause)));
            }
            None if exhaustive => {}
            None => after.extend(before),
        }
        if breaks && let Some(Frame::Breakable { breaks, .. }) = self.frames.pop() {
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
        if child_in_field(case, "consequence").is_some() {
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

    /// The header, and whether the cases are conditions of their own: there is nothing that they are compared with.
    async fn switch_header(&mut self, node: Node<'t>, body: &str, place: Place) -> (StatementId, bool) {
        let holes: Vec<Node> = match part(node, body) {
            Some(body) if body == node => self.cases(node, body),
            body => body.into_iter().collect(),
        };
        let ranges: Vec<_> = holes.iter().map(Node::byte_range).collect();
        let header = self.new_statement(StatementKind::Predicate, node, &ranges, place);
        // Where a switch can be an expression too, that role says what it is inside one.
        let role = self.roles.expression(node).filter(|role| !matches!(role, E::Sometimes { .. }));
        let own = role.map(|role| role.fields()).unwrap_or_default();
        if role.is_some() {
            self.accesses_of(node, header, place).await;
        }
        let mut parts = self.children_except(node, &own);
        parts.retain(|part| !holes.contains(part));
        for part in &parts {
            self.header_reads(*part, header, place).await;
        }
        (header, parts.is_empty() && role.is_none())
    }

    /// The cases of a switch.
    pub(super) fn cases(&self, node: Node<'t>, body: Node<'t>) -> Vec<Node<'t>> {
        let mut cases = self.children_except(body, &[]);
        let is_case = |case: &Node| matches!(self.construct(*case), Some(C::Case { .. } | C::Default { .. } | C::Else));
        cases.retain(|case| body != node || is_case(case));
        cases
    }

    /// A label that is a condition, or has one: whether later cases get a chance is decided here.
    fn may_decline(&self, label: Node<'t>) -> bool {
        matches!(self.roles.expression(label), Some(E::Guarded { guard }) if part(label, guard).is_some())
    }

    /// The last statement of a case says that control goes on into the next.
    fn ends_in_fall_through(&self, case: Node<'t>) -> bool {
        let mut last = self.children_except(case, &[]).pop();
        while let Some(node) = last.filter(|node| matches!(self.construct(*node), Some(C::Block | C::Sequence))) {
            last = self.children_except(node, &[]).pop();
        }
        last.is_some_and(|node| self.construct(node) == Some(C::FallThrough))
    }

    fn is_wildcard(&self, label: Node<'t>) -> bool {
        self.text(label) == "_"
    }

    fn is_default(&self, case: Node<'t>, labels: &[Node<'t>]) -> bool {
        matches!(self.construct(case), Some(C::Default { .. }))
            || labels.is_empty()
            || matches!(labels, [label] if self.is_wildcard(*label))
            || labels.iter().any(|label| self.text(*label).rsplit(',').next().map(str::trim) == Some("default"))
    }
}
