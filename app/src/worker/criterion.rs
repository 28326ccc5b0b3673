//! What to slice on when the user chose nothing: the places that a weakness is about.

use rescue_core::analysis::{ApiCall, Criterion, Program};
use rescue_core::knowledge::Node;
use rescue_core::signal::Finding;

use crate::messages::{Place, SliceRequest};
use crate::state::format;

/// What to slice on.
pub(super) struct Asked {
    pub criterion: Criterion,
    /// Its 1-based lines, ascending.
    pub lines: Vec<u32>,
    /// Name and place, where it is a variable.
    pub variable: Option<(String, Place)>,
}

impl Asked {
    /// Whole lines.
    pub fn lines(lines: Vec<u32>) -> Self {
        Self { criterion: Criterion::Lines(lines.clone()), lines, variable: None }
    }
}

/// What the user asked to slice on; `None` where nothing of it is there. A cursor right behind a name means it, too.
pub(super) fn asked(program: &Program, request: &SliceRequest) -> Option<Asked> {
    let before = |place: Place| Some(Place { column: place.column.checked_sub(1)?, ..place });
    let there = |place: Place| program.variable_at(place.line, place.column);
    let found = request.variable.and_then(|place| there(place).or_else(|| there(before(place)?)));
    if let Some(occurrence) = found {
        let (line, column) = program.place_of(occurrence);
        let variable = (program.variable_name(occurrence).to_owned(), Place { line, column });
        return Some(Asked { criterion: Criterion::Variable(occurrence), lines: vec![line], variable: Some(variable) });
    }
    let last = program.source().lines.lines();
    let lines: Vec<u32> = request.lines.iter().copied().filter(|&line| line <= last).collect();
    (!lines.is_empty()).then(|| Asked::lines(lines))
}

/// Lines to slice on, and why these.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// 1-based, ascending.
    pub lines: Vec<u32>,
    /// For the user: "Line 22 uses execute, which SQL injection (CWE-89) is about."
    pub because: String,
}

/// The lines where signals of a weakness found something; `None` where they found nothing.
pub(super) fn found(node: &Node, findings: &[Finding]) -> Option<Chosen> {
    let of_node = || findings.iter().filter(|finding| finding.cwe == node.cwe && !finding.is_hint());
    let mut lines: Vec<u32> = of_node().map(|finding| finding.lines.0).collect();
    lines.sort_unstable();
    lines.dedup();
    let surest = of_node().max_by_key(|finding| finding.confidence)?;
    let because = format!("Line {}: {} ({}, CWE-{})", surest.lines.0, surest.cause, node.name, node.cwe);
    Some(Chosen { lines, because })
}

/// The lines that use a dangerous API of a weakness; `None` where the code has none. A write to a property
/// (`element.innerHTML = …`) is among the calls: the analysis names it the same way.
pub(super) fn choose(node: &Node, language: &str, calls: &[ApiCall]) -> Option<Chosen> {
    let dangerous = &node.apis.get(language)?.dangerous;
    let calls_there: Vec<&ApiCall> =
        calls.iter().filter(|call| dangerous.iter().any(|api| names(api, &call.name))).collect();
    let mut lines: Vec<u32> = calls_there.iter().map(|call| call.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let mut names_used: Vec<&str> = Vec::new();
    for name in calls_there.iter().map(|call| last_part(&call.name)) {
        if !names_used.contains(&name) {
            names_used.push(name);
        }
    }
    let (what, verb) = if lines.len() == 1 { ("Line", "uses") } else { ("Lines", "use") };
    let (numbers, what_is_used) = (format::lines(&lines), names_used.join(", "));
    let because = format!("{what} {numbers} {verb} {what_is_used}, which {} (CWE-{}) is about.", node.name, node.cwe);
    (!lines.is_empty()).then_some(Chosen { lines, because })
}

/// Whether an API of a weakness and a call are the same as far as both are known: `.execute` on an unknown receiver fits
/// `sqlite3.Cursor.execute`, and the other way round.
fn names(api: &str, call: &str) -> bool {
    let short = |name: &str, long: &str| name.starts_with('.') && long.ends_with(name);
    api == call || short(api, call) || short(call, api)
}

fn last_part(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rescue_core::knowledge::ApiSet;
    use rescue_core::signal::Confidence;

    use super::*;

    #[test]
    fn a_variable_is_meant_by_a_cursor_in_its_name_or_right_behind_it() {
        let language = rescue_core::language::named("python").expect("a language");
        let program = Program::of("def f(a, b):\n    total = a + b\n    return total\n", language);
        let asked = |column| {
            let request =
                SliceRequest { lines: vec![2], variable: Some(Place { line: 2, column }), ..SliceRequest::default() };
            let asked = asked(&program, &request).expect("a criterion");
            (asked.lines, asked.variable.map(|(name, place)| (name, place.column)))
        };
        for column in [5, 7, 10] {
            assert_eq!(asked(column), (vec![2], Some(("total".into(), 5))), "{column}");
        }
        assert_eq!(asked(13), (vec![2], Some(("a".into(), 13))));
        for column in [1, 11, 99] {
            assert_eq!(asked(column), (vec![2], None), "no name: all of the line");
        }
    }

    fn node(dangerous: &[&str]) -> Node {
        let set = ApiSet { dangerous: dangerous.iter().map(ToString::to_string).collect(), ..ApiSet::default() };
        let apis = BTreeMap::from([("python".to_owned(), set)]);
        Node { cwe: 89, name: "SQL injection".into(), apis, ..Node::default() }
    }

    fn lines(dangerous: &[&str], calls: &[(u32, &str)]) -> Option<Vec<u32>> {
        let calls: Vec<_> = calls.iter().map(|&(line, name)| ApiCall { line, name: name.into() }).collect();
        choose(&node(dangerous), "python", &calls).map(|chosen| chosen.lines)
    }

    #[test]
    fn calls_fit_as_far_as_both_names_are_known() {
        let calls = [(3, "os.system"), (7, ".execute"), (9, "cursor.execute"), (9, ".fetchall")];
        assert_eq!(lines(&["sqlite3.Cursor.execute"], &calls), Some(vec![7]));
        assert_eq!(lines(&[".execute"], &calls), Some(vec![7, 9]));
        assert_eq!(lines(&["os.system"], &calls), Some(vec![3]));
        assert_eq!(lines(&["system", "eval"], &calls), None);
    }

    #[test]
    fn what_signals_found_is_sliced_on_and_the_surest_is_the_reason() {
        let finding = |cwe, line, cause: &str, confidence| Finding {
            cwe,
            signal: String::new(),
            cause: cause.to_owned(),
            lines: (line, line + 2),
            bytes: (0, 1),
            path: Vec::new(),
            confidence,
        };
        let findings = [
            finding(89, 9, "maybe", Confidence::Sink),
            finding(89, 4, "surely", Confidence::Path),
            finding(79, 1, "other", Confidence::Path),
        ];
        let chosen = found(&node(&[]), &findings).expect("lines");
        assert_eq!((chosen.lines, &chosen.because[..]), (vec![4, 9], "Line 4: surely (SQL injection, CWE-89)"));
        assert_eq!(found(&node(&[]), &findings[2..]), None);
    }

    #[test]
    fn the_reason_names_calls_and_weakness() {
        let call = |line, name: &str| ApiCall { line, name: name.into() };
        let chosen = |calls: &[ApiCall]| choose(&node(&[".execute"]), "python", calls).map(|chosen| chosen.because);
        let one = "Line 7 uses execute, which SQL injection (CWE-89) is about.";
        assert_eq!(chosen(&[call(7, "sqlite3.Cursor.execute")]).as_deref(), Some(one));
        let two = "Lines 7 and 9 use execute, which SQL injection (CWE-89) is about.";
        assert_eq!(chosen(&[call(9, ".execute"), call(7, ".execute")]).as_deref(), Some(two));
        assert_eq!(choose(&node(&[".execute"]), "c", &[call(7, ".execute")]), None);
    }
}
