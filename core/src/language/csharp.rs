//! C#.

use super::{Grammar, Language, Scoping, grammar};

static GRAMMARS: [Grammar; 1] = [grammar!("csharp", tree_sitter_c_sharp::LANGUAGE)];

pub(super) static CSHARP: Language = Language {
    name: "csharp",
    title: "C#",
    extensions: &["cs"],
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
