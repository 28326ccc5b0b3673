//! The nodes of a statement.

use std::rc::Rc;

use tree_sitter::Node;

use super::Facts;
use crate::analysis::statement::StatementId;

impl<'p> Facts<'p> {
    /// The node of a statement, and those in it that belong to no statement inside, in preorder.
    pub fn own_nodes(&self, statement: StatementId) -> Rc<[Node<'p>]> {
        if let Some(known) = self.own_nodes.borrow().get(&statement) {
            return Rc::clone(known);
        }
        let found: Rc<[Node<'p>]> = self.find_own_nodes(statement).into();
        self.own_nodes.borrow_mut().insert(statement, Rc::clone(&found));
        found
    }

    fn find_own_nodes(&self, statement: StatementId) -> Vec<Node<'p>> {
        let (Some(tree), range) =
            (&self.program.source.tree, &self.program.lowered.statements[statement.index()].range)
        else {
            return Vec::new();
        };
        let Some(top) = tree.root_node().descendant_for_byte_range(range.start, range.end) else { return Vec::new() };
        let (mut found, mut open) = (Vec::new(), vec![top]);
        while let Some(node) = open.pop() {
            if node.id() != top.id() && self.statement_around(node) != Some(statement) {
                continue;
            }
            found.push(node);
            let mut cursor = node.walk();
            let children: Vec<Node> = node.children(&mut cursor).collect();
            open.extend(children.into_iter().rev());
        }
        found
    }

    /// The innermost statement in whose text all of a node stands: `body if condition` begins where its body does.
    fn statement_around(&self, node: Node) -> Option<StatementId> {
        let mut statement = self.statement_at(node.start_byte())?;
        while self.program.lowered.statements[statement.index()].range.end < node.end_byte() {
            statement = self.program.lowered.statements[statement.index()].parent?;
        }
        Some(statement)
    }
}
