//! Hierarchical multi-faceted retrieval (paper §3.2–3.3) and the methods to compare it with.

mod result;

pub use result::{CauseSource, ChosenGuideline, CweRanking, FacetVote, Query, RankedCwe, RankedExample, Retrieval};
