//! Namespaces: what one exports is a field of it.

use tree_sitter::Node;

use super::{Frontier, Lowering, Place};
use crate::analysis::scope::{Symbol, VariableId};
use crate::analysis::statement::{Access, Mode, Part};
use crate::language::{Construct as C, Members, part};

impl<'t> Lowering<'t, '_, '_> {
    /// Definitions that a namespace may export: they are fields of it, and in `namespace A { export namespace B {} }` the
    /// fields of `B` are in the field `B` of `A`.
    pub(super) async fn exports(&mut self, node: Node<'t>, place: Place, frontier: Frontier) -> Frontier {
        let first = self.accesses.len();
        let after = self.sequence(node, &[], place, frontier).await;
        // At the top level there is nothing around.
        let namespaces = if place.parent.is_some() { self.namespaces_exporting(node) } else { Vec::new() };
        let is_definition = |access: &Access| {
            let whole = access.part == Part::Whole && access.scope == place.scope;
            whole && matches!(access.mode, Mode::Bind | Mode::Write { certain: true })
        };
        let defined: Vec<Access> =
            self.accesses[first..].iter().filter(|access| is_definition(access)).cloned().collect();
        for definition in defined {
            let mut field = definition.name;
            for &namespace in &namespaces {
                self.accesses.push(Access {
                    name: namespace,
                    part: Part::Field(field),
                    at: node.start_byte() as u32,
                    mode: Mode::Write { certain: false },
                    variable: VariableId::UNKNOWN,
                    ..definition.clone()
                });
                field = namespace;
            }
        }
        self.namespaces.extend(namespaces);
        after
    }

    /// The names of the namespaces that an export is for, innermost first.
    fn namespaces_exporting(&mut self, mut export: Node<'t>) -> Vec<Symbol> {
        let mut found = Vec::new();
        while self.construct(export) == Some(C::Sequence)
            && let Some(namespace) = export.parent().and_then(|block| block.parent())
            && let Some(C::Class { name: Some(name), members: Members::Plain, .. }) = self.construct(namespace)
            && let Some(name) = part(namespace, name)
        {
            found.push(self.names.intern(self.text(name)));
            let Some(around) = namespace.parent() else { break };
            export = around;
        }
        found
    }
}
