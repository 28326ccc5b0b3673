#!/usr/bin/env bash
# Installs what the build needs and this machine lacks. Safe to run again: it skips what is there.
#
#   scripts/setup.sh                  what `make serve` needs
#   WITH_BROWSER=1 scripts/setup.sh   also what `make test` needs: Chromium, its driver, rustfmt, clippy
#
# Tools go to $RESCUE_TOOLS (default ~/.cache/rescue-playground) and are used through scripts/with-tools; packages of
# the distribution go through apt-get as root, or through sudo where it asks no password. What cannot be installed is
# named at the end, each with the command to run.
set -euo pipefail

ROOT=$(cd "$(dirname "$0")/.." && pwd)
RESCUE_TOOLS=${RESCUE_TOOLS:-$HOME/.cache/rescue-playground}
BIN=$RESCUE_TOOLS/bin
cd "$ROOT"
mkdir -p "$BIN"

for part in common versions wasm_target tools browser; do
  # shellcheck source=/dev/null
  . "scripts/setup/$part.sh"
done

# Two set-ups at once (two terminals, two checkouts) would build into the same folder.
if have flock; then
  exec 9>"$RESCUE_TOOLS/lock"
  flock -n 9 || took "waiting for another set-up to end" flock 9
fi

setup_node
setup_rust
setup_c_compiler
report_missing # the rest builds on these

setup_wasm_target
setup_wasm_opt
setup_wasm_bindgen
setup_trunk
setup_npm_packages
if [ "${WITH_BROWSER:-0}" = 1 ]; then
  setup_rust_components
  setup_browser
fi
report_missing
say "ready after $SECONDS s"
