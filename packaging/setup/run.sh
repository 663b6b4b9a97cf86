#!/bin/sh
# Opens the app with the sample evening; without a display, makes the sample evening as files.
set -eu
cd "$(dirname "$0")/../.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/w4r --demo
fi
.venv/bin/w4r demo demo-evening --replace
echo "There is no display here, so no window opened; the sample evening lies in $PWD/demo-evening, letters.pdf first of all."
