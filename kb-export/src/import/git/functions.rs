//! The functions in which two versions of a file differ.

use std::collections::BTreeMap;

use rescue_core::analysis::{Program, StatementKind};
use rescue_core::language::Language;
use similar::{ChangeTag, TextDiff};

/// A function before and after.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// The line that begins it.
    pub title: String,
    /// Its text before.
    pub before: String,
    /// Its text after.
    pub after: String,
}

/// 1-based first and last line of a function.
type Lines = (u32, u32);

/// The outermost functions that are in both versions and not the same. Two are the same function when more of their lines
/// are the same than with any other.
pub fn changed(before: &str, after: &str, language: &'static Language) -> Vec<Function> {
    let (old, new) = (functions(before, language), functions(after, language));
    let diff = TextDiff::from_lines(before, after);
    // Lines that are the same, by (function before, function after), and functions that have others.
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let (mut old_changed, mut new_changed) = (vec![false; old.len()], vec![false; new.len()]);
    for change in diff.iter_all_changes() {
        let holder = |functions: &[Lines], index: Option<usize>| {
            let line = index? as u32 + 1;
            functions.iter().position(|&(first, last)| (first..=last).contains(&line))
        };
        let (from, to) = (holder(&old, change.old_index()), holder(&new, change.new_index()));
        let blank = change.value().trim().is_empty();
        match (change.tag(), from, to) {
            _ if blank => {}
            (ChangeTag::Equal, Some(from), Some(to)) => *shared.entry((from, to)).or_default() += 1,
            (ChangeTag::Delete, Some(from), _) => old_changed[from] = true,
            (ChangeTag::Insert, _, Some(to)) => new_changed[to] = true,
            _ => {}
        }
    }
    let best = |to: usize| {
        let candidates = shared.iter().filter(|((_, new), _)| *new == to);
        candidates.max_by_key(|&((old, _), &count)| (count, std::cmp::Reverse(*old))).map(|((old, _), _)| *old)
    };
    let pairs = (0..new.len()).filter_map(|to| Some((best(to)?, to)));
    let pairs = pairs.filter(|&(from, to)| old_changed[from] || new_changed[to]);
    pairs
        .map(|(from, to)| {
            let after = text_of(after, new[to]);
            let title = after.lines().next().unwrap_or_default().trim().trim_end_matches(['{', ':']).trim().to_owned();
            Function { title, before: text_of(before, old[from]), after }
        })
        .collect()
}

/// The functions that are in no other one, in the order of the text.
fn functions(text: &str, language: &'static Language) -> Vec<Lines> {
    let program = Program::of(text, language);
    let line_of = |byte: usize| text[..byte.min(text.len())].bytes().filter(|&byte| byte == b'\n').count() as u32 + 1;
    let given = &program.source().given;
    let mut found: Vec<Lines> = Vec::new();
    let functions = program.statements().iter().filter(|statement| statement.kind == StatementKind::Function);
    let mut ranges: Vec<_> = functions.map(|statement| statement.range.clone()).collect();
    ranges.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
    for range in ranges {
        let start = line_of(range.start.saturating_sub(given.start));
        let end = line_of(range.end.saturating_sub(given.start + 1));
        if found.last().is_none_or(|&(_, last)| start > last) {
            found.push((start, end.max(start)));
        }
    }
    found
}

/// Lines of a text without the indentation that all of them have.
fn text_of(text: &str, (first, last): Lines) -> String {
    let lines = || text.lines().skip(first as usize - 1).take((last - first + 1) as usize);
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let common = lines().filter(|line| !line.trim().is_empty()).map(indentation).min().unwrap_or(0);
    let dedented = lines().map(|line| line.get(common..).unwrap_or_default());
    dedented.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use rescue_core::language;

    use super::*;

    const BEFORE: &str = "\
import os

class Mail:
    def send(self, to):
        os.system('mail ' + to)

    def close(self):
        self.socket.close()

def main():
    Mail().send(input())
";

    #[test]
    fn a_function_that_was_changed_is_found_with_its_other_version() {
        let after = BEFORE.replace("os.system('mail ' + to)", "subprocess.run(['mail', to])").replace("import os", "");
        let python = language::named("python").unwrap_or_else(|| unreachable!("it is a language of the product"));
        let found = changed(BEFORE, &after, python);
        let expected = Function {
            title: "def send(self, to)".to_owned(),
            before: "def send(self, to):\n    os.system('mail ' + to)\n".to_owned(),
            after: "def send(self, to):\n    subprocess.run(['mail', to])\n".to_owned(),
        };
        assert_eq!(found, [expected]);
        assert_eq!(changed(BEFORE, &BEFORE.replace("import os", "import sys"), python), []);
        assert_eq!(changed("", "\u{0}", python), []);
    }

    #[test]
    fn a_function_with_braces_is_taken_whole() {
        let c = language::named("c").unwrap_or_else(|| unreachable!("it is a language of the product"));
        let before = "static int a(int n)\n{\n    return n;\n}\n\nint b(void)\n{\n    return a(1);\n}\n";
        let found = changed(before, &before.replace("return n;", "return n + 1;"), c);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].before, "static int a(int n)\n{\n    return n;\n}\n");
        assert_eq!(found[0].title, "static int a(int n)");
    }
}
