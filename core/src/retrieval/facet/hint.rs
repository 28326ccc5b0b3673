//! Where in the draft a weakness can be.

use std::collections::BTreeSet;

use super::{CweFacet, Facet, Found, Votes};
use crate::signal::Finding;

/// More hints of one weakness than this add nothing.
const MOST: usize = 3;

/// The number of different hints of each weakness.
pub static HINT: CweFacet = Facet {
    name: "hint",
    dense: false,
    full: 2.0,
    look: |weaknesses, query| {
        let nodes = (0..).zip(&weaknesses.head.nodes);
        let number = |cwe| of(query.findings, cwe).map(|hint| hint.signal.as_str()).collect::<BTreeSet<_>>().len();
        let found = nodes.map(|(place, node)| Found { place, score: number(node.cwe).min(MOST) as f32, text: 0 });
        let matched = |found: &Found| {
            let node = weaknesses.head.nodes.get(found.place as usize);
            let hints = node.into_iter().flat_map(|node| of(query.findings, node.cwe));
            hints.map(|hint| format!("{} (line {})", hint.cause, hint.lines.0)).collect()
        };
        Votes { found: found.filter(|found| found.score > 0.0).collect(), matched: Box::new(matched) }
    },
};

/// The hints of a weakness.
fn of(findings: &[Finding], cwe: u32) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(move |finding| finding.cwe == cwe && finding.is_hint())
}
