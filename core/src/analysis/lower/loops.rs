//! Loops: tested before, after, or in the middle of a header.

use petgraph::graph::NodeIndex;
use tree_sitter::Node;

use super::jumps::Frame;
use super::{Frontier, Lowering, Place, inside};
use crate::analysis::flow::FlowEdge;
use crate::analysis::scope::Symbol;
use crate::analysis::statement::{FunctionId, StatementId, StatementKind};
use crate::language::{Construct as C, Expression as E, Scoping, child_in_field, has_word, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    fn open_loop(&mut self, label: Option<Symbol>) {
        let [breaks, continues, redos] = Default::default();
        self.frames.push(Frame::Loop { label, breaks, continues, redos });
    }

    /// Where the loop's jumps go on that leave it, and those that end a round. `at` leads to its body.
    fn close_loop(&mut self, at: NodeIndex, function: FunctionId) -> (Frontier, Frontier) {
        let Some(Frame::Loop { breaks, continues, redos, .. }) = self.frames.pop() else {
            return (Vec::new(), Vec::new());
        };
        for first in self.led_to(&vec![(at, FlowEdge::Real)], function) {
            self.connect_all(function, &redos, first);
        }
        (breaks, continues)
    }

    pub(super) async fn condition_first(
        &mut self,
        node: Node<'t>,
        [condition, body]: [&str; 2],
        otherwise: Option<&str>,
        label: Option<Symbol>,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let place = Place { scope: self.block_scope(place), ..place };
        let header = self.header(node, &[Some(body), otherwise], &[condition], place).await;
        let endless = self.is_true(part(node, condition));
        self.pre_tested(header, node, body, otherwise, endless, label, place, frontier).await
    }

    /// A loop whose header, where it has one, is a node of its own.
    pub(super) async fn looping(
        &mut self,
        node: Node<'t>,
        body: &str,
        label: Option<Symbol>,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let is_label = |child: &Node<'t>| self.roles.expression(*child) == Some(E::Label);
        let clause = self.children_except(node, &[body]).into_iter().find(|child| !is_label(child));
        if let Some(clause) = clause
            && let Some(C::ForClause { init, condition, update }) = self.construct(clause)
        {
            return self.counted(node, clause, [init, condition, update, body], label, place, frontier).await;
        }
        let place = Place { scope: self.block_scope(place), ..place };
        let header = self.header(node, &[Some(body)], &[], place).await;
        if let Some(clause) = clause {
            self.header_reads(clause, header, place).await;
        }
        let endless = clause.is_none_or(|clause| self.is_true(Some(clause)));
        self.pre_tested(header, node, body, None, endless, label, place, frontier).await
    }

    pub(super) async fn for_each(
        &mut self,
        node: Node<'t>,
        [target, iterable, body]: [&str; 3],
        otherwise: Option<&str>,
        label: Option<Symbol>,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let header = self.header(node, &[Some(body), otherwise], &["type", iterable], place).await;
        let scope = self.block_scope(place);
        let place = Place { scope, ..place };
        let declares = match self.language.scoping {
            Scoping::WriteDeclares | Scoping::Closed { .. } => false,
            Scoping::Declared { .. } => ["kind", "type"].iter().any(|field| child_in_field(node, field).is_some()),
            Scoping::Sequential { .. } => true,
        };
        let hoisted = has_word(node, self.language.keywords.hoisting);
        let around = if hoisted { self.scopes.of_function(scope) } else { scope };
        self.bind_target(part(node, target), declares, header, Place { scope: around, ..place }).await;
        if let (Some(target), Some(iterable)) = (part(node, target), part(node, iterable)) {
            self.alias_targets(target, iterable, header, place.scope);
        }
        self.pre_tested(header, node, body, otherwise, false, label, place, frontier).await
    }

    #[allow(clippy::too_many_arguments)] // the parts of a loop; a struct would only rename them
    async fn pre_tested(
        &mut self,
        header: StatementId,
        node: Node<'t>,
        body: &str,
        otherwise: Option<&str>,
        endless: bool,
        label: Option<Symbol>,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let at = self.enter(header, &frontier);
        self.open_loop(label);
        let end = self.body(node, body, header, place, vec![(at, FlowEdge::Real)]).await;
        let (breaks, continues) = self.close_loop(at, place.function);
        self.connect_all(place.function, &end, at);
        self.connect_all(place.function, &continues, at);
        let mut after = self.loop_end(at, endless, place.function);
        if let Some(clause) = otherwise.and_then(|field| part(node, field)) {
            after = self.clause(clause, inside(place, header), after).await;
        }
        after.extend(breaks);
        after
    }

    /// The way out of a loop's condition. A condition that is always true has none; so that the exit can still be
    /// reached from every statement, a pseudo edge leads there.
    fn loop_end(&mut self, at: NodeIndex, endless: bool, function: FunctionId) -> Frontier {
        if endless {
            let flow = &mut self.functions[function.index()].flow;
            flow.connect(at, flow.exit, FlowEdge::ControlOnly);
            Vec::new()
        } else {
            vec![(at, FlowEdge::Real)]
        }
    }

    pub(super) async fn post_tested(
        &mut self,
        node: Node<'t>,
        [condition, body]: [&str; 2],
        label: Option<Symbol>,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let header = self.header(node, &[Some(body)], &[condition], place).await;
        let at = self.functions[place.function.index()].flow.add(header);
        self.note_throws(at, place.function);
        self.open_loop(label);
        // The body comes first: it is entered from before and from the condition.
        let mut into = frontier;
        into.push((at, FlowEdge::Real));
        let end = self.body(node, body, header, place, into).await;
        let (breaks, continues) = self.close_loop(at, place.function);
        self.connect_all(place.function, &end, at);
        self.connect_all(place.function, &continues, at);
        let endless = self.is_true(part(node, condition));
        let mut after = self.loop_end(at, endless, place.function);
        after.extend(breaks);
        after
    }

    pub(super) async fn counted(
        &mut self,
        node: Node<'t>,
        clause: Node<'t>,
        [init, condition, update, body]: [&str; 4],
        label: Option<Symbol>,
        place: Place,
        mut frontier: Frontier,
    ) -> Frontier {
        let scope = self.block_scope(place);
        let place = Place { scope, ..place };
        let header = self.header(node, &[Some(body)], &[], place).await;
        let test = part(clause, condition);
        if let Some(test) = test {
            self.header_reads(test, header, place).await;
        }
        let inner = inside(place, header);
        for part in parts(clause, init) {
            if self.construct(part) != Some(C::Skip) {
                frontier = self.simple(part, StatementKind::Plain, inner, frontier).await;
            }
        }
        let at = self.enter(header, &frontier);
        self.open_loop(label);
        let end = self.body(node, body, header, place, vec![(at, FlowEdge::Real)]).await;
        let (breaks, continues) = self.close_loop(at, place.function);
        let mut back = end;
        back.extend(continues);
        for part in parts(clause, update) {
            back = self.simple(part, StatementKind::Plain, inner, back).await;
        }
        self.connect_all(place.function, &back, at);
        let endless = test.is_none_or(|test| self.construct(test) == Some(C::Skip)) || self.is_true(test);
        let mut after = self.loop_end(at, endless, place.function);
        after.extend(breaks);
        after
    }
}
