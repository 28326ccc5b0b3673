//! The words of the task, against all that is written about each weakness.

use super::{CweFacet, Facet, Votes};

/// BM25 of the task's words over name, tasks, causes, guidelines and explanation.
pub static ABOUT: CweFacet = Facet {
    name: "words",
    dense: false,
    full: 0.0,
    // Without a task the draft's words stand in its place, and they have a facet of their own.
    look: |weaknesses, query| {
        if query.has_task { Votes::lexical(&weaknesses.prose, query.words()) } else { Votes::none() }
    },
};
