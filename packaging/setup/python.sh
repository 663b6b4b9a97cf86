# Finding a Python that is new enough. Sourced by prepare.sh.
# shellcheck shell=sh

python_is_recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

# Prints the first Python of 3.11 or newer; one line and an end where there is none.
find_python() {
    for candidate in python3 python3.13 python3.12 python3.11 python3.14 /usr/bin/python3; do
        if python_is_recent "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    here=$(python3 --version 2>/dev/null || echo "no Python")
    echo "W4R Desktop needs Python 3.11 or newer; there is $here here. Install python3.11 and its python3.11-venv, then try again." >&2
    return 1
}

# Prints the Debian package that lets this Python make a virtual environment, if it cannot.
venv_package() {
    if "$1" -c 'import ensurepip, venv' 2>/dev/null; then
        return
    fi
    case $1 in
        */python3.*) echo "${1##*/}-venv" ;;
        *) echo python3-venv ;;
    esac
}
