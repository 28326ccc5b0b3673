//! The nodes of all graphs: statements, the functions that hold them, and what they read and write.

use std::ops::Range;

use super::flow::ControlFlow;
use super::scope::{ScopeId, Symbol, VariableId};

/// Index of a statement; also its node index in the program dependence graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StatementId(pub u32);

/// Index of a function. 0 is the top-level code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FunctionId(pub u32);

/// The top-level code, as a function of its own.
pub const TOP_LEVEL: FunctionId = FunctionId(0);

impl StatementId {
    /// As an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl FunctionId {
    /// As an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a statement does to the control flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementKind {
    /// Goes on with the next one.
    Plain,
    /// Decides what runs next: the header of a conditional, a loop, a switch, a `try`.
    Predicate,
    /// Goes elsewhere: `return`, `break`, `goto`, `throw`, a call that does not return.
    Jump,
    /// Defines a function; also the entry of that function's own control flow.
    Function,
    /// Brings names in from elsewhere.
    Import,
    /// Only there for the text to parse (`else`, `finally`, `#ifdef`): takes no part in any flow.
    Frame,
    /// Many values of a variable meet: a φ function. It has no text, and what goes through it counts as direct.
    Merge,
}

/// A statement: a simple one, or the header of one that holds others.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What it does.
    pub kind: StatementKind,
    /// Bytes of the whole construct, what it holds included.
    pub range: Range<usize>,
    /// 1-based lines of its own tokens, ascending: what it holds is left out.
    pub lines: Vec<u32>,
    /// The statement whose text it stands in.
    pub parent: Option<StatementId>,
    /// The function whose control flow it belongs to.
    pub function: FunctionId,
    /// What it holds.
    pub bodies: Vec<Body>,
}

impl Statement {
    /// Its first line; 1-based.
    pub fn line(&self) -> u32 {
        self.lines.first().copied().unwrap_or(1)
    }
}

/// The body of a statement that holds others.
#[derive(Clone, Debug)]
pub struct Body {
    /// 1-based first and last line.
    pub lines: (u32, u32),
    /// Has braces of its own, so that it may be empty.
    pub braced: bool,
}

/// A function and its control flow.
#[derive(Debug)]
pub struct Function {
    /// The statement that defines it; `None` for the top-level code.
    pub header: Option<StatementId>,
    /// What calls name it.
    pub name: Option<Symbol>,
    /// The class that it is a method of.
    pub class: Option<Symbol>,
    /// The statement runs the function's text where it stands (a callback in an expression), rather than naming it.
    pub inline: bool,
    /// Runs when a field of its name is read.
    pub getter: bool,
    /// How control flows between its statements.
    pub flow: ControlFlow,
    /// Statements that give a value to the caller.
    pub returns: Vec<StatementId>,
    /// Those among them that give it while the function runs, be it to a block that the caller passes.
    pub yields: Vec<StatementId>,
    /// Bytes of its parameters, in their order.
    pub parameters: Vec<Range<u32>>,
    /// Its results that have names.
    pub results: Vec<(Symbol, VariableId)>,
}

/// A statement reads or writes a name.
#[derive(Clone, Debug)]
pub struct Access {
    /// Who.
    pub statement: StatementId,
    /// The name at the root: `a` of `a.b[c]`.
    pub name: Symbol,
    /// Which part of it.
    pub part: Part,
    /// Where the name is looked up.
    pub scope: ScopeId,
    /// Byte of the name; [`Access::UNNAMED`] where the statement has it under another name, or a callee has it.
    pub at: u32,
    /// How.
    pub mode: Mode,
    /// For a write, how many fields, indexes and pointers lie between the variable and what is written: 0 for the variable
    /// itself. Where it is not known, more than in fact.
    pub steps: i8,
    /// An uncertain write by a statement that also reads all of the variable. What comes later depends on it, and it
    /// depends on what came before, so earlier writes need not reach past it: a χ function (Chow et al., "Effective
    /// representation of aliases and indirect memory operations in SSA form", 1996). Keeps the number of dependences
    /// linear in the number of calls that a variable is passed to.
    pub carries: bool,
    /// What the name means; filled in once all scopes are known.
    pub variable: VariableId,
}

/// Which part of a variable is accessed. One level of fields is told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// All of it, or an unknown part.
    Whole,
    /// One field.
    Field(Symbol),
    /// Only what the variable refers to, not the content: `a` in `a.b = 1`.
    Reference,
}

/// How a name is accessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Its value is used.
    Read,
    /// It has a new value; `certain` when it surely has and the whole of it is new.
    Write {
        /// Nothing of the old value is left.
        certain: bool,
    },
    /// A method or a function that it is given to may change it. Means nothing for modules and unknown globals.
    Mutate,
    /// It may be changed if it is a pointer or an array (C).
    WriteThroughPointer,
    /// It names a function, a class or an import.
    Bind,
    /// It is named where no value is used: in a type.
    Mention,
}

/// Steps into a variable that what is not known of it may go.
pub const DEEP: i8 = 2;

impl Access {
    /// Where a name stands that is not in the statement.
    pub const UNNAMED: u32 = u32::MAX;

    /// The name stands in the statement.
    pub fn is_named(&self) -> bool {
        self.at != Self::UNNAMED
    }

    /// It uses the variable's value.
    pub fn reads(&self) -> bool {
        self.mode == Mode::Read
    }

    /// It may change the variable.
    pub fn writes(&self) -> bool {
        matches!(self.mode, Mode::Write { .. } | Mode::Bind | Mode::Mutate)
    }

    /// It surely gives the whole variable a new value.
    pub fn is_certain(&self) -> bool {
        matches!(self.mode, Mode::Write { certain: true } | Mode::Bind) && self.part == Part::Whole
    }

    /// No earlier write reaches past it.
    pub fn kills(&self) -> bool {
        self.is_certain() || self.carries
    }
}

/// Whether a value written to one part can be read from another.
pub fn parts_meet(written: Part, read: Part) -> bool {
    match (written, read) {
        (Part::Whole, _) | (Part::Field(_), Part::Whole) => true,
        (Part::Field(a), Part::Field(b)) => a == b,
        (Part::Field(_), Part::Reference) | (Part::Reference, _) => false,
    }
}
