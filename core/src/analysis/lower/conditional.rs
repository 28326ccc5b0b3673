//! `if` with its alternatives.

use super::header::else_before;
use super::{Frontier, Lowering, Place, inside};
use crate::analysis::flow::FlowEdge;
use crate::analysis::scope::ScopeKind;
use crate::analysis::statement::StatementKind;
use crate::language::{Construct as C, Scoping, child_in_field, parts};
use tree_sitter::Node;

impl<'t> Lowering<'t, '_, '_> {
    pub(super) async fn conditional(
        &mut self,
        node: Node<'t>,
        [condition, then, otherwise]: [&str; 3],
        place: Place,
        mut frontier: Frontier,
    ) -> Frontier {
        // What else stands in the header runs before the condition.
        let first = self.children_except(node, &[condition, then, otherwise]);
        let scope = match self.language.scoping {
            Scoping::WriteDeclares => place.scope,
            _ => self.scopes.inside(place.scope, ScopeKind::Condition, place.function),
        };
        let place = Place { scope, ..place };
        let taken = match self.language.scoping {
            Scoping::Sequential { .. } => Place { scope: self.block_scope(place), ..place },
            _ => place,
        };
        let header = self.header(node, &[Some(then), Some(otherwise)], &[condition], taken).await;
        for part in first {
            frontier = self.simple(part, StatementKind::Plain, inside(place, header), frontier).await;
        }
        let at = self.enter(header, &frontier);
        let mut after = self.body(node, then, header, taken, vec![(at, FlowEdge::Real)]).await;
        let mut not_taken: Frontier = vec![(at, FlowEdge::Real)];
        for alternative in parts(node, otherwise) {
            let inner = inside(place, header);
            if let Some(C::ElseIf { condition, then }) = self.construct(alternative) {
                let next = self.header(alternative, &[Some(then)], &[condition], inner).await;
                let at = self.enter(next, &not_taken);
                after.extend(self.body(alternative, then, next, inner, vec![(at, FlowEdge::Real)]).await);
                not_taken = vec![(at, FlowEdge::Real)];
            } else {
                let out = self.clause(alternative, inner, std::mem::take(&mut not_taken)).await;
                after.extend(out);
            }
        }
        after.extend(not_taken);
        after
    }

    /// An `else` or `finally` with its body.
    pub(super) async fn clause(&mut self, node: Node<'t>, place: Place, frontier: Frontier) -> Frontier {
        if !matches!(self.construct(node), Some(C::Else | C::Finally)) {
            let Some(keyword) = else_before(node) else { return self.statement(node, place, frontier).await };
            let frame = self.new_statement(StatementKind::Frame, keyword, &[], place);
            self.statements[frame.index()].range.end = node.end_byte();
            self.add_body(frame, node);
            return self.statement(node, inside(place, frame), frontier).await;
        }
        let bodies = match child_in_field(node, "body") {
            Some(body) => vec![body],
            None => self.children_except(node, &[]),
        };
        let frame = self.frame(node, &bodies, place);
        if let [body] = bodies[..] {
            self.add_body(frame, body);
        }
        self.statements(bodies, inside(place, frame), frontier).await
    }
}
