#!/bin/sh
# Runs the benchmarks one after another, so that none disturbs the next.
# What they measure against and cannot be had here is named, and left out.
set -eu
cd "$(dirname "$0")/../.."
packaging/setup/prepare.sh bench || echo "Measuring without the engines that could not be installed." >&2
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
for bench in $(grep -l '^if __name__ == "__main__"' tests/bench/*.py); do
    name=$(basename "$bench" .py)
    echo "== $name"
    .venv/bin/python -m "tests.bench.$name"
done
