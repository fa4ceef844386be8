# Two commands are enough: `make build` and `make test`. Both set up what they need.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.DEFAULT_GOAL := build
.PHONY: setup build test check lint docs bench lock system clean

build: setup ## every bundled edition into build/site/
	$(BIN)/proceedings build

test: system check docs ## everything that must hold

check: lint ## lint, and all tests
	$(BIN)/python -m pytest -n auto

lint: setup ## format, lint, types and import directions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: setup ## the handbook into build/docs/
	$(BIN)/sphinx-build -q -W --keep-going -b html docs build/docs

bench: setup ## what a volume costs beside a byte copy, pikepdf and pypdf; takes half an hour
	$(BIN)/python -m benchmarks --distinct

setup: $(READY)

$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it: make PYTHON=python3.11")'
	@echo "Setting up $(VENV); this takes a minute"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

system: ## the browser that the tests drive
	@sh tests/system-packages

lock: ## requirements/dev.txt anew from pyproject.toml (needs uv)
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	  --no-annotate --python-version 3.11 --group dev pyproject.toml -o requirements/dev.txt

clean:
	rm -rf $(VENV) .cache build/site build/docs build/cache
