//! How often a weakness is met at all.

use super::{CweFacet, Facet, Found, Votes};

/// The list of the weaknesses that are met most, as nodes refer to it.
const LIST: &str = "CWE Top 25";

/// Whether a weakness is on the list of those that are met most.
pub static PREVALENCE: CweFacet = Facet {
    name: "prevalence",
    dense: false,
    full: 1.0,
    look: |weaknesses, _| {
        let nodes = (0..).zip(&weaknesses.head.nodes);
        let listed = nodes.filter(|(_, node)| node.references.iter().any(|name| name.starts_with(LIST)));
        let found = listed.map(|(place, _)| Found { place, score: 1.0, text: 0 }).collect();
        Votes { found, matched: Box::new(|_| vec![LIST.to_owned()]) }
    },
};
