//! Blocks that a call is given and that are parts of the function around them: `return` in one leaves that function, and
//! no further round of it runs once it is left.

use petgraph::graph::NodeIndex;
use tree_sitter::Node;

use super::Lowering;
use super::exits::Exit;
use super::jumps::Target;
use crate::analysis::flow::FlowNode;
use crate::analysis::statement::{FunctionId, StatementId};
use crate::language::{Expression as E, part};

/// Such a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub(super) function: FunctionId,
    /// Where it begins.
    pub(super) entry: StatementId,
    /// The statement whose call is given it.
    pub(super) owner: StatementId,
    pub(super) given_to: GivenTo,
}

/// What a block is given to, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GivenTo {
    /// Unwinding ends there.
    Catch,
    /// It only runs it: the block's value is lost.
    Iteration,
    Other,
}

impl<'t> Lowering<'t, '_, '_> {
    /// What a function is given to, if it is a block that is part of the function around it.
    pub(super) fn block_given_to(&self, function: Node<'t>) -> Option<GivenTo> {
        let verbs = &self.language.verbs;
        if !verbs.blocks.contains(&function.kind()) {
            return None;
        }
        let call = function.parent()?;
        let called = match self.roles.expression(call) {
            Some(E::MethodCall { method, .. }) => part(call, method).map_or("", |method| self.text(method)),
            _ => "",
        };
        if verbs.makes_functions.contains(&called) {
            None
        } else if verbs.catches.contains(&called) {
            Some(GivenTo::Catch)
        } else if verbs.only_runs.contains(&called) {
            Some(GivenTo::Iteration)
        } else {
            Some(GivenTo::Other)
        }
    }

    /// Whether nobody is given the value of a function.
    pub(super) fn loses_value(&self, function: FunctionId) -> bool {
        self.blocks.last().is_some_and(|block| block.function == function && block.given_to == GivenTo::Iteration)
    }

    /// Something in a function goes further than its end.
    pub(super) fn leave_block(&mut self, from: NodeIndex, target: Target, function: FunctionId) {
        let Some(&block) = self.blocks.last().filter(|block| block.function == function) else { return };
        let Some(FlowNode::Statement(jump)) = self.functions[function.index()].flow.graph.node_weight(from).copied()
        else {
            return;
        };
        let goes_on = match target {
            Target::Return | Target::Throw => true,
            Target::Unwind => block.given_to != GivenTo::Catch,
            Target::Break(_) | Target::Levels { .. } => false,
            Target::Continue(_) | Target::Redo | Target::Retry => return,
        };
        self.decides.push((jump, block.entry));
        if goes_on || target == Target::Unwind {
            self.decides.push((jump, block.owner));
        }
        if goes_on {
            self.exits.push(Exit { statement: block.owner, target, certain: false });
        }
        if target == Target::Return {
            let around = self.statements[block.owner.index()].function;
            self.functions[around.index()].returns.push(block.owner);
        }
    }
}
