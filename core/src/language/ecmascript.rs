//! What JavaScript and TypeScript share.

use super::fragment::JAVA_LIKE;
use super::{Construct as C, Expression as E, Fragment, ImportForm, Keywords, Lexis, Members, PathWords};

pub(super) const CLASS: C = C::Class { name: Some("name"), body: "body", members: Members::Qualified };
const FUNCTION: C = C::Function { name: Some("name"), parameters: &["parameters"], body: "body" };

const AUGMENT: E = E::AugmentSometimes { left: "left", right: "right", operators: &["&&=", "||=", "??="] };

pub(super) const CONSTRUCTS: &[(&str, C)] = &[
    ("program", C::Block),
    ("statement_block", C::Block),
    ("export_statement", C::Sequence),
    ("class_body", C::Block),
    ("class_static_block", C::Region { frame: &[] }),
    ("if_statement", C::If { condition: "condition", then: "consequence", otherwise: "alternative" }),
    ("else_clause", C::Else),
    ("while_statement", C::While { condition: "condition", body: "body", otherwise: None }),
    ("do_statement", C::DoWhile { condition: "condition", body: "body" }),
    ("for_statement", C::For { init: "initializer", condition: "condition", update: "increment", body: "body" }),
    ("for_in_statement", C::ForEach { target: "left", iterable: "right", body: "body", otherwise: None }),
    ("switch_statement", C::Switch { body: "body", breaks: true }),
    ("switch_case", C::Case { label: &["value"], falls_through: true }),
    ("switch_default", C::Default { falls_through: true }),
    ("try_statement", C::Try { body: "body" }),
    ("catch_clause", C::Catch { parameter: Some("parameter") }),
    ("finally_clause", C::Finally),
    ("with_statement", C::With { body: "body" }),
    ("class_declaration", CLASS),
    ("class", CLASS),
    ("function_declaration", FUNCTION),
    ("generator_function_declaration", FUNCTION),
    ("function_expression", C::Function { name: None, parameters: &["parameters"], body: "body" }),
    ("generator_function", C::Function { name: None, parameters: &["parameters"], body: "body" }),
    ("arrow_function", C::Function { name: None, parameters: &["parameters", "parameter"], body: "body" }),
    ("method_definition", C::Function { name: None, parameters: &["parameters"], body: "body" }),
    ("expression_statement", C::Evaluate),
    ("return_statement", C::Return),
    ("throw_statement", C::Throw),
    ("break_statement", C::Break),
    ("continue_statement", C::Continue),
    ("labeled_statement", C::Label { label: "label" }),
    ("import_statement", C::Import(ImportForm::EcmaScript)),
    ("decorator", C::Decorator),
    ("comment", C::Skip),
    ("hash_bang_line", C::Skip),
    ("empty_statement", C::Skip),
];

pub(super) const EXPRESSIONS: &[(&str, E)] = &[
    ("identifier", E::Name),
    ("this", E::This),
    ("shorthand_property_identifier", E::Entry { key: ".", value: "" }),
    ("shorthand_property_identifier_pattern", E::Name),
    ("assignment_expression", E::Assign { left: "left", right: "right" }),
    ("augmented_assignment_expression", AUGMENT),
    ("unary_expression", E::Unset { argument: "argument", operator: "delete" }),
    ("update_expression", E::Update { argument: "argument" }),
    ("lexical_declaration", E::Declaration { declarator: None, block: true }),
    ("variable_declaration", E::Declaration { declarator: None, block: false }),
    ("variable_declarator", E::Declare { name: "name", value: "value" }),
    ("assignment_pattern", E::DefaultTarget { left: "left", right: "right" }),
    ("object_assignment_pattern", E::DefaultTarget { left: "left", right: "right" }),
    ("pair_pattern", E::Only("value")),
    ("member_expression", E::Member { object: "object", property: "property" }),
    ("subscript_expression", E::Index { object: "object" }),
    ("call_expression", E::Call { callee: "function", arguments: "arguments" }),
    ("new_expression", E::New { class: "constructor", arguments: "arguments" }),
    ("binary_expression", E::Sometimes { first: "left", operators: &["&&", "||", "??"] }),
    ("ternary_expression", E::Sometimes { first: "condition", operators: &[] }),
    ("yield_expression", E::Yield),
    ("string", E::Text),
    ("template_string", E::Text),
    ("comment", E::Skip),
];

pub(super) const KEYWORDS: Keywords = Keywords {
    receiver: "this",
    selves: &[],
    paths: PathWords::NONE,
    hoisting: &["var"],
    declaring: &["using"],
    shared: &["static"],
    getter: &["get"],
    promoting: &["accessibility_modifier", "override_modifier", "readonly"],
};

pub(super) const RESERVED: &str = "async await break case catch class const continue debugger default delete do else \
                                   export extends false finally for function if import in instanceof let new null of \
                                   return static super switch this throw true try typeof undefined using var void \
                                   while with yield";

pub(super) const LEXIS: Lexis = Lexis { reserved: &[RESERVED], quotes: "\"'`" };

pub(super) const NO_RETURN: &[&str] = &["process.exit", "process.abort"];

pub(super) const PURE_METHODS: &[&str] = &[
    "at",
    "charAt",
    "charCodeAt",
    "concat",
    "endsWith",
    "entries",
    "every",
    "filter",
    "find",
    "findIndex",
    "flat",
    "flatMap",
    "get",
    "getTime",
    "has",
    "hasOwnProperty",
    "includes",
    "indexOf",
    "isArray",
    "join",
    "json",
    "keys",
    "lastIndexOf",
    "localeCompare",
    "map",
    "match",
    "matchAll",
    "normalize",
    "padEnd",
    "padStart",
    "reduce",
    "reduceRight",
    "repeat",
    "replace",
    "replaceAll",
    "search",
    "slice",
    "some",
    "split",
    "startsWith",
    "substring",
    "substr",
    "test",
    "text",
    "toFixed",
    "toISOString",
    "toLowerCase",
    "toString",
    "toUpperCase",
    "trim",
    "trimEnd",
    "trimStart",
    "values",
];

pub(super) const MUTATORS: &[(&str, &[usize])] =
    &[("Object.assign", &[0]), ("Object.defineProperty", &[0]), ("Object.freeze", &[0])];

/// Calls that give parts of what they are called on or given.
pub(super) const VIEWS: &[&str] =
    &["Array.from", "Object.entries", "Object.values", ".at", ".entries", ".find", ".get", ".slice", ".values"];

pub(super) const MODULE_CALLS: &[&str] = &["require", "import"];

/// Pieces of both.
pub(super) const ECMASCRIPT_FRAGMENT: Fragment =
    Fragment { function: ("async function* _() {", "}"), delimiters: &[("/*", "*/"), ("`", "`")], ..JAVA_LIKE };
