//! Which weaknesses a knowledge base has, and who describes each.

use std::collections::BTreeMap;

use rescue_core::knowledge::Node;

use super::Ingredients;
use crate::corpus::Pair;
use crate::import::Imported;

/// A weakness that goes into the knowledge base.
pub struct Weakness<'a> {
    /// What is known about it.
    pub node: Node,
    /// Its pairs in the corpus.
    pub authored: &'a [Pair],
    /// Who described it.
    pub by: Author,
}

/// Who described a weakness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// People, in the corpus.
    People,
    /// A model, from pairs.
    Model,
    /// Nobody: there is its name and its place in MITRE's tree.
    Nobody,
}

/// The weaknesses of the corpus and those of imported pairs, ascending. Where the corpus does not describe one, what a model
/// wrote about it does, or else the catalogue of names.
pub fn weaknesses<'a>(of: &Ingredients<'a>) -> Vec<Weakness<'a>> {
    let mut found = BTreeMap::new();
    for entry in &of.corpus.entries {
        let weakness = Weakness { node: entry.node.clone(), authored: &entry.pairs, by: Author::People };
        found.insert(entry.node.cwe, weakness);
    }
    for cwe in of.imported.iter().flat_map(Imported::weaknesses) {
        found.entry(cwe).or_insert_with(|| {
            let distilled = of.distilled.iter().flat_map(|corpus| &corpus.entries);
            let written = distilled.map(|entry| &entry.node).find(|node| node.cwe == cwe);
            match written {
                Some(node) => Weakness { node: node.clone(), authored: &[], by: Author::Model },
                None => Weakness { node: minimal(cwe, of), authored: &[], by: Author::Nobody },
            }
        });
    }
    found.into_values().collect()
}

/// Name and parents of a weakness; its number for a name where the catalogue does not list it.
fn minimal(cwe: u32, of: &Ingredients) -> Node {
    let listed = of.catalogue.get(cwe);
    Node {
        cwe,
        name: listed.map_or_else(|| format!("CWE-{cwe}"), |listed| listed.name.clone()),
        parents: listed.map(|listed| listed.parents.clone()).unwrap_or_default(),
        ..Node::default()
    }
}
