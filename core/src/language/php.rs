//! PHP.

use super::{Grammar, Language, Scoping, grammar};

static GRAMMARS: [Grammar; 1] = [grammar!("php", tree_sitter_php::LANGUAGE_PHP)];

pub(super) static PHP: Language = Language {
    name: "php",
    title: "PHP",
    extensions: &["php"],
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
