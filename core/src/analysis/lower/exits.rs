//! Ways out of the flow inside an expression: `open() or die()`, `x ?? throw e`.

use petgraph::graph::NodeIndex;
use tree_sitter::Node;

use super::Lowering;
use super::jumps::Target;
use super::visit::{Owner, Usage, Visit};
use crate::analysis::flow::FlowEdge;
use crate::analysis::statement::{StatementId, StatementKind};
use crate::language::{Construct as C, Expression as E, Scoping};

/// A way out inside a statement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exit {
    pub(super) statement: StatementId,
    pub(super) target: Target,
    /// The statement surely takes it.
    pub(super) certain: bool,
}

impl<'t> Lowering<'t, '_, '_> {
    /// Remembers a jump that stands in an expression.
    pub(super) fn note_jump(&mut self, node: Node<'t>, visit: Visit<'t>, owner: Owner) {
        let target = match self.construct(node) {
            Some(C::Return) => Target::Return,
            Some(C::Throw) => Target::Throw,
            Some(C::Break) => Target::Break(self.jump_label(node)),
            Some(C::Continue) => Target::Continue(self.jump_label(node)),
            Some(C::Redo) => Target::Redo,
            Some(C::Retry) => Target::Retry,
            _ => return,
        };
        self.note_exit(target, visit, owner);
    }

    /// Remembers that the caller is given a value here, or that it will be given no more (`yield break`).
    pub(super) fn note_yield(&mut self, node: Node<'t>, statement: StatementId, certain: bool) {
        let function = self.statements[statement.index()].function;
        self.functions[function.index()].returns.push(statement);
        self.functions[function.index()].yields.push(statement);
        if node.child(1).is_some_and(|keyword| keyword.kind() == "break") {
            self.exits.push(Exit { statement, target: Target::Return, certain });
        }
    }

    /// Remembers that the function may be left with what an operand says.
    pub(super) fn note_propagation(&mut self, visit: Visit<'t>, owner: Owner) {
        self.note_exit(Target::Return, Visit { certain: false, ..visit }, owner);
    }

    fn note_exit(&mut self, target: Target, visit: Visit<'t>, owner: Owner) {
        if self.scopes.of_function(visit.scope) != self.scopes.of_function(owner.scope) {
            // It leaves a function that is part of the statement.
            return;
        }
        if target == Target::Return {
            self.functions[owner.function.index()].returns.push(owner.statement);
        }
        self.exits.push(Exit { statement: owner.statement, target, certain: visit.certain });
    }

    /// Remembers a call that does not return.
    pub(super) fn note_no_return(&mut self, callee: &str, statement: StatementId, certain: bool) {
        if let Some(target) = self.where_to(callee) {
            self.exits.push(Exit { statement, target, certain });
        }
    }

    /// Where control goes from a call that does not return.
    fn where_to(&self, callee: &str) -> Option<Target> {
        let verbs = &self.language.verbs;
        if self.language.no_return.contains(&callee) {
            Some(Target::Return)
        } else if verbs.throws.contains(&callee) {
            Some(Target::Throw)
        } else {
            verbs.unwinds.contains(&callee).then_some(Target::Unwind)
        }
    }

    /// A word that is no variable may be such a call too: `die;`.
    pub(super) fn note_bare_call(&mut self, visit: Visit<'t>, owner: Owner) {
        let is_callee = |parent| matches!(self.roles.expression(parent), Some(E::Call { .. }));
        let closed = matches!(self.language.scoping, Scoping::Closed { .. });
        // A parser finds the parent of a node from the root down, so that is asked last.
        if closed
            && visit.usage == Usage::Read
            && let Some(target) = self.where_to(self.text(visit.node))
            && !visit.node.parent().is_some_and(is_callee)
        {
            self.exits.push(Exit { statement: owner.statement, target, certain: visit.certain });
        }
    }

    /// Takes the ways out of a statement that was entered at a node.
    pub(super) fn take_exits(&mut self, statement: StatementId, at: NodeIndex) {
        let function = self.statements[statement.index()].function;
        let all = std::mem::take(&mut self.exits);
        let (own, others): (Vec<Exit>, Vec<Exit>) = all.into_iter().partition(|exit| exit.statement == statement);
        self.exits = others;
        for exit in own {
            self.jump(at, FlowEdge::Real, exit.target, function);
            let kind = &mut self.statements[statement.index()].kind;
            if *kind != StatementKind::Jump {
                *kind = if exit.certain { StatementKind::Jump } else { StatementKind::Predicate };
            }
        }
    }
}
