//! How the cost grows with the length of a function.

use std::io::{self, Write};

use rescue_core::analysis::{Criterion, Direction, Program, Reach, Source, Turn, Work, now};
use rescue_core::language;
use serde::Deserialize;
use serde_json::json;

use crate::{peak_memory, timed};

/// The best of so many runs counts.
const RUNS: usize = 3;

/// A row of the input.
#[derive(Deserialize)]
struct Function {
    language: String,
    code: String,
}

/// Reads functions, and writes a row of times for each.
pub fn measure(rows: impl Iterator<Item = io::Result<String>>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for row in rows {
        let Function { language: name, code } = serde_json::from_str(&row?)?;
        let language = language::named(&name).ok_or_else(|| io::Error::other(name.clone()))?;
        let lines = code.lines().count();
        let criterion = Criterion::Lines(vec![lines as u32 / 2]);
        let reach = Reach { direction: Direction::Both, hops: None };
        let [mut parse_ms, mut graph_ms, mut slice_ms] = [f64::MAX; 3];
        for _ in 0..RUNS {
            let mut never = || Turn::Work;
            let mut work = Work::until(&mut never);
            let (took, source) = timed(|| now(Source::parse(&code, language, &mut work)));
            parse_ms = parse_ms.min(took);
            let (took, program) = timed(|| now(Program::analyse(source, &mut work)));
            graph_ms = graph_ms.min(took);
            slice_ms = slice_ms.min(timed(|| program.slice(&criterion, reach)).0);
        }
        let row = json!({
            "language": name, "lines": lines, "peak_bytes": peak_memory(),
            "parse_ms": parse_ms, "graph_ms": graph_ms, "slice_ms": slice_ms,
        });
        writeln!(out, "{row}")?;
    }
    Ok(())
}
