"""A JSON file as people bring it, read with suspicion."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.errors import KnownError


def read_json(path: Path, largest_bytes: int, bad: Callable[..., KnownError], *, other: str) -> Any:
    """What a file holds, as json.loads gives it.

    Raises what `bad(name, path, **values)` makes of `too_large`, `unreadable`, `not_utf8`,
    `name_twice`, `not_json`, or of the name `other` for JSON that no program can hold.
    """
    try:
        if path.stat().st_size > largest_bytes:
            raise bad("too_large", path, most=largest_bytes // 1024 // 1024)
        content = path.read_bytes()
    except OSError:
        raise bad("unreadable", path) from None
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise bad("not_utf8", path) from None
    try:
        return json.loads(words, object_pairs_hook=_no_name_twice)
    except _NameTwice as twice:
        raise bad("name_twice", path, name=str(twice)) from None
    except json.JSONDecodeError as problem:
        raise bad("not_json", path, line=problem.lineno) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets without end
        raise bad(other, path) from None


class _NameTwice(Exception):
    """One object gives a name two values, of which JSON would silently keep the last."""


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _NameTwice(name)
        found[name] = value
    return found
