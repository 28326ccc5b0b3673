//! What signals found in the draft.

use super::{CweFacet, Facet, Found, Votes};
use crate::signal::{Confidence, Finding};

/// Findings of each weakness's signals.
pub static SIGNAL: CweFacet = Facet {
    name: "signal",
    dense: false,
    full: 1.0,
    look: |weaknesses, query| {
        let nodes = (0..).zip(&weaknesses.head.nodes);
        let found = nodes.map(|(place, node)| Found { place, score: certainty(query.findings, node.cwe), text: 0 });
        let matched = |found: &Found| {
            let Some(node) = weaknesses.head.nodes.get(found.place as usize) else { return Vec::new() };
            let mut of_node: Vec<&Finding> =
                query.findings.iter().filter(|it| it.cwe == node.cwe && !it.is_hint()).collect();
            of_node.sort_by_key(|finding| std::cmp::Reverse(finding.confidence));
            of_node.into_iter().map(|finding| format!("{} (line {})", finding.cause, finding.lines.0)).collect()
        };
        Votes { found: found.filter(|found| found.score > 0.0).collect(), matched: Box::new(matched) }
    },
};

/// How likely it is that one of a weakness's findings holds, each signal being right or wrong by itself (a noisy or).
pub(super) fn certainty(findings: &[Finding], cwe: u32) -> f32 {
    let mut best: Vec<(&str, f32)> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.cwe == cwe) {
        let certainty = match finding.confidence {
            Confidence::Path => 0.9,
            Confidence::Parameter => 0.75,
            Confidence::Form => 0.7,
            Confidence::Sink => 0.5,
            Confidence::Hint => 0.0,
        };
        match best.iter_mut().find(|(signal, _)| *signal == finding.signal) {
            Some((_, known)) => *known = known.max(certainty),
            None => best.push((&finding.signal, certainty)),
        }
    }
    1.0 - best.iter().map(|(_, certainty)| 1.0 - certainty).product::<f32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(cwe: u32, signal: &str, confidence: Confidence) -> Finding {
        let (signal, cause) = (signal.to_owned(), String::new());
        Finding { cwe, signal, cause, lines: (1, 1), bytes: (0, 1), path: Vec::new(), confidence }
    }

    #[test]
    fn several_signals_say_more_than_one_and_one_no_more_when_it_is_repeated() {
        let once = [finding(89, "a", Confidence::Parameter)];
        let twice = [finding(89, "a", Confidence::Parameter), finding(89, "a", Confidence::Sink)];
        let both = [finding(89, "a", Confidence::Parameter), finding(89, "b", Confidence::Sink)];
        assert!((certainty(&once, 89) - certainty(&twice, 89)).abs() < 1e-6);
        assert!(certainty(&both, 89) > certainty(&once, 89));
        assert!(certainty(&once, 79).abs() < 1e-6);
    }
}
