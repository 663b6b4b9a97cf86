#!/bin/sh
# Runs the benchmarks one after another, so that none disturbs the next.
set -eu
cd "$(dirname "$0")/../.."
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
for bench in $(grep -l '^if __name__ == "__main__"' tests/bench/*.py); do
    name=$(basename "$bench" .py)
    echo "== $name"
    .venv/bin/python -m "tests.bench.$name"
done
