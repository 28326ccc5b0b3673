//! What retrieval answers: every score and rank that led to the answer, not only the answer.

use serde::{Deserialize, Serialize};

use super::doubt::Doubt;
use crate::knowledge::Item;
use crate::signal::Finding;

/// The task as retrieval sees it. Any part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Query {
    /// The task in words.
    pub task: String,
    /// Name of the draft's language, as in [`crate::language`].
    pub language: Option<String>,
    /// Names of the draft's calls, as [`crate::analysis::ApiCall::name`] writes them, in order, repeats kept.
    pub calls: Vec<String>,
    /// The draft.
    pub code: String,
    /// What signals found in the draft; `None` where none looked at it.
    #[serde(default)]
    pub findings: Option<Vec<Finding>>,
    /// A model's account of what could go wrong; without it the task's words stand in.
    pub cause: Option<String>,
    /// Names of facets of weaknesses that are switched off.
    #[serde(default)]
    pub without: Vec<String>,
}

/// Where the text of the cause facet came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CauseSource {
    /// No model was asked: the words of the task stand in for a cause.
    #[default]
    TaskWords,
    /// There is no task either: the names and comments of the draft stand in.
    CodeWords,
    /// A model's cause analysis.
    Model,
}

/// Weaknesses in order of their score, best first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CweRanking {
    /// Name of the method that ranked them.
    pub method: String,
    /// Where the cause facet's text came from.
    pub cause_source: CauseSource,
    /// Only weaknesses that score above zero; at most 50.
    pub cwes: Vec<RankedCwe>,
    /// What the ranking had to do without, level 2 included once that is done.
    pub doubts: Vec<Doubt>,
}

impl CweRanking {
    /// The weaknesses whose knowledge goes into the prompt: those that passed the gate, at most `limit`.
    pub fn chosen(&self, limit: usize) -> impl Iterator<Item = &RankedCwe> {
        self.cwes.iter().filter(|cwe| cwe.passed).take(limit)
    }
}

/// A weakness in the ranking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankedCwe {
    /// The CWE's number.
    pub cwe: u32,
    /// Its short name.
    pub name: String,
    /// The method's score; the sum of what the facets add. Scores of different methods do not compare.
    pub score: f32,
    /// Whether the method's gate lets its knowledge into the prompt.
    pub passed: bool,
    /// One entry for every facet of the method, in the method's order, those that found nothing included.
    pub facets: Vec<FacetVote>,
}

/// What one facet said of one candidate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FacetVote {
    /// Name of the facet: `cause`, `api`, `code`, ….
    pub facet: String,
    /// In the facet's own unit: a cosine, or a BM25 score.
    pub score: f32,
    /// 1-based place among the facet's candidates; `None` where the facet did not find this one.
    pub rank: Option<u32>,
    /// The score that a vote has to exceed, where the method has one.
    pub threshold: Option<f32>,
    /// Whether it counted.
    pub votes: bool,
    /// What it added to the candidate's score; 0 where it did not vote.
    pub adds: f32,
    /// What matched, for people: words, API names, or the phrase that was nearest. At most five.
    pub matched: Vec<String>,
}

/// An example in the ranking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankedExample {
    /// The example itself.
    pub item: Item,
    /// As in [`RankedCwe::score`].
    pub score: f32,
    /// As in [`RankedCwe::facets`].
    pub facets: Vec<FacetVote>,
}

/// A guideline that goes with a weakness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenGuideline {
    /// The CWE's number.
    pub cwe: u32,
    /// The rule, one sentence.
    pub rule: String,
}

/// Everything that retrieval found for a task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Retrieval {
    /// Level 1.
    pub ranking: CweRanking,
    /// Level 2: examples inside the chosen weaknesses, best first.
    pub examples: Vec<RankedExample>,
    /// The guidelines that go into the prompt.
    pub guidelines: Vec<ChosenGuideline>,
    /// The text that goes into the prompt; empty where there is nothing to add.
    pub knowledge: String,
}
