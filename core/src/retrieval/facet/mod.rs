//! The facets: each looks at one side of a query and says which weaknesses, or which examples, it fits.
//!
//! A facet is data with one function, in a file of its own. It is lexical (BM25 over terms) or dense (cosines of vectors);
//! [`super::fusion`] makes one ranking of what several found.

mod about;
mod api;
mod cause;
mod code;
mod draft_words;
mod hint;
mod kin;
mod names;
mod prevalence;
mod signal;
mod sinks;
mod task_phrases;
mod task_words;
mod weakness;

use rustc_hash::FxHashSet;

use super::bm25::Bm25;
use super::prepared::Prepared;
use super::shelf::Shelf;
use super::terms::Term;
use super::weaknesses::Weaknesses;
use crate::embedding::{GRAPH_FROM, Vector};
use crate::knowledge::DenseIndex;

/// Where all vectors are compared anyway, every weakness gets a rank; elsewhere the graph of neighbours finds so many of the nearest.
const NEAREST: usize = 64;

/// A facet with its way of looking.
pub(super) struct Facet<Look> {
    /// Its name in results.
    pub name: &'static str,
    /// Whether it needs the embedding model.
    pub dense: bool,
    /// The score that is worth the whole weight, where scores are weighed; 0 for the best that it gives.
    pub full: f32,
    /// What it finds.
    pub look: Look,
}

/// A facet of weaknesses; a candidate's place is that of its node in the head.
pub(super) type CweFacet = Facet<for<'a> fn(&'a Weaknesses, &'a Prepared) -> Votes<'a>>;

/// A facet of examples; a candidate's place is that on the shelf.
pub(super) type ItemFacet = Facet<for<'a> fn(&'a Shelf<'a>, &'a Prepared) -> Votes<'a>>;

/// The facets of weaknesses.
pub(super) mod of_cwes {
    pub use super::about::ABOUT;
    pub use super::api::OF_CWES as API;
    pub use super::cause::OF_CWES as CAUSE;
    pub use super::draft_words::DRAFT_WORDS;
    pub use super::hint::HINT;
    pub use super::kin::KIN;
    pub use super::names::NAMES;
    pub use super::prevalence::PREVALENCE;
    pub use super::signal::SIGNAL;
    pub use super::sinks::SINKS;
    pub use super::task_phrases::TASK_PHRASES;
    pub use super::task_words::TASK_WORDS;

    /// All of them.
    pub static ALL: [&super::CweFacet; 12] = [
        &SIGNAL,
        &HINT,
        &KIN,
        &SINKS,
        &NAMES,
        &DRAFT_WORDS,
        &ABOUT,
        &TASK_WORDS,
        &TASK_PHRASES,
        &CAUSE,
        &API,
        &PREVALENCE,
    ];
}

/// The facets of examples.
pub(super) mod of_items {
    pub use super::api::OF_ITEMS as API;
    pub use super::cause::OF_ITEMS as CAUSE;
    pub use super::code::CODE;
    pub use super::weakness::WEAKNESS;
}

/// What a facet found.
pub(super) struct Votes<'a> {
    /// In any order; each place at most once. What does not score above zero counts as not found.
    pub found: Vec<Found>,
    /// What it was in a candidate that matched, for people, most telling first.
    pub matched: Matched<'a>,
}

/// Explains a find.
pub(super) type Matched<'a> = Box<dyn Fn(&Found) -> Vec<String> + 'a>;

/// A candidate with its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    /// Place of the candidate.
    pub place: u32,
    /// A cosine, or a BM25 score.
    pub score: f32,
    /// Which of the candidate's texts was nearest; 0 for lexical facets.
    pub text: u32,
}

impl<'a> Votes<'a> {
    /// Nothing: the query has not got what the facet looks at.
    pub fn none() -> Self {
        Self { found: Vec::new(), matched: Box::new(|_| Vec::new()) }
    }

    /// The BM25 scores of distinct terms.
    fn lexical(index: &'a Bm25, terms: &'a [Term]) -> Self {
        let asked = index.ask(terms);
        let scores = (0..).zip(asked.scores()).filter(|&(_, score)| score > 0.0);
        let found = scores.map(|(place, score)| Found { place, score, text: 0 }).collect();
        let matched = move |found: &Found| shown(asked.matched(found.place));
        Self { found, matched: Box::new(matched) }
    }

    /// Per owner the nearest of its vectors. `matched` gives the text that is shown for it.
    fn dense(
        index: Option<&DenseIndex>,
        query: Option<&Vector>,
        matched: impl Fn(&Found) -> Option<String> + 'a,
    ) -> Self {
        let (Some(index), Some(query)) = (index, query) else { return Self::none() };
        let nearest = if index.len() < GRAPH_FROM { index.len() } else { NEAREST };
        let (mut found, mut seen) = (Vec::new(), FxHashSet::default());
        for near in index.nearest(query, nearest) {
            // Nearest first: the first of an owner is its best.
            if seen.insert(near.owner.place) {
                found.push(Found { place: near.owner.place, score: near.cosine, text: near.owner.text });
            }
        }
        Self { found, matched: Box::new(move |found| matched(found).into_iter().collect()) }
    }
}

/// What matched terms were in the query, each once, in order.
fn shown(matched: Vec<(&Term, f32)>) -> Vec<String> {
    let mut shown: Vec<String> = Vec::new();
    for (term, _) in matched {
        if !shown.contains(&term.shown) {
            shown.push(term.shown.clone());
        }
    }
    shown
}
