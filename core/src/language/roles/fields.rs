//! The fields that roles mention.

use super::{Construct, Expression};

impl Construct {
    /// All field names it mentions.
    pub fn fields(&self) -> Vec<&'static str> {
        match *self {
            Self::Region { frame } => frame.to_vec(),
            Self::If { condition, then, otherwise } => vec![condition, then, otherwise],
            Self::ElseIf { condition, then } => vec![condition, then],
            Self::While { condition, body, otherwise } => [condition, body].into_iter().chain(otherwise).collect(),
            Self::DoWhile { condition, body } | Self::WhileModifier { condition, body } => vec![condition, body],
            Self::Refutable { otherwise } => vec![otherwise],
            Self::ForClause { init, condition, update } => vec![init, condition, update],
            Self::For { init, condition, update, body } => vec![init, condition, update, body],
            Self::ForEach { target, iterable, body, otherwise } => {
                [target, iterable, body].into_iter().chain(otherwise).collect()
            }
            Self::Loop { body }
            | Self::Match { body, .. }
            | Self::Switch { body, .. }
            | Self::Try { body }
            | Self::With { body } => vec![body],
            Self::Case { label, .. } => label.to_vec(),
            Self::Class { name, body, .. } => name.into_iter().chain([body]).collect(),
            Self::Function { name, parameters, body } => {
                name.into_iter().chain(parameters.iter().copied()).chain([body]).collect()
            }
            Self::Definition { name } | Self::Declaration { name } => vec![name],
            Self::Record { name, body } => vec![name, body],
            Self::Guard { class, .. } => vec![class],
            Self::Goto { label } | Self::Label { label } => vec![label],
            Self::Decorated { definition } => vec![definition],
            Self::Catch { parameter } => parameter.into_iter().collect(),
            _ => Vec::new(),
        }
    }
}

impl Expression {
    /// All field names it mentions.
    pub fn fields(&self) -> Vec<&'static str> {
        match *self {
            Self::Assign { left, right }
            | Self::Augment { left, right }
            | Self::AugmentSometimes { left, right, .. }
            | Self::DefaultTarget { left, right }
            | Self::AssignReference { left, right }
            | Self::Operation { left, right, .. }
            | Self::Define { left, right } => vec![left, right],
            Self::Entry { key: name, value }
            | Self::Declare { name, value }
            | Self::Constant { name, value }
            | Self::Lasting { name, value }
            | Self::DeclareEach { names: name, values: value }
            | Self::Field { name, value } => {
                vec![name, value]
            }
            Self::Lend { value, .. } => vec![value],
            Self::Match { pattern, value } => [pattern].into_iter().chain(value).collect(),
            Self::Insert { into, value } => vec![into, value],
            Self::Member { object, property } => vec![object, property],
            Self::Call { callee: field, arguments } | Self::New { class: field, arguments } => vec![field, arguments],
            Self::MethodCall { receiver, method, arguments } => vec![receiver, method, arguments],
            Self::Declaration { declarator, .. } => declarator.into_iter().collect(),
            Self::FieldInitializer { field, value } => vec![field, value],
            Self::Defines { name, body } => [name].into_iter().chain(body).collect(),
            Self::Update { argument: field }
            | Self::Results(field)
            | Self::Guarded { guard: field }
            | Self::Pattern { name: field }
            | Self::Constructor { class: field }
            | Self::Pointer { argument: field }
            | Self::Unset { argument: field, .. }
            | Self::Prototype { declarator: field }
            | Self::Pointee { declarator: field }
            | Self::Reference { declarator: field }
            | Self::Alias { alias: field }
            | Self::Index { object: field }
            | Self::Sometimes { first: field, .. }
            | Self::Generator { left: field }
            | Self::Composite { class: field }
            | Self::Generic { name: field }
            | Self::Promotion { name: field }
            | Self::Only(field) => vec![field],
            _ => Vec::new(),
        }
    }
}
