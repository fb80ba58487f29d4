"""What every command is: how it is added to the command line, and what it exits with."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Protocol

from core.clock import Clock

FAILED = 1
Run = Callable[[argparse.Namespace, Clock], int]


class Add(Protocol):
    """Adds a command by its name, its help in both languages and what it runs.

    Without `run` it only holds commands of its own.
    """

    def __call__(
        self, name: str, hebrew: str, english: str, run: Run | None = None
    ) -> argparse.ArgumentParser: ...
