"""One table of a law data file while it is read: what nobody asks for is unknown."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from core.law.rules import LawDataError

Kind = TypeVar("Kind", bound=StrEnum)
T = TypeVar("T")


class DataTable:
    """Refuses, in a sentence that names file and entry, what is missing, unknown or wrong."""

    def __init__(self, data: object, file: str, name: str) -> None:
        self.file, self.name = file, name
        if not isinstance(data, dict):
            raise self.error("law.not_a_table")
        self.left = dict(data)

    def error(self, key: str, **values: object) -> LawDataError:
        return LawDataError(key, file=self.file, rule=self.name, **values)

    def take(self, key: str, kind: type[T], default: T | None = None) -> T:
        if key not in self.left:
            if default is None:
                raise self.error("law.missing_key", field=key)
            return default
        value = self.left.pop(key)
        wrong_bool = isinstance(value, bool) and kind is not bool
        if not isinstance(value, kind) or isinstance(value, datetime) or wrong_bool:
            raise self.error("law.wrong_type", field=key)
        return value

    def text(self, key: str) -> str:
        value = self.take(key, str)
        if not value.strip():
            raise self.error("law.empty_text", field=key)
        return value

    def choice(self, key: str, kind: type[Kind]) -> Kind:
        value = self.take(key, str)
        try:
            return kind(value)
        except ValueError:
            raise self.error(
                "law.unknown_word", field=key, word=value, allowed=", ".join(kind)
            ) from None

    def numbers(self, key: str) -> tuple[int, ...]:
        """A whole number, or a list of them; none where the key is absent."""
        value: Any = self.left.pop(key, [])
        items = value if isinstance(value, list) else [value]
        if not all(type(item) is int for item in items):
            raise self.error("law.wrong_type", field=key)
        return tuple(items)

    def tables(self, key: str) -> list[DataTable]:
        items: list[Any] = self.take(key, list, [])
        return [DataTable(item, self.file, self.name) for item in items]

    def texts(self, key: str) -> tuple[str, ...]:
        items: list[Any] = self.take(key, list, [])
        if not all(isinstance(item, str) for item in items):
            raise self.error("law.wrong_type", field=key)
        return tuple(items)

    def words(self, key: str) -> Mapping[str, str]:
        """A table of texts by name; empty where the key is absent."""
        found: dict[str, Any] = self.take(key, dict, {})
        if not all(isinstance(value, str) for value in found.values()):
            raise self.error("law.wrong_type", field=key)
        return found

    def optional(self, key: str, kind: type[T]) -> T | None:
        return self.take(key, kind) if key in self.left else None

    def entries(self, key: str) -> list[DataTable]:
        """The tables of a list, each named by its id."""
        items: list[Any] = self.take(key, list, [])
        return [named(item, self.file) for item in items]

    def done(self) -> None:
        for key in self.left:
            raise self.error("law.unknown_key", field=key)


def named(entry: object, file: str) -> DataTable:
    """A table called by its own id, for the sentences of its errors."""
    name = entry.get("id", "?") if isinstance(entry, dict) else "?"
    return DataTable(entry, file, str(name))


def parse(path: Path, name: str) -> dict[str, Any]:
    """The data of a TOML file; `name` is how errors call it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LawDataError("law.no_file", file=name) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LawDataError("law.not_toml", file=name, problem=str(problem)) from None


def unique(items: Iterable[T], key: Callable[[T], str], file: str) -> dict[str, T]:
    """Items by their key; refuses one that stands twice."""
    out: dict[str, T] = {}
    for item in items:
        if key(item) in out:
            raise LawDataError("law.stands_twice", file=file, rule=key(item))
        out[key(item)] = item
    return out
