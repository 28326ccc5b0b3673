//! Statements as text: which lines are a construct's own, its header and its bodies.

use super::{Frontier, Lowering, Place, inside};
use crate::analysis::statement::{Body, Statement, StatementId, StatementKind};
use crate::language::{Construct, part, parts};
use std::ops::Range;
use tree_sitter::Node;

impl<'t> Lowering<'t, '_, '_> {
    /// A new statement whose own text is the node's, what it holds left out.
    pub(super) fn new_statement(
        &mut self,
        kind: StatementKind,
        node: Node,
        holes: &[Range<usize>],
        place: Place,
    ) -> StatementId {
        let id = StatementId(self.statements.len() as u32);
        self.statements.push(Statement {
            kind,
            range: node.byte_range(),
            lines: self.own_lines(node, holes),
            parent: place.parent,
            function: place.function,
            bodies: Vec::new(),
        });
        id
    }

    /// 1-based lines of a node that hold something outside the holes and outside comments.
    pub(super) fn own_lines(&self, node: Node, holes: &[Range<usize>]) -> Vec<u32> {
        let range = node.byte_range();
        let mut lines = Vec::new();
        let mut from = range.start;
        let mut cursor = node.walk();
        let comments = node.named_children(&mut cursor).filter(|child| self.construct(*child) == Some(Construct::Skip));
        let mut holes: Vec<Range<usize>> =
            holes.iter().cloned().chain(comments.map(|node| node.byte_range())).collect();
        holes.sort_by_key(|hole| hole.start);
        let ends = holes.iter().map(|hole| (hole.start, hole.end)).chain([(range.end, range.end)]);
        for (to, next) in ends {
            let text = self.source.text.get(from..to).unwrap_or_default();
            let trimmed = text.trim_start();
            let start = from + text.len() - trimmed.len();
            let length = trimmed.trim_end().len();
            if length > 0 {
                lines.extend(self.source.lines.span(start..start + length));
            }
            from = next.max(from);
        }
        lines.sort_unstable();
        lines.dedup();
        lines
    }

    /// Gives text that stands behind a statement to the innermost one in the line where it begins, if there is one.
    pub(super) async fn add_trailing(&mut self, node: Node<'t>, place: Place) -> bool {
        let lines = self.source.lines.span(node.byte_range());
        let owner = self.statements.iter().rposition(|statement| statement.lines.contains(lines.start()));
        let Some(owner) = owner else { return false };
        let own = &mut self.statements[owner].lines;
        own.extend(lines);
        own.sort_unstable();
        own.dedup();
        self.accesses_of(node, StatementId(owner as u32), place).await;
        true
    }

    pub(super) fn add_body(&mut self, statement: StatementId, body: Node) {
        let lines = &self.source.lines;
        let span = lines.span(body.start_byte()..body.end_byte().max(body.start_byte() + 1));
        let body = Body { lines: (*span.start(), *span.end()), braced: self.text(body).starts_with('{') };
        self.statements[statement.index()].bodies.push(body);
    }

    /// A statement that takes no part in any flow but has to stay for the text to parse.
    pub(super) fn frame(&mut self, node: Node<'t>, holes: &[Node<'t>], place: Place) -> StatementId {
        let mut ranges: Vec<_> = holes.iter().map(Node::byte_range).collect();
        if ranges.is_empty() {
            ranges.extend(self.clause_body(node).map(|body| body.byte_range()));
        }
        self.new_statement(StatementKind::Frame, node, &ranges, place)
    }

    /// The header of a construct: its own text without the fields `holes`; it reads the fields `reads`.
    pub(super) async fn header(
        &mut self,
        node: Node<'t>,
        holes: &[Option<&str>],
        reads: &[&str],
        place: Place,
    ) -> StatementId {
        let parts = holes.iter().flatten().flat_map(|field| parts(node, field));
        let mut ranges: Vec<_> =
            parts.map(|part| else_before(part).unwrap_or(part).start_byte()..part.end_byte()).collect();
        ranges.sort_by_key(|range| range.start);
        let statement = self.new_statement(StatementKind::Predicate, node, &ranges, place);
        for field in reads {
            if let Some(part) = part(node, field) {
                self.header_reads(part, statement, place).await;
            }
        }
        statement
    }

    /// A header reads one of its parts, and holds the functions in it.
    pub(super) async fn header_reads(&mut self, part: Node<'t>, header: StatementId, place: Place) {
        self.accesses_of(part, header, place).await;
        let nested = self.nested_functions(part).await;
        self.inner_functions(&nested, header, place).await;
    }

    /// The header of a construct that reads everything but its body.
    pub(super) async fn header_but(
        &mut self,
        node: Node<'t>,
        body: &str,
        kind: StatementKind,
        place: Place,
    ) -> StatementId {
        let hole: Vec<_> = part(node, body).map(|body| body.byte_range()).into_iter().collect();
        let statement = self.new_statement(kind, node, &hole, place);
        for child in self.children_except(node, &[body]) {
            self.accesses_of(child, statement, place).await;
            let nested = self.nested_functions(child).await;
            self.inner_functions(&nested, statement, place).await;
        }
        statement
    }

    /// Lowers the field `name` as a body of `header`.
    pub(super) async fn body(
        &mut self,
        node: Node<'t>,
        name: &str,
        header: StatementId,
        place: Place,
        mut frontier: Frontier,
    ) -> Frontier {
        for body in parts(node, name) {
            self.add_body(header, body);
            frontier = self.statement(body, inside(place, header), frontier).await;
        }
        frontier
    }
}

/// The keyword before an alternative, where the grammar has no node for the two together.
pub(super) fn else_before(alternative: Node) -> Option<Node> {
    alternative.prev_sibling().filter(|before| before.kind() == "else")
}
