//! Words and literals of a language, for setting code where no parser runs.

/// What the words and literals of a language look like.
#[derive(Clone, Copy, Debug)]
pub struct Lexis {
    /// Keywords: lists of words with spaces between them.
    pub reserved: &'static [&'static str],
    /// The characters that open strings and close them. A `'` that is not among them stands around single characters.
    pub quotes: &'static str,
}

impl Lexis {
    /// Whether a word is a keyword.
    pub fn is_reserved(&self, word: &str) -> bool {
        self.reserved.iter().any(|words| words.split_ascii_whitespace().any(|reserved| reserved == word))
    }
}
