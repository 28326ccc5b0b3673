//! What could go wrong, by meaning: a model's account of it, or the words of the task, against known causes.

use super::{CweFacet, Facet, ItemFacet, Votes};

/// Against the causes of each weakness.
pub static OF_CWES: CweFacet = Facet {
    name: "cause",
    dense: true,
    full: 0.0,
    look: |weaknesses, query| {
        let nodes = &weaknesses.head.nodes;
        Votes::dense(weaknesses.causes(), query.cause.as_ref(), |found| {
            nodes.get(found.place as usize)?.causes.get(found.text as usize).cloned()
        })
    },
};

/// Against the cause of each example.
pub static OF_ITEMS: ItemFacet = Facet {
    name: "cause",
    dense: true,
    full: 0.0,
    look: |shelf, query| shelf.dense(query.cause.as_ref(), |index| &index.causes, |item| &item.cause),
};
