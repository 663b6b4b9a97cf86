#!/bin/sh
# The whole suite in random order, two at a time. Arguments go to pytest.
set -eu
cd "$(dirname "$0")/../.."
exec .venv/bin/python -m pytest --numprocesses 2 --quiet "$@"
