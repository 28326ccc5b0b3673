//! Checks of a pair: is it one, does it parse, and does slicing keep the flaw and drop what has nothing to do with it?

use rescue_core::analysis::{PairSide, Program, slice_pair};

use crate::builder::MAX_HOPS;
use crate::corpus::Pair;

const LINES: std::ops::RangeInclusive<usize> = 15..=60;

/// Words in code that tell a reader, or a retriever, which side of the pair it is.
const GIVEAWAYS: &[&str] =
    &["vulnerable", "insecure", "unsafe_", "exploit", "# bad", "// bad", "# good", "// good", "cwe-"];

/// What is wrong with a pair.
pub fn check(pair: &Pair) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in [("title", &pair.title), ("task", &pair.task), ("cause", &pair.cause)] {
        if text.trim().is_empty() || text.contains('\n') {
            found.push(format!("the {name} has to be one line"));
        }
    }
    let sides = [("vulnerable", &pair.vulnerable), ("secure", &pair.secure)];
    for (name, text) in sides {
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        if !LINES.contains(&lines) {
            found.push(format!(
                "the {name} side has {lines} lines; {} to {} are asked for",
                LINES.start(),
                LINES.end()
            ));
        }
        let lower = text.to_lowercase();
        let words = GIVEAWAYS.iter().filter(|word| lower.contains(**word));
        found.extend(words.map(|word| format!("the {name} side says {word:?}, which gives the answer away")));
    }
    let [vulnerable, secure] = sides.map(|(_, text)| Program::of(text, pair.language));
    for (name, program) in [("vulnerable", &vulnerable), ("secure", &secure)] {
        found.extend(program.doubts().iter().map(|doubt| format!("the {name} side: {doubt}")));
    }
    let slices = slice_pair(&vulnerable, &secure, MAX_HOPS);
    if slices.vulnerable.changed.is_empty() && slices.secure.changed.is_empty() {
        found.push("both sides are the same".to_owned());
        return found;
    }
    found.extend(check_slice("vulnerable", &slices.vulnerable, &vulnerable));
    found.extend(check_slice("secure", &slices.secure, &secure));
    found
}

fn check_slice(name: &str, side: &PairSide, program: &Program) -> Vec<String> {
    let mut found = Vec::new();
    let source = program.source();
    let kept = |line: u32| side.slice.kept.binary_search_by_key(&line, |kept| kept.line).is_ok();
    let has_code = |line: u32| program.statements_on(line).next().is_some();
    let lost: Vec<_> = side.changed.iter().filter(|&&line| has_code(line) && !kept(line)).collect();
    if !lost.is_empty() {
        found.push(format!("the slice of the {name} side lost the changed lines {lost:?}"));
    }
    if side.slice.kept.is_empty() {
        found.push(format!("the slice of the {name} side is empty"));
    }
    let written = source.text.lines().filter(|line| !line.trim().is_empty()).count();
    if side.slice.kept.len() >= written {
        found.push(format!("slicing removes nothing from the {name} side"));
    }
    let sliced = Program::of(&side.slice.text, source.language);
    found.extend(sliced.doubts().iter().map(|doubt| format!("the slice of the {name} side: {doubt}")));
    found
}
