//! Answers of a model that is not asked.

use sha2::{Digest, Sha256};

use crate::hex::hex;

/// Sentences in an answer; no list asks for more.
const SENTENCES: usize = 5;
/// Bytes of a sentence at most: longer ones would be rejected.
const LONGEST: u64 = 280;

/// A list that passes every check, about as long as an answer of so many tokens can be, and different for each prompt.
pub fn answer(prompt: &str, tokens: u64) -> String {
    let length = (3 * tokens / SENTENCES as u64).clamp(60, LONGEST) as usize;
    let digest = Sha256::digest(prompt);
    let sentence = |number: usize| {
        let mut text = String::from("-");
        for round in 0.. {
            let word = Sha256::digest([&digest[..], &[number as u8, round]].concat());
            text.push(' ');
            text.push_str(&hex(&word[..4]));
            if text.len() >= length {
                break;
            }
        }
        text + "."
    };
    (0..SENTENCES).map(sentence).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::check::{entries, fault};
    use super::*;

    #[test]
    fn a_pretended_answer_passes_every_check() {
        for tokens in [1, 100, 100_000] {
            let mut before = Vec::new();
            for entry in entries(&answer("prompt", tokens)) {
                assert_eq!(fault(&entry, &before, &[]), None, "{entry}");
                before.push(entry);
            }
            assert_eq!(before.len(), SENTENCES);
        }
        assert_ne!(answer("a", 100), answer("b", 100));
    }
}
