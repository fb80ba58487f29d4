"""Vaada, the desk of a release committee for minors: arguments in, a window or a command out."""

from __future__ import annotations

import multiprocessing
import sys

from core import commands


def main() -> int:
    """Run the command that was asked for, or open the window; gives the exit code."""
    multiprocessing.freeze_support()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    arguments = commands.parser().parse_args()
    if arguments.command is not None:
        return commands.run(arguments)
    # Only the window needs Qt: a command starts without it.
    from ui.app import WindowArguments, run

    passphrase = ""
    if arguments.passphrase_fd is not None:
        passphrase = commands.passphrase_from(arguments)
    return run(WindowArguments(folder=arguments.store, passphrase=passphrase))


if __name__ == "__main__":
    sys.exit(main())
