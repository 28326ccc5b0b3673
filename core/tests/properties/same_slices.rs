//! Changes of a text that change nothing about what it does leave its slices as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use rescue_core::analysis::{DependenceKind, Direction, Program, Statement, StatementKind};
use rescue_core::language::Blocks;

use crate::{Fixture, code_lines, fixtures, kept, slice};

/// A text that does the same as a fixture.
struct Variant {
    text: String,
    /// For each line of the fixture, the line that it is in the text; ascending.
    lines: Vec<u32>,
}

impl Variant {
    /// Each line, and what stands before it now, changed by themselves.
    fn of(fixture: &Fixture, mut change: impl FnMut(u32, &str) -> (Option<String>, String)) -> Self {
        let mut variant = Self { text: String::new(), lines: Vec::new() };
        let mut at = 1;
        for (number, line) in (1..).zip(fixture.text.split_inclusive('\n')) {
            let (added, line) = change(number, line);
            at += u32::from(added.is_some());
            variant.text += &added.unwrap_or_default();
            variant.text += &line;
            variant.lines.push(at);
            at += 1;
        }
        variant
    }
}

/// Of each fixture one slice in so many is compared.
const EVERY: usize = 7;

/// Compares the slices of all fixtures with those of a variant of each; `None` and variants that do not parse are passed
/// over, but some must be left in every language of which not `none_of` is said.
fn same_slices(none_of: &[&str], variant: impl Fn(&Fixture, &Program) -> Option<Variant>) {
    let mut wrong = String::new();
    let mut compared: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, fixture) in fixtures().iter().enumerate() {
        compared.entry(fixture.language.name).or_default();
        let before = fixture.program();
        if !before.doubts().is_empty() {
            continue;
        }
        let Some(variant) = variant(fixture, &before) else { continue };
        let after = Program::of(&variant.text, fixture.language);
        if !after.doubts().is_empty() {
            continue;
        }
        let of_line = |line: &u32| variant.lines[*line as usize - 1];
        for (turn, line) in code_lines(&before).into_iter().skip(index % EVERY).step_by(EVERY).enumerate() {
            let direction = if (index + turn) % 2 == 0 { Direction::Backward } else { Direction::Forward };
            let expected: Vec<u32> = kept(&slice(&before, line, direction, None)).iter().map(of_line).collect();
            let mut actual = kept(&slice(&after, of_line(&line), direction, None));
            if direction == Direction::Forward {
                // Whether a line that was added runs may be decided by the criterion, as it is of the lines around it.
                actual.retain(|line| variant.lines.binary_search(line).is_ok());
            }
            *compared.entry(fixture.language.name).or_default() += 1;
            if actual != expected {
                let _ = writeln!(wrong, "{} line {line} {direction:?}: {expected:?}, {actual:?}", fixture.name);
                if wrong.len() < 3_000 {
                    wrong += &variant.text;
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    for (language, compared) in compared {
        assert!(compared >= 10 || none_of.contains(&language), "{language}: only {compared} slices were compared");
    }
}

#[test]
fn line_ends_change_nothing() {
    same_slices(&[], |fixture, _| Some(Variant::of(fixture, |_, line| (None, line.replace('\n', "\r\n")))));
}

#[test]
fn spaces_at_the_end_of_a_line_change_nothing() {
    same_slices(&[], |fixture, program| {
        Some(Variant::of(fixture, |number, line| {
            let bytes = program.source().lines.range(number);
            let end = bytes.start + line.trim_end().len();
            let is_free =
                !line.trim_end().ends_with('\\') && !is_text(program, end.saturating_sub(1)) && !is_text(program, end);
            (None, if is_free { line.replace('\n', "  \n") } else { line.to_owned() })
        }))
    });
}

#[test]
fn blank_lines_between_statements_change_nothing() {
    same_slices(&[], |fixture, program| {
        let begins = lines_that_begin_statements(program);
        Some(Variant::of(fixture, |number, line| {
            (begins.contains_key(&number).then(|| "\n".to_owned()), line.to_owned())
        }))
    });
}

/// Where indentation is no syntax.
#[test]
fn indentation_changes_nothing() {
    same_slices(&["python"], |fixture, program| {
        if matches!(fixture.language.fragment.blocks, Blocks::Indentation) {
            return None;
        }
        Some(Variant::of(fixture, |number, line| {
            let bytes = program.source().lines.range(number);
            let is_free = !is_text(program, bytes.start) && !is_text(program, bytes.start + line.trim_end().len());
            (None, if is_free { format!("   {line}") } else { line.to_owned() })
        }))
    });
}

/// Of a variable that is set somewhere, and whose name stands for variables only.
#[test]
fn the_name_of_a_variable_changes_nothing() {
    for nth in 0..3 {
        same_slices(&[], |fixture, program| {
            let names = names_of_variables(program);
            let mut renamed = names.iter().filter_map(|name| rename(fixture, program, name));
            renamed.nth(nth)
        });
    }
}

/// Per language, a statement that has nothing to do with any fixture.
const UNRELATED: [(&str, &str); 11] = [
    ("python", "unrelated = 7"),
    ("javascript", "let unrelated = 7;"),
    ("typescript", "let unrelated: number = 7;"),
    ("java", "int unrelated = 7;"),
    ("csharp", "int unrelated = 7;"),
    ("c", "int unrelated = 7;"),
    ("cpp", "int unrelated = 7;"),
    ("go", "var unrelated = 7"),
    ("php", "$unrelated = 7;"),
    ("ruby", "unrelated = 7"),
    ("rust", "let unrelated = 7;"),
];

/// Inside of functions: what stands among the members of a class is one of them.
#[test]
fn an_unrelated_statement_changes_nothing() {
    for nth in 0..3 {
        same_slices(&[], |fixture, program| {
            let (_, statement) = UNRELATED.iter().find(|(name, _)| *name == fixture.language.name)?;
            let begins = lines_that_begin_statements(program);
            let mut places = begins.iter().filter(|&(&line, statement)| {
                statement.kind == StatementKind::Plain
                    && statement.function.index() > 0
                    && is_in_sequence(fixture, line)
            });
            let place = *places.nth((fixture.text.len() + 5 * nth) % 7)?.0;
            Some(Variant::of(fixture, |number, line| {
                let indent = &line[..line.len() - line.trim_start().len()];
                ((number == place).then(|| format!("{indent}{statement}\n")), line.to_owned())
            }))
        });
    }
}

/// The lines that begin with a statement, and the statement.
fn lines_that_begin_statements(program: &Program) -> BTreeMap<u32, &Statement> {
    let source = program.source();
    let statements = program.statements().iter().filter(|statement| !statement.lines.is_empty());
    let begins = statements.filter_map(|statement| {
        let line = source.lines.line_of(statement.range.start);
        let before = &source.text[source.lines.range(line).start..statement.range.start];
        (before.trim().is_empty() && !is_text(program, source.lines.range(line).start)).then_some((line, statement))
    });
    // The outermost of several comes first.
    begins.rev().collect()
}

/// What stands before a line is a statement or the beginning of a block, and not a header whose body the line is.
fn is_in_sequence(fixture: &Fixture, line: u32) -> bool {
    let is_comment = |text: &&str| !text.is_empty() && !text.starts_with(fixture.language.comment);
    let before: Vec<&str> = fixture.text.lines().take(line as usize - 1).map(str::trim).filter(is_comment).collect();
    let by_lines = !matches!(fixture.language.fragment.blocks, Blocks::Braces);
    by_lines || before.last().is_some_and(|text| text.ends_with([';', '{', '}']))
}

/// A byte is part of a literal text, or of a comment: there, blanks are not between the tokens.
fn is_text(program: &Program, byte: usize) -> bool {
    const TEXTS: [&str; 6] = ["string", "heredoc", "template", "text", "comment", "char"];
    let root = program.source().tree.as_ref().map(tree_sitter::Tree::root_node);
    let node = root.and_then(|root| root.descendant_for_byte_range(byte, byte));
    let mut nodes = std::iter::successors(node, tree_sitter::Node::parent);
    nodes.any(|node| TEXTS.iter().any(|text| node.kind().contains(text)) && node.parent().is_some())
}

/// Variables that a statement surely sets for another.
fn names_of_variables(program: &Program) -> BTreeSet<String> {
    let set = program.graph().edge_indices().filter_map(|edge| {
        let (from, _) = program.graph().edge_endpoints(edge)?;
        let dependence = program.graph()[edge];
        let plain = program.statement(program.graph()[from]).kind == StatementKind::Plain;
        let name = dependence.name.filter(|_| plain && dependence.kind == DependenceKind::Data && !dependence.may)?;
        Some(program.name(name).to_owned())
    });
    set.collect()
}

/// The text with another name for a variable; `None` where the name stands for something else, too.
fn rename(fixture: &Fixture, program: &Program, name: &str) -> Option<Variant> {
    const SUFFIX: &str = "_too";
    let is_part = |char: char| char.is_alphanumeric() || char == '_';
    let lines = &program.source().lines;
    let mut text = String::new();
    let mut from = 0;
    // The sign that a name may begin with is not everywhere: `${name}`.
    let word = name.trim_start_matches(|char| !is_part(char));
    for (at, _) in fixture.text.match_indices(word) {
        let end = at + word.len();
        if fixture.text[..at].ends_with(is_part) || fixture.text[end..].starts_with(is_part) {
            continue;
        }
        let column = lines.utf16_column(&fixture.text, at) + 1;
        let line = fixture.text.lines().nth(lines.line_of(at) as usize - 1)?;
        let is_comment = line.trim_start().starts_with(fixture.language.comment);
        if is_comment {
            continue;
        }
        let there = program.variable_at(lines.line_of(at), column)?;
        if program.variable_name(there) != name {
            return None;
        }
        text += &fixture.text[from..end];
        text += SUFFIX;
        from = end;
    }
    text += &fixture.text[from..];
    let lines = (1..).zip(fixture.text.lines()).map(|(number, _)| number).collect();
    Some(Variant { text, lines })
}
