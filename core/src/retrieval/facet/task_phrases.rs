//! The task, by meaning, against phrases of what people ask for when a weakness appears.

use super::{CweFacet, Facet, Votes};

/// The task against tasks at risk.
pub static TASK_PHRASES: CweFacet = Facet {
    name: "task_phrases",
    dense: true,
    full: 0.0,
    look: |weaknesses, query| {
        let nodes = &weaknesses.head.nodes;
        Votes::dense(weaknesses.tasks(), query.task.as_ref(), |found| {
            nodes.get(found.place as usize)?.tasks.get(found.text as usize).cloned()
        })
    },
};
