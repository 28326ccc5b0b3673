//! The code in an answer: out of a fence, one of several fences, prose, or a text that is nothing but code.

use std::collections::HashSet;

use super::fence::{Block, blocks};
use crate::language::Language;

/// The code of an answer and what has to be known about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The code; empty where there is none.
    pub code: String,
    /// What was odd.
    pub doubts: Vec<AnswerDoubt>,
}

/// Something odd about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerDoubt {
    /// Nothing in it looks like code.
    #[error("There is no code in the answer. Read it as text, or ask again.")]
    NoCode,
    /// A code block has no end.
    #[error("The answer ends inside its code block and may be cut off. Ask again, or allow a longer answer.")]
    CutOff,
    /// One of several blocks was taken.
    #[error("The answer holds {0} code blocks; the one nearest to the draft is shown.")]
    OneOfSeveral(usize),
    /// No fence: the lines that look like code were taken.
    #[error("The answer does not mark its code; the lines that look like code are shown.")]
    Unmarked,
}

/// Finds the code in an answer. Of several blocks it takes the one in the draft's language that shares most lines with
/// the draft, and among equals the longest; the draft may be empty. A model's reasoning (`<think>`) is not searched.
pub fn find_code(answer: &str, draft: &str, language: Option<&Language>) -> Found {
    let answer = without_reasoning(answer);
    let blocks = blocks(&answer);
    if blocks.is_empty() {
        return unmarked(&answer);
    }
    let draft: HashSet<&str> = draft.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let fit = |block: &Block| {
        let shared = block.text.lines().filter(|line| draft.contains(line.trim())).count();
        (speaks(&block.tag, language), shared, block.text.len())
    };
    let filled = blocks.iter().filter(|block| !block.text.trim().is_empty());
    // The first of equals: `max_by_key` would take the last.
    let Some(best) = filled.clone().rev().max_by_key(|block| fit(block)) else {
        return Found { code: String::new(), doubts: vec![AnswerDoubt::NoCode] };
    };
    let mut doubts = Vec::new();
    if filled.clone().count() > 1 {
        doubts.push(AnswerDoubt::OneOfSeveral(filled.count()));
    }
    if !best.closed {
        doubts.push(AnswerDoubt::CutOff);
    }
    Found { code: best.text.clone(), doubts }
}

/// How well a fence's tag fits: 2 for the language, 1 for no tag or no language to compare with, 0 for another one.
fn speaks(tag: &str, language: Option<&Language>) -> u8 {
    let Some(language) = language else { return 1 };
    let same = tag == language.name || tag == language.title.to_lowercase() || language.extensions.contains(&tag);
    match (tag, same) {
        ("", _) => 1,
        (_, true) => 2,
        _ => 0,
    }
}

fn without_reasoning(answer: &str) -> String {
    let mut rest = answer;
    let mut kept = String::with_capacity(answer.len());
    while let Some(start) = rest.find("<think") {
        kept.push_str(&rest[..start]);
        let Some(end) = rest[start..].find("</think") else { return kept };
        let after = &rest[start + end..];
        rest = after.find('>').map_or("", |close| &after[close + 1..]);
    }
    kept.push_str(rest);
    kept
}

fn unmarked(answer: &str) -> Found {
    let lines: Vec<&str> = answer.lines().collect();
    let code = |line: &&str| !line.trim().is_empty() && !is_prose(line);
    let (Some(first), Some(last)) = (lines.iter().position(code), lines.iter().rposition(code)) else {
        return Found { code: String::new(), doubts: vec![AnswerDoubt::NoCode] };
    };
    Found { code: lines[first..=last].join("\n") + "\n", doubts: vec![AnswerDoubt::Unmarked] }
}

/// First words of lines that read like a sentence and are code.
const OPENINGS: [&str; 20] = [
    "from", "import", "export", "return", "if", "elif", "else", "for", "while", "with", "raise", "throw", "assert",
    "class", "async", "const", "static", "struct", "typedef", "unsigned",
];

/// Whether a line is a sentence: it starts with a word, and at least four in five of its words are plain ones.
fn is_prose(line: &str) -> bool {
    let line = line.trim_end();
    let starts_plain = line.starts_with(|c: char| c.is_alphabetic());
    let words: Vec<&str> = line.split_whitespace().collect();
    if !starts_plain || OPENINGS.contains(&words[0]) || line.ends_with([';', '{', '}', ',', '\\']) {
        return false;
    }
    let plain = |word: &&&str| {
        let word = word.trim_end_matches(['.', ',', ':', ';', '!', '?', ')']).trim_start_matches('(');
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
    };
    let plain_words = words.iter().filter(plain).count();
    let ends_like_prose = line.ends_with(['.', '!', '?', ':']) && !line.ends_with("):");
    plain_words * 5 >= words.len() * 4 && (words.len() >= 4 || ends_like_prose)
}

#[cfg(test)]
mod tests {
    use super::AnswerDoubt::{CutOff, NoCode, OneOfSeveral, Unmarked};
    use super::*;

    fn check(answer: &str, draft: &str, code: &str, doubts: &[AnswerDoubt]) {
        let found = find_code(answer, draft, crate::language::named("python"));
        assert_eq!((found.code.as_str(), found.doubts.as_slice()), (code, doubts), "{answer:?}");
    }

    #[test]
    fn one_fence_is_the_code() {
        check("Sure!\n```python\nx = 1\n```\nThis is safe.", "", "x = 1\n", &[]);
    }

    #[test]
    fn of_several_fences_the_one_like_the_draft_wins() {
        let answer =
            "```sh\npip install x && run x --now\n```\n```py\nimport os\n```\n```py\ndef f(a):\n    return a\n```\n";
        check(answer, "def f(a):\n    return eval(a)\n", "def f(a):\n    return a\n", &[OneOfSeveral(3)]);
        check(answer, "", "def f(a):\n    return a\n", &[OneOfSeveral(3)]);
    }

    #[test]
    fn a_cut_off_answer_is_said_to_be_one() {
        check("```python\ndef f():\n    retu", "", "def f():\n    retu\n", &[CutOff]);
    }

    #[test]
    fn code_without_a_fence_is_freed_from_prose() {
        let answer = "Here is the corrected function:\n\nfrom os import path\n\ndef f(a):\n    return path.join(a)\n\n\
                      The path is now joined safely.";
        check(answer, "", "from os import path\n\ndef f(a):\n    return path.join(a)\n", &[Unmarked]);
        check("x = [1]\n", "", "x = [1]\n", &[Unmarked]);
    }

    #[test]
    fn refusals_and_nothing_have_no_code() {
        check("I cannot help with that request, sorry.", "", "", &[NoCode]);
        check("", "", "", &[NoCode]);
        check("```python\n```", "", "", &[NoCode]);
    }

    #[test]
    fn reasoning_is_not_taken_for_the_answer() {
        check("<think>```python\nbad()\n```</think>\n```python\ngood()\n```", "", "good()\n", &[]);
        check("<think>maybe ```python\nbad()\n```", "", "", &[NoCode]);
    }
}
