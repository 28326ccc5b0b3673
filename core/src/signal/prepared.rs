//! Signals made ready: checked, and sorted by where they can begin to match.

use std::collections::{BTreeSet, HashMap};

use thiserror::Error;

use super::names::last_part;
use super::rule::{Condition, DEEPEST, Form, KindId, Rule, RuleId, Signal, Signals, Stop, Value};
use crate::language::{self, Grammar, Language};

/// Signals of one language, checked and indexed.
#[derive(Debug)]
pub struct Prepared {
    signals: Signals,
    language: &'static Language,
    /// What can begin to match at any node.
    pub(super) anywhere: Vec<usize>,
    /// By node kind.
    pub(super) by_kind: HashMap<KindIndex, Vec<usize>>,
    /// By the last part of a call's name.
    pub(super) by_call: HashMap<String, Vec<usize>>,
    /// At calls of any name.
    pub(super) any_call: Vec<usize>,
    /// Last parts of the names of what brings data from outside, with the whole names.
    pub(super) outside: HashMap<String, Vec<String>>,
}

/// Place of a kind in [`Signals::kinds`].
type KindIndex = u16;

/// Why signals cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unsound {
    /// The language is not known.
    #[error("{0:?} is no language that this program knows")]
    Language(String),
    /// A signal refers to a rule, a kind or a state that is not there, or not before it.
    #[error("the signal {id} of CWE-{cwe} is not well formed")]
    Signal {
        /// Its weakness.
        cwe: u32,
        /// Its id.
        id: String,
    },
}

/// Where a rule can begin to match.
#[derive(Default)]
struct Roots {
    kinds: BTreeSet<KindIndex>,
    /// Last parts of names; `None` for any name.
    calls: BTreeSet<Option<String>>,
}

impl Prepared {
    /// Checks and sorts signals.
    pub fn of(signals: Signals) -> Result<Self, Unsound> {
        let language = language::named(&signals.language).ok_or_else(|| Unsound::Language(signals.language.clone()))?;
        let mut prepared = Self {
            language,
            anywhere: Vec::new(),
            by_kind: HashMap::new(),
            by_call: HashMap::new(),
            any_call: Vec::new(),
            outside: HashMap::new(),
            signals,
        };
        for name in &prepared.signals.outside {
            let last = last_part(name).unwrap_or_default().to_owned();
            prepared.outside.entry(last).or_default().push(name.clone());
        }
        for (place, signal) in prepared.signals.signals.iter().enumerate() {
            if !is_sound(signal, prepared.signals.kinds.len()) {
                return Err(Unsound::Signal { cwe: signal.cwe, id: signal.id.clone() });
            }
            let Some(roots) = roots(signal, RuleId(signal.rules.len() as u16 - 1)) else {
                prepared.anywhere.push(place);
                continue;
            };
            for kind in roots.kinds {
                prepared.by_kind.entry(kind).or_default().push(place);
            }
            if roots.calls.contains(&None) {
                prepared.any_call.push(place);
            } else {
                for last in roots.calls.into_iter().flatten() {
                    prepared.by_call.entry(last).or_default().push(place);
                }
            }
        }
        Ok(prepared)
    }

    /// The language that they are for.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// What was prepared.
    pub fn signals(&self) -> &Signals {
        &self.signals
    }

    /// The number that a grammar gives to each kind.
    pub(super) fn kinds(&self, grammar: &Grammar) -> Vec<Option<u16>> {
        let Some(grammar) = grammar.load() else { return vec![None; self.signals.kinds.len()] };
        let number = |(name, named): &(String, bool)| {
            let number = grammar.id_for_node_kind(name, *named);
            (number != 0).then_some(number)
        };
        self.signals.kinds.iter().map(number).collect()
    }
}

/// Every reference is to something that stands before, and nothing is nested too deeply.
fn is_sound(signal: &Signal, kinds: usize) -> bool {
    let mut depths: Vec<usize> = Vec::new();
    for rule in &signal.rules {
        let parts = parts(rule);
        if parts.iter().any(|part| usize::from(part.0) >= depths.len()) {
            return false;
        }
        let depth = parts.iter().map(|part| depths[usize::from(part.0)] + 1).max().unwrap_or(0);
        let sound = match rule {
            Rule::Kind(KindId(kind)) => usize::from(*kind) < kinds,
            Rule::Regex(regex) | Rule::Value(Value::Literal(regex)) => regex.is_sound(),
            Rule::Pattern(nodes) => {
                let mut ends: Vec<usize> = Vec::new();
                !nodes.is_empty()
                    && usize::from(nodes[0].inside) == nodes.len() - 1
                    && nodes.iter().enumerate().all(|(at, node)| {
                        ends.retain(|end| *end > at);
                        let end = at + usize::from(node.inside) + 1;
                        let fits = ends.last().is_none_or(|outer| end <= *outer) && end <= nodes.len();
                        ends.push(end);
                        let kind = match node.form {
                            Form::Node(KindId(kind), _) => usize::from(kind) < kinds,
                            Form::One(_) | Form::Many(_) => node.inside == 0,
                        };
                        fits && kind && ends.len() <= DEEPEST
                    })
            }
            _ => true,
        };
        if !sound || depth > DEEPEST {
            return false;
        }
        depths.push(depth);
    }
    let there = |rule: &RuleId| usize::from(rule.0) < depths.len();
    !depths.is_empty()
        && signal.constraints.iter().all(|(_, rule)| there(rule))
        && signal.flow.iter().all(|condition| match condition {
            Condition::After { rule, .. } | Condition::Missing { rule, .. } => there(rule),
            Condition::Reached(_) | Condition::Unchecked { .. } => true,
        })
}

/// The rules that a rule is made of.
fn parts(rule: &Rule) -> Vec<RuleId> {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => rules.clone(),
        Rule::Not(rule) | Rule::Value(Value::Is(rule)) => vec![*rule],
        Rule::Near(near) => {
            let stop = if let Stop::At(rule) = near.stop { Some(rule) } else { None };
            [near.rule].into_iter().chain(stop).collect()
        }
        Rule::Call(call) => {
            let of_arguments = call.arguments.iter().filter_map(|argument| argument.operand.rule);
            call.receiver.iter().filter_map(|receiver| receiver.rule).chain(of_arguments).collect()
        }
        Rule::Kind(_) | Rule::Pattern(_) | Rule::Regex(_) | Rule::Value(_) | Rule::Bind(_) => Vec::new(),
    }
}

/// Where a rule can begin to match; `None` for anywhere.
fn roots(signal: &Signal, rule: RuleId) -> Option<Roots> {
    let none = BTreeSet::new;
    match &signal.rules[usize::from(rule.0)] {
        Rule::Kind(KindId(kind)) => Some(Roots { kinds: BTreeSet::from([*kind]), calls: none() }),
        Rule::Pattern(nodes) => match nodes.first().map(|node| &node.form) {
            Some(Form::Node(KindId(kind), _)) => Some(Roots { kinds: BTreeSet::from([*kind]), calls: none() }),
            _ => None,
        },
        Rule::Call(call) => {
            let calls = call.names.iter().map(|name| last_part(name).map(str::to_owned)).collect();
            Some(Roots { calls, ..Roots::default() })
        }
        // One that narrows it down is enough; names of calls do so most.
        Rule::All(rules) => rules
            .iter()
            .filter_map(|rule| roots(signal, *rule))
            .min_by_key(|roots| (roots.calls.contains(&None), !roots.kinds.is_empty())),
        Rule::Any(rules) => rules.iter().try_fold(Roots::default(), |mut all, rule| {
            let more = roots(signal, *rule)?;
            all.kinds.extend(more.kinds);
            all.calls.extend(more.calls);
            Some(all)
        }),
        Rule::Not(_) | Rule::Regex(_) | Rule::Value(_) | Rule::Near(_) | Rule::Bind(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::regex::{Instruction, Regex};
    use super::super::rule::{Call, Near, PatternNode};
    use super::*;

    fn refused(rules: Vec<Rule>) -> bool {
        let signal = Signal { cwe: 89, id: "a".to_owned(), rules, ..Signal::default() };
        let kinds = vec![("call".to_owned(), true)];
        let signals = Signals { language: "python".to_owned(), kinds, signals: vec![signal], ..Signals::default() };
        Prepared::of(signals).is_err()
    }

    #[test]
    fn what_a_foreign_file_may_not_say_is_refused() {
        let loop_forever = Rule::All(vec![RuleId(0)]);
        let later = vec![Rule::Not(RuleId(1)), Rule::Kind(KindId(0))];
        let unknown_kind = Rule::Kind(KindId(7));
        let outside = Regex::new(vec![Instruction::Jump(9)]);
        let too_long = PatternNode { form: Form::Node(KindId(0), String::new()), inside: 5 };
        let near = Near { rule: RuleId(3), stop: Stop::End, ..Near::default() };
        for rules in [
            vec![],
            vec![loop_forever],
            later,
            vec![unknown_kind],
            vec![Rule::Regex(outside)],
            vec![Rule::Pattern(vec![too_long])],
            vec![Rule::Near(near)],
        ] {
            assert!(refused(rules.clone()), "{rules:?}");
        }
        let deep =
            (0..=DEEPEST as u16).map(|at| if at == 0 { Rule::Kind(KindId(0)) } else { Rule::Not(RuleId(at - 1)) });
        assert!(!refused(deep.clone().collect()));
        assert!(refused(deep.chain([Rule::Not(RuleId(DEEPEST as u16))]).collect()));
        assert!(!refused(vec![Rule::Call(Call { names: vec!["eval".to_owned()], ..Call::default() })]));
        let nobody = Signals { language: "klingon".to_owned(), ..Signals::default() };
        assert_eq!(Prepared::of(nobody).err(), Some(Unsound::Language("klingon".to_owned())));
    }
}
