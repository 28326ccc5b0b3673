//! The analysis where the page runs it: in a worker of a browser, as WebAssembly. `make check-wasm` runs it.
//!
//! What is different there: the grammars' C has another compiler and another libc, and the stack is about a megabyte and
//! kills the worker when it overflows.

#![cfg(all(target_arch = "wasm32", target_os = "unknown"))]

use rescue_core::analysis::{Criterion, Program, Reach, Source, Turn, Work, now};
use rescue_core::language;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

fn analyse(name: &str, text: &str) -> Program {
    Program::of(text, language::named(name).expect("a language"))
}

/// Lines that a backward slice without a bound keeps.
fn kept(program: &Program, line: u32) -> Vec<u32> {
    let slice = program.slice(&Criterion::Lines(vec![line]), Reach::default());
    slice.kept.iter().map(|kept| kept.line).collect()
}

#[wasm_bindgen_test]
fn slices_are_those_of_the_native_build() {
    for (name, text, line, expected) in [
        (
            "python",
            "def f(a, b):\n    c = a + 1\n    d = b\n    if c:\n        print(d)\n    return c\n",
            6,
            &[1, 2, 6][..],
        ),
        ("javascript", "function f(a, b) {\n  let c = a;\n  let d = b;\n  return c;\n}\n", 4, &[1, 2, 4, 5]),
        ("c", "int f(int a, int b) {\n  int c = a;\n  int d = b;\n  return c;\n}\n", 4, &[1, 2, 4, 5]),
    ] {
        let program = analyse(name, text);
        assert_eq!(kept(&program, line), expected, "{name}");
        assert!(program.doubts().is_empty(), "{name}");
    }
}

/// A recursive walk would overflow the stack here.
#[wasm_bindgen_test]
fn deep_nesting_does_not_kill_the_worker() {
    const DEEP: usize = 20_000;
    for (name, open, middle, close) in [
        ("python", "(", "x", ")"),
        ("python", "if x:\n ", "y", ""),
        ("javascript", "[", "x", "]"),
        ("javascript", "{", "f();", "}"),
        ("javascript", "a ? b : ", "c", ""),
        ("c", "{", ";", "}"),
        ("c", "if (x) ", "y();", ""),
    ] {
        let program = analyse(name, &format!("{}{middle}{}\n", open.repeat(DEEP), close.repeat(DEEP)));
        kept(&program, 1);
    }
}

/// A chain of ten thousand dependences, each one hop from the next.
#[wasm_bindgen_test]
fn a_long_chain_is_sliced_to_its_end() {
    const LONG: u32 = 10_000;
    let text: String = (1..=LONG).fold(String::new(), |text, i| text + &format!("x{i} = x{} + 1\n", i - 1));
    assert_eq!(kept(&analyse("python", &text), LONG).len(), LONG as usize);
}

#[wasm_bindgen_test]
fn work_ends_when_the_page_asks() {
    let mut asked = 0;
    let mut soon = || {
        asked += 1;
        if asked > 3 { Turn::Stop } else { Turn::Work }
    };
    let mut work = Work::until(&mut soon);
    let language = language::named("python").expect("a language");
    let text = "x = x + 1\n".repeat(50_000);
    let program = now(async {
        let source = Source::parse(&text, language, &mut work).await;
        Program::analyse(source, &mut work).await
    });
    assert!(work.is_over());
    assert!(!program.doubts().is_empty());
}
