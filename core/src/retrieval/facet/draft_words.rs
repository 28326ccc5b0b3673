//! The words of the draft, names and comments with them, against what is written about each weakness.

use super::{CweFacet, Facet, Votes};

/// BM25 of the draft's words.
pub static DRAFT_WORDS: CweFacet = Facet {
    name: "draft_words",
    dense: false,
    full: 0.0,
    look: |weaknesses, query| Votes::lexical(&weaknesses.prose, query.draft_words()),
};
