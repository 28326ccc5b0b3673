//! Names in expressions: what they read, write and declare.

use super::Lowering;
use super::visit::{Owner, Usage, Visit};
use crate::analysis::statement::{Mode, Part};
use crate::language::Scoping;

impl<'t> Lowering<'t, '_, '_> {
    pub(super) fn name(&mut self, visit: Visit<'t>, owner: Owner) {
        let sequential = matches!(self.language.scoping, Scoping::Sequential { .. });
        if sequential && visit.usage != Usage::Read && self.text(visit.node) == "_" {
            return;
        }
        let symbol = self.names.intern(self.text(visit.node));
        let at = visit.node.start_byte() as u32;
        let mode = Mode::Write { certain: visit.certain };
        match visit.usage {
            Usage::Read if self.language.verbs.plain_calls => {
                self.note_no_return(self.text(visit.node), owner.statement, visit.certain);
            }
            Usage::Read | Usage::Type | Usage::Mention => {}
            Usage::Match if self.text(visit.node).starts_with(char::is_uppercase) => {
                self.access(visit.node, Part::Whole, Mode::Read, visit.scope, owner.statement);
                return;
            }
            Usage::Write | Usage::Update | Usage::Match => {
                if self.language.scoping.write_declares() {
                    self.declare_by_write(visit.scope, symbol, at);
                }
            }
            Usage::Declare(_) if self.is_constant(visit.node) => {}
            Usage::Declare(scope) => {
                let variable = self.declare_variable(scope, symbol, at, visit.from);
                if !self.language.scoping.write_declares() {
                    self.declared.push((variable, owner.statement));
                }
                self.access(visit.node, Part::Whole, Mode::Write { certain: true }, scope, owner.statement);
                self.means(variable);
                return;
            }
        }
        self.mention_path(visit, owner);
        if !matches!(visit.usage, Usage::Write | Usage::Match) {
            self.access(visit.node, Part::Whole, Mode::Read, visit.scope, owner.statement);
        }
        if matches!(visit.usage, Usage::Write | Usage::Update | Usage::Match) {
            self.access(visit.node, Part::Whole, mode, visit.scope, owner.statement);
        }
    }

    /// The names in the braces of a string: `{name}`, `{name:?}`, `{name:width$.precision$}`.
    pub(super) fn template(&mut self, visit: Visit<'t>, inside: &str, owner: Owner) {
        if visit.node.parent().is_none_or(|around| around.kind() != inside) {
            return;
        }
        let text = self.text(visit.node);
        let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
        for (open, _) in text.match_indices('{').filter(|(open, _)| !text[..*open].ends_with('{')) {
            let Some(length) = text[open + 1..].find('}') else { return };
            let format = &text[open + 1..][..length];
            let ends = format.find(|c| !is_of_name(c)).unwrap_or(length);
            let parameters = format.match_indices('$').map(|(dollar, _)| dollar);
            for end in [ends].into_iter().chain(parameters) {
                let start = format[..end].trim_end_matches(is_of_name).len();
                let name = &format[start..end];
                if name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
                    let (symbol, at) = (self.names.intern(name), visit.node.start_byte() + open + 1 + start);
                    self.access_as(symbol, at as u32, Part::Whole, Mode::Read, visit.scope, owner.statement);
                }
            }
        }
    }
}
