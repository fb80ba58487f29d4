#!/bin/sh
# Sets up what is missing and runs Vaada. Arguments go to main.py; without any it opens the window
# on a practice store, or does the same job without a window where there is no display.
set -eu
. "$(dirname "$0")/setup.sh"
set_up --no-dev --inexact

if [ $# -gt 0 ]; then
    exec "$PYTHON" main.py "$@"
fi

CASE=1201-03-26
"$PYTHON" main.py practice
STORE=$("$PYTHON" main.py practice --show-folder)
passphrase() { "$PYTHON" main.py practice --show-passphrase; }

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    PASSPHRASE=$(passphrase)
    exec "$PYTHON" main.py --store "$STORE" --passphrase-fd 3 3<<END
$PASSPHRASE
END
fi

say "there is no display: doing the job without a window"
passphrase | "$PYTHON" main.py deadlines "$CASE" --store "$STORE" --passphrase-fd 0
"$PYTHON" main.py practice --hold "$CASE"
passphrase | "$PYTHON" main.py print "$CASE" -o decision.pdf --store "$STORE" --passphrase-fd 0
