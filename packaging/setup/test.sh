#!/usr/bin/env bash
# The whole suite in random order, two at a time. Arguments go to pytest.
#
# A test during which Qt itself ended the process (a crash, not a failed assertion) is run once more in
# a process of its own, and the crash is told. Anything else that fails, fails.
set -euo pipefail
cd "$(dirname "$0")/../.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if .venv/bin/python -m pytest --numprocesses 2 --quiet "$@" 2>&1 | tee "$log"; then
    exit 0
fi
mapfile -t crashed < <(sed -n "s|^worker '.*' crashed while running '\(.*\)'$|\1|p" "$log" | sort -u)
failed=$(grep -cE '^(FAILED|ERROR) ' "$log" || true)
if [ "${#crashed[@]}" -eq 0 ] || [ "${#crashed[@]}" -ne "$failed" ]; then
    exit 1
fi
printf 'Qt crashed in %s; run once more alone.\n' "${crashed[@]}"
.venv/bin/python -m pytest --quiet "${crashed[@]}"
