//! A slice as text that parses: kept lines as they are, a comment where lines were left out, and a filler where a block
//! would be empty.

use std::collections::{BTreeMap, BTreeSet};

use super::Work;
use super::program::Program;
use super::slicer::Kept;

/// The text of what is kept. Work that ends early gives its beginning.
pub(super) async fn render(program: &Program, kept: &Kept, work: &mut Work<'_>) -> String {
    let source = &program.source;
    let language = source.language;
    let lines = kept.all_lines(program);
    let fillers = fillers(program, kept, &lines);
    let islands = program.surroundings.get().map_or(&[][..], |surroundings| &surroundings.islands);
    let in_code = |line| {
        let start = source.lines.range(line).start;
        let before = islands.partition_point(|island| island.start < start);
        islands.is_empty() || islands[..before].last().is_some_and(|island| start < island.end)
    };
    let mut out = String::new();
    let mut last: Option<u32> = None;
    for &line in &lines {
        let text = source.text.get(source.lines.range(line)).unwrap_or_default();
        let text = text.trim_end_matches(['\n', '\r']);
        if !work.step(1 + last.map_or(0, |last| line - last)).await {
            break;
        }
        let left_out = last.is_some_and(|last| (last + 1..line).any(|line| has_code(program, line)));
        if left_out && !continues(program, last) && in_code(line) {
            out.push_str(indent(program, line));
            out.push_str(language.comment);
            out.push_str(" …\n");
        }
        out.push_str(text);
        out.push('\n');
        if let Some(indent) = fillers.get(&line) {
            out.push_str(indent);
            out.push_str(language.filler);
            out.push('\n');
        }
        last = Some(line);
    }
    out
}

fn has_code(program: &Program, line: u32) -> bool {
    let source = &program.source;
    source.text.get(source.lines.range(line)).is_some_and(|text| !text.trim().is_empty())
}

/// The line ends in the middle of something that no comment may interrupt (a continued line).
fn continues(program: &Program, line: Option<u32>) -> bool {
    let source = &program.source;
    line.and_then(|line| source.text.get(source.lines.range(line))).is_some_and(|text| text.trim_end().ends_with('\\'))
}

/// For each kept line that opens a block without braces of which nothing is kept: the indentation of that block.
fn fillers<'p>(program: &'p Program, kept: &Kept, lines: &BTreeSet<u32>) -> BTreeMap<u32, &'p str> {
    let mut fillers = BTreeMap::new();
    for &id in kept.statements.keys() {
        let statement = program.statement(id);
        for body in statement.bodies.iter().filter(|body| !body.braced) {
            let (first, end) = body.lines;
            let empty = first > end || lines.range(first..=end).next().is_none();
            // The filler goes after the last line of the header before the body.
            let header = statement.lines.iter().rev().find(|&&line| line < body.lines.0);
            if let (true, Some(&line)) = (empty, header) {
                fillers.insert(line, indent(program, body.lines.0));
            }
        }
    }
    fillers
}

fn indent(program: &Program, line: u32) -> &str {
    let source = &program.source;
    let text = source.text.get(source.lines.range(line)).unwrap_or_default();
    &text[..text.len() - text.trim_start().len()]
}
