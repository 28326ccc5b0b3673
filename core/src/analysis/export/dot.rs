//! A graph in the DOT language of Graphviz.

use std::fmt::Write;

use super::text::{clipped, dot};
use super::{Edge, Graph, Node};

/// Most characters of a node's label.
const MOST_LABEL: usize = 60;

impl Graph {
    /// The graph in DOT. Control dependences are bold with a hollow head, uncertain ones dashed.
    pub fn dot(&self) -> String {
        let mut out = "digraph dependences {\n  node [shape=box, fontname=\"monospace\"];\n".to_owned();
        let criterion = self.slice.as_ref().map_or(&[][..], |slice| &slice.criterion);
        // Writing into a String cannot fail.
        for node in &self.nodes {
            let _ = writeln!(out, "  {};", of_node(node, criterion.contains(&node.id)));
        }
        for edge in &self.edges {
            let _ = writeln!(out, "  {};", of_edge(edge));
        }
        out + "}\n"
    }
}

fn of_node(node: &Node, is_criterion: bool) -> String {
    let code = dot(&clipped(&node.code, MOST_LABEL));
    let shape = if node.label == "predicate" { ", shape=diamond" } else { "" };
    let pen = if is_criterion { ", penwidth=3" } else { "" };
    format!("n{} [label=\"{}: {code}\"{shape}{pen}]", node.id, node.line)
}

fn of_edge(edge: &Edge) -> String {
    let label = dot(&clipped(edge.name.as_deref().unwrap_or(edge.label), MOST_LABEL));
    let kind = match edge.label {
        "control" => ", penwidth=2, arrowhead=empty",
        "import" => ", color=gray, arrowhead=open",
        _ => "",
    };
    let may = if edge.may { ", style=dashed" } else { "" };
    format!("n{} -> n{} [label=\"{label}\"{kind}{may}]", edge.source, edge.destination)
}
