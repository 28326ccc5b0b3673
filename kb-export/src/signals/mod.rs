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
    let Some(mut compiler) = Compiler::new(language, outside(language)) else { return (Signals::default(), Vec::new()) };
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
