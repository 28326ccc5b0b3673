//! Texts that are no programs, or no longer.

use proptest::prelude::*;
use rescue_core::analysis::{Direction, LONGEST_TEXT, Program};
use rescue_core::language::{self, Language};

use crate::{fixtures, slice};

/// Everything that can be asked of a text is asked, of its last line.
fn survives(text: &str, language: &'static Language) {
    let program = Program::of(text, language);
    slice(&program, program.source().lines.lines(), Direction::Both, None);
    program.calls();
}

/// Where a text can be cut.
fn cuts(text: &str) -> Vec<usize> {
    (0..=text.len()).filter(|&end| text.is_char_boundary(end)).collect()
}

#[test]
fn no_prefix_of_a_program_is_too_odd() {
    for fixture in fixtures() {
        for end in cuts(&fixture.text).into_iter().step_by(29) {
            survives(&fixture.text[..end], fixture.language);
        }
    }
}

#[test]
fn code_in_the_wrong_language_gives_doubts() {
    for (index, fixture) in fixtures().iter().enumerate() {
        // Each in two of the languages; all pairs of languages have their turn.
        for other in [index, index + index / language::ALL.len() + 1] {
            let program = Program::of(&fixture.text, language::ALL[other % language::ALL.len()]);
            let broken = program.source().tree.as_ref().is_some_and(|tree| tree.root_node().has_error());
            assert_eq!(broken, !program.doubts().is_empty(), "{} as {}", fixture.name, program.source().language.name);
        }
    }
}

#[test]
fn deep_nesting_neither_overflows_nor_hangs() {
    let deep = 20_000;
    let texts = [
        ("python", format!("x = {}1{}\n", "(".repeat(deep), ")".repeat(deep))),
        ("python", format!("x = {}\n", vec!["a"; deep].join(" + "))),
        ("javascript", format!("{}{}", "{".repeat(deep), "}".repeat(deep))),
        ("javascript", format!("f({}1{});", "x => (".repeat(3000), ")".repeat(3000))),
        ("javascript", format!("let x = {}1{};\nf(x);\n", "(".repeat(deep), ")".repeat(deep))),
        ("javascript", format!("{0}x{1} = {0}y{1};\n", "[".repeat(deep), "]".repeat(deep))),
        ("javascript", format!("const x = require('a'){};\n", ".b".repeat(deep))),
        ("rust", format!("fn f() {{ let x = {}&mut y{}; }}\n", "(".repeat(deep), ")".repeat(deep))),
        ("php", format!("<?php $x = {}$y{};\n", "(".repeat(deep), ")".repeat(deep))),
        ("cpp", format!("int x = {}1{};\nint y = x;\n", "(".repeat(deep), ")".repeat(deep))),
        ("cpp", format!("int x = {}a{}::b;\n", "a<".repeat(2000), ">".repeat(2000))),
        ("c", format!("int f(int a) {{ {} return 1; }}", "if (a) { } else ".repeat(deep))),
        ("c", format!("int f(void) {{ {} }}", "while (1) {".repeat(2000))),
        ("python", (0..900).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "if x:\n")),
    ];
    for (name, text) in texts {
        survives(&text, language::named(name).expect("a language"));
    }
}

#[test]
fn too_much_text_is_refused_with_a_reason() {
    let language = language::named("python").expect("a language");
    let program = Program::of(&"x = 1\n".repeat(LONGEST_TEXT / 6 + 1), language);
    assert!(program.statements().is_empty());
    assert_eq!(program.doubts().len(), 1);
    let program = Program::of("\0\u{1}\u{2}", language);
    assert_eq!(program.doubts().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_prefix_of_a_part_of_a_program_is_too_odd(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        const CUTS: usize = 24;
        let fixture = which.get(fixtures());
        let cuts = cuts(&fixture.text);
        let first = at.index(cuts.len());
        for &end in cuts[first..].iter().take(CUTS) {
            survives(&fixture.text[..end], fixture.language);
        }
    }

    #[test]
    fn no_program_with_a_hole_is_too_odd(
        which in any::<prop::sample::Index>(),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
        filled in "(?s)[ -~\n\t{}()\\[\\];:=é🦀]{0,12}",
    ) {
        let fixture = which.get(fixtures());
        let cuts = cuts(&fixture.text);
        let (from, to) = (*from.get(&cuts), *to.get(&cuts));
        let (from, to) = (from.min(to), from.max(to));
        survives(&[&fixture.text[..from], &filled, &fixture.text[to..]].concat(), fixture.language);
    }

    #[test]
    fn any_text_is_survived(text in "(?s)[ -~\n\t{}()\\[\\];:=é🦀]{0,300}") {
        for language in language::ALL {
            survives(&text, language);
        }
        language::detect(&text);
    }

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        // The same without what no source code holds, so that it is parsed.
        let printable: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect();
        for language in language::ALL {
            survives(&text, language);
            survives(&printable, language);
        }
        language::detect(&text);
    }
}
