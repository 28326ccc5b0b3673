//! Definitions: classes, and functions with a control flow of their own.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::blocks::Block;
use super::{DEEPEST, Frontier, Lowering, Place, inside};
use crate::analysis::flow::{ControlFlow, FlowEdge};
use crate::analysis::scope::ScopeKind;
use crate::analysis::statement::{Function, FunctionId, Mode, Part, StatementId, StatementKind};
use crate::language::{Expression as E, Members, Scoping, child_in_field, has_word, part};

impl<'t> Lowering<'t, '_, '_> {
    /// A class or a namespace. Where its members are plain names, its header stands in their scope: the parameters of a
    /// record are members too.
    pub(super) async fn class(
        &mut self,
        node: Node<'t>,
        (name, body, members): (Option<&str>, &str, Members),
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let kind = match members {
            Members::Plain => ScopeKind::Type,
            Members::Qualified | Members::Added => ScopeKind::Class,
        };
        // What has no name is open: all around it see its members.
        let open = kind == ScopeKind::Type && name.is_some_and(|name| part(node, name).is_none());
        let scope = if open { place.scope } else { self.scopes.inside(place.scope, kind, place.function) };
        let inner = Place { scope, ..place };
        let holes: Vec<_> = part(node, body).iter().map(Node::byte_range).collect();
        let header = self.new_statement(StatementKind::Plain, node, &holes, place);
        let named = name.and_then(|name| part(node, name));
        if let Some(class) = named {
            self.note_members(class, place.scope, inner.scope);
        }
        let binds = members != Members::Added;
        self.bind_name(named.filter(|_| binds), header, place);
        let around = if members == Members::Plain { inner } else { place };
        for child in self.children_except(node, &name.filter(|_| binds).into_iter().chain([body]).collect::<Vec<_>>()) {
            self.header_reads(child, header, around).await;
        }
        let at = self.enter(header, &frontier);
        let frontier = vec![(at, FlowEdge::Real)];
        let bases = self.children_except(node, &[body]);
        let Some(body) = part(node, body) else { return frontier };
        self.add_body(header, body);
        let outer = self.enter_class(named, &bases);
        let frontier = self.sequence(body, &[], inside(inner, header), frontier).await;
        self.classes.current = outer;
        frontier
    }

    /// Decorators run before the definition, and cannot stand without it.
    pub(super) async fn decorated(
        &mut self,
        node: Node<'t>,
        definition: &str,
        place: Place,
        mut frontier: Frontier,
    ) -> Frontier {
        let before = self.statements.len() as u32;
        for decorator in self.children_except(node, &[definition]) {
            frontier = self.statement(decorator, place, frontier).await;
        }
        let defined = StatementId(self.statements.len() as u32);
        if let Some(definition) = part(node, definition) {
            frontier = self.statement(definition, place, frontier).await;
        }
        if self.statements.len() > defined.index() {
            self.companions.extend((before..defined.0).map(|decorator| (StatementId(decorator), defined)));
        }
        frontier
    }

    /// A definition that is one statement.
    pub(super) async fn definition(
        &mut self,
        node: Node<'t>,
        name: &str,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let statement = StatementId(self.statements.len() as u32);
        let after = self.simple(node, StatementKind::Plain, place, frontier).await;
        self.bind_name(part(node, name), statement, place);
        after
    }

    /// A function that stands as a statement.
    pub(super) async fn function(
        &mut self,
        node: Node<'t>,
        name: Option<&'static str>,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let body = self.function_parts(node).1;
        // A body that is an expression stays with its header: neither parses without the other.
        let hole: Vec<_> = body.filter(|body| self.is_block(*body)).map(|body| body.byte_range()).into_iter().collect();
        let header = self.new_statement(StatementKind::Function, node, &hole, place);
        let declarator = name.and_then(|name| part(node, name));
        let named = declarator.and_then(|name| self.innermost_name(name));
        // A method is called by its property name, which is no variable.
        let method = declarator.map(|name| self.innermost(name)).or_else(|| child_in_field(node, "name"));
        let called = named.or(method);
        let mut around = place;
        let outer = self.classes.current;
        if let Some(qualifier) = declarator.and_then(|declarator| self.qualifier(declarator)) {
            around = self.inside_record(qualifier, called, header, place).await;
        } else if let (None, Some(method)) = (named, called) {
            self.bind_method(method, header, place);
            self.bind_constructor(method, header);
        } else {
            self.bind_name(named, header, place);
        }
        let at = self.enter(header, &frontier);
        self.inner_function(node, called, header, around, false).await;
        self.classes.current = outer;
        vec![(at, FlowEdge::Real)]
    }

    /// Lowers the functions inside an expression; `owner` is the statement that the expression belongs to.
    pub(super) async fn inner_functions(&mut self, nested: &[(Node<'t>, Node<'t>)], owner: StatementId, place: Place) {
        for &(node, body) in nested {
            self.add_body(owner, body);
            let called = self.name_given_to(node);
            let header = if called.is_some() { owner } else { self.entry(node, body, owner, place) };
            let id = FunctionId(self.functions.len() as u32);
            let block = self.block_given_to(node);
            let block = block.map(|given_to| Block { function: id, entry: header, owner, given_to });
            self.blocks.extend(block);
            let outer = self.classes.current;
            if called.is_some() {
                self.enter_unnamed_class();
            }
            self.inner_function(node, called, header, place, called.is_none()).await;
            self.classes.current = outer;
            self.blocks.pop_if(|last| block.is_some() && last.function == id);
            // What leaves a block may leave the statement that control has reached already.
            if let Some(at) = self.functions[place.function.index()].flow.node(owner) {
                self.take_exits(owner, at);
            }
        }
    }

    /// Where a function begins that has no name and is part of an expression. It has a statement of its own, since what
    /// it holds depends on what the statement around gives it, and that statement depends on what it returns.
    fn entry(&mut self, node: Node<'t>, body: Node<'t>, owner: StatementId, place: Place) -> StatementId {
        let inner = Place { parent: Some(owner), ..place };
        self.new_statement(StatementKind::Function, node, &[body.byte_range()], inner)
    }

    /// What an entry reads (defaults of parameters), it reads where the statement around it stands.
    pub(super) fn give_reads_of_entries(&mut self) {
        let inline = self.functions.iter().filter(|function| function.inline).filter_map(|function| function.header);
        let owners: FxHashMap<_, _> =
            inline.filter_map(|entry| Some((entry, self.statements[entry.index()].parent?))).collect();
        for access in self.accesses.iter_mut().filter(|access| !access.writes()) {
            if let Some(&owner) = owners.get(&access.statement) {
                access.statement = owner;
            }
        }
    }

    async fn inner_function(
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
        let annotations = self.function_annotations(node);
        // Where names are declared, what stands there may name parameters: initializers of fields.
        let declared = matches!(self.language.scoping, Scoping::Declared { .. });
        for annotation in annotations.iter().filter(|_| !declared) {
            self.accesses_of(*annotation, header, place).await;
        }
        let id = FunctionId(self.functions.len() as u32);
        let around = self.function_scopes.remove(&node.id()).unwrap_or(place.scope);
        let kind = if self.language.scoping.is_closed(node.kind()) { ScopeKind::Closed } else { ScopeKind::Function };
        let scope = self.scopes.inside(around, kind, id);
        self.capture(node, header, around, scope);
        let name = name.map(|name| self.names.intern(self.text(name).trim_start_matches(':')));
        let class = self.receiver_class(node).or(self.classes.current);
        self.functions.push(Function {
            header: Some(header),
            name,
            class,
            inline,
            getter: has_word(node, self.language.keywords.getter),
            flow: ControlFlow::new(),
            returns: Vec::new(),
            yields: Vec::new(),
            parameters: Vec::new(),
            results: Vec::new(),
        });
        let place = Place { function: id, scope, parent: Some(header), depth: place.depth + 1 };
        let (parameters, body) = self.function_parts(node);
        if let Some(list) = parameters.last() {
            let list = self.children_except(*list, &[]);
            let bytes = list.iter().map(|node| node.start_byte() as u32..node.end_byte() as u32);
            self.functions[id.index()].parameters = bytes.collect();
        }
        for list in parameters {
            self.bind_parameters(list, header, place).await;
        }
        for annotation in annotations.into_iter().filter(|_| declared) {
            self.accesses_of(annotation, header, place).await;
        }
        self.declare_results(node, header, place).await;
        if let Some(body) = body {
            if self.statements[header.index()].bodies.iter().all(|known| known.lines.0 == 0)
                && self.statements[header.index()].kind == StatementKind::Function
            {
                self.add_body(header, body);
            }
            self.accessor_value(node, scope);
            let first = StatementId(self.statements.len() as u32);
            self.function_body(body, place).await;
            if !self.is_block(body) && self.statements.len() > first.index() {
                self.functions[id.index()].returns.push(first);
            }
            self.accessor_returns(node, id, around);
        }
    }

    /// Results that have names are variables, which begin with no value of interest.
    async fn declare_results(&mut self, function: Node<'t>, header: StatementId, place: Place) {
        let Some(E::Results(field)) = self.roles.expression(function) else { return };
        let Some(results) = part(function, field) else { return };
        let before = self.accesses.len();
        self.accesses_of(results, header, place).await;
        let named = self.accesses[before..].iter().filter(|access| access.writes());
        let named = named.map(|access| (access.name, access.variable)).collect();
        self.functions[place.function.index()].results = named;
    }

    /// A `return` sets the named results, or gives them as they are where it has no value.
    pub(super) fn give_results(&mut self, node: Node<'t>, statement: StatementId, place: Place) {
        let bare = self.children_except(node, &[]).is_empty();
        let mode = if bare { Mode::Read } else { Mode::Write { certain: true } };
        for (name, variable) in self.functions[place.function.index()].results.clone() {
            self.access_as(name, node.start_byte() as u32, Part::Whole, mode, place.scope, statement);
            self.means(variable);
        }
    }
}
