//! Signals as people write them (`docs/signals.md`), compiled to what core matches.

mod compile;
mod pattern;
mod read;
mod regex;
mod trial;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use rescue_core::signal::{Prepared, Signals};

pub use compile::Compiler;
pub use read::{Authored, TestCase, read_folder};
pub use trial::{Trial, findings};

/// APIs that bring data from outside in a language.
pub fn outside(language: &str) -> Vec<String> {
    // Part of the program: signals of any corpus mean the same by it.
    const LISTED: &str = include_str!("../../corpus/outside.toml");
    let mut listed: BTreeMap<String, Vec<String>> = toml::from_str(LISTED).unwrap_or_default();
    let mut names: BTreeSet<String> = listed.remove(language).unwrap_or_default().into_iter().collect();
    // What is asked with `get` may be indexed instead: `request.args["name"]`.
    let asked = names.iter().filter_map(|name| name.strip_suffix(".get")).filter(|object| !object.is_empty());
    names.extend(asked.map(str::to_owned).collect::<Vec<_>>());
    names.into_iter().collect()
}

/// The signals of a language, of all weaknesses that have any, and what is wrong with those that are left out.
pub fn compile<'a>(
    authored: impl IntoIterator<Item = (u32, &'a [Authored])>,
    language: &str,
) -> (Signals, Vec<String>) {
    let Some(mut compiler) = Compiler::new(language, outside(language)) else {
        return (Signals::default(), Vec::new());
    };
    let mut problems = Vec::new();
    for (cwe, rules) in authored {
        for rule in rules.iter().filter(|rule| rule.file.language.contains(language)) {
            if let Err(what) = compiler.add(cwe, &rule.file) {
                problems.push(format!("{}: {}: {what}", rule.origin, rule.file.id));
            }
        }
    }
    let signals = compiler.finish();
    if let Err(error) = Prepared::of(signals.clone()) {
        problems.push(error.to_string());
    }
    (signals, problems)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use rescue_core::analysis::{Program, Turn, Work, now};
    use rescue_core::language;
    use rescue_core::signal::find;

    use super::*;
    use crate::corpus::Corpus;

    fn shipped() -> Corpus {
        Corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).expect("it is sound")
    }

    /// Whatever the code, and wherever it is cut off: no panic, findings lie in the text, and time is bounded.
    #[test]
    fn all_signals_bear_all_code() {
        let corpus = shipped();
        for language in language::ALL {
            let all = corpus.entries.iter().map(|entry| (entry.node.cwe, entry.signals.as_slice()));
            let (signals, problems) = compile(all, language.name);
            assert!(problems.is_empty(), "{problems:?}");
            let prepared = Prepared::of(signals).expect("it is sound");
            let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/fixtures").join(language.name);
            for file in fs::read_dir(fixtures).expect("it is sound").flatten().take(4) {
                let Ok(text) = fs::read_to_string(file.path()) else { continue };
                for share in [2, 3] {
                    let cut =
                        (0..=text.len() * share / 3).rev().find(|at| text.is_char_boundary(*at)).expect("it is sound");
                    let program = Program::of(&text[..cut], language);
                    let mut never = || Turn::Work;
                    let mut work = Work::bounded(&mut never, 4_000_000);
                    let found = now(find(&program, &prepared, &mut work));
                    assert!(!work.is_over(), "{}: {} steps", file.path().display(), work.steps());
                    for finding in found {
                        assert!(finding.bytes.1 as usize <= cut && finding.bytes.0 <= finding.bytes.1, "{finding:?}");
                        assert!(finding.lines.0 >= 1 && !finding.cause.is_empty(), "{finding:?}");
                    }
                }
            }
        }
    }

    /// A stop is obeyed while signals look.
    #[test]
    fn a_stop_ends_the_search() {
        let corpus = shipped();
        let all = corpus.entries.iter().map(|entry| (entry.node.cwe, entry.signals.as_slice()));
        let prepared = Prepared::of(compile(all, "python").0).expect("it is sound");
        let text = "def f(a):\n    eval(a)\n\n".repeat(400);
        let program = Program::of(&text, language::named("python").expect("it is sound"));
        let mut stop = || Turn::Stop;
        let mut work = Work::until(&mut stop);
        let found = now(find(&program, &prepared, &mut work));
        assert!(work.is_over() && found.is_empty(), "{}", found.len());
    }

    /// What rules mean, on small programs in all languages.
    #[test]
    fn rules_mean_what_the_documentation_says() {
        let (rules, mut problems) = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/signals"));
        assert!(!rules.is_empty());
        for language in language::ALL {
            if let Some(trial) = Trial::of(0, language, &rules, &mut problems) {
                problems.extend(trial.tests());
            }
        }
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    #[test]
    fn every_language_knows_what_is_outside() {
        for language in language::ALL {
            assert!(outside(language.name).len() > 10, "{}", language.name);
        }
    }
}
