//! Why a line is in the slice, or is not, as a sentence.

use std::collections::BTreeMap;

use rescue_core::analysis::{Direction, Doubt, KeptLine, Program, Reach, Reason, ReasonKind, Slice, Work};

use super::criterion::Asked;
use super::dropped::LeftOutLines;
use crate::state::format;

/// Reasons that a sentence names.
const MOST_REASONS: usize = 2;

/// Slices, and says on a line for each line of the code why that is kept or left out; nothing for blank lines. The lines
/// that are kept come first; where the work ends early, a doubt comes last.
pub(super) async fn explained_slice(
    program: &Program,
    code: &str,
    asked: &Asked,
    reach: Reach,
    work: &mut Work<'_>,
) -> (Vec<u32>, String, Option<Doubt>) {
    let Asked { criterion, lines, .. } = asked;
    let (whole, mut doubt) = program.slice_within(criterion, reach, work).await;
    let whole = by_line(whole);
    // A reason does not say which way it was followed; where both ways were, each is asked again on its own.
    let mut apart = Vec::new();
    for (way, direction) in [(Way::Back, Direction::Backward), (Way::Forth, Direction::Forward)] {
        if reach.direction == Direction::Both {
            let (slice, stopped) = program.slice_within(criterion, Reach { direction, ..reach }, work).await;
            apart.push((way, by_line(slice)));
            doubt = doubt.or(stopped);
        }
    }
    let ways = match reach.direction {
        Direction::Backward => vec![(Way::Back, &whole)],
        Direction::Forward => vec![(Way::Forth, &whole)],
        Direction::Both => apart.iter().map(|(way, slice)| (*way, slice)).collect(),
    };
    let left_out = LeftOutLines::of(program, asked, reach, work).await;
    let kept = Sentences { kept: &whole, ways, criterion: lines };
    let mut text = String::new();
    for (line, number) in code.lines().zip(1..) {
        let sentence = match kept.of(number) {
            Some(sentence) => sentence,
            None if line.trim().is_empty() => String::new(),
            None => left_out.of_line(number, work).await,
        };
        // Names come from the code, and might be odd enough to span lines.
        text.extend(sentence.chars().map(|char| if char == '\n' { ' ' } else { char }));
        text.push('\n');
    }
    (whole.into_keys().collect(), text, doubt)
}

type ByLine = BTreeMap<u32, KeptLine>;

fn by_line(slice: Slice) -> ByLine {
    slice.kept.into_iter().map(|kept| (kept.line, kept)).collect()
}

#[derive(Clone, Copy)]
enum Way {
    Back,
    Forth,
}

/// What is said of lines that are kept.
struct Sentences<'s> {
    kept: &'s ByLine,
    ways: Vec<(Way, &'s ByLine)>,
    criterion: &'s [u32],
}

impl Sentences<'_> {
    /// Why a line is kept; `None` where it is not.
    fn of(&self, number: u32) -> Option<String> {
        if self.criterion.contains(&number) {
            return Some("slicing criterion".to_owned());
        }
        let line = self.kept.get(&number)?;
        let of_ways = self.ways.iter().filter_map(|(way, slice)| Some((*way, slice.get(&number)?)));
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
        Some(if distinct.is_empty() {
            "slicing criterion".into()
        } else {
            format!("kept: {}{tail}", distinct.join("; "))
        })
    }
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
    use rescue_core::analysis::{Turn, now};
    use rescue_core::language;

    use super::*;

    const CODE: &str =
        "import os\n\ndef f(a, b):\n    log(b)\n    if a:\n        b = a + 1\n    os.remove(b)\n    return 1\n";

    fn why(line: u32, direction: Direction, hops: Option<u32>) -> Vec<String> {
        let program = Program::of(CODE, language::named("python").expect("a language"));
        let mut never = || Turn::Work;
        let reach = Reach { direction, hops };
        let why =
            now(explained_slice(&program, CODE, &Asked::lines(vec![line]), reach, &mut Work::until(&mut never))).1;
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
