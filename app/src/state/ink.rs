//! Code set in weight and grey, for lines outside the editor: keywords, strings and comments of one line at a time.
//!
//! A line is read on its own, so the inside of a string or comment that spans lines is set as plain code. That is good
//! enough for an example of a few lines, and costs no parser.

use rescue_core::language;

/// How a piece of code is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// As it is.
    Plain,
    /// Bold.
    Keyword,
    /// Slightly tinted.
    String,
    /// Grey and slanted.
    Comment,
}

impl Ink {
    /// The class in the style sheet, the same as the editor's.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Keyword => "k",
            Self::String => "s",
            Self::Comment => "m",
        }
    }
}

/// A piece of a line, with what was known about it before: whether it differs from the other side.
pub type Piece = (bool, Ink, String);

/// Sets a line that comes in pieces; the pieces are split where the ink changes.
pub fn set(language: &str, pieces: &[(bool, String)]) -> Vec<Piece> {
    let line: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
    let mut runs = tokens(language, &line).into_iter();
    let mut run = runs.next();
    let mut set: Vec<Piece> = Vec::new();
    for (differs, text) in pieces {
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let (ink, left) = run.unwrap_or((Ink::Plain, rest.len()));
            let take = left.min(rest.len());
            let (head, tail) = rest.split_at(take);
            match set.last_mut() {
                Some((last_differs, last_ink, there)) if (*last_differs, *last_ink) == (*differs, ink) => {
                    there.push_str(head);
                }
                _ => set.push((*differs, ink, head.to_owned())),
            }
            rest = tail;
            run = if left > take { Some((ink, left - take)) } else { runs.next() };
        }
    }
    set
}

/// Inks with their lengths in bytes; together they are as long as the line.
fn tokens(language: &str, line: &str) -> Vec<(Ink, usize)> {
    let Some(language) = language::named(language) else { return vec![(Ink::Plain, line.len())] };
    let block_comments = language.fragment.delimiters.contains(&("/*", "*/"));
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let mut tokens = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let (ink, len) = if rest.starts_with(language.comment) {
            (Ink::Comment, rest.len())
        } else if block_comments && rest.starts_with("/*") {
            (Ink::Comment, rest.find("*/").map_or(rest.len(), |at| at + 2))
        } else if language.lexis.quotes.contains(first) {
            (Ink::String, string_len(rest, first))
        } else if first == '\'' {
            character_len(rest).map_or((Ink::Plain, 1), |len| (Ink::String, len))
        } else if is_word(first) || first == '$' {
            let len = rest.char_indices().skip(1).find(|(_, char)| !is_word(*char)).map_or(rest.len(), |(at, _)| at);
            let reserved = language.lexis.is_reserved(&rest[..len]);
            (if reserved { Ink::Keyword } else { Ink::Plain }, len)
        } else {
            (Ink::Plain, first.len_utf8())
        };
        tokens.push((ink, len));
        rest = &rest[len..];
    }
    tokens
}

/// Length of `'x'` or `'\n'`; other apostrophes are no literals (`&'a str`, `1'000`).
fn character_len(text: &str) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    match chars.next()? {
        (_, '\\') => Some(string_len(text, '\'')),
        _ => chars.next().filter(|(_, char)| *char == '\'').map(|(at, _)| at + 1),
    }
}

/// Length of a string literal with its quotes; an open one ends with the line.
fn string_len(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if char == quote => return at + char.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(language: &str, line: &str) -> String {
        let draw = |(_, ink, text): Piece| match ink {
            Ink::Plain => text,
            Ink::Keyword => format!("<{text}>"),
            Ink::String => format!("[{text}]"),
            Ink::Comment => format!("({text})"),
        };
        set(language, &[(false, line.to_owned())]).into_iter().map(draw).collect()
    }

    #[test]
    fn keywords_strings_and_comments_are_set() {
        assert_eq!(drawn("python", "return f\"a # {b}\"  # ünd"), "<return> f[\"a # {b}\"]  (# ünd)");
        assert_eq!(drawn("javascript", "const x = 'a\\'b'; // c"), "<const> x = ['a\\'b']; (// c)");
        assert_eq!(drawn("c", "int returned = /* no */ 'x';"), "<int> returned = (/* no */) ['x'];");
        assert_eq!(drawn("python", "x = \"open"), "x = [\"open]");
        assert_eq!(drawn("typescript", "export interface A { b: `c` }"), "<export> <interface> A { b: [`c`] }");
        assert_eq!(drawn("java", "case '\\'': return \"'\";"), "<case> ['\\'']: <return> [\"'\"];");
        assert_eq!(drawn("csharp", "foreach (var x in xs) {"), "<foreach> (<var> x <in> xs) {");
        assert_eq!(drawn("cpp", "auto n = 1'000'000; // '"), "<auto> n = 1'000'000; (// ')");
        assert_eq!(drawn("go", "defer f(`a`, 'b')"), "<defer> f([`a`], ['b'])");
        assert_eq!(drawn("php", "echo $class . 'a'; /* b"), "<echo> $class . ['a']; (/* b)");
        assert_eq!(drawn("ruby", "puts '/*' unless x # y"), "puts ['/*'] <unless> x (# y)");
        assert_eq!(drawn("rust", "fn f<'a>(x: &'a str) -> char { 'ü' }"), "<fn> f<'a>(x: &'a str) -> char { ['ü'] }");
        assert_eq!(drawn("cobol", "RETURN 'x'"), "RETURN 'x'");
    }

    #[test]
    fn differences_split_tokens_and_nothing_is_lost() {
        let pieces = [(false, "return \"a".to_owned()), (true, "ü".to_owned()), (false, "c\"".to_owned())];
        let set = set("python", &pieces);
        assert_eq!(set.iter().map(|(_, _, text)| text.as_str()).collect::<String>(), "return \"aüc\"");
        assert_eq!(set[3], (true, Ink::String, "ü".to_owned()));
    }
}
