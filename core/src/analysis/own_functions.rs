//! Calls of functions that the text itself defines: which these are, what they are passed and what they give.

use std::ops::Range;

use tree_sitter::Node;

use super::facts::Facts;
use super::scope::VariableId;
use super::statement::{FunctionId, StatementId};
use crate::language::{Expression as E, part};

/// A name that more functions than these have says nothing about which one is called.
const MOST: usize = 4;

impl<'p> Facts<'p> {
    /// The plain name of what a call calls, where that is no API: a function of the text, or a method of its own object.
    pub fn own_name(&self, call: Node<'p>) -> Option<&'p str> {
        let is_own = |object: Node<'p>| match self.roles.expression(object) {
            Some(E::This) => true,
            Some(E::Name) => {
                let name = self.text(object);
                self.language.keywords.selves.contains(&name)
                    || self.language.scoping.is_this(name)
                    || name == self.language.keywords.paths.class
            }
            _ => false,
        };
        let (object, name) = match self.roles.expression(call)? {
            E::Call { callee, .. } => {
                let callee = part(call, callee)?;
                match self.roles.expression(callee)? {
                    E::Name => (None, callee),
                    E::Member { object, property } => (part(callee, object), part(callee, property)?),
                    _ => return None,
                }
            }
            E::MethodCall { receiver, method, .. } => (part(call, receiver), part(call, method)?),
            _ => return None,
        };
        let is_api = self.call(call).is_some_and(|name| !name.starts_with(['.', ':']));
        (!is_api && object.is_none_or(is_own)).then(|| self.text(name))
    }

    /// The functions of the text that a call may run.
    pub fn own_functions(&self, call: Node<'p>) -> Vec<FunctionId> {
        let Some(called) = self.own_name(call) else { return Vec::new() };
        let functions = (0..).map(FunctionId).zip(&self.program.lowered.functions);
        let named = functions.filter(|(_, function)| function.name.is_some_and(|it| self.program.name(it) == called));
        let found: Vec<FunctionId> = named.map(|(id, _)| id).take(MOST + 1).collect();
        if found.len() > MOST { Vec::new() } else { found }
    }

    /// Statements that give a function's value to its caller.
    pub fn returns(&self, function: FunctionId) -> &'p [StatementId] {
        &self.program.lowered.functions[function.index()].returns
    }

    /// The variables of the parameter that an argument is passed as.
    pub fn parameters_for(&self, function: FunctionId, call: Node<'p>, argument: Node<'p>) -> Vec<VariableId> {
        let function = &self.program.lowered.functions[function.index()];
        let Some(header) = function.header else { return Vec::new() };
        let text = |range: &Range<u32>| {
            self.program.source.text.get(range.start as usize..range.end as usize).unwrap_or_default()
        };
        let words = &self.language.keywords;
        let is_self = |range: &Range<u32>| words.selves.contains(&text(range).trim_start_matches(['&', ' ']));
        let own = usize::from(function.parameters.first().is_some_and(is_self));
        let arguments = self.argument_nodes(call).unwrap_or_default();
        let holds = |node: &Node<'p>| node.byte_range().contains(&argument.start_byte());
        let Some(place) = arguments.iter().position(holds) else { return Vec::new() };
        let there = |range: &&Range<u32>| match self.named_argument(arguments[place]).0 {
            Some(name) => text(range).trim_start_matches('$').starts_with(name),
            None => false,
        };
        let by_name = function.parameters.iter().find(there);
        let Some(range) = by_name.or_else(|| function.parameters.get(place + own)) else { return Vec::new() };
        let accesses = self.accesses(header).iter();
        accesses.filter(|access| access.writes() && range.contains(&access.at)).map(|access| access.variable).collect()
    }
}
