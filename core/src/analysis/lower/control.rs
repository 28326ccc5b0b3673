//! Control flow of each construct. Every function takes the frontier before the construct and gives the one after it.

use std::future::ready;
use std::pin::Pin;

use tree_sitter::Node;

use super::jumps::{Frame, Target};
use super::{DEEPEST, Frontier, Lowering, Place, inside};
use crate::analysis::Doubt;
use crate::analysis::flow::FlowEdge;
use crate::analysis::scope::Symbol;
use crate::analysis::statement::{StatementId, StatementKind};
use crate::language::{Construct as C, Expression as E, child_in_field, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    /// Lowers whatever stands in statement position. The future of each construct has a box of its own, since statements
    /// hold statements and the stack has to bear the deepest nesting.
    #[allow(clippy::too_many_lines)] // one arm for each construct
    pub(super) fn statement<'s>(
        &'s mut self,
        node: Node<'t>,
        place: Place,
        frontier: Frontier,
    ) -> Pin<Box<dyn Future<Output = Frontier> + 's>> {
        if self.work.is_over() {
            return Box::pin(ready(frontier));
        }
        if place.depth > DEEPEST {
            let line = self.source.lines.line_of(node.start_byte());
            if !self.doubts.iter().any(|doubt| matches!(doubt, Doubt::TooDeep { .. })) {
                self.doubts.push(Doubt::TooDeep { line });
            }
            return Box::pin(self.simple(node, StatementKind::Plain, place, frontier));
        }
        let place = Place { depth: place.depth + 1, ..place };
        let label = self.labels.pending.take().or_else(|| match self.construct(node) {
            Some(C::Loop { .. } | C::While { .. } | C::ForEach { .. }) => self.label_of(node, "label"),
            _ => None,
        });
        match self.construct(node) {
            Some(C::Skip | C::Opening | C::Closing) => Box::pin(ready(frontier)),
            Some(C::Block) if self.stands_alone(node) => {
                let braces = self.frame(node, &self.children_except(node, &[]), place);
                Box::pin(self.block(node, &[], inside(place, braces), frontier))
            }
            Some(C::Block | C::Body | C::Case { .. } | C::Default { .. }) => {
                Box::pin(self.block(node, &[], place, frontier))
            }
            Some(C::Sequence) => Box::pin(self.exports(node, place, frontier)),
            Some(C::Decorated { definition }) => Box::pin(self.decorated(node, definition, place, frontier)),
            Some(C::Region { frame }) => {
                let content = self.children_except(node, frame);
                let region = self.frame(node, &content, place);
                for child in content {
                    if self.is_block(child) {
                        self.add_body(region, child);
                    }
                }
                Box::pin(self.sequence(node, frame, inside(place, region), frontier))
            }
            Some(C::If { condition, then, otherwise }) => {
                Box::pin(self.conditional(node, [condition, then, otherwise], place, frontier))
            }
            Some(C::While { condition, body, otherwise }) => {
                Box::pin(self.condition_first(node, [condition, body], otherwise, label, place, frontier))
            }
            Some(C::ForEach { target, iterable, body, otherwise }) => {
                Box::pin(self.for_each(node, [target, iterable, body], otherwise, label, place, frontier))
            }
            Some(C::DoWhile { condition, body }) => {
                Box::pin(self.post_tested(node, [condition, body], label, place, frontier))
            }
            Some(C::WhileModifier { condition, body }) => {
                let has_bounds =
                    part(node, body).is_some_and(|body| matches!(self.construct(body), Some(C::Try { .. })));
                if has_bounds {
                    Box::pin(self.post_tested(node, [condition, body], label, place, frontier))
                } else {
                    Box::pin(self.condition_first(node, [condition, body], None, label, place, frontier))
                }
            }
            Some(C::For { init, condition, update, body }) => {
                Box::pin(self.counted(node, node, [init, condition, update, body], label, place, frontier))
            }
            Some(C::Loop { body }) => Box::pin(self.looping(node, body, label, place, frontier)),
            Some(C::Switch { body, breaks }) => Box::pin(self.switch(node, body, breaks, false, place, frontier)),
            Some(C::Match { body, breaks }) => Box::pin(self.switch(node, body, breaks, true, place, frontier)),
            Some(C::Try { body }) => Box::pin(self.attempt(node, body, place, frontier)),
            Some(C::With { body }) => Box::pin(self.with(node, body, place, frontier)),
            Some(C::Record { name, body }) => Box::pin(self.record(node, name, body, place, frontier)),
            Some(C::Class { name, body, members }) => {
                Box::pin(self.class(node, (name, body, members), place, frontier))
            }
            Some(C::Function { name: None, .. }) if child_in_field(node, "name").is_none() && self.is_value(node) => {
                Box::pin(self.simple(node, StatementKind::Plain, place, frontier))
            }
            Some(C::Function { name, .. }) if self.function_parts(node) != (Vec::new(), None) => {
                Box::pin(self.function(node, name, place, frontier))
            }
            Some(C::Definition { name }) => Box::pin(self.definition(node, name, place, frontier)),
            Some(C::Declaration { name }) => Box::pin(self.declaration_only(node, name, place, frontier)),
            Some(C::Return) => Box::pin(self.leave(node, Target::Return, place, frontier)),
            Some(C::Refutable { otherwise }) if part(node, otherwise).is_some() => {
                Box::pin(self.refutable(node, otherwise, place, frontier))
            }
            Some(C::Evaluate) if let Some(inner) = self.wrapped_construct(node) => {
                self.labels.pending = label;
                self.statement(inner, place, frontier)
            }
            Some(C::Defer) => Box::pin(self.deferred(node, place, frontier)),
            Some(C::Throw) => Box::pin(self.leave(node, Target::Throw, place, frontier)),
            Some(C::Break) => {
                let label = self.jump_label(node);
                Box::pin(self.leave(node, Target::Break(label), place, frontier))
            }
            Some(C::Continue) => {
                let label = self.jump_label(node);
                Box::pin(self.leave(node, Target::Continue(label), place, frontier))
            }
            Some(construct @ (C::BreakLevels | C::ContinueLevels)) => {
                let left = part(node, "0").and_then(|operand| self.text(operand).parse().ok()).unwrap_or(1);
                let target = Target::Levels { left, goes_on: construct == C::ContinueLevels };
                Box::pin(self.leave(node, target, place, frontier))
            }
            Some(C::Redo) => Box::pin(self.leave(node, Target::Redo, place, frontier)),
            Some(C::Retry) => Box::pin(self.leave(node, Target::Retry, place, frontier)),
            Some(C::Goto { label }) => Box::pin(ready(self.goto(node, label, place, &frontier))),
            Some(C::Label { label }) => Box::pin(self.labelled(node, label, place, frontier)),
            Some(C::Preamble) => {
                let statement = self.new_statement(StatementKind::Frame, node, &[], place);
                self.preamble.push(statement);
                Box::pin(ready(frontier))
            }
            Some(C::Import(form)) => {
                let statement = self.new_statement(StatementKind::Import, node, &[], place);
                self.import(node, form, statement, place);
                let at = self.enter(statement, &frontier);
                Box::pin(ready(vec![(at, FlowEdge::Real)]))
            }
            Some(C::Else | C::ElseIf { .. } | C::Catch { .. } | C::Finally) => {
                // Only in broken code do these stand on their own.
                let frame = self.frame(node, &[], place);
                match self.clause_body(node) {
                    Some(body) if body.id() != node.id() => {
                        self.add_body(frame, body);
                        self.statement(body, inside(place, frame), frontier)
                    }
                    _ => Box::pin(ready(frontier)),
                }
            }
            Some(C::Function { .. }) | None if node.is_error() => Box::pin(self.block(node, &[], place, frontier)),
            None | Some(C::Evaluate) if let Some(inner) = self.wrapped_definition(node) => {
                self.statement(inner, place, frontier)
            }
            Some(
                C::Function { .. }
                | C::Guard { .. }
                | C::Decorator
                | C::Evaluate
                | C::ForClause { .. }
                | C::FallThrough
                | C::Trailing
                | C::Refutable { .. },
            )
            | None => Box::pin(self.simple(node, StatementKind::Plain, place, frontier)),
        }
    }

    async fn with(&mut self, node: Node<'t>, body: &str, place: Place, frontier: Frontier) -> Frontier {
        let header = self.header_but(node, body, StatementKind::Plain, place).await;
        self.gates.push(header);
        let at = self.enter(header, &frontier);
        self.body(node, body, header, place, vec![(at, FlowEdge::Real)]).await
    }

    fn goto(&mut self, node: Node<'t>, label: &str, place: Place, frontier: &Frontier) -> Frontier {
        let statement = self.new_statement(StatementKind::Jump, node, &[], place);
        // `goto default` has a keyword for a label.
        let keyword = node.child(1).filter(|child| child.kind() == "default").map(|child| self.text(child));
        let label = self.label_of(node, label).or_else(|| keyword.map(|text| self.names.intern(text)));
        if let Some(label) = label {
            self.note_goto(label, statement);
        }
        let at = self.enter(statement, frontier);
        vec![(at, FlowEdge::ControlOnly)]
    }

    /// A block among the statements of another: its braces make a scope, so they stay when something inside stays.
    fn stands_alone(&self, node: Node<'t>) -> bool {
        let holds_members = |around: Node<'t>| {
            let of_type = around.parent().and_then(|definition| self.construct(definition));
            self.construct(around).is_none() && matches!(of_type, Some(C::Class { .. }))
        };
        let alone = |around| self.is_block(around) || holds_members(around);
        self.text(node).starts_with('{') && node.parent().is_some_and(alone)
    }

    /// The named children of a node that are statements: not the fields that are named.
    pub(super) fn children_except(&self, node: Node<'t>, fields: &[&str]) -> Vec<Node<'t>> {
        let skip: Vec<usize> = fields.iter().flat_map(|field| parts(node, field)).map(|child| child.id()).collect();
        let mut cursor = node.walk();
        node.named_children(&mut cursor)
            .filter(|child| !skip.contains(&child.id()) && self.construct(*child) != Some(C::Skip))
            .collect()
    }

    pub(super) async fn block(
        &mut self,
        node: Node<'t>,
        except: &[&str],
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let scope = self.block_scope(place);
        self.sequence(node, except, Place { scope, ..place }, frontier).await
    }

    /// Children one after the other, in the place's scope. The body of a function shares that of its parameters.
    pub(super) async fn sequence(
        &mut self,
        node: Node<'t>,
        except: &[&str],
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        if self.construct(node) == Some(C::Body) {
            return self.guarded_body(node, place, frontier).await;
        }
        self.statements(self.children_except(node, except), place, frontier).await
    }

    /// Statements one after the other.
    pub(super) async fn statements(
        &mut self,
        nodes: Vec<Node<'t>>,
        mut place: Place,
        mut frontier: Frontier,
    ) -> Frontier {
        let mut decorators: Vec<StatementId> = Vec::new();
        for child in nodes {
            if !self.work.step(1).await {
                break;
            }
            if self.construct(child) == Some(C::Trailing) && self.add_trailing(child, place).await {
                continue;
            }
            let first = StatementId(self.statements.len() as u32);
            frontier = self.statement(child, place, frontier).await;
            if self.construct(child) == Some(C::Decorator) {
                decorators.push(first);
            } else if self.statements.len() > first.index() {
                self.companions.extend(decorators.drain(..).flat_map(|at| [(at, first), (first, at)]));
                if self.is_guard(child) {
                    place = inside(place, first);
                }
            }
        }
        frontier
    }

    /// Declares an object whose end is the end of the block, and matters: what follows is inside it.
    fn is_guard(&self, node: Node<'t>) -> bool {
        let Some(C::Guard { class, names }) = self.construct(node) else { return false };
        part(node, class).is_some_and(|class| {
            let name = self.text(class).split('<').next().and_then(|name| name.rsplit("::").next());
            name.is_some_and(|name| names.contains(&name))
        })
    }

    /// A statement with nothing inside but expressions, and maybe functions.
    pub(super) async fn simple(
        &mut self,
        node: Node<'t>,
        kind: StatementKind,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let inner = self.embedded_in(node);
        let nested = self.nested_functions(node).await;
        let mut holes: Vec<_> = nested.iter().map(|(_, body)| body.byte_range()).collect();
        holes.extend(inner.iter().map(Node::byte_range));
        let statement = self.new_statement(kind, node, &holes, place);
        self.accesses_of(node, statement, place).await;
        if self.is_required_module(node) || matches!(self.roles.expression(node), Some(E::Defines { .. })) {
            self.statements[statement.index()].kind = StatementKind::Import;
        }
        self.note_require(node, statement);
        self.note_include(node, statement, place);
        let frontier = self.embedded(&inner, statement, place, frontier).await;
        let at = self.enter(statement, &frontier);
        let leaves = self.statements[statement.index()].kind == StatementKind::Jump;
        self.inner_functions(&nested, statement, place).await;
        let accessors = self.accessors_in(node);
        if !accessors.is_empty() {
            return self.accessors(accessors, place, vec![(at, FlowEdge::Real)]);
        }
        vec![(at, if leaves { FlowEdge::ControlOnly } else { FlowEdge::Real })]
    }

    /// `return`, `throw`, `break`, `continue`.
    async fn leave(&mut self, node: Node<'t>, target: Target, place: Place, frontier: Frontier) -> Frontier {
        let inner = self.embedded_in(node);
        let nested = self.nested_functions(node).await;
        let mut holes: Vec<_> = nested.iter().map(|(_, body)| body.byte_range()).collect();
        holes.extend(inner.iter().map(Node::byte_range));
        let statement = self.new_statement(StatementKind::Jump, node, &holes, place);
        for child in self.children_except(node, &[]) {
            self.accesses_of(child, statement, place).await;
        }
        let frontier = self.embedded(&inner, statement, place, frontier).await;
        let at = self.enter(statement, &frontier);
        self.inner_functions(&nested, statement, place).await;
        if target == Target::Return {
            self.give_results(node, statement, place);
        }
        let has_value = !self.children_except(node, &[]).is_empty() && !self.loses_value(place.function);
        if target == Target::Return || has_value && self.ends_function(target) {
            self.functions[place.function.index()].returns.push(statement);
        }
        self.jump(at, FlowEdge::Real, target, place.function);
        vec![(at, FlowEdge::ControlOnly)]
    }

    /// The construct that stands alone in a statement of expressions.
    fn wrapped_construct(&self, node: Node<'t>) -> Option<Node<'t>> {
        let [only] = self.children_except(node, &[])[..] else { return None };
        let jumps = matches!(self.construct(only), Some(C::Return | C::Break | C::Continue));
        (jumps || self.is_embedded(only)).then_some(only)
    }

    /// A declaration with a way out for when its pattern does not fit.
    async fn refutable(&mut self, node: Node<'t>, otherwise: &str, place: Place, frontier: Frontier) -> Frontier {
        let header = self.header(node, &[Some(otherwise)], &[], place).await;
        self.accesses_of(node, header, place).await;
        let at = self.enter(header, &frontier);
        let mut after = self.body(node, otherwise, header, place, vec![(at, FlowEdge::Real)]).await;
        after.push((at, FlowEdge::Real));
        after
    }

    /// A call that runs when the function is left. What it is given is read here; what it writes nobody in this function
    /// sees but its results.
    async fn deferred(&mut self, node: Node<'t>, place: Place, frontier: Frontier) -> Frontier {
        self.deferred.push(StatementId(self.statements.len() as u32));
        self.simple(node, StatementKind::Plain, place, frontier).await
    }

    async fn labelled(&mut self, node: Node<'t>, label: &str, place: Place, frontier: Frontier) -> Frontier {
        let inner = self.children_except(node, &[label]);
        let holes: Vec<_> = inner.iter().map(Node::byte_range).collect();
        let statement = self.new_statement(StatementKind::Plain, node, &holes, place);
        let at = self.enter(statement, &frontier);
        let mut flow: Frontier = vec![(at, FlowEdge::Real)];
        let name = self.label_of(node, label);
        self.frames.push(Frame::Breakable { label: name, breaks: Vec::new() });
        if let Some(name) = name {
            self.note_label(name, statement);
        }
        for child in inner {
            self.add_body(statement, child);
            flow = self.statement(child, inside(place, statement), flow).await;
        }
        self.labels.pending = None;
        if let Some(Frame::Breakable { breaks, .. }) = self.frames.pop() {
            flow.extend(breaks);
        }
        flow
    }

    pub(super) fn label_of(&mut self, node: Node<'t>, field: &str) -> Option<Symbol> {
        let children = self.children_except(node, &[]);
        let is_label = |child: &Node<'t>| self.roles.expression(*child) == Some(E::Label);
        let label = part(node, field).or_else(|| children.into_iter().find(is_label))?;
        let text = self.text(label);
        Some(self.names.intern(text))
    }

    /// The label that a `break` or `continue` names, in a field or as a child.
    pub(super) fn jump_label(&mut self, node: Node<'t>) -> Option<Symbol> {
        self.label_of(node, "label").or_else(|| self.label_of(node, "0").filter(|label| self.is_open_label(*label)))
    }

    pub(super) fn is_true(&self, condition: Option<Node<'t>>) -> bool {
        condition
            .is_some_and(|node| matches!(self.text(node).trim_matches(['(', ')', ';', ' ']), "true" | "True" | "1"))
    }
}
