//! TypeScript, with JSX.

use super::{Construct as C, Expression as E, Grammar, Language, Scoping, ecmascript, grammar, join};

static GRAMMARS: [Grammar; 2] = [
    grammar!("typescript", tree_sitter_typescript::LANGUAGE_TYPESCRIPT),
    grammar!("tsx", tree_sitter_typescript::LANGUAGE_TSX),
];

const OWN_CONSTRUCTS: &[(&str, C)] = &[
    ("abstract_class_declaration", C::Class { name: Some("name"), body: "body" }),
    ("internal_module", C::Class { name: Some("name"), body: "body" }),
    ("module", C::Class { name: Some("name"), body: "body" }),
    ("ambient_declaration", C::Region { frame: &[] }),
    ("enum_declaration", C::Definition { name: "name" }),
    ("interface_declaration", C::Declaration { name: "name" }),
    ("type_alias_declaration", C::Declaration { name: "name" }),
    ("function_signature", C::Declaration { name: "name" }),
    ("html_comment", C::Skip),
];

const OWN_EXPRESSIONS: &[(&str, E)] = &[
    ("type_identifier", E::TypeName),
    ("required_parameter", E::Declaration { declarator: Some("pattern"), block: true }),
    ("optional_parameter", E::Declaration { declarator: Some("pattern"), block: true }),
    ("index_signature", E::Type),
    ("nested_type_identifier", E::Only("module")),
    ("type_query", E::Mentioned),
    ("type_annotation", E::Type),
    ("type_predicate_annotation", E::Type),
    ("asserts_annotation", E::Type),
    ("type_arguments", E::Type),
    ("type_parameters", E::Type),
    ("implements_clause", E::Type),
    ("method_signature", E::Type),
    ("abstract_method_signature", E::Type),
    ("array_type", E::Type),
    ("conditional_type", E::Type),
    ("constructor_type", E::Type),
    ("existential_type", E::Type),
    ("function_type", E::Type),
    ("generic_type", E::Type),
    ("index_type_query", E::Type),
    ("infer_type", E::Type),
    ("intersection_type", E::Type),
    ("literal_type", E::Type),
    ("lookup_type", E::Type),
    ("object_type", E::Type),
    ("parenthesized_type", E::Type),
    ("predefined_type", E::Type),
    ("readonly_type", E::Type),
    ("template_literal_type", E::Type),
    ("this_type", E::Type),
    ("tuple_type", E::Type),
    ("union_type", E::Type),
];

pub(super) static TYPESCRIPT: Language = Language {
    name: "typescript",
    title: "TypeScript",
    extensions: &["ts", "mts", "cts", "tsx"],
    grammars: &GRAMMARS,
    constructs: &join::<_, { ecmascript::CONSTRUCTS.len() + OWN_CONSTRUCTS.len() }>(
        ecmascript::CONSTRUCTS,
        OWN_CONSTRUCTS,
    ),
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
    hints: &[],
};
