//! Plain retrieval augmented generation, to compare with: one level, one facet, whole code, no slices, no guidelines.

use super::super::prepared::Prepared;
use super::super::result::{FacetVote, RankedCwe, RankedExample};
use super::super::shelved::Shelved;
use super::{Method, Plan};
use crate::knowledge::{Flat, Head};

/// The nearest whole example.
pub static METHOD: Method = Method {
    name: "flat",
    title: "Flat RAG",
    about: "Takes the example whose whole code is nearest to task and draft; no levels, no slices, no guidelines.",
    plan: Plan::OneLevel,
};

/// How many of the nearest examples are looked at.
const NEAREST: usize = 64;

/// The nearest examples, nearest first: CWE, place in its shard, cosine.
fn nearest<'a>(flat: &'a Flat, query: &Prepared) -> impl Iterator<Item = (u32, u32, f32)> + use<'a> {
    let near = query.whole().map(|whole| flat.vectors.nearest(&whole, NEAREST)).into_iter().flatten();
    near.filter_map(|near| {
        let &(cwe, place) = flat.items.get(near.owner.place as usize)?;
        (near.cosine > 0.0).then_some((cwe, place, near.cosine))
    })
}

/// Weaknesses in the order of their first example. Only the first, whose example goes into the prompt, has passed.
pub fn rank_cwes(head: &Head, flat: &Flat, query: &Prepared) -> Vec<RankedCwe> {
    let mut cwes: Vec<RankedCwe> = Vec::new();
    for (cwe, _, cosine) in nearest(flat, query) {
        let Some(node) = head.node(cwe).filter(|_| cwes.iter().all(|known| known.cwe != cwe)) else { continue };
        let facets = vec![vote(cosine, cwes.len() as u32 + 1, String::new())];
        cwes.push(RankedCwe { cwe, name: node.name.clone(), score: cosine, passed: cwes.is_empty(), facets });
    }
    cwes
}

/// Places of the nearest examples among all those of a weakness.
pub fn places(flat: &Flat, of: u32, query: &Prepared) -> Vec<u32> {
    nearest(flat, query).filter(|&(cwe, ..)| cwe == of).map(|(_, place, _)| place).collect()
}

/// The nearest examples of a weakness that are in one of its files.
pub fn rank_examples(flat: &Flat, of: u32, files: &[&Shelved], query: &Prepared) -> Vec<RankedExample> {
    let item = |place: u32| {
        let in_file = |file: &Shelved| Some(place.checked_sub(file.shard.first)? as usize);
        files.iter().find_map(|file| file.shard.items.get(in_file(file)?))
    };
    let of_weakness = nearest(flat, query).filter(|&(cwe, ..)| cwe == of);
    let items = of_weakness.filter_map(|(_, place, cosine)| Some((item(place)?, cosine)));
    let ranked = (1..).zip(items).map(|(rank, (item, cosine))| RankedExample {
        item: item.clone(),
        score: cosine,
        facets: vec![vote(cosine, rank, item.title.clone())],
    });
    ranked.collect()
}

fn vote(cosine: f32, rank: u32, matched: String) -> FacetVote {
    FacetVote {
        facet: "whole_code".to_owned(),
        score: cosine,
        rank: Some(rank),
        threshold: None,
        votes: true,
        adds: cosine,
        matched: Some(matched).filter(|text| !text.is_empty()).into_iter().collect(),
    }
}
