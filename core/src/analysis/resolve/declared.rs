//! What declarations say: the types of variables and of new objects, and what the members of a class are given.

use tree_sitter::Node;

use super::Resolver;
use crate::analysis::scope::VariableId;
use crate::language::{Expression as E, child_in_field, part};

/// Levels of the tree between a declaration and the value that it gives.
const DECLARATORS: u32 = 3;

impl<'p> Resolver<'p> {
    /// What a member is given in its class, where that is a class of the text: `self.name`, `Limits.HIGHEST`.
    pub fn given_to_member(&self, member: Node<'p>) -> &[Node<'p>] {
        let Some(E::Member { object, property }) = self.roles.expression(member) else { return &[] };
        let Some((object, property)) = part(member, object).zip(part(member, property)) else { return &[] };
        let named = || {
            let word = self.text(object) == self.language.keywords.paths.class;
            if word { self.fields.class_that_holds(object) } else { Some(self.text(object)) }
        };
        let of = |class: &'p str| self.fields.given(class, self.text(property));
        let known = self.class_of(object).map(of).filter(|given| !given.is_empty());
        known.or_else(|| named().map(of)).unwrap_or_default()
    }

    /// The type that a variable is declared with, as it is written.
    pub fn declared_type(&self, variable: VariableId) -> Option<&'p str> {
        self.types.get(variable).map(|node| self.text(node).trim_start_matches([':', ' ']))
    }

    /// The type in the declaration that a new object is the value of (`Point p = new()`).
    pub(super) fn declared_around<'t>(&self, object: Node<'t>) -> Option<Node<'t>> {
        let mut around = object.parent();
        for _ in 0..DECLARATORS {
            let node = around.filter(|node| self.roles.construct(*node).is_none())?;
            if let Some(declared) = child_in_field(node, "type") {
                return Some(declared);
            }
            around = node.parent();
        }
        None
    }
}
