//! Every program among the fixtures is detected as what it is.

#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use rescue_core::language;

/// File, and why nothing in it says what it is.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("cpp/prototype.cpp", "nothing in it is C++ only"),
    ("cpp/nested_break.cpp", "nothing in it is C++ only"),
    ("cpp/overloads.cpp", "only that a name has two signatures is C++"),
    ("cpp/do_while.cpp", "nothing in it is C++ only"),
];

#[test]
fn fixtures_are_detected() {
    let mut wrong = Vec::new();
    for language in language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(language.name);
        for entry in std::fs::read_dir(folder).expect("fixtures") {
            let path = entry.expect("an entry").path();
            if !path.extension().is_some_and(|extension| language.extensions.iter().any(|known| extension == *known)) {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a fixture");
            let found = language::detect(&text).map(|found| found.language.name);
            let name = format!("{}/{}", language.name, path.file_name().unwrap_or_default().to_string_lossy());
            let excepted = EXCEPTIONS.iter().any(|(file, _)| *file == name);
            if (found == Some(language.name)) == excepted {
                wrong.push(format!("{name}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
