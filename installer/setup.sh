# Sourced by run.sh and test.sh: everything Vaada needs on a bare Debian or Ubuntu machine.
# After `set_up`, $PYTHON runs the program. The second time it only looks and goes on.

cd "$(dirname "$0")/.." || exit 1
STATE=.run
PYTHON=.venv/bin/python

QT_LIBRARIES="libglib2.0-0 libgl1 libegl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libbrotli1
    libgssapi-krb5-2 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
    libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"

say() { printf '%s\n' "vaada: $*" >&2; }
fail() { say "$*"; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else fail "installing system packages needs root: run this once as root, or install sudo"
    fi
}

# Install Debian packages, once for each list of names.
install_packages() {
    stamp="$STATE/packages-$(printf '%s' "$*" | cksum | tr -d ' ')"
    [ -f "$stamp" ] && return 0
    command -v apt-get >/dev/null 2>&1 || {
        say "no apt-get here; if Vaada does not start, install by hand: $*"
        return 0
    }
    say "installing system packages: $*"
    as_root apt-get update -qq || say "apt-get update failed; trying with the lists at hand"
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $* >"$STATE/apt.log" 2>&1 || {
        tail -n 5 "$STATE/apt.log" >&2
        fail "installing system packages failed; the whole story is in $STATE/apt.log"
    }
    : >"$stamp"
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'
        then
            FOUND=$name
            return 0
        fi
    done
    return 1
}

# uv, at the version and hashes of installer/uv.txt, in an environment of its own.
install_uv() {
    stamp="$STATE/uv-$(cksum <installer/uv.txt | tr -d ' ')"
    [ -f "$stamp" ] && return 0
    find_python || {
        install_packages python3.11 python3.11-venv
        find_python || fail "Vaada needs Python 3.11 to 3.14; none was found"
    }
    "$FOUND" -c 'import ensurepip' 2>/dev/null ||
        install_packages "$("$FOUND" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    say "installing uv"
    rm -rf "$STATE/uv"
    "$FOUND" -m venv "$STATE/uv" || fail "python could not make a virtual environment"
    "$STATE/uv/bin/python" -m pip install -q --disable-pip-version-check \
        --require-hashes -r installer/uv.txt || fail "installing uv failed"
    : >"$stamp"
}

# The locked Python packages; the arguments are passed to `uv sync`.
install_python_packages() {
    lock="$STATE/sync-$(cksum <uv.lock | tr -d ' ')"
    stamp="$lock-$(printf '%s' "$*" | cksum | tr -d ' ')"
    [ -f "$stamp" ] && [ -x "$PYTHON" ] && return 0
    say "installing Python packages from uv.lock"
    find_python || fail "Vaada needs Python 3.11 to 3.14; none was found"
    UV_PROJECT_ENVIRONMENT=.venv "$STATE/uv/bin/uv" sync --quiet --locked \
        --python "$FOUND" --no-python-downloads "$@" ||
        fail "installing Python packages failed"
    for old in "$STATE"/sync-*; do
        case $old in "$lock"-*) ;; *) rm -f "$old" ;; esac
    done
    : >"$stamp"
}

set_up() {
    mkdir -p "$STATE" || fail "cannot write in $(pwd)"
    # shellcheck disable=SC2086
    install_packages $QT_LIBRARIES ${EXTRA_PACKAGES:-}
    install_uv
    install_python_packages "$@"
}
