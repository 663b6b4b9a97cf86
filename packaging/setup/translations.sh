#!/bin/sh
# translations.sh write   takes the words out of the code into w4r.pot and brings every language up to it
# translations.sh check   says whether w4r.pot still has the words of the code
# translations.sh compile makes what gettext reads, of every language that changed
set -eu
cd "$(dirname "$0")/../.."
babel=.venv/bin/pybabel
pot=translations/w4r.pot

# Locations name the file and no line, so that only words make a difference.
extract() {
    $babel --quiet extract --mapping translations/babel.cfg --output "$1" --project "W4R Desktop" \
        --copyright-holder "The W4R Desktop founders" --add-location file --sort-by-file \
        --add-comments L10N: --strip-comment-tags --width 100 \
        --keyword _ --keyword _p:1c,2 --keyword _n:1,2 w4r_desktop
}

# shellcheck disable=SC3013 # every sh of ours, dash included, knows -nt
compile() {
    for catalogue in translations/*.po; do
        language=$(basename "$catalogue" .po)
        compiled=translations/$language/LC_MESSAGES/w4r.mo
        if [ -e "$catalogue" ] && [ ! "$compiled" -nt "$catalogue" ]; then
            mkdir -p "$(dirname "$compiled")"
            $babel --quiet compile --locale "$language" -i "$catalogue" -o "$compiled"
        fi
    done
}

without_date() {
    grep -v '^"POT-Creation-Date' "$1"
}

case ${1:-} in
    write)
        extract "$pot"
        for catalogue in translations/*.po; do
            [ -e "$catalogue" ] || continue
            $babel --quiet update --input-file "$pot" --output-file "$catalogue" \
                --locale "$(basename "$catalogue" .po)" --no-fuzzy-matching --width 100
        done
        compile
        ;;
    compile) compile ;;
    check)
        fresh=$(mktemp -d)
        trap 'rm -r "$fresh"' EXIT
        extract "$fresh/now"
        without_date "$fresh/now" >"$fresh/new"
        without_date "$pot" >"$fresh/old"
        if ! diff -u "$fresh/old" "$fresh/new" >&2; then
            echo "The words in the code have changed: run make translations." >&2
            exit 1
        fi
        ;;
    *) echo "usage: translations.sh write|check|compile" >&2 && exit 2 ;;
esac
