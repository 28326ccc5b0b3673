//! The calls of the draft that few weaknesses and few programs share.

use super::{CweFacet, Facet, Found, Votes, shown};

/// Against each weakness's dangerous calls. A call says more the fewer weaknesses it is dangerous for, and the less often
/// code makes it at all.
pub static SINKS: CweFacet = Facet {
    name: "calls",
    dense: false,
    full: 0.0,
    look: |weaknesses, query| {
        let sinks = weaknesses.sinks(query.language);
        let statistics = &weaknesses.head.calls;
        let scores = (0..).zip(sinks.scores(&query.calls, statistics));
        let found = scores.filter(|(_, score)| *score > 0.0).map(|(place, score)| Found { place, score, text: 0 });
        let matched = |found: &Found| shown(sinks.matched(&query.calls, statistics, found.place));
        Votes { found: found.collect(), matched: Box::new(matched) }
    },
};
