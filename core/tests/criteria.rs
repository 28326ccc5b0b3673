//! Where slices may start, and that a variable says less than its line. What such slices hold stands in the fixtures.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use rescue_core::analysis::{Criterion, Direction, Program, Reach, Reason, ReasonKind, StatementId};
use rescue_core::language;

const CODE: &str = "def f(a, b):  # a\n    c = \"é🦀\" + a.b\n    return g(c, 'b', b)\n";

fn program() -> Program {
    Program::of(CODE, language::named("python").expect("a language"))
}

/// Lines of the criterion and lines with a dependence.
fn reached(program: &Program, criterion: &Criterion, direction: Direction) -> BTreeSet<u32> {
    let slice = program.slice(criterion, Reach { direction, hops: None });
    let dependence = |reason: &Reason| matches!(reason.kind, ReasonKind::Data | ReasonKind::Control);
    let kept = slice.kept.iter().filter(|kept| kept.because.is_empty() || kept.because.iter().any(dependence));
    kept.map(|kept| kept.line).collect()
}

fn kept(program: &Program, criterion: &Criterion, direction: Direction) -> BTreeSet<u32> {
    let slice = program.slice(criterion, Reach { direction, hops: None });
    slice.kept.iter().map(|kept| kept.line).collect()
}

#[test]
fn a_position_holds_a_variable_or_none() {
    let program = program();
    // Lines and UTF-16 columns from 1; the crab takes two.
    for (line, column, is_variable) in [
        (1, 7, true),
        (1, 8, false),
        (1, 10, true),
        (1, 17, false),
        (2, 5, true),
        (2, 7, false),
        (2, 11, false),
        (2, 17, true),
        (2, 18, false),
        (2, 19, false),
        (3, 14, true),
        (3, 18, false),
        (3, 22, true),
        (3, 24, false),
        (0, 1, false),
        (3, 0, false),
        (4, 1, false),
        (u32::MAX, u32::MAX, false),
    ] {
        assert_eq!(program.variable_at(line, column).is_some(), is_variable, "{line}:{column}");
    }
}

#[test]
fn a_node_is_a_criterion() {
    let program = program();
    let node = program.statements_on(2).next().expect("a statement");
    for direction in [Direction::Backward, Direction::Forward, Direction::Both] {
        let of_line = kept(&program, &Criterion::Lines(vec![2]), direction);
        assert_eq!(kept(&program, &Criterion::Node(node), direction), of_line);
    }
    assert!(kept(&program, &Criterion::Node(StatementId(9_999)), Direction::Both).is_empty());
}

/// Every name of every fixture: nothing is too odd to point at.
#[test]
fn a_variable_reaches_no_more_than_its_line() {
    for language in language::ALL {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
        for entry in std::fs::read_dir(folder).expect("fixtures") {
            let path = entry.expect("an entry").path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let program = Program::of(&text, language);
            for (line, code) in (1..).zip(text.lines()) {
                for column in (1..=code.encode_utf16().count() as u32).step_by(23) {
                    let Some(variable) = program.variable_at(line, column) else { continue };
                    for direction in [Direction::Backward, Direction::Forward] {
                        let part = reached(&program, &Criterion::Variable(variable), direction);
                        let whole = reached(&program, &Criterion::Lines(vec![line]), direction);
                        assert!(kept(&program, &Criterion::Variable(variable), direction).contains(&line));
                        let more: Vec<_> = part.difference(&whole).filter(|&&more| more != line).collect();
                        assert!(more.is_empty(), "{} {line}:{column} {direction:?}: {more:?}", path.display());
                    }
                }
            }
        }
    }
}
