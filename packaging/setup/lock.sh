#!/bin/sh
# Pins every dependency with its hashes, for all systems, naming no download address.
set -eu
cd "$(dirname "$0")/../.."
command -v uv >/dev/null || PATH="$PWD/.venv/bin:$PATH"
if ! command -v uv >/dev/null; then
    echo "make lock needs uv: .venv/bin/pip install uv" >&2
    exit 1
fi
compile="uv --quiet pip compile --universal --python-version 3.11 --generate-hashes --no-annotate --no-header ${*:-}"
$compile pyproject.toml --group dev --output-file requirements-dev.lock
$compile pyproject.toml --constraint requirements-dev.lock --output-file requirements.lock
$compile --group build --constraint requirements-dev.lock --output-file requirements-build.lock
$compile --group bench --constraint requirements-dev.lock --output-file requirements-bench.lock
