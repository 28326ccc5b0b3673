//! Brackets and blocks that lack their other half in a piece of code, as the text alone shows them.

use crate::language::{Fragment, Language};

/// A bracket or a block that begins before the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unopened {
    /// How it could have been opened.
    pub opener: &'static str,
    /// It is closed as a block is.
    pub is_block: bool,
}

/// What lacks its other half.
#[derive(Clone, Debug, Default)]
pub(super) struct Halves {
    /// In the order of the text, so the innermost comes first.
    pub unopened: Vec<Unopened>,
    /// What would close the rest, in the order in which it was opened.
    pub unclosed: Vec<&'static str>,
}

impl Halves {
    /// Finds them. Comments and texts are skipped where they are closed on their line or by their delimiter.
    pub fn of(text: &str, language: &Language) -> Self {
        let fragment = &language.fragment;
        let mut halves = Self::default();
        // The construct around all that was not closed yet, where something shows what it is.
        let mut around: Option<(&'static str, &'static str)> = None;
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if let Some(skipped) = skip(rest, language) {
                rest = &rest[skipped..];
                continue;
            }
            let before = &text[..text.len() - rest.len()];
            let here = rest;
            let word = if before.ends_with(is_of_word) { "" } else { word_at(here) };
            rest = &rest[word.len().max(c.len_utf8())..];
            if !word.is_empty() {
                if halves.unclosed.is_empty() && around.is_none() {
                    let mut members = fragment.members.iter();
                    around = members.find(|(pattern, _)| fits(pattern, here)).map(|(_, construct)| *construct);
                }
                if let Some((_, end, opener)) =
                    fragment.worded.iter().find(|(_, end, _)| end.trim_end_matches(';') == word)
                {
                    halves.close(end, || {
                        around = None;
                        opener
                    });
                } else if let Some((_, end, _)) = fragment.worded.iter().find(|(begin, ..)| *begin == word)
                    && has_colon(rest, language)
                {
                    halves.unclosed.push(end);
                }
                continue;
            }
            match c {
                '(' => halves.unclosed.push(")"),
                '[' => halves.unclosed.push("]"),
                '{' => halves.unclosed.push(closer(before, fragment)),
                ')' => halves.close(")", || "_("),
                ']' => halves.close("]", || fragment.list),
                '}' => halves.close("}", || match around.take() {
                    Some((opener, closer)) if closer.starts_with('}') => opener,
                    _ => continued(rest, fragment).unwrap_or("{"),
                }),
                _ => {}
            }
        }
        if let Some((opener, closer)) = around {
            halves.unopened.push(Unopened { opener, is_block: false });
            halves.unclosed.insert(0, closer);
        }
        halves
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.unopened.len() + self.unclosed.len()
    }

    /// What closes all that is open.
    pub fn closers(&self) -> String {
        self.unclosed.iter().rev().copied().collect::<Vec<_>>().join(" ")
    }

    fn close(&mut self, closer: &str, opener: impl FnOnce() -> &'static str) {
        if self.unclosed.last().is_some_and(|open| open.starts_with(closer)) {
            self.unclosed.pop();
        } else if self.unclosed.is_empty() {
            self.unopened.push(Unopened { opener: opener(), is_block: closer == "}" });
        }
    }
}

/// The construct that a block belongs to, by what follows it.
pub(super) fn continued(rest: &str, fragment: &Fragment) -> Option<&'static str> {
    let rest = rest.trim_start();
    let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    let goes_on = |after: &str| if word.is_empty() { rest.starts_with(after) } else { word == after };
    fragment.continued.iter().find(|(after, _)| goes_on(after)).map(|(_, construct)| *construct)
}

/// What closes a block, by the word before it.
fn closer(before: &str, fragment: &Fragment) -> &'static str {
    let before = before.trim_end();
    let word = &before[before.trim_end_matches(is_of_word).len()..];
    fragment.finished.iter().find(|(known, _)| *known == word).map_or("}", |(_, closer)| closer)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '\\')
}

fn word_at(rest: &str) -> &str {
    &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())]
}

/// Whether a line goes on as a pattern says: a word, and after any text (`…`) or at once what comes next.
fn fits(pattern: &str, rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default();
    let word = word_at(pattern);
    let Some(after) = line.strip_prefix(word).filter(|_| word_at(line) == word) else { return false };
    match pattern[word.len()..].strip_prefix('…') {
        Some(mark) => after.replace("::", "").contains(mark),
        None => after.trim_start().starts_with(&pattern[word.len()..]),
    }
}

/// After the parentheses of a header, or at once, a colon begins the block.
fn has_colon(rest: &str, language: &Language) -> bool {
    let mut depth = 0_usize;
    let mut rest = rest;
    while let Some(c) = rest.chars().next() {
        if let Some(skipped) = skip(rest, language) {
            rest = &rest[skipped..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => break,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() => {}
            _ => return false,
        }
    }
    let rest = rest.trim_start();
    rest.starts_with(':') && !rest.starts_with("::")
}

/// Bytes of a comment or a text in quotes that begins here.
fn skip(rest: &str, language: &Language) -> Option<usize> {
    if rest.starts_with(language.comment) {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    for (open, close) in language.fragment.delimiters {
        if let Some(inside) = rest.strip_prefix(open) {
            return Some(inside.find(close).map_or(rest.len(), |at| open.len() + at + close.len()));
        }
    }
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    let mut escaped = false;
    for (at, c) in line.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    // An apostrophe.
    Some(1)
}
