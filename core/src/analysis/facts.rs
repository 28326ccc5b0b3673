//! What rules about code ask of a program: what calls are called, where values come from, what runs before what.

mod own_nodes;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use petgraph::Direction;
use petgraph::visit::EdgeRef;
use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::flow::{FlowEdge, FlowNode};
use super::given::{added, given};
use super::lower::argument_list;
use super::preorder::preorder;
use super::program::Program;
use super::resolve::Resolver;
use super::scope::{Symbol, VariableId};
use super::statement::{Access, Mode, Part, StatementId, StatementKind};
use super::{DependenceKind, Work};
use crate::language::{Expression as E, Language, Tables, part};

/// A program, made ready for questions.
pub(crate) struct Facts<'p> {
    pub program: &'p Program,
    pub language: &'static Language,
    pub roles: &'static Tables,
    resolver: Resolver<'p>,
    /// Names of calls, by node.
    calls: FxHashMap<usize, String>,
    /// Bytes of names that are called.
    called: HashSet<usize>,
    /// What a statement gives a variable.
    values: HashMap<(StatementId, VariableId), Vec<Node<'p>>>,
    /// Statements with a text, by where they begin; of those that begin together the inner ones last.
    statements: Vec<StatementId>,
    /// Reads with a name, by where it stands: (byte, place among the accesses).
    reads: Vec<(u32, u32)>,
    /// By variable: it names a function, a class or an import.
    bound: Vec<bool>,
    /// Parameters, with the statements that begin their functions.
    parameters: HashSet<(StatementId, VariableId)>,
    /// Nodes of statements that were asked for before.
    own_nodes: RefCell<FxHashMap<StatementId, Rc<[Node<'p>]>>>,
}

impl<'p> Facts<'p> {
    /// Looks at all nodes of a program once.
    pub async fn of(program: &'p Program, work: &mut Work<'_>) -> Self {
        let lowered = &program.lowered;
        let language = program.source.language;
        let mut statements: Vec<StatementId> = (0..lowered.statements.len() as u32)
            .map(StatementId)
            .filter(|id| lowered.statements[id.index()].kind != StatementKind::Merge)
            .collect();
        statements.sort_by_key(|id| {
            let range = &lowered.statements[id.index()].range;
            (range.start, std::cmp::Reverse(range.end), *id)
        });
        work.pause().await;
        let mut reads: Vec<(u32, u32)> = (0..)
            .zip(&lowered.accesses)
            .filter(|(_, access)| access.is_named() && access.reads())
            .map(|(place, access)| (access.at, place))
            .collect();
        reads.sort_unstable();
        work.pause().await;
        let mut given: Vec<_> = lowered.functions.iter().flat_map(|function| &function.parameters).cloned().collect();
        given.sort_unstable_by_key(|range| range.start);
        let mut bound = vec![false; lowered.variables.len()];
        let mut parameters = HashSet::new();
        for access in &lowered.accesses {
            match access.mode {
                Mode::Bind => bound[access.variable.index()] = true,
                Mode::Write { .. } if is_in(&given, access.at) => {
                    parameters.insert((access.statement, access.variable));
                }
                _ => {}
            }
        }
        work.pause().await;
        let mut facts = Self {
            program,
            language,
            roles: program.source.grammar.tables(language),
            resolver: Resolver::new(program, work).await,
            calls: FxHashMap::default(),
            called: HashSet::new(),
            values: HashMap::new(),
            statements,
            reads,
            bound,
            parameters,
            own_nodes: RefCell::default(),
        };
        work.pause().await;
        facts.look_at_all_nodes(work).await;
        facts
    }

    async fn look_at_all_nodes(&mut self, work: &mut Work<'_>) {
        let Some(tree) = &self.program.source.tree else { return };
        for (node, depth) in preorder(tree.root_node()) {
            self.resolver.visit(node, depth);
            if !work.step(1).await {
                return;
            }
        }
        for (node, _) in preorder(tree.root_node()) {
            if let Some((at, name)) = self.resolver.api(node) {
                self.called.insert(at);
                self.calls.insert(node.id(), name);
            }
            self.note_values(node);
            if !work.step(1).await {
                return;
            }
        }
    }

    /// Notes what an assignment or a declaration gives to variables.
    fn note_values(&mut self, node: Node<'p>) {
        let given = given(self.language, self.roles, &self.program.source.text, node);
        if given.is_empty() {
            return;
        }
        let Some(statement) = self.statement_at(node.start_byte()) else { return };
        for (target, value) in given {
            self.note(statement, target, value);
        }
    }

    fn note(&mut self, statement: StatementId, target: Node<'p>, value: Node<'p>) {
        let mut target = target;
        // A text names what a call defines.
        while !matches!(self.roles.expression(target), Some(E::Name | E::Text)) {
            // A declarator of a pointer, a list of one.
            let inner = match self.roles.expression(target) {
                Some(E::Pointee { declarator } | E::Reference { declarator }) => part(target, declarator),
                None | Some(E::Sigil(_)) if target.named_child_count() == 1 => target.named_child(0),
                _ => None,
            };
            let Some(inner) = inner else { return };
            target = inner;
        }
        if let Some(variable) = self.resolver.variable(target) {
            self.values.entry((statement, variable)).or_default().push(value);
        }
    }

    /// The text of a node.
    pub fn text(&self, node: Node) -> &'p str {
        self.program.source.text.get(node.byte_range()).unwrap_or_default()
    }

    /// The name of what a node calls; a write to a member counts.
    pub fn call(&self, node: Node) -> Option<&str> {
        self.calls.get(&node.id()).map(String::as_str)
    }

    /// What an expression is, as far as that can be named: `flask.request.args`.
    pub fn path(&self, node: Node) -> Option<String> {
        self.resolver.path(node, 0)
    }

    /// The innermost statement in whose text a byte stands.
    pub fn statement_at(&self, byte: usize) -> Option<StatementId> {
        let range = |id: &StatementId| &self.program.lowered.statements[id.index()].range;
        let after = self.statements.partition_point(|id| range(id).start <= byte);
        let mut statement = *self.statements.get(after.checked_sub(1)?)?;
        while !range(&statement).contains(&byte) {
            statement = self.program.lowered.statements[statement.index()].parent?;
        }
        Some(statement)
    }

    /// What is read in a piece of the text; names that are called are left out.
    pub fn reads(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = &'p Access> + '_ {
        let from = self.reads.partition_point(|(at, _)| (*at as usize) < range.start);
        let there = self.reads[from..].iter().take_while(move |(at, _)| (*at as usize) < range.end);
        there
            .filter(|(at, _)| !self.called.contains(&(*at as usize)))
            .map(|(_, place)| &self.program.lowered.accesses[*place as usize])
    }

    /// All that a statement accesses.
    pub fn accesses(&self, statement: StatementId) -> &'p [Access] {
        self.program.accesses(statement)
    }

    /// Statements that may have given a variable the value that a statement reads.
    pub fn definers(&self, statement: StatementId, name: Symbol) -> Vec<StatementId> {
        let graph = &self.program.graph;
        let (mut found, mut open, mut seen) = (Vec::new(), vec![statement], HashSet::from([statement]));
        while let Some(at) = open.pop() {
            for edge in graph.edges_directed(petgraph::graph::NodeIndex::new(at.index()), Direction::Incoming) {
                let dependence = edge.weight();
                if dependence.kind == DependenceKind::Control || dependence.name != Some(name) {
                    continue;
                }
                let from = StatementId(edge.source().index() as u32);
                if !seen.insert(from) {
                    continue;
                }
                match self.program.lowered.statements[from.index()].kind {
                    StatementKind::Merge => open.push(from),
                    _ => found.push(from),
                }
            }
        }
        found.sort_unstable();
        found
    }

    /// What a statement gives a variable, where the text says so.
    pub fn given(&self, statement: StatementId, variable: VariableId) -> &[Node<'p>] {
        self.values.get(&(statement, variable)).map_or(&[], Vec::as_slice)
    }

    /// What a member is given in its class, where that is a class of the text.
    pub fn given_to_member(&self, member: Node<'p>) -> &[Node<'p>] {
        self.resolver.given_to_member(member)
    }

    /// The target of an assignment that adds to what is there (`a += b`), and what it adds.
    pub fn added(&self, node: Node<'p>) -> Option<(Node<'p>, Node<'p>)> {
        added(self.roles, node)
    }

    /// A statement begins a function, and the variable is one of its parameters.
    pub fn is_parameter(&self, statement: StatementId, variable: VariableId) -> bool {
        self.parameters.contains(&(statement, variable)) && !self.is_receiver(variable)
    }

    /// A variable is the object whose method runs.
    pub fn is_receiver(&self, variable: VariableId) -> bool {
        let variable = &self.program.lowered.variables[variable.index()];
        let name = self.program.name(variable.name);
        variable.receiver || self.language.keywords.selves.contains(&name)
    }

    /// A variable is declared as a number or the like, which carries no text.
    pub fn is_plain(&self, variable: VariableId) -> bool {
        self.resolver
            .declared_type(variable)
            .is_some_and(|declared| self.language.plain_types.split_ascii_whitespace().any(|plain| plain == declared))
    }

    /// A variable names a function, a class, or an import.
    pub fn is_bound(&self, variable: VariableId) -> bool {
        self.bound.get(variable.index()).copied().unwrap_or(false)
    }

    /// Statements that decide whether one runs, near and far, in its function.
    pub fn deciders(&self, statement: StatementId) -> Vec<StatementId> {
        let graph = &self.program.graph;
        let (mut found, mut open) = (Vec::new(), vec![statement]);
        while let Some(at) = open.pop() {
            for edge in graph.edges_directed(petgraph::graph::NodeIndex::new(at.index()), Direction::Incoming) {
                let from = StatementId(edge.source().index() as u32);
                if edge.weight().kind == DependenceKind::Control && !found.contains(&from) {
                    found.push(from);
                    open.push(from);
                }
            }
        }
        found
    }

    /// Statements that may run right after one, in its function; `None` is the end of the function.
    pub fn next(&self, statement: StatementId) -> Vec<Option<StatementId>> {
        self.around(statement, Direction::Outgoing)
    }

    /// Statements that may run right before one, in its function; `None` is its beginning.
    pub fn previous(&self, statement: StatementId) -> Vec<Option<StatementId>> {
        self.around(statement, Direction::Incoming)
    }

    fn around(&self, statement: StatementId, direction: Direction) -> Vec<Option<StatementId>> {
        let function = self.program.lowered.statements[statement.index()].function;
        let flow = &self.program.lowered.functions[function.index()].flow;
        let Some(node) = flow.node(statement) else { return Vec::new() };
        let edges = flow.graph.edges_directed(node, direction);
        let real = edges.filter(|edge| *edge.weight() != FlowEdge::ControlOnly);
        let other = real.map(|edge| if direction == Direction::Outgoing { edge.target() } else { edge.source() });
        other
            .filter_map(|node| match flow.graph.node_weight(node)? {
                FlowNode::Statement(id) => Some(Some(*id)),
                FlowNode::Entry | FlowNode::Exit => Some(None),
            })
            .collect()
    }

    /// A statement gives a variable a new value: by writing it, or by giving its address away.
    pub fn sets(&self, statement: StatementId, variable: VariableId) -> bool {
        let text = self.program.source.text.as_bytes();
        self.accesses(statement).iter().any(|access| {
            let by_address = || access.at > 0 && text.get(access.at as usize - 1) == Some(&b'&');
            access.variable == variable
                && access.part == Part::Whole
                && match access.mode {
                    Mode::Write { .. } | Mode::Bind => true,
                    Mode::Mutate => access.is_named() && by_address(),
                    _ => false,
                }
        })
    }

    /// The parts of a call's list of arguments, or `None` where a node has none.
    pub fn argument_nodes(&self, node: Node<'p>) -> Option<Vec<Node<'p>>> {
        match self.roles.expression(node)? {
            E::Call { arguments, .. } | E::MethodCall { arguments, .. } | E::New { arguments, .. } => {
                let Some(list) = part(node, arguments) else { return Some(Vec::new()) };
                Some(argument_list(self.roles, list))
            }
            E::Assign { right, .. } | E::Augment { right, .. } => Some(part(node, right).into_iter().collect()),
            E::Intrinsic(_) | E::Inclusion => {
                let mut cursor = node.walk();
                Some(node.named_children(&mut cursor).filter(|child| !child.is_extra()).collect())
            }
            _ => None,
        }
    }

    /// What a method is called on, or whose member is written.
    pub fn receiver(&self, node: Node<'p>) -> Option<Node<'p>> {
        match self.roles.expression(node)? {
            E::MethodCall { receiver, .. } => part(node, receiver),
            E::Call { callee, .. } => self.object(part(node, callee)?),
            E::Assign { left, .. } | E::Augment { left, .. } => self.object(part(node, left)?),
            _ => None,
        }
    }

    fn object(&self, node: Node<'p>) -> Option<Node<'p>> {
        let mut node = node;
        if let Some(E::Generic { name }) = self.roles.expression(node) {
            node = part(node, name)?;
        }
        match self.roles.expression(node)? {
            E::Member { object, .. } => part(node, object),
            _ => None,
        }
    }

    /// An argument's name where it has one, and its value.
    pub fn named_argument(&self, argument: Node<'p>) -> (Option<&'p str>, Node<'p>) {
        match self.roles.expression(argument) {
            Some(E::Only(field)) => {
                let Some(value) = part(argument, field) else { return (None, argument) };
                let name = argument.named_child(0).filter(|name| name.id() != value.id());
                (name.map(|name| self.text(name)), value)
            }
            Some(E::Entry { key, value }) => match part(argument, key).zip(part(argument, value)) {
                Some((key, value)) => (Some(self.text(key)), value),
                None => (None, argument),
            },
            Some(E::Argument) => {
                let name = argument.child_by_field_name("name");
                (name.map(|name| self.text(name)), part(argument, "-1").unwrap_or(argument))
            }
            _ => (None, argument),
        }
    }
}

/// Whether one of several ranges, sorted by where they begin, holds a byte. They may lie in each other, not many deep.
fn is_in(ranges: &[std::ops::Range<u32>], byte: u32) -> bool {
    let after = ranges.partition_point(|range| range.start <= byte);
    ranges[..after].iter().rev().take(16).any(|range| range.contains(&byte))
}
