//! The words of the task against what is written about each weakness.

use super::{CweFacet, Facet, Votes};

/// BM25 of the task's words.
pub static TASK_WORDS: CweFacet = Facet {
    name: "task_words",
    dense: false,
    full: 0.0,
    look: |weaknesses, query| Votes::lexical(&weaknesses.words, query.words()),
};
