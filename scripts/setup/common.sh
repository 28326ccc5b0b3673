# shellcheck shell=bash
# What the steps of scripts/setup.sh share: saying what happens, installing packages, remembering what is missing.

MISSING=()

say() { printf 'setup: %s\n' "$*"; }

have() { command -v "$1" >/dev/null 2>&1; }

# missing WHAT COMMAND: remembers what could not be installed and what the user can do about it.
missing() { MISSING+=("$1"$'\n'"           $2"); }

# took TITLE COMMAND...: runs a command that takes a while; says so before and how long it took after.
# A failing command's status is passed on.
took() {
  local title=$1 start=$SECONDS status=0
  shift
  say "$title ..."
  "$@" || status=$?
  if [ "$status" = 0 ]; then say "$title: done in $((SECONDS - start)) s"; else say "$title: failed after $((SECONDS - start)) s"; fi
  return "$status"
}

# as_root COMMAND...: as it is for root, else through sudo where that asks no password.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# apt_install PACKAGE...: false where there is no apt-get, no right to use it, or no such package.
APT_UPDATED=
apt_install() {
  have apt-get || return 1
  as_root true 2>/dev/null || return 1
  if [ -z "$APT_UPDATED" ]; then
    quietly as_root apt-get update -qq || say "apt-get update failed; trying with the package lists that are there"
    APT_UPDATED=1
  fi
  took "apt-get install $*" quietly as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@"
}

# quietly COMMAND...: shows what a command prints only if it fails.
quietly() {
  local log=$RESCUE_TOOLS/last.log
  "$@" >"$log" 2>&1 || { tail -n 20 "$log" >&2; return 1; }
}

# apt_or_missing WHAT PACKAGE...: installs, or remembers the command.
apt_or_missing() {
  local what=$1
  shift
  apt_install "$@" || missing "$what" "sudo apt-get install $*"
}

# report_missing: false, with the list, if anything is missing.
report_missing() {
  [ "${#MISSING[@]}" = 0 ] && return 0
  {
    echo
    echo "setup: this machine lacks what follows, and it could not be installed from here:"
    local entry
    for entry in "${MISSING[@]}"; do printf '         - %s\n' "$entry"; done
    echo "       Install it, then run the same command again: what is already there is kept."
  } >&2
  return 1
}

# without_build_env COMMAND...: tools are built for this machine, whatever the caller set for the project.
without_build_env() {
  env -u CARGO_TARGET_DIR -u CARGO_BUILD_TARGET -u CARGO_ENCODED_RUSTFLAGS -u RUSTFLAGS -u RUSTUP_TOOLCHAIN "$@"
}
