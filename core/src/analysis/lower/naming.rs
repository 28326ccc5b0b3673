//! Names that stand in texts: variables that a call reads or defines by their names.

use tree_sitter::Node;

use super::Lowering;
use super::visit::{Owner, Usage, Visit};
use crate::analysis::statement::{Mode, Part, StatementKind};
use crate::language::{Expression as E, Naming};

impl<'t> Lowering<'t, '_, '_> {
    /// What a call names in the texts that it is given.
    pub(super) fn named_in_texts(&mut self, callee: &str, arguments: Node<'t>, visit: Visit<'t>, owner: Owner) {
        let Some(&(_, naming)) = self.language.naming_calls.iter().find(|(name, _)| *name == callee) else { return };
        let mut texts = Vec::new();
        let mut stack = vec![arguments];
        while let Some(node) = stack.pop() {
            if self.roles.expression(node) == Some(E::Text) {
                texts.push(node);
            } else {
                stack.extend(node.named_children(&mut node.walk()));
            }
        }
        texts.sort_by_key(Node::start_byte);
        match naming {
            Naming::Reads { sigil } => {
                for text in texts {
                    let name = self.names.intern(&format!("{sigil}{}", self.quoted(text)));
                    let at = text.start_byte() as u32;
                    self.access_as(name, at, Part::Whole, Mode::Read, visit.scope, owner.statement);
                }
            }
            Naming::Defines => {
                let Some(text) = texts.first() else { return };
                let (name, at) = (self.names.intern(self.quoted(*text)), text.start_byte() as u32);
                self.declare_by_write(visit.scope, name, at);
                let mode = Mode::Write { certain: visit.certain };
                self.access_as(name, at, Part::Whole, mode, visit.scope, owner.statement);
            }
        }
    }

    /// A file that is run where it stands may define whatever the text does not, where it is the same file in every run.
    pub(super) fn note_inclusion(&mut self, visit: Visit<'t>, owner: Owner) {
        let statement = &self.statements[owner.statement.index()];
        let alone = statement.parent.is_none() && statement.kind == StatementKind::Plain && visit.usage == Usage::Read;
        let mut stack = vec![visit.node];
        while let Some(node) = stack.pop() {
            if self.roles.expression(node) == Some(E::Name) && self.language.scoping.hides(self.text(node)) {
                return;
            }
            stack.extend(node.named_children(&mut node.walk()));
        }
        if alone {
            self.wildcards.push(owner.statement);
        }
    }

    fn quoted(&self, text: Node) -> &'t str {
        self.text(text).trim_matches(['"', '\''])
    }
}
