//! Why lines are left out of slices.

#![cfg(not(target_arch = "wasm32"))]

use rescue_core::analysis::{Criterion, Direction, Dropped, Program, Reach};
use rescue_core::language;

const CODE: &str = "\
import os

def other(z):
    return z

def f(a, b, n):
    x = a
    # why
    log = open(b)
    if n:
        x = b
    else:
        x = n
    y = x + 1
    os.remove(y)
    x = 7
    print(y)
    while n:
        log.write(n)
        n = n - 1
    return x
";

/// An answer in short.
fn answer(code: &str, name: &str, line: u32, criterion: &Criterion, reach: Reach) -> String {
    let program = Program::of(code, language::named(name).expect("a language"));
    let path = |path: Vec<rescue_core::analysis::Step>| {
        let step = |step: rescue_core::analysis::Step| {
            format!(" {}{}{}", step.name.unwrap_or("!".into()), if step.may { "?" } else { "" }, step.line)
        };
        path.into_iter().map(step).collect::<String>()
    };
    match program.left_out(criterion, reach).why(line) {
        None => "kept".into(),
        Some(Dropped::NoCode) => "no code".into(),
        Some(Dropped::TooFar { direction, path: steps }) => format!("{direction:?} in {}:{}", steps.len(), path(steps)),
        Some(Dropped::Overwritten { name, written, by, read }) => {
            format!("{name} of {written} lost {by:?} before {read}")
        }
        Some(Dropped::OtherDirection { direction, path: steps }) => format!("only {direction:?}:{}", path(steps)),
        Some(Dropped::OtherPart { path: steps }) => format!("other part:{}", path(steps)),
        Some(Dropped::OtherFunction { line }) => format!("in {line:?}"),
        Some(Dropped::Unconnected) => "unconnected".into(),
    }
}

#[test]
fn every_dropped_line_has_its_reason() {
    let reach = |direction, hops| Reach { direction, hops };
    let (back, forth) = (reach(Direction::Backward, None), reach(Direction::Forward, None));
    let cases = [
        (15, back, 2, "no code"),
        (15, back, 8, "no code"),
        (15, back, 9, "unconnected"),
        (15, back, 7, "x of 7 lost [11, 13] before 14"),
        (15, back, 16, "unconnected"),
        (15, back, 17, "unconnected"),
        (15, back, 4, "in Some(3)"),
        (15, back, 12, "kept"),
        (15, reach(Direction::Backward, Some(1)), 11, "Backward in 2: x14 y15"),
        (15, reach(Direction::Backward, Some(1)), 10, "Backward in 3: !11 x14 y15"),
        (15, reach(Direction::Both, Some(1)), 11, "Backward in 2: x14 y15"),
        (14, back, 17, "only Forward: y14"),
        (14, forth, 11, "only Backward: x14"),
        (14, forth, 21, "unconnected"),
        (11, forth, 21, "x of 11 lost [16] before 21"),
        (11, reach(Direction::Forward, Some(1)), 17, "Forward in 2: y14 x11"),
        (4, back, 14, "in Some(6)"),
        (4, back, 1, "in None"),
        (19, back, 19, "kept"),
        (99, back, 0, "kept"),
        (99, back, 99, "kept"),
    ];
    for (criterion, reach, line, expected) in cases {
        let actual = answer(CODE, "python", line, &Criterion::Lines(vec![criterion]), reach);
        assert_eq!(actual, expected, "line {line} of the slice of {criterion}");
    }
}

#[test]
fn a_variable_leaves_out_the_rest_of_its_statement() {
    let code = "function f(a, b) {\n  const c = a + 1;\n  const d = b;\n  return g(c, d);\n}\n";
    let program = Program::of(code, language::named("javascript").expect("a language"));
    let criterion = Criterion::Variable(program.variable_at(4, 12).expect("c"));
    assert_eq!(answer(code, "javascript", 3, &criterion, Reach::default()), "kept");
    let code = code.replace("const d = b", "sink(d = b)");
    assert_eq!(answer(&code, "javascript", 3, &criterion, Reach::default()), "other part: d?4");
}

#[test]
fn closing_braces_and_headers_answer_for_what_they_close() {
    let code = "int f(int a) {\n    int x = 0;\n    if (a) {\n        x = 1;\n    }\n    else {\n        x = 2;\n    }\n    /* why\n       not */\n    return a;\n}\n";
    let why = |line| answer(code, "c", line, &Criterion::Lines(vec![11]), Reach::default());
    for (line, expected) in [(4, "unconnected"), (5, "unconnected"), (6, "unconnected"), (8, "unconnected")] {
        assert_eq!(why(line), expected, "line {line}");
    }
    assert_eq!((why(9), why(10), why(12)), ("no code".into(), "no code".into(), "kept".into()));
}

/// Whatever is kept has no such answer, and whatever is not has one that its evidence bears out.
#[test]
fn the_evidence_holds_in_every_fixture() {
    for language in language::ALL {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
        for entry in std::fs::read_dir(folder).expect("fixtures") {
            let path = entry.expect("an entry").path();
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let program = Program::of(&text, language);
            let last = program.source().lines.lines();
            for line in (1..=last).step_by(11) {
                let criterion = Criterion::Lines(vec![line]);
                let slice = |direction, hops| {
                    let slice = program.slice(&criterion, Reach { direction, hops });
                    slice.kept.iter().map(|kept| kept.line).collect::<Vec<_>>()
                };
                let kept = slice(Direction::Backward, Some(1));
                let left_out = program.left_out(&criterion, Reach { direction: Direction::Backward, hops: Some(1) });
                for asked in 1..=last {
                    let at = format!("{} line {asked} of the slice of {line}", path.display());
                    let why = left_out.why(asked);
                    assert_eq!(why.is_none(), kept.contains(&asked), "{at}");
                    match why {
                        Some(Dropped::TooFar { direction, path }) => {
                            assert_eq!(direction, Direction::Backward, "{at}");
                            assert!(path.len() > 1, "{at}");
                            assert!(slice(direction, Some(path.len() as u32)).contains(&asked), "{at}");
                            assert!(
                                program
                                    .statements_on(line)
                                    .any(|id| program.statement(id).line() == path[path.len() - 1].line),
                                "{at}"
                            );
                        }
                        Some(Dropped::OtherDirection { .. }) => {
                            assert!(slice(Direction::Forward, None).contains(&asked), "{at}");
                        }
                        Some(Dropped::NoCode) => {
                            assert_eq!(program.statements_on(asked).count(), 0, "{at}");
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}
