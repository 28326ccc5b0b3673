//! What signals found of the weaknesses close to one.

use super::signal::certainty;
use super::{CweFacet, Facet, Found, Votes};

/// The most that is known of a child, a neighbour or a parent in the CWE tree, by how much that says.
pub static KIN: CweFacet = Facet {
    name: "kin",
    dense: false,
    full: 1.0,
    look: |weaknesses, query| {
        let nodes = &weaknesses.head.nodes;
        let certainties: Vec<f32> = nodes.iter().map(|node| certainty(query.findings, node.cwe)).collect();
        let best = move |place: u32| {
            let kin = weaknesses.kin.of(place).iter();
            kin.map(|&(other, share)| (share * certainties[other as usize], other)).max_by(|a, b| a.0.total_cmp(&b.0))
        };
        let found = (0..nodes.len() as u32).filter_map(|place| best(place).map(|(score, other)| (place, score, other)));
        let found = found.filter(|(_, score, _)| *score > 0.0).map(|(place, score, text)| Found { place, score, text });
        let found = found.collect();
        let matched = |found: &Found| {
            let other = nodes.get(found.text as usize);
            other.map(|node| format!("{} (CWE-{})", node.name, node.cwe)).into_iter().collect()
        };
        Votes { found, matched: Box::new(matched) }
    },
};
