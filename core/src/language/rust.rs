//! Rust.

use super::{Grammar, Language, Scoping, grammar};

static GRAMMARS: [Grammar; 1] = [grammar!("rust", tree_sitter_rust::LANGUAGE)];

pub(super) static RUST: Language = Language {
    name: "rust",
    title: "Rust",
    extensions: &["rs"],
    grammars: &GRAMMARS,
    constructs: &[],
    expressions: &[],
    scoping: Scoping::Declared { from_declaration_on: true },
    comment: "//",
    filler: ";",
    no_return: &[],
    pure_methods: &[],
    mutators: &[],
    pointers_may_change: false,
    module_calls: &[],
    string_type: "",
    hints: &[],
};
