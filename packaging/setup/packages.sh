# Finding and installing system packages. Sourced by prepare.sh; the list is system-packages.txt.
# shellcheck shell=sh

# is_present KIND NAME: things are looked for, not packages, so any distribution will do.
is_present() {
    case $1 in
        command) command -v "$2" >/dev/null ;;
        library) PATH="$PATH:/usr/sbin:/sbin" ldconfig -p | grep -qF "	$2 " ;;
        font) find -L /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" \
            -name "$2" 2>/dev/null | grep -q . ;;
    esac
}

# missing_packages GROUPS: prints the packages of these groups whose things are not here.
missing_packages() {
    while read -r group kind name package _; do
        case " $1 " in
            *" $group "*) is_present "$kind" "$name" </dev/null || echo "$package" ;;
        esac
    done <packaging/setup/system-packages.txt
}

# Prints the words before a command that make it run as root, or fails where that is not permitted.
root_words() {
    if [ "$(id -u)" -eq 0 ]; then
        echo env
    elif sudo -n true 2>/dev/null; then
        echo "sudo -n env"
    else
        return 1
    fi
}

install_packages() {
    command -v apt-get >/dev/null || return 1
    as_root=$(root_words) || return 1
    apt="$as_root DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0"
    echo "Installing system packages: $*"
    $apt update >/dev/null || true # one broken source must not stop the others
    $apt install -y --no-install-recommends "$@" >/dev/null
}

# provide_packages PURPOSE PYTHON GROUPS: installs what is missing, or names it in one line.
# The app runs without its fonts, on others and less well; without the rest nothing can start.
provide_packages() {
    missing=$(venv_package "$2" && missing_packages "$3")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # one word a package
    install_packages $missing || true
    missing=$(venv_package "$2" && missing_packages "$3")
    [ -n "$missing" ] || return 0
    names=$(echo "$missing" | tr '\n' ' ' | sed 's/ $//')
    echo "W4R Desktop needs system packages that are not here; type: sudo apt-get install -y $names" >&2
    [ "$1" = run ] && ! echo "$missing" | grep -qv '^fonts-'
}
