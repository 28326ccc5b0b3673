//! What became of the rows of an import, in numbers.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::reason::Reason;
use crate::corpus::Pair;

/// Counts of rows and pairs.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// What was read.
    pub inputs: Vec<String>,
    /// Rows that were looked at.
    pub rows: usize,
    /// Rows that became a pair.
    pub kept: usize,
    /// Rows that did not, by reason.
    pub dropped: BTreeMap<&'static str, usize>,
    /// Pairs by the number of their weakness.
    pub weaknesses: BTreeMap<u32, usize>,
    /// Pairs by language.
    pub languages: BTreeMap<&'static str, usize>,
    /// Pairs by licence.
    pub licences: BTreeMap<String, usize>,
}

impl Report {
    pub(super) fn keep(&mut self, pair: &Pair) {
        self.rows += 1;
        self.kept += 1;
        *self.weaknesses.entry(pair.cwe).or_default() += 1;
        *self.languages.entry(pair.language.name).or_default() += 1;
        *self.licences.entry(pair.licence.clone()).or_default() += 1;
    }

    pub(super) fn drop(&mut self, reason: &Reason) {
        self.rows += 1;
        *self.dropped.entry(reason.kind()).or_default() += 1;
    }
}

/// For people.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn listed<K: fmt::Display>(counts: &BTreeMap<K, usize>) -> String {
            counts.iter().map(|(name, count)| format!("{count} {name}")).collect::<Vec<_>>().join(", ")
        }
        writeln!(f, "{} rows, {} pairs of {} weaknesses", self.rows, self.kept, self.weaknesses.len())?;
        if self.kept > 0 {
            writeln!(f, "languages: {}; licences: {}", listed(&self.languages), listed(&self.licences))?;
        }
        if !self.dropped.is_empty() {
            writeln!(f, "dropped: {}", listed(&self.dropped))?;
        }
        Ok(())
    }
}
