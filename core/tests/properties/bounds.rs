//! Work is bounded, and whoever asks for it is asked whether to go on.

use rescue_core::analysis::{Program, Source, Turn, Work, now};
use rescue_core::language;

#[test]
fn stop_is_obeyed() {
    let language = language::named("c").expect("a language");
    let body = "    if (a[i] > n) { s += a[i]; } else { s -= n; }\n".repeat(5_000);
    let text = format!("int f(int *a, int n, int i) {{\n    int s = 0;\n{body}    return s;\n}}\n");
    let mut asked = 0;
    let mut stop = || {
        asked += 1;
        if asked > 3 { Turn::Stop } else { Turn::Work }
    };
    let started = std::time::Instant::now();
    let mut work = Work::until(&mut stop);
    let program = now(async {
        let source = Source::parse(&text, language, &mut work).await;
        Program::analyse(source, &mut work).await
    });
    assert!(!program.doubts().is_empty());
    assert!(started.elapsed().as_millis() < 500, "{:?}", started.elapsed());
}
