//! What a slice is, as data. How it is computed stands in [`super::slicer`].

use serde::{Deserialize, Serialize};

/// The lines that matter for a criterion, each with the reason for keeping it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slice {
    /// Kept lines in ascending order.
    pub kept: Vec<KeptLine>,
    /// Source text of the kept lines that parses on its own; gaps are marked with a comment.
    pub text: String,
}

/// A line of the slice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptLine {
    /// 1-based.
    pub line: u32,
    /// The dependences that pulled the line in; empty for the criterion itself.
    pub because: Vec<Reason>,
}

/// Why a line is kept: something on `line` needs it (backward), or it needs something on `line` (forward).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason {
    /// 1-based line at the other end of the dependence.
    pub line: u32,
    /// The kind of dependence.
    pub kind: ReasonKind,
    /// The variable of a data dependence, or the name that an import brings in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The dependence may hold, but need not: a write through a field, an index or a call that may mutate.
    pub may: bool,
}

/// The kinds of reasons for keeping a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReasonKind {
    /// A value that is written on one line is read on the other.
    Data,
    /// One line decides whether the other runs.
    Control,
    /// The header (or closing part) of a block that holds a kept line: needed for the text to parse.
    Header,
    /// An import, include or declaration that a kept line names.
    Import,
}
