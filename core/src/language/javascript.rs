//! JavaScript, with JSX.

use super::detect::Hint;
use super::{Expression as E, Grammar, Language, Scoping, ecmascript, grammar, join};

static GRAMMARS: [Grammar; 1] = [grammar!("javascript", tree_sitter_javascript::LANGUAGE)];

const OWN_EXPRESSIONS: &[(&str, E)] = &[("using_declaration", E::Declaration { declarator: None, block: true })];

pub(super) static JAVASCRIPT: Language = Language {
    name: "javascript",
    title: "JavaScript",
    extensions: &["js", "mjs", "cjs", "jsx"],
    grammars: &GRAMMARS,
    constructs: ecmascript::CONSTRUCTS,
    expressions: &join::<_, { ecmascript::EXPRESSIONS.len() + OWN_EXPRESSIONS.len() }>(
        ecmascript::EXPRESSIONS,
        OWN_EXPRESSIONS,
    ),
    scoping: Scoping::Declared { from_declaration_on: false },
    comment: "//",
    filler: ";",
    no_return: ecmascript::NO_RETURN,
    pure_methods: ecmascript::PURE_METHODS,
    mutators: ecmascript::MUTATORS,
    pointers_may_change: false,
    module_calls: ecmascript::MODULE_CALLS,
    string_type: "String",
    hints: &[
        Hint::line_start("const ", 3.0),
        Hint::line_start("let ", 2.5),
        Hint::line_start("var ", 1.5),
        Hint::line_start("function ", 3.0),
        Hint::line_start("async function", 3.0),
        Hint::line_start("export ", 2.0),
        Hint::line_start("import ", 0.8),
        Hint::line_start("module.exports", 4.0),
        Hint::line_end("{", 0.5),
        Hint::line_end(";", 0.3),
        Hint::anywhere("=>", 2.0),
        Hint::anywhere("===", 2.0),
        Hint::anywhere("!==", 2.0),
        Hint::anywhere("require(", 3.0),
        Hint::anywhere("await ", 0.8),
        Hint::anywhere("document.", 2.0),
        Hint::anywhere("console.", 2.0),
        Hint::anywhere("${", 1.0),
        Hint::anywhere("null", 0.5),
        Hint::anywhere("undefined", 1.5),
        Hint::anywhere("innerHTML", 2.0),
        Hint::anywhere("(const ", 2.0),
        Hint::anywhere("(let ", 2.0),
    ],
};
