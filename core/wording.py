"""Words for people, kept as data in `resources/wording/<language>/**/*.toml`.

Every file is a set of tables; a text is asked for by its dotted key, the names of the file's
folder and of the file itself not being part of it. Inserted values are isolated for direction.
The screen speaks Hebrew; what goes to people on paper can be asked for in other languages too.
Above its tables a file can say `checked = false`: nobody whose language it is has read it yet.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from pathlib import Path

from core.clock import local
from core.direction import isolate, left_to_right
from core.paths import RESOURCES


class MissingWording(LookupError):
    """A key that no wording file holds: a mistake in the program, not in the data of a case."""


def _flatten(prefix: str, table: Mapping[str, object], out: dict[str, str], source: Path) -> None:
    for key, value in table.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            _flatten(f"{name}.", value, out, source)
        elif isinstance(value, str):
            if name in out:
                raise MissingWording(f"{name} stands twice, the second time in {source.name}")
            out[name] = value
        else:
            raise MissingWording(f"{name} in {source.name} is not a text")


@cache
def _read(language: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """Every text of `language` by its dotted key, and the keys of those not checked yet."""
    out: dict[str, str] = {}
    unchecked: set[str] = set()
    for path in sorted((RESOURCES / "wording" / language).rglob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        checked = tables.pop("checked", True)
        before = set(out)
        _flatten("", tables, out, path)
        if not checked:
            unchecked |= out.keys() - before
    return out, frozenset(unchecked)


def texts(language: str = "he") -> Mapping[str, str]:
    """Every text of `language` by its dotted key."""
    return _read(language)[0]


def text(key: str, /, **values: object) -> str:
    """The Hebrew of `key` with `{name}` places filled; raises MissingWording for an unknown key."""
    return text_in("he", key, **values)


def text_in(language: str, key: str, /, **values: object) -> str:
    """The text of `key` in `language` with its places filled; never Hebrew in its place.

    Raises MissingWording for a key that this language lacks.
    """
    pattern = _pattern(language, key)
    return pattern.format(**{name: shown(value, language) for name, value in values.items()})


def is_checked(key: str, language: str) -> bool:
    """Whether somebody whose language it is has read the text. Raises MissingWording."""
    _pattern(language, key)
    return key not in _read(language)[1]


def _pattern(language: str, key: str) -> str:
    try:
        return texts(language)[key]
    except KeyError:
        raise MissingWording(key if language == "he" else f"{key} ({language})") from None


def label(term: StrEnum, language: str = "he") -> str:
    """The one name of an enum value in `language`: `term.<kind>.<value>` in terms.toml."""
    return text_in(language, f"term.{_snake(type(term).__name__)}.{term.value}")


def shown(value: object, language: str = "he") -> str:
    """How a value stands inside a sentence: dates d.m.yyyy, times 24 hours, all isolated."""
    if isinstance(value, StrEnum):
        return label(value, language)
    if isinstance(value, datetime):
        return left_to_right(f"{date_text(local(value).date())} {local(value):%H:%M}")
    if isinstance(value, date):
        return left_to_right(date_text(value))
    if isinstance(value, time):
        return left_to_right(f"{value:%H:%M}")
    if isinstance(value, int):
        return left_to_right(str(value))
    return isolate(str(value))


def date_text(day: date) -> str:
    """d.m.yyyy, without marks."""
    return f"{day.day}.{day.month}.{day.year}"


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
