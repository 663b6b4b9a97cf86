#!/bin/sh
# Makes this checkout ready: system packages, .venv, locked dependencies, the project itself.
# prepare.sh run     what the app needs (window libraries only where there is a display)
# prepare.sh test    all of that and the tools of the tests
# prepare.sh bench   the engines that printing is measured against, added to what the tests have
set -eu
cd "$(dirname "$0")/../.."
purpose=$1
. packaging/setup/python.sh
. packaging/setup/packages.sh

case $purpose in
    run) lock=requirements.lock groups="print${DISPLAY:+ window}${WAYLAND_DISPLAY:+ window}" ;;
    test) lock=requirements-dev.lock groups="print window test" ;;
    bench) lock=requirements-bench.lock groups="print bench" ;;
    *) echo "usage: prepare.sh run|test|bench" >&2 && exit 2 ;;
esac

command -v python3 >/dev/null || install_packages python3-venv || true
python=$(find_python)
provide_packages "$purpose" "$python" "$groups" || [ "$purpose" = bench ] # each engine can be done without

stamp=".venv/.ready-$purpose"
state=$({ pwd; cat requirements-build.lock "$lock" pyproject.toml; } | sha256sum)
if python_is_recent .venv/bin/python && [ "$(cat "$stamp" 2>/dev/null)" = "$state" ]; then
    exec packaging/setup/translations.sh compile
fi

if ! python_is_recent .venv/bin/python; then
    echo "Making .venv with $("$python" --version)."
    "$python" -m venv --clear .venv
fi
echo "Installing the locked parts into .venv; the first time this fetches some 150 MB."
pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet"
$pip --require-hashes -r requirements-build.lock -r "$lock"
$pip --no-index --no-deps --no-build-isolation --editable .
packaging/setup/translations.sh compile
echo "$state" >"$stamp"
