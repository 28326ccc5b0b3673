//! Level 2, ready to be searched: the examples of the chosen weaknesses.

use super::bm25::term_score;
use super::facet::{Found, Votes};
use super::result::RankedCwe;
use super::shelved::Shelved;
use super::terms::Term;
use crate::embedding::Vector;
use crate::knowledge::{DenseIndex, Item, ShardIndex, TermStatistics};

/// How many of the nearest vectors of a shard are looked at.
const NEAREST: usize = 64;

/// The candidates of level 2, in the order of their weaknesses and then as in the shards.
pub(super) struct Shelf<'a> {
    items: Vec<&'a Item>,
    shards: Vec<OnShelf<'a>>,
    statistics: &'a TermStatistics,
}

/// A shard, the score of its weakness on level 1, and where each of its items stands on the shelf.
struct OnShelf<'a> {
    shelved: &'a Shelved,
    cwe_score: f32,
    places: Vec<Option<u32>>,
}

impl<'a> Shelf<'a> {
    /// The items of shards in a language; where there is none, or no language is known, in all.
    pub fn new(
        chosen: impl Iterator<Item = (&'a RankedCwe, &'a Shelved)>,
        language: Option<&str>,
        statistics: &'a TermStatistics,
    ) -> Self {
        let chosen: Vec<_> = chosen.collect();
        let fits = |item: &Item| language.is_none_or(|language| item.language == language);
        let any_fits = chosen.iter().any(|(_, shelved)| shelved.shard.items.iter().any(fits));
        let mut items = Vec::new();
        let mut shards = Vec::new();
        for (cwe, shelved) in chosen {
            let mut places = Vec::with_capacity(shelved.shard.items.len());
            for item in &shelved.shard.items {
                let stands = fits(item) || !any_fits;
                places.push(stands.then_some(items.len() as u32));
                items.extend(stands.then_some(item));
            }
            shards.push(OnShelf { shelved, cwe_score: cwe.score, places });
        }
        Self { items, shards, statistics }
    }

    /// The candidates.
    pub fn items(&self) -> &[&'a Item] {
        &self.items
    }

    /// What a weakness scored on level 1.
    pub fn cwe_score(&self, cwe: u32) -> f32 {
        self.shards.iter().find(|on| on.shelved.shard.cwe == cwe).map_or(0.0, |on| on.cwe_score)
    }

    /// The nearest items by one of the shards' indexes. `text` is what is shown of an item.
    pub fn dense(
        &'a self,
        query: Option<&Vector>,
        index: fn(&ShardIndex) -> &DenseIndex,
        text: fn(&Item) -> &String,
    ) -> Votes<'a> {
        let Some(query) = query else { return Votes::none() };
        let mut found = Vec::new();
        for on in &self.shards {
            for near in on.shelved.index.as_ref().map(index).into_iter().flat_map(|index| index.nearest(query, NEAREST))
            {
                if let Some(place) = on.places.get(near.owner.place as usize).copied().flatten() {
                    found.push(Found { place, score: near.cosine, text: near.owner.text });
                }
            }
        }
        let matched = move |found: &Found| self.items.get(found.place as usize).map(|item| text(item).clone());
        Votes { found, matched: Box::new(move |found| matched(found).into_iter().collect()) }
    }

    /// What each distinct term of a query's calls adds to the BM25 score of the items that hold it: place, term, score.
    pub fn call_scores<'t>(&'t self, asked: &'t [Term]) -> impl Iterator<Item = (u32, &'t Term, f32)> {
        self.shards.iter().flat_map(move |on| asked.iter().flat_map(move |term| self.scores_of(on, term)))
    }

    fn scores_of<'t>(&'t self, on: &'t OnShelf<'a>, term: &'t Term) -> impl Iterator<Item = (u32, &'t Term, f32)> {
        on.shelved.occurrences(&term.key).iter().filter_map(move |&(place, occurrence)| {
            let place = on.places.get(place as usize).copied().flatten()?;
            Some((place, term, term_score(self.statistics, &term.key, occurrence)))
        })
    }
}
