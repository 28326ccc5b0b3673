//! Types that declarations give to variables: `Statement st` says what `st.executeQuery` is.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::scope::VariableId;
use crate::language::{Construct as C, Expression as E, Tables, child_in_field};

/// The field in which every grammar keeps the type of a declaration.
const TYPE: &str = "type";
/// Levels of the tree between a declaration and the name that it declares: declarators, patterns.
const DEEPEST: usize = 4;

/// The node of each variable's type, as declared first, as far as the walk over the tree has come.
pub(super) struct DeclaredTypes<'p> {
    roles: &'static Tables,
    /// The variable that is declared by the name at a byte.
    declared_at: FxHashMap<u32, VariableId>,
    found: FxHashMap<VariableId, Node<'p>>,
    /// Declarations around the current node, and what ends their reach, innermost last.
    around: Vec<(usize, Option<Node<'p>>)>,
}

impl<'p> DeclaredTypes<'p> {
    pub(super) fn new(roles: &'static Tables, declared_at: FxHashMap<u32, VariableId>) -> Self {
        Self { roles, declared_at, found: FxHashMap::default(), around: Vec::new() }
    }

    /// Takes the next node in preorder.
    pub(super) fn visit(&mut self, node: Node<'p>, depth: usize) {
        while self.around.last().is_some_and(|(at, _)| *at >= depth) {
            self.around.pop();
        }
        if self.roles.expression(node) == Some(E::Name) {
            if let Some(&(at, Some(declared))) = self.around.last()
                && depth - at <= DEEPEST
                && !declared.byte_range().contains(&node.start_byte())
                && let Some(&variable) = self.declared_at.get(&(node.start_byte() as u32))
            {
                self.found.entry(variable).or_insert(declared);
            }
        } else if is_definition(self.roles, node) {
            self.around.push((depth, None));
        } else if let Some(declared) = child_in_field(node, TYPE) {
            self.around.push((depth, Some(declared)));
        } else if !is_part_of_declaration(self.roles, node) {
            self.around.push((depth, None));
        }
    }

    pub(super) fn found(&self) -> impl Iterator<Item = (VariableId, Node<'p>)> {
        self.found.iter().map(|(&variable, &declared)| (variable, declared))
    }

    pub(super) fn get(&self, variable: VariableId) -> Option<Node<'p>> {
        self.found.get(&variable).copied()
    }
}

/// Its type is that of its result, or no type of a variable's.
fn is_definition(roles: &Tables, node: Node) -> bool {
    matches!(roles.construct(node), Some(C::Function { .. } | C::Class { .. }))
        || matches!(roles.expression(node), Some(E::Call { .. } | E::New { .. }))
}

fn is_part_of_declaration(roles: &Tables, node: Node) -> bool {
    roles.construct(node).is_none()
        && matches!(
            roles.expression(node),
            None | Some(
                E::Declare { .. }
                    | E::Declaration { .. }
                    | E::DeclareEach { .. }
                    | E::Pointee { .. }
                    | E::Reference { .. }
                    | E::DefaultTarget { .. }
                    | E::Alias { .. }
            )
        )
}
