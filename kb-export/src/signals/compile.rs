//! Rules as they are written → rules as core has them.

use std::collections::BTreeMap;

use rescue_core::language::{self, Language};
use rescue_core::signal::{
    Argument, Call, Condition, KindId, Near, Operand, Place, Reached, Rule, RuleId, Side, Signal, Signals, Stop, Value,
};
use serde_json::Value as Json;

use super::read::{Severity, SignalFile};
use super::yaml::{ArgumentTable, FlowTable, Names, PlaceText, RuleTable, StopText};
use super::{pattern, regex};

/// Compiles the signals of one language.
pub struct Compiler {
    language: &'static Language,
    signals: Signals,
    numbers: BTreeMap<(String, bool), u16>,
}

/// A rule may refer to utilities that refer to others, so deep.
const DEEPEST: usize = 20;

impl Compiler {
    /// For a language that is known.
    pub fn new(language: &str, outside: Vec<String>) -> Option<Self> {
        let language = language::named(language)?;
        let signals = Signals { language: language.name.to_owned(), outside, ..Signals::default() };
        Some(Self { language, signals, numbers: BTreeMap::new() })
    }

    /// Adds a rule; what is wrong with it otherwise.
    pub fn add(&mut self, cwe: u32, file: &SignalFile) -> Result<(), String> {
        let shared = file.language.list().len() > 1;
        let mut one = One { compiler: self, utils: &file.utils, shared, rules: Vec::new() };
        let constraints = file
            .constraints
            .iter()
            .map(|(name, rule)| Ok((name.clone(), one.rule(rule, 0)?)))
            .collect::<Result<Vec<_>, String>>()?;
        let flow = file.flow.iter().map(|condition| one.condition(condition)).collect::<Result<Vec<_>, String>>()?;
        let last = one.rule(&file.rule, 0)?;
        if usize::from(last.0) + 1 != one.rules.len() {
            // A utility that was there already: the signal's own rule has to be the last one.
            one.push(Rule::All(vec![last]));
        }
        let rules = one.rules;
        if self.signals.signals.iter().any(|known| known.cwe == cwe && known.id == file.id) {
            return Err("there are two rules of this id".to_owned());
        }
        let message = file.message.trim().to_owned();
        let hint = file.severity == Severity::Hint;
        self.signals.signals.push(Signal { cwe, id: file.id.clone(), message, hint, rules, constraints, flow });
        Ok(())
    }

    /// All that were added, by weakness and id.
    pub fn finish(mut self) -> Signals {
        self.signals.signals.sort_by(|a, b| (a.cwe, &a.id).cmp(&(b.cwe, &b.id)));
        self.signals
    }

    fn kind(&mut self, name: &str, named: bool) -> KindId {
        let next = self.numbers.len() as u16;
        let number = *self.numbers.entry((name.to_owned(), named)).or_insert_with(|| {
            self.signals.kinds.push((name.to_owned(), named));
            next
        });
        KindId(number)
    }

    fn has_kind(&self, name: &str) -> Option<bool> {
        let grammars = || self.language.grammars.iter().filter_map(rescue_core::language::Grammar::load);
        let known = |named| grammars().any(|grammar| grammar.id_for_node_kind(name, named) != 0);
        if known(true) {
            Some(true)
        } else if known(false) {
            Some(false)
        } else {
            None
        }
    }
}

/// One signal while it is compiled.
struct One<'c> {
    compiler: &'c mut Compiler,
    utils: &'c BTreeMap<String, RuleTable>,
    /// The rule is for several languages.
    shared: bool,
    rules: Vec<Rule>,
}

impl One<'_> {
    fn push(&mut self, rule: Rule) -> RuleId {
        self.rules.push(rule);
        RuleId(self.rules.len() as u16 - 1)
    }

    /// All keys of a table must hold.
    fn rule(&mut self, table: &RuleTable, depth: usize) -> Result<RuleId, String> {
        if depth > DEEPEST {
            return Err("rules refer to each other without an end".to_owned());
        }
        let mut parts = Vec::new();
        // What is cheap, what narrows down and what binds comes first.
        if let Some(kind) = &table.kind {
            let Some(named) = self.compiler.has_kind(kind) else {
                return Err(format!("{} has no node kind {kind:?}", self.compiler.language.title));
            };
            let kind = self.compiler.kind(kind, named);
            parts.push(self.push(Rule::Kind(kind)));
        }
        if let Some(code) = &table.pattern {
            let (language, compiler) = (self.compiler.language, &mut *self.compiler);
            let nodes = pattern::compile(code, language, &mut |name, named| compiler.kind(name, named))?;
            parts.push(self.push(Rule::Pattern(nodes)));
        }
        // What calls are passed may be said of all those that other keys let through.
        let any_call = Names::One("*".to_owned());
        let operands = table.with.is_some() || table.receiver.is_some();
        if let Some(names) = table.call.as_ref().or_else(|| operands.then_some(&any_call)) {
            let call = self.call(names, table, depth)?;
            parts.push(self.push(Rule::Call(call)));
        }
        if let Some(expression) = &table.regex {
            let regex = regex::compile(expression)?;
            parts.push(self.push(Rule::Regex(regex)));
        }
        if let Some(value) = &table.value {
            let value = self.value(value, depth)?;
            parts.push(self.push(Rule::Value(value)));
        }
        if let Some(rules) = &table.any {
            let rules = self.alternatives(rules, depth)?;
            parts.push(self.push(Rule::Any(rules)));
        }
        if let Some(rules) = &table.all {
            for rule in rules {
                parts.push(self.rule(rule, depth + 1)?);
            }
        }
        if let Some(name) = &table.matches {
            let utils = self.utils;
            let rule = utils.get(name).ok_or_else(|| format!("there is no rule {name:?} under utils"))?;
            parts.push(self.rule(rule, depth + 1)?);
        }
        let relations = [
            (Side::Inside, &table.inside),
            (Side::Has, &table.has),
            (Side::Follows, &table.follows),
            (Side::Precedes, &table.precedes),
        ];
        for (side, other) in relations {
            if let Some(other) = other {
                let near = self.near(side, other, depth)?;
                parts.push(self.push(Rule::Near(near)));
            }
        }
        if let Some(rule) = &table.not {
            let rule = self.rule(rule, depth + 1)?;
            parts.push(self.push(Rule::Not(rule)));
        }
        if let Some(name) = &table.name {
            parts.push(self.push(Rule::Bind(name.clone())));
        }
        match parts.as_slice() {
            [] => Err("a rule is empty".to_owned()),
            [only] => Ok(*only),
            _ => Ok(self.push(Rule::All(parts))),
        }
    }

    /// In a rule for several languages an alternative may be for some of them only.
    fn alternatives(&mut self, tables: &[RuleTable], depth: usize) -> Result<Vec<RuleId>, String> {
        let (mut rules, mut wrong) = (Vec::new(), None);
        for table in tables {
            let before = self.rules.len();
            match self.rule(table, depth + 1) {
                Ok(rule) => rules.push(rule),
                Err(what) if self.shared => {
                    self.rules.truncate(before);
                    wrong = Some(what);
                }
                Err(what) => return Err(what),
            }
        }
        match wrong {
            Some(what) if rules.is_empty() => Err(what),
            _ => Ok(rules),
        }
    }

    fn near(&mut self, side: Side, table: &RuleTable, depth: usize) -> Result<Near, String> {
        let stop = match &table.stop_by {
            None => Stop::Neighbor,
            Some(StopText::Word(word)) if word == "neighbor" => Stop::Neighbor,
            Some(StopText::Word(word)) if word == "end" => Stop::End,
            Some(StopText::Word(word)) => return Err(format!("stopBy is neighbor, end or a rule, not {word:?}")),
            Some(StopText::At(rule)) => Stop::At(self.rule(rule, depth + 1)?),
        };
        let field = table.field.clone().unwrap_or_default();
        let only_field = RuleTable { stop_by: None, field: None, ..table.clone() };
        let rule = if is_empty(&only_field) && !field.is_empty() {
            // Whatever stands in the field.
            self.push(Rule::All(Vec::new()))
        } else {
            self.rule(&only_field, depth + 1)?
        };
        Ok(Near { side, rule, stop, field, ..Near::default() })
    }

    fn call(&mut self, names: &Names, table: &RuleTable, depth: usize) -> Result<Call, String> {
        let receiver = match &table.receiver {
            Some(receiver) => Some(self.operand(receiver.name.as_ref(), receiver.is.as_ref(), depth)?),
            None => None,
        };
        let arguments = table.with.iter().flatten().map(|argument| self.argument(argument, depth));
        let arguments = arguments.collect::<Result<Vec<_>, String>>()?;
        Ok(Call { names: names.list(), receiver, arguments })
    }

    fn operand(&mut self, name: Option<&String>, is: Option<&RuleTable>, depth: usize) -> Result<Operand, String> {
        let rule = is.map(|rule| self.rule(rule, depth + 1)).transpose()?;
        Ok(Operand { name: name.cloned().unwrap_or_default(), rule })
    }

    fn argument(&mut self, table: &ArgumentTable, depth: usize) -> Result<Argument, String> {
        let place = match &table.argument {
            None => None,
            Some(PlaceText::Number(place)) => Some(Place::At(*place)),
            Some(PlaceText::Word(word)) if word == "any" => Some(Place::Any),
            Some(PlaceText::Word(word)) => return Err(format!("an argument is a number or any, not {word:?}")),
        };
        if place.is_none() && table.keyword.is_none() {
            return Err("an entry of `with` names an argument or a keyword".to_owned());
        }
        let operand = self.operand(table.name.as_ref(), table.is.as_ref(), depth)?;
        Ok(Argument { place, keyword: table.keyword.clone().unwrap_or_default(), operand, absent: table.absent })
    }

    fn value(&mut self, value: &Json, depth: usize) -> Result<Value, String> {
        match value.get("is") {
            Some(rule) => {
                let rule = serde_json::from_value(rule.clone()).map_err(|error| format!("value: {error}"))?;
                Ok(Value::Is(self.rule(&rule, depth + 1)?))
            }
            None => value_of(value),
        }
    }

    fn condition(&mut self, table: &FlowTable) -> Result<Condition, String> {
        let list = |names: &Option<Names>| names.as_ref().map(Names::list).unwrap_or_default();
        let only = |allowed: &[&str]| {
            let there = [
                ("from", table.from.is_some()),
                ("clean", table.clean.is_some()),
                ("guard", table.guard.is_some()),
                ("need", table.need.is_some()),
                ("by", table.by.is_some()),
                ("of", table.of.is_some()),
                ("escape", table.escape.is_some()),
            ];
            match there.iter().find(|(key, there)| *there && !allowed.contains(key)) {
                Some((key, _)) => Err(format!("{key} does not belong in this condition")),
                None => Ok(()),
            }
        };
        match (&table.reached, &table.unchecked, &table.after, &table.missing) {
            (Some(name), None, None, None) => {
                only(&["from", "clean", "guard", "need"])?;
                let path = match table.need.as_deref() {
                    None => false,
                    Some("path") => true,
                    Some(other) => return Err(format!("need is path, not {other:?}")),
                };
                Ok(Condition::Reached(Reached {
                    name: name.clone(),
                    from: list(&table.from),
                    clean: list(&table.clean),
                    guard: list(&table.guard),
                    path,
                }))
            }
            (None, Some(name), None, None) => {
                only(&["by"])?;
                Ok(Condition::Unchecked { name: name.clone(), by: list(&table.by) })
            }
            (None, None, Some(rule), None) => {
                only(&["of"])?;
                let name = table.of.clone().ok_or("after needs `of`")?;
                Ok(Condition::After { rule: self.rule(rule, 0)?, name })
            }
            (None, None, None, Some(rule)) => {
                only(&["of", "escape"])?;
                let name = table.of.clone().unwrap_or_default();
                Ok(Condition::Missing { rule: self.rule(rule, 0)?, name, escape: table.escape.unwrap_or(true) })
            }
            _ => Err("a condition is one of reached, unchecked, after, missing".to_owned()),
        }
    }
}

fn value_of(value: &Json) -> Result<Value, String> {
    let unknown = || format!("no such value: {value}");
    match value {
        Json::String(word) => match word.as_str() {
            "constant" => Ok(Value::Constant),
            "dynamic" => Ok(Value::Dynamic),
            "built" => Ok(Value::Built),
            _ => Err(unknown()),
        },
        Json::Object(table) if table.len() == 1 => match table.iter().next() {
            Some((key, Json::String(expression))) if key == "regex" => Ok(Value::Literal(regex::compile(expression)?)),
            Some((key, names)) if key == "call" => {
                let names: Names = serde_json::from_value(names.clone()).map_err(|_| unknown())?;
                Ok(Value::CallOf(names.list()))
            }
            _ => Err(unknown()),
        },
        _ => Err(unknown()),
    }
}

fn is_empty(table: &RuleTable) -> bool {
    table.pattern.is_none()
        && table.kind.is_none()
        && table.regex.is_none()
        && table.call.is_none()
        && table.value.is_none()
        && table.has.is_none()
        && table.inside.is_none()
        && table.follows.is_none()
        && table.precedes.is_none()
        && table.all.is_none()
        && table.any.is_none()
        && table.not.is_none()
        && table.matches.is_none()
        && table.name.is_none()
}
