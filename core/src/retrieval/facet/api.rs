//! The calls of the draft.

use super::{CweFacet, Facet, Found, ItemFacet, Votes, shown};

/// Against each weakness's API set of the draft's language.
pub static OF_CWES: CweFacet = Facet {
    name: "api",
    dense: false,
    look: |weaknesses, query| Votes::lexical(weaknesses.apis(query.language), &query.calls),
};

/// Against the calls of each example's vulnerable slice. The statistics are those of all examples of the knowledge base,
/// so that a score does not depend on what else happens to be loaded.
pub static OF_ITEMS: ItemFacet = Facet {
    name: "api",
    dense: false,
    look: |shelf, query| {
        let scores = (0..).zip(shelf.items()).map(|(place, item)| {
            let score = shelf.call_scores(item, &query.calls).map(|(_, score)| score).sum();
            Found { place, score, text: 0 }
        });
        let matched = |found: &Found| {
            let Some(item) = shelf.items().get(found.place as usize) else { return Vec::new() };
            let mut matched: Vec<_> = shelf.call_scores(item, &query.calls).collect();
            matched.sort_by(|a, b| b.1.total_cmp(&a.1));
            shown(matched)
        };
        Votes { found: scores.collect(), matched: Box::new(matched) }
    },
};
