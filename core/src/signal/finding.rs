//! Finding weaknesses in a program.

use serde::{Deserialize, Serialize};

use super::matcher::{Bindings, Bound, Matcher};
use super::prepared::Prepared;
use super::rule::RuleId;
use crate::analysis::{Facts, Program, Work};

/// A signal found a weakness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The weakness.
    pub cwe: u32,
    /// The signal's id.
    pub signal: String,
    /// What is wrong, one sentence.
    pub cause: String,
    /// 1-based first and last line of the code that the signal matched.
    pub lines: (u32, u32),
    /// Bytes of that code in the text as given.
    pub bytes: (u32, u32),
    /// 1-based lines that the value goes through, its origin first; empty where that does not matter.
    pub path: Vec<u32>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The weakness can be here; whether it is was not looked at.
    Hint,
    /// Where the value comes from is not in the code.
    Sink,
    /// It comes from a parameter of the function.
    Parameter,
    /// The way that the code is written is the evidence.
    Form,
    /// It comes from an API that brings data from outside, on the path that is given.
    Path,
}

/// Most findings of one signal, and of all, that are given.
const MOST_OF_ONE: usize = 20;
const MOST: usize = 300;
/// Longest piece of code in a cause, in characters.
const LONGEST: usize = 60;

/// Finds weaknesses, in the order of the text. When the work ends early, what was found so far is given.
pub async fn find(program: &Program, signals: &Prepared, work: &mut Work<'_>) -> Vec<Finding> {
    let source = program.source();
    let Some(tree) = source.tree.as_ref().filter(|_| source.language.name == signals.language().name) else {
        return Vec::new();
    };
    let facts = Facts::of(program, work).await;
    let matcher = Matcher::new(&facts, signals);
    let mut found: Vec<Finding> = Vec::new();
    let mut numbers = vec![0; signals.signals().signals.len()];
    let mut candidates = Vec::new();
    let mut cursor = tree.walk();
    'nodes: loop {
        let node = cursor.node();
        let inside = node.start_byte() >= source.given.start && node.end_byte() <= source.given.end;
        if inside {
            matcher.candidates(node, &mut candidates);
            for &place in &candidates {
                if numbers[place] >= MOST_OF_ONE || found.len() >= MOST {
                    continue;
                }
                if let Some(finding) = matcher.find(place, node)
                    && !found.iter().any(|known| known.is_same(&finding))
                {
                    numbers[place] += 1;
                    found.push(finding);
                }
            }
        }
        if !work.step(1 + matcher.take_steps()).await {
            break;
        }
        if cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                break 'nodes;
            }
        }
    }
    found.sort_by_key(|finding| (finding.bytes, finding.cwe));
    found
}

impl Finding {
    /// Only a place to look at.
    pub fn is_hint(&self) -> bool {
        self.confidence == Confidence::Hint
    }

    fn is_same(&self, other: &Self) -> bool {
        self.cwe == other.cwe && self.signal == other.signal && self.lines == other.lines
    }
}

impl<'p> Matcher<'_, 'p> {
    fn find(&self, place: usize, node: tree_sitter::Node<'p>) -> Option<Finding> {
        let signal = &self.prepared.signals().signals[place];
        let rule = RuleId(signal.rules.len() as u16 - 1);
        self.begin();
        let mut bound = Bindings::default();
        if !self.matches(signal, rule, node, &mut bound) {
            return None;
        }
        for (name, rule) in &signal.constraints {
            let Some(target) = bound.node(name) else { continue };
            if !self.matches(signal, *rule, target, &mut bound) {
                return None;
            }
        }
        let shown = self.flows(signal, node, &bound)?;
        let source = self.facts.program.source();
        let line = |byte: usize| source.lines.line_of(byte);
        let mut path: Vec<u32> = shown.path.iter().map(|id| self.facts.program.statement(*id).line()).collect();
        path.dedup();
        let given = |byte: usize| (byte - source.given.start) as u32;
        Some(Finding {
            cwe: signal.cwe,
            signal: signal.id.clone(),
            cause: self.cause(&signal.message, &bound),
            lines: (line(node.start_byte()), line(node.end_byte().saturating_sub(1).max(node.start_byte()))),
            bytes: (given(node.start_byte()), given(node.end_byte())),
            path,
            confidence: if signal.hint { Confidence::Hint } else { shown.confidence },
        })
    }

    /// A message with its metavariables filled in.
    fn cause(&self, message: &str, bound: &Bindings<'_, 'p>) -> String {
        let mut cause = String::new();
        let mut rest = message;
        while let Some(at) = rest.find('$') {
            cause.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let name = rest.trim_start_matches('$');
            let end = name.find(|c: char| !c.is_ascii_uppercase() && !c.is_ascii_digit() && c != '_');
            let name = &name[..end.unwrap_or(name.len())];
            match bound.get(name).filter(|_| !name.is_empty()) {
                Some(bound) => {
                    let text = match bound {
                        Bound::Node(node) => self.facts.text(*node).to_owned(),
                        Bound::Nodes(nodes) => {
                            nodes.iter().map(|it| self.facts.text(*it)).collect::<Vec<_>>().join(", ")
                        }
                        Bound::Name(name) => name.trim_start_matches('.').to_owned(),
                    };
                    cause.push_str(&shortened(&text));
                    rest = rest.trim_start_matches('$')[name.len()..].as_ref();
                }
                None => cause.push('$'),
            }
        }
        cause.push_str(rest);
        cause
    }
}

/// A piece of code on one line.
fn shortened(code: &str) -> String {
    let words = code.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words,
    }
}
