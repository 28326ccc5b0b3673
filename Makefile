# `make help` lists what there is. Each file is rebuilt only when something it is made of has changed.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

PORT ?= 8080
DIST := dist
KB := build/kb
GRAMMARS := build/grammars
KB_EXPORT := target/cli/kb-export
MEASURE := target/cli/rescue-measure
WITH_TOOLS := scripts/with-tools
WASM := --target wasm32-unknown-unknown --package rescue-core --package rescue-app

RUST := Cargo.toml Cargo.lock .cargo/config.toml
CORE := $(RUST) core/Cargo.toml $(shell find core/src -type f)
COMMAND := $(CORE) kb-export/Cargo.toml $(shell find kb-export/src -type f)
CORPUS := $(shell find kb-export/corpus kb-export/model -type f 2>/dev/null)
PAGE := $(CORE) index.html Trunk.toml package-lock.json $(shell find app -type f)

## For using it

.PHONY: help serve dist clean
help: ## list the commands
	@awk 'BEGIN { FS = ":.*## " } /^## / { print "\n" substr($$0, 4) } /^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' Makefile

serve: dist ## set up, build, serve on loopback and print the address (PORT=8080; a taken port makes it take the next)
	@node scripts/serve.mjs $(DIST) --port $(PORT)

dist: $(DIST)/index.html ## set up and build the folder dist/, which any static host can serve under any path
	@echo "dist/ is built: $$(find $(DIST) -type f | wc -l) files, $$(du -sh $(DIST) | cut -f1)"

clean: ## remove what was built (the tools and packages that were installed stay)
	rm -rf build $(DIST) target

## For working on it

.PHONY: setup setup-test kb grammars test bench bench-quality bench-typing bench-slice bench-knowledge bench-scale picture drawings
setup: ## install what building needs and this machine lacks
	@[ -n "$${RESCUE_SET_UP:-}" ] || scripts/setup.sh

setup-test: ## the same, and what testing needs
	@WITH_BROWSER=1 scripts/setup.sh

kb: $(KB)/head.bin ## build the knowledge base from the corpus

grammars: $(GRAMMARS).json ## compile the grammars that the page loads

test: setup-test ## set up and run every check
	@scripts/test.sh

bench: setup-test dist ## measure sizes, times and hits, write them into README.md, and try real code on the page
	@$(WITH_TOOLS) node scripts/bench.mjs $(DIST)
	@$(WITH_TOOLS) node tests/browser/patches.mjs

bench-quality: $(KB_EXPORT) $(KB)/head.bin ## measure hits only, and write them into README.md
	node scripts/bench-quality.mjs $(KB_EXPORT)

bench-typing: setup-test dist ## measure how soon a slice follows a key only, and write it into README.md
	@$(WITH_TOOLS) node scripts/bench-typing.mjs $(DIST)

bench-slice: $(KB_EXPORT) ## run slices of solved problems, slice real patches and long functions, and write the figures down
	cargo build --profile cli --package rescue-measure
	node scripts/bench-slice.mjs $(MEASURE)

bench-knowledge: $(KB_EXPORT) ## import public data sets, build from them, and write the figures into docs/knowledge.md
	node scripts/bench-import.mjs $(KB_EXPORT)

bench-scale: $(KB_EXPORT) ## build a knowledge base of 100,000 examples and ask it: times, memory, sizes (takes a while)
	node scripts/bench-scale.mjs $(KB_EXPORT)

picture: setup-test dist ## take the picture of the page that the README shows
	@$(WITH_TOOLS) node scripts/picture.mjs

drawings: $(KB_EXPORT) ## draw the dependence graphs that docs/slicing.md shows
	@node scripts/drawings.mjs $(KB_EXPORT)

## The checks of `make test`, one by one

CHECKS := format clippy scripts docs native corpus commands slicing clippy-wasm wasm imports sizes browser
.PHONY: $(CHECKS:%=check-%)
check-format: ## formatting of the Rust code
	cargo fmt --all --check

check-clippy: ## lints, for this machine
	cargo clippy --workspace --all-targets -- -D warnings

check-clippy-wasm: ## lints, for the browser
	$(WITH_TOOLS) cargo clippy $(WASM) --all-targets -- -D warnings

check-scripts: ## tests of the scripts
	node --test tests/scripts/*.test.mjs

check-docs: ## links in the documentation of the code
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --quiet

check-native: ## tests of the crates, on this machine
	cargo test --workspace --quiet

check-corpus: $(KB_EXPORT) ## the corpus itself: form, code, slices, signals
	$(KB_EXPORT) verify
	node scripts/check/syntax.mjs kb-export/corpus

check-commands: $(KB_EXPORT) $(KB)/head.bin ## the command line, end to end
	node --test tests/commands/*.test.mjs

check-slicing: $(KB_EXPORT) ## slices of small programs, run with their tests
	node --test tests/slicing/*.test.mjs

check-wasm: ## tests of core, in Chromium; those of the page are native or in tests/browser
	WASM_BINDGEN_USE_BROWSER=1 WASM_BINDGEN_TEST_WEBDRIVER_JSON=$(CURDIR)/tests/webdriver.json \
	  $(WITH_TOOLS) cargo test --target wasm32-unknown-unknown --package rescue-core --tests

check-imports: $(DIST)/index.html ## that the modules import nothing that the page does not provide
	node scripts/check/imports.mjs $(DIST)

check-sizes: $(DIST)/index.html ## the budgets for bytes
	node scripts/check/sizes.mjs $(DIST)

check-browser: $(DIST)/index.html ## the page, as a person uses it, in Chromium
	$(WITH_TOOLS) node --test --test-timeout=240000 tests/browser/*.test.mjs

# Files

$(KB_EXPORT): $(COMMAND) | setup
	cargo build --profile cli --package kb-export
	@touch $@ # cargo leaves an unchanged binary as old as it is

$(KB)/head.bin: $(KB_EXPORT) $(CORPUS)
	$(KB_EXPORT) build --sizes $(KB)

$(GRAMMARS).json: Cargo.lock $(shell find scripts/wasm -type f) | setup
	$(WITH_TOOLS) node scripts/wasm/grammars.mjs $(GRAMMARS)

$(DIST)/index.html: $(PAGE) $(KB)/head.bin $(GRAMMARS).json | setup
	$(WITH_TOOLS) trunk build --release
