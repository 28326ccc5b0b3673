//! A shape of lines: text with gaps.

use super::normal::is_word;

/// `…` in a shape: any text.
const ANY: char = '…';

/// What stands for one name in a shape, and which names it stands for: how names are written tells languages apart.
fn names(letter: char) -> Option<fn(&str) -> bool> {
    let any: fn(&str) -> bool = |_| true;
    let pascal_case: fn(&str) -> bool =
        |name| name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase) && !name.contains('_');
    let camel_case: fn(&str) -> bool =
        |name| name.starts_with(char::is_lowercase) && name.contains(char::is_uppercase) && !name.contains('_');
    let snake_case: fn(&str) -> bool =
        |name| name.starts_with(char::is_lowercase) && name.contains('_') && !name.contains(char::is_uppercase);
    match letter {
        '•' => Some(any),
        '↑' => Some(pascal_case),
        '↕' => Some(camel_case),
        '↓' => Some(snake_case),
        _ => None,
    }
}

/// The ASCII letters of a text, as a set.
fn letters(text: &str) -> u128 {
    text.bytes().filter(u8::is_ascii).fold(0, |set, byte| set | 1 << byte)
}

/// A line in normal form.
pub(super) struct Line {
    text: String,
    letters: u128,
}

impl Line {
    pub(super) fn new(text: String) -> Self {
        let letters = letters(&text);
        Self { text, letters }
    }
}

/// A shape of lines, taken apart.
pub(super) struct Shape {
    /// What stands between the gaps.
    parts: Vec<&'static str>,
    letters: u128,
}

impl Shape {
    pub(super) fn new(shape: &'static str) -> Self {
        Self { parts: shape.split(ANY).collect(), letters: letters(shape) }
    }

    /// Whether a line has this shape. A line that lacks one of its letters costs next to nothing.
    pub(super) fn fits(&self, line: &Line) -> bool {
        self.letters & !line.letters == 0 && self.matches(&line.text)
    }

    fn matches(&self, line: &str) -> bool {
        let last = self.parts.len() - 1;
        let mut at = 0;
        for (index, part) in self.parts.iter().enumerate().filter(|(_, part)| !part.is_empty()) {
            let fits = |start| part_end(part, line, start).filter(|&end| index < last || end == line.len());
            let end = if index == 0 { fits(0) } else { starts(part, line, at).find_map(fits) };
            match end {
                Some(end) => at = end,
                None => return false,
            }
        }
        self.parts[last].is_empty() || at == line.len()
    }
}

/// Where a part might start, at or after a byte.
fn starts<'a>(part: &'a str, line: &'a str, from: usize) -> impl Iterator<Item = usize> + 'a {
    let literal = part.split(|letter| names(letter).is_some()).next().unwrap_or_default();
    line[from..].match_indices(literal).map(move |(at, _)| from + at)
}

/// Where a part that starts at a byte ends, if it fits there, as whole words.
fn part_end(part: &str, line: &str, start: usize) -> Option<usize> {
    let cut = |at: usize| line[..at].ends_with(is_word) && line[at..].starts_with(is_word);
    if cut(start) {
        return None;
    }
    let mut rest = &line[start..];
    for letter in part.chars() {
        rest = match names(letter) {
            None => rest.strip_prefix(letter)?,
            Some(fits) => {
                let (name, after) = rest.split_at(rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()));
                (!name.is_empty() && fits(name)).then_some(after)?
            }
        };
    }
    let end = line.len() - rest.len();
    (!cut(end)).then_some(end)
}
