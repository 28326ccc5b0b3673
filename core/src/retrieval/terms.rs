//! What BM25 counts: terms of prose and terms of calls.

use std::collections::HashSet;

use crate::embedding;
use crate::knowledge::TermStatistics;

/// A term of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// What is counted and compared.
    pub key: String,
    /// What it was in the query, for people.
    pub shown: String,
}

/// Terms of a text: its words without their endings, so that "storing files" and "stores a file" meet.
pub(super) fn of_text(text: &str) -> impl Iterator<Item = Term> + '_ {
    embedding::words(text).map(|shown| Term { key: stem(shown.clone()), shown })
}

/// Terms of the names of calls, shown as the whole names.
pub(super) fn of_calls<'a>(names: impl IntoIterator<Item = &'a String>) -> impl Iterator<Item = Term> {
    let of = |name: &'a String| of_call(name).map(|key| Term { key: key.to_owned(), shown: name.clone() });
    names.into_iter().flat_map(of)
}

/// Terms of a call's name: the name itself and its last part, so that `cursor.execute` and `.execute` meet.
pub(super) fn of_call(name: &str) -> impl Iterator<Item = &str> {
    let name = name.trim();
    let last = name.rsplit(['.', ':', '>', '/']).next().filter(|&last| last != name);
    [Some(name), last].into_iter().flatten().filter(|term| !term.is_empty())
}

/// The first term of each key, in order.
pub(super) fn distinct(terms: impl Iterator<Item = Term>) -> Vec<Term> {
    let mut seen = HashSet::new();
    terms.filter(|term| seen.insert(term.key.clone())).collect()
}

/// How the calls of examples are spread, for [`crate::knowledge::Head::calls`]. An example is given as the names of its
/// calls.
pub fn call_statistics<'a>(examples: impl IntoIterator<Item = &'a [String]>) -> TermStatistics {
    TermStatistics::of(examples.into_iter().map(|names| frequencies(names).into_iter()))
}

/// The distinct terms of calls with their frequencies, in the order of their first occurrence.
pub(super) fn frequencies(names: &[String]) -> Vec<(&str, f32)> {
    let mut counted: Vec<(&str, f32)> = Vec::new();
    for term in names.iter().flat_map(|name| of_call(name)) {
        match counted.iter_mut().find(|(known, _)| *known == term) {
            Some((_, frequency)) => *frequency += 1.0,
            None => counted.push((term, 1.0)),
        }
    }
    counted
}

/// Cuts the commonest English endings; what is left need not be a word. Short words are left alone.
fn stem(mut word: String) -> String {
    if !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word;
    }
    if word.ends_with("ies") && word.len() > 4 {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        word.pop();
    }
    for ending in ["ing", "ed"] {
        let stem = word.len().saturating_sub(ending.len());
        if stem >= 3 && word.ends_with(ending) && word[..stem].contains(['a', 'e', 'i', 'o', 'u', 'y']) {
            word.truncate(stem);
            let doubled = word.as_bytes()[stem - 1] == word.as_bytes()[stem - 2];
            if doubled && !word.ends_with(['l', 's', 'z']) {
                word.pop();
            }
            break;
        }
    }
    if word.len() > 3 && word.ends_with('e') {
        word.pop();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_meet() {
        for forms in
            ["store stores stored storing", "query queries", "file files", "map maps mapped mapping", "hash hashing"]
        {
            let stems: HashSet<String> = of_text(forms).map(|term| term.key).collect();
            assert_eq!(stems.len(), 1, "{stems:?}");
        }
        let apart = "pass pas, thing th, red r, status stat, md5 md, sha256 sha";
        let stems: HashSet<String> = of_text(apart).map(|term| term.key).collect();
        assert_eq!(stems.len(), embedding::words(apart).count(), "{stems:?}");
    }

    #[test]
    fn a_call_is_known_by_its_name_and_its_last_part() {
        let terms = |name| of_call(name).collect::<Vec<_>>();
        assert_eq!(terms("sqlite3.Cursor.execute"), ["sqlite3.Cursor.execute", "execute"]);
        assert_eq!(terms(".execute"), [".execute", "execute"]);
        assert_eq!(terms("strcpy"), ["strcpy"]);
        assert_eq!(terms("std::fs::read"), ["std::fs::read", "read"]);
        assert_eq!(terms("a."), ["a."]);
        assert_eq!(terms(""), [""; 0]);
    }
}
