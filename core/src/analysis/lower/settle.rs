//! The end of the walk: names mean variables now that all scopes are known.

use super::{Classes, Lowered, Lowering};
use crate::analysis::Doubt;
use crate::analysis::aliases::Link;
use crate::analysis::scope::VariableId;

impl Lowering<'_, '_, '_> {
    /// What is said of names becomes something said of variables.
    async fn settle(&mut self) -> (Vec<Link>, Classes) {
        if !self.work.pause().await {
            return <_>::default();
        }
        self.settle_paths().await;
        self.settle_inlines().await;
        self.settle_plain_calls().await;
        self.settle_requires().await;
        self.give_lasting_values().await;
        if !self.work.pause().await {
            return <_>::default();
        }
        let links = self.settle_aliases().await;
        let classes = self.settle_classes().await;
        self.return_reference_parameters().await;
        self.give_reads_of_entries();
        (links, classes)
    }

    pub(super) async fn finish(mut self) -> Lowered {
        for (symbol, name) in self.names.all() {
            if !self.work.step(1).await {
                break;
            }
            if self.language.scoping.hides(name) {
                self.scopes.hide(symbol);
            }
        }
        for access in self.accesses.iter_mut().filter(|access| access.variable == VariableId::UNKNOWN) {
            if !self.work.step(1).await {
                break;
            }
            access.variable = self.scopes.resolve(access.scope, access.name, access.at);
        }
        // What is left without a variable would be a variable of no function.
        self.accesses.retain(|access| access.variable != VariableId::UNKNOWN);
        let (links, classes) = self.settle().await;
        self.work.pause().await;
        self.accesses.sort_by_key(|access| (access.statement, access.at));
        self.work.pause().await;
        let import_paths = std::mem::take(&mut self.import_paths)
            .into_iter()
            .map(|(scope, name, at, path)| (self.scopes.resolve(scope, name, at), path))
            .collect();
        let given_away = std::mem::take(&mut self.given_away)
            .into_iter()
            .map(|given| {
                let variable = self.scopes.resolve(given.scope, given.name, given.at);
                (given.by.function, variable, given.by.statement)
            })
            .collect();
        self.work.pause().await;
        let method_imports = self.method_imports();
        if self.work.is_over() {
            self.doubts.push(Doubt::Stopped);
        }
        Lowered {
            statements: self.statements,
            functions: self.functions,
            accesses: self.accesses,
            variables: self.scopes.into_variables(),
            names: self.names,
            links,
            classes,
            calls: self.calls,
            declarations: self.declared,
            given_away,
            import_paths,
            wildcards: self.wildcards,
            method_imports,
            open_packages: self.open_packages,
            companions: self.companions,
            gates: self.gates,
            throws: self.throws,
            decides: self.decides,
            values: self.values,
            deferred: self.deferred,
            preamble: self.preamble,
            doubts: self.doubts,
        }
    }
}
