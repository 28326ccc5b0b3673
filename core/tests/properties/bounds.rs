//! Work is bounded, and whoever asks for it is asked whether to go on, in every phase: parsing, the graph, slicing.

use std::time::{Duration, Instant};

use rescue_core::analysis::{Criterion, Direction, Doubt, Program, Reach, Source, Turn, Work, now};
use rescue_core::language;

/// Whoever says stop waits no longer than this.
const PATIENCE: Duration = Duration::from_millis(5);

/// Code that is not optimized is so many times slower, on a machine that does other things as well.
const SLOWER: u32 = if cfg!(debug_assertions) { 40 } else { 4 };

/// The shortest time of so many runs counts, so that what else the machine does is left out.
const RUNS: usize = 2;

/// Per language: how a text begins, lines that are repeated (`#` is the number of the repetition), and how it ends.
const PROGRAMS: [(&str, &str, &str, &str); 3] = [
    (
        "python",
        "def handle(request, store):\n    total = 0\n",
        "    if request.ask(#):\n        total = total + store.find(#)\n    other_# = total\n    for row in store.rows(#):\n        total += row.size\n",
        "    return total\n",
    ),
    (
        "javascript",
        "let total = 0;\n",
        "function handle#(store) {\n  if (store.ask(#)) {\n    total += store.find(#);\n  }\n  return store.rows.filter((row) => row.size > total);\n}\n",
        "handle1(total);\n",
    ),
    (
        "c",
        "int handle(int *items, int size) {\n    int total = 0;\n",
        "    if (size > # || items[0] == 0) {\n        total = find(items, #);\n        items[total] = #;\n    }\n    int other_# = total;\n",
        "    return total + items[1];\n}\n",
    ),
];

/// Lines of the texts.
const LINES: usize = 10_000;

fn texts() -> impl Iterator<Item = (&'static str, String)> {
    PROGRAMS.iter().map(|&(name, begin, block, end)| {
        let repeat = LINES / block.lines().count();
        let body: String = (0..repeat).map(|number| block.replace('#', &number.to_string())).collect();
        (name, format!("{begin}{body}{end}"))
    })
}

/// What a run of all phases within some work gives: whether the graph and the slice have doubts.
fn run(name: &str, text: &str, work: &mut Work<'_>) -> [bool; 2] {
    let language = language::named(name).expect("a language");
    now(async {
        let source = Source::parse(text, language, work).await;
        let program = Program::analyse(source, work).await;
        let reach = Reach { direction: Direction::Both, hops: None };
        let criterion = Criterion::Lines(vec![LINES as u32 / 2]);
        let (_, doubt) = program.slice_within(&criterion, reach, work).await;
        [program.doubts().contains(&Doubt::Stopped), doubt == Some(Doubt::Stopped)]
    })
}

#[test]
fn a_parse_that_is_stopped_ends() {
    for (name, text) in texts() {
        let mut asked = 0;
        let mut stop = || {
            asked += 1;
            if asked > 3 { Turn::Stop } else { Turn::Work }
        };
        let started = Instant::now();
        assert_eq!(run(name, &text, &mut Work::until(&mut stop)), [true, true]);
        assert!(started.elapsed() < PATIENCE * SLOWER, "{name}: {:?}", started.elapsed());
    }
}

#[test]
fn a_slice_that_is_stopped_ends() {
    const STOPS: usize = 6;
    for (name, text) in texts() {
        let program = Program::of(&text, language::named(name).expect("a language"));
        let questions = times_until_the_end(&program, usize::MAX).len();
        for stop in (0..STOPS).map(|part| part * (questions - 1) / STOPS) {
            let runs = (0..RUNS).map(|_| times_until_the_end(&program, stop)[stop]);
            let obeyed = runs.min().expect("a run");
            assert!(obeyed < PATIENCE * SLOWER, "{name}: stopped at {stop} of {questions}, {obeyed:?}");
        }
    }
}

/// From each question that a slice asks until it ends; it is stopped at one of them.
fn times_until_the_end(program: &Program, stop: usize) -> Vec<Duration> {
    let mut asked = Vec::new();
    let mut ask = || {
        asked.push(Instant::now());
        if asked.len() > stop { Turn::Stop } else { Turn::Work }
    };
    let criterion = Criterion::Lines(vec![LINES as u32 / 2]);
    let reach = Reach { direction: Direction::Both, hops: None };
    let (_, doubt) = now(program.slice_within(&criterion, reach, &mut Work::until(&mut ask)));
    assert_eq!(doubt.is_some(), asked.len() > stop, "a slice that is stopped has a doubt, and no other");
    asked.iter().map(Instant::elapsed).collect()
}

#[test]
fn a_budget_is_kept() {
    /// Each phase that meets the end of the budget tries a few steps more.
    const MORE: u64 = 10_000;
    for (name, text) in texts() {
        let all = {
            let mut never = || Turn::Work;
            let mut work = Work::until(&mut never);
            assert_eq!(run(name, &text, &mut work), [false, false], "{name} has doubts without a reason");
            work.steps()
        };
        for budget in [0, all / 4, all / 2, all - all / 8, all - 1] {
            let mut never = || Turn::Work;
            let mut work = Work::bounded(&mut never, budget);
            let doubts = run(name, &text, &mut work);
            println!("{name}: {} steps of {budget}, {all} would be all", work.steps());
            assert!(work.steps() <= budget + MORE, "{name}: {} steps with a budget of {budget}", work.steps());
            assert_eq!(doubts[1], budget < all, "{name}: a doubt, with {budget} steps of {all}");
            assert!(doubts[1] || !doubts[0]);
        }
    }
}
