//! The keys of a rule, as ast-grep names them, and ours.

use serde::Deserialize;
use serde_json::Value as Json;

/// A rule about a node.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct RuleTable {
    pub pattern: Option<PatternText>,
    pub kind: Option<String>,
    pub regex: Option<String>,
    pub call: Option<Names>,
    pub with: Option<Vec<ArgumentTable>>,
    pub receiver: Option<Box<OperandTable>>,
    pub value: Option<Json>,
    pub has: Option<Box<RuleTable>>,
    pub inside: Option<Box<RuleTable>>,
    pub follows: Option<Box<RuleTable>>,
    pub precedes: Option<Box<RuleTable>>,
    pub all: Option<Vec<RuleTable>>,
    pub any: Option<Vec<RuleTable>>,
    pub not: Option<Box<RuleTable>>,
    pub matches: Option<String>,
    #[serde(rename = "as")]
    pub name: Option<String>,
    /// Of a relation only.
    pub stop_by: Option<StopText>,
    /// Of a relation only.
    pub field: Option<String>,
}

/// One name or several.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    pub fn list(&self) -> Vec<String> {
        match self {
            Self::One(name) => vec![name.clone()],
            Self::Several(names) => names.clone(),
        }
    }

    pub fn contains(&self, name: &str) -> bool {
        match self {
            Self::One(one) => one == name,
            Self::Several(names) => names.iter().any(|known| known == name),
        }
    }
}

/// Code, by itself or as a part of more code.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum PatternText {
    Code(String),
    Part { context: String, selector: String },
}

/// What must hold of an argument.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ArgumentTable {
    pub argument: Option<PlaceText>,
    pub keyword: Option<String>,
    #[serde(rename = "as")]
    pub name: Option<String>,
    pub is: Option<RuleTable>,
    pub absent: bool,
}

/// A place among arguments.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum PlaceText {
    Number(i8),
    Word(String),
}

/// What a method is called on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OperandTable {
    #[serde(rename = "as")]
    pub name: Option<String>,
    pub is: Option<RuleTable>,
}

/// How far to look.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum StopText {
    Word(String),
    At(Box<RuleTable>),
}

/// A condition about the program dependence graph.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FlowTable {
    pub reached: Option<String>,
    pub from: Option<Names>,
    pub clean: Option<Names>,
    pub guard: Option<Names>,
    pub need: Option<String>,
    pub unchecked: Option<String>,
    pub by: Option<Names>,
    pub after: Option<RuleTable>,
    pub missing: Option<RuleTable>,
    pub of: Option<String>,
    pub escape: Option<bool>,
}
