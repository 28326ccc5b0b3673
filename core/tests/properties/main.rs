//! What must hold for any text.

#![cfg(not(target_arch = "wasm32"))]

mod bounds;
mod hops;
mod odd_text;
mod same_slices;
mod slices;

use std::sync::LazyLock;

use rescue_core::analysis::{Criterion, Direction, Program, Reach, Reason, ReasonKind, Slice};
use rescue_core::language::{self, Language};

/// A program of `core/tests/fixtures`.
struct Fixture {
    language: &'static Language,
    name: String,
    text: String,
}

impl Fixture {
    fn program(&self) -> Program {
        Program::of(&self.text, self.language)
    }
}

/// All of them, in a fixed order.
fn fixtures() -> &'static [Fixture] {
    static ALL: LazyLock<Vec<Fixture>> =
        LazyLock::new(|| language::ALL.iter().copied().flat_map(fixtures_in).collect());
    &ALL
}

fn fixtures_in(language: &'static Language) -> Vec<Fixture> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
    let paths = std::fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some()).collect();
    paths.sort();
    let read = |path: std::path::PathBuf| Fixture {
        language,
        name: format!("{}/{}", language.name, path.file_name().unwrap_or_default().to_string_lossy()),
        text: std::fs::read_to_string(path).expect("a fixture"),
    };
    paths.into_iter().map(read).collect()
}

fn slice(program: &Program, line: u32, direction: Direction, hops: Option<u32>) -> Slice {
    program.slice(&Criterion::Lines(vec![line]), Reach { direction, hops })
}

fn kept(slice: &Slice) -> Vec<u32> {
    slice.kept.iter().map(|kept| kept.line).collect()
}

/// Lines that hold a statement.
fn code_lines(program: &Program) -> Vec<u32> {
    let mut lines: Vec<u32> = program.statements().iter().flat_map(|statement| statement.lines.clone()).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// One of the reasons is a dependence.
fn is_dependence(because: &[Reason]) -> bool {
    because.iter().any(|reason| matches!(reason.kind, ReasonKind::Data | ReasonKind::Control))
}
