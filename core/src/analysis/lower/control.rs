//! Control flow of each construct. Every function takes the frontier before the construct and gives the one after it.

use petgraph::graph::NodeIndex;
use tree_sitter::Node;

use super::jumps::{Frame, Target};
use super::{DEEPEST, Frontier, Lowering, Place};
use crate::analysis::Doubt;
use crate::analysis::flow::{ControlFlow, FlowEdge};
use crate::analysis::scope::{ScopeKind, Symbol};
use crate::analysis::statement::{Function, FunctionId, StatementId, StatementKind};
use crate::language::{Construct as C, Expression, Scoping};

impl<'t> Lowering<'t, '_, '_> {
    /// Lowers whatever stands in statement position.
    pub(super) fn statement(&mut self, node: Node<'t>, place: Place, frontier: Frontier) -> Frontier {
        if !self.work.step(1) {
            return frontier;
        }
        if place.depth > DEEPEST {
            let line = self.source.lines.line_of(node.start_byte());
            if !self.doubts.iter().any(|doubt| matches!(doubt, Doubt::TooDeep { .. })) {
                self.doubts.push(Doubt::TooDeep { line });
            }
            return self.simple(node, StatementKind::Plain, place, frontier);
        }
        let place = Place { depth: place.depth + 1, ..place };
        let label = self.labels.pending.take();
        match self.construct(node) {
            Some(C::Skip) => frontier,
            Some(C::Block) => self.block(node, &[], place, frontier),
            Some(C::Region { frame }) => {
                let region = self.frame(node, &self.children_except(node, frame), place);
                self.block(node, frame, self.inside(place, region), frontier)
            }
            Some(C::If { condition, then, otherwise }) => {
                self.conditional(node, [condition, then, otherwise], place, frontier)
            }
            Some(C::While { condition, body, otherwise }) => {
                let header = self.header(node, &[Some(body), otherwise], &[condition], place);
                let endless = self.is_true(self.field(node, condition));
                self.pre_tested(header, node, body, otherwise, endless, label, place, frontier)
            }
            Some(C::ForEach { target, iterable, body, otherwise }) => {
                let scope = self.block_scope(place);
                let place = Place { scope, ..place };
                let header = self.header(node, &[Some(body), otherwise], &[iterable], place);
                let declares = matches!(self.language.scoping, Scoping::Declared { .. })
                    && node.child_by_field_name("kind").is_some();
                self.bind_target(self.field(node, target), declares, header, place);
                self.pre_tested(header, node, body, otherwise, false, label, place, frontier)
            }
            Some(C::DoWhile { condition, body }) => self.post_tested(node, [condition, body], label, place, frontier),
            Some(C::For { init, condition, update, body }) => {
                self.counted(node, [init, condition, update, body], label, place, frontier)
            }
            Some(C::Switch { body }) => self.switch(node, body, place, frontier),
            Some(C::Try { body }) => self.attempt(node, body, place, frontier),
            Some(C::With { body }) => {
                let header = self.header_but(node, body, StatementKind::Plain, place);
                let at = self.enter(header, &frontier);
                self.body(node, body, header, place, vec![(at, FlowEdge::Real)])
            }
            Some(C::Class { name, body }) => self.class(node, name, body, place, frontier),
            Some(C::Function { name, body, .. }) if self.field(node, body).is_some() => {
                self.function(node, name, place, frontier)
            }
            Some(C::Return) => self.leave(node, Target::Return, place, frontier),
            Some(C::Throw) => self.leave(node, Target::Throw, place, frontier),
            Some(C::Break) => {
                let label = self.label_of(node, "label");
                self.leave(node, Target::Break(label), place, frontier)
            }
            Some(C::Continue) => {
                let label = self.label_of(node, "label");
                self.leave(node, Target::Continue(label), place, frontier)
            }
            Some(C::Goto { label }) => {
                let statement = self.new_statement(StatementKind::Jump, node, &[], place);
                if let Some(label) = self.label_of(node, label) {
                    self.note_goto(label, statement);
                }
                let at = self.enter(statement, &frontier);
                vec![(at, FlowEdge::Pseudo)]
            }
            Some(C::Label { label }) => self.labelled(node, label, place, frontier),
            Some(C::Import(form)) => {
                let statement = self.new_statement(StatementKind::Import, node, &[], place);
                self.import(node, form, statement, place);
                let at = self.enter(statement, &frontier);
                vec![(at, FlowEdge::Real)]
            }
            Some(C::Else | C::ElseIf { .. } | C::Catch { .. } | C::Finally) => {
                // Only in broken code do these stand on their own.
                let frame = self.frame(node, &[], place);
                match self.clause_body(node) {
                    Some(body) if body.id() != node.id() => {
                        self.add_body(frame, body);
                        self.statement(body, self.inside(place, frame), frontier)
                    }
                    _ => frontier,
                }
            }
            Some(C::Case { .. } | C::Default { .. }) => self.block(node, &[], place, frontier),
            Some(C::Function { .. }) | None if node.is_error() => self.block(node, &[], place, frontier),
            Some(C::Function { .. }) | None => self.simple(node, StatementKind::Plain, place, frontier),
        }
    }

    /// The named children of a node that are statements: not the fields that are named.
    fn children_except(&self, node: Node<'t>, fields: &[&str]) -> Vec<Node<'t>> {
        let mut cursor = node.walk();
        let skip: Vec<usize> = fields
            .iter()
            .flat_map(|field| node.children_by_field_name(field, &mut cursor).map(|child| child.id()).collect::<Vec<_>>())
            .collect();
        let mut cursor = node.walk();
        node.named_children(&mut cursor)
            .filter(|child| !skip.contains(&child.id()) && self.construct(*child) != Some(C::Skip))
            .collect()
    }

    fn block(&mut self, node: Node<'t>, except: &[&str], place: Place, mut frontier: Frontier) -> Frontier {
        let is_top = place.parent.is_none() && place.depth <= 1;
        let scope = if is_top { place.scope } else { self.block_scope(place) };
        for child in self.children_except(node, except) {
            frontier = self.statement(child, Place { scope, ..place }, frontier);
        }
        frontier
    }

    /// A statement with nothing inside but expressions, and maybe functions.
    pub(super) fn simple(
        &mut self,
        node: Node<'t>,
        kind: StatementKind,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let nested = self.nested_functions(node);
        let holes: Vec<_> = nested.iter().map(|(_, body)| body.byte_range()).collect();
        let statement = self.new_statement(kind, node, &holes, place);
        self.accesses_of(node, statement, place);
        let ends = kind == StatementKind::Plain && self.does_not_return(node);
        if self.is_required_module(node) {
            self.statements[statement.index()].kind = StatementKind::Import;
        }
        let at = self.enter(statement, &frontier);
        self.inner_functions(&nested, statement, place);
        if ends {
            self.statements[statement.index()].kind = StatementKind::Jump;
            self.jump(at, Target::Return, place.function);
            return vec![(at, FlowEdge::Pseudo)];
        }
        vec![(at, FlowEdge::Real)]
    }

    /// `return`, `throw`, `break`, `continue`.
    fn leave(&mut self, node: Node<'t>, target: Target, place: Place, frontier: Frontier) -> Frontier {
        let nested = self.nested_functions(node);
        let holes: Vec<_> = nested.iter().map(|(_, body)| body.byte_range()).collect();
        let statement = self.new_statement(StatementKind::Jump, node, &holes, place);
        self.accesses_of(node, statement, place);
        let at = self.enter(statement, &frontier);
        self.inner_functions(&nested, statement, place);
        if target == Target::Return {
            self.functions[place.function.index()].returns.push(statement);
        }
        self.jump(at, target, place.function);
        vec![(at, FlowEdge::Pseudo)]
    }

    /// A statement that takes no part in any flow but has to stay for the text to parse.
    fn frame(&mut self, node: Node<'t>, holes: &[Node<'t>], place: Place) -> StatementId {
        let mut ranges: Vec<_> = holes.iter().map(Node::byte_range).collect();
        if ranges.is_empty() {
            ranges.extend(self.clause_body(node).map(|body| body.byte_range()));
        }
        self.new_statement(StatementKind::Frame, node, &ranges, place)
    }

    /// The header of a construct: its own text without the fields `holes`; it reads the fields `reads`.
    fn header(&mut self, node: Node<'t>, holes: &[Option<&str>], reads: &[&str], place: Place) -> StatementId {
        let mut cursor = node.walk();
        let mut ranges: Vec<_> = holes
            .iter()
            .flatten()
            .flat_map(|field| node.children_by_field_name(field, &mut cursor).map(|n| n.byte_range()).collect::<Vec<_>>())
            .collect();
        ranges.sort_by_key(|range| range.start);
        let statement = self.new_statement(StatementKind::Predicate, node, &ranges, place);
        for field in reads {
            if let Some(part) = self.field(node, field) {
                self.accesses_of(part, statement, place);
                let nested = self.nested_functions(part);
                self.inner_functions(&nested, statement, place);
            }
        }
        statement
    }

    /// The header of a construct that reads everything but its body.
    fn header_but(&mut self, node: Node<'t>, body: &str, kind: StatementKind, place: Place) -> StatementId {
        let hole: Vec<_> = self.field(node, body).map(|body| body.byte_range()).into_iter().collect();
        let statement = self.new_statement(kind, node, &hole, place);
        for child in self.children_except(node, &[body]) {
            self.accesses_of(child, statement, place);
        }
        statement
    }

    /// Lowers the field `name` as a body of `header`.
    fn body(
        &mut self,
        node: Node<'t>,
        name: &str,
        header: StatementId,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let Some(body) = self.field(node, name) else { return frontier };
        self.add_body(header, body);
        self.statement(body, self.inside(place, header), frontier)
    }

    fn conditional(
        &mut self,
        node: Node<'t>,
        [condition, then, otherwise]: [&str; 3],
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let header = self.header(node, &[Some(then), Some(otherwise)], &[condition], place);
        let at = self.enter(header, &frontier);
        let mut after = self.body(node, then, header, place, vec![(at, FlowEdge::Real)]);
        let mut not_taken: Frontier = vec![(at, FlowEdge::Real)];
        let mut cursor = node.walk();
        let alternatives: Vec<Node> = node.children_by_field_name(otherwise, &mut cursor).collect();
        for alternative in alternatives {
            let inner = self.inside(place, header);
            if let Some(C::ElseIf { condition, then }) = self.construct(alternative) {
                let next = self.header(alternative, &[Some(then)], &[condition], inner);
                let at = self.enter(next, &not_taken);
                after.extend(self.body(alternative, then, next, inner, vec![(at, FlowEdge::Real)]));
                not_taken = vec![(at, FlowEdge::Real)];
            } else {
                let out = self.clause(alternative, inner, std::mem::take(&mut not_taken));
                after.extend(out);
            }
        }
        after.extend(not_taken);
        after
    }

    /// An `else` or `finally` with its body.
    fn clause(&mut self, node: Node<'t>, place: Place, frontier: Frontier) -> Frontier {
        let Some(body) = self.clause_body(node).filter(|_| matches!(self.construct(node), Some(C::Else | C::Finally)))
        else {
            return self.statement(node, place, frontier);
        };
        let frame = self.frame(node, &[body], place);
        self.add_body(frame, body);
        self.statement(body, self.inside(place, frame), frontier)
    }

    fn open_loop(&mut self, label: Option<Symbol>) {
        self.frames.push(Frame::Loop { label, breaks: Vec::new(), continues: Vec::new() });
    }

    fn close_loop(&mut self) -> (Vec<NodeIndex>, Vec<NodeIndex>) {
        match self.frames.pop() {
            Some(Frame::Loop { breaks, continues, .. }) => (breaks, continues),
            _ => (Vec::new(), Vec::new()),
        }
    }

    #[allow(clippy::too_many_arguments)] // the parts of a loop; a struct would only rename them
    fn pre_tested(
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
        let end = self.body(node, body, header, place, vec![(at, FlowEdge::Real)]);
        let (breaks, continues) = self.close_loop();
        self.connect_all(place.function, &end, at);
        self.connect_all(place.function, &real(&continues), at);
        let mut after = self.loop_end(at, endless, place.function);
        if let Some(clause) = otherwise.and_then(|field| self.field(node, field)) {
            after = self.clause(clause, self.inside(place, header), after);
        }
        after.extend(real(&breaks));
        after
    }

    /// The way out of a loop's condition. A condition that is always true has none; so that the exit can still be
    /// reached from every statement, a pseudo edge leads there.
    fn loop_end(&mut self, at: NodeIndex, endless: bool, function: FunctionId) -> Frontier {
        if endless {
            let flow = &mut self.functions[function.index()].flow;
            flow.connect(at, flow.exit, FlowEdge::Pseudo);
            Vec::new()
        } else {
            vec![(at, FlowEdge::Real)]
        }
    }

    fn post_tested(
        &mut self,
        node: Node<'t>,
        [condition, body]: [&str; 2],
        label: Option<Symbol>,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let header = self.header(node, &[Some(body)], &[condition], place);
        let at = self.functions[place.function.index()].flow.add(header);
        self.note_throws(at, place.function);
        self.open_loop(label);
        // The body comes first: it is entered from before and from the condition.
        let mut into = frontier;
        into.push((at, FlowEdge::Real));
        let end = self.body(node, body, header, place, into);
        let (breaks, continues) = self.close_loop();
        self.connect_all(place.function, &end, at);
        self.connect_all(place.function, &real(&continues), at);
        let endless = self.is_true(self.field(node, condition));
        let mut after = self.loop_end(at, endless, place.function);
        after.extend(real(&breaks));
        after
    }

    fn counted(
        &mut self,
        node: Node<'t>,
        [init, condition, update, body]: [&str; 4],
        label: Option<Symbol>,
        place: Place,
        mut frontier: Frontier,
    ) -> Frontier {
        let scope = self.block_scope(place);
        let place = Place { scope, ..place };
        let header = self.header(node, &[Some(body)], &[condition], place);
        let inner = self.inside(place, header);
        if let Some(part) = self.field(node, init).filter(|part| self.construct(*part) != Some(C::Skip)) {
            frontier = self.simple(part, StatementKind::Plain, inner, frontier);
        }
        let at = self.enter(header, &frontier);
        self.open_loop(label);
        let end = self.body(node, body, header, place, vec![(at, FlowEdge::Real)]);
        let (breaks, continues) = self.close_loop();
        let mut back = end;
        back.extend(real(&continues));
        if let Some(part) = self.field(node, update) {
            back = self.simple(part, StatementKind::Plain, inner, back);
        }
        self.connect_all(place.function, &back, at);
        let test = self.field(node, condition);
        let endless = test.is_none_or(|test| self.construct(test) == Some(C::Skip)) || self.is_true(test);
        let mut after = self.loop_end(at, endless, place.function);
        after.extend(real(&breaks));
        after
    }

    fn switch(&mut self, node: Node<'t>, body: &str, place: Place, frontier: Frontier) -> Frontier {
        let header = self.header_but(node, body, StatementKind::Predicate, place);
        let at = self.enter(header, &frontier);
        let Some(body) = self.field(node, body) else { return vec![(at, FlowEdge::Real)] };
        self.add_body(header, body);
        self.frames.push(Frame::Breakable { label: None, breaks: Vec::new() });
        let inner = Place { scope: self.block_scope(place), ..self.inside(place, header) };
        let mut after: Frontier = Vec::new();
        let mut falling: Frontier = Vec::new();
        let mut has_default = false;
        for case in self.children_except(body, &[]) {
            let (label, falls_through): (&[&str], bool) = match self.construct(case) {
                Some(C::Case { label, falls_through }) => (label, falls_through),
                Some(C::Default { falls_through }) => (&[], falls_through),
                _ => {
                    falling = self.statement(case, inner, falling);
                    continue;
                }
            };
            let labels: Vec<Node> = self.case_labels(case, label);
            has_default |= self.is_default(case, &labels);
            let statements = self.case_body(case, &labels);
            let holes: Vec<_> = statements.iter().map(Node::byte_range).collect();
            let clause = self.new_statement(StatementKind::Predicate, case, &holes, inner);
            for label in &labels {
                self.bind_pattern(*label, clause, inner);
            }
            let entered = self.enter(clause, &vec![(at, FlowEdge::Real)]);
            let mut flow: Frontier = vec![(entered, FlowEdge::Real)];
            flow.append(&mut falling);
            for statement in statements {
                self.add_body(clause, statement);
                flow = self.statement(statement, self.inside(inner, clause), flow);
            }
            if falls_through { falling = flow } else { after.extend(flow) }
        }
        after.extend(falling);
        if !has_default {
            after.push((at, FlowEdge::Real));
        }
        if let Some(Frame::Breakable { breaks, .. }) = self.frames.pop() {
            after.extend(real(&breaks));
        }
        after
    }

    /// What a case compares with: its label fields, and (patterns) all children before its block.
    fn case_labels(&self, case: Node<'t>, fields: &[&str]) -> Vec<Node<'t>> {
        let mut cursor = case.walk();
        let mut labels: Vec<Node> =
            fields.iter().flat_map(|field| case.children_by_field_name(field, &mut cursor).collect::<Vec<_>>()).collect();
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
    }

    fn attempt(&mut self, node: Node<'t>, body: &str, place: Place, frontier: Frontier) -> Frontier {
        let clauses = self.children_except(node, &[body]);
        let of = |lowering: &Self, wanted: fn(C) -> bool| -> Vec<Node<'t>> {
            clauses.iter().copied().filter(|clause| lowering.construct(*clause).is_some_and(wanted)).collect()
        };
        let handlers = of(self, |construct| matches!(construct, C::Catch { .. }));
        let otherwise = of(self, |construct| construct == C::Else);
        let finally = of(self, |construct| construct == C::Finally);

        let mut holes: Vec<_> = clauses.iter().map(Node::byte_range).collect();
        holes.extend(self.field(node, body).map(|body| body.byte_range()));
        holes.sort_by_key(|range| range.start);
        let header = self.new_statement(StatementKind::Predicate, node, &holes, place);
        let at = self.enter(header, &frontier);
        let inner = self.inside(place, header);
        if !finally.is_empty() {
            self.frames.push(Frame::Finally { passing: Vec::new(), inside: Vec::new() });
        }
        if !handlers.is_empty() {
            self.frames.push(Frame::Try { throws: Vec::new(), inside: Vec::new() });
        }
        let mut after = self.body(node, body, header, place, vec![(at, FlowEdge::Real)]);
        let (throws, inside) = if handlers.is_empty() {
            (Vec::new(), Vec::new())
        } else {
            match self.frames.pop() {
                Some(Frame::Try { throws, inside }) => (throws, inside),
                _ => (Vec::new(), Vec::new()),
            }
        };
        for clause in otherwise {
            after = self.clause(clause, inner, after);
        }
        for (index, handler) in handlers.iter().enumerate() {
            let out = self.handler(*handler, header, at, (&throws, &inside), inner, index == 0);
            after.extend(out);
        }
        if let Some(clause) = finally.first() {
            after = self.finally(*clause, header, inner, after, handlers.is_empty());
        }
        after
    }

    fn handler(
        &mut self,
        node: Node<'t>,
        attempt: StatementId,
        at: NodeIndex,
        (throws, inside): (&[NodeIndex], &[NodeIndex]),
        place: Place,
        first: bool,
    ) -> Frontier {
        let body = self.clause_body(node);
        let hole: Vec<_> = body.map(|body| body.byte_range()).into_iter().collect();
        let scope = self.block_scope(place);
        let place = Place { scope, ..place };
        let clause = self.new_statement(StatementKind::Predicate, node, &hole, place);
        let parameter = match self.construct(node) {
            Some(C::Catch { parameter: Some(field) }) => self.field(node, field),
            _ => None,
        };
        for child in self.children_except(node, &[]) {
            if Some(child.id()) == parameter.map(|parameter| parameter.id()) {
                self.bind_target(parameter, true, clause, place);
            } else if Some(child.id()) != body.map(|body| body.id()) {
                self.accesses_of(child, clause, place);
            }
        }
        let mut into = real(throws);
        into.push((at, FlowEdge::Real));
        into.extend(inside.iter().map(|&node| (node, FlowEdge::Throws)));
        let entered = self.enter(clause, &into);
        let throwing: Vec<StatementId> = self.statements_of(inside, place.function).collect();
        self.throws.extend(throwing.into_iter().map(|statement| (statement, clause)));
        if first {
            self.companions.push((attempt, clause));
        }
        let Some(body) = body else { return vec![(entered, FlowEdge::Real)] };
        self.add_body(clause, body);
        self.statement(body, self.inside(place, clause), vec![(entered, FlowEdge::Real)])
    }

    /// Every way out of the `try` goes through it, and then where it was going.
    fn finally(
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
        into.extend(passing.iter().map(|&(from, _)| (from, FlowEdge::Real)));
        into.extend(inside.iter().map(|&from| (from, FlowEdge::Throws)));
        let clause = StatementId(self.statements.len() as u32);
        let after = self.clause(node, place, into);
        if needed && self.statements.len() > clause.index() {
            self.companions.push((attempt, clause));
        }
        let ends: Vec<NodeIndex> =
            after.iter().filter(|(_, edge)| *edge == FlowEdge::Real).map(|&(node, _)| node).collect();
        let mut targets: Vec<Target> = Vec::new();
        for (_, target) in passing {
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        for target in targets {
            for &end in &ends {
                self.jump(end, target, place.function);
            }
        }
        after
    }

    fn class(
        &mut self,
        node: Node<'t>,
        name: Option<&str>,
        body: &str,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let header = self.header_but(node, body, StatementKind::Plain, place);
        self.bind_name(name.and_then(|name| self.field(node, name)), header, place);
        let at = self.enter(header, &frontier);
        let scope = self.scopes.inside(place.scope, ScopeKind::Class, place.function);
        self.body(node, body, header, Place { scope, ..place }, vec![(at, FlowEdge::Real)])
    }

    /// A definition that stands as a statement.
    fn function(&mut self, node: Node<'t>, name: Option<&'static str>, place: Place, frontier: Frontier) -> Frontier {
        let body = self.function_parts(node).1;
        let hole: Vec<_> = body.map(|body| body.byte_range()).into_iter().collect();
        let header = self.new_statement(StatementKind::Function, node, &hole, place);
        let named = name.and_then(|name| self.field(node, name)).and_then(|name| self.innermost_name(name));
        self.bind_name(named, header, place);
        // A method is called by its property name, which is no variable.
        let called = named.or_else(|| node.child_by_field_name("name"));
        let at = self.enter(header, &frontier);
        self.inner_function(node, called, header, place, false);
        vec![(at, FlowEdge::Real)]
    }

    /// Lowers the functions inside an expression; `owner` is the statement that the expression belongs to.
    fn inner_functions(&mut self, nested: &[(Node<'t>, Node<'t>)], owner: StatementId, place: Place) {
        for &(node, body) in nested {
            self.add_body(owner, body);
            let called = self.name_given_to(node);
            self.inner_function(node, called, owner, place, called.is_none());
        }
    }

    fn inner_function(
        &mut self,
        node: Node<'t>,
        name: Option<Node<'t>>,
        header: StatementId,
        place: Place,
        inline: bool,
    ) {
        if place.depth > DEEPEST {
            return;
        }
        let id = FunctionId(self.functions.len() as u32);
        let scope = self.scopes.inside(place.scope, ScopeKind::Function, id);
        let name = name.map(|name| self.names.intern(self.text(name)));
        self.functions.push(Function {
            header: Some(header),
            scope,
            name,
            inline,
            flow: ControlFlow::new(),
            returns: Vec::new(),
        });
        let place = Place { function: id, scope, parent: Some(header), depth: place.depth + 1 };
        let (parameters, body) = self.function_parts(node);
        if let Some(parameters) = parameters {
            self.bind_parameters(parameters, header, place);
        }
        if let Some(body) = body {
            if self.statements[header.index()].bodies.iter().all(|known| known.lines.0 == 0)
                && self.statements[header.index()].kind == StatementKind::Function
            {
                self.add_body(header, body);
            }
            self.function_body(body, place);
        }
    }

    fn labelled(&mut self, node: Node<'t>, label: &str, place: Place, frontier: Frontier) -> Frontier {
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
            flow = self.statement(child, self.inside(place, statement), flow);
        }
        self.labels.pending = None;
        if let Some(Frame::Breakable { breaks, .. }) = self.frames.pop() {
            flow.extend(real(&breaks));
        }
        flow
    }

    fn label_of(&mut self, node: Node<'t>, field: &str) -> Option<Symbol> {
        let label = node.child_by_field_name(field)?;
        let text = self.text(label);
        Some(self.names.intern(text))
    }

    fn is_true(&self, condition: Option<Node<'t>>) -> bool {
        condition.is_some_and(|node| {
            matches!(self.text(node).trim_matches(['(', ')', ';', ' ']), "true" | "True" | "1")
        })
    }

    /// The statement is nothing but a call that ends the program.
    fn does_not_return(&self, node: Node<'t>) -> bool {
        let mut node = node;
        while self.language.expression(node).is_none() && node.named_child_count() == 1 {
            let Some(child) = node.named_child(0) else { return false };
            node = child;
        }
        let Some(Expression::Call { callee, .. }) = self.language.expression(node) else { return false };
        self.field(node, callee).is_some_and(|callee| self.language.no_return.contains(&self.text(callee)))
    }
}

fn real(nodes: &[NodeIndex]) -> Frontier {
    nodes.iter().map(|&node| (node, FlowEdge::Real)).collect()
}
