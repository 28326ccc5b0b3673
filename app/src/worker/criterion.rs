//! What to slice on when the user chose nothing: the places that a weakness is about.

use rescue_core::analysis::ApiCall;
use rescue_core::knowledge::Node;

use crate::state::format;

/// Lines to slice on, and why these.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// 1-based, ascending.
    pub lines: Vec<u32>,
    /// For the user: "Line 22 uses execute, which SQL injection (CWE-89) is about."
    pub because: String,
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

    use super::*;

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
