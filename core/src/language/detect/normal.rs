//! Lines without what differs from author to author: blanks only between two words, strings and comments empty.
//!
//! The language is not known yet, so this is a guess that fits most languages: a string ends on its line, or it is none.

/// The lines of a text in normal form, at most so many; lines without anything are left out.
pub(super) fn normal_lines(text: &str, most: usize) -> Vec<String> {
    let mut in_comment = false;
    text.lines().take(most).map(|line| normal(line, &mut in_comment)).filter(|line| !line.is_empty()).collect()
}

/// Part of a name.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn normal(line: &str, in_comment: &mut bool) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line.trim();
    // The lines inside a block comment usually start with a star.
    if !*in_comment && rest.starts_with("* ") {
        return out;
    }
    let mut blank = false;
    while let Some(letter) = rest.chars().next() {
        if *in_comment {
            let Some(end) = rest.find("*/") else { return out };
            *in_comment = false;
            rest = &rest[end + 2..];
            continue;
        }
        if let Some(marker) = line_comment(rest, &out) {
            out.push_str(marker);
            return out;
        }
        if rest.starts_with("/*") {
            *in_comment = true;
            rest = &rest[2..];
            out.push_str("/*");
            continue;
        }
        if let Some((kept, length)) = string(rest, &out) {
            out.push_str(&kept);
            rest = &rest[length..];
            blank = false;
            continue;
        }
        rest = &rest[letter.len_utf8()..];
        if letter.is_whitespace() {
            blank = true;
            continue;
        }
        if blank && is_word(letter) && out.ends_with(is_word) {
            out.push(' ');
        }
        out.push(letter);
        blank = false;
    }
    out
}

/// What opens a comment that takes the rest of the line.
fn line_comment(rest: &str, before: &str) -> Option<&'static str> {
    if let Some(comment) = rest.strip_prefix("//").filter(|_| !before.ends_with(':')) {
        return Some(if comment.starts_with('/') { "///" } else { "//" });
    }
    let comment = rest.strip_prefix('#')?;
    let prose = before.is_empty() && comment.is_empty() || comment.starts_with([' ', '\t', '#', '!']);
    // `#![…]` and `# include` are none.
    (prose && !comment.starts_with("![") && !comment.trim_start().starts_with("include")).then_some("#")
}

/// A string that ends on this line, emptied, and its length. What is interpolated in it leaves a mark.
fn string(rest: &str, before: &str) -> Option<(String, usize)> {
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    // Three quotes open what seldom ends on the line.
    if let Some(triple) = ["\"\"\"", "'''"].into_iter().find(|triple| rest.starts_with(triple)) {
        return Some((triple.to_owned(), 3));
    }
    // A lifetime.
    if quote == '\'' && before.ends_with(['<', '&']) {
        return None;
    }
    let mut escaped = false;
    let end = rest[1..].find(|letter| {
        let ends = letter == quote && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    })?;
    let inside = &rest[1..=end];
    let mark = ["#{", "<?"].into_iter().find(|mark| inside.contains(mark)).unwrap_or("");
    Some((format!("{quote}{mark}{quote}"), end + 2))
}
