"""Files of worked examples as people bring them: JSON, read with suspicion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from core.errors import KnownError
from core.json_file import read_json
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
    data = read_json(path, LARGEST_BYTES, _bad, other="not_examples")
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
