//! Code that stands in islands in other text: `<p><?php echo $x ?></p>`.

use std::ops::Range;

use super::{Source, Work};
use crate::language::Construct;

/// The islands of a text in the order of the text, their opening and closing tags included. Bytes. Work that ends early
/// finds the first.
pub(super) async fn islands(source: &Source, work: &mut Work<'_>) -> Vec<Range<usize>> {
    let has_islands = source.language.constructs.iter().any(|row| row.1 == Construct::Opening);
    let Some(tree) = source.tree.as_ref().filter(|_| has_islands) else { return Vec::new() };
    let roles = source.grammar.tables(source.language);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = None;
    let mut cursor = tree.walk();
    loop {
        if !work.step(1).await {
            return found;
        }
        let node = cursor.node();
        match roles.construct(node) {
            Some(Construct::Opening) => open = Some(node.start_byte()),
            Some(Construct::Closing) => found.extend(open.take().map(|open| open..node.end_byte())),
            _ => {}
        }
        if cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                found.extend(open.map(|open| open..source.text.len()));
                return found;
            }
        }
    }
}
