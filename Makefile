# `make` alone tells what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready-$(shell cksum constraints.txt pyproject.toml | cksum | cut -d' ' -f1)

.DEFAULT_GOAL := help
.PHONY: help setup run sandbox test lint units screens clean lock

help:  ## What can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

setup: $(READY)  ## Make the virtual environment and install what is needed

$(READY): constraints.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@rm -f $(VENV)/.ready-*
	@touch $@

run: $(READY)  ## Start the bot: the real one with BOT_TOKEN, otherwise the sandbox
	@if $(BIN)/python -c 'import sys; from bot.settings import Settings; sys.exit(Settings().bot_token is None)'; \
	then exec $(BIN)/python -m bot run; else exec $(BIN)/python -m bot sandbox; fi

sandbox: $(READY)  ## The bot without a token or a network, with a page to try it
	$(BIN)/python -m bot sandbox

test: $(READY) lint units  ## Everything that must hold

lint: $(READY)  ## Style, types, and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports

units: $(READY)  ## The tests alone
	$(BIN)/python -m pytest -q -n 2

screens: $(READY)  ## Take the pictures of the README anew (needs Chromium)
	SCREENS=1 $(BIN)/python -m pytest -q tests/browser/test_screens.py

lock:  ## Write constraints.txt and requirements.lock anew (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o constraints.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header -o requirements.lock

clean:  ## Remove what setup and tests made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
