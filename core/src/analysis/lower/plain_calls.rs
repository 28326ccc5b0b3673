//! Names that are calls, where nothing but the absence of a variable of this name says so.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{CallSite, Callee, Lowering};
use crate::analysis::scope::{Symbol, TOP_SCOPE, VariableId};
use crate::analysis::statement::{Access, Mode, Part};

impl Lowering<'_, '_, '_> {
    /// Once every name is known: one that looks like a local and that nobody sets calls the method of this name.
    pub(super) async fn settle_plain_calls(&mut self) {
        if !self.language.verbs.plain_calls {
            return;
        }
        let set = self.set_variables().await;
        // In a piece of a program, the local's first value may be what is cut off, so that a block seems to have its own.
        let torn = self.source.given.len() < self.source.text.len();
        let elsewhere: FxHashMap<Symbol, VariableId> =
            self.accesses.iter().filter(|access| torn && set.contains(&access.variable)).map(of_name).collect();
        self.work.pause().await;
        for access in &mut self.accesses {
            if !self.work.step(1).await {
                break;
            }
            let name = self.names.text(access.name).to_owned();
            let unset = access.mode == Mode::Read && !set.contains(&access.variable);
            if !unset || !self.language.scoping.hides(&name) {
                continue;
            }
            if let Some(&variable) = elsewhere.get(&access.name) {
                access.variable = variable;
                continue;
            }
            let method = self.names.intern(&format!("{name}()"));
            access.name = method;
            access.variable = self.scopes.resolve(access.scope, method, access.at);
            let statement = &self.statements[access.statement.index()];
            let used = statement.range != (access.at as usize..access.at as usize + name.len());
            let callee = Callee::Name(access.at);
            self.calls.push(CallSite { statement: access.statement, callee, used, class: None, passed: Vec::new() });
        }
        self.settle_inherited_calls().await;
    }

    /// In a class or a module, what it does not define itself may come from above or from what it is part of.
    async fn settle_inherited_calls(&mut self) {
        let defined = self.set_variables().await;
        let mut inherited: FxHashMap<u32, Symbol> = FxHashMap::default();
        for access in self.accesses.iter().filter(|access| !defined.contains(&access.variable)) {
            if !self.work.step(1).await {
                break;
            }
            if self.scopes.of_type(access.scope) != TOP_SCOPE
                && let Some(name) = self.names.text(access.name).strip_suffix("()").map(str::to_owned)
            {
                inherited.insert(access.at, self.names.intern(&name));
            }
        }
        for call in &mut self.calls {
            if let Callee::Name(at) = call.callee
                && let Some(&name) = inherited.get(&at)
            {
                call.callee = Callee::Method(name);
            }
        }
    }

    /// The variables that the text defines or gives a value: more than a field of it.
    pub(super) async fn set_variables(&mut self) -> FxHashSet<VariableId> {
        let sets =
            |access: &&Access| access.part == Part::Whole && matches!(access.mode, Mode::Write { .. } | Mode::Bind);
        let mut found = FxHashSet::default();
        for access in self.accesses.iter().filter(sets) {
            if !self.work.step(1).await {
                break;
            }
            found.insert(access.variable);
        }
        found
    }
}

fn of_name(access: &Access) -> (Symbol, VariableId) {
    (access.name, access.variable)
}
