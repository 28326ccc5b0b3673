//! What a result has to be read with.

/// Something odd about the input that makes the result less certain, or less complete.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// The parser did not understand some lines; dependences there are guesses.
    #[error("{} not parsed as {language}: {}. Dependences there are guesses; is the language right?",
        if lines.len() == 1 { "One line was" } else { "Some lines were" }, lines_in_words(lines))]
    Syntax {
        /// Title of the language.
        language: &'static str,
        /// 1-based lines, ascending, at most five.
        lines: Vec<u32>,
    },
    /// The language's grammar is not there, so nothing was parsed.
    #[error("The code is not analysed: the grammar of {language} is not loaded.")]
    NoGrammar {
        /// Title of the language.
        language: &'static str,
    },
    /// The text is a piece of a program; it was read as if what is missing stood around it.
    #[error("This looks like a piece cut out of a longer {language} text: what it lacks before and after was assumed.")]
    Fragment {
        /// Title of the language.
        language: &'static str,
    },
    /// The text holds bytes that no source code holds.
    #[error("This does not look like text: it holds control characters. Paste source code.")]
    Binary,
    /// The text is longer than the analysis takes on.
    #[error("The code has {bytes} bytes; up to {limit} are analysed. Paste the function that matters.")]
    TooLong {
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// Blocks or expressions are nested so deeply that the inner ones were taken as one statement.
    #[error("Line {line} is nested too deeply; what is inside is taken as one statement.")]
    TooDeep {
        /// 1-based.
        line: u32,
    },
    /// The work was stopped, or its budget was spent.
    #[error("The analysis was stopped before it was complete.")]
    Stopped,
}

/// How many lines a doubt names.
pub const MOST_LINES: usize = 5;

fn lines_in_words(lines: &[u32]) -> String {
    let list: Vec<String> = lines.iter().map(u32::to_string).collect();
    match list.len() {
        0 => String::new(),
        1 => format!("line {}", list[0]),
        n if n < MOST_LINES => format!("lines {}", list.join(", ")),
        _ => format!("lines {} and maybe more", list.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doubt_is_a_sentence() {
        let doubt = Doubt::Syntax { language: "C", lines: vec![3] };
        assert_eq!(
            doubt.to_string(),
            "One line was not parsed as C: line 3. Dependences there are guesses; is the language right?"
        );
    }
}
