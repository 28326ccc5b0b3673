//! How terms are spread over a collection of documents.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::limit;

/// What BM25 has to know of a whole collection to score a single document of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TermStatistics {
    /// Number of documents.
    pub documents: u32,
    /// Mean length of a document in terms.
    pub mean_length: f32,
    /// Number of documents that hold a term, for the terms that most hold.
    #[serde(deserialize_with = "limit::named::<_, _, { limit::TERMS }>")]
    frequent: BTreeMap<String, u32>,
    /// The same for every other term, at most.
    others: u32,
}

impl TermStatistics {
    /// The statistics of documents, each given as its distinct terms with their frequencies.
    pub fn of<'a, D>(documents: impl IntoIterator<Item = D>) -> Self
    where
        D: IntoIterator<Item = (&'a str, f32)>,
    {
        let (mut count, mut length) = (0_u32, 0.0);
        let mut holding: BTreeMap<&str, u32> = BTreeMap::new();
        for document in documents {
            count += 1;
            for (term, frequency) in document {
                length += frequency;
                *holding.entry(term).or_default() += 1;
            }
        }
        let mut frequent: Vec<_> = holding.into_iter().filter(|&(_, n)| n > 1).collect();
        // Stable: of terms that equally many documents hold, the first by name stay.
        frequent.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        let others = frequent.get(limit::TERMS).map_or(1, |&(_, n)| n);
        frequent.truncate(limit::TERMS);
        let frequent = frequent.into_iter().map(|(term, n)| (term.to_owned(), n)).collect();
        Self { documents: count, mean_length: if count == 0 { 0.0 } else { length / count as f32 }, frequent, others }
    }

    /// Number of documents that hold a term; for a rare term the most that it can be.
    pub fn documents_with(&self, term: &str) -> u32 {
        self.frequent.get(term).copied().unwrap_or(self.others)
    }

    /// Says what is wrong.
    pub(super) fn validate(&self) -> Result<(), String> {
        let sane = self.mean_length.is_finite() && self.mean_length >= 0.0;
        if !sane || self.frequent.values().any(|&n| n > self.documents) {
            return Err("the statistics of calls cannot be those of any collection".to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_does_not_grow_with_the_documents() {
        let names: Vec<String> = (0..=limit::TERMS).map(|n| format!("t{n:06}")).collect();
        let each = |name: &'static str| move || vec![(name, 1.0)];
        let (often, rare) =
            (each("often"), names.iter().flat_map(|name| [vec![(name.as_str(), 1.0)], vec![(name, 1.0)]]));
        let of = TermStatistics::of(std::iter::repeat_with(often).take(3).chain(rare));
        assert_eq!((of.frequent.len(), of.documents_with("often"), of.documents_with("t000000")), (limit::TERMS, 3, 2));
        assert_eq!((of.documents_with(&names[limit::TERMS]), of.documents_with("unseen")), (2, 2));
    }

    #[test]
    fn documents_are_counted_not_occurrences() {
        let of = TermStatistics::of([vec![("a", 2.0), ("b", 1.0)], vec![("a", 1.0)], vec![]]);
        assert_eq!((of.documents, of.documents_with("a"), of.documents_with("b")), (3, 2, 1));
        assert!((of.mean_length - 4.0 / 3.0).abs() < 1e-6);
        assert_eq!(of.validate(), Ok(()));
    }
}
