//! The draft itself, by meaning, against the sliced secure code of each example.

use super::{Facet, ItemFacet};

/// The draft against secure examples.
pub static CODE: ItemFacet = Facet {
    name: "code",
    dense: true,
    full: 0.0,
    look: |shelf, query| shelf.dense(query.code.as_ref(), |index| &index.code, |item| &item.title),
};
