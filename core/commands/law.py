"""Commands about the law itself: check worked examples, list the rules, explain one.

They open no store and ask for no passphrase.
"""

from __future__ import annotations

import argparse
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import Clock
from core.commands.line import FAILED, Add
from core.errors import KnownError
from core.wording import text

if TYPE_CHECKING:
    from core.services.law_check import Checked


def add_to(add: Add) -> None:
    """Add the law's commands to its part of the command line."""
    check = add("check", "בדיקת דוגמאות מעובדות", "run files of worked examples", _check)
    check.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="קובץ JSON של דוגמאות · JSON file of examples",
    )
    listing = add("list", "רשימת הכללים", "list the rules: id, section, title", _list)
    listing.add_argument(
        "words", nargs="*", metavar="WORD", help="מילים לחיפוש · words to look for"
    )
    explain = add("explain", "כל הידוע על כלל", "everything known of one rule", _explain)
    explain.add_argument("rule", metavar="RULE", help="מזהה הכלל · the rule's id")


def _check(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services.law_check import check_file

    passed, failed, unread = 0, 0, 0
    for path in arguments.files:
        try:
            checked = check_file(path)
        except KnownError as error:
            print(str(error), file=sys.stderr)
            unread += 1
            continue
        _show_all(checked)
        passed, failed = passed + checked.passed, failed + checked.failed
    # For people and for programs that read the last line: in English, as promised.
    if unread < len(arguments.files):
        print(f"{passed} passed, {failed} failed")
    return FAILED if failed or unread else 0


def _show_all(checked: Checked) -> None:
    """What differs, by example and set of readings, each with the way Vaada went."""
    for _, group in groupby(checked.mismatches, lambda m: (m.example_id, m.readings, m.steps)):
        first, *others = group
        print("✗ " + " · ".join(part for part in (first.example_id, first.rule_id) if part))
        if first.readings:
            print(f"{'':4}{text('law_command.readings', codes=', '.join(first.readings))}")
        for mismatch in (first, *others):
            print(f"{'':4}{mismatch.text}")
        if first.steps:
            print(f"{'':4}{text('law_command.steps')}")
        for number, step in enumerate(first.steps, start=1):
            print(f"{'':6}{number}. {step.text}")


def _list(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services.law_words import rules_in_order

    rows = rules_in_order(" ".join(arguments.words))
    for row in rows:
        print(f"{row.id}\t{row.section_text}\t{row.title}")
    if not rows:
        print(text("law_command.none_found"), file=sys.stderr)
    return 0 if rows else FAILED


def _explain(arguments: argparse.Namespace, clock: Clock) -> int:
    from core.services.law_words import explained

    for part in explained(arguments.rule):
        print(part.title)
        for line in part.lines:
            print(f"{'':4}{line}")
    return 0
