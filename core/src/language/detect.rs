//! Which language a text is in: cheap hints first, and the parser's word where they are close.

use super::{ALL, Grammar, Language};
use crate::analysis::bytes_in_errors;

/// What the detection thinks of a text.
#[derive(Clone, Debug)]
pub struct Detection {
    /// The likeliest language.
    pub language: &'static Language,
    /// How sure that is, 0–1: its share of the evidence.
    pub confidence: f32,
    /// Grammars that were to be asked and are not there: with them the answer may be another.
    pub missing: Vec<&'static Grammar>,
}

/// A piece of text that speaks for a language.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    text: &'static str,
    place: Place,
    weight: f32,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    LineStart,
    LineEnd,
    Anywhere,
}

impl Hint {
    pub(super) const fn line_start(text: &'static str, weight: f32) -> Self {
        Self { text, place: Place::LineStart, weight }
    }

    pub(super) const fn line_end(text: &'static str, weight: f32) -> Self {
        Self { text, place: Place::LineEnd, weight }
    }

    pub(super) const fn anywhere(text: &'static str, weight: f32) -> Self {
        Self { text, place: Place::Anywhere, weight }
    }

    fn fits(&self, line: &str) -> bool {
        match self.place {
            Place::LineStart => line.starts_with(self.text),
            Place::LineEnd => line.ends_with(self.text),
            Place::Anywhere => line.contains(self.text),
        }
    }
}

/// Only the beginning is looked at.
const LINES: usize = 400;
const BYTES: usize = 40_000;
/// Share of the evidence above which the parser is not asked.
const SURE: f32 = 0.8;
/// It is asked about so many of the likeliest languages.
const CLOSE: usize = 4;
/// What a text free of syntax errors adds, as a share of the evidence.
const PARSES: f32 = 1.0;

/// The likeliest language of a text; `None` where no hint fits: the parser alone takes a line of one language for
/// another's too easily.
pub fn detect(text: &str) -> Option<Detection> {
    let mut end = text.len().min(BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = &text[..end];
    if head.trim().is_empty() {
        return None;
    }
    let mut evidence: Vec<(&'static Language, f32)> =
        ALL.iter().map(|&language| (language, hints(head, language))).filter(|row| row.1 > 0.0).collect();
    // Languages that are equally likely stay in the order of menus.
    evidence.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut missing = Vec::new();
    let sum = total(&evidence);
    if evidence.first()?.1 / sum < SURE {
        for (language, value) in evidence.iter_mut().take(CLOSE) {
            let grammar = &language.grammars[0];
            match grammar.load() {
                Some(loaded) => *value += PARSES * (sum + 1.0) * parsed_share(head, &loaded).powi(4),
                None => missing.push(grammar),
            }
        }
        evidence.sort_by(|a, b| b.1.total_cmp(&a.1));
    }
    let (language, best) = *evidence.first()?;
    Some(Detection { language, confidence: best / total(&evidence), missing })
}

fn total(evidence: &[(&Language, f32)]) -> f32 {
    evidence.iter().map(|row| row.1).sum()
}

/// Weighted number of lines that each hint fits; a hint counts at most four times, so that one habit does not decide.
fn hints(text: &str, language: &Language) -> f32 {
    const MOST: usize = 4;
    language
        .hints
        .iter()
        .map(|hint| {
            let fits = text.lines().take(LINES).map(str::trim).filter(|line| hint.fits(line)).take(MOST).count();
            fits as f32 * hint.weight
        })
        .sum()
}

/// Share of the text's bytes that a grammar understands.
fn parsed_share(text: &str, grammar: &tree_sitter::Language) -> f32 {
    let mut parser = tree_sitter::Parser::new();
    if parser.set_language(grammar).is_err() {
        return 0.0;
    }
    let Some(tree) = parser.parse(text, None) else { return 0.0 };
    1.0 - (bytes_in_errors(&tree) as f32 / text.len().max(1) as f32).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_snippets_are_told_apart() {
        for (text, name) in [
            ("x = [1, 2]\nfor i in x:\n    print(i)\n", "python"),
            ("rows = db.execute(f'select {x}')", "python"),
            ("import os\nos.system(cmd)", "python"),
            ("const a = b => b + 1;", "javascript"),
            ("el.innerHTML = `<b>${name}</b>`;", "javascript"),
            ("for (const x of xs) { total += x; }", "javascript"),
            ("char buf[16];\nstrcpy(buf, name);", "c"),
            ("int f(int *a) { return *a; }", "c"),
            ("#include <stdio.h>\nint main(void) { return 0; }", "c"),
        ] {
            let found = detect(text).map(|detection| detection.language.name);
            assert_eq!(found, Some(name), "{text}");
        }
    }

    #[test]
    fn nothing_is_nothing() {
        assert!(detect("").is_none());
        assert!(detect(" \n\t\n").is_none());
    }

    #[test]
    fn odd_text_does_not_panic() {
        detect(&"🦀".repeat(20_000));
        detect("\0\u{1}\u{2}");
    }
}
