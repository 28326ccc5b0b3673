//! Hierarchical multi-faceted retrieval (paper §3.2–3.3) and the methods to compare it with.
//!
//! Two levels, because the examples of a weakness are loaded only when it is chosen:
//!
//! ```text
//! let mut base = Retriever::new(Head::decode(&bytes)?);      // works from here on, with less
//! for file in base.wanted_to_rank(method) { … }              // load it, then base.add(name, &bytes)?
//! let ranking = base.rank_cwes(&query, method);              // level 1: weaknesses
//! for file in base.wanted_to_retrieve(&query, method, &ranking) { … }   // examples of the chosen ones, the same way
//! let answer = base.retrieve(&query, method, ranking);       // level 2: examples, guidelines, knowledge
//! ```
//!
//! Files that are loaded may ask for more: the examples of a weakness that has many are in several files, and the first
//! says which of the others a query needs. So ask again until nothing is wanted.
//!
//! Files may be missing at every step: what they hold is left out and a [`Doubt`] says so.
//! The same query and the same files give the same answer; equals are in ascending order of their CWE numbers.
//!
//! To add a facet, write one file in `facet/` and name it in a method; to add a method, one file in `methods/`.

mod bm25;
mod doubt;
mod facet;
mod fusion;
mod gate;
mod kin;
mod methods;
mod names;
mod parts;
mod prepared;
mod result;
mod retriever;
mod shelf;
mod shelved;
mod sinks;
mod terms;
mod weaknesses;

#[cfg(test)]
mod tests;

pub use doubt::Doubt;
pub use methods::{Method, facets, method, methods};
pub use result::{CauseSource, ChosenGuideline, CweRanking, FacetVote, Query, RankedCwe, RankedExample, Retrieval};
pub use retriever::Retriever;
pub use terms::call_statistics;
