//! Parsing again after an edit gives what parsing anew gives, through thousands of edits of all languages' programs.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use rescue_core::analysis::{Program, Source, Turn, Work, now};
use rescue_core::language::{self, Language};
use tree_sitter::Tree;

const EDITS: usize = 10_000;
/// Each so many edits the programs are compared as well, and the text begins anew.
const ROUND: usize = 20;

/// A linear congruential generator: the edits are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// What people do to a text: lines are doubled, removed, emptied, swapped and indented, names, numbers and marks change.
fn edited(text: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let (at, other) = (dice.below(lines.len()), dice.below(lines.len()));
    match dice.below(8) {
        0 => lines.insert(at, lines[at].clone()),
        1 => drop(lines.remove(at)),
        2 => lines.insert(at, "\n".to_owned()),
        3 => lines.swap(at, other),
        4 => lines[at] = lines[at].replace('1', "23"),
        5 => lines[at] = lines[at].replacen(|c: char| c.is_ascii_lowercase(), "xy", 1),
        6 => lines[at] = lines[at].replacen(|c: char| !c.is_ascii_alphanumeric() && !c.is_whitespace(), "", 1),
        _ => lines[at] = lines[at].replacen(' ', " ( ) ", 1),
    }
    lines.concat()
}

fn parse(text: &str, language: &'static Language, before: Option<&Source>) -> Source {
    let mut never = || Turn::Work;
    now(Source::parse_after(text, language, before, &mut Work::until(&mut never)))
}

fn analyse(source: Source) -> Program {
    let mut never = || Turn::Work;
    now(Program::analyse(source, &mut Work::until(&mut never)))
}

/// Kind and bytes of every node.
fn nodes(tree: Option<&Tree>) -> Vec<(u16, usize, usize)> {
    let Some(tree) = tree else { return Vec::new() };
    let (mut cursor, mut found) = (tree.walk(), Vec::new());
    loop {
        let node = cursor.node();
        found.push((node.kind_id(), node.start_byte(), node.end_byte()));
        if cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return found;
            }
        }
    }
}

fn is_broken(source: &Source) -> bool {
    source.tree.as_ref().is_none_or(|tree| tree.root_node().has_error())
}

/// Lines and dependences.
fn dependences(program: &Program) -> Vec<String> {
    let statements = program.statements().iter().map(|statement| format!("{:?} {:?}", statement.kind, statement.lines));
    let edges = program
        .graph()
        .raw_edges()
        .iter()
        .map(|edge| format!("{} {} {:?}", edge.source().index(), edge.target().index(), edge.weight));
    statements.chain(edges).collect()
}

#[test]
fn an_edited_text_is_parsed_as_a_new_one() {
    let mut programs: Vec<(&'static Language, String)> = Vec::new();
    for language in language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
        let mut files: Vec<_> = fs::read_dir(folder).expect("fixtures").filter_map(Result::ok).collect();
        files.sort_by_key(fs::DirEntry::path);
        programs.extend(files.iter().map(|file| (*language, fs::read_to_string(file.path()).expect("a text"))));
    }
    let mut dice = Dice(7);
    let mut reused = 0;
    for _ in 0..EDITS / ROUND {
        let (language, text) = &programs[dice.below(programs.len())];
        let mut text = text.clone();
        let mut source = parse(&text, language, None);
        for _ in 0..ROUND {
            reused += usize::from(!is_broken(&source));
            text = edited(&text, &mut dice);
            let again = parse(&text, language, Some(&source));
            let anew = parse(&text, language, None);
            assert_eq!(nodes(again.tree.as_ref()), nodes(anew.tree.as_ref()), "{}:\n{text}", language.name);
            // Most edits that break the text are taken back, or it would stay broken.
            if !is_broken(&again) || dice.below(3) == 0 {
                source = again;
            }
            source.given().clone_into(&mut text);
        }
        let again = analyse(parse(&text, language, Some(&source)));
        assert_eq!(dependences(&again), dependences(&analyse(parse(&text, language, None))), "{text}");
    }
    println!("{reused} of {EDITS} edits followed a tree without errors");
    assert!(reused > EDITS / 3, "{reused}");
}
