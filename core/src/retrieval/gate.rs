//! Whether a query has a side that knowledge could help with: what is ordinary is left alone.

use super::prepared::Prepared;

/// When the weaknesses that are ranked first go into the prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gate {
    /// Always.
    Open,
    /// When a signal found something in the draft, other than a place to look at: whatever it is for, such code has a security side. Where no signal looked,
    /// and where a task comes with a draft that calls nothing yet, there is nothing to go by, and it is open.
    Signals,
}

impl Gate {
    pub fn is_open(self, query: &Prepared) -> bool {
        match self {
            Self::Open => true,
            Self::Signals => {
                let only_begun = query.has_task && query.calls.is_empty();
                !query.searched || only_begun || query.findings.iter().any(|finding| !finding.is_hint())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::result::Query;
    use super::*;
    use crate::signal::{Confidence, Finding};

    #[test]
    fn ordinary_code_adds_nothing_and_what_was_not_looked_at_is_not_held_back() {
        let finding = Finding {
            cwe: 369,
            signal: "a".to_owned(),
            cause: String::new(),
            lines: (1, 1),
            bytes: (0, 1),
            path: Vec::new(),
            confidence: Confidence::Sink,
        };
        let is_open = |task: &str, calls: &[&str], findings: Option<&[Finding]>| {
            let query = Query {
                task: task.to_owned(),
                code: "code".to_owned(),
                calls: calls.iter().map(ToString::to_string).collect(),
                findings: findings.map(<[_]>::to_vec),
                ..Query::default()
            };
            Gate::Signals.is_open(&Prepared::new(&query, None))
        };
        assert!(!is_open("", &["sum"], Some(&[])));
        assert!(!is_open("mean of a list", &["sum"], Some(&[])));
        assert!(!is_open("", &[], Some(&[])));
        let hint = Finding { confidence: Confidence::Hint, ..finding.clone() };
        assert!(is_open("", &["sum"], Some(&[finding])));
        assert!(!is_open("", &["sum"], Some(&[hint])));
        assert!(is_open("", &["sum"], None));
        assert!(is_open("keep an uploaded file", &[], Some(&[])));
    }
}
