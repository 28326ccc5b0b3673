//! What the worker's module has to offer so that grammars can be linked into it while it runs (`loader/grammar.js`): its
//! table of functions, which must be able to grow, and the pointer to its stack. Memory and libc are exported anyway.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        for argument in ["--export-table", "--growable-table", "--export=__stack_pointer"] {
            println!("cargo:rustc-link-arg-bin=worker={argument}");
        }
    }
}
