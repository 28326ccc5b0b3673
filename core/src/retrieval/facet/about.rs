//! The words of the task, against all that is written about each weakness.

use super::{CweFacet, Facet, Votes};

/// BM25 of the task's words over name, tasks, causes, guidelines and explanation.
pub static ABOUT: CweFacet = Facet {
    name: "words",
    dense: false,
    full: 0.0,
    look: |weaknesses, query| Votes::lexical(&weaknesses.prose, &query.words),
};
