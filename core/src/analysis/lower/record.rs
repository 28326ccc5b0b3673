//! Records (`struct`, `class` of C++), their members inside and outside, and what else defines a type or a function.

use tree_sitter::Node;

use super::visit::{Owner, Usage, Visit, push_but, push_children};
use super::{Frontier, Lowering, Place, Record, inside};
use crate::analysis::flow::FlowEdge;
use crate::analysis::scope::{ScopeId, ScopeKind};
use crate::analysis::statement::{Mode, Part, StatementId, StatementKind, TOP_LEVEL};
use crate::language::{Construct as C, Expression as E, child_in_field, part, parts};

impl<'t> Lowering<'t, '_, '_> {
    pub(super) async fn record(
        &mut self,
        node: Node<'t>,
        name: &str,
        body: &str,
        place: Place,
        frontier: Frontier,
    ) -> Frontier {
        let header = self.header_but(node, body, StatementKind::Import, place).await;
        let named = part(node, name).map(|name| self.innermost(name));
        self.bind_name(named, header, place);
        let at = self.enter(header, &frontier);
        let mut frontier = vec![(at, FlowEdge::Real)];
        let bases = self.children_except(node, &[body]);
        let Some(body) = part(node, body) else { return frontier };
        self.add_body(header, body);
        let scope = self.scopes.inside(place.scope, ScopeKind::Type, place.function);
        let name = named.map_or("", |name| self.text(name));
        let symbol = self.names.intern(name);
        self.records.insert(symbol, Record { header, scope });
        let members = self.children_except(body, &[]);
        self.declare_members(&members, scope);
        let outer = self.enter_class(named, &bases);
        for member in members {
            let statement = StatementId(self.statements.len() as u32);
            frontier = self.statement(member, Place { scope, ..inside(place, header) }, frontier).await;
            if self.stays_with_record(member, name) && self.statements.len() > statement.index() {
                self.companions.push((header, statement));
            }
        }
        self.classes.current = outer;
        frontier
    }

    /// Members are known before the first of them: a constructor may stand before the fields.
    fn declare_members(&mut self, members: &[Node<'t>], scope: ScopeId) {
        for &member in members {
            if let Some(E::Declaration { declarator: Some(field), .. } | E::DeclareEach { names: field, .. }) =
                self.roles.expression(member)
            {
                for declarator in parts(member, field) {
                    if let Some(name) = self.innermost_name(declarator) {
                        let symbol = self.names.intern(self.text(name));
                        self.scopes.declare(scope, symbol, name.start_byte() as u32);
                    }
                }
            }
        }
    }

    /// A member that is no function, or one that is called without being named.
    fn stays_with_record(&self, member: Node<'t>, record: &str) -> bool {
        match self.construct(member) {
            Some(C::Function { name, .. }) => {
                let declared = name.and_then(|name| part(member, name)).map(|name| self.innermost(name));
                declared.is_none_or(|name| self.is_called_unnamed(name, record))
            }
            None | Some(C::Guard { .. }) => true,
            Some(_) => false,
        }
    }

    /// A constructor, a destructor, an operator.
    fn is_called_unnamed(&self, function: Node<'t>, record: &str) -> bool {
        self.roles.expression(function) != Some(E::Name) || self.text(function) == record
    }

    /// The place of a function `R::f`: inside the record, wherever it is defined. Needs the record.
    pub(super) async fn inside_record(
        &mut self,
        qualifier: Node<'t>,
        function: Option<Node<'t>>,
        header: StatementId,
        place: Place,
    ) -> Place {
        self.accesses_of(qualifier, header, place).await;
        let name = self.text(self.innermost(qualifier));
        let symbol = self.names.intern(name);
        let Some(&record) = self.records.get(&symbol) else { return place };
        if function.is_some_and(|function| self.is_called_unnamed(function, name)) {
            self.companions.push((record.header, header));
        }
        self.classes.current = Some(symbol);
        Place { scope: record.scope, ..place }
    }

    /// At the top level it declares a function. In a function it may be an object with its arguments: `vector<int> v(n)`.
    pub(super) fn prototype(&mut self, visit: Visit<'t>, declarator: &str, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let scope = self.scopes.inside(visit.scope, ScopeKind::Block, owner.function);
        push_but(visit.node, &[declarator], Visit { usage: Usage::Read, scope, ..visit }, stack);
        let name = part(visit.node, declarator);
        match visit.usage {
            Usage::Declare(scope) if owner.function == TOP_LEVEL => {
                self.bind_in(name.and_then(|name| self.innermost_name(name)), owner.statement, scope);
            }
            _ => {
                stack.extend(name.map(|node| Visit { node, ..visit }));
                self.arguments_like_parameters(visit, stack);
            }
        }
    }

    /// What reads like the types of parameters are then arguments.
    fn arguments_like_parameters(&self, visit: Visit<'t>, stack: &mut Vec<Visit<'t>>) {
        for list in self.children_except(visit.node, &[]) {
            let types = self.children_except(list, &[]).into_iter().filter_map(|child| child_in_field(child, "type"));
            stack.extend(types.map(|node| Visit { node, usage: Usage::Read, ..visit }));
        }
    }

    /// `typedef`, `using a = b`, `enum`.
    pub(super) fn defines(
        &mut self,
        read: Visit<'t>,
        name: &str,
        body: Option<&str>,
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        if body.is_some_and(|body| part(read.node, body).is_none()) {
            push_children(read.node, read, stack);
            return;
        }
        for name in parts(read.node, name) {
            self.bind_in(self.innermost_name(name), owner.statement, read.scope);
        }
        push_but(read.node, &[name], read, stack);
    }

    /// `: field(value)` of a constructor; the other names there are those of base classes.
    pub(super) fn field_initializer(
        &mut self,
        read: Visit<'t>,
        [field, value]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let scope = self.scopes.of_type(read.scope);
        if let Some(field) = part(read.node, field) {
            let symbol = self.names.intern(self.text(field));
            if self.scopes.declares(scope, symbol) {
                self.access(field, Part::Whole, Mode::Write { certain: true }, scope, owner.statement);
            } else {
                stack.push(Visit { node: field, ..read });
            }
        }
        stack.extend(part(read.node, value).map(|node| Visit { node, ..read }));
    }
}
