//! A tree node by node, each before what it holds, without recursion.

use tree_sitter::{Node, TreeCursor};

/// The nodes of a tree in the order of the text, with how deep they lie below the first.
pub(super) struct Preorder<'t> {
    cursor: TreeCursor<'t>,
    depth: usize,
    state: State,
}

enum State {
    Begin,
    /// What the current node holds is next.
    Inside,
    /// What the current node holds is left out.
    Beyond,
    End,
}

/// A node and all that it holds.
pub(super) fn preorder(root: Node) -> Preorder {
    Preorder { cursor: root.walk(), depth: 0, state: State::Begin }
}

impl<'t> Iterator for Preorder<'t> {
    type Item = (Node<'t>, usize);

    fn next(&mut self) -> Option<Self::Item> {
        match self.state {
            State::Begin => self.state = State::Inside,
            State::Inside if self.cursor.goto_first_child() => self.depth += 1,
            State::Inside => self.leave(),
            State::Beyond => {
                self.state = State::Inside;
                self.leave();
            }
            State::End => {}
        }
        (!matches!(self.state, State::End)).then(|| (self.cursor.node(), self.depth))
    }
}

impl Preorder<'_> {
    /// Leaves out what the current node holds.
    pub(super) fn pass(&mut self) {
        self.state = State::Beyond;
    }

    fn leave(&mut self) {
        while !self.cursor.goto_next_sibling() {
            if !self.cursor.goto_parent() {
                self.state = State::End;
                return;
            }
            self.depth -= 1;
        }
    }
}
