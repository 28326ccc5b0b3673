//! What a model's answer has to be: a list of plain sentences.

use thiserror::Error;

/// Longest sentence in characters.
const LONGEST: usize = 300;
/// Fewest words of a sentence.
const FEWEST_WORDS: usize = 4;
/// Characters in a row, blanks not counted, that are no coincidence if they are in the code too.
const COPIED: usize = 32;
/// Share of their words that two sentences have in common when they say the same.
const SAME: f32 = 0.8;
/// Entries of an answer that are looked at.
const MOST_ENTRIES: usize = 40;

/// An entry that is not what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Its text.
    pub text: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an entry, or with a whole answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// The answer holds no list.
    #[error("it holds no list")]
    NoList,
    /// A refusal in the form of an entry.
    #[error("it is no answer but a refusal")]
    Refusal,
    /// No sentence, or not to its end.
    #[error("it is not one whole sentence that ends with a full stop")]
    NotASentence,
    /// More than one.
    #[error("it is more than one sentence")]
    SeveralSentences,
    /// Too long.
    #[error("it is longer than {LONGEST} characters")]
    TooLong,
    /// Code in it.
    #[error("it holds code")]
    Code,
    /// What another entry says.
    #[error("it says the same as another one")]
    Duplicate,
    /// More entries than were asked for.
    #[error("there are more than were asked for")]
    TooMany,
    /// The model's context does not hold the case.
    #[error("the case is too long for the model's context")]
    DoesNotFit,
    /// The server does not take the request.
    #[error("the server does not take the request: {0}")]
    Refused(String),
}

impl Fault {
    /// What reports count it as.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NoList => "no list",
            Self::Refusal => "refusal",
            Self::NotASentence => "not a sentence",
            Self::SeveralSentences => "several sentences",
            Self::TooLong => "too long",
            Self::Code => "code",
            Self::Duplicate => "duplicate",
            Self::TooMany => "too many",
            Self::DoesNotFit => "does not fit",
            Self::Refused(_) => "refused by the server",
        }
    }
}

/// The entries of a list: lines that begin with a hyphen, a bullet or a number. What a model thought before it answered,
/// and blocks of code, are passed over.
pub fn entries(answer: &str) -> Vec<String> {
    let answer = answer.rsplit_once("</think>").map_or(answer, |(_, after)| after);
    let mut in_block = false;
    let mut found = Vec::new();
    for line in answer.lines().map(str::trim) {
        if line.starts_with("```") {
            in_block = !in_block;
        } else if !in_block && let Some(entry) = entry(line) {
            found.push(entry.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    found.truncate(MOST_ENTRIES);
    found
}

/// What is wrong with an entry, given those before it and the text that the model was shown.
pub fn fault(entry: &str, before: &[String], shown: &[&str]) -> Option<Fault> {
    let begins = |words: &[&str]| words.iter().any(|word| entry.starts_with(word));
    if begins(&["I ", "I'", "I’", "Sorry", "As an AI"]) {
        return Some(Fault::Refusal);
    }
    if entry.chars().count() > LONGEST {
        return Some(Fault::TooLong);
    }
    if entry.contains("```") || (entry.contains('{') && entry.contains('}')) || is_copied(entry, shown) {
        return Some(Fault::Code);
    }
    if entry.split_whitespace().count() < FEWEST_WORDS || !entry.ends_with(['.', '!']) || entry.ends_with("..") {
        return Some(Fault::NotASentence);
    }
    if goes_on(entry) {
        return Some(Fault::SeveralSentences);
    }
    before.iter().any(|other| are_alike(entry, other)).then_some(Fault::Duplicate)
}

fn entry(line: &str) -> Option<&str> {
    let bullet = ["- ", "* ", "• "].iter().find_map(|mark| line.strip_prefix(mark));
    let numbered = || {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        (rest.len() < line.len()).then(|| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")))?
    };
    bullet.or_else(numbered).map(str::trim).filter(|entry| !entry.is_empty())
}

/// A sentence ends before the text does: its end, a blank and a capital letter.
fn goes_on(entry: &str) -> bool {
    let ends = entry.match_indices(['.', '!', '?']);
    ends.into_iter().any(|(at, end)| {
        let rest = &entry[at + end.len()..];
        let next = rest.strip_prefix(' ').and_then(|rest| rest.chars().next());
        let abbreviated = ["e.g", "i.e", "etc", "vs"].iter().any(|word| entry[..at].ends_with(word));
        next.is_some_and(char::is_uppercase) && !abbreviated
    })
}

fn is_copied(entry: &str, shown: &[&str]) -> bool {
    let dense = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<Vec<char>>();
    let entry = dense(entry);
    if entry.len() < COPIED {
        return false;
    }
    let shown: Vec<String> = shown.iter().map(|text| dense(text).into_iter().collect()).collect();
    entry.windows(COPIED).any(|run| {
        let run: String = run.iter().collect();
        shown.iter().any(|text| text.contains(&run))
    })
}

fn are_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<std::collections::BTreeSet<_>>()
    };
    let (one, other) = (words(one), words(other));
    let common = one.intersection(&other).count() as f32;
    common >= SAME * one.union(&other).count() as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_found_in_what_stands_around_it() {
        let answer = "<think>\n- Not this one.\n</think>\nHere you are:\n- Bind  each value.\n* Check it.\n1. One.\n2) Two.\n```\n- code\n```\nThat is all.\n-\n";
        assert_eq!(entries(answer), ["Bind each value.", "Check it.", "One.", "Two."]);
        assert_eq!(entries("I cannot help with that."), [""; 0]);
        assert_eq!(entries(&"- x\n".repeat(1000)).len(), MOST_ENTRIES);
    }

    #[test]
    fn each_fault_is_told() {
        let before = ["Bind every value of the statement as a parameter.".to_owned()];
        let shown = ["cursor.execute('SELECT * FROM users WHERE name = ' + name)"];
        for (entry, expected) in [
            ("Check the length of a text before it is copied, e.g. With strlen.", None),
            ("Use execute() with placeholders instead of building the statement.", None),
            ("I cannot help with that request.", Some(Fault::Refusal)),
            ("Check the length", Some(Fault::NotASentence)),
            ("Check the length of a text before it is", Some(Fault::NotASentence)),
            ("Too short.", Some(Fault::NotASentence)),
            ("Check the length of a text. Copy it after that.", Some(Fault::SeveralSentences)),
            ("Write if (x) { return y } before the loop begins.", Some(Fault::Code)),
            ("Never write cursor.execute( 'SELECT * FROM users WHERE name = ' + name).", Some(Fault::Code)),
            ("Bind every value of the statement as a parameter!", Some(Fault::Duplicate)),
            (&format!("{}.", "word ".repeat(80)), Some(Fault::TooLong)),
        ] {
            assert_eq!(fault(entry, &before, &shown), expected, "{entry}");
        }
    }
}
