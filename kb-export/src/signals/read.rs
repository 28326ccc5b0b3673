//! Files of rules and their tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::yaml::{FlowTable, Names, RuleTable};

/// A rule as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignalFile {
    pub id: String,
    pub language: Names,
    pub message: String,
    #[serde(default)]
    pub severity: Severity,
    /// For people who read the file.
    #[serde(default, rename = "note")]
    pub _note: Option<String>,
    pub rule: RuleTable,
    #[serde(default)]
    pub constraints: BTreeMap<String, RuleTable>,
    #[serde(default)]
    pub utils: BTreeMap<String, RuleTable>,
    #[serde(default)]
    pub flow: Vec<FlowTable>,
}

/// What a find means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The weakness is there.
    #[default]
    Warning,
    /// It can be there.
    Hint,
}

/// Code that a rule must find, and code that it must not.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestCase {
    pub id: String,
    pub language: Option<String>,
    #[serde(default)]
    pub valid: Vec<String>,
    #[serde(default)]
    pub invalid: Vec<String>,
}

/// A rule, its tests, and the file that it stands in.
#[derive(Clone, Debug)]
pub struct Authored {
    pub origin: String,
    pub file: SignalFile,
    pub tests: Vec<TestCase>,
}

/// What a folder of signals holds, and what is wrong with it. A folder that is not there holds nothing.
pub fn read_folder(folder: &Path) -> (Vec<Authored>, Vec<String>) {
    let (mut rules, mut tests, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".yml") else {
            problems.push(format!("{}: does not belong here", path.display()));
            continue;
        };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                problems.push(format!("{}: {error}", path.display()));
                continue;
            }
        };
        let origin = path.display().to_string();
        if stem.ends_with("-test") {
            let cases = documents::<TestCase>(&text, &origin, &mut problems);
            tests.extend(cases.into_iter().map(|test| (origin.clone(), test)));
        } else {
            let files = documents::<SignalFile>(&text, &origin, &mut problems);
            rules.extend(files.into_iter().map(|file| Authored { origin: origin.clone(), file, tests: Vec::new() }));
        }
    }
    for (origin, test) in tests {
        let language = |rule: &Authored| test.language.as_ref().is_none_or(|name| rule.file.language.contains(name));
        // Tests stand beside their rules: `python-test.yml` is for `python.yml`.
        let beside = |rule: &Authored| origin.strip_suffix("-test.yml") == rule.origin.strip_suffix(".yml");
        match rules.iter_mut().find(|rule| rule.file.id == test.id && language(rule) && beside(rule)) {
            Some(rule) => rule.tests.push(test),
            None => problems.push(format!("{origin}: there is no rule {}", test.id)),
        }
    }
    (rules, problems)
}

/// The documents of a YAML file.
fn documents<T: DeserializeOwned>(text: &str, origin: &str, problems: &mut Vec<String>) -> Vec<T> {
    // `N` is the name of a metavariable here, and no "no".
    let options = serde_saphyr::options! { strict_booleans: true };
    let all: Vec<Json> = match serde_saphyr::from_multiple_with_options(text, options) {
        Ok(all) => all,
        Err(error) => {
            problems.push(format!("{origin}: {error}"));
            return Vec::new();
        }
    };
    let mut read = Vec::new();
    for document in all {
        let id = document.get("id").and_then(Json::as_str).unwrap_or("a rule without id").to_owned();
        match serde_json::from_value(as_text(document)) {
            Ok(document) => read.push(document),
            Err(error) => problems.push(format!("{origin}: {id}: {error}")),
        }
    }
    read
}

/// What YAML takes for a truth value or nothing, where the name of a node kind or a text is meant: `kind: true`.
fn as_text(document: Json) -> Json {
    match document {
        Json::Object(table) => Json::Object(
            table
                .into_iter()
                .map(|(key, value)| {
                    let value = match value {
                        Json::Bool(_) | Json::Null | Json::Number(_)
                            if ["kind", "regex", "pattern"].contains(&key.as_str()) =>
                        {
                            Json::String(value.to_string())
                        }
                        value => as_text(value),
                    };
                    (key, value)
                })
                .collect(),
        ),
        Json::Array(list) => Json::Array(list.into_iter().map(as_text).collect()),
        other => other,
    }
}
