"""Checking worked examples against the law of the program. Needs no store."""

from __future__ import annotations

from pathlib import Path

from core.law.example_files import Checked, check_all, read_examples
from core.law.rulebook import rule_book

__all__ = ["Checked", "check_file"]


def check_file(path: Path) -> Checked:
    """Every example of a file under every reading named in it.

    Raises KnownError for a file from which no examples can be read.
    """
    return check_all(rule_book(), read_examples(path))
