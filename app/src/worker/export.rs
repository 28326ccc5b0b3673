//! Graphs and slices to save.

use rescue_core::analysis::{Program, Reach};

use super::criterion::{Asked, asked};
use crate::messages::{Export, Exported};
use crate::state::export::GraphFormat;

/// Writes down the graph of a program, or what a slice keeps of it.
pub(super) fn exported(program: &Program, request: Export) -> Exported {
    let Export { slice, format, file } = request;
    let slice = slice.map(|slice| {
        let asked = asked(program, &slice).unwrap_or_else(|| Asked::lines(slice.lines));
        (asked.criterion, Reach { direction: slice.direction, hops: slice.hops })
    });
    let graph = program.export(slice.as_ref().map(|(criterion, reach)| (criterion, *reach)));
    let text = match format {
        GraphFormat::Svg => graph.svg(),
        GraphFormat::Dot => graph.dot(),
        // Plain data with text as keys: there is nothing in it that JSON could not say.
        GraphFormat::Json => serde_json::to_string(&graph).unwrap_or_default() + "\n",
    };
    Exported { file, format, text }
}

#[cfg(test)]
mod tests {
    use rescue_core::language;

    use super::*;
    use crate::messages::SliceRequest;

    #[test]
    fn a_slice_or_the_whole_graph_is_written_down() {
        let code = "a = f()\nb = g()\nprint(a)\n";
        let program = Program::of(code, language::named("python").expect("a language"));
        let text = |slice, format| exported(&program, Export { slice, format, file: "code".into() }).text;
        let slice = || Some(SliceRequest { lines: vec![3], ..SliceRequest::default() });
        let nodes = |text: &str| text.matches("\"code\":").count();
        assert_eq!(nodes(&text(None, GraphFormat::Json)), 3);
        assert_eq!(nodes(&text(slice(), GraphFormat::Json)), 2);
        assert!(!text(slice(), GraphFormat::Dot).contains("g()"));
        assert!(text(slice(), GraphFormat::Svg).contains("Backward slice from line 3"));
    }
}
