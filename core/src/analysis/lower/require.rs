//! Calls that bring in what another file defines, without saying what: `require "digest"`.
//!
//! By custom, what `net/http` defines is called `Net` or `HTTP`: names of a text that are spelled like a part of the path
//! are taken to come from there. What no path is spelled like may come from any file whose path says nothing.

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use super::{Callee, Lowering};
use crate::analysis::scope::{Symbol, TOP_SCOPE};
use crate::analysis::statement::{Access, Mode, Part, StatementId, StatementKind};
use crate::language::{Expression as E, part};

/// A name that the text uses and does not define.
struct Unknown {
    name: Symbol,
    /// The requires that it may come from.
    from: Vec<StatementId>,
}

impl<'t> Lowering<'t, '_, '_> {
    /// Remembers that a statement requires a file.
    pub(super) fn note_require(&mut self, node: Node<'t>, statement: StatementId) {
        let Some(E::MethodCall { method, arguments, .. }) = self.roles.expression(node) else { return };
        let requires = |method: &Node<'t>| self.language.verbs.requires.contains(&self.text(*method));
        if !part(node, method).is_some_and(|method| requires(&method)) {
            return;
        }
        let path =
            part(node, arguments).and_then(|all| all.named_child(all.named_child_count().checked_sub(1)? as u32));
        if let Some(path) = path.filter(|path| self.roles.expression(*path) == Some(E::Text)) {
            self.statements[statement.index()].kind = StatementKind::Import;
            self.requires.push((statement, self.text(path).trim_matches(['"', '\'']).to_owned()));
        }
    }

    /// Once every name is known: a required file defines what is named like it.
    pub(super) async fn settle_requires(&mut self) {
        if self.requires.is_empty() {
            return;
        }
        let unknown = self.unknown_names().await;
        let named: Vec<StatementId> = unknown.iter().flat_map(|unknown| unknown.from.iter().copied()).collect();
        let silent =
            self.requires.iter().map(|&(statement, _)| statement).filter(|statement| !named.contains(statement));
        let silent: Vec<StatementId> = silent.collect();
        for Unknown { name, from } in unknown {
            if !self.work.step(1).await {
                break;
            }
            let variable = self.scopes.resolve(TOP_SCOPE, name, u32::MAX);
            let text = self.names.text(name).to_owned();
            let known = self.language.builtin_types.contains(&text.as_str()) || text.ends_with(')');
            let sources = if from.is_empty() && !known { &silent } else { &from };
            for &statement in sources {
                self.accesses.push(Access {
                    statement,
                    name,
                    part: Part::Whole,
                    scope: TOP_SCOPE,
                    at: self.statements[statement.index()].range.end as u32,
                    mode: Mode::Bind,
                    steps: 0,
                    carries: false,
                    variable,
                });
                self.import_paths.push((TOP_SCOPE, name, u32::MAX, text.trim_end_matches("()").to_owned()));
            }
        }
        let mut callers: FxHashMap<Symbol, Vec<StatementId>> = FxHashMap::default();
        for call in &self.calls {
            if !self.work.step(1).await {
                break;
            }
            if let Callee::Method(name) = call.callee {
                callers.entry(name).or_default().push(call.statement);
            }
        }
        for (statement, path) in &self.requires {
            // `require "json"` gives every value a method `to_json`.
            for word in words(path) {
                let method = self.names.intern(&format!("to_{word}"));
                let callers = callers.get(&method).into_iter().flatten();
                self.companions.extend(callers.map(|&caller| (caller, *statement)));
            }
        }
    }

    /// Constants and functions that nobody defines.
    async fn unknown_names(&mut self) -> Vec<Unknown> {
        let defined = self.set_variables().await;
        let mut found: Vec<Unknown> = Vec::new();
        let mut known = FxHashSet::default();
        for access in self.accesses.iter().filter(|access| !defined.contains(&access.variable)) {
            if !self.work.step(1).await {
                break;
            }
            let text = self.names.text(access.name);
            let constant = text.starts_with(char::is_uppercase);
            if !(constant || text.ends_with("()")) || !known.insert(access.name) {
                continue;
            }
            if !self.work.step(self.requires.len() as u32).await {
                break;
            }
            let like = |path: &str| words(path).any(|word| is_spelled(text, &word));
            let from = self.requires.iter().filter(|(_, path)| like(path)).map(|&(statement, _)| statement).collect();
            found.push(Unknown { name: access.name, from });
        }
        found
    }
}

/// The path and its parts, in small letters and digits.
fn words(path: &str) -> impl Iterator<Item = String> + '_ {
    let whole = std::iter::once(path);
    let parts = path.split(['/', '-', '.']);
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    whole.chain(parts).map(plain).filter(|word| !word.is_empty())
}

/// `SecureRandom` is spelled `securerandom`; `timeout()` is, too.
fn is_spelled(name: &str, word: &str) -> bool {
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    letters.eq(word.bytes())
}
