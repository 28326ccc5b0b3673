//! The examples of a weakness: the authored pairs and the imported ones, each once, as many as a weakness may have.

use std::collections::BTreeSet;

use indicatif::ProgressBar;
use rayon::prelude::*;
use rescue_core::knowledge::{EXAMPLES, Item, Kind};

use super::item::{WEIGHT, item_of, weight};
use super::weaknesses::Weakness;
use super::{BuildError, LeftOut};
use crate::corpus::Pair;
use crate::import::{Imported, Reason, Seen};

/// Pairs that are analysed at a time, on all threads; more would only wait in memory.
const AT_A_TIME: usize = 256;

/// Makes the examples of weaknesses, one weakness after the other.
pub struct Examples<'a> {
    /// What was imported.
    pub imported: &'a [Imported],
    /// All pairs of the corpus, and the imported ones of weaknesses before.
    pub seen: Seen,
    /// What is not in the knowledge base.
    pub left_out: Vec<LeftOut>,
    /// Shows how far it is.
    pub progress: &'a ProgressBar,
}

/// The examples of one weakness.
#[derive(Default)]
struct Shelf {
    items: Vec<Item>,
    ids: BTreeSet<String>,
}

impl Examples<'_> {
    /// The examples of a weakness, by their ids. Of two with the same code the authored one is taken, or else the one that
    /// was imported first.
    pub fn of(&mut self, weakness: &Weakness) -> Result<Vec<Item>, BuildError> {
        let cwe = weakness.node.cwe;
        let mut into = Shelf::default();
        let mut waiting = weakness.authored.to_vec();
        self.put(&mut into, &mut waiting);
        for imported in self.imported {
            imported.each_pair(cwe, |pair| {
                let known = pair.and_then(|pair| match self.seen.add(&pair) {
                    Some(known) => Err((pair.name, Reason::Duplicate(known.to_owned()))),
                    None => Ok(pair),
                });
                match known {
                    Ok(pair) => waiting.push(pair),
                    Err((id, reason)) => self.left_out.push(LeftOut { cwe, id, reason }),
                }
                if waiting.len() >= AT_A_TIME {
                    self.put(&mut into, &mut waiting);
                }
            })?;
        }
        self.put(&mut into, &mut waiting);
        into.items.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(into.items)
    }

    /// Analyses the pairs that wait, and puts them on the shelf in their order.
    fn put(&mut self, into: &mut Shelf, waiting: &mut Vec<Pair>) {
        let pairs = std::mem::take(waiting);
        let analysed: Vec<_> = pairs.par_iter().map(item_of).collect();
        for (pair, item) in pairs.into_iter().zip(analysed) {
            self.progress.inc(1);
            let put = item.and_then(|item| into.put(item));
            self.left_out.extend(put.err().map(|reason| LeftOut { cwe: pair.cwe, id: pair.name, reason }));
        }
        self.progress.set_message(into.items.last().map_or(String::new(), |item| format!("CWE-{}", item.cwe)));
    }
}

impl Shelf {
    fn put(&mut self, mut item: Item) -> Result<(), Reason> {
        if self.items.len() >= EXAMPLES || (weight(&item) + WEIGHT) as u64 > Kind::Shard.limit() {
            return Err(Reason::TooManyExamples(item.cwe));
        }
        let first = item.id.clone();
        for number in 2.. {
            if self.ids.insert(item.id.clone()) {
                break;
            }
            item.id = format!("{first}-{number}");
        }
        self.items.push(item);
        Ok(())
    }
}
