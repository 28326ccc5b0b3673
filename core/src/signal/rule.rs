//! Signals as data: what `kb-export` compiles from YAML, and what a knowledge base carries to the page.
//!
//! A rule is a tree; it is kept as a list in which what a rule is made of stands before it, so that a file cannot make the
//! reader recurse, and names of node kinds stand once in a table of their own.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::regex::Regex;
use crate::knowledge::limit::{self, NAME, PROSE};

/// Signals of one language in a knowledge base.
pub const SIGNALS: usize = 5_000;
/// Parts of one signal's rules, of one pattern, names in one list.
pub const PARTS: usize = 2_000;
/// Node kinds of one language that rules name.
pub const KINDS: usize = 5_000;
/// How deeply rules and patterns may be nested.
pub const DEEPEST: usize = 64;

/// The signals of all weaknesses for one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signals {
    /// Name of the language.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub language: String,
    /// APIs that bring data from outside.
    #[serde(deserialize_with = "limit::list::<_, _, SIGNALS>")]
    pub outside: Vec<String>,
    /// Kinds of nodes that rules name, and whether each is a named node or a token.
    #[serde(deserialize_with = "limit::list::<_, _, KINDS>")]
    pub kinds: Vec<(String, bool)>,
    /// In ascending order of their weaknesses.
    #[serde(deserialize_with = "limit::list::<_, _, SIGNALS>")]
    pub signals: Vec<Signal>,
}

/// A rule that finds a weakness.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signal {
    /// The weakness that it is for.
    pub cwe: u32,
    /// Unique among those of its weakness and language.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub id: String,
    /// The cause, with `$NAME` for what metavariables matched.
    #[serde(deserialize_with = "limit::text::<_, PROSE>")]
    pub message: String,
    /// It shows where the weakness can be, and not that it is there.
    pub hint: bool,
    /// What rules are made of stands before them; the last one is the signal's.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub rules: Vec<Rule>,
    /// More about what metavariables matched.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub constraints: Vec<(String, RuleId)>,
    /// What must hold on the program dependence graph.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub flow: Vec<Condition>,
}

/// Place of a rule in [`Signal::rules`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RuleId(pub u16);

/// Place of a node kind in [`Signals::kinds`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindId(pub u16);

/// What a node must be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rule {
    /// All of these.
    All(#[serde(deserialize_with = "limit::list::<_, _, PARTS>")] Vec<RuleId>),
    /// One of these.
    Any(#[serde(deserialize_with = "limit::list::<_, _, PARTS>")] Vec<RuleId>),
    /// Not this.
    Not(RuleId),
    /// Of this node kind.
    Kind(KindId),
    /// Written like this: nodes in preorder.
    Pattern(#[serde(deserialize_with = "limit::list::<_, _, PARTS>")] Vec<PatternNode>),
    /// With a text in which this is found.
    Regex(Regex),
    /// A call.
    Call(Call),
    /// With such a value.
    Value(Value),
    /// With such a node near it.
    Near(Near),
    /// Any node; the metavariable stands for it.
    Bind(#[serde(deserialize_with = "limit::text::<_, NAME>")] String),
}

/// A node of a pattern, followed by those in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PatternNode {
    /// What it stands for.
    pub form: Form,
    /// How many nodes follow that are in it, at whatever depth.
    pub inside: u16,
}

/// What a node of a pattern stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Form {
    /// A node of this kind; one without children has this text.
    Node(KindId, #[serde(deserialize_with = "limit::text::<_, PROSE>")] String),
    /// Any node; the same text wherever the name is the same. An empty name binds nothing.
    One(#[serde(deserialize_with = "limit::text::<_, NAME>")] String),
    /// Any number of nodes.
    Many(#[serde(deserialize_with = "limit::text::<_, NAME>")] String),
}

/// A call of one of several APIs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// As rules list them; [`super::is_listed`] says what they mean.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub names: Vec<String>,
    /// What it is called on.
    pub receiver: Option<Operand>,
    /// What must hold of its arguments.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub arguments: Vec<Argument>,
}

/// What a part of a call must be, and the metavariable that it is bound to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operand {
    /// The metavariable; empty where it is not bound.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub name: String,
    /// What it must be.
    pub rule: Option<RuleId>,
}

/// What must hold of an argument.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Argument {
    /// Which one, by place.
    pub place: Option<Place>,
    /// Which one, by name.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub keyword: String,
    /// What it must be.
    pub operand: Operand,
    /// There must be none.
    pub absent: bool,
}

/// Places of arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Counted from 0, or from −1 at the end.
    At(i8),
    /// Any of them.
    Any,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Literals and constants only.
    Constant,
    /// Something else, too.
    Dynamic,
    /// Text put together from parts, one of which is not constant.
    Built,
    /// A literal, or a literal piece of a text that is put together, in which this is found.
    Literal(Regex),
    /// An expression, or a piece of a text that is put together, that obeys a rule.
    Is(RuleId),
    /// What one of these gives.
    CallOf(#[serde(deserialize_with = "limit::list::<_, _, PARTS>")] Vec<String>),
}

/// A node near another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// On which side.
    pub side: Side,
    /// What it must be.
    pub rule: RuleId,
    /// How far to look.
    pub stop: Stop,
    /// The field that it must stand in; empty for any.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub field: String,
    /// No metavariable is asked for on the way; found out on first use ([`Signal::is_the_same_everywhere`]).
    #[serde(skip)]
    pub same_everywhere: OnceLock<bool>,
}

impl Signal {
    /// Whether what a rule says of a node does not depend on what metavariables stand for.
    pub fn is_the_same_everywhere(&self, rule: RuleId) -> bool {
        match &self.rules[usize::from(rule.0)] {
            Rule::All(rules) | Rule::Any(rules) => rules.iter().all(|rule| self.is_the_same_everywhere(*rule)),
            Rule::Not(rule) | Rule::Value(Value::Is(rule)) => self.is_the_same_everywhere(*rule),
            Rule::Kind(_) | Rule::Regex(_) | Rule::Value(_) => true,
            Rule::Bind(_) => false,
            Rule::Pattern(nodes) => {
                let names = |node: &PatternNode| match &node.form {
                    Form::One(name) | Form::Many(name) => !name.is_empty(),
                    Form::Node(..) => false,
                };
                !nodes.iter().any(names)
            }
            Rule::Call(call) => {
                let operands = call.arguments.iter().map(|argument| &argument.operand).chain(&call.receiver);
                operands.into_iter().all(|operand| {
                    operand.name.is_empty() && operand.rule.is_none_or(|rule| self.is_the_same_everywhere(rule))
                })
            }
            Rule::Near(near) => self.is_near_the_same_everywhere(near),
        }
    }

    /// The same for what stands near a node.
    pub fn is_near_the_same_everywhere(&self, near: &Near) -> bool {
        *near.same_everywhere.get_or_init(|| {
            let stop = if let Stop::At(rule) = near.stop { self.is_the_same_everywhere(rule) } else { true };
            stop && self.is_the_same_everywhere(near.rule)
        })
    }
}

/// Where a node is, seen from another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Below.
    #[default]
    Has,
    /// Above.
    Inside,
    /// Among the earlier siblings.
    Follows,
    /// Among the later siblings.
    Precedes,
}

/// How far to look for a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stop {
    /// The next one only.
    #[default]
    Neighbor,
    /// All of them.
    End,
    /// Up to one that matches, which is looked at, too.
    At(RuleId),
}

/// What must hold on the program dependence graph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// A value from outside reaches a metavariable.
    Reached(Reached),
    /// No condition about it decides whether the code runs.
    Unchecked {
        /// The metavariable.
        #[serde(deserialize_with = "limit::text::<_, NAME>")]
        name: String,
        /// Only conditions that hold one of these count; empty for all.
        #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
        by: Vec<String>,
    },
    /// Earlier on some way to here a statement matches, and the variable is not set in between.
    After {
        /// What the statement holds.
        rule: RuleId,
        /// The metavariable whose variable it is about.
        #[serde(deserialize_with = "limit::text::<_, NAME>")]
        name: String,
    },
    /// On some way from here to the end of the function no statement matches.
    Missing {
        /// What the statement would hold.
        rule: RuleId,
        /// The metavariable whose variable it would name; empty for none.
        #[serde(deserialize_with = "limit::text::<_, NAME>")]
        name: String,
        /// A way on which the variable leaves the function counts as one that has such a statement.
        escape: bool,
    },
}

/// A value from outside reaches a metavariable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// The metavariable.
    #[serde(deserialize_with = "limit::text::<_, NAME>")]
    pub name: String,
    /// APIs that it comes from; empty for parameters and [`Signals::outside`].
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub from: Vec<String>,
    /// Calls that make what goes through them harmless.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub clean: Vec<String>,
    /// Operators and calls in a condition that make the code behind it safe; `any` for every condition.
    #[serde(deserialize_with = "limit::list::<_, _, PARTS>")]
    pub guard: Vec<String>,
    /// What comes from nowhere that the code shows does not count.
    pub path: bool,
}
