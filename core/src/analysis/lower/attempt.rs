//! `try`: handlers, and `finally` on every way out.

use petgraph::graph::NodeIndex;
use tree_sitter::Node;

use super::jumps::Frame;
use super::{Frontier, Lowering, Place, inside};
use crate::analysis::flow::FlowEdge;
use crate::analysis::scope::ScopeId;
use crate::analysis::statement::{StatementId, StatementKind};
use crate::language::{Construct as C, child_in_field, part};

/// What is tried, and what follows it.
#[derive(Default)]
struct Attempt<'t> {
    /// What is opened before the body (`try (var in = …)`).
    opened: Vec<Node<'t>>,
    body: Vec<Node<'t>>,
    handlers: Vec<Node<'t>>,
    otherwise: Vec<Node<'t>>,
    finally: Vec<Node<'t>>,
    /// Its text does not parse without a handler or a `finally`.
    needs_clause: bool,
}

impl<'t> Lowering<'t, '_, '_> {
    pub(super) async fn attempt(&mut self, node: Node<'t>, body: &str, place: Place, frontier: Frontier) -> Frontier {
        let attempt = self.parts_of_attempt(node, body);
        let parts = [&attempt.body, &attempt.handlers, &attempt.otherwise, &attempt.finally].into_iter().flatten();
        let holes: Vec<_> = parts.map(Node::byte_range).collect();
        let header = self.new_statement(StatementKind::Predicate, node, &holes, place);
        let inner = inside(place, header);
        // What is opened before the body is known in it only.
        let scope = if attempt.opened.is_empty() { place.scope } else { self.block_scope(place) };
        for &resource in &attempt.opened {
            self.accesses_of(resource, header, Place { scope, ..inner }).await;
        }
        let at = self.enter(header, &frontier);
        if attempt.needs_clause {
            for &body in &attempt.body {
                self.add_body(header, body);
            }
        }
        self.guarded(attempt, Some(header), scope, inner, vec![(at, FlowEdge::Real)]).await
    }

    /// The body of a function or a class, with the handlers that it may have.
    pub(super) async fn guarded_body(&mut self, node: Node<'t>, place: Place, frontier: Frontier) -> Frontier {
        let attempt = self.parts_of_attempt(node, ".");
        self.guarded(attempt, None, place.scope, place, frontier).await
    }

    /// The statements whose values a body with handlers may have.
    pub(super) fn guarded_values(&self, node: Node<'t>) -> Vec<Node<'t>> {
        let body = match self.construct(node) {
            Some(C::Try { body }) => body,
            _ => ".",
        };
        let mut attempt = self.parts_of_attempt(node, body);
        attempt.body.retain(|child| self.construct(*child) != Some(C::Trailing));
        let handled = attempt.handlers.into_iter().filter_map(|handler| self.handler_body(handler));
        attempt.otherwise.last().or(attempt.body.last()).copied().into_iter().chain(handled).collect()
    }

    fn parts_of_attempt(&self, node: Node<'t>, body: &str) -> Attempt<'t> {
        let mut attempt = Attempt { needs_clause: body != ".", ..Attempt::default() };
        attempt.body.extend(part(node, body).filter(|_| attempt.needs_clause));
        for child in self.children_except(node, &[body]) {
            let list = match self.construct(child) {
                Some(C::Catch { .. }) => &mut attempt.handlers,
                Some(C::Else) => &mut attempt.otherwise,
                Some(C::Finally) => &mut attempt.finally,
                _ if attempt.needs_clause => &mut attempt.opened,
                _ => &mut attempt.body,
            };
            list.push(child);
        }
        attempt
    }

    /// The parts of an attempt one after the other. `scope` is that of the body.
    async fn guarded(
        &mut self,
        attempt: Attempt<'t>,
        header: Option<StatementId>,
        scope: ScopeId,
        place: Place,
        start: Frontier,
    ) -> Frontier {
        let Attempt { body, handlers, otherwise, finally, .. } = attempt;
        if !finally.is_empty() {
            self.frames.push(Frame::Finally { passing: Vec::new(), inside: Vec::new() });
        }
        if !handlers.is_empty() {
            self.frames.push(Frame::Try { throws: Vec::new(), inside: Vec::new() });
        }
        let mut after = self.statements(body, Place { scope, ..place }, start.clone()).await;
        let again = self.led_to(&start, place.function);
        let (mut throws, inside) = match self.frames.pop_if(|frame| matches!(frame, Frame::Try { .. })) {
            Some(Frame::Try { throws, inside }) if !handlers.is_empty() => (throws, inside),
            _ => (Vec::new(), Vec::new()),
        };
        for clause in otherwise {
            after = self.clause(clause, place, after).await;
        }
        throws.extend(start);
        self.frames.push(Frame::Handler { again });
        for (index, handler) in handlers.iter().enumerate() {
            let clause = StatementId(self.statements.len() as u32);
            after.extend(self.handler(*handler, (&throws, &inside), place).await);
            // Without a handler, control would not go on after the attempt.
            self.companions.extend(header.filter(|_| index == 0).map(|header| (header, clause)));
        }
        self.frames.pop();
        if let Some(clause) = finally.first() {
            let needing = header.filter(|_| handlers.is_empty() && attempt.needs_clause);
            after = self.finally(*clause, needing, place, after).await;
        }
        after
    }

    async fn handler(&mut self, node: Node<'t>, (throws, within): (&Frontier, &[NodeIndex]), place: Place) -> Frontier {
        let body = self.handler_body(node);
        let hole: Vec<_> = body.map(|body| body.byte_range()).into_iter().collect();
        let scope = self.block_scope(place);
        let place = Place { scope, ..place };
        let clause = self.new_statement(StatementKind::Predicate, node, &hole, place);
        let parameter = match self.construct(node) {
            Some(C::Catch { parameter: Some(field) }) => part(node, field),
            _ => None,
        };
        for child in self.children_except(node, &[]).into_iter().filter(|child| Some(*child) != body) {
            let holds = |inner: &Node| child.start_byte() <= inner.start_byte() && inner.end_byte() <= child.end_byte();
            match parameter.filter(holds) {
                Some(parameter) => {
                    let declares = !self.language.scoping.write_declares();
                    self.bind_target(Some(parameter), declares, clause, place).await;
                }
                None => self.accesses_of(child, clause, place).await,
            }
        }
        let mut into = throws.clone();
        into.extend(within.iter().map(|&node| (node, FlowEdge::DataOnly)));
        let entered = self.enter(clause, &into);
        self.gates.push(clause);
        let throwing: Vec<StatementId> = self.statements_of(within, place.function).collect();
        self.throws.extend(throwing.into_iter().map(|statement| (statement, clause)));
        let Some(body) = body else { return vec![(entered, FlowEdge::Real)] };
        self.add_body(clause, body);
        self.statement(body, inside(place, clause), vec![(entered, FlowEdge::Real)]).await
    }

    fn handler_body(&self, handler: Node<'t>) -> Option<Node<'t>> {
        let body = child_in_field(handler, "body");
        body.or_else(|| self.children_except(handler, &[]).into_iter().rfind(|child| self.is_block(*child)))
    }

    /// Every way out of the `try` goes through it, and then where it was going.
    async fn finally(
        &mut self,
        node: Node<'t>,
        needing: Option<StatementId>,
        place: Place,
        frontier: Frontier,
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
        if self.statements.len() > clause.index() {
            self.companions.extend(needing.map(|attempt| (attempt, clause)));
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
