//! What comes back from a model: finding the code in it and comparing it with the draft.

use serde::{Deserialize, Serialize};

/// A line of a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiffLine {
    /// What became of it.
    pub change: Change,
    /// 1-based line in the old text, where it is there.
    pub old: Option<u32>,
    /// 1-based line in the new text, where it is there.
    pub new: Option<u32>,
    /// Pieces of the line in order; `true` marks what differs from its counterpart on the other side.
    pub pieces: Vec<(bool, String)>,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// On both sides.
    Same,
    /// Only in the old text.
    Removed,
    /// Only in the new text.
    Added,
}
