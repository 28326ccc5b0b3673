//! Expressions that give a variable a value: assignments of all kinds.

use super::Lowering;
use super::visit::{Owner, Usage, Visit, push_but};
use crate::analysis::statement::{Mode, Part};
use crate::language::{child_in_field, has_word, part};

impl<'t> Lowering<'t, '_, '_> {
    pub(super) fn assign(
        &mut self,
        visit: Visit<'t>,
        [left, right]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let node = visit.node;
        let read = Visit { usage: Usage::Read, ..visit };
        let Some(value) = part(node, right) else { return };
        let plain = child_in_field(node, "operator").is_none_or(|operator| self.text(operator) == "=");
        let usage = match plain {
            true if has_word(node, self.language.keywords.declaring) => Usage::Declare(visit.scope),
            true => Usage::Write,
            false => Usage::Update,
        };
        if let Some(left) = part(node, left) {
            self.share(left, value, left.start_byte() as u32, owner.statement, visit.scope);
            stack.push(Visit { node: left, usage, ..visit });
        }
        stack.push(Visit { node: value, ..read });
    }

    /// The target becomes another name of the value.
    pub(super) fn assign_reference(
        &mut self,
        visit: Visit<'t>,
        [left, right]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let node = visit.node;
        let read = Visit { usage: Usage::Read, ..visit };
        let (left, right) = (part(node, left), part(node, right));
        stack.extend(left.map(|node| Visit { node, usage: Usage::Write, ..visit }));
        stack.extend(right.map(|node| Visit { node, ..read }));
        if let (Some(left), Some(right)) = (left, right) {
            self.alias(left, right, owner.statement, visit.scope);
        }
    }

    /// It declares names, or gives those that are there a new value.
    pub(super) fn define(
        &mut self,
        visit: Visit<'t>,
        [left, right]: [&str; 2],
        owner: Owner,
        stack: &mut Vec<Visit<'t>>,
    ) {
        let node = visit.node;
        let read = Visit { usage: Usage::Read, ..visit };
        let value = part(node, right);
        let from = value.map_or(visit.from, |value| value.end_byte() as u32);
        let declares = node.children(&mut node.walk()).any(|child| child.kind() == ":=");
        let usage = if declares { Usage::Declare(visit.scope) } else { Usage::Write };
        if let Some((left, value)) = part(node, left).zip(value) {
            self.share(
                left,
                value,
                if declares { from } else { left.start_byte() as u32 },
                owner.statement,
                visit.scope,
            );
        }
        stack.extend(part(node, left).map(|node| Visit { node, usage, from, ..visit }));
        stack.extend(value.map(|node| Visit { node, ..read }));
    }

    /// With some operators the target has its new value only where it had none: `a ||= b`.
    pub(super) fn augment_sometimes(
        &mut self,
        visit: Visit<'t>,
        [left, right]: [&str; 2],
        operators: &[&str],
        stack: &mut Vec<Visit<'t>>,
    ) {
        let node = visit.node;
        let read = Visit { usage: Usage::Read, ..visit };
        let operator = child_in_field(node, "operator").map_or("", |operator| self.text(operator));
        let certain = visit.certain && !operators.contains(&operator);
        stack.extend(part(node, left).map(|node| Visit { node, usage: Usage::Update, certain, ..visit }));
        stack.extend(part(node, right).map(|node| Visit { node, certain, ..read }));
    }

    /// A parameter that is a member as well, and gives it its value.
    pub(super) fn promote(&mut self, visit: Visit<'t>, name: &str, owner: Owner, stack: &mut Vec<Visit<'t>>) {
        let node = visit.node;
        let read = Visit { usage: Usage::Read, ..visit };
        let declared = part(node, name);
        push_but(node, &[name], read, stack);
        stack.extend(declared.map(|node| Visit { node, ..visit }));
        if let Some(member) = declared.and_then(|name| part(name, "-1")) {
            let scope = self.scopes.of_type(visit.scope);
            let symbol = self.names.intern(self.text(member));
            self.scopes.declare(scope, symbol, member.start_byte() as u32);
            self.access(member, Part::Whole, Mode::Write { certain: true }, scope, owner.statement);
        }
    }
}
