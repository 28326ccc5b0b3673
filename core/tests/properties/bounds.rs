//! Work is bounded, and whoever asks for it is asked whether to go on, in every phase: parsing, the graph, slicing.

use std::time::{Duration, Instant};

use rescue_core::analysis::{Criterion, Direction, Doubt, Program, Reach, Source, Turn, Work, now};
use rescue_core::language;

/// Whoever says stop waits no longer than this.
const PATIENCE: Duration = Duration::from_millis(5);

/// The same on a machine that does other things as well.
const SLOWER: u32 = UNOPTIMIZED * 4;

/// Code that is not optimized is so many times slower.
const UNOPTIMIZED: u32 = if cfg!(debug_assertions) { 15 } else { 1 };

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

/// Time that this thread had a processor, where the system tells, as a test of many has to share it with the others.
fn busy_clock() -> impl Fn() -> Duration {
    const TOLD_BY: &str = "/proc/thread-self/schedstat";
    let start = Instant::now();
    move || {
        let told = std::fs::read_to_string(TOLD_BY).ok();
        let busy = told.and_then(|text| text.split(' ').next()?.parse().ok());
        busy.map_or_else(|| start.elapsed(), Duration::from_nanos)
    }
}

/// The longest time between two questions to whoever asked for the work; of some runs the shortest time counts for each.
fn longest_silence(name: &str, text: &str) -> Duration {
    let mut shortest: Vec<Duration> = Vec::new();
    for _ in 0..RUNS {
        let clock = busy_clock();
        let (mut last, mut silences) = (clock(), Vec::new());
        let mut ask = || {
            silences.push(clock().saturating_sub(last));
            last = clock();
            Turn::Work
        };
        let mut work = Work::until(&mut ask);
        let language = language::named(name).expect("a language");
        now(async {
            let source = Source::parse(text, language, &mut work).await;
            let program = Program::analyse(source, &mut work).await;
            let reach = Reach { direction: Direction::Both, hops: None };
            let criterion = Criterion::Lines(vec![text.lines().count() as u32 / 2]);
            program.slice_within(&criterion, reach, &mut work).await;
            program.left_out_within(&criterion, reach, &mut work).await;
            program.calls_within(&mut work).await;
        });
        if shortest.is_empty() {
            shortest.clone_from(&silences);
        }
        assert_eq!(shortest.len(), silences.len(), "{name}: equal work asks equal questions");
        shortest = shortest.iter().zip(&silences).map(|(a, b)| *a.min(b)).collect();
    }
    shortest.into_iter().max().expect("a question")
}

#[test]
fn in_every_phase_whoever_says_stop_is_soon_heard() {
    for (name, text) in texts() {
        let longest = longest_silence(name, &text);
        println!("{name}: {longest:?}");
        assert!(longest < PATIENCE * UNOPTIMIZED, "{name}: nothing is asked for {longest:?}");
    }
}

/// Steps between two questions stand for the time between them: passes over all of a text that count nothing would not show
/// in any clock of a machine that is fast enough.
#[test]
fn steps_are_counted_all_along() {
    for (name, text) in texts() {
        let language = language::named(name).expect("a language");
        let steps_per_line = |text: &str| {
            let mut never = || Turn::Work;
            let mut work = Work::until(&mut never);
            let program = now(async {
                let source = Source::parse(text, language, &mut work).await;
                Program::analyse(source, &mut work).await
            });
            let parsed = work.steps();
            now(program.calls_within(&mut work));
            [parsed, work.steps() - parsed].map(|steps| steps / text.lines().count() as u64)
        };
        let [graph, calls] = steps_per_line(&text);
        // A line has a handful of nodes, each of which several passes look at.
        assert!(graph >= 50 && calls >= 10, "{name}: {graph} and {calls} steps a line");
    }
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
        // The first slice finds what all of them need.
        times_until_the_end(&program, usize::MAX);
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
    /// Each phase that meets the end of the budget tries a few steps more, and the one that was in work ends a pass over a
    /// graph.
    const MORE: u64 = 10 * LINES as u64;
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
