//! Pieces of programs: a window of twenty lines keeps the dependences between its lines.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use petgraph::visit::EdgeRef;
use rescue_core::analysis::{Criterion, DependenceKind, Direction, Doubt, Program, Reach};
use rescue_core::language::{self, Language};

const WINDOW: usize = 20;
const WINDOWS_PER_FIXTURE: usize = 4;
/// Share of the dependences with both ends in the window that have to be found in the window alone.
const KEPT: f64 = 0.9;

/// Dependences as lines and their kind, with lines counted from `first` on; imports are no dependences of the program.
fn dependences(program: &Program, first: u32, last: u32) -> BTreeSet<(u32, u32, DependenceKind)> {
    let mut found = BTreeSet::new();
    for edge in program.graph().edge_references() {
        let [from, to] = [edge.source(), edge.target()].map(|node| program.statement(program.graph()[node]));
        let inside = |lines: &[u32]| lines.first().is_some_and(|line| (first..=last).contains(line));
        if edge.weight().kind != DependenceKind::Import && inside(&from.lines) && inside(&to.lines) {
            let (from, to) = (from.line() + 1 - first, to.line() + 1 - first);
            if from != to {
                found.insert((from, to, edge.weight().kind));
            }
        }
    }
    found
}

fn fixtures(language: &'static Language) -> impl Iterator<Item = (PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some());
    paths.sort();
    paths.into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).expect("a fixture");
        (path, text)
    })
}

/// (kept, all) over random windows of the fixtures of a language.
fn windows(language: &'static Language) -> (usize, usize) {
    let (mut kept, mut all) = (0, 0);
    let mut seed: u64 = 20;
    for (path, text) in fixtures(language) {
        let whole = Program::of(&text, language);
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() <= WINDOW || !whole.doubts().is_empty() {
            continue;
        }
        for _ in 0..WINDOWS_PER_FIXTURE {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let start = (seed >> 33) as usize % (lines.len() - WINDOW + 1);
            let piece = lines[start..start + WINDOW].join("\n");
            let wanted = dependences(&whole, start as u32 + 1, (start + WINDOW) as u32);
            let found = dependences(&Program::of(&piece, language), 1, WINDOW as u32);
            let lost = wanted.difference(&found).count();
            if lost > 1 && std::env::var("SHOW").is_ok_and(|name| name == language.name) {
                println!(
                    "--- {} {start}: {lost} of {}: {:?}\n{piece}",
                    path.display(),
                    wanted.len(),
                    wanted.difference(&found).collect::<Vec<_>>()
                );
            }
            kept += wanted.len() - lost;
            all += wanted.len();
        }
    }
    (kept, all)
}

#[test]
fn windows_keep_the_dependences_between_their_lines() {
    let mut poor = Vec::new();
    for language in language::ALL {
        let (kept, all) = windows(language);
        println!("{:<12}{kept:>6} of {all}", language.name);
        if (kept as f64) < KEPT * all as f64 {
            poor.push(format!("{}: {kept} of {all}", language.name));
        }
    }
    assert!(poor.is_empty(), "{poor:?}");
}

#[test]
fn lines_are_those_of_the_piece() {
    let python = language::named("python").expect("a language");
    let program = Program::of("        total += price\n    else:\n        skipped += 1\n    return total\n", python);
    assert!(program.doubts().iter().any(|doubt| matches!(doubt, Doubt::Fragment { .. })));
    let lines: Vec<Vec<u32>> = program.statements().iter().map(|statement| statement.lines.clone()).collect();
    for line in 1..=4 {
        assert!(lines.iter().any(|lines| lines.contains(&line)), "{line}: {lines:?}");
    }
    assert!(lines.iter().flatten().all(|line| (1..=4).contains(line)));
}

#[test]
fn nothing_is_said_about_what_only_stands_around_a_piece() {
    for language in language::ALL {
        for text in fixtures(language).map(|(_, text)| text) {
            let lines: Vec<&str> = text.lines().collect();
            for piece in lines.chunks(WINDOW / 2).map(|lines| lines.join("\n")) {
                let program = Program::of(&piece, language);
                let inside = 1..=program.source().lines.lines();
                assert!(program.calls().iter().all(|call| inside.contains(&call.line)), "{}\n{piece}", language.name);
                for line in inside.clone() {
                    let reach = Reach { direction: Direction::Both, hops: None };
                    let slice = program.slice(&Criterion::Lines(vec![line]), reach);
                    assert!(slice.kept.iter().all(|kept| inside.contains(&kept.line)), "{}\n{piece}", language.name);
                }
            }
        }
    }
}

#[test]
fn halves_of_blocks_are_completed() {
    let pieces = [
        ("php", "    greet();\nelseif ($known):\n    ask();\nendif;\nleave();\n"),
        ("php", "    greet();\nendforeach;\nif ($known):\n    ask();\nelse:\n    leave();\n"),
        ("php", "        break;\n    case 'b':\n        ask();\nendswitch;\n"),
        ("php", "<li><?= $row ?></li>\n<?php endforeach; ?>\n</ul>\n<?php if ($known): ?>\n<p>Known</p>\n"),
        ("php", "    'a' => 1,\n    'b' => 2,\n];\nask();\n"),
        ("php", "        $n > 3 => 'many',\n        default => 'few',\n    };\n    return $text;\n}\n"),
        ("php", "    ask();\n});\n"),
        ("php", "enum Level: int\n{\n    case Low = 1;\n"),
        ("java", "        break;\n    case 2:\n        ask();\n}\nleave();\n"),
        ("javascript", "ask();\nbreak;\ndefault:\nleave();\n"),
        ("c", "do {\n    ask();\n"),
        ("cpp", "    try {\n        ask();\n"),
        ("csharp", "    try {\n        Ask();\n"),
        ("go", "    ask()\ncase 2:\n    leave()\n}\n"),
    ];
    for (name, piece) in pieces {
        let program = Program::of(piece, language::named(name).expect("a language"));
        let doubts = program.doubts();
        assert!(matches!(doubts, [Doubt::Fragment { .. }]), "{name}: {doubts:?}\n{}", program.source().text);
    }
}

#[test]
fn code_is_told_from_what_may_stand_around_it() {
    let php = language::named("php").expect("a language");
    let is_piece = |text| {
        let doubts = Program::of(text, php).doubts().to_vec();
        doubts.iter().any(|doubt| matches!(doubt, Doubt::Fragment { .. }))
    };
    assert!(is_piece("$sql = \"SELECT $id\";\n$rows = $db->query($sql);\n"));
    assert!(is_piece("$title = $_GET['title'];\n?>\n<p><?= $title ?></p>\n"));
    assert!(!is_piece("<ul>\n<li><?= $row ?></li>\n</ul>\n"));
    assert!(!is_piece("<html>\n<body>\n<p>Orders of today</p>\n</body>\n</html>\n"));
}
