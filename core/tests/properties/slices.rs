//! What a slice is.

use rescue_core::analysis::{Criterion, Direction, Program, Reach, Slice, StatementId};

use crate::{Fixture, code_lines, fixtures, is_dependence, kept, slice};

#[test]
fn the_criterion_is_in_its_slice_and_the_slice_in_the_program() {
    for fixture in fixtures() {
        let program = fixture.program();
        let last = program.source().lines.lines();
        for line in code_lines(&program) {
            for direction in [Direction::Backward, Direction::Forward, Direction::Both] {
                let kept = kept(&slice(&program, line, direction, None));
                assert!(kept.contains(&line), "{} line {line}", fixture.name);
                assert!(kept.iter().all(|&line| (1..=last).contains(&line)));
            }
        }
    }
}

#[test]
fn every_kept_line_but_the_criterion_has_a_reason() {
    for fixture in fixtures() {
        let program = fixture.program();
        for line in code_lines(&program) {
            let slice = slice(&program, line, Direction::Backward, None);
            let criterion: Vec<u32> =
                program.statements_on(line).flat_map(|id| program.statement(id).lines.clone()).collect();
            for kept in slice.kept.iter().filter(|kept| !criterion.contains(&kept.line)) {
                assert!(!kept.because.is_empty(), "{} line {} in the slice of {line}", fixture.name, kept.line);
            }
        }
    }
}

#[test]
fn a_statement_is_in_the_backward_slice_of_another_exactly_when_that_is_in_its_forward_slice() {
    for fixture in fixtures() {
        let program = fixture.program();
        let nodes: Vec<StatementId> = (0..program.statements().len() as u32).map(StatementId).collect();
        // By lines it can be told which statement was kept only where it is alone on its first line.
        let alone: Vec<(StatementId, u32)> = nodes
            .into_iter()
            .map(|id| (id, program.statement(id).line()))
            .filter(|&(_, line)| program.statements_on(line).count() == 1)
            .collect();
        let slices = |direction| -> Vec<Slice> {
            let slice =
                |&(id, _): &(StatementId, u32)| program.slice(&Criterion::Node(id), Reach { direction, hops: None });
            alone.iter().map(slice).collect()
        };
        let (backward, forward) = (slices(Direction::Backward), slices(Direction::Forward));
        for (a, &(_, line_a)) in alone.iter().enumerate() {
            for (b, &(_, line_b)) in alone.iter().enumerate().filter(|&(b, _)| b != a) {
                let there =
                    [(&backward[b], line_a), (&forward[a], line_b)].map(|(slice, line)| by_dependence(slice, line));
                assert_eq!(there[0], there[1], "{} lines {line_a} and {line_b}", fixture.name);
            }
        }
    }
}

/// Slices that leave out a `finally` of the program are exempt. What is thrown and not caught passes the `finally`, and
/// after it cannot be told from what went well; without it, it leaves the function at once, and less is needed.
#[test]
fn a_slice_that_is_sliced_again_stays_as_it_is() {
    for fixture in fixtures() {
        let program = fixture.program();
        if program.doubts().is_empty() {
            for line in code_lines(&program) {
                stays(fixture, &program, line);
            }
        }
    }
}

fn stays(fixture: &Fixture, program: &Program, line: u32) {
    let once = slice(program, line, Direction::Backward, None);
    let lines = lines_of(fixture, &once);
    let at = |line| lines.iter().position(|&of| of == Some(line)).map(|index| index as u32 + 1);
    let Some(again) = at(line) else { panic!("{} line {line} is not in the text of its slice", fixture.name) };
    let sliced = Program::of(&once.text, fixture.language);
    if finallies(&sliced) < finallies(program) {
        return;
    }
    let twice = kept(&slice(&sliced, again, Direction::Backward, None));
    let is_lost = |&line: &u32| at(line).is_none_or(|at| !twice.contains(&at));
    let lost: Vec<u32> = kept(&once).into_iter().filter(is_lost).collect();
    assert!(lost.is_empty(), "{} line {line}: {lost:?} are lost from\n{}", fixture.name, once.text);
}

/// How many clauses run on every way out of something.
fn finallies(program: &Program) -> usize {
    let tree = program.source().tree.as_ref().expect("a tree");
    let mut open = vec![tree.root_node()];
    let mut found = 0;
    while let Some(node) = open.pop() {
        found += usize::from(["finally_clause", "ensure"].contains(&node.kind()));
        open.extend(node.children(&mut node.walk()));
    }
    found
}

/// For each line of a slice's text, the line of the program that it is; none for what was put there: a mark where lines
/// were left out, a filler for an empty block.
fn lines_of(fixture: &Fixture, slice: &Slice) -> Vec<Option<u32>> {
    let all: Vec<&str> = fixture.text.lines().collect();
    let mut kept = slice.kept.iter().map(|kept| kept.line).peekable();
    let text = slice.text.lines();
    text.map(|text| kept.next_if(|&line| all.get(line as usize - 1).is_some_and(|&of| of == text))).collect()
}

/// A line is kept because of a dependence, rather than for the text to parse.
fn by_dependence(slice: &Slice, line: u32) -> bool {
    slice.kept.iter().any(|kept| kept.line == line && is_dependence(&kept.because))
}
