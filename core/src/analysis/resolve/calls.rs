//! The calls of a program.

use super::{DEEPEST, Resolver};
use crate::analysis::call::ApiCall;
use crate::analysis::preorder::preorder;
use crate::analysis::work::uninterrupted;
use crate::analysis::{Program, Work};

impl Program {
    /// Calls in the order of the text. Writes to a member (`element.innerHTML = …`) count as calls of it: that is where
    /// such an API does its work. Calls of functions that the text defines itself are left out.
    pub fn calls(&self) -> Vec<ApiCall> {
        uninterrupted(async |work| self.calls_within(work).await)
    }

    /// The same within bounds. Work that ends early finds the first.
    pub async fn calls_within(&self, work: &mut Work<'_>) -> Vec<ApiCall> {
        let Some(tree) = &self.source.tree else { return Vec::new() };
        let mut resolver = Resolver::new(self, work).await;
        let mut candidates = Vec::new();
        for (node, depth) in preorder(tree.root_node()) {
            if !work.step(1).await {
                break;
            }
            resolver.visit(node, depth);
            if resolver.may_call(node) {
                candidates.push(node);
            }
        }
        let mut found = Vec::new();
        for node in candidates {
            // A name may be the end of a chain.
            if !work.step(DEEPEST).await {
                break;
            }
            if let Some((at, name)) = resolver.api(node)
                && is_api_name(&name)
                // What is assumed around a piece of code calls nothing.
                && self.source.given.contains(&at)
            {
                found.push((node.start_byte(), ApiCall { line: self.source.lines.line_of(at), name }));
            }
        }
        work.pause().await;
        found.sort_by_key(|(at, call)| (call.line, *at));
        found.into_iter().map(|(_, call)| call).collect()
    }
}

/// Longest name that is given, in bytes.
const LONGEST: usize = 160;

fn is_api_name(name: &str) -> bool {
    name.len() <= LONGEST && name.chars().any(char::is_alphabetic) && !name.contains(char::is_whitespace)
}
