//! How well an example's weakness did on level 1.

use super::{Facet, Found, ItemFacet, Votes};

/// The score of the example's weakness.
pub static WEAKNESS: ItemFacet = Facet {
    name: "weakness",
    dense: false,
    full: 0.0,
    look: |shelf, _| {
        let found =
            (0..).zip(shelf.items()).map(|(place, item)| Found { place, score: shelf.cwe_score(item.cwe), text: 0 });
        Votes { found: found.collect(), matched: Box::new(|_| Vec::new()) }
    },
};
