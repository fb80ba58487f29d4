"""Reads the law data. Whatever is not exactly as it must be is refused with a sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from core.law.counting import RestDay
from core.law.readings import ReadingGroup, ReadingOption
from core.law.rules import (
    Direction,
    Extension,
    FirstDay,
    LawDataError,
    Pack,
    Practice,
    Rule,
    RuleBook,
    RuleKind,
    RuleMonthEnd,
    Unit,
    Value,
    seal,
    seals_of,
)
from core.model.cases import Track
from core.paths import RESOURCES

READINGS_FILE = "readings.toml"
Kind = TypeVar("Kind", bound=StrEnum)
T = TypeVar("T")


class _Table:
    """One table of a file while it is read: every key is asked for once, the rest are unknown."""

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

    def tables(self, key: str) -> list[_Table]:
        items: list[Any] = self.take(key, list, [])
        return [_Table(item, self.file, self.name) for item in items]

    def texts(self, key: str) -> tuple[str, ...]:
        items: list[Any] = self.take(key, list, [])
        if not all(isinstance(item, str) for item in items):
            raise self.error("law.wrong_type", field=key)
        return tuple(items)

    def optional(self, key: str, kind: type[T]) -> T | None:
        return self.take(key, kind) if key in self.left else None

    def done(self) -> None:
        for key in self.left:
            raise self.error("law.unknown_key", field=key)


def load_book(folder: Path = RESOURCES / "law") -> RuleBook:
    """Every rule of the folder's *.toml files and the open questions of readings.toml.

    Raises LawDataError naming the file and the rule.
    """
    raw = {path.name: _parse(path) for path in sorted(folder.glob("*.toml"))}
    if READINGS_FILE not in raw:
        raise LawDataError("law.no_file", file=READINGS_FILE)
    groups = _unique(
        (_group(item) for item in _items(raw[READINGS_FILE], READINGS_FILE, "group")),
        lambda group: group.id,
        READINGS_FILE,
    )
    rules: list[Rule] = []
    for name, data in raw.items():
        if name == READINGS_FILE:
            continue
        file = _Table(data, name, name)
        pack = _pack(_Table(file.take("pack", dict), name, "pack"))
        entries: list[Any] = file.take("rule", list)
        file.done()
        rules += [_rule(_named(entry, name), pack, groups) for entry in entries]
        _unique(rules, lambda rule: rule.id, name)
    by_id = {rule.id: rule for rule in rules}
    return RuleBook(by_id, groups, seal(raw), seals_of(by_id, groups))


@cache
def rule_book() -> RuleBook:
    """The law data of the program itself, read once."""
    return load_book()


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LawDataError("law.not_toml", file=path.name, problem=str(problem)) from None


def _items(data: dict[str, Any], file: str, key: str) -> list[_Table]:
    top = _Table(data, file, file)
    entries: list[Any] = top.take(key, list)
    top.done()
    return [_named(entry, file) for entry in entries]


def _named(entry: object, file: str) -> _Table:
    name = entry.get("id", "?") if isinstance(entry, dict) else "?"
    return _Table(entry, file, str(name))


def _unique(items: Iterable[T], key: Callable[[T], str], file: str) -> Mapping[str, T]:
    out: dict[str, T] = {}
    for item in items:
        if key(item) in out:
            raise LawDataError("law.stands_twice", file=file, rule=key(item))
        out[key(item)] = item
    return out


def _pack(table: _Table) -> Pack:
    pack = Pack(
        id=table.text("id"),
        law=table.text("law"),
        track=table.choice("track", Track),
        section_suffix=table.take("section_suffix", str, ""),
    )
    table.done()
    return pack


def _group(table: _Table) -> ReadingGroup:
    options = tuple(_option(option) for option in table.tables("option"))
    group = ReadingGroup(
        id=table.text("id"),
        title=table.text("title"),
        section=table.text("section"),
        default=table.text("default"),
        options=options,
    )
    table.done()
    codes = [option.code for option in options]
    if len(set(codes)) != len(codes):
        raise table.error("law.option_twice")
    if group.default not in codes:
        raise table.error("law.default_unknown", code=group.default)
    return group


def _option(table: _Table) -> ReadingOption:
    option = ReadingOption(
        code=table.text("code"),
        text=table.text("text"),
        general=table.optional("general", bool) or False,
    )
    table.done()
    return option


def _rule(table: _Table, pack: Pack, groups: Mapping[str, ReadingGroup]) -> Rule:
    practice = table.optional("practice", dict)
    mapping: dict[str, Any] = table.optional("table", dict) or {}
    if not all(isinstance(value, str) for value in mapping.values()):
        raise table.error("law.wrong_type", field="table")
    rule = Rule(
        id=table.text("id"),
        section=table.text("section"),
        title=table.text("title"),
        meaning=table.text("meaning"),
        actor=table.text("actor"),
        event=table.text("event"),
        kind=table.choice("kind", RuleKind),
        direction=table.choice("direction", Direction),
        first_day=table.choice("first_day", FirstDay),
        month_end=table.choice("month_end", RuleMonthEnd),
        rest_day=table.choice("rest_day", RestDay),
        pack=pack,
        values=tuple(_value(value) for value in table.tables("value")),
        readings=table.texts("readings"),
        extensions=tuple(_extension(extension) for extension in table.tables("extensions")),
        warning=table.take("warning", str, ""),
        practice=_practice(_Table(practice, table.file, table.name)) if practice else None,
        seats=table.texts("seats"),
        table=mapping,
    )
    table.done()
    for group in rule.readings:
        if group not in groups:
            raise table.error("law.unknown_question", group=group)
    _check_values(table, rule)
    return rule


def _check_values(table: _Table, rule: Rule) -> None:
    if not rule.values:
        raise table.error("law.no_values")
    for value in rule.values:
        if value.until is not None and value.until < value.since:
            raise table.error("law.ends_before_start", since=value.since)
        counts_months = value.unit in (Unit.MONTHS, Unit.YEARS, Unit.FRACTION)
        if (
            counts_months
            and rule.kind is not RuleKind.COMPOSITION
            and rule.month_end is RuleMonthEnd.NONE
        ):
            raise table.error("law.month_end_missing")
    for earlier, later in pairwise(sorted(rule.values, key=lambda value: value.since)):
        if earlier.until is None or earlier.until >= later.since:
            raise table.error("law.values_overlap", since=later.since)


def _value(table: _Table) -> Value:
    value = Value(
        unit=table.choice("unit", Unit),
        since=table.take("from", date),
        source=table.text("source"),
        last_verified_on=table.take("last_verified_on", date),
        amount=table.optional("amount", int),
        of=table.optional("of", int),
        until=table.optional("to", date),
    )
    table.done()
    if (value.amount is None) != (value.unit is Unit.QUALITATIVE):
        raise table.error("law.amount_and_unit")
    if (value.of is None) == (value.unit is Unit.FRACTION):
        raise table.error("law.amount_and_unit")
    return value


def _extension(table: _Table) -> Extension:
    extension = Extension(
        by=table.text("by"),
        unit=table.choice("unit", Unit),
        section=table.text("section"),
        amount=table.optional("amount", int),
    )
    table.done()
    return extension


def _practice(table: _Table) -> Practice:
    practice = Practice(amount=table.take("amount", int), unit=table.choice("unit", Unit))
    table.done()
    return practice
