//! The child in a field, found by the field's number.

use std::cell::RefCell;
use std::num::NonZeroU16;

use rustc_hash::FxHashMap;
use tree_sitter::{Language, Node};

/// The numbers of a grammar's fields, as they were asked for.
#[derive(Default)]
struct Fields {
    grammar: Option<Language>,
    numbers: FxHashMap<Box<str>, Option<NonZeroU16>>,
}

thread_local! {
    static FIELDS: RefCell<Fields> = RefCell::default();
}

/// The child in the field of this name.
pub(crate) fn child_in_field<'t>(node: Node<'t>, name: &str) -> Option<Node<'t>> {
    node.child_by_field_id(field_number(node, name)?.get())
}

/// The number of a field in a node's grammar. A grammar finds it by comparing the name with those of all its fields, which
/// takes longer than finding the child; so the numbers are remembered for the grammar that was asked last.
pub(super) fn field_number(node: Node, name: &str) -> Option<NonZeroU16> {
    FIELDS.with_borrow_mut(|fields| {
        let grammar = node.language();
        if fields.grammar.as_ref() != Some(&*grammar) {
            *fields = Fields { grammar: Some((*grammar).clone()), numbers: FxHashMap::default() };
        }
        if let Some(&number) = fields.numbers.get(name) {
            return number;
        }
        let number = grammar.field_id_for_name(name);
        fields.numbers.insert(name.into(), number);
        number
    })
}
