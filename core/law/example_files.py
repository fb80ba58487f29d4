"""Files of worked examples as people bring them: JSON, read with suspicion."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.law.examples import Mismatch, check_example
from core.law.rules import RuleBook

LARGEST_BYTES = 32 * 1024 * 1024


class BadExampleFile(KnownError):
    """A file from which no examples can be read; the sentence names it and says why."""


@dataclass(frozen=True)
class Checked:
    """How many examples came out under every reading named in them, and what did not."""

    passed: int
    failed: int
    mismatches: tuple[Mismatch, ...]


def read_examples(path: Path) -> tuple[object, ...]:
    """The examples of a file: `{"examples": [...]}`, or a list alone. Raises BadExampleFile."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _bad("too_large", path, most=LARGEST_BYTES // 1024 // 1024)
        content = path.read_bytes()
    except OSError:
        raise _bad("unreadable", path) from None
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _bad("not_utf8", path) from None
    try:
        data = json.loads(words, object_pairs_hook=_no_name_twice)
    except _NameTwice as twice:
        raise _bad("name_twice", path, name=str(twice)) from None
    except json.JSONDecodeError as problem:
        raise _bad("not_json", path, line=problem.lineno) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets without end
        raise _bad("not_examples", path) from None
    examples = data.get("examples") if isinstance(data, dict) else data
    if not isinstance(examples, list):
        raise _bad("not_examples", path)
    _refuse_same_ids(path, examples)
    return tuple(examples)


def check_all(book: RuleBook, examples: Iterable[object]) -> Checked:
    """Run every example under every reading it names; one mismatch makes it a failed one."""
    passed, failed = 0, 0
    mismatches: list[Mismatch] = []
    for number, example in enumerate(examples, start=1):
        found = check_example(book, number, example)
        mismatches += found
        passed, failed = (passed, failed + 1) if found else (passed + 1, failed)
    return Checked(passed, failed, tuple(mismatches))


class _NameTwice(Exception):
    """One object gives a name two values, of which JSON would silently keep the last."""


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _NameTwice(name)
        found[name] = value
    return found


def _refuse_same_ids(path: Path, examples: list[object]) -> None:
    seen: set[str] = set()
    for example in examples:
        if isinstance(example, dict) and "id" in example:
            example_id = str(example["id"])
            if example_id in seen:
                raise _bad("id_twice", path, id=example_id)
            seen.add(example_id)


def _bad(what: str, path: Path, **values: object) -> BadExampleFile:
    return BadExampleFile(f"example_file.{what}", file=path.name, **values)
