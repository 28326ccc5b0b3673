# shellcheck shell=bash
# The Rust standard library for WebAssembly, from the first of three places that has it:
#
# 1. the compiler in use;
# 2. rustup, which downloads it (all that most people need);
# 3. Debian's compiler: where rustup is absent or may not download, its source package is built once (a minute or
#    two) into a sysroot of its own. `scripts/with-tools` puts that compiler first on the PATH, for WebAssembly only.
#
# WASM_TARGET_FROM=rustc|rustup|debian forces one of them.

SYSROOT=$RESCUE_TOOLS/sysroot

setup_wasm_target() {
  local from=${WASM_TARGET_FROM:-any}
  case $from in
    any)
      target_from_rustc || target_from_rustup || target_from_debian || no_target ;;
    rustc | rustup | debian)
      "target_from_$from" || no_target ;;
    *)
      missing "a known value of WASM_TARGET_FROM" "unset WASM_TARGET_FROM" ;;
  esac
}

no_target() {
  missing "the Rust standard library for $WASM_TARGET" "rustup target add $WASM_TARGET"
}

# has_target RUSTC: whether a compiler brings the standard library.
has_target() {
  local folder
  folder=$("$1" --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$folder/libstd-*.rlib" >/dev/null
}

target_from_rustc() {
  has_target rustc || return 1
  rm -f "$SYSROOT/active"
  say "rustc has $WASM_TARGET"
}

target_from_rustup() {
  have rustup || return 1
  # Behind some firewalls rustup waits for minutes before it gives up.
  took "rustup target add $WASM_TARGET" timeout -k 5 "${RUSTUP_TIMEOUT:-120}" rustup target add "$WASM_TARGET" || return 1
  target_from_rustc
}

target_from_debian() {
  debian_compiler || return 1
  local identity
  identity=$(/usr/bin/rustc -vV | sha256sum | cut -c1-16)
  if [ "$(cat "$SYSROOT/built-by" 2>/dev/null)" != "$identity" ]; then
    took "building the standard library for $WASM_TARGET" build_sysroot || return 1
    echo "$identity" >"$SYSROOT/built-by"
  fi
  has_target "$SYSROOT/bin/rustc" || return 1
  touch "$SYSROOT/active"
  say "Debian's compiler has $WASM_TARGET"
}

debian_compiler() {
  if ! { [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] && [ -d /usr/lib/rustlib/src/rust/library ]; }; then
    apt_install rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy || return 1
  fi
  if ! compgen -G '/usr/bin/wasm-ld*' >/dev/null; then
    apt_install lld-22 || apt_install lld || return 1
  fi
  local minor
  minor=$(/usr/bin/rustc --version | cut -d. -f2)
  if [ "$minor" -lt "$RUST_MINOR" ]; then
    say "Debian's compiler is 1.$minor, and 1.$RUST_MINOR is needed"
    return 1
  fi
}

# A copy of nothing but what differs: the library for the target, links to the rest, and wrappers that name the sysroot.
build_sysroot() {
  local build=$RESCUE_TOOLS/sysroot-build library=$SYSROOT/lib/rustlib/$WASM_TARGET/lib host tool
  rm -rf "$build" "$SYSROOT"
  mkdir -p "$build/src" "$library" "$SYSROOT/bin"
  printf '%s\n' '[package]' 'name = "std-for-wasm"' 'version = "0.0.0"' 'edition = "2024"' '[workspace]' \
    '[profile.release]' 'debug = 0' >"$build/Cargo.toml"
  : >"$build/src/lib.rs"
  # Bitcode is embedded because the project's release profile asks for fat LTO; test and proc_macro are for the tests.
  (cd "$build" && without_build_env PATH="/usr/bin:$PATH" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
    RUSTFLAGS=-Cembed-bitcode=yes /usr/bin/cargo build --quiet --release --target "$WASM_TARGET" \
    --target-dir "$build/target" -Zbuild-std=std,panic_abort,test,proc_macro) || return 1
  cp "$build/target/$WASM_TARGET"/release/deps/lib*.{rlib,rmeta} "$library"
  rm -f "$library"/libstd_for_wasm-*
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  ln -s "/usr/lib/rustlib/$host" "$SYSROOT/lib/rustlib/$host"
  for tool in rustc rustdoc; do
    printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' "$tool" "$SYSROOT" >"$SYSROOT/bin/$tool"
    chmod +x "$SYSROOT/bin/$tool"
  done
  for tool in cargo cargo-clippy; do
    [ -x "/usr/bin/$tool" ] && ln -s "/usr/bin/$tool" "$SYSROOT/bin/$tool"
  done
  rm -rf "$build"
}
