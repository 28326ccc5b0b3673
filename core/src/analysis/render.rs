//! A slice as text that parses: kept lines as they are, a comment where lines were left out, and a filler where a block
//! would be empty.

use std::collections::BTreeMap;

use super::program::Program;
use super::slicer::Kept;
use crate::language::Language;

/// The text of what is kept.
pub(super) fn render(program: &Program, kept: &Kept) -> String {
    let source = &program.source;
    let language = source.language;
    let fillers = fillers(program, kept, language);
    let mut out = String::new();
    let mut last: Option<u32> = None;
    for &line in kept.lines.keys() {
        let text = source.text.get(source.lines.range(line)).unwrap_or_default();
        let text = text.trim_end_matches(['\n', '\r']);
        let left_out = last.is_some_and(|last| (last + 1..line).any(|line| has_code(program, line)));
        if left_out && !continues(program, last) {
            let indent = &text[..text.len() - text.trim_start().len()];
            out.push_str(indent);
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
fn fillers(program: &Program, kept: &Kept, language: &Language) -> BTreeMap<u32, String> {
    let mut fillers = BTreeMap::new();
    for &id in &kept.statements {
        let statement = program.statement(id);
        for body in statement.bodies.iter().filter(|body| !body.braced) {
            let empty = !(body.lines.0..=body.lines.1).any(|line| kept.lines.contains_key(&line));
            // The filler goes after the last line of the header before the body.
            let header = statement.lines.iter().rev().find(|&&line| line < body.lines.0);
            if let (true, Some(&line)) = (empty, header) {
                let indent = match language.filler {
                    ";" => String::new(),
                    _ => " ".repeat(body.indent),
                };
                fillers.insert(line, indent);
            }
        }
    }
    fillers
}
