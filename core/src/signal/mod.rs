//! Signals: rules that find a weakness in code without a model.
//!
//! [`Signals`] are data, compiled by `kb-export` from what `docs/signals.md` describes. [`Prepared`] makes them ready for a
//! grammar; [`find`] matches them on the syntax tree (`matcher`, `pattern`, `near`, `call`), asks where values come from
//! (`value`, `built`, `origin`), what was checked (`check`), and what runs before and after (`order`), and gives [`Finding`]s with their paths.

mod built;
mod call;
mod check;
mod filled;
mod finding;
mod flow;
mod harmless;
mod keyword;
mod matcher;
mod names;
mod near;
mod order;
mod origin;
mod pattern;
mod pieces;
mod prepared;
mod regex;
mod rule;
mod value;

pub use finding::{Confidence, Finding, find};
pub use matcher::Bound;
pub use names::is_listed;
pub use prepared::{Prepared, Unsound};
pub use regex::{INSTRUCTIONS, Instruction, Place as TextPlace, Regex};
pub use rule::{
    Argument, Call, Condition, DEEPEST, Form, KindId, Near, Operand, PARTS, PatternNode, Place, Reached, Rule, RuleId,
    Side, Signal, Signals, Stop, Value,
};
