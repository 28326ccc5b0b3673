//! `try`: handlers, and `finally` on every way out.

use petgraph::graph::NodeIndex;
use tree_sitter::Node;

use super::jumps::Frame;
use super::{Frontier, Lowering, Place, inside};
use crate::analysis::flow::FlowEdge;
use crate::analysis::statement::{StatementId, StatementKind};
use crate::language::{Construct as C, part};

impl<'t> Lowering<'t, '_, '_> {
    pub(super) async fn attempt(&mut self, node: Node<'t>, body: &str, place: Place, frontier: Frontier) -> Frontier {
        let clauses = self.children_except(node, &[body]);
        let of = |lowering: &Self, wanted: fn(C) -> bool| -> Vec<Node<'t>> {
            clauses.iter().copied().filter(|clause| lowering.construct(*clause).is_some_and(wanted)).collect()
        };
        let handlers = of(self, |construct| matches!(construct, C::Catch { .. }));
        let otherwise = of(self, |construct| construct == C::Else);
        let finally = of(self, |construct| construct == C::Finally);

        let opened: Vec<Node> = clauses
            .iter()
            .copied()
            .filter(|clause| ![&handlers, &otherwise, &finally].into_iter().any(|known| known.contains(clause)))
            .collect();

        let mut holes: Vec<_> =
            clauses.iter().filter(|clause| !opened.contains(clause)).map(Node::byte_range).collect();
        holes.extend(part(node, body).map(|body| body.byte_range()));
        holes.sort_by_key(|range| range.start);
        let header = self.new_statement(StatementKind::Predicate, node, &holes, place);
        let inner = inside(place, header);
        // What is opened before the body is known in it only (`try (var in = …)`).
        let scope = if opened.is_empty() { place.scope } else { self.block_scope(place) };
        for resource in opened {
            self.accesses_of(resource, header, Place { scope, ..inner }).await;
        }
        let at = self.enter(header, &frontier);
        if !finally.is_empty() {
            self.frames.push(Frame::Finally { passing: Vec::new(), inside: Vec::new() });
        }
        if !handlers.is_empty() {
            self.frames.push(Frame::Try { throws: Vec::new(), inside: Vec::new() });
        }
        let start = vec![(at, FlowEdge::Real)];
        let mut after = self.body(node, body, header, Place { scope, ..place }, start).await;
        let (throws, inside) = if handlers.is_empty() {
            (Vec::new(), Vec::new())
        } else {
            match self.frames.pop() {
                Some(Frame::Try { throws, inside }) => (throws, inside),
                _ => (Vec::new(), Vec::new()),
            }
        };
        for clause in otherwise {
            after = self.clause(clause, inner, after).await;
        }
        for (index, handler) in handlers.iter().enumerate() {
            let out = self.handler(*handler, header, at, (&throws, &inside), inner, index == 0).await;
            after.extend(out);
        }
        if let Some(clause) = finally.first() {
            after = self.finally(*clause, header, inner, after, handlers.is_empty()).await;
        }
        after
    }

    async fn handler(
        &mut self,
        node: Node<'t>,
        attempt: StatementId,
        at: NodeIndex,
        (throws, within): (&Frontier, &[NodeIndex]),
        place: Place,
        first: bool,
    ) -> Frontier {
        let body = self.clause_body(node);
        let hole: Vec<_> = body.map(|body| body.byte_range()).into_iter().collect();
        let scope = self.block_scope(place);
        let place = Place { scope, ..place };
        let clause = self.new_statement(StatementKind::Predicate, node, &hole, place);
        let parameter = match self.construct(node) {
            Some(C::Catch { parameter: Some(field) }) => part(node, field),
            _ => None,
        };
        for child in self.children_except(node, &[]) {
            if Some(child.id()) == parameter.map(|parameter| parameter.id()) {
                self.bind_target(parameter, true, clause, place).await;
            } else if Some(child.id()) != body.map(|body| body.id()) {
                self.accesses_of(child, clause, place).await;
            }
        }
        let mut into = throws.clone();
        into.push((at, FlowEdge::Real));
        into.extend(within.iter().map(|&node| (node, FlowEdge::DataOnly)));
        let entered = self.enter(clause, &into);
        self.gates.push(clause);
        let throwing: Vec<StatementId> = self.statements_of(within, place.function).collect();
        self.throws.extend(throwing.into_iter().map(|statement| (statement, clause)));
        if first {
            self.companions.push((attempt, clause));
        }
        let Some(body) = body else { return vec![(entered, FlowEdge::Real)] };
        self.add_body(clause, body);
        self.statement(body, inside(place, clause), vec![(entered, FlowEdge::Real)]).await
    }

    /// Every way out of the `try` goes through it, and then where it was going.
    async fn finally(
        &mut self,
        node: Node<'t>,
        attempt: StatementId,
        place: Place,
        frontier: Frontier,
        needed: bool,
    ) -> Frontier {
        let (passing, inside) = match self.frames.pop() {
            Some(Frame::Finally { passing, inside }) => (passing, inside),
            _ => (Vec::new(), Vec::new()),
        };
        let mut into = frontier;
        into.extend(passing.iter().map(|&(from, edge, _)| (from, edge)));
        into.extend(inside.iter().map(|&from| (from, FlowEdge::DataOnly)));
        let clause = StatementId(self.statements.len() as u32);
        let after = self.clause(node, place, into).await;
        if needed && self.statements.len() > clause.index() {
            self.companions.push((attempt, clause));
        }
        let ends: Vec<NodeIndex> =
            after.iter().filter(|(_, edge)| *edge == FlowEdge::Real).map(|&(node, _)| node).collect();
        for (from, _, target) in passing {
            self.jump(from, FlowEdge::ControlOnly, target, place.function);
            for &end in &ends {
                self.jump(end, FlowEdge::DataOnly, target, place.function);
            }
        }
        after
    }
}
