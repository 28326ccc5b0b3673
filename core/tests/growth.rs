//! Long functions: the work grows with their length and not with its square, and what is found stays the same.

#![cfg(not(target_arch = "wasm32"))]

use rescue_core::analysis::{Criterion, Direction, Program, Reach, Source, Turn, Work, now};
use rescue_core::language;

/// Per language: how a function begins, a block (`#` is its number) that is written to be hard on data flow, since each
/// write may be left out, and how the function ends.
const PROGRAMS: [(&str, &str, &str, &str); 4] = [
    (
        "python",
        "def handle(request, store):\n    total = 0\n",
        "    if request.ask(#):\n        total = total + store.find(#)\n    other_# = 1\n    for row in store.rows(#):\n        total += row.size\n",
        "    return total\n",
    ),
    (
        "javascript",
        "let total = 0;\nfunction start(store) { total = store.size; }\n",
        "function handle#(store) {\n  if (store.ask(#)) {\n    total += store.find(#);\n  }\n  let other = 1;\n}\n",
        "function end() {\n  return total;\n}\n",
    ),
    (
        "c",
        "int handle(int *items) {\n    int total = 0;\n    items[0] = 1;\n",
        "    if (ask(#)) {\n        total = find(#);\n        items[total] = #;\n    }\n    int other_# = 1;\n",
        "    return total + items[1];\n}\n",
    ),
    (
        "java",
        "class Desk {\n  int handle(Store store) {\n    int total = 0;\n    Box box = new Box();\n",
        "    switch (store.kind(#)) {\n      case 1: total = #; break;\n      default: box.fill(total);\n    }\n    int other# = 1;\n",
        "    return total + box.size();\n  }\n}\n",
    ),
];

fn program(blocks: usize, (_, begin, block, end): (&str, &str, &str, &str)) -> String {
    let body: String = (0..blocks).map(|number| block.replace('#', &number.to_string())).collect();
    format!("{begin}{body}{end}")
}

/// How often the analysis asks whether to go on: each time after the same number of steps.
fn work(text: &str, name: &str) -> u64 {
    let language = language::named(name).expect("a language");
    let mut asked = 0;
    let mut ask = || {
        asked += 1;
        Turn::Work
    };
    let mut work = Work::until(&mut ask);
    let program = now(async {
        let source = Source::parse(text, language, &mut work).await;
        Program::analyse(source, &mut work).await
    });
    assert!(program.doubts().is_empty(), "{name}: {:?}", program.doubts());
    asked
}

#[test]
fn ten_times_the_length_is_about_ten_times_the_work() {
    for parts in PROGRAMS {
        let lines = parts.2.lines().count();
        let [short, long] = [1_000, 10_000].map(|length| work(&program(length / lines, parts), parts.0));
        let ratio = long as f64 / short as f64;
        println!("{}: {short} → {long}, {ratio:.1} times", parts.0);
        assert!(ratio < 14.0, "{}: {short} → {long}", parts.0);
    }
}

#[test]
fn a_slice_holds_all_writes_that_may_be_left_out_and_nothing_else() {
    for parts in PROGRAMS {
        for blocks in [3, 200] {
            let text = program(blocks, parts);
            let program = Program::of(&text, language::named(parts.0).expect("a language"));
            let wanted = |line: &str| line.contains("return total");
            let criterion = text.lines().position(wanted).expect("a return") as u32 + 1;
            let reach = Reach { direction: Direction::Backward, hops: None };
            let kept = program.slice(&Criterion::Lines(vec![criterion]), reach).kept;
            let kept: Vec<u32> = kept.iter().map(|kept| kept.line).collect();
            for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| text.trim().len() > 1) {
                let missing = text.trim().starts_with("int other")
                    || text.trim().starts_with("other")
                    || text.contains("let other");
                assert_eq!(kept.contains(&line), !missing, "{}, {blocks} blocks, line {line}: {text}", parts.0);
            }
        }
    }
}

#[test]
fn what_passes_where_values_meet_is_one_dependence() {
    for blocks in [3, 200] {
        let text = program(blocks, PROGRAMS[0]);
        let program = Program::of(&text, language::named("python").expect("a language"));
        let last = text.lines().count() as u32;
        let reach = Reach { direction: Direction::Backward, hops: Some(1) };
        let slice = program.slice(&Criterion::Lines(vec![last]), reach);
        let direct = |line: &u32| {
            slice.kept.iter().any(|kept| kept.line == *line && kept.because.iter().any(|why| why.line == last))
        };
        let writes: Vec<u32> = (1..)
            .zip(text.lines())
            .filter(|(_, text)| text.contains("total +=") || text.contains("total = "))
            .map(|(line, _)| line)
            .collect();
        assert!(writes.iter().all(direct), "{blocks} blocks: {:?}", slice.kept);
    }
}
