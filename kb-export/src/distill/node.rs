//! What was distilled, as the corpus writes it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rescue_core::knowledge::ApiSet;
use serde::Serialize;

use super::cluster::Cluster;
use super::rounds::Summary;
use crate::catalogue::Catalogue;

/// The first line of a file that nobody has taken over yet.
const MARK: &str =
    "# Written by a model (kb-export distill). Take this line away when you edit the file: it will be left alone then.";

/// Longest name of a folder in characters, the number not counted.
const FOLDER: usize = 40;

/// `node.toml`, in the order in which people read it.
#[derive(Serialize)]
struct NodeFile<'a> {
    cwe: u32,
    name: &'a str,
    parents: &'a [u32],
    explanation: &'static str,
    causes: &'a [String],
    tasks: &'a [String],
    references: [String; 0],
    guidelines: Vec<GuidelineTable<'a>>,
    apis: BTreeMap<&'a str, ApiTable<'a>>,
}

#[derive(Serialize)]
struct ApiTable<'a> {
    dangerous: &'a [String],
    safe: &'a [String],
}

#[derive(Serialize)]
struct GuidelineTable<'a> {
    rule: &'a str,
    words: Vec<String>,
}

/// What a weakness is called: the words that MITRE puts in quotes, where there are such.
pub fn name_of(cwe: u32, catalogue: &Catalogue) -> String {
    let Some(listed) = catalogue.get(cwe) else { return format!("CWE-{cwe}") };
    let quoted = listed.name.split_once("('").and_then(|(_, rest)| rest.split_once("')"));
    quoted.map_or(listed.name.as_str(), |(name, _)| name).to_owned()
}

/// Writes the node of a cluster into its folder. Gives the file, or nothing where somebody has taken it over.
pub fn write(
    folder: &Path,
    cluster: &Cluster,
    name: &str,
    summary: &Summary,
    catalogue: &Catalogue,
) -> io::Result<Option<PathBuf>> {
    let folder = folder.join(format!("cwe-{:03}-{}", cluster.cwe, folder_name(name)));
    let path = folder.join("node.toml");
    if fs::read_to_string(&path).is_ok_and(|text| !text.starts_with(MARK)) {
        return Ok(None);
    }
    let guidelines = summary.guidelines.iter().map(|rule| GuidelineTable { rule, words: words(rule, &cluster.apis) });
    let apis = cluster
        .apis
        .iter()
        .map(|(language, ApiSet { dangerous, safe, .. })| (language.as_str(), ApiTable { dangerous, safe }));
    let node = NodeFile {
        cwe: cluster.cwe,
        name,
        parents: catalogue.get(cluster.cwe).map_or(&[], |listed| listed.parents.as_slice()),
        explanation: "",
        causes: &summary.causes,
        tasks: &cluster.tasks,
        references: [],
        guidelines: guidelines.collect(),
        apis: apis.collect(),
    };
    let text = toml::to_string(&node).map_err(io::Error::other)?;
    fs::create_dir_all(&folder)?;
    fs::write(&path, format!("{MARK}\n{text}"))?;
    Ok(Some(path))
}

/// The names of APIs that a rule speaks of, in small letters: they show where it applies.
fn words(rule: &str, apis: &BTreeMap<String, ApiSet>) -> Vec<String> {
    let names = apis.values().flat_map(|set| set.dangerous.iter().chain(&set.safe));
    let last = |name: &String| name.rsplit(['.', ':', '\\']).next().unwrap_or_default().to_lowercase();
    let lower = rule.to_lowercase();
    let spoken: Vec<&str> = lower.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let mut words: Vec<String> = names.map(last).filter(|name| spoken.contains(&name.as_str())).collect();
    words.sort();
    words.dedup();
    words
}

fn folder_name(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut folder = String::new();
    for word in words {
        if folder.len() + word.len() >= FOLDER {
            break;
        }
        folder.push_str(if folder.is_empty() { "" } else { "-" });
        folder.push_str(word);
    }
    if folder.is_empty() { "weakness".to_owned() } else { folder }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weakness_is_called_what_people_call_it() {
        let catalogue = Catalogue::shipped();
        assert_eq!(name_of(89, catalogue), "SQL Injection");
        assert_eq!(name_of(125, catalogue), "Out-of-bounds Read");
        assert_eq!(folder_name("SQL Injection"), "sql-injection");
        let long = folder_name("Improper Neutralization of Special Elements Used in a Query");
        assert_eq!(long, "improper-neutralization-of-special");
    }

    #[test]
    fn a_rule_has_the_words_of_apis_that_it_speaks_of() {
        let set = ApiSet { dangerous: vec!["os.system".to_owned(), ".execute".to_owned()], ..ApiSet::default() };
        let apis = [("python".to_owned(), set)].into();
        assert_eq!(words("Never pass text to System() or popen.", &apis), ["system"]);
    }
}
