#!/usr/bin/env bash
# The whole suite in random order, two at a time. Arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/../.."

exec .venv/bin/python -m pytest --numprocesses 2 --quiet "$@"
