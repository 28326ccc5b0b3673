//! Imports: which names they bind, and what these stand for.

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::{Lowering, Place};
use crate::analysis::scope::{ScopeId, VariableId};
use crate::analysis::statement::{Mode, Part, StatementId};
use crate::language::{Expression as E, ImportForm, child_in_field, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    /// Binds what an import statement brings in.
    pub(super) fn import(&mut self, node: Node<'t>, form: ImportForm, statement: StatementId, place: Place) {
        match form {
            ImportForm::Module => {
                for name in parts(node, "name") {
                    if let Some(alias) = child_in_field(name, "alias") {
                        let path = child_in_field(name, "name").map_or("", |name| self.text(name));
                        self.bind_import(alias, path.to_owned(), place.scope, statement);
                    } else {
                        // `import a.b` binds `a`.
                        let first = name.named_child(0).unwrap_or(name);
                        let path = self.text(first).to_owned();
                        self.bind_import(first, path, place.scope, statement);
                    }
                }
            }
            ImportForm::FromModule => {
                let module = child_in_field(node, "module_name").map_or("__future__", |name| self.text(name));
                let module = module.trim_start_matches('.');
                for name in parts(node, "name") {
                    let imported = child_in_field(name, "name").unwrap_or(name);
                    let bound = child_in_field(name, "alias").unwrap_or(name);
                    let bound =
                        if bound.named_child_count() == 1 { bound.named_child(0).unwrap_or(bound) } else { bound };
                    let path = join(module, self.text(imported));
                    self.bind_import(bound, path, place.scope, statement);
                }
            }
            ImportForm::EcmaScript => {
                // `import a = require("m")` has it one level down.
                let clause = node.named_child(0);
                let source = child_in_field(node, "source");
                let source = source.or_else(|| clause.and_then(|clause| child_in_field(clause, "source")));
                let source = module_name(source.map_or("", |source| self.text(source)));
                self.bind_clauses(node, &source, place.scope, statement);
            }
            ImportForm::Qualified => {
                let all = self.children_except(node, &[]);
                if let [name] = all.as_slice() {
                    let path = self.text(*name).to_owned();
                    let bound = child_in_field(*name, "name").unwrap_or(*name);
                    let function = self.bind_method(bound, statement, place);
                    self.import_paths.push((place.scope, function, bound.start_byte() as u32, path.clone()));
                    self.bind_import(bound, path, place.scope, statement);
                } else if let Some(package) = all.first() {
                    self.wildcards.push(statement);
                    self.open_packages.push(self.text(*package).to_owned());
                }
            }
            ImportForm::Wildcard => self.wildcards.push(statement),
            ImportForm::Using => match node.named_child(0) {
                Some(name) if !self.text(node).contains(" namespace ") => {
                    let path = self.text(name).to_owned();
                    self.bind_import(self.innermost(name), path, place.scope, statement);
                }
                _ => self.wildcards.push(statement),
            },
            ImportForm::UseTree => {
                self.use_trees.push(statement);
                self.use_tree(node, statement, place);
            }
            ImportForm::PackagePath => {
                let Some(literal) = part(node, "path") else { return };
                let path = module_name(self.text(literal));
                let (name, at) = match part(node, "name") {
                    Some(name) => (self.text(name), name),
                    None => (package_name(&path), literal),
                };
                if name.starts_with(char::is_alphabetic) {
                    let name = self.names.intern(name);
                    let variable = self.declare_definition(place.scope, name, at.start_byte() as u32);
                    self.access_as(name, at.start_byte() as u32, Part::Whole, Mode::Bind, place.scope, statement);
                    self.means(variable);
                    self.import_paths.push((place.scope, name, at.start_byte() as u32, path));
                }
            }
            ImportForm::Clauses => self.bind_paths(node, statement, place),
            ImportForm::Directive => match (child_in_field(node, "name"), part(node, "-1")) {
                (Some(alias), Some(path)) => {
                    let path = self.text(path).to_owned();
                    self.bind_import(alias, path, place.scope, statement);
                }
                _ => self.wildcards.push(statement),
            },
            ImportForm::Preprocessor => {
                if let Some(name) = child_in_field(node, "name") {
                    let path = self.text(name).to_owned();
                    self.bind_import(name, path, place.scope, statement);
                }
                if let Some(value) = child_in_field(node, "value") {
                    let parameters = child_in_field(node, "parameters").map_or("", |node| self.text(node));
                    self.mention_words(value, parameters, statement, place);
                }
            }
        }
    }

    /// Each path binds its last name, or its alias; in braces, what stands before them is part of it.
    fn bind_paths(&mut self, node: Node<'t>, statement: StatementId, place: Place) {
        let group = child_in_field(node, "body");
        let prefix = group.and(node.named_child(0)).map(|prefix| format!("{}\\", self.text(prefix)));
        for clause in self.children_except(group.unwrap_or(node), &[]) {
            let Some(path) = part(clause, "0") else { continue };
            let last = path.named_child(path.named_child_count().saturating_sub(1) as u32).unwrap_or(path);
            let bound = child_in_field(clause, "alias").unwrap_or(last);
            let path = format!("{}{}", prefix.as_deref().unwrap_or_default(), self.text(path));
            self.bind_import(bound, path.trim_start_matches('\\').to_owned(), place.scope, statement);
        }
    }

    /// What a macro stands for is text: its words may be names.
    fn mention_words(&mut self, value: Node<'t>, parameters: &'t str, statement: StatementId, place: Place) {
        let words = |text: &'t str| text.split(|c: char| !c.is_alphanumeric() && c != '_');
        let names = words(self.text(value)).filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'));
        for word in names.filter(|name| !words(parameters).any(|parameter| parameter == *name)) {
            let (symbol, at) = (self.names.intern(word), value.start_byte() as u32);
            self.access_as(symbol, at, Part::Whole, Mode::Mention, place.scope, statement);
        }
    }

    /// The leaves of a tree of paths, each with the path to it.
    fn use_tree(&mut self, node: Node<'t>, statement: StatementId, place: Place) {
        let mut stack: Vec<(Node, String)> =
            part(node, "argument").map(|tree| (tree, String::new())).into_iter().collect();
        while let Some((tree, prefix)) = stack.pop() {
            let joined = |path: &str| if prefix.is_empty() { path.to_owned() } else { format!("{prefix}::{path}") };
            let path = part(tree, "path");
            if let Some(list) = part(tree, "list") {
                let prefix = joined(path.map_or("", |path| self.text(path)));
                stack.extend(self.children_except(list, &[]).into_iter().map(|leaf| (leaf, prefix.clone())));
            } else if let (Some(path), Some(alias)) = (path, part(tree, "alias")) {
                self.bind_import(alias, joined(self.text(path)), place.scope, statement);
            } else if self.text(tree) == "self" {
                let name = prefix.rsplit("::").next().unwrap_or(&prefix).to_owned();
                let symbol = self.names.intern(&name);
                let at = tree.start_byte() as u32;
                let variable = self.declare_definition(place.scope, symbol, at);
                self.access_as(symbol, at, Part::Whole, Mode::Bind, place.scope, statement);
                self.means(variable);
                self.import_paths.push((place.scope, symbol, at, prefix));
            } else if self.text(tree).ends_with('*') {
                self.wildcards.push(statement);
            } else {
                let leaf = part(tree, "name").unwrap_or(tree);
                self.bind_import(leaf, joined(self.text(tree)), place.scope, statement);
            }
        }
    }

    /// The trees of paths with a leaf that nothing names.
    pub(super) fn method_imports(&self) -> Vec<StatementId> {
        let uses = self.accesses.iter().filter(|access| matches!(access.mode, Mode::Read | Mode::Mention));
        let named: FxHashSet<VariableId> = uses.map(|access| access.variable).collect();
        let unnamed = self.accesses.iter().filter(|access| !named.contains(&access.variable));
        let unnamed: FxHashSet<StatementId> = unnamed.map(|access| access.statement).collect();
        self.use_trees.iter().copied().filter(|import| unnamed.contains(import)).collect()
    }

    fn bind_clauses(&mut self, node: Node<'t>, source: &str, scope: ScopeId, statement: StatementId) {
        let mut stack = vec![node];
        while let Some(node) = stack.pop() {
            if let Some(name) = child_in_field(node, "name") {
                let bound = child_in_field(node, "alias").unwrap_or(name);
                let imported = self.text(name);
                let path = if imported == "default" { source.to_owned() } else { join(source, imported) };
                self.bind_import(bound, path, scope, statement);
            } else if self.roles.expression(node) == Some(E::Name) {
                self.bind_import(node, source.to_owned(), scope, statement);
            } else {
                let mut cursor = node.walk();
                stack.extend(node.named_children(&mut cursor));
            }
        }
    }

    /// `module` where the expression is `require("module")`, with the members that follow it.
    pub(super) fn required_module(&self, mut value: Node<'t>) -> Option<String> {
        let mut members: Vec<&str> = Vec::new();
        loop {
            match self.roles.expression(value) {
                Some(E::Call { callee, arguments }) => {
                    let callee = part(value, callee)?;
                    if !self.language.module_calls.contains(&self.text(callee)) {
                        return None;
                    }
                    let name = part(value, arguments)?.named_child(0)?;
                    let module =
                        (self.roles.expression(name) == Some(E::Text)).then(|| module_name(self.text(name)))?;
                    return Some(members.iter().rev().fold(module, |module, member| join(&module, member)));
                }
                Some(E::Member { object, property }) => {
                    members.push(self.text(part(value, property)?));
                    value = part(value, object)?;
                }
                None => value = self.roles.wrapped(value)?,
                _ => return None,
            }
        }
    }

    /// The statement does nothing but require modules.
    pub(super) fn is_required_module(&self, node: Node<'t>) -> bool {
        let Some(E::Declaration { .. }) = self.roles.expression(node) else { return false };
        let mut cursor = node.walk();
        let mut declarators = node
            .named_children(&mut cursor)
            .filter_map(|child| match self.roles.expression(child) {
                Some(E::Declare { value, .. }) => Some(part(child, value)),
                _ => None,
            })
            .peekable();
        declarators.peek().is_some()
            && declarators.all(|value| value.is_some_and(|value| self.required_module(value).is_some()))
    }

    /// Binds a name, or each name of a destructuring pattern, to a module or its members.
    pub(super) fn bind_required(&mut self, pattern: Node<'t>, module: &str, scope: ScopeId, statement: StatementId) {
        if self.roles.expression(pattern) == Some(E::Name) {
            self.bind_import(pattern, module.to_owned(), scope, statement);
            return;
        }
        let mut cursor = pattern.walk();
        let members: Vec<Node> = pattern.named_children(&mut cursor).collect();
        for member in members {
            let key = child_in_field(member, "key").unwrap_or(member);
            let bound = child_in_field(member, "value").unwrap_or(member);
            if self.roles.expression(bound) == Some(E::Name) {
                let path = join(module, self.text(key));
                self.bind_import(bound, path, scope, statement);
            }
        }
    }

    fn bind_import(&mut self, name: Node<'t>, path: String, scope: ScopeId, statement: StatementId) {
        let symbol = self.names.intern(self.text(name));
        let at = name.start_byte() as u32;
        self.declare_definition(scope, symbol, at);
        self.access(name, Part::Whole, Mode::Bind, scope, statement);
        self.import_paths.push((scope, symbol, at, path));
    }
}

fn join(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}.{name}") }
}

/// `yaml` of `gopkg.in/yaml.v3`, `pgx` of `github.com/jackc/pgx/v5`, `redis` of `github.com/redis/go-redis`.
fn package_name(path: &str) -> &str {
    let is_version = |word: &str| word.strip_prefix('v').is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
    let mut words = path.rsplit('/');
    let last = words.next().unwrap_or(path);
    let last = if is_version(last) { words.next().unwrap_or(last) } else { last };
    let last = last.rsplit_once('.').filter(|(_, version)| is_version(version)).map_or(last, |(name, _)| name);
    last.rsplit('-').next().unwrap_or(last)
}

/// `"node:fs/promises"` → `fs/promises`; `"./db.js"` → `db.js`.
fn module_name(literal: &str) -> String {
    let name = literal.trim_matches(['"', '\'', '`']);
    let name = name.strip_prefix("node:").unwrap_or(name);
    name.trim_start_matches(['.', '/']).to_owned()
}
