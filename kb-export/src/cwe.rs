//! How the number of a weakness is written.

use std::collections::BTreeSet;

/// The number in `CWE-89`, `cwe-089` or `89`; nothing else is one.
pub fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = match text.get(..4) {
        Some(prefix) if prefix.eq_ignore_ascii_case("cwe-") => &text[4..],
        _ => text,
    };
    // `parse` would take a sign.
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().ok() } else { None }
}

/// The numbers that a text names, each once: `CWE-79/89` and `["CWE-79", "CWE-89"]` name two. Where there are other words,
/// only what says `CWE-` is a number.
pub fn numbers(text: &str) -> BTreeSet<u32> {
    let words = || text.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
    let only_numbers = words().all(|word| number(word).is_some());
    let says_so = |word: &&str| only_numbers || word.contains('-');
    words().filter(says_so).filter_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_a_few_ways() {
        for (text, expected) in [
            ("CWE-89", Some(89)),
            (" cwe-089 ", Some(89)),
            ("89", Some(89)),
            ("CWE-79/89", None),
            ("NVD-CWE-noinfo", None),
            ("CWE-", None),
            ("+5", None),
            ("CWE-99999999999", None),
            ("äöü", None),
            ("", None),
        ] {
            assert_eq!(number(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_text_may_name_several() {
        for (text, expected) in [
            ("CWE-79", &[79][..]),
            ("CWE-79/89", &[79, 89]),
            ("['CWE-79', 'CWE-079']", &[79]),
            ("CWE-79|CWE-89", &[79, 89]),
            ("CWE-79: one of the top 10", &[79]),
            ("NVD-CWE-Other", &[]),
            ("", &[]),
        ] {
            assert_eq!(numbers(text).into_iter().collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
