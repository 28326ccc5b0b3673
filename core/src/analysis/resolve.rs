//! Names of calls, resolved through imports and what local variables were made from.

use std::collections::HashMap;

use tree_sitter::Node;

use super::call::ApiCall;
use super::program::Program;
use super::scope::VariableId;
use super::statement::{Mode, Part};
use crate::language::{Expression as E, Language, Tables, part};

impl Program {
    /// Calls in the order of the text. Writes to a member (`element.innerHTML = …`) count as calls of it: that is where
    /// such an API does its work. Calls of functions that the text defines itself are left out.
    pub fn calls(&self) -> Vec<ApiCall> {
        let Some(tree) = &self.source.tree else { return Vec::new() };
        let resolver = Resolver::new(self);
        let mut found = Vec::new();
        let mut cursor = tree.walk();
        loop {
            let node = cursor.node();
            if let Some(named) = resolver.api_of(node) {
                let line = self.source.lines.line_of(resolver.last_name(named).start_byte());
                if let Some(name) = resolver.path(named, 0).filter(|name| is_api_name(name)) {
                    found.push((node.start_byte(), ApiCall { line, name }));
                }
            }
            if cursor.goto_first_child() {
                continue;
            }
            loop {
                if cursor.goto_next_sibling() {
                    break;
                }
                if !cursor.goto_parent() {
                    found.sort_by_key(|(at, call)| (call.line, *at));
                    return found.into_iter().map(|(_, call)| call).collect();
                }
            }
        }
    }
}

/// Longest chain that is followed, and longest name that is given.
const DEEPEST: u32 = 12;
const LONGEST: usize = 160;

fn is_api_name(name: &str) -> bool {
    name.len() <= LONGEST && name.chars().any(char::is_alphabetic) && !name.contains(char::is_whitespace)
}

struct Resolver<'p> {
    program: &'p Program,
    language: &'static Language,
    roles: &'static Tables,
    /// What a name at a byte means.
    variables: HashMap<u32, VariableId>,
    imports: HashMap<VariableId, &'p str>,
    /// The only value that a variable is ever given, as a byte range of the text.
    values: HashMap<VariableId, Option<(usize, usize)>>,
    /// Variables that the text defines in a way that says nothing about an API.
    own: HashMap<VariableId, Own>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    Definition,
    Variable,
}

impl<'p> Resolver<'p> {
    fn new(program: &'p Program) -> Self {
        let lowered = &program.lowered;
        let language = program.source.language;
        let roles = program.source.grammar.tables(language);
        let imports = lowered.import_paths.iter().map(|(variable, path)| (*variable, path.as_str())).collect();
        let mut own = HashMap::new();
        for access in &lowered.accesses {
            match access.mode {
                Mode::Bind => own.insert(access.variable, Own::Definition),
                Mode::Write { .. } if access.part == Part::Whole => own.insert(access.variable, Own::Variable),
                _ => None,
            };
        }
        let variables = lowered.accesses.iter().map(|access| (access.at, access.variable)).collect();
        let mut resolver = Self { program, language, roles, variables, imports, values: HashMap::new(), own };
        resolver.collect_values();
        resolver
    }

    /// Variables that are given a value once: `connection = sqlite3.connect(path)`, `with open(path) as file`.
    fn collect_values(&mut self) {
        let Some(tree) = &self.program.source.tree else { return };
        let mut cursor = tree.walk();
        loop {
            let node = cursor.node();
            let parts = match self.roles.expression(node) {
                Some(E::Assign { left, right } | E::Declare { name: left, value: right }) => {
                    part(node, left).zip(part(node, right))
                }
                Some(E::Alias { alias }) => part(node, alias)
                    .zip(node.named_child(0))
                    .map(|(alias, value)| (alias.named_child(0).unwrap_or(alias), value)),
                _ => None,
            };
            if let Some((name, value)) = parts
                && self.roles.expression(name) == Some(E::Name)
                && let Some(&variable) = self.variables.get(&(name.start_byte() as u32))
            {
                let value = Some((value.start_byte(), value.end_byte()));
                self.values.entry(variable).and_modify(|known| *known = None).or_insert(value);
            }
            if cursor.goto_first_child() {
                continue;
            }
            while !cursor.goto_next_sibling() {
                if !cursor.goto_parent() {
                    return;
                }
            }
        }
    }

    /// The callee of a call, or the member that is written.
    fn api_of<'t>(&self, node: Node<'t>) -> Option<Node<'t>> {
        match self.roles.expression(node)? {
            E::Call { callee, .. } => part(node, callee),
            E::Assign { left, .. } | E::Augment { left, .. } => {
                part(node, left).filter(|left| matches!(self.roles.expression(*left), Some(E::Member { .. })))
            }
            _ => None,
        }
    }

    fn text(&self, node: Node) -> &'p str {
        self.program.source.text.get(node.byte_range()).unwrap_or_default()
    }

    /// The property of a member, or the node itself.
    fn last_name<'t>(&self, node: Node<'t>) -> Node<'t> {
        match self.roles.expression(node) {
            Some(E::Member { property, .. }) => part(node, property).unwrap_or(node),
            _ => node,
        }
    }

    /// `a.b.c`, `a.b().c` where the root is known; `.c` where it is not; `None` for what is no name.
    fn path(&self, node: Node, depth: u32) -> Option<String> {
        if depth > DEEPEST {
            return None;
        }
        match self.roles.expression(node) {
            Some(E::Name) => self.name(node, depth),
            Some(E::Member { object, property }) => {
                let property = self.text(part(node, property)?);
                let object = part(node, object)?;
                match self.path(object, depth + 1) {
                    Some(path) => Some(format!("{path}.{property}")),
                    None => Some(format!(".{property}")),
                }
            }
            Some(E::Call { callee, .. }) => {
                let callee = self.path(part(node, callee)?, depth + 1)?;
                Some(if callee.starts_with('.') { callee } else { format!("{callee}()") })
                    .filter(|path| !path.starts_with('.'))
            }
            Some(E::Text) if !self.language.string_type.is_empty() => Some(self.language.string_type.to_owned()),
            None if node.named_child_count() == 1 => self.path(node.named_child(0)?, depth + 1),
            _ => None,
        }
    }

    fn name(&self, node: Node, depth: u32) -> Option<String> {
        let variable = self.variables.get(&(node.start_byte() as u32));
        if let Some(path) = variable.and_then(|variable| self.imports.get(variable)) {
            return Some((*path).to_owned());
        }
        if let Some(Some((start, end))) = variable.and_then(|variable| self.values.get(variable)) {
            let tree = self.program.source.tree.as_ref()?;
            let value = tree.root_node().descendant_for_byte_range(*start, *end)?;
            // Only what a call or a member of something known gives has a type worth a name.
            let known = matches!(self.roles.expression(value), Some(E::Call { .. } | E::Member { .. } | E::Text));
            return if known { self.path(value, depth + 1).filter(|path| !path.starts_with('.')) } else { None };
        }
        match variable.and_then(|variable| self.own.get(variable)) {
            Some(_) => None,
            None => Some(self.text(node).to_owned()),
        }
    }
}
