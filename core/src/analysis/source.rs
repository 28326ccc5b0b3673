//! Text → tree.

use std::ops::{ControlFlow, Range};

use tree_sitter::{ParseOptions, Parser, Tree};

use super::doubt::MOST_LINES;
use super::edit::edit;
use super::fragment::{Completion, begins_inside, completions};
use super::preorder::preorder;
use super::{Doubt, Turn, Work};
use crate::language::{Blocks, Expression, Grammar, Language};
use crate::text::LineIndex;

/// A text and its syntax tree.
pub struct Source {
    /// The text as it was parsed: the text as given, and what was put around it where it is a piece of a program.
    pub text: String,
    /// The text as given, in bytes.
    pub given: Range<usize>,
    /// The lines of the text as given.
    pub lines: LineIndex,
    /// The language it was parsed as.
    pub language: &'static Language,
    /// The grammar of the language that understood most of the text.
    pub grammar: &'static Grammar,
    /// `None` where the text was not parsed: it was too long, not a text, the grammar is not there, or the work was
    /// stopped.
    pub tree: Option<Tree>,
    /// A grammar that would have been tried and is not there: with it the text may be understood, or understood better.
    pub missing: Option<&'static Grammar>,
    /// What was odd.
    pub doubts: Vec<Doubt>,
}

/// Longest text that is analysed, in bytes.
pub const LONGEST_TEXT: usize = 1 << 20;

/// Closes blocks that are words.
const END: &str = "end";

/// The parser calls back after about a hundred of its operations.
const STEPS_PER_CALL: u32 = 64;

impl Source {
    /// Parses; never fails, the tree of broken code holds error nodes.
    pub async fn parse(text: &str, language: &'static Language, work: &mut Work<'_>) -> Self {
        Self::parse_after(text, language, None, work).await
    }

    /// Parses a text of which an earlier version is known; what did not change is not parsed again. The result is that of
    /// [`Source::parse`].
    pub async fn parse_after(
        text: &str,
        language: &'static Language,
        before: Option<&Self>,
        work: &mut Work<'_>,
    ) -> Self {
        let mut source = Self {
            text: text.to_owned(),
            given: 0..text.len(),
            lines: LineIndex::new(text),
            language,
            grammar: &language.grammars[0],
            tree: None,
            missing: None,
            doubts: Vec::new(),
        };
        if source.text.len() > LONGEST_TEXT {
            source.doubts.push(Doubt::TooLong { bytes: source.text.len(), limit: LONGEST_TEXT });
            return source;
        }
        if source.text.bytes().any(|byte| byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c)) {
            source.doubts.push(Doubt::Binary);
            return source;
        }
        for grammar in language.grammars {
            let Some(loaded) = grammar.load() else {
                source.missing = Some(grammar);
                break;
            };
            let old = before.and_then(|before| before.edited(&source.text, grammar));
            let mut tree = parse(&source.text, &loaded, old.as_ref(), work).await;
            // How a parser gets over an error depends on where it started.
            if old.is_some() && tree.as_ref().is_some_and(|tree| tree.root_node().has_error()) {
                tree = parse(&source.text, &loaded, None, work).await;
            }
            let better = match (&tree, &source.tree) {
                (Some(new), Some(old)) => bytes_in_errors(new, work).await < bytes_in_errors(old, work).await,
                (new, _) => new.is_some(),
            };
            if better {
                (source.tree, source.grammar) = (tree, grammar);
            }
            if source.tree.as_ref().is_none_or(|tree| !tree.root_node().has_error()) {
                break;
            }
        }
        source.complete(work).await;
        match &source.tree {
            None if source.missing.is_some() => source.doubts.push(Doubt::NoGrammar { language: language.title }),
            None => source.doubts.push(Doubt::Stopped),
            Some(tree) => {
                let mut lines = wrong_lines(tree, &source.lines, work).await;
                if lines.is_empty() && tree.root_node().has_error() {
                    // Some grammars say that there is an error, and not where.
                    lines.push(1);
                }
                if !lines.is_empty() {
                    source.doubts.push(Doubt::Syntax { language: language.title, lines });
                }
            }
        }
        source
    }

    /// The tree, told what has changed since; `None` where it is of no use for the new text.
    fn edited(&self, text: &str, grammar: &'static Grammar) -> Option<Tree> {
        let whole = self.given.len() == self.text.len() && std::ptr::eq(self.grammar, grammar);
        let mut tree = self.tree.clone().filter(|tree| whole && !tree.root_node().has_error())?;
        tree.edit(&edit(&self.text, text));
        Some(tree)
    }

    /// The text as given.
    pub fn given(&self) -> &str {
        self.text.get(self.given.clone()).unwrap_or_default()
    }

    /// A text with errors may be a piece of a program: of all that could stand around it, the one that leaves the fewest
    /// errors is taken.
    async fn complete(&mut self, work: &mut Work<'_>) {
        let (Some(tree), Some(grammar)) = (&self.tree, self.grammar.load()) else { return };
        let mut fewest = self.misunderstood(tree, &self.text, work).await;
        // Code that lacks what says that it is code is no error. Read as code, it makes sense; other text does not.
        if self.language.fragment.island.is_some_and(|island| begins_inside(&self.text, island)) {
            fewest = self.text.len() / 2;
        }
        if fewest == 0 {
            return;
        }
        let given = self.text.clone();
        for Completion { before, after } in completions(&given, self.language) {
            let text = format!("{before}{given}{after}");
            let Some(tree) = parse(&text, &grammar, None, work).await else { return };
            let errors = self.misunderstood(&tree, &text, work).await;
            if errors < fewest {
                fewest = errors;
                self.given = before.len()..before.len() + given.len();
                self.lines = LineIndex::of_part(&text, self.given.clone());
                (self.text, self.tree) = (text, Some(tree));
            }
            if fewest == 0 {
                break;
            }
        }
        if self.given.len() < self.text.len() {
            self.doubts.push(Doubt::Fragment { language: self.language.title });
        }
    }
}

impl Source {
    /// Bytes that the grammar does not understand, or takes for the name of something though they are a word of a block:
    /// some grammars do so where no block is open.
    async fn misunderstood(&self, tree: &Tree, text: &str, work: &mut Work<'_>) -> usize {
        let wrong = bytes_in_errors(tree, work).await;
        let Blocks::Words { .. } = self.language.fragment.blocks else { return wrong };
        let roles = self.grammar.tables(self.language);
        let mut names = 0;
        for (node, _) in preorder(tree.root_node()) {
            if !work.step(1).await {
                break;
            }
            if roles.expression(node) != Some(Expression::Name) {
                continue;
            }
            let name = text.get(node.byte_range()).unwrap_or_default();
            let goes_on = self.language.fragment.continued.iter().any(|(known, _)| *known == name);
            let qualifies = |before: tree_sitter::Node| matches!(before.kind(), "." | "&." | "::" | "def");
            if (goes_on || name == END) && !node.prev_sibling().is_some_and(qualifies) {
                names += name.len();
            }
        }
        wrong + names
    }
}

async fn parse(text: &str, grammar: &tree_sitter::Language, old: Option<&Tree>, work: &mut Work<'_>) -> Option<Tree> {
    let mut parser = Parser::new();
    parser.set_language(grammar).ok()?;
    let bytes = text.as_bytes();
    loop {
        let mut progress = |_: &_| match work.count(STEPS_PER_CALL) {
            Turn::Work => ControlFlow::Continue(()),
            Turn::Rest | Turn::Stop => ControlFlow::Break(()),
        };
        let options = ParseOptions::new().progress_callback(&mut progress);
        // A parse that was interrupted goes on where it was.
        let tree = parser.parse_with_options(&mut |at, _| bytes.get(at..).unwrap_or_default(), old, Some(options));
        if tree.is_some() || work.is_over() {
            return tree;
        }
        work.rest().await;
    }
}

/// Bytes that the grammar does not understand; a missing token counts as one.
async fn bytes_in_errors(tree: &Tree, work: &mut Work<'_>) -> usize {
    let mut wrong = 0;
    let mut cursor = tree.walk();
    loop {
        if !work.step(1).await {
            return wrong;
        }
        let node = cursor.node();
        if node.is_error() {
            wrong += node.byte_range().len();
        } else if node.is_missing() {
            wrong += 1;
        } else if node.has_error() && cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return wrong;
            }
        }
    }
}

/// 1-based lines of the first error nodes.
async fn wrong_lines(tree: &Tree, index: &LineIndex, work: &mut Work<'_>) -> Vec<u32> {
    let mut lines = Vec::new();
    let mut cursor = tree.walk();
    loop {
        if !work.step(1).await {
            return lines;
        }
        let node = cursor.node();
        if node.is_error() || node.is_missing() {
            let line = index.line_of(node.start_byte());
            if line > 0 && lines.last() != Some(&line) {
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
