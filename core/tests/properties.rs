//! What must hold for any text.

#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use rescue_core::analysis::{Criterion, Direction, LONGEST_TEXT, Program, Reach, Slice, Source, Turn, Work, now};
use rescue_core::language::{self, Language};

fn fixtures() -> Vec<(&'static Language, String)> {
    let mut found = Vec::new();
    for language in language::ALL {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
        for entry in std::fs::read_dir(folder).expect("fixtures") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some() {
                found.push((*language, std::fs::read_to_string(path).expect("a fixture")));
            }
        }
    }
    found
}

fn slice(program: &Program, line: u32, direction: Direction, hops: Option<u32>) -> Slice {
    program.slice(&Criterion::Lines(vec![line]), Reach { direction, hops })
}

fn kept(slice: &Slice) -> Vec<u32> {
    slice.kept.iter().map(|kept| kept.line).collect()
}

/// Lines that hold a statement.
fn code_lines(program: &Program) -> Vec<u32> {
    let mut lines: Vec<u32> = program.statements().iter().flat_map(|statement| statement.lines.clone()).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

#[test]
fn the_criterion_is_in_its_slice_and_the_slice_in_the_program() {
    for (language, text) in fixtures() {
        let program = Program::of(&text, language);
        let last = program.source().lines.lines();
        for line in code_lines(&program) {
            for direction in [Direction::Backward, Direction::Forward, Direction::Both] {
                let kept = kept(&slice(&program, line, direction, None));
                assert!(kept.contains(&line), "{} line {line}", language.name);
                assert!(kept.iter().all(|&line| (1..=last).contains(&line)));
            }
        }
    }
}

#[test]
fn every_kept_line_but_the_criterion_has_a_reason() {
    for (language, text) in fixtures() {
        let program = Program::of(&text, language);
        for line in code_lines(&program) {
            let slice = slice(&program, line, Direction::Backward, None);
            let criterion: Vec<u32> =
                program.statements_on(line).flat_map(|id| program.statement(id).lines.clone()).collect();
            for kept in slice.kept.iter().filter(|kept| !criterion.contains(&kept.line)) {
                assert!(!kept.because.is_empty(), "{} line {} in the slice of {line}", language.name, kept.line);
            }
        }
    }
}

#[test]
fn more_hops_keep_more() {
    for (language, text) in fixtures() {
        let program = Program::of(&text, language);
        for line in code_lines(&program) {
            let mut before = 0;
            for hops in [Some(0), Some(1), Some(2), Some(3), None] {
                let now = kept(&slice(&program, line, Direction::Backward, hops)).len();
                assert!(now >= before, "{} line {line} hops {hops:?}", language.name);
                before = now;
            }
        }
    }
}

#[test]
fn no_prefix_of_a_program_is_too_odd() {
    for (language, text) in fixtures() {
        for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)).step_by(29) {
            let program = Program::of(&text[..end], language);
            let line = program.source().lines.lines();
            slice(&program, line, Direction::Both, None);
            program.calls();
        }
    }
}

#[test]
fn code_in_the_wrong_language_gives_doubts() {
    for (_, text) in fixtures() {
        for language in language::ALL {
            let program = Program::of(&text, language);
            let broken = program.source().tree.as_ref().is_some_and(|tree| tree.root_node().has_error());
            assert_eq!(broken, !program.doubts().is_empty(), "{}", language.name);
        }
    }
}

#[test]
fn deep_nesting_neither_overflows_nor_hangs() {
    let deep = 20_000;
    let texts = [
        ("python", format!("x = {}1{}\n", "(".repeat(deep), ")".repeat(deep))),
        ("python", format!("x = {}\n", vec!["a"; deep].join(" + "))),
        ("javascript", format!("{}{}", "{".repeat(deep), "}".repeat(deep))),
        ("javascript", format!("f({}1{});", "x => (".repeat(3000), ")".repeat(3000))),
        ("c", format!("int f(int a) {{ {} return 1; }}", "if (a) { } else ".repeat(deep))),
        ("c", format!("int f(void) {{ {} }}", "while (1) {".repeat(2000))),
        ("python", (0..900).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "if x:\n")),
    ];
    for (name, text) in texts {
        let language = language::named(name).expect("a language");
        let program = Program::of(&text, language);
        slice(&program, 1, Direction::Both, None);
        program.calls();
    }
}

#[test]
fn too_much_text_is_refused_with_a_reason() {
    let language = language::named("python").expect("a language");
    let program = Program::of(&"x = 1\n".repeat(LONGEST_TEXT / 6 + 1), language);
    assert!(program.statements().is_empty());
    assert_eq!(program.doubts().len(), 1);
    let program = Program::of("\0\u{1}\u{2}", language);
    assert_eq!(program.doubts().len(), 1);
}

#[test]
fn stop_is_obeyed() {
    let language = language::named("c").expect("a language");
    let body = "    if (a[i] > n) { s += a[i]; } else { s -= n; }\n".repeat(5_000);
    let text = format!("int f(int *a, int n, int i) {{\n    int s = 0;\n{body}    return s;\n}}\n");
    let mut asked = 0;
    let mut stop = || {
        asked += 1;
        if asked > 3 { Turn::Stop } else { Turn::Work }
    };
    let started = std::time::Instant::now();
    let mut work = Work::until(&mut stop);
    let program = now(async {
        let source = Source::parse(&text, language, &mut work).await;
        Program::analyse(source, &mut work).await
    });
    assert!(!program.doubts().is_empty());
    assert!(started.elapsed().as_millis() < 500, "{:?}", started.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in "(?s)[ -~\n\t{}()\\[\\];:=é🦀]{0,300}") {
        for language in language::ALL {
            let program = Program::of(&text, language);
            slice(&program, 1, Direction::Both, Some(2));
            program.calls();
        }
        language::detect(&text);
    }

    #[test]
    fn backward_and_forward_are_each_others_inverse(seed in 0usize..10_000) {
        let all = fixtures();
        let (language, text) = &all[seed % all.len()];
        let program = Program::of(text, language);
        let statements = program.statements().len();
        let (a, b) = (seed * 31 % statements, seed * 17 % statements);
        let reaches = |from: usize, to: usize, direction| {
            let line = program.statements()[from].line();
            // Compare statements through one-statement lines only; a line may hold several.
            let alone = |index: usize| program.statements_on(program.statements()[index].line()).count() == 1;
            let slice = program.slice(&Criterion::Lines(vec![line]), Reach { direction, hops: None });
            let dependence = |kept: &rescue_core::analysis::KeptLine| {
                use rescue_core::analysis::ReasonKind::{Control, Data};
                kept.because.iter().any(|reason| matches!(reason.kind, Data | Control))
            };
            let target = program.statements()[to].line();
            (alone(from) && alone(to) && from != to)
                .then(|| slice.kept.iter().any(|kept| kept.line == target && dependence(kept)))
        };
        prop_assert_eq!(reaches(a, b, Direction::Backward), reaches(b, a, Direction::Forward));
    }
}
