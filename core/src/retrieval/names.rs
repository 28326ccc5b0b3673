//! Names in code, as terms: identifiers, chains of members, keyword arguments, and the words that names are made of.

use std::collections::HashSet;

use super::terms::{self, Term};
use crate::knowledge::ApiSet;

/// What a word inside an API's name counts beside the name.
const OF_A_WORD: f32 = 0.15;

/// How much the number of a weakness's API names counts against each of them ([`super::bm25::Bm25::with_lengths`]).
pub(super) const LENGTHS_COUNT: f32 = 0.4;

/// Terms of the different names in a text, in order, shown as they stand there: `hashlib.md5` as a whole and by its last part,
/// `shell=True`, and the words of each.
pub(super) fn of_text(text: &str) -> impl Iterator<Item = Term> + '_ {
    let mut seen = HashSet::new();
    let names = Names { rest: text }.filter(move |name| seen.insert(*name));
    names.flat_map(|name| {
        let shown = name.to_owned();
        keys(name).map(move |(key, _)| Term { key, shown: shown.clone() }).collect::<Vec<_>>()
    })
}

/// Terms of the APIs where a weakness happens and of those that its fix uses, with what they count.
pub(super) fn of_apis<'a>(sets: impl Iterator<Item = &'a ApiSet>) -> impl Iterator<Item = (String, f32)> {
    let mut names: Vec<&str> = sets.flat_map(|set| set.dangerous.iter().chain(&set.safe)).map(String::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().flat_map(keys)
}

/// What a name is compared by: the whole, where it has several parts its last and its last two, and its words.
fn keys(name: &str) -> impl Iterator<Item = (String, f32)> {
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
    let parts: Vec<&str> =
        name.split(['.', ':', '-', '>', '/', '#', '?', '\\']).filter(|part| !part.is_empty()).collect();
    let tail = |count: usize| parts[parts.len() - count..].join(".").to_lowercase();
    let mut whole = vec![tail(parts.len())];
    whole.extend((1..parts.len().min(3)).map(tail));
    whole.retain(|key| !key.is_empty());
    let words: Vec<String> = terms::of_text(name).map(|term| format!("~{}", term.key)).collect();
    whole.into_iter().map(|key| (key, 1.0)).chain(words.into_iter().map(|key| (key, OF_A_WORD)))
}

/// The chains of identifiers in a text, each with the value that follows its `=` without a space.
struct Names<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Names<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let start = self.rest.find(|c: char| c.is_alphabetic() || c == '_')?;
        let text = &self.rest[start..];
        let mut end = identifier(text);
        loop {
            let after = &text[end..];
            let joint = ["?.", "::", "->", "."].into_iter().find(|joint| after.starts_with(joint)).map_or(0, str::len);
            let next = identifier(&after[joint..]);
            if joint == 0 || next == 0 {
                break;
            }
            end += joint + next;
        }
        if let Some(value) = text[end..].strip_prefix('=') {
            let length = identifier(value);
            end += if length == 0 { 0 } else { 1 + length };
        }
        self.rest = &text[end..];
        Some(&text[..end])
    }
}

/// Bytes of the identifier that a text begins with.
fn identifier(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_chains_with_the_values_of_keywords() {
        let names = |text| Names { rest: text }.collect::<Vec<_>>();
        assert_eq!(names("subprocess.run(cmd, shell=True)"), ["subprocess.run", "cmd", "shell=True"]);
        assert_eq!(names("std::fs::read(&p)?; a->b; x == y"), ["std::fs::read", "p", "a->b", "x", "y"]);
        assert_eq!(names("größe = 1.5"), ["größe", "5"][..1]);
        assert_eq!(names(" . = "), [""; 0]);
    }

    #[test]
    fn a_name_is_known_by_its_end_and_its_words() {
        let keys = |name| keys(name).map(|(key, _)| key).collect::<Vec<_>>();
        assert_eq!(keys("hashlib.md5"), ["hashlib.md5", "md5", "~hashlib", "~md5"]);
        assert_eq!(
            keys("javax.crypto.Cipher.getInstance")[..3],
            ["javax.crypto.cipher.getinstance", "getinstance", "cipher.getinstance"]
        );
        assert_eq!(keys(".innerHTML")[0], "innerhtml");
        assert_eq!(keys("shell=True")[0], "shell=true");
    }

    #[test]
    fn an_api_in_the_code_is_found_however_it_is_qualified() {
        let set = ApiSet { dangerous: vec!["subprocess.run".to_owned()], ..ApiSet::default() };
        let known: Vec<String> = of_apis([&set].into_iter()).map(|(key, _)| key).collect();
        for text in ["subprocess.run(x)", "from subprocess import run", "sp.run(x)"] {
            assert!(of_text(text).any(|term| known.contains(&term.key) && !term.key.starts_with('~')), "{text}");
        }
    }
}
