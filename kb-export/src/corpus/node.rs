//! `node.toml`: what is known about a weakness.

use std::collections::BTreeMap;

use rescue_core::knowledge::{ApiSet, Guideline, Neighbour, Node};
use serde::Deserialize;

use super::problem::Problem;
use super::tree::Tree;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NodeFile {
    cwe: u32,
    name: String,
    parents: Vec<u32>,
    explanation: String,
    causes: Vec<String>,
    tasks: Vec<String>,
    #[serde(default)]
    vocabulary: Vec<String>,
    references: Vec<String>,
    #[serde(default)]
    neighbours: Vec<NeighbourTable>,
    guidelines: Vec<GuidelineTable>,
    #[serde(default)]
    apis: BTreeMap<String, ApiTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeighbourTable {
    cwe: u32,
    difference: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuidelineTable {
    rule: String,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    languages: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ApiTable {
    dangerous: Vec<String>,
    safe: Vec<String>,
    sources: Vec<String>,
    sanitizers: Vec<String>,
}

/// Reads the node of a weakness's folder.
pub fn read(files: &Tree, weakness: &str) -> Result<Node, Problem> {
    let path = format!("{weakness}/node.toml");
    let file: NodeFile =
        toml::from_str(&files.text(&path)?).map_err(|error| files.problem(&path, error.to_string().trim_end()))?;
    if !weakness.starts_with(&format!("cwe-{:03}-", file.cwe)) {
        return Err(files.problem(&path, format!("describes CWE-{}, but its folder is {weakness}", file.cwe)));
    }
    if let Some(name) = files.names(weakness).into_iter().find(|&name| name != "node.toml") {
        return Err(files.problem(&format!("{weakness}/{name}"), "does not belong here"));
    }
    Ok(file.into())
}

impl From<NodeFile> for Node {
    fn from(file: NodeFile) -> Self {
        Self {
            cwe: file.cwe,
            name: file.name,
            parents: file.parents,
            neighbours: file
                .neighbours
                .into_iter()
                .map(|table| Neighbour { cwe: table.cwe, difference: table.difference })
                .collect(),
            explanation: file.explanation,
            causes: file.causes,
            tasks: file.tasks,
            vocabulary: file.vocabulary,
            guidelines: file
                .guidelines
                .into_iter()
                .map(|table| Guideline { rule: table.rule, words: table.words, languages: table.languages })
                .collect(),
            apis: file.apis.into_iter().map(|(language, table)| (language, table.into())).collect(),
            references: file.references,
        }
    }
}

impl From<ApiTable> for ApiSet {
    fn from(table: ApiTable) -> Self {
        Self { dangerous: table.dangerous, safe: table.safe, sources: table.sources, sanitizers: table.sanitizers }
    }
}
