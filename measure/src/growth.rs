//! How the cost grows with the length of a function: programs made of the same blocks, again and again.

use std::io::{self, Write};

use rescue_core::analysis::{Criterion, Direction, Program, Reach};
use rescue_core::language;
use serde_json::json;

use crate::{peak_memory, timed};

const LENGTHS: [usize; 7] = [10, 30, 100, 300, 1_000, 3_000, 10_000];
/// The best of so many runs counts.
const RUNS: usize = 3;

/// A language, how a function begins and ends in it, and a block whose lines use each other's variables and those of the
/// block before. `#` is the number of the block.
const PROGRAMS: [(&str, &str, &str, &str); 3] = [
    (
        "python",
        "def handle(request, store, limit):\n    total = 0\n    last = request.args\n",
        "    name_# = last.get(\"name_#\", total)
    if name_# is None or len(name_#) > limit:
        store.reject(name_#)
        return None
    rows_# = store.find(name_#, total)
    for row in rows_#:
        if row.hidden:
            continue
        total += row.size
    last = {\"name\": name_#, \"rows\": rows_#}
",
        "    return store.answer(last, total)\n",
    ),
    (
        "javascript",
        "function handle(request, store, limit) {\n  let total = 0;\n  let last = request.query;\n",
        "  const name# = last.name# || String(total);
  if (!name# || name#.length > limit) {
    store.reject(name#);
    return null;
  }
  const rows# = store.find(name#, total).filter((row) => row.size > 0);
  for (const row of rows#) {
    total += row.size;
  }
  last = { name: name#, rows: rows# };
",
        "  return store.answer(last, total);\n}\n",
    ),
    (
        "c",
        "int handle(struct request *request, char *buffer, size_t size) {\n    size_t used = 0;\n    int status = 0;\n",
        "    const char *name_# = lookup(request, #);
    size_t length_# = name_# ? strlen(name_#) : 0;
    if (used + length_# >= size) {
        status = -#;
        goto out;
    }
    memcpy(buffer + used, name_#, length_#);
    used += length_#;
    while (used > 0 && buffer[used - 1] == ' ')
        used--;
",
        "out:\n    buffer[used] = 0;\n    return status;\n}\n",
    ),
];

/// Writes a row for each language and length.
pub fn measure() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (name, begin, block, end) in PROGRAMS {
        let language = language::named(name).ok_or_else(|| io::Error::other(name))?;
        for wanted in LENGTHS {
            let frame = begin.lines().count() + end.lines().count();
            let blocks = wanted.saturating_sub(frame).div_ceil(block.lines().count());
            let body: String = (0..blocks).map(|number| block.replace('#', &number.to_string())).collect();
            let text = format!("{begin}{body}{end}");
            let lines = text.lines().count();
            let criterion = Criterion::Lines(vec![lines as u32 / 2]);
            let reach = Reach { direction: Direction::Both, hops: None };
            let (mut graph_ms, mut slice_ms) = (f64::MAX, f64::MAX);
            for _ in 0..RUNS {
                let (ms, program) = timed(|| Program::of(&text, language));
                graph_ms = graph_ms.min(ms);
                slice_ms = slice_ms.min(timed(|| program.slice(&criterion, reach)).0);
            }
            let peak_bytes = peak_memory();
            let row = json!({ "language": name, "lines": lines, "graph_ms": graph_ms, "slice_ms": slice_ms, "peak_bytes": peak_bytes });
            writeln!(out, "{row}")?;
        }
    }
    Ok(())
}
