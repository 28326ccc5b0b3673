//! Text → tree → control flow → dependences → slices and calls.
//!
//! [`Source::parse`] gives the tree; [`Program::analyse`] lowers it to statements and control-flow graphs (`lower`), finds
//! control dependences from post-dominators (`control_dependence`) and data dependences from reaching definitions
//! (`reaching`), and puts both into the program dependence graph (`graph`). Slices (`slicer`) are walks over that graph,
//! completed so that they parse (`complete`) and written as text (`render`).

mod adjacency;
mod aliases;
mod call;
mod callees;
mod complete;
mod control_dependence;
mod criterion;
mod data_dependence;
mod data_flow;
mod declared_types;
mod dispatch;
mod dominators;
mod doubt;
mod dropped;
mod edit;
pub mod export;
mod facts;
mod flow;
mod fragment;
mod function_values;
mod given;
mod graph;
mod halves;
mod island;
mod lifetime;
mod lower;
mod own_functions;
mod pair;
mod preorder;
mod program;
mod reaching;
mod render;
mod resolve;
mod scope;
mod shared_data;
mod slice;
mod slicer;
mod source;
mod statement;
mod walk;
mod work;

pub use call::ApiCall;
pub use criterion::{Criterion, Direction, Occurrence, Reach};
pub use doubt::Doubt;
pub use dropped::{Dropped, LeftOut, Step};
pub(crate) use facts::Facts;
pub use graph::{Dependence, DependenceKind, ProgramDependenceGraph};
pub use pair::{PairSide, PairSlices, slice_pair};
pub use program::Program;
pub(crate) use scope::VariableId;
pub use slice::{KeptLine, Reason, ReasonKind, Slice};
pub use source::{LONGEST_TEXT, Source};
pub(crate) use statement::{Access, FunctionId};
pub use statement::{Statement, StatementId, StatementKind};
pub use work::{Turn, Work, now};
