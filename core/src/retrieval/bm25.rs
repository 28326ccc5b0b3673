//! Okapi BM25: how well the terms of a query tell one document from the others.
//!
//! ```text
//! score(d) = Σ_t idf(t) · f(t,d)·(k₁+1) / (f(t,d) + k₁·(1 - b + b·|d|/mean|d|))
//! idf(t)   = ln(1 + (N - n(t) + ½) / (n(t) + ½))
//! ```
//!
//! After Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), eq. 3.15; the 1 inside the
//! logarithm keeps a term that stands in most documents from counting against them. The sum runs over the *distinct*
//! terms of the query. A frequency need not be a whole number: a field that matters more enters with a larger weight
//! (BM25F, eq. 3.18, with one length for all fields).

use std::collections::{BTreeMap, HashMap};

use super::terms::Term;
use crate::knowledge::TermStatistics;

const K1: f32 = 1.2;
const B: f32 = 0.75;

/// What the formula has to know of one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    /// How often the term stands in it.
    pub frequency: f32,
    /// Its length: the sum of the frequencies of all terms.
    pub length: f32,
}

/// What one distinct term adds to a document's score.
pub(super) fn term_score(statistics: &TermStatistics, term: &str, occurrence: Occurrence) -> f32 {
    score(statistics, term, occurrence, B)
}

fn score(statistics: &TermStatistics, term: &str, occurrence: Occurrence, b: f32) -> f32 {
    let n = statistics.documents_with(term) as f32;
    let idf = (1.0 + (statistics.documents as f32 - n + 0.5) / (n + 0.5)).ln();
    let relative_length = occurrence.length / statistics.mean_length.max(f32::MIN_POSITIVE);
    idf * occurrence.frequency * (K1 + 1.0) / (occurrence.frequency + K1 * (1.0 - b + b * relative_length))
}

/// An inverted index: the scores are computed once, a query only adds them up.
#[derive(Debug, Default)]
pub(super) struct Bm25 {
    postings: HashMap<String, Vec<Posting>>,
    documents: usize,
}

/// A document that a term stands in, and what it adds to the document's score. Those of a term are in ascending order.
#[derive(Clone, Copy, Debug)]
struct Posting {
    document: u32,
    score: f32,
}

/// The terms of a query that an index holds, looked up once: explaining many documents asks for them again and again.
pub(super) struct Asked<'a> {
    known: Vec<(&'a Term, &'a [Posting])>,
    documents: usize,
}

impl Bm25 {
    /// An index over documents of weighted terms. A document without terms is never found and does not count in N.
    pub fn new<D>(documents: impl IntoIterator<Item = D>) -> Self
    where
        D: IntoIterator<Item = (String, f32)>,
    {
        Self::with_lengths(B, documents)
    }

    /// The same, where a document's length counts as much as `b` says, from 0 to 1.
    pub fn with_lengths<D>(b: f32, documents: impl IntoIterator<Item = D>) -> Self
    where
        D: IntoIterator<Item = (String, f32)>,
    {
        let documents: Vec<BTreeMap<String, f32>> = documents.into_iter().map(sum_by_term).collect();
        let filled = documents.iter().filter(|document| !document.is_empty());
        let statistics =
            TermStatistics::of(filled.map(|document| document.iter().map(|(term, &f)| (term.as_str(), f))));
        let mut postings: HashMap<String, Vec<Posting>> = HashMap::new();
        for (document, terms) in (0..).zip(&documents) {
            let length = terms.values().sum();
            for (term, &frequency) in terms {
                let score = score(&statistics, term, Occurrence { frequency, length }, b);
                postings.entry(term.clone()).or_default().push(Posting { document, score });
            }
        }
        Self { postings, documents: documents.len() }
    }

    /// Looks the distinct terms of a query up.
    pub fn ask<'a>(&'a self, terms: &'a [Term]) -> Asked<'a> {
        let known = |term: &'a Term| Some((term, self.postings.get(&term.key)?.as_slice()));
        Asked { known: terms.iter().filter_map(known).collect(), documents: self.documents }
    }
}

impl<'a> Asked<'a> {
    /// The score of every document, by its place.
    pub fn scores(&self) -> Vec<f32> {
        let mut scores = vec![0.0; self.documents];
        for posting in self.known.iter().flat_map(|(_, postings)| *postings) {
            scores[posting.document as usize] += posting.score;
        }
        scores
    }

    /// What each of the terms added to a document's score, most first, equals in the order of the query.
    pub fn matched(&self, document: u32) -> Vec<(&'a Term, f32)> {
        let added = |postings: &[Posting]| {
            let place = postings.binary_search_by_key(&document, |posting| posting.document).ok()?;
            Some(postings[place].score)
        };
        let matched = self.known.iter().filter_map(|(term, postings)| Some((*term, added(postings)?)));
        let mut matched: Vec<_> = matched.collect();
        matched.sort_by(|a, b| b.1.total_cmp(&a.1));
        matched
    }
}

fn sum_by_term(terms: impl IntoIterator<Item = (String, f32)>) -> BTreeMap<String, f32> {
    let mut sums = BTreeMap::new();
    for (term, weight) in terms {
        *sums.entry(term).or_insert(0.0) += weight;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(documents: &[&str]) -> Bm25 {
        Bm25::new(documents.iter().map(|text| text.split_whitespace().map(|word| (word.to_owned(), 1.0))))
    }

    fn terms(text: &str) -> Vec<Term> {
        text.split_whitespace().map(|word| Term { key: word.to_owned(), shown: word.to_uppercase() }).collect()
    }

    #[test]
    fn scores_are_those_of_the_formula() {
        let scores = index(&["sql query sql", "shell command", "query"]).ask(&terms("sql query")).scores();
        // By hand: N = 3, mean length 2. sql: n = 1, idf = ln(1 + 2.5/1.5); query: n = 2, idf = ln(1 + 1.5/2.5).
        // Document 1: K = 1.2·(0.25 + 0.75·3/2) = 1.65; sql 2·2.2/3.65, query 2.2/2.65. Document 3: K = 0.75.
        let (sql, query) = ((1.0_f32 + 2.5 / 1.5).ln(), (1.0_f32 + 1.5 / 2.5).ln());
        let expected = [sql * 4.4 / 3.65 + query * 2.2 / 2.65, 0.0, query * 2.2 / 1.75];
        for (score, expected) in scores.iter().zip(expected) {
            assert!((score - expected).abs() < 1e-5, "{scores:?}");
        }
    }

    #[test]
    fn what_matched_adds_up_to_the_score() {
        let index = index(&["a b c c", "a d", "e"]);
        let query = terms("c a x");
        let matched = index.ask(&query).matched(0);
        assert_eq!(matched.iter().map(|m| m.0.shown.as_str()).collect::<Vec<_>>(), ["C", "A"]);
        let sum: f32 = matched.iter().map(|m| m.1).sum();
        assert!((sum - index.ask(&query).scores()[0]).abs() < 1e-6);
    }

    #[test]
    fn a_document_without_terms_changes_nothing() {
        let with = index(&["a b", "", "c"]).ask(&terms("a")).scores();
        let without = index(&["a b", "c"]).ask(&terms("a")).scores();
        assert_eq!((with[0], with[1]), (without[0], 0.0));
        assert!(index(&[]).ask(&terms("a")).scores().is_empty());
    }
}
