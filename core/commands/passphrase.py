"""How a command gets at a store: the passphrase, and a word of agreement.

A passphrase is asked for at the terminal or read from a file descriptor; it is never taken from the
command line, where other programs could read it.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from typing import TYPE_CHECKING

from core import paths
from core.clock import Clock
from core.errors import KnownError
from core.wording import text

if TYPE_CHECKING:
    from core.services.stores import Store


def passphrase_from(arguments: argparse.Namespace, prompt: str = "command.passphrase") -> str:
    """The passphrase: one line from `--passphrase-fd`, or asked for at the terminal."""
    if arguments.passphrase_fd is not None:
        try:
            with os.fdopen(os.dup(arguments.passphrase_fd), encoding="utf-8") as stream:
                return stream.readline().rstrip("\r\n")
        except (OSError, UnicodeDecodeError):
            raise KnownError("command.bad_descriptor", fd=arguments.passphrase_fd) from None
    if not sys.stdin.isatty():
        raise KnownError("command.no_terminal")
    return getpass.getpass(f"{text(prompt)} ")


def open_store(arguments: argparse.Namespace, clock: Clock) -> Store:
    """The store that `--store` names, or the one of this machine, unlocked."""
    from core.services import stores

    folder = arguments.store or paths.default_store()
    return stores.unlock(folder, passphrase_from(arguments), clock)


def agreed(arguments: argparse.Namespace) -> bool:
    """Whether the person agrees; raises KnownError where nobody can be asked."""
    if arguments.yes:
        return True
    if not sys.stdin.isatty():
        raise KnownError("command.needs_yes")
    return input(f"{text('command.agree')} ").strip() in ("כ", "כן", "y", "yes")
