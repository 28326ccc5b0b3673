//! Why a line is in the slice, or is not, as a sentence.

use std::collections::BTreeMap;

use rescue_core::analysis::{Criterion, Direction, KeptLine, Program, Reach, Reason, ReasonKind, Slice};

use super::dropped::left_out;
use crate::state::format;

/// Reasons that a sentence names.
const MOST_REASONS: usize = 2;

/// Slices, and says on a line for each line of the code why that is kept or left out; nothing for blank lines.
pub(super) fn explained_slice(
    program: &Program,
    code: &str,
    lines: &[u32],
    direction: Direction,
    hops: Option<u32>,
) -> (Slice, String) {
    let slice = |direction| program.slice(&Criterion::Lines(lines.to_vec()), Reach { direction, hops });
    let whole = slice(direction);
    let left_out = left_out(program, lines, Reach { direction, hops });
    // A reason does not say which way it was followed; where both ways were, each is asked again on its own.
    let why = match direction {
        Direction::Both => {
            let (backward, forward) = (slice(Direction::Backward), slice(Direction::Forward));
            sentences(code, &whole, lines, &left_out, &[(Way::Back, &backward), (Way::Forth, &forward)])
        }
        Direction::Backward => sentences(code, &whole, lines, &left_out, &[(Way::Back, &whole)]),
        Direction::Forward => sentences(code, &whole, lines, &left_out, &[(Way::Forth, &whole)]),
    };
    (whole, why)
}

#[derive(Clone, Copy)]
enum Way {
    Back,
    Forth,
}

fn sentences(
    code: &str,
    whole: &Slice,
    criterion: &[u32],
    left_out: &dyn Fn(u32) -> String,
    ways: &[(Way, &Slice)],
) -> String {
    let by_line = |slice: &'_ Slice| -> BTreeMap<u32, KeptLine> {
        slice.kept.iter().map(|kept| (kept.line, kept.clone())).collect()
    };
    let kept = by_line(whole);
    let ways: Vec<_> = ways.iter().map(|&(way, slice)| (way, by_line(slice))).collect();
    let sentence = |number: u32, text: &str| {
        if criterion.contains(&number) {
            return "slicing criterion".to_owned();
        }
        let Some(line) = kept.get(&number) else {
            return if text.trim().is_empty() { String::new() } else { left_out(number) };
        };
        let of_ways = ways.iter().filter_map(|(way, slice)| Some((*way, slice.get(&number)?)));
        let mut parts: Vec<String> =
            of_ways.flat_map(|(way, kept)| kept.because.iter().map(move |reason| phrase(way, reason))).collect();
        if parts.is_empty() {
            parts = line.because.iter().map(|reason| phrase(Way::Back, reason)).collect();
        }
        let mut distinct: Vec<String> = Vec::new();
        for part in parts {
            if !distinct.contains(&part) {
                distinct.push(part);
            }
        }
        let more = distinct.len().saturating_sub(MOST_REASONS);
        distinct.truncate(MOST_REASONS);
        let tail =
            if more > 0 { format!("; {}", format::count(more, "more reason", "more reasons")) } else { String::new() };
        if distinct.is_empty() { "slicing criterion".into() } else { format!("kept: {}{tail}", distinct.join("; ")) }
    };
    let mut text = String::new();
    for (line, number) in code.lines().zip(1..) {
        // Names come from the code, and might be odd enough to span lines.
        text.extend(sentence(number, line).chars().map(|char| if char == '\n' { ' ' } else { char }));
        text.push('\n');
    }
    text
}

fn phrase(way: Way, reason: &Reason) -> String {
    let line = reason.line;
    let name = reason.name.as_deref().unwrap_or("a value");
    match (reason.kind, way) {
        (ReasonKind::Data, Way::Back) if reason.may => format!("{name} may be changed here and is read on {line}"),
        (ReasonKind::Data, Way::Back) => format!("{name} is read on {line}"),
        (ReasonKind::Data, Way::Forth) if reason.may => format!("reads {name}, which {line} may change"),
        (ReasonKind::Data, Way::Forth) => format!("reads {name} from {line}"),
        (ReasonKind::Control, Way::Back) => format!("decides whether {line} runs"),
        (ReasonKind::Control, Way::Forth) => format!("{line} decides whether it runs"),
        (ReasonKind::Header, _) => format!("belongs to the block around {line}"),
        (ReasonKind::Import, _) => format!("brings in {name}, used on {line}"),
    }
}

#[cfg(test)]
mod tests {
    use rescue_core::language;

    use super::*;

    const CODE: &str =
        "import os\n\ndef f(a, b):\n    log(b)\n    if a:\n        b = a + 1\n    os.remove(b)\n    return 1\n";

    fn why(line: u32, direction: Direction, hops: Option<u32>) -> Vec<String> {
        let program = Program::of(CODE, language::named("python").expect("a language"));
        let why = explained_slice(&program, CODE, &[line], direction, hops).1;
        why.lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_line_says_why() {
        let why = why(7, Direction::Backward, None);
        assert_eq!(why.len(), CODE.lines().count());
        assert_eq!(why[0], "kept: brings in os, used on 7");
        assert_eq!(why[1], "");
        assert_eq!(why[3], "left out: does not reach line 7");
        assert_eq!(why[4], "kept: decides whether 6 runs");
        assert_eq!(why[5], "kept: b is read on 7");
        assert_eq!(why[6], "slicing criterion");
    }

    #[test]
    fn forward_reasons_read_forward() {
        let why = why(6, Direction::Forward, None);
        assert_eq!(why[6], "kept: reads b from 6");
        assert_eq!(why[7], "left out: not reached from line 6");
    }
}
