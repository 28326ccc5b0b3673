//! The names in the draft, and those that its task brings: identifiers, members, keyword arguments.

use super::{CweFacet, Facet, Votes};

/// BM25 of names over the names of each weakness's APIs, of all languages: what is called alike is often about the same.
pub static NAMES: CweFacet = Facet {
    name: "names",
    dense: false,
    full: 0.0,
    look: |weaknesses, query| Votes::lexical(&weaknesses.names, query.names()),
};
