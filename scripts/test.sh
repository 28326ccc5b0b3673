#!/usr/bin/env bash
# Runs every check of `make test`, the quick ones first, and goes on after a failure. The last line says how many passed.
#
# Each check is a make target, `make check-NAME`. Output is shown and kept in build/logs.
set -uo pipefail
cd "$(dirname "$0")/.."

# Those with a + are test suites: one that runs no test has failed.
CHECKS=(format clippy +scripts docs +native corpus +commands +slicing clippy-wasm +wasm imports sizes +browser)

mkdir -p build/logs
export RESCUE_SET_UP=1 # `make test` has just done it
passed=0 failed=0 table=

# How many tests the runners (cargo's and node's) say have passed.
tests_in() {
  awk '/^test result: ok\. [0-9]+ passed/ { n += $4 } /^(#|ℹ) pass [0-9]+$/ { n += $3 } END { print n + 0 }' "$1"
}

for check in "${CHECKS[@]}"; do
  name=${check#+} log=build/logs/${check#+}.log start=$SECONDS count=
  printf '\n== %s (make check-%s)\n' "$name" "$name"
  make --no-print-directory "check-$name" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  if [ "$check" != "$name" ]; then
    tests=$(tests_in "$log")
    count="$tests tests"
    if [ "$status" = 0 ] && [ "$tests" = 0 ]; then
      echo "$name: no test ran"
      status=1
    fi
  fi
  if [ "$status" = 0 ]; then verdict=passed; passed=$((passed + 1)); else verdict=FAILED; failed=$((failed + 1)); fi
  table+=$(printf '%-12s %-7s %5d s  %s' "$name" "$verdict" $((SECONDS - start)) "$count")$'\n'
done

printf '\n%s\nall checks took %d s\n%d passed, %d failed\n' "$table" "$SECONDS" "$passed" "$failed"
[ "$failed" = 0 ]
