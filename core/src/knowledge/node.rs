//! A weakness and its examples, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::limit::{self, CODE, LANGUAGES, LINES, NAME, PROSE, WRITTEN};

/// What is known about one weakness (CWE).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// The CWE's number.
    pub cwe: u32,
    /// Short name, as people say it.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub name: String,
    /// Numbers of the nearest parents in MITRE's tree.
    #[serde(deserialize_with = "limit::list::<_, _, WRITTEN>")]
    pub parents: Vec<u32>,
    /// Close weaknesses.
    #[serde(deserialize_with = "limit::list::<_, _, WRITTEN>")]
    pub neighbours: Vec<Neighbour>,
    /// For a student: what goes wrong and what an attacker gains.
    #[serde(deserialize_with = "limit::text::<_, PROSE>")]
    pub explanation: String,
    /// Root conditions and failure patterns (the paper's vulnerability causes).
    #[serde(deserialize_with = "limit::texts::<_, PROSE>")]
    pub causes: Vec<String>,
    /// Short phrases of what people ask for when this goes wrong.
    #[serde(deserialize_with = "limit::texts::<_, PROSE>")]
    pub tasks: Vec<String>,
    /// Rules that a programmer can act on, most important first.
    #[serde(deserialize_with = "limit::list::<_, _, WRITTEN>")]
    pub guidelines: Vec<Guideline>,
    /// API set by name of language.
    #[serde(deserialize_with = "limit::named::<_, _, LANGUAGES>")]
    pub apis: BTreeMap<String, ApiSet>,
    /// Names of standards for further reading.
    #[serde(deserialize_with = "limit::texts::<_, NAME>")]
    pub references: Vec<String>,
}

/// A close weakness and how to tell the two apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// The other CWE's number.
    pub cwe: u32,
    /// What is different there.
    #[serde(deserialize_with = "limit::text::<_, PROSE>")]
    pub difference: String,
}

/// A one-sentence rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guideline {
    /// The rule.
    #[serde(deserialize_with = "limit::text::<_, PROSE>")]
    pub rule: String,
    /// APIs, constructs or words that show that it applies.
    #[serde(deserialize_with = "limit::texts::<_, NAME>")]
    pub words: Vec<String>,
    /// Names of the languages it is for; empty means all.
    #[serde(default, deserialize_with = "limit::texts::<_, NAME>")]
    pub languages: Vec<String>,
}

/// The APIs that matter for a weakness in one language, named as [`crate::analysis::ApiCall::name`] names them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApiSet {
    /// Where the weakness happens.
    #[serde(deserialize_with = "limit::texts::<_, NAME>")]
    pub dangerous: Vec<String>,
    /// What a fix uses.
    #[serde(deserialize_with = "limit::texts::<_, NAME>")]
    pub safe: Vec<String>,
    /// Where data from outside enters.
    #[serde(deserialize_with = "limit::texts::<_, NAME>")]
    pub sources: Vec<String>,
    /// What makes data from outside harmless.
    #[serde(deserialize_with = "limit::texts::<_, NAME>")]
    pub sanitizers: Vec<String>,
}

/// A pair of vulnerable and secure code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Unique in the knowledge base: `cwe-089/python/invoice-filter`.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub id: String,
    /// The CWE's number.
    pub cwe: u32,
    /// Name of the language.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub language: String,
    /// What the code does, for a menu.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub title: String,
    /// What a person would have asked for.
    #[serde(deserialize_with = "limit::text::<_, PROSE>")]
    pub task: String,
    /// This pair's flaw, one sentence.
    #[serde(deserialize_with = "limit::text::<_, PROSE>")]
    pub cause: String,
    /// Names of the calls of the vulnerable slice.
    #[serde(deserialize_with = "limit::list::<_, _, LINES>")]
    pub calls: Vec<String>,
    /// Before the fix.
    pub vulnerable: Side,
    /// After the fix.
    pub secure: Side,
    /// Where the pair comes from.
    #[serde(deserialize_with = "limit::text::<_, PROSE>")]
    pub provenance: String,
    /// SPDX identifier.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub licence: String,
}

/// One version of a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// The whole text.
    #[serde(deserialize_with = "limit::text::<_, CODE>")]
    pub text: String,
    /// The security-focused slice (paper §3.1, h = 2) as text that parses.
    #[serde(deserialize_with = "limit::text::<_, CODE>")]
    pub sliced: String,
    /// 1-based lines of `text` that the slice keeps.
    #[serde(deserialize_with = "limit::list::<_, _, LINES>")]
    pub kept: Vec<u32>,
    /// 1-based lines of `text` that the fix removed (vulnerable side) or added (secure side).
    #[serde(deserialize_with = "limit::list::<_, _, LINES>")]
    pub changed: Vec<u32>,
}
