//! Measures what needs more than the command line tells: the graph behind a slice, and times without those of starting a
//! process. `make bench-slice` runs it; nothing of it is shipped.
//!
//! - `rescue-measure patches [HOPS] < rows.jsonl` slices both sides of each pair, a row of figures for each;
//! - `rescue-measure growth < rows.jsonl` analyses functions, a row of times for each.

mod check;
mod growth;
mod patches;
mod why;

use std::io::{self, BufRead};
use std::process::ExitCode;

fn main() -> ExitCode {
    let result = match std::env::args().nth(1).as_deref() {
        Some("patches") => {
            let hops = std::env::args().nth(2).and_then(|hops| hops.parse().ok());
            patches::measure(io::stdin().lock().lines(), hops.unwrap_or(patches::HOPS))
        }
        Some("growth") => growth::measure(io::stdin().lock().lines()),
        _ => Err(io::Error::other("say what to measure: patches or growth")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rescue-measure: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Milliseconds that something took, and what it gave.
fn timed<T>(run: impl FnOnce() -> T) -> (f64, T) {
    let start = std::time::Instant::now();
    let result = run();
    (start.elapsed().as_secs_f64() * 1e3, result)
}

/// Most memory that the process has held, in bytes, where the system tells (Linux).
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
