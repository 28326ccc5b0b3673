//! Methods that only give and set a field, and that a call defines: `attr_accessor :name`.

use tree_sitter::Node;

use super::{Frontier, Lowering, Place, inside};
use crate::analysis::flow::{ControlFlow, FlowEdge};
use crate::analysis::statement::{Function, Mode, Part, StatementKind};
use crate::language::{Expression as E, part};

impl<'t> Lowering<'t, '_, '_> {
    /// The names that a statement defines accessors for.
    pub(super) fn accessors_in(&self, node: Node<'t>) -> Vec<Node<'t>> {
        let Some(E::MethodCall { method, arguments, .. }) = self.roles.expression(node) else { return Vec::new() };
        let defines = |method: &Node<'t>| self.language.verbs.accessors.contains(&self.text(*method));
        let arguments = part(node, method).filter(defines).and_then(|_| part(node, arguments));
        arguments.map(|arguments| self.children_except(arguments, &[])).unwrap_or_default()
    }

    /// Each of these names is a method, whose value is that of the field.
    pub(super) fn accessors(&mut self, names: Vec<Node<'t>>, place: Place, mut frontier: Frontier) -> Frontier {
        let statement = frontier.first().and_then(|&(at, _)| self.statements_of(&[at], place.function).next());
        let place = statement.map_or(place, |statement| inside(place, statement));
        for node in names {
            let name = self.text(node).trim_start_matches(':');
            let at = node.start_byte() as u32;
            let accessor = self.new_statement(StatementKind::Function, node, &[], place);
            let method = self.names.intern(&format!("{name}()"));
            self.declare_definition(place.scope, method, at);
            self.access_as(method, at, Part::Whole, Mode::Bind, place.scope, accessor);
            let field = self.names.intern(&format!("{}{name}", self.language.verbs.field_sigil));
            self.declare_by_write(place.scope, field, at);
            self.access_as(field, at, Part::Whole, Mode::Read, place.scope, accessor);
            let name = self.names.intern(name);
            self.functions.push(Function {
                header: Some(accessor),
                name: Some(name),
                class: self.classes.current,
                inline: false,
                getter: false,
                flow: ControlFlow::new(),
                returns: Vec::new(),
                yields: Vec::new(),
                parameters: Vec::new(),
                results: Vec::new(),
            });
            frontier = vec![(self.enter(accessor, &frontier), FlowEdge::Real)];
        }
        frontier
    }
}
