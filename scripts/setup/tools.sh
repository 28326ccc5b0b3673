# shellcheck shell=bash
# The tools of the build: from the distribution, from npm, and from crates.io. Each step skips what is there.

setup_node() {
  local major=0
  have node && major=$(node -p 'process.versions.node.split(".")[0]')
  if [ "$major" -lt "$NODE_MAJOR" ] || ! have npm; then
    apt_install nodejs npm && major=$(node -p 'process.versions.node.split(".")[0]')
    [ "$major" -ge "$NODE_MAJOR" ] || missing "node $NODE_MAJOR or newer, with npm" "https://nodejs.org/en/download"
  fi
}

setup_rust() {
  local minor=0
  have rustc && have cargo && minor=$(rustc --version | cut -d. -f2)
  if [ "$minor" -lt "$RUST_MINOR" ]; then
    if have rustup; then
      missing "Rust 1.$RUST_MINOR or newer (there is 1.$minor)" "rustup update stable"
    else
      debian_compiler || missing "Rust 1.$RUST_MINOR or newer" "https://rustup.rs, then open a new shell"
    fi
  fi
}

# rustfmt and clippy are for the checks only.
setup_rust_components() {
  cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt 2>/dev/null || apt_install rustfmt ||
    missing "rustfmt" "rustup component add rustfmt"
  cargo clippy --version >/dev/null 2>&1 || rustup component add clippy 2>/dev/null || apt_install rust-web-clippy ||
    missing "clippy" "rustup component add clippy"
}

# The grammars are C, and gcc has no WebAssembly target.
setup_c_compiler() {
  if scripts/wasm/cc --version >/dev/null 2>&1 && scripts/wasm/ar --version >/dev/null 2>&1; then
    say "clang and llvm-ar are there"
  else
    apt_or_missing "clang and llvm-ar" clang llvm
  fi
  have cc || apt_or_missing "a C compiler for this machine" gcc libc6-dev
}

setup_wasm_opt() {
  local wanted="version ${BINARYEN_VERSION%%.*} "
  case "$("$BIN/wasm-opt" --version 2>/dev/null) " in
    *"$wanted"*) say "wasm-opt ${BINARYEN_VERSION%%.*} is there"; return ;;
  esac
  if took "wasm-opt $BINARYEN_VERSION from npm" \
    npm install --silent --no-audit --no-fund --prefix "$RESCUE_TOOLS/npm" "binaryen@$BINARYEN_VERSION"; then
    ln -sf ../npm/node_modules/.bin/wasm-opt "$BIN/wasm-opt"
  else
    missing "wasm-opt" "npm install --prefix \"$RESCUE_TOOLS/npm\" binaryen@$BINARYEN_VERSION"
  fi
}

# Neither tool is worth optimizing: each runs for seconds, and is built for minutes.
QUICK=(CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=0)

# cargo_tool COMMAND VERSION MINUTES CARGO-INSTALL-ARGUMENTS...
cargo_tool() {
  local tool=$1 version=$2 minutes=$3
  shift 3
  if [ "$("$BIN/$tool" --version 2>/dev/null)" = "$tool $version" ]; then
    say "$tool $version is there"
    return
  fi
  took "$tool $version from source, about $minutes min on two cores" without_build_env "${QUICK[@]}" \
    cargo install --quiet --root "$RESCUE_TOOLS" --force --version "$version" "$@" ||
    missing "$tool $version" "cargo install --root \"$RESCUE_TOOLS\" --version $version $*"
}

# Without --locked: the lock file that this crate ships may name versions ahead of the registry's index.
setup_wasm_bindgen() {
  cargo_tool wasm-bindgen "$WASM_BINDGEN_VERSION" 2 wasm-bindgen-cli --no-default-features
}

# With --locked: it stands on pre-releases, of which newer ones do not compile.
setup_trunk() {
  cargo_tool trunk "$TRUNK_VERSION" 5 trunk --locked --no-default-features --features rustls
}

setup_npm_packages() {
  [ -f package-lock.json ] || return 0
  # npm writes node_modules/.package-lock.json last, so its age says whether an installation is whole and current.
  if [ node_modules/.package-lock.json -nt package-lock.json ]; then
    say "npm packages are there"
  else
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 took "npm packages" npm ci --no-audit --no-fund --loglevel=error ||
      missing "the npm packages of the project" "npm ci"
  fi
}
