//! Tree → statements, scopes, accesses and control flow, in one walk that the language's tables drive.

// A frontier is consumed: what comes next starts from the new one.
#![allow(clippy::needless_pass_by_value)]

mod access;
mod accessors;
mod alias;
mod anatomy;
mod assign;
mod attempt;
mod bind;
mod blocks;
mod call;
mod classes;
mod conditional;
mod control;
mod declare;
mod define;
mod exits;
mod header;
mod import;
mod inline;
mod jumps;
mod lasting;
mod lend;
mod loops;
mod member;
mod name;
mod namespace;
mod naming;
mod operation;
mod path;
mod place;
mod plain_calls;
mod receiver;
mod record;
mod reference;
mod require;
mod settle;
mod switch;
mod types;
mod values;
mod visit;

use petgraph::graph::NodeIndex;
use std::collections::HashMap;

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

pub(super) use self::call::argument_list;
use self::classes::ClassNotes;
pub use self::classes::Classes;
pub(super) use self::classes::class_name;
use self::jumps::Frame;
pub(super) use self::member::property_name;
use self::visit::GivenAway;
use super::aliases::Link;
use super::flow::{ControlFlow, FlowEdge};
use super::scope::{Names, ScopeId, ScopeKind, Scopes, Symbol, TOP_SCOPE, Variable, VariableId};
use super::statement::{Access, Function, FunctionId, Part, Statement, StatementId, StatementKind, TOP_LEVEL};
use super::{Doubt, Source, Work};
use crate::language::{Construct, Expression, Language, Scoping, Tables, child_in_field};

/// A program without its dependences.
#[derive(Debug)]
pub struct Lowered {
    pub statements: Vec<Statement>,
    pub functions: Vec<Function>,
    /// In the order of the text, statement by statement.
    pub accesses: Vec<Access>,
    pub variables: Vec<Variable>,
    pub names: Names,
    pub classes: Classes,
    /// Variables that refer to others.
    pub links: Vec<Link>,
    /// Calls whose callee is a plain name or a method.
    pub calls: Vec<CallSite>,
    /// Statement that declares a variable, where declaring is not defining (`int x;`).
    pub declarations: Vec<(VariableId, StatementId)>,
    /// Statement that says, for a function, that a name means this variable of another (`global`).
    pub given_away: Vec<(FunctionId, VariableId, StatementId)>,
    /// What a variable that an import binds stands for: `flask.request`.
    pub import_paths: Vec<(VariableId, String)>,
    /// Imports that bring in names which they do not list.
    pub wildcards: Vec<StatementId>,
    /// Imports of something that nothing names: it is there for the methods that it brings (a trait of Rust).
    pub method_imports: Vec<StatementId>,
    /// Packages whose types are known by their plain names (`import java.sql.*`).
    pub open_packages: Vec<String>,
    /// If the first is kept, the second must be: a `goto` and its label, a `try` and a handler.
    pub companions: Vec<(StatementId, StatementId)>,
    /// Headers of handlers and of `with`: what they hold runs because they do, though no branch leaves them.
    pub gates: Vec<StatementId>,
    /// The second may run because the first throws.
    pub throws: Vec<(StatementId, StatementId)>,
    /// The first decides whether the second runs, though they belong to the flows of two functions.
    pub decides: Vec<(StatementId, StatementId)>,
    /// The second is given the value of the first.
    pub values: Vec<(StatementId, StatementId)>,
    /// Calls that run when their function is left.
    pub deferred: Vec<StatementId>,
    /// Statements that every slice keeps.
    pub preamble: Vec<StatementId>,
    pub doubts: Vec<Doubt>,
}

impl Lowered {
    /// A variable is one of the functions around a statement, or of all.
    pub fn is_visible(&self, variable: VariableId, statement: StatementId) -> bool {
        let owner = self.variables[variable.index()].function;
        let mut function = self.statements[statement.index()].function;
        while function != owner {
            match self.functions[function.index()].header {
                Some(header) => function = self.statements[header.index()].function,
                None => return false,
            }
        }
        true
    }
}

/// A call of something that may be defined in the same text.
#[derive(Clone, Debug)]
pub struct CallSite {
    pub statement: StatementId,
    pub callee: Callee,
    /// The statement uses its value.
    pub used: bool,
    /// The class of the receiver, where it is known and in the text.
    pub class: Option<Symbol>,
    /// The variables that it passes.
    pub passed: Vec<Passed>,
}

/// A variable that a call passes: byte of its name, and what it is passed as.
#[derive(Clone, Copy, Debug)]
pub struct Passed {
    pub at: u32,
    pub slot: Slot,
}

/// What something is passed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// What the method is called on.
    Receiver,
    /// The argument in this place, from 0.
    Position(u32),
    /// An argument with a name.
    Keyword(Symbol),
}

/// What is called.
#[derive(Clone, Copy, Debug)]
pub enum Callee {
    /// The name that stands at this byte.
    Name(u32),
    /// A method of this name, on whatever receiver.
    Method(Symbol),
}

/// Where in the program the walk is.
#[derive(Clone, Copy)]
struct Place {
    function: FunctionId,
    scope: ScopeId,
    parent: Option<StatementId>,
    depth: u32,
}

/// A place one level further in.
fn inside(place: Place, parent: StatementId) -> Place {
    Place { parent: Some(parent), depth: place.depth + 1, ..place }
}

/// Nodes from which control goes on to what comes next, and how.
type Frontier = Vec<(NodeIndex, FlowEdge)>;

/// Constructs nested more deeply than this are taken as one statement: the walk is recursive, and stacks are small in a
/// browser.
const DEEPEST: u32 = 150;

/// A record that functions may be defined for outside of it.
#[derive(Clone, Copy)]
struct Record {
    header: StatementId,
    scope: ScopeId,
}

struct Lowering<'t, 'w, 'k> {
    source: &'t Source,
    language: &'static Language,
    roles: &'static Tables,
    work: &'w mut Work<'k>,
    statements: Vec<Statement>,
    functions: Vec<Function>,
    accesses: Vec<Access>,
    scopes: Scopes,
    names: Names,
    calls: Vec<CallSite>,
    declared: Vec<(VariableId, StatementId)>,
    given_away: Vec<GivenAway>,
    lasting: Vec<lasting::Lasting>,
    import_paths: Vec<(ScopeId, Symbol, u32, String)>,
    open_packages: Vec<String>,
    use_trees: Vec<StatementId>,
    wildcards: Vec<StatementId>,
    records: FxHashMap<Symbol, Record>,
    /// Namespaces that have exported something so far.
    namespaces: FxHashSet<Symbol>,
    companions: Vec<(StatementId, StatementId)>,
    gates: Vec<StatementId>,
    throws: Vec<(StatementId, StatementId)>,
    decides: Vec<(StatementId, StatementId)>,
    values: Vec<(StatementId, StatementId)>,
    deferred: Vec<StatementId>,
    preamble: Vec<StatementId>,
    /// Jump targets around the current place, innermost last.
    frames: Vec<Frame>,
    classes: ClassNotes,
    /// Names that refer to the same.
    aliases: Vec<alias::Alias>,
    /// Parameters by reference of the functions of the text.
    reference_parameters: HashMap<&'t str, Vec<usize>>,
    /// Statements that bring in other files, with the names of these.
    requires: Vec<(StatementId, String)>,
    /// Blocks around the current place that are parts of the functions around them, innermost last.
    blocks: Vec<blocks::Block>,
    /// Nodes in expressions that are lowered on their own.
    apart: FxHashSet<usize>,
    /// Ways out of statements that control has not reached yet.
    exits: Vec<exits::Exit>,
    labels: jumps::Labels,
    members: Vec<path::Members>,
    paths: Vec<path::Path>,
    inlines: Vec<inline::Inline>,
    /// Scopes in which functions inside expressions were met, by node, where these functions were not lowered yet.
    function_scopes: FxHashMap<usize, ScopeId>,
    doubts: Vec<Doubt>,
}

/// Lowers a source. A source without a tree gives an empty program.
pub async fn lower(source: &Source, work: &mut Work<'_>) -> Lowered {
    let language = source.language;
    let mut lowering = Lowering {
        source,
        language,
        roles: source.grammar.tables(language),
        work,
        statements: Vec::new(),
        functions: vec![Function {
            header: None,
            name: None,
            class: None,
            inline: false,
            getter: false,
            flow: ControlFlow::new(),
            returns: Vec::new(),
            yields: Vec::new(),
            parameters: Vec::new(),
            results: Vec::new(),
        }],
        accesses: Vec::new(),
        scopes: Scopes::new(language.scoping),
        names: Names::default(),
        calls: Vec::new(),
        declared: Vec::new(),
        given_away: Vec::new(),
        lasting: Vec::new(),
        import_paths: Vec::new(),
        use_trees: Vec::new(),
        wildcards: Vec::new(),
        open_packages: Vec::new(),
        records: FxHashMap::default(),
        namespaces: FxHashSet::default(),
        companions: Vec::new(),
        gates: Vec::new(),
        throws: Vec::new(),
        values: Vec::new(),
        deferred: Vec::new(),
        preamble: Vec::new(),
        frames: Vec::new(),
        requires: Vec::new(),
        blocks: Vec::new(),
        apart: FxHashSet::default(),
        decides: Vec::new(),
        exits: Vec::new(),
        classes: ClassNotes::default(),
        aliases: Vec::new(),
        reference_parameters: HashMap::new(),
        labels: jumps::Labels::default(),
        members: Vec::new(),
        paths: Vec::new(),
        inlines: Vec::new(),
        function_scopes: FxHashMap::default(),
        doubts: Vec::new(),
    };
    if let Some(tree) = &source.tree {
        let place = Place { function: TOP_LEVEL, scope: TOP_SCOPE, parent: None, depth: 0 };
        lowering.find_reference_parameters(tree.root_node()).await;
        lowering.function_body(tree.root_node(), place).await;
    }
    lowering.finish().await
}

impl<'t> Lowering<'t, '_, '_> {
    /// Lowers the body of a function that was entered; its way out goes to the function's exit.
    async fn function_body(&mut self, body: Node<'t>, place: Place) {
        let flow = &self.functions[place.function.index()].flow;
        let (entry, exit) = (flow.entry, flow.exit);
        let outer_frames = std::mem::take(&mut self.frames);
        let outer_labels = std::mem::take(&mut self.labels);
        let start = vec![(entry, FlowEdge::Real)];
        let first = self.statements.len();
        let end = if self.is_block(body) {
            self.sequence(body, &[], place, start).await
        } else {
            self.statement(body, place, start).await
        };
        if self.roles.expression(body) == Some(Expression::Valued) && !self.loses_value(place.function) {
            let mut values = self.values_of(body, first);
            values.retain(|value| self.statements[value.index()].kind != StatementKind::Jump);
            self.functions[place.function.index()].returns.extend(values);
        }
        self.connect_all(place.function, &end, exit);
        self.connect_gotos(place.function);
        self.frames = outer_frames;
        self.labels = outer_labels;
    }

    /// Adds a statement to the control flow of its function, after a frontier.
    fn enter(&mut self, statement: StatementId, frontier: &Frontier) -> NodeIndex {
        let function = self.statements[statement.index()].function;
        let node = self.functions[function.index()].flow.add(statement);
        self.connect_all(function, frontier, node);
        self.note_throws(node, function);
        self.take_exits(statement, node);
        node
    }

    fn connect_all(&mut self, function: FunctionId, frontier: &Frontier, to: NodeIndex) {
        let flow = &mut self.functions[function.index()].flow;
        for &(from, edge) in frontier {
            flow.connect(from, to, edge);
        }
    }

    fn text(&self, node: Node) -> &'t str {
        self.source.text.get(node.byte_range()).unwrap_or_default()
    }

    fn construct(&self, node: Node) -> Option<Construct> {
        self.roles.construct(node)
    }

    fn is_block(&self, node: Node) -> bool {
        matches!(self.construct(node), Some(Construct::Block | Construct::Body))
    }

    /// A scope for a block, where the language has such.
    fn block_scope(&mut self, place: Place) -> ScopeId {
        match self.language.scoping {
            Scoping::WriteDeclares | Scoping::Closed { .. } => place.scope,
            Scoping::Declared { .. } | Scoping::Sequential { .. } => {
                self.scopes.inside(place.scope, ScopeKind::Block, place.function)
            }
        }
    }

    /// The block of a clause: its field `body`, or its last block.
    fn clause_body(&self, node: Node<'t>) -> Option<Node<'t>> {
        child_in_field(node, "body").or_else(|| {
            let mut cursor = node.walk();
            let children: Vec<Node> = node.named_children(&mut cursor).collect();
            children
                .iter()
                .rev()
                .find(|child| self.is_block(**child))
                .or_else(|| children.iter().rev().find(|child| self.construct(**child) != Some(Construct::Skip)))
                .copied()
        })
    }

    fn part_of(&mut self, field: Node) -> Part {
        let name = property_name(self.text(field));
        Part::Field(self.names.intern(name))
    }
}
