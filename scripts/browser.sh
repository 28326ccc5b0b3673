# shellcheck shell=sh
# Sourced: sets and exports CHROMIUM and CHROMEDRIVER to the first that is found; empty where there is none.

first_of() {
  for candidate in "$@"; do
    [ -n "$candidate" ] && command -v "$candidate" 2>/dev/null && return
  done
  echo
}

CHROMIUM=$(first_of "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable)
CHROMEDRIVER=$(first_of "${CHROMEDRIVER:-}" chromedriver chromium.chromedriver)
export CHROMIUM CHROMEDRIVER
