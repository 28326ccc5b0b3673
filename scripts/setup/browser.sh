# shellcheck shell=bash
# The browser of the tests. CHROMIUM and CHROMEDRIVER name one that is installed elsewhere.

setup_browser() {
  # shellcheck source=scripts/browser.sh
  . scripts/browser.sh
  if [ -n "$CHROMIUM" ] && [ -n "$CHROMEDRIVER" ]; then
    say "$("$CHROMIUM" --version 2>/dev/null) is there"
  elif ! apt_install chromium chromium-driver; then
    missing "Chromium and its driver (for the tests only)" \
      "sudo apt-get install chromium chromium-driver, or set CHROMIUM and CHROMEDRIVER to installed ones"
  fi
}
