# shellcheck shell=bash disable=SC2034
# Versions of the tools that the build needs; scripts/setup.sh installs exactly these.

# The oldest compiler that the dependencies take (also `rust-version` in Cargo.toml).
RUST_MINOR=90

NODE_MAJOR=18

# 0.22 asks for a newer compiler than the one above.
TRUNK_VERSION=0.21.14

# From npm: the distributions' packages are too old for the modules that rustc makes today.
BINARYEN_VERSION=132.0.0

# The tool must be of the very version of the crate, so the lock file decides.
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$ROOT/Cargo.lock")

WASM_TARGET=wasm32-unknown-unknown
