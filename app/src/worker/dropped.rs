//! Why a line is not in the slice, as a sentence.

use rescue_core::analysis::{Direction, Dropped, LeftOut, Program, Reach, Step, Work};

use super::criterion::Asked;
use crate::state::format;

/// In longer code, lines that are left out are not looked at one by one.
const MOST_LINES: u32 = 2_000;

/// What is said of lines that are not in a slice.
pub(super) struct LeftOutLines<'p> {
    asked: Option<LeftOut<'p>>,
    /// "line 7".
    criterion: String,
    reach: Reach,
}

impl<'p> LeftOutLines<'p> {
    pub(super) async fn of(program: &'p Program, criterion: &Asked, reach: Reach, work: &mut Work<'_>) -> Self {
        let mut asked = None;
        if program.source().lines.lines() <= MOST_LINES {
            asked = Some(program.left_out_within(&criterion.criterion, reach, work).await);
        }
        let lines = format::lines(&criterion.lines);
        let criterion = match &criterion.variable {
            Some((name, _)) => format!("{name} on line {lines}"),
            None if criterion.lines.len() == 1 => format!("line {lines}"),
            None => format!("lines {lines}"),
        };
        Self { asked, criterion, reach }
    }

    /// Why a line is left out. Of lines that are asked about after the work has ended less is said.
    pub(super) async fn of_line(&self, line: u32, work: &mut Work<'_>) -> String {
        // Each question looks at a whole function.
        let why = match &self.asked {
            Some(asked) if work.pause().await => asked.why(line),
            _ => None,
        };
        let sentence = match why {
            Some(why) => because(&why, &self.criterion, self.reach.direction),
            None => unconnected(&self.criterion, self.reach.direction) + &within(self.reach.hops),
        };
        format!("left out: {sentence}")
    }
}

fn because(why: &Dropped, criterion: &str, asked: Direction) -> String {
    match why {
        Dropped::NoCode => "no code".into(),
        Dropped::TooFar { direction, path } => {
            let to = if *direction == Direction::Forward { "from" } else { "to" };
            format!("{} {to} {criterion}, {}", steps(path.len()), through(path))
        }
        Dropped::Overwritten { name, written, by, read } => {
            format!("{name} from {written} is replaced on {} before it is read on {read}", format::lines(by))
        }
        Dropped::OtherDirection { direction: Direction::Forward, path } => {
            format!("depends on {criterion} ({}), not the other way round", through(path))
        }
        Dropped::OtherDirection { path, .. } => {
            format!("{criterion} depends on it ({}), not the other way round", through(path))
        }
        Dropped::OtherPart { path } => format!("reaches {criterion} ({}), but not the variable", through(path)),
        Dropped::OtherFunction { line: Some(line) } => {
            format!("in the function on line {line}; {}", unconnected(criterion, asked))
        }
        Dropped::OtherFunction { line: None } | Dropped::Unconnected => unconnected(criterion, asked),
    }
}

fn unconnected(criterion: &str, asked: Direction) -> String {
    match asked {
        Direction::Backward => format!("does not reach {criterion}"),
        Direction::Forward => format!("not reached from {criterion}"),
        Direction::Both => format!("no path to or from {criterion}"),
    }
}

/// "by x and y": what the dependences along a way are about.
fn through(path: &[Step]) -> String {
    let mut names: Vec<String> = Vec::new();
    for step in path {
        let name = step.name.clone().unwrap_or_else(|| format!("line {}", step.line));
        if names.last() != Some(&name) {
            names.push(name);
        }
    }
    format!("by {}", names.join(", "))
}

fn steps(count: usize) -> String {
    if count == 1 { "one step".into() } else { format!("{count} steps") }
}

fn within(hops: Option<u32>) -> String {
    hops.map_or_else(String::new, |hops| format!(" in {}", steps(hops as usize)))
}

#[cfg(test)]
mod tests {
    use rescue_core::analysis::{Turn, now};
    use rescue_core::language;

    use super::*;

    fn why(program: &Program, lines: &[u32], reach: Reach, line: u32) -> String {
        let mut never = || Turn::Work;
        let mut work = Work::until(&mut never);
        now(async {
            LeftOutLines::of(program, &Asked::lines(lines.to_vec()), reach, &mut work)
                .await
                .of_line(line, &mut work)
                .await
        })
    }

    const CODE: &str = "def f(a, n):\n    x = a\n    # why\n    x = n\n    y = x\n    print(y)\n    z = y\n";

    #[test]
    fn a_line_that_is_left_out_says_why() {
        let program = Program::of(CODE, language::named("python").expect("a language"));
        let why = |line, direction, hops| why(&program, &[5], Reach { direction, hops }, line);
        let (back, forth) = (Direction::Backward, Direction::Forward);
        for (line, direction, hops, expected) in [
            (2, back, None, "left out: x from 2 is replaced on 4 before it is read on 5"),
            (3, back, None, "left out: no code"),
            (7, back, None, "left out: depends on line 5 (by y), not the other way round"),
            (4, forth, None, "left out: line 5 depends on it (by x), not the other way round"),
            (4, back, Some(0), "left out: one step to line 5, by x"),
            (6, forth, Some(0), "left out: one step from line 5, by y"),
            (2, Direction::Both, None, "left out: x from 2 is replaced on 4 before it is read on 5"),
        ] {
            assert_eq!(why(line, direction, hops), expected);
        }
    }

    #[test]
    fn of_long_code_it_says_less() {
        let code = CODE.to_owned() + &"\n".repeat(MOST_LINES as usize);
        let program = Program::of(&code, language::named("python").expect("a language"));
        let reach = Reach { direction: Direction::Both, hops: Some(2) };
        assert_eq!(why(&program, &[3, 4], reach, 7), "left out: no path to or from lines 3 and 4 in 2 steps");
    }
}
