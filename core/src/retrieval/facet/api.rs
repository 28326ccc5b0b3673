//! The calls of the draft.

use super::{CweFacet, Facet, Found, ItemFacet, Votes, shown};

/// Against each weakness's API set of the draft's language.
pub static OF_CWES: CweFacet = Facet {
    name: "api",
    dense: false,
    full: 0.0,
    look: |weaknesses, query| Votes::lexical(weaknesses.apis(query.language), &query.calls),
};

/// Against the calls of each example's vulnerable slice. The statistics are those of all examples of the knowledge base,
/// so that a score does not depend on what else happens to be loaded.
pub static OF_ITEMS: ItemFacet = Facet {
    name: "api",
    dense: false,
    full: 0.0,
    look: |shelf, query| {
        let mut scores = vec![0.0; shelf.items().len()];
        for (place, _, score) in shelf.call_scores(&query.calls) {
            scores[place as usize] += score;
        }
        let found = (0..).zip(scores).map(|(place, score)| Found { place, score, text: 0 }).collect();
        let matched = |found: &Found| {
            let of_found = shelf.call_scores(&query.calls).filter(|&(place, ..)| place == found.place);
            let mut matched: Vec<_> = of_found.map(|(_, term, score)| (term, score)).collect();
            matched.sort_by(|a, b| b.1.total_cmp(&a.1));
            shown(matched)
        };
        Votes { found, matched: Box::new(matched) }
    },
};
