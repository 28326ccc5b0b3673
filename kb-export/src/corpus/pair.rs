//! A pair: `pair.toml` and two versions of a piece of code.

use std::path::PathBuf;

use rescue_core::language::{self, Language};
use serde::Deserialize;

use super::problem::Problem;
use super::tree::Tree;

/// Where what stands in a corpus comes from.
const PROVENANCE: &str = "written for this project";
/// The licence of a corpus.
const LICENCE: &str = "CC0-1.0";

/// Vulnerable and secure code.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Its folder; the file, where it stands in one with others.
    pub folder: PathBuf,
    /// The CWE's number.
    pub cwe: u32,
    /// Its language.
    pub language: &'static Language,
    /// Name of its folder, or what an imported one was called.
    pub name: String,
    /// What the code does.
    pub title: String,
    /// What a person would have asked for.
    pub task: String,
    /// The flaw, one sentence.
    pub cause: String,
    /// Before the fix.
    pub vulnerable: String,
    /// After the fix.
    pub secure: String,
    /// Where it comes from.
    pub provenance: String,
    /// SPDX identifier of its licence.
    pub licence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PairFile {
    title: String,
    task: String,
    cause: String,
}

/// Reads all pairs of a weakness, by language and name.
pub fn read_all(files: &Tree, weakness: &str, cwe: u32, problems: &mut Vec<Problem>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for folder in files.folders(weakness) {
        let name = last_of(&folder);
        if name == "signals" {
            continue;
        }
        let Some(language) = language::named(name) else {
            problems.push(files.problem(&folder, format!("{name} is not a language that is known")));
            continue;
        };
        if let Some(name) = files.names(&folder).first() {
            problems.push(files.problem(&format!("{folder}/{name}"), "does not belong here"));
        }
        for pair in files.folders(&folder) {
            match read(files, &pair, cwe, language) {
                Ok(pair) => pairs.push(pair),
                Err(problem) => problems.push(problem),
            }
        }
    }
    pairs
}

fn read(files: &Tree, folder: &str, cwe: u32, language: &'static Language) -> Result<Pair, Problem> {
    let path = format!("{folder}/pair.toml");
    let file: PairFile =
        toml::from_str(&files.text(&path)?).map_err(|error| files.problem(&path, error.to_string().trim_end()))?;
    let extension = language.extensions.first().copied().unwrap_or_default();
    let names = [format!("vulnerable.{extension}"), format!("secure.{extension}")];
    let expected = |name: &str| name == "pair.toml" || names.iter().any(|known| known == name);
    if let Some(name) = files.names(folder).into_iter().find(|name| !expected(name)) {
        return Err(files.problem(&format!("{folder}/{name}"), "does not belong here"));
    }
    Ok(Pair {
        folder: files.path(folder),
        cwe,
        language,
        name: last_of(folder).to_owned(),
        title: file.title,
        task: file.task,
        cause: file.cause,
        vulnerable: files.text(&format!("{folder}/{}", names[0]))?,
        secure: files.text(&format!("{folder}/{}", names[1]))?,
        provenance: PROVENANCE.to_owned(),
        licence: LICENCE.to_owned(),
    })
}

fn last_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
