#!/bin/sh
# Sets up a virtual environment in .venv with pinned versions; "sh tools/setup.sh test" adds what the tests need.
# Installs the system libraries that Qt loads, where apt-get is there and may be used; elsewhere a desktop has them already.
set -eu
cd "$(dirname "$0")/.."

libraries="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0
 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"

if command -v apt-get >/dev/null 2>&1; then
    missing=""
    for name in $libraries; do
        # The name with t64 is the same library on newer releases.
        dpkg -s "$name" >/dev/null 2>&1 || dpkg -s "${name}t64" >/dev/null 2>&1 || missing="$missing $name"
    done
    as=""
    [ "$(id -u)" = 0 ] || as="sudo -n"
    if [ -n "$missing" ]; then
        echo "Installing system libraries:$missing"
        { $as apt-get update -qq && $as env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing; } \
            >/dev/null 2>&1 || echo "Could not install them (no right to); going on: a desktop usually has them." >&2
    fi
fi

python=""
for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then
        python=$name
        break
    fi
done
[ -n "$python" ] || { echo "Jourdesk needs Python 3.11 to 3.14." >&2; exit 2; }

if ! [ -x .venv/bin/python ]; then
    # Debian splits ensurepip from Python: then the environment is made bare and filled by the system's pip.
    "$python" -m venv .venv 2>/dev/null || { rm -rf .venv; "$python" -m venv --without-pip .venv; }
fi
if .venv/bin/python -m pip --version >/dev/null 2>&1; then
    pip=".venv/bin/python -m pip"
else
    pip="$python -m pip --python .venv/bin/python"
fi

what=".[host,roster]"
[ "${1:-}" = test ] && what=".[test]"
$pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable "$what"
