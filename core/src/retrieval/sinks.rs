//! Which calls are dangerous for which weaknesses.

use std::collections::{BTreeMap, BTreeSet};

use super::terms::{self, Term};
use crate::knowledge::{ApiSet, TermStatistics};

/// Dangerous calls of one language, or of all.
#[derive(Debug, Default)]
pub(super) struct Sinks {
    /// Places of the weaknesses that a term is dangerous for.
    by_term: BTreeMap<String, Vec<u32>>,
    weaknesses: usize,
}

impl Sinks {
    /// The calls of each weakness, in the order of their places.
    pub fn new<'a>(sets: impl IntoIterator<Item = Vec<&'a ApiSet>>) -> Self {
        let mut sinks = Self::default();
        for (place, sets) in (0..).zip(sets) {
            sinks.weaknesses += 1;
            let names = sets.into_iter().flat_map(|set| &set.dangerous).flat_map(|name| terms::of_call(name));
            for term in names.collect::<BTreeSet<_>>() {
                sinks.by_term.entry(term.to_owned()).or_default().push(place);
            }
        }
        sinks
    }

    /// The score of each weakness for a query's calls.
    pub fn scores(&self, asked: &[Term], statistics: &TermStatistics) -> Vec<f32> {
        let mut scores = vec![0.0; self.weaknesses];
        for term in asked {
            for &place in self.by_term.get(&term.key).into_iter().flatten() {
                scores[place as usize] += self.weight(&term.key, statistics);
            }
        }
        scores
    }

    /// What each call adds to the score of a weakness, most telling first.
    pub fn matched<'t>(&self, asked: &'t [Term], statistics: &TermStatistics, place: u32) -> Vec<(&'t Term, f32)> {
        let is_of = |term: &&Term| self.by_term.get(&term.key).is_some_and(|places| places.contains(&place));
        let mut matched: Vec<_> =
            asked.iter().filter(is_of).map(|term| (term, self.weight(&term.key, statistics))).collect();
        matched.sort_by(|a, b| b.1.total_cmp(&a.1));
        matched
    }

    /// How much a term says: how few examples have it, squared, for most calls that many programs make say nothing; times
    /// how few weaknesses it is dangerous for.
    fn weight(&self, term: &str, statistics: &TermStatistics) -> f32 {
        let rare = |all: f32, with: f32| (1.0 + (all - with + 0.5) / (with + 0.5)).max(1.0).ln();
        let in_code = rare(statistics.documents as f32, statistics.documents_with(term) as f32);
        let dangerous_for = self.by_term.get(term).map_or(0, Vec::len) as f32;
        in_code.powi(2) * (1.0 + self.weaknesses as f32 / dangerous_for.max(1.0)).ln()
    }
}
