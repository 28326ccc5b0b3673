//! Code with metavariables, parsed to a pattern.

use rescue_core::analysis::Program;
use rescue_core::language::Language;
use rescue_core::signal::{Form, KindId, PARTS, PatternNode};
use tree_sitter::Node;

use super::yaml::PatternText;

/// What stands in the code for `$NAME` and `$$$NAME` while it is parsed: identifiers of every language.
const ONE: &str = "mv1__";
const MANY: &str = "mv9__";

/// Compiles a pattern. `kind` gives the number of a kind of node.
pub fn compile(
    pattern: &PatternText,
    language: &'static Language,
    kind: &mut impl FnMut(&str, bool) -> KindId,
) -> Result<Vec<PatternNode>, String> {
    match pattern {
        PatternText::Code(code) => {
            let code = code.trim();
            let marked = marked(code);
            // First as an expression, since `a * b` may be something else elsewhere.
            let contexts = [("(", ");"), ("", ""), ("", ";"), ("v = ", ";"), ("", " {}")];
            for (before, after) in contexts {
                let text = format!("{before}{marked}{after}");
                let program = Program::of(&text, language);
                let source = program.source();
                let start = source.given.start + before.len();
                let end = start + marked.len();
                let Some(tree) = &source.tree else { continue };
                let Some(node) = tree.root_node().named_descendant_for_byte_range(start, end) else { continue };
                if node.start_byte() == start && node.end_byte() == end && !node.has_error() {
                    return whole(node, &source.text, kind);
                }
            }
            Err(format!("the pattern {code:?} is not one node of {}", language.title))
        }
        PatternText::Part { context, selector } => {
            let program = Program::of(&marked(context), language);
            let source = program.source();
            let root = source.tree.as_ref().map(tree_sitter::Tree::root_node);
            match root.and_then(|root| first_of_kind(root, selector)) {
                Some(node) if !node.has_error() => whole(node, &source.text, kind),
                _ => Err(format!("{selector} is not in {context:?}")),
            }
        }
    }
}

fn whole(node: Node, text: &str, kind: &mut impl FnMut(&str, bool) -> KindId) -> Result<Vec<PatternNode>, String> {
    let mut nodes = Vec::new();
    emit(node, text, kind, &mut nodes);
    if nodes.len() > PARTS { Err("a pattern is too large".to_owned()) } else { Ok(nodes) }
}

fn emit(node: Node, text: &str, kind: &mut impl FnMut(&str, bool) -> KindId, nodes: &mut Vec<PatternNode>) {
    let own = text.get(node.byte_range()).unwrap_or_default();
    if node.is_named()
        && let Some(form) = variable(own)
        // `$$$A` takes the place of whole arguments and statements, not of the names in them.
        && (node.named_child_count() == 0 || matches!(form, Form::Many(_)))
    {
        nodes.push(PatternNode { form, inside: 0 });
        return;
    }
    let at = nodes.len();
    let leaf = node.child_count() == 0;
    let form = Form::Node(kind(node.kind(), node.is_named()), if leaf { own.to_owned() } else { String::new() });
    nodes.push(PatternNode { form, inside: 0 });
    let mut cursor = node.walk();
    let children: Vec<Node> = node.children(&mut cursor).filter(|child| !child.is_extra()).collect();
    for child in children {
        emit(child, text, kind, nodes);
    }
    nodes[at].inside = (nodes.len() - at - 1) as u16;
}

/// The metavariable that a piece of code is, a semicolon behind it not counted.
fn variable(code: &str) -> Option<Form> {
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    let code = code.trim_end_matches(';');
    let code = code.strip_prefix('$').unwrap_or(code);
    let one = code.strip_prefix(ONE).filter(|name| is_name(name));
    let many = code.strip_prefix(MANY).filter(|name| is_name(name));
    let unnamed = |name: &str| if name == "_" { String::new() } else { name.to_owned() };
    one.map(|name| Form::One(unnamed(name))).or_else(|| many.map(|name| Form::Many(unnamed(name))))
}

/// Code with identifiers for its metavariables.
fn marked(code: &str) -> String {
    let mut marked = String::new();
    let mut rest = code;
    while let Some(at) = rest.find('$') {
        marked.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest.trim_start_matches('$');
        let dollars = rest.len() - name.len();
        let end = name.find(|c: char| !c.is_ascii_uppercase() && !c.is_ascii_digit() && c != '_').unwrap_or(name.len());
        let starts = name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_');
        if dollars == 3 || dollars == 1 && starts {
            marked.push_str(if dollars == 3 { MANY } else { ONE });
            marked.push_str(&name[..end]);
            rest = &name[end..];
        } else {
            marked.push_str(&rest[..dollars]);
            rest = name;
        }
    }
    marked.push_str(rest);
    marked
}

fn first_of_kind<'t>(root: Node<'t>, kind: &str) -> Option<Node<'t>> {
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        if node.kind() == kind {
            return Some(node);
        }
        let mut cursor = node.walk();
        let children: Vec<Node> = node.named_children(&mut cursor).collect();
        open.extend(children.into_iter().rev());
    }
    None
}
