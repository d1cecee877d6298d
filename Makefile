# Everything a newcomer needs: make run, make test, make check. All state lies in .venv/ and var/.
PYTHON ?= python3
BIN := .venv/bin
# What PostgreSQL, Redis and a worker process can change the outcome of.
SERVER_TESTS = $(wildcard tests/services tests/api tests/jobs tests/pages)
PINS := .ci/constraints.txt

.DEFAULT_GOAL := help
.PHONY: help run setup test test-embedded test-servers check format lint types migrations packages-run packages-test

help: ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: setup ## Install what is missing, load the demonstration, start web and worker (Ctrl-C stops them)
	@$(BIN)/python manage.py demo
	@exec $(BIN)/python manage.py serve

setup: packages-run .venv/runtime.stamp
	@$(BIN)/python manage.py migrate --verbosity 0

test: test-embedded test-servers ## Run the tests, then those of database, tasks and web again on PostgreSQL and Redis

test-embedded: packages-test .venv/test.stamp ## Run all tests on SQLite and the folder queue
	@$(BIN)/python -m pytest

test-servers: packages-test .venv/test.stamp ## Run the tests of database, tasks and web on PostgreSQL and Redis
	@.ci/with-servers $(BIN)/python -m pytest $(SERVER_TESTS)

check: format lint types migrations test ## Format, lint, check types and migrations, run all tests

format: .venv/test.stamp ## Format the code, and lay out the patterns of rules and lexicon
	@$(BIN)/ruff format --quiet .
	@$(BIN)/python -m contracts.data_layout review/rules/data/*.yaml review/rules/data/*/*.yaml contracts/clauses/lexicon/*/*.yaml

lint: .venv/test.stamp ## Look for mistakes in code, templates and imports between rooms
	@$(BIN)/ruff check .
	@$(BIN)/djlint templates --lint --quiet
	@$(BIN)/lint-imports --no-cache

types: .venv/test.stamp ## Check types
	@$(BIN)/mypy .

migrations: .venv/test.stamp ## Look for model changes without a migration
	@$(BIN)/python manage.py makemigrations --check --dry-run

packages-run packages-test: packages-%:
	@.ci/packages $*

.venv/bin/python:
	@$(PYTHON) -m venv .venv

.venv/runtime.stamp: requirements.txt $(PINS) | .venv/bin/python
	@echo "Installing Python packages …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(PINS) --requirement requirements.txt
	@touch $@

.venv/test.stamp: tests/requirements.txt requirements.txt $(PINS) | .venv/bin/python
	@echo "Installing Python packages …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(PINS) --requirement tests/requirements.txt
	@touch $@ .venv/runtime.stamp
