#!/bin/sh
# Sets up what is missing and runs every check: style, types, all tests.
set -eu
EXTRA_PACKAGES="unicode-data poppler-utils softhsm2"
. "$(dirname "$0")/setup.sh"
set_up --all-groups

"$PYTHON" -m ruff check .
"$PYTHON" -m ruff format --check --quiet .
"$PYTHON" -m mypy
export QT_QPA_PLATFORM=offscreen
exec "$PYTHON" -m pytest -q -n 2 --dist worksteal "$@"
