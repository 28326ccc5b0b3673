//! C++.

use super::{Grammar, Language, Scoping, grammar};

static GRAMMARS: [Grammar; 1] = [grammar!("cpp", tree_sitter_cpp::LANGUAGE)];

pub(super) static CPP: Language = Language {
    name: "cpp",
    title: "C++",
    extensions: &["cpp", "cc", "cxx", "hpp", "hh"],
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
