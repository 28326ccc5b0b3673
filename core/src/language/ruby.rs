//! Ruby.

use super::{Grammar, Language, Scoping, grammar};

static GRAMMARS: [Grammar; 1] = [grammar!("ruby", tree_sitter_ruby::LANGUAGE)];

pub(super) static RUBY: Language = Language {
    name: "ruby",
    title: "Ruby",
    extensions: &["rb"],
    grammars: &GRAMMARS,
    constructs: &[],
    expressions: &[],
    scoping: Scoping::Declared { from_declaration_on: true },
    comment: "#",
    filler: ";",
    no_return: &[],
    pure_methods: &[],
    mutators: &[],
    pointers_may_change: false,
    module_calls: &[],
    string_type: "",
    hints: &[],
};
