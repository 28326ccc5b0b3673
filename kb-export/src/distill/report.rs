//! What became of a run, in numbers and line by line.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde_json::json;

use super::cluster::Cluster;
use super::endpoint::Endpoint;
use super::rounds::{Failed, Outcome};
use super::usage::Usage;

/// What became of a run.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The model.
    pub model: String,
    /// Weaknesses.
    pub weaknesses: usize,
    /// Pairs.
    pub pairs: usize,
    /// Guidelines that were written.
    pub guidelines: usize,
    /// Causes that were written.
    pub causes: usize,
    /// Requests and tokens of this run.
    pub usage: Usage,
    /// What they cost, by the prices that were given.
    pub cost: f64,
    /// Entries and answers that were given up, by what was wrong with them.
    pub failed: BTreeMap<&'static str, usize>,
    /// Weaknesses of which a request was not answered.
    pub incomplete: Vec<u32>,
    /// Why not.
    pub unanswered: Vec<String>,
    /// Weaknesses whose file somebody has taken over.
    pub left_alone: Vec<u32>,
}

impl Report {
    pub(super) fn of(clusters: &[(Cluster, String)], outcome: &Outcome, endpoint: &Endpoint) -> Self {
        let mut failed = BTreeMap::new();
        for Failed { fault, .. } in &outcome.failed {
            *failed.entry(fault.kind()).or_default() += 1;
        }
        let complete = || outcome.summaries.iter().filter(|summary| summary.complete);
        let incomplete = clusters.iter().zip(&outcome.summaries).filter(|(_, summary)| !summary.complete);
        Self {
            model: endpoint.model().to_owned(),
            weaknesses: clusters.len(),
            pairs: clusters.iter().map(|(cluster, _)| cluster.cases.len()).sum(),
            guidelines: complete().map(|summary| summary.guidelines.len()).sum(),
            causes: complete().map(|summary| summary.causes.len()).sum(),
            usage: endpoint.usage(),
            cost: endpoint.cost(),
            failed,
            incomplete: incomplete.map(|((cluster, _), _)| cluster.cwe).collect(),
            unanswered: outcome.unanswered.iter().cloned().collect(),
            left_alone: Vec::new(),
        }
    }
}

/// For people.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = |cwes: &[u32]| cwes.iter().map(|cwe| format!("CWE-{cwe}")).collect::<Vec<_>>().join(", ");
        writeln!(
            f,
            "{} pairs of {} weaknesses: {} guidelines, {} causes",
            self.pairs, self.weaknesses, self.guidelines, self.causes
        )?;
        writeln!(f, "{}, cost {:.2}", self.usage, self.cost)?;
        if !self.failed.is_empty() {
            let failed = self.failed.iter().map(|(what, count)| format!("{count} {what}")).collect::<Vec<_>>();
            writeln!(f, "given up, with their text in {}: {}", super::FAILED, failed.join(", "))?;
        }
        if !self.left_alone.is_empty() {
            writeln!(f, "left alone, since somebody edits them: {}", numbers(&self.left_alone))?;
        }
        if !self.incomplete.is_empty() {
            writeln!(f, "not finished: {}", numbers(&self.incomplete))?;
        }
        Ok(())
    }
}

/// What was given up, a JSON line each.
pub(super) fn lines(failed: &[Failed]) -> String {
    let line = |Failed { cwe, kind, pairs, text, fault }: &Failed| {
        let row = json!({
            "cwe": cwe, "asked": kind.name(), "pairs": pairs, "text": text,
            "reason": fault.kind(), "what": fault.to_string(),
        });
        format!("{row}\n")
    };
    failed.iter().map(line).collect::<Vec<_>>().concat()
}
