//! A file of examples, ready to be searched.

use std::collections::HashMap;

use super::bm25::Occurrence;
use super::terms;
use crate::embedding::StaticModel;
use crate::knowledge::{Shard, ShardIndex};

/// A file of examples with its indexes. A place is that in [`Shard::items`].
pub(super) struct Shelved {
    pub shard: Shard,
    /// `None` until the embedding model is there.
    pub index: Option<ShardIndex>,
    /// Where each term of a call occurs.
    calls: HashMap<String, Vec<(u32, Occurrence)>>,
}

impl Shelved {
    pub fn new(shard: Shard, model: Option<&StaticModel>) -> Self {
        let mut calls: HashMap<String, Vec<_>> = HashMap::new();
        for (place, item) in (0..).zip(&shard.items) {
            let frequencies = terms::frequencies(&item.calls);
            let length = frequencies.iter().map(|&(_, frequency)| frequency).sum();
            for (term, frequency) in frequencies {
                calls.entry(term.to_owned()).or_default().push((place, Occurrence { frequency, length }));
            }
        }
        let mut shelved = Self { shard, index: None, calls };
        if let Some(model) = model {
            shelved.embed(model);
        }
        shelved
    }

    /// Makes the vectors of its examples.
    pub fn embed(&mut self, model: &StaticModel) {
        self.index = Some(self.shard.index(model));
    }

    /// The examples that hold a term of a call.
    pub fn occurrences(&self, term: &str) -> &[(u32, Occurrence)] {
        self.calls.get(term).map_or(&[], Vec::as_slice)
    }
}
