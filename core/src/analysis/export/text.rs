//! Text from outside, for files of other kinds.

/// What stands for a character that a file cannot hold, or that would change how the text around it is read.
const INSTEAD: char = '\u{fffd}';

/// At most so many characters, the last one an ellipsis where there are more.
pub(super) fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
        None => text.to_owned(),
    }
}

/// Columns that a text takes: most characters beyond the alphabets are twice as wide.
pub(super) fn columns(text: &str) -> u32 {
    text.chars().map(|char| if char < '\u{1100}' { 1 } else { 2 }).sum()
}

/// Text for an element or an attribute of XML 1.0.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            char => out.push(printable(char)),
        }
    }
    out
}

/// Text for a quoted string of DOT.
pub(super) fn dot(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if matches!(char, '"' | '\\') {
            out.push('\\');
        }
        out.push(printable(char));
    }
    out
}

/// A tab counts as one blank. Control characters, those that turn the direction of text round, and those that XML does not
/// know are made visible.
fn printable(char: char) -> char {
    match char {
        '\t' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{fffe}' | '\u{ffff}' => {
            INSTEAD
        }
        char if char.is_control() => INSTEAD,
        char => char,
    }
}
