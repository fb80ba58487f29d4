"""The command line: the same use cases as the window, for a machine without a display.

Every command answers in Hebrew. What a command needs is imported when it runs, so that each starts
quickly and none needs a display.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core import paths
from core.clock import Clock, SystemClock
from core.commands import files, law, papers, seals, stores
from core.commands.line import FAILED, Add, Run
from core.commands.passphrase import passphrase_from
from core.errors import KnownError
from core.log import write_error
from core.wording import text

__all__ = ["parser", "passphrase_from", "run"]

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def parser() -> argparse.ArgumentParser:
    """The whole command line. Without a command the window opens."""
    top = argparse.ArgumentParser(
        prog="main.py",
        description="ועדה – שולחן העבודה של ועדת שחרורים לקטינים · the desk of a release committee",
        epilog="ללא פקודה נפתח החלון · without a command the window opens",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _store_options(top, suppress=False)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    add = _adder(commands, with_store=True)
    stores.add_to(add)
    files.add_to(add)
    papers.add_to(add)
    seals.add_to(add)
    about_law = _adder(commands, with_store=False)("law", "כללי הדין", "the rules of law")
    parts = about_law.add_subparsers(dest="part", metavar="PART", required=True)
    law.add_to(_adder(parts, with_store=False))
    return top


def run(arguments: argparse.Namespace, clock: Clock | None = None) -> int:
    """Run the command; the exit code is 0, or 1 with a Hebrew sentence on the error stream."""
    command: Run = arguments.run
    try:
        code = command(arguments, clock or SystemClock())
        sys.stdout.flush()
        return code
    except KnownError as error:
        print(str(error), file=sys.stderr)
        return FAILED
    except BrokenPipeError:  # whoever reads us has seen enough, such as `head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print(text("command.stopped"), file=sys.stderr)
        return 130
    except Exception as error:  # a bug: its words may hold a name and are not shown
        write_error(error)
        print(text("command.bug", log=paths.log_file()), file=sys.stderr)
        return FAILED


def _adder(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], *, with_store: bool
) -> Add:
    def add(
        name: str, hebrew: str, english: str, run: Run | None = None
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name, help=f"{hebrew} · {english}", description=f"{hebrew} · {english}"
        )
        if run is not None:
            command.set_defaults(run=run)
        if with_store:
            _store_options(command, suppress=True)
        return command

    return add


def _store_options(command: argparse.ArgumentParser, *, suppress: bool) -> None:
    default = argparse.SUPPRESS if suppress else None
    command.add_argument(
        "--store",
        type=Path,
        metavar="DIR",
        default=default,
        help="תיקיית המאגר · the folder of the store",
    )
    command.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        default=default,
        help="סיסמה ממתאר קובץ N · passphrase from descriptor N",
    )
