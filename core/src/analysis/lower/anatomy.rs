//! The parts of a function definition, wherever its grammar puts them.

use tree_sitter::Node;

use super::Lowering;
use crate::analysis::preorder::preorder;
use crate::language::{Blocks, Construct as C, Expression as E, child_in_field, part};

impl<'t> Lowering<'t, '_, '_> {
    /// The functions with a block of their own inside an expression, and these blocks. Not those inside these blocks.
    pub(super) async fn nested_functions(&mut self, node: Node<'t>) -> Vec<(Node<'t>, Node<'t>)> {
        let mut found = Vec::new();
        if !self.may_hold_blocks(node) {
            return found;
        }
        let mut nodes = preorder(node);
        while let Some((node, _)) = nodes.next() {
            if !self.work.step(1).await {
                break;
            }
            if self.apart.contains(&node.id()) {
                nodes.pass();
            } else if let Some(body) = self.block_of_function(node) {
                found.push((node, body));
                nodes.pass();
            }
        }
        found.sort_by_key(|(_, body)| body.start_byte());
        found
    }

    /// Most expressions hold no block, and their text says so sooner than their tree.
    pub(super) fn may_hold_blocks(&self, node: Node<'t>) -> bool {
        match self.language.fragment.blocks {
            Blocks::Braces => self.text(node).contains('{'),
            Blocks::Indentation => self.text(node).contains('\n'),
            Blocks::Words { .. } => true,
        }
    }

    pub(super) fn block_of_function(&self, node: Node<'t>) -> Option<Node<'t>> {
        let Some(C::Function { body, .. }) = self.construct(node) else { return None };
        part(node, body).filter(|body| self.is_block(*body))
    }

    /// The lists of parameters of a function, and its body, where they are there.
    pub(super) fn function_parts(&self, node: Node<'t>) -> (Vec<Node<'t>>, Option<Node<'t>>) {
        let Some(C::Function { parameters, body, .. }) = self.construct(node) else { return (Vec::new(), None) };
        let lists = parameters.iter().filter_map(|field| part(node, field)).map(|list| self.parameter_list(list));
        (lists.collect(), part(node, body))
    }

    /// Where the parameters are part of a declarator, they are some levels down.
    fn parameter_list(&self, node: Node<'t>) -> Node<'t> {
        let mut list = node;
        for _ in 0..8 {
            if let Some(inner) = child_in_field(list, "parameters") {
                return inner;
            }
            match self.one_level_in(list) {
                Some(inner) => list = inner,
                None => break,
            }
        }
        list
    }

    /// What a function definition holds beside its name, its parameters and its body: decorators, types.
    pub(super) fn function_annotations(&self, node: Node<'t>) -> Vec<Node<'t>> {
        let Some(C::Function { parameters, body, .. }) = self.construct(node) else { return Vec::new() };
        let mut except = [parameters, &[body]].concat();
        if let Some(E::Results(results)) = self.roles.expression(node) {
            except.push(results);
        }
        let mut others = self.children_except(node, &except);
        let result = child_in_field(node, "type");
        others.retain(|child| Some(*child) == result || !self.is_name(*child));
        others
    }

    /// The class or namespace that stands alone in a statement of expressions.
    pub(super) fn wrapped_definition(&self, node: Node<'t>) -> Option<Node<'t>> {
        let only = node.named_child(0).filter(|_| node.named_child_count() == 1)?;
        matches!(self.construct(only), Some(C::Class { .. })).then_some(only)
    }

    /// The name that a declarator declares, where it is a variable's.
    pub(super) fn innermost_name(&self, declarator: Node<'t>) -> Option<Node<'t>> {
        Some(self.innermost(declarator)).filter(|name| self.roles.expression(*name) == Some(E::Name))
    }

    /// What a declarator declares: `f` in `int *f(int)`, `g` in `int C::g()`, `~C` in `~C()`.
    pub(super) fn innermost(&self, mut node: Node<'t>) -> Node<'t> {
        for _ in 0..16 {
            let Some(inner) = self.one_level_in(node) else { break };
            node = inner;
        }
        node
    }

    /// `C` in `int C::g()`.
    pub(super) fn qualifier(&self, mut node: Node<'t>) -> Option<Node<'t>> {
        let mut found = None;
        for _ in 0..16 {
            if let Some(E::Member { object, .. }) = self.roles.expression(node) {
                found = part(node, object);
            }
            let Some(inner) = self.one_level_in(node) else { break };
            node = inner;
        }
        found
    }

    fn one_level_in(&self, declarator: Node<'t>) -> Option<Node<'t>> {
        match self.roles.expression(declarator) {
            Some(E::Name | E::Skip) => None,
            Some(E::Member { property: inner, .. } | E::Generic { name: inner } | E::Only(inner)) => {
                part(declarator, inner)
            }
            Some(
                E::Pointee { declarator: inner }
                | E::Reference { declarator: inner }
                | E::Prototype { declarator: inner },
            ) => part(declarator, inner),
            _ => child_in_field(declarator, "declarator"),
        }
    }

    /// `f` in `const f = function () {}`, in `{ f: function () {} }` and in `a.f = function () {}`.
    pub(super) fn name_given_to(&self, function: Node<'t>) -> Option<Node<'t>> {
        let parent = function.parent()?;
        let given = match self.roles.expression(parent) {
            Some(E::Declare { name, .. } | E::Field { name, .. }) => part(parent, name),
            Some(E::Assign { left, .. }) => {
                let left = part(parent, left)?;
                match self.roles.expression(left) {
                    Some(E::Member { property, .. }) => part(left, property),
                    _ => None,
                }
            }
            Some(E::MethodCall { method, arguments, .. }) => {
                let makes = |method: Node<'t>| self.language.verbs.makes_functions.contains(&self.text(method));
                let arguments = part(parent, method).filter(|method| makes(*method)).and(part(parent, arguments));
                arguments.and_then(|arguments| part(arguments, "0")).filter(|name| self.text(*name).starts_with(':'))
            }
            _ => child_in_field(parent, "key"),
        };
        given.or_else(|| child_in_field(function, "name"))
    }
}
