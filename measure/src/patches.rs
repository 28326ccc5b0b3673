//! Pairs of functions before and after a security fix, sliced on what the fix changed.

use std::collections::BTreeMap;
use std::io::{self, Write};

use rescue_core::analysis::{Doubt, PairSide, Program, slice_pair};
use rescue_core::language::{self, Language};
use serde::{Deserialize, Serialize};

use crate::check::{changed_but_lost, is_kept, near, syntax_errors};
use crate::why::by_cause;
use crate::{peak_memory, timed};

/// As the knowledge base is built.
pub const HOPS: u32 = 2;

/// A row of the input.
#[derive(Deserialize)]
struct Pair {
    id: String,
    language: String,
    func_before: String,
    func_after: String,
}

/// A row of the output: one side of a pair.
#[derive(Serialize)]
struct Figures {
    id: String,
    language: String,
    side: &'static str,
    /// Lines that are not blank, of the function and of its slice. Marks of gaps are not counted.
    lines: usize,
    kept: usize,
    /// Lines of the changed statements and of their direct dependences: no slice can be shorter.
    near: usize,
    /// Changed lines with code that are not in the slice.
    changed_but_lost: Vec<u32>,
    /// Lines of direct dependences of changed lines that are not in the slice.
    near_but_lost: Vec<u32>,
    /// Nodes of the trees that are errors.
    errors: usize,
    errors_of_slice: usize,
    /// The work was ended before it was done, or a part was left out.
    cut_short: bool,
    /// Why lines are kept: the number of lines by their cause.
    causes: BTreeMap<String, usize>,
    slice: String,
    changed: Vec<u32>,
    graph_ms: f64,
}

/// Reads rows, writes rows; the last row holds the times and the memory of all.
pub fn measure(rows: impl Iterator<Item = io::Result<String>>, hops: u32) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let (mut analysis, mut slicing, mut functions, mut lines) = (0.0, 0.0, 0, 0);
    for row in rows {
        let pair: Pair = serde_json::from_str(&row?)?;
        let Some(language) = language::named(&pair.language) else { continue };
        let (before_ms, before) = timed(|| Program::of(&pair.func_before, language));
        let (after_ms, after) = timed(|| Program::of(&pair.func_after, language));
        let (slice_ms, slices) = timed(|| slice_pair(&before, &after, hops));
        analysis += before_ms + after_ms;
        slicing += slice_ms;
        functions += 2;
        let sides = [("before", &before, &slices.vulnerable, before_ms), ("after", &after, &slices.secure, after_ms)];
        for (name, program, side, ms) in sides {
            lines += program.source().lines.lines() as usize;
            let figures = figures(&pair, name, program, side, language, ms);
            writeln!(out, "{}", serde_json::to_string(&figures)?)?;
        }
    }
    let total = serde_json::json!({
        "functions": functions,
        "lines": lines,
        "analysis_ms": analysis,
        "slice_ms": slicing,
        "peak_bytes": peak_memory(),
    });
    writeln!(out, "{total}")
}

fn figures(
    pair: &Pair,
    name: &'static str,
    program: &Program,
    side: &PairSide,
    language: &'static Language,
    graph_ms: f64,
) -> Figures {
    let gap = format!("{} …", language.comment);
    let written = |text: &str| text.lines().filter(|line| !line.trim().is_empty() && line.trim() != gap).count();
    let near = near(program, side);
    let cut_short = program.doubts().iter().any(|doubt| matches!(doubt, Doubt::Stopped | Doubt::TooDeep { .. }));
    Figures {
        id: pair.id.clone(),
        language: pair.language.clone(),
        side: name,
        lines: written(&program.source().text),
        kept: written(&side.slice.text),
        changed_but_lost: changed_but_lost(program, side),
        near: near.len(),
        near_but_lost: near.into_iter().filter(|&line| !is_kept(side, line)).collect(),
        errors: syntax_errors(program),
        errors_of_slice: syntax_errors(&Program::of(&side.slice.text, language)),
        cut_short,
        causes: by_cause(program, side),
        slice: side.slice.text.clone(),
        changed: side.changed.clone(),
        graph_ms,
    }
}
