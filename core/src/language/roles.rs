//! What a node kind can be. Strings are parts of the node: field names of the grammar, or places (see [`super::part`]).

mod fields;

/// Statements and what holds them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // fields of variants carry the names that they have in grammars
pub enum Construct {
    /// Its children, one after the other, in a scope of their own.
    Block,
    /// Its children, one after the other, in the scope around it (`export`).
    Sequence,
    /// Decorators before a definition: they mean nothing without it.
    Decorated { definition: &'static str },
    /// Stands before a definition as its sibling; the one means nothing without the other (`@decorator`, `#[attribute]`).
    Decorator,
    /// A block with lines of its own around it that stay when something inside stays (`#ifdef … #endif`, `extern "C" {}`).
    Region {
        /// Fields that belong to the frame, not to the content.
        frame: &'static [&'static str],
    },
    /// `if`; its alternatives are [`Construct::ElseIf`] or [`Construct::Else`] children in the field `otherwise`.
    If { condition: &'static str, then: &'static str, otherwise: &'static str },
    /// A further condition that is a child of the `if` (Python).
    ElseIf { condition: &'static str, then: &'static str },
    /// `else` of a conditional, a loop or a `try`.
    Else,
    /// Condition first; `otherwise` is an `else` that runs when the condition fails (Python).
    While { condition: &'static str, body: &'static str, otherwise: Option<&'static str> },
    /// Condition last.
    DoWhile { condition: &'static str, body: &'static str },
    /// Written after its body, which runs first if it has bounds of its own: if it is a [`Construct::Try`].
    WhileModifier { condition: &'static str, body: &'static str },
    /// A loop whose header, where it has one, is a child of its own: a condition, [`Construct::ForClause`], or a clause
    /// that binds. Without one it is endless.
    Loop { body: &'static str },
    /// The three parts of a loop's header.
    ForClause { init: &'static str, condition: &'static str, update: &'static str },
    /// Three parts and a body.
    For { init: &'static str, condition: &'static str, update: &'static str, body: &'static str },
    /// One round for each element.
    ForEach { target: &'static str, iterable: &'static str, body: &'static str, otherwise: Option<&'static str> },
    /// Holds [`Construct::Case`] nodes in its body; `breaks`: an unlabelled `break` leaves it, not the loop around.
    Switch { body: &'static str, breaks: bool },
    /// The same where one of the cases is always taken (`select`, `match`).
    Match { body: &'static str, breaks: bool },
    /// A declaration whose `otherwise` runs, and leaves, when its pattern does not fit (`let … else`).
    Refutable { otherwise: &'static str },
    /// Goes on into the next case, as the last statement of one.
    FallThrough,
    /// One case; the fields that are its label.
    Case { label: &'static [&'static str], falls_through: bool },
    /// The case that is taken when none else is.
    Default { falls_through: bool },
    /// Its other children are [`Construct::Catch`], [`Construct::Else`] and [`Construct::Finally`]. With the body `.`, what
    /// is none of these is the body, and there need be none of these.
    Try { body: &'static str },
    /// A handler; everything but its block is its header. The field that binds what was thrown, where there is one.
    Catch { parameter: Option<&'static str> },
    /// Runs in any case.
    Finally,
    /// A header and a body that always runs (`with`).
    With { body: &'static str },
    /// A class or a namespace: a scope whose body runs where it stands.
    Class { name: Option<&'static str>, body: &'static str, members: Members },
    /// A definition that is one statement (`enum`).
    Definition { name: &'static str },
    /// Says what a name is and makes nothing: an interface, a type alias, a signature without a body. It is needed by what
    /// names it, and no value flows from it.
    Declaration { name: &'static str },
    /// A type that is laid out as its data members say: they stay when it does, and so do the declarations of its
    /// functions and what makes and ends a value. Its members are plain names in all of its functions, wherever these are
    /// defined. Without a body it only names the type.
    Record { name: &'static str, body: &'static str },
    /// A function definition.
    Function {
        /// What it binds in the scope around it. `None` for a method whose name is no variable: calls name it.
        name: Option<&'static str>,
        /// Where its parameters stand, the first field that is there.
        parameters: &'static [&'static str],
        /// A block, or an expression.
        body: &'static str,
    },
    /// An expression for its effects only: its value is lost.
    Evaluate,
    /// A declaration; where its type is one of these, it guards the rest of its block: what is done under a lock stays
    /// under the lock.
    Guard { class: &'static str, names: &'static [&'static str] },
    /// Leaves the function.
    Return,
    /// Has its call run when the function is left.
    Defer,
    /// Leaves for the nearest handler.
    Throw,
    /// Leaves a loop or a switch.
    Break,
    /// Goes to the next round.
    Continue,
    /// Leaves as many loops and switches as its operand says, one without (`break 2`).
    BreakLevels,
    /// Goes to the next round of the loop that many levels out (`continue 2`). A switch has no next round: it is left.
    ContinueLevels,
    /// Runs the round of a loop again, without a look at the condition.
    Redo,
    /// In a handler: runs the body of the `try` again.
    Retry,
    /// Goes to a label.
    Goto { label: &'static str },
    /// A label before a statement.
    Label { label: &'static str },
    /// Brings names in from elsewhere.
    Import(ImportForm),
    /// Says what file this is; every slice keeps it (`package main`).
    Preamble,
    /// A block that may have handlers, as a [`Construct::Try`] has them.
    Body,
    /// Text that belongs to the statement in whose line it begins, though it stands behind it (a here-document).
    Trailing,
    /// Opens an island of code in other text (`<?php`).
    Opening,
    /// Closes such an island.
    Closing,
    /// Not a statement at all.
    Skip,
}

/// How the functions in a class or a namespace name its members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// By their plain names (Java, C#, C++, namespaces).
    Plain,
    /// Through an object or the class (Python, JavaScript, PHP).
    Qualified,
    /// Like that, and the class is defined elsewhere (`impl`).
    Added,
}

/// How an import binds names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportForm {
    /// `import a.b as c`: field `name`, which may be an `alias`ed name.
    Module,
    /// `from a import b as c`: fields `module_name` and `name`.
    FromModule,
    /// `import a, { b as c } from "m"`: field `source`, clauses below.
    EcmaScript,
    /// `import a.b.C;` binds `C`, as a variable and as a function; `import a.b.*;` binds nothing by itself.
    Qualified,
    /// `using A = B.C;` binds `A`; `using B.C;` brings in names that it does not list.
    Directive,
    /// `#define`: binds the field `name`.
    /// `use a\b\{c, d as e};`: names with paths, each with an `alias` or not.
    Clauses,
    /// `#include`, `#define`: binds at most the field `name`.
    Preprocessor,
    /// `#include`: brings in names that it does not list.
    Wildcard,
    /// `using a::b` binds `b`; `using namespace a` brings in names that it does not list.
    Using,
    /// `use a::{b, c as d};`: binds the leaves of a tree of paths.
    UseTree,
    /// `name "path/of/package"`: binds the field `name`, or else the last word of the field `path`.
    PackagePath,
}

/// What matters inside a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // fields of variants carry the names that they have in grammars
pub enum Expression {
    /// A variable.
    Name,
    /// A field of the class around it, with its first value where there is one.
    Field { name: &'static str, value: &'static str },
    /// Writes `left`, reads `right`; with an operator field that is not `=` it reads `left` too.
    Assign { left: &'static str, right: &'static str },
    /// Reads and writes `left`, reads `right`.
    Augment { left: &'static str, right: &'static str },
    /// The same, but with these operators it writes, and reads `right`, only sometimes (`??=`).
    AugmentSometimes { left: &'static str, right: &'static str, operators: &'static [&'static str] },
    /// Reads and writes its argument (`i++`). Where a grammar has the same node for `-i`, that only reads.
    Update { argument: &'static str },
    /// Defines a constant or a variable of the program, whatever its name looks like.
    Constant { name: &'static str, value: &'static str },
    /// Declares `name` and gives it `value` where there is one.
    Declare { name: &'static str, value: &'static str },
    /// The same for a variable that keeps its value from one call of its function to the next (`static`).
    Lasting { name: &'static str, value: &'static str },
    /// Reads `right` and writes `left`; where the operator is `:=`, it declares what its block does not declare yet.
    Define { left: &'static str, right: &'static str },
    /// Puts a value into a container (`channel <- value`).
    Insert { into: &'static str, value: &'static str },
    /// The field of a function definition that declares what it gives, so that a bare `return` gives it.
    Results(&'static str),
    /// A block whose last expression is its value.
    Valued,
    /// Leaves the function when its operand says so (`?`).
    Propagate,
    /// A string literal in which `{name}` reads a variable where it stands in this kind of node.
    Template { inside: &'static str },
    /// A pattern that takes a value apart: the field names its type, the rest binds.
    Constructor { class: &'static str },
    /// The name of a label.
    Label,
    /// Declarators in these fields or as children; `block` says whether they live in the block or in the function.
    Declaration { declarator: Option<&'static str>, block: bool },
    /// Declares all `names`, and gives each the value in its place where there are values; they live in the block.
    DeclareEach { names: &'static str, values: &'static str },
    /// Binds a name where it is tested, for all of the block around: in `if (x is T y) …` the `y` is known after the `if`.
    Pattern { name: &'static str },
    /// Inside a declaration: what is declared is a pointer or an array.
    Pointee { declarator: &'static str },
    /// Inside a declaration: what is declared refers to another variable.
    Reference { declarator: &'static str },
    /// The prototype of a function: declares a name; of its parameters the types are read.
    Prototype { declarator: &'static str },
    /// A pattern with a guard: it binds, and `guard` is read.
    Guarded { guard: &'static str },
    /// A pattern in which keys stand before what is bound: `[$key => $value]`.
    Keyed,
    /// In a pattern: a target with a default.
    DefaultTarget { left: &'static str, right: &'static str },
    /// Binds its field `alias` to the rest (`as` in `with` and `except`).
    Alias { alias: &'static str },
    /// A field of an object; the property is no variable.
    Member { object: &'static str, property: &'static str },
    /// An element of a container.
    Index { object: &'static str },
    /// A call.
    Call { callee: &'static str, arguments: &'static str },
    /// A call of a method, or, without a receiver, of a function or a method of the object around; such names are no
    /// variables.
    MethodCall { receiver: &'static str, method: &'static str, arguments: &'static str },
    /// An argument, which the callee may set (`ref`) or surely sets (`out`), by the keyword before it.
    Argument,
    /// What a new object holds: names before `=` are its fields and no variables.
    Initializer,
    /// The part of a property that reads or sets it: what it returns is the property's value, and this name is what the
    /// property is set to.
    Accessor { value: &'static str },
    /// Makes an object of a type.
    New { class: &'static str, arguments: &'static str },
    /// A value of a type, written with what it holds: `Point{X: 1}`.
    Composite { class: &'static str },
    /// The object whose method runs. It is a variable of the class around where [`super::Keywords::receiver`] names it;
    /// elsewhere a [`Expression::Member`] of it is the variable that the class around declares.
    This,
    /// The method of the same name of the class above.
    Super,
    /// From now on `left` refers to what `right` refers to: a write to the one may be a write to the other.
    AssignReference { left: &'static str, right: &'static str },
    /// Before a variable: it is taken by reference.
    ByReference,
    /// A variable whose name is written apart from its sigil: `${x}` is `$x`.
    Sigil(char),
    /// A parameter that is a member of the object too.
    Promotion { name: &'static str },
    /// A keyword that does what a call does (`echo`): an API of this name, or else of the keyword's.
    Intrinsic(&'static str),
    /// The same for a keyword that runs another file, which may define names that the text does not (`require`).
    Inclusion,
    /// In a parameter: it is taken by reference.
    ReferenceMark,
    /// The variables that a function takes along from around it, where it sees no others.
    Captures,
    /// `&x` and `*x`, told apart by the field `operator`.
    Pointer { argument: &'static str },
    /// `and`, `or`, `?:`: everything but the field `first` runs only sometimes.
    Sometimes { first: &'static str, operators: &'static [&'static str] },
    /// An operator between two operands. With those in `sometimes` the right one need not run; where the result is not
    /// used, `inserts` changes the left one (`stream << x`), and `extracts` both (`stream >> x`).
    Operation {
        left: &'static str,
        right: &'static str,
        sometimes: &'static [&'static str],
        inserts: &'static str,
        extracts: &'static str,
    },
    /// What stands before a qualified name, as its first child; an import may bring in the first word of it.
    Path,
    /// A name with type arguments (`make<T>`).
    Generic { name: &'static str },
    /// Defines a type or a constant: binds its name and reads the rest. Where there can be a body, only with one.
    Defines { name: &'static str, body: Option<&'static str> },
    /// Gives a field of the new object its value, before the body of the constructor.
    FieldInitializer { field: &'static str, value: &'static str },
    /// An entry of a map, or of a pattern for one: without a value, its key is the name of one.
    Entry { key: &'static str, value: &'static str },
    /// Binds the names in `pattern`, where constants are read, to parts of `value`, which a case of a switch does not have.
    Match { pattern: &'static str, value: Option<&'static str> },
    /// Only this field is an expression (`name=value`).
    Only(&'static str),
    /// A generator with a scope of its own.
    Comprehension,
    /// The clause of a comprehension that binds: writes `left`.
    Generator { left: &'static str },
    /// All children are written (`del`).
    Written,
    /// Writes its argument when it has this operator, and reads it otherwise (`delete`).
    Unset { argument: &'static str, operator: &'static str },
    /// The names in it are those of the module.
    Global,
    /// The names in it are those of the function around.
    Nonlocal,
    /// Gives a value to the caller and goes on (`yield`).
    Yield,
    /// Lends its value; where it has a child of the kind `mark`, so that the borrower may change it (`&mut x`).
    Lend { value: &'static str, mark: &'static str },
    /// The name of a type.
    TypeName,
    /// A type: of the names in it only those of types mean something.
    Type,
    /// All names in it are named only, and not used (`typeof x` as a type).
    Mentioned,
    /// A string literal; what is interpolated in it is read.
    Text,
    /// A string literal whose text stands below, in the next node of this kind (a here-document).
    TextBelow(&'static str),
    /// Nothing in it is a variable.
    Skip,
}
