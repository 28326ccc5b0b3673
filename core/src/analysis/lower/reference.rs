//! What functions take by reference: captures and parameters.

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use super::Lowering;
use crate::analysis::preorder::preorder;
use crate::analysis::scope::{Elsewhere, ScopeId, VariableId};
use crate::analysis::statement::{Access, Mode, Part, StatementId};
use crate::language::{Construct as C, Expression as E, child_in_field};

impl<'t> Lowering<'t, '_, '_> {
    /// What a function that sees no locals around it says it takes along: by value as a parameter is, or by reference.
    pub(super) fn capture(&mut self, function: Node<'t>, header: StatementId, around: ScopeId, inner: ScopeId) {
        let mut cursor = function.walk();
        let clauses: Vec<Node> = function
            .named_children(&mut cursor)
            .filter(|child| self.roles.expression(*child) == Some(E::Captures))
            .flat_map(|clause| clause.named_children(&mut clause.walk()).collect::<Vec<_>>())
            .collect();
        for captured in clauses {
            let by_reference = self.roles.expression(captured) == Some(E::ByReference);
            let name = if by_reference { captured.named_child(0).unwrap_or(captured) } else { captured };
            if self.roles.expression(name) != Some(E::Name) {
                continue;
            }
            let symbol = self.names.intern(self.text(name));
            if by_reference {
                self.scopes.give_away(inner, symbol, Elsewhere::Outer);
            } else {
                self.access(name, Part::Whole, Mode::Read, around, header);
                self.scopes.declare(inner, symbol, name.start_byte() as u32);
                self.access(name, Part::Whole, Mode::Write { certain: true }, inner, header);
            }
        }
    }

    /// For each function of the text that has parameters by reference: which.
    pub(super) async fn find_reference_parameters(&mut self, root: Node<'t>) {
        if !self.language.expressions.iter().any(|row| row.1 == E::ReferenceMark) {
            return;
        }
        let mut nodes = preorder(root);
        while let Some((node, _)) = nodes.next() {
            if !self.work.step(1).await {
                return;
            }
            match self.construct(node) {
                Some(C::Function { .. }) => {
                    let marked = self.reference_places(node);
                    if let Some(name) = child_in_field(node, "name").filter(|_| !marked.is_empty()) {
                        self.reference_parameters.insert(self.text(name), marked);
                    }
                }
                Some(C::Evaluate) if !self.may_hold_blocks(node) => nodes.pass(),
                _ => {}
            }
        }
    }

    /// Which parameters of a function are references.
    fn reference_places(&self, function: Node<'t>) -> Vec<usize> {
        let is_mark = |child: Node| self.roles.expression(child) == Some(E::ReferenceMark);
        let lists = self.function_parts(function).0;
        let all = lists.into_iter().flat_map(|list| self.children_except(list, &[]));
        let marked = |parameter: Node| parameter.named_children(&mut parameter.walk()).any(is_mark);
        all.enumerate().filter(|(_, parameter)| marked(*parameter)).map(|(place, _)| place).collect()
    }

    /// What a function writes to a parameter by reference, it gives to its caller.
    pub(super) async fn return_reference_parameters(&mut self) {
        if self.reference_parameters.is_empty() {
            return;
        }
        let headers: FxHashSet<StatementId> = self.functions.iter().filter_map(|function| function.header).collect();
        let mut by_header: FxHashMap<StatementId, Vec<usize>> = FxHashMap::default();
        for (index, access) in self.accesses.iter().enumerate() {
            if !self.work.step(1).await {
                break;
            }
            if access.is_certain() && headers.contains(&access.statement) {
                by_header.entry(access.statement).or_default().push(index);
            }
        }
        let mut parameters: FxHashMap<VariableId, usize> = FxHashMap::default();
        for (index, function) in self.functions.iter().enumerate() {
            let Some((header, name)) = function.header.zip(function.name) else { continue };
            if !self.work.step(1).await {
                break;
            }
            if let Some(places) = self.reference_parameters.get(self.names.text(name)) {
                let own = by_header.get(&header).into_iter().flatten();
                let mut written: Vec<&Access> = own.map(|&access| &self.accesses[access]).collect();
                written.retain(|access| self.scopes.function_of(access.variable).index() == index);
                written.sort_by_key(|access| access.at);
                parameters.extend(places.iter().filter_map(|&place| Some((written.get(place)?.variable, index))));
            }
        }
        for access in self.accesses.iter().filter(|access| access.writes()) {
            if !self.work.step(1).await {
                break;
            }
            if let Some(&index) = parameters.get(&access.variable)
                && Some(access.statement) != self.functions[index].header
            {
                self.functions[index].returns.push(access.statement);
            }
        }
    }
}
