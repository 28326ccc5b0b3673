//! TypeScript.

use super::{Grammar, Language, Scoping};

static GRAMMARS: [Grammar; 2] = [
    Grammar::new("typescript", || tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into()),
    Grammar::new("tsx", || tree_sitter_typescript::LANGUAGE_TSX.into()),
];

pub(super) static TYPESCRIPT: Language = Language {
    name: "typescript",
    title: "TypeScript",
    extensions: &["ts", "mts", "cts", "tsx"],
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
