#!/bin/sh
# Style, types, layers, and the catalogue's freshness.
set -eu
cd "$(dirname "$0")/../.."
.venv/bin/ruff format --check --quiet .
.venv/bin/ruff check --quiet .
.venv/bin/mypy --no-error-summary
.venv/bin/lint-imports --no-logo
packaging/setup/translations.sh check
