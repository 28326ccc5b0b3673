//! Text → tree → control flow → dependences → slices and calls.

mod call;
mod slice;

pub use call::ApiCall;
pub use slice::{Criterion, Direction, KeptLine, Reason, ReasonKind, Slice};

use crate::language::Language;

/// How much work an analysis may do, and who may stop it.
pub struct Work<'a> {
    _stop: &'a mut dyn FnMut() -> bool,
}

impl<'a> Work<'a> {
    /// Work that ends when `stop` says so; it is polled at least every millisecond.
    pub fn until(stop: &'a mut dyn FnMut() -> bool) -> Self {
        Self { _stop: stop }
    }
}

/// A text and its syntax tree.
pub struct Source {}

impl Source {
    /// Parses; never fails, the tree of broken code holds error nodes.
    pub fn parse(_text: &str, _language: &'static Language, _work: &mut Work) -> Self {
        Self {}
    }
}

/// Something odd about the input that the result has to be read with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt;

impl std::fmt::Display for Doubt {
    fn fmt(&self, _f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

/// A text with its dependences.
pub struct Program {}

impl Program {
    /// Builds the program dependence graph.
    pub fn analyse(_source: Source, _work: &mut Work) -> Self {
        Self {}
    }

    /// What was odd.
    pub fn doubts(&self) -> &[Doubt] {
        &[]
    }

    /// The slice for a criterion. Lines without a statement are ignored.
    pub fn slice(&self, _criterion: &Criterion) -> Slice {
        Slice::default()
    }

    /// Calls in the order of the text.
    pub fn calls(&self) -> Vec<ApiCall> {
        Vec::new()
    }
}

/// The slices of the two versions of a pair, parallel and complete (paper §3.1).
pub struct PairSlices {
    /// Before the fix: its slice with `changed` = the lines that the fix removed.
    pub vulnerable: PairSide,
    /// After the fix: its slice with `changed` = the lines that the fix added.
    pub secure: PairSide,
}

/// One side of a sliced pair.
pub struct PairSide {
    /// The slice.
    pub slice: Slice,
    /// 1-based changed lines.
    pub changed: Vec<u32>,
}

/// Slices both versions of a pair on what changed between them, at most `hops` dependences away.
pub fn slice_pair(_vulnerable: &Program, _secure: &Program, _hops: u32) -> PairSlices {
    let side = || PairSide { slice: Slice::default(), changed: Vec::new() };
    PairSlices { vulnerable: side(), secure: side() }
}
