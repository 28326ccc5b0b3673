//! Programs in the languages that the product understands, with the expected results as comments in them.
//!
//! A comment that starts with a caret speaks of the last line of code above it:
//!
//! ```text
//! x = f(y)
//! # ^ slice: 1 3 7          backward, no bound on hops: exactly these lines are kept
//! # ^ slice/2: 3 7          at most two hops
//! # ^ forward: 9 10
//! #    ^ slice(y): 1 3      the same of the variable that the caret stands under, with its name; `slice(y)/2`,
//! #                         `forward(y)` and `both(y)` too
//! # ^ control: 2            lines of the direct control dependences
//! # ^ data(y): 3            lines of the direct data dependences through y; `3?` where it may hold
//! # ^ calls: os.system      names of the calls on that line
//! # FIXME says what is known to be wrong with an expectation.
//! ```

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use rescue_core::analysis::{Criterion, DependenceKind, Direction, Program, Reach};
use rescue_core::language;

/// What a comment says of the last line of code above it.
struct Expectation {
    code: u32,
    /// Column of the caret, from 1.
    column: u32,
    /// Line of the comment.
    at: usize,
    what: String,
    expected: String,
}

fn expectations(text: &str, comment: &str) -> Vec<Expectation> {
    let mut found = Vec::new();
    let mut code = 0;
    for (index, line) in text.lines().enumerate() {
        let Some(rest) = line.trim_start().strip_prefix(comment) else {
            if !line.trim().is_empty() {
                code = index as u32 + 1;
            }
            continue;
        };
        if let Some((what, expected)) = rest.trim_start().strip_prefix('^').and_then(|rest| rest.split_once(':')) {
            found.push(Expectation {
                code,
                column: line.find('^').map_or(0, |at| line[..at].encode_utf16().count() as u32 + 1),
                at: index + 1,
                what: what.trim().to_owned(),
                expected: expected.split_whitespace().collect::<Vec<_>>().join(" "),
            });
        }
    }
    found
}

fn lines(lines: impl IntoIterator<Item = u32>) -> String {
    let list: BTreeSet<u32> = lines.into_iter().collect();
    list.iter().map(u32::to_string).collect::<Vec<_>>().join(" ")
}

fn actual(program: &Program, of: &Expectation) -> String {
    let (line, what) = (of.code, of.what.as_str());
    let (what, hops) = what.split_once('/').map_or((what, None), |(what, hops)| (what, Some(hops)));
    let (kind, argument) = match what.split_once('(') {
        Some((kind, argument)) => (kind, Some(argument.strip_suffix(')').unwrap_or(argument))),
        None => (what, None),
    };
    match kind {
        "slice" | "forward" | "both" => {
            let direction = match kind {
                "slice" => Direction::Backward,
                "forward" => Direction::Forward,
                _ => Direction::Both,
            };
            let hops = hops.map(|hops| hops.parse().expect("a number of hops"));
            let criterion = match argument {
                Some(name) => variable(program, line, of.column, name),
                None => Criterion::Lines(vec![line]),
            };
            let slice = program.slice(&criterion, Reach { direction, hops });
            assert_parses(program, &slice.text);
            lines(slice.kept.iter().map(|kept| kept.line))
        }
        "control" | "data" => {
            let wanted = if kind == "control" { DependenceKind::Control } else { DependenceKind::Data };
            let mut found = BTreeSet::new();
            for target in program.statements_on(line) {
                let edges = program.graph().edges_directed((target.0).into(), petgraph::Direction::Incoming);
                for edge in edges.filter(|edge| edge.weight().kind == wanted) {
                    use petgraph::visit::EdgeRef;
                    let name = edge.weight().name.map_or("", |name| program.name(name));
                    if argument.is_none_or(|argument| argument == name) {
                        let from = program.graph()[edge.source()];
                        found.insert((program.statement(from).line(), edge.weight().may));
                    }
                }
            }
            let words: Vec<String> =
                found.into_iter().map(|(line, may)| format!("{line}{}", if may { "?" } else { "" })).collect();
            words.join(" ")
        }
        "calls" => {
            let calls = program.calls();
            let names: Vec<&str> =
                calls.iter().filter(|call| call.line == line).map(|call| call.name.as_str()).collect();
            names.join(" ")
        }
        _ => panic!("unknown expectation {what}"),
    }
}

/// The variable that a caret stands under.
fn variable(program: &Program, line: u32, column: u32, name: &str) -> Criterion {
    let source = program.source();
    let text = source.lines.byte_at(&source.text, line, column).and_then(|byte| source.text.get(byte..));
    assert!(text.is_some_and(|text| text.starts_with(name)), "the caret below line {line} is not under {name}");
    Criterion::Variable(program.variable_at(line, column).unwrap_or_else(|| panic!("{name} on {line} is no variable")))
}

fn assert_parses(program: &Program, text: &str) {
    let language = program.source().language;
    let count = |text: &str| {
        let sliced = Program::of(text, language);
        let root_has_error = sliced.source().tree.as_ref().is_some_and(|tree| tree.root_node().has_error());
        usize::from(root_has_error)
    };
    assert!(count(text) <= count(&program.source().text), "the slice does not parse:\n{text}");
}

fn check_folder(name: &str) {
    let language = language::named(name).expect("a language");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let mut wrong = String::new();
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("entry").path()).collect();
    files.retain(|path| path.extension().is_some());
    files.sort();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("a fixture");
        let program = Program::of(&text, language);
        for expectation in expectations(&text, language.comment) {
            let actual = actual(&program, &expectation);
            let Expectation { at, what, expected, .. } = expectation;
            if actual != expected {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                let _ = writeln!(wrong, "{file}:{at}: {what}\n  expected {expected}\n  actual   {actual}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

macro_rules! languages {
    ($($name:ident),*) => {$(
        #[test]
        fn $name() {
            check_folder(stringify!($name));
        }
    )*

    #[test]
    fn no_language_is_left_out() {
        let tested = [$(stringify!($name)),*];
        assert!(language::ALL.iter().all(|language| tested.contains(&language.name)));
    }};
}

languages!(python, javascript, typescript, java, csharp, c, cpp, go, php, ruby, rust);
