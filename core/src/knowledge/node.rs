//! A weakness and its examples, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::limit::{self, CALLS, CODE, LINES, NAME, PROSE};

/// What is known about one weakness (CWE).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// The CWE's number.
    pub cwe: u32,
    /// Short name, as people say it.
    pub name: String,
    /// Numbers of the nearest parents in MITRE's tree.
    pub parents: Vec<u32>,
    /// Close weaknesses.
    pub neighbours: Vec<Neighbour>,
    /// For a student: what goes wrong and what an attacker gains.
    pub explanation: String,
    /// Root conditions and failure patterns (the paper's vulnerability causes).
    pub causes: Vec<String>,
    /// Short phrases of what people ask for when this goes wrong.
    pub tasks: Vec<String>,
    /// Single words that such tasks and such code are full of.
    pub vocabulary: Vec<String>,
    /// Rules that a programmer can act on, most important first.
    pub guidelines: Vec<Guideline>,
    /// API set by name of language.
    pub apis: BTreeMap<String, ApiSet>,
    /// Names of standards for further reading.
    pub references: Vec<String>,
}

/// A close weakness and how to tell the two apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// The other CWE's number.
    pub cwe: u32,
    /// What is different there.
    pub difference: String,
}

impl From<(u32, String)> for Neighbour {
    fn from((cwe, difference): (u32, String)) -> Self {
        Self { cwe, difference }
    }
}

/// A one-sentence rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guideline {
    /// The rule.
    pub rule: String,
    /// APIs, constructs or words that show that it applies.
    pub words: Vec<String>,
    /// Names of the languages it is for; empty means all.
    pub languages: Vec<String>,
}

/// The APIs that matter for a weakness in one language, named as [`crate::analysis::ApiCall::name`] names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiSet {
    /// Where the weakness happens.
    pub dangerous: Vec<String>,
    /// What a fix uses.
    pub safe: Vec<String>,
    /// Where data from outside enters.
    pub sources: Vec<String>,
    /// What makes data from outside harmless.
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
    #[serde(deserialize_with = "limit::list::<_, _, CALLS>")]
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
