"""What people type at the law desk, as the plain values that calculators take, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from core.errors import KnownError
from core.law.calculators.kinds import Kind
from core.services.typed import parse_date, parse_time
from core.wording import date_text

_BETWEEN = re.compile(r"[\n,;]+")
_SPAN = re.compile(r"(\S+?)(?:\s*[-–—]\s*|\s+)(\S+)")
# Kinds that may hold nothing.
LISTS = frozenset({"dates", "numbers", "words", "spans", "detentions"})
_YES, _NO = ("true", "כן", "1"), ("false", "לא", "0")


class NotUnderstood(KnownError):
    """What was typed is not of the kind that is asked for."""


def plain(kind: Kind, typed: str) -> Any:
    """What a calculator's input takes, from what was typed for it; None for an empty line.

    Lists come a line each, or with commas between. Raises NotUnderstood, whose sentence says how
    such a value is written.
    """
    typed = typed.strip()
    if not typed and kind.name not in LISTS:
        return None
    name = "word" if kind.choices and kind.name not in LISTS else kind.name
    try:
        value = _READERS[name](typed)
        kind.read(value)
    except (ValueError, TypeError, KeyError):
        raise NotUnderstood(f"law_desk.{name}") from None
    return value


def typed(kind: Kind, value: Any) -> str:
    """The reverse of `plain`: how a person would type a plain value."""
    return "" if value is None else _WRITERS.get(kind.name, str)(value)


def _day(text: str) -> str:
    found = parse_date(text)
    if found is None:
        raise ValueError
    return found.isoformat()


def _moment(text: str) -> str:
    day, _, hour = text.rpartition(" ")
    at = parse_time(hour)
    if at is None:
        raise ValueError
    return f"{_day(day)}T{at:%H:%M}"


def _number(text: str) -> int:
    if not text.isascii():
        raise ValueError
    return int(text)


def _decimal(text: str) -> float | int:
    text = text.replace(",", ".")
    return float(text) if "." in text else _number(text)


def _flag(text: str) -> bool:
    if text not in (*_YES, *_NO):
        raise ValueError
    return text in _YES


def _ends(text: str) -> tuple[date, date]:
    """A stretch of days: 3.11.2026–5.11.2026, or its first day and how many there are."""
    found = _SPAN.fullmatch(text)
    first = parse_date(found[1]) if found else None
    if found is None or first is None:
        raise ValueError
    last = parse_date(found[2])
    if last is None:
        last = first + timedelta(days=_number(found[2]) - 1)
    if last < first:
        raise ValueError
    return first, last


def _span(text: str) -> dict[str, Any]:
    first, last = _ends(text)
    return {"from": first.isoformat(), "days": (last - first).days + 1}


def _detention(text: str) -> dict[str, Any]:
    """Days of detention, 3.11.2026–5.11.2026; a first day alone still goes on."""
    only = parse_date(text.rstrip("-–— "))
    if only is not None:
        return {"from": only.isoformat(), "to": None}
    first, last = _ends(text)
    return {"from": first.isoformat(), "to": last.isoformat()}


def _each(read: Callable[[str], Any]) -> Callable[[str], list[Any]]:
    return lambda text: [read(part.strip()) for part in _BETWEEN.split(text) if part.strip()]


def _numbers(text: str) -> list[int]:
    return [_number(part) for part in re.split(r"[\s,;]+", text) if part]


def _day_text(value: str) -> str:
    return date_text(date.fromisoformat(value))


def _moment_text(value: str) -> str:
    moment = datetime.fromisoformat(value)
    return f"{date_text(moment.date())} {moment:%H:%M}"


def _span_text(value: Mapping[str, Any]) -> str:
    first = date.fromisoformat(value["from"])
    last = first + timedelta(days=value["days"] - 1)
    return f"{date_text(first)} – {date_text(last)}"


def _detention_text(value: Mapping[str, Any]) -> str:
    first = _day_text(value["from"])
    return f"{first} – {_day_text(value['to'])}" if value["to"] else first


def _lines(write: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda values: "\n".join(write(value) for value in values)


_READERS: Mapping[str, Callable[[str], Any]] = {
    "date": _day,
    "moment": _moment,
    "number": _number,
    "short_number": _number,
    "decimal": _decimal,
    "flag": _flag,
    "word": str,
    "dates": _each(_day),
    "numbers": _numbers,
    "words": _each(str),
    "span": _span,
    "spans": _each(_span),
    "detentions": _each(_detention),
}
_WRITERS: Mapping[str, Callable[[Any], str]] = {
    "date": _day_text,
    "moment": _moment_text,
    "flag": lambda value: _YES[0] if value else _NO[0],
    "dates": _lines(_day_text),
    "numbers": _lines(str),
    "words": _lines(str),
    "span": _span_text,
    "spans": _lines(_span_text),
    "detentions": _lines(_detention_text),
}
