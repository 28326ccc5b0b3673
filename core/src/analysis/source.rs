//! Text → tree.

use std::ops::ControlFlow;

use tree_sitter::{ParseOptions, Parser, Tree};

use super::doubt::MOST_LINES;
use super::{Doubt, Work};
use crate::language::Language;
use crate::text::LineIndex;

/// A text and its syntax tree.
pub struct Source {
    /// The text as given.
    pub text: String,
    /// Its lines.
    pub lines: LineIndex,
    /// The language it was parsed as.
    pub language: &'static Language,
    /// `None` where the text was not parsed: it was too long, not a text, or the work was stopped.
    pub tree: Option<Tree>,
    /// What was odd.
    pub doubts: Vec<Doubt>,
}

/// Longest text that is analysed, in bytes.
pub const LONGEST_TEXT: usize = 1 << 20;

impl Source {
    /// Parses; never fails, the tree of broken code holds error nodes.
    pub fn parse(text: &str, language: &'static Language, work: &mut Work) -> Self {
        let mut source =
            Self { text: text.to_owned(), lines: LineIndex::new(text), language, tree: None, doubts: Vec::new() };
        if text.len() > LONGEST_TEXT {
            source.doubts.push(Doubt::TooLong { bytes: text.len(), limit: LONGEST_TEXT });
            return source;
        }
        if text.bytes().any(|byte| byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c)) {
            source.doubts.push(Doubt::Binary);
            return source;
        }
        source.tree = parse(text, language, work);
        match &source.tree {
            None => source.doubts.push(Doubt::Stopped),
            Some(tree) => {
                let lines = wrong_lines(tree, &source.lines);
                if !lines.is_empty() {
                    source.doubts.push(Doubt::Syntax { language: language.title, lines });
                }
            }
        }
        source
    }
}

fn parse(text: &str, language: &Language, work: &mut Work) -> Option<Tree> {
    let mut parser = Parser::new();
    parser.set_language(&(language.grammar)()).ok()?;
    let mut progress = |_: &_| if work.step(64) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let options = ParseOptions::new().progress_callback(&mut progress);
    let bytes = text.as_bytes();
    parser.parse_with_options(&mut |at, _| bytes.get(at..).unwrap_or_default(), None, Some(options))
}

/// 1-based lines of the first error nodes.
fn wrong_lines(tree: &Tree, index: &LineIndex) -> Vec<u32> {
    let mut lines = Vec::new();
    let mut cursor = tree.walk();
    loop {
        let node = cursor.node();
        if node.is_error() || node.is_missing() {
            let line = index.line_of(node.start_byte());
            if lines.last() != Some(&line) {
                lines.push(line);
            }
        } else if node.has_error() && cursor.goto_first_child() {
            continue;
        }
        loop {
            if lines.len() == MOST_LINES {
                return lines;
            }
            if cursor.goto_next_sibling() {
                break;
            }
            if !cursor.goto_parent() {
                return lines;
            }
        }
    }
}
