"""The kinds of inputs: plain JSON values into dates, hours, numbers and words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from core.errors import KnownError
from core.wording import text

_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MOST = 100_000  # no number of days, months or people in the law comes near
MOST_IN_A_LIST = 100  # dates that a calculator lists


class BadInput(KnownError):
    """An input that is missing, unknown, or not of its kind."""


@dataclass(frozen=True)
class Kind:
    """How one input is read; `law.kind.<name>` says in Hebrew what it must be.

    `optional`: may be null. `choices`: the words to offer where they are few; `read` says whether
    others are taken.
    """

    name: str
    read: Callable[[Any], Any]
    optional: bool = False
    choices: tuple[str, ...] = ()


def parsed(rule_id: str, kinds: Mapping[str, Kind], inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Every input of a rule by name, typed. Raises BadInput naming the one that is wrong."""
    for name in inputs:
        if name not in kinds:
            raise BadInput("law.example_unknown_input", rule=rule_id, input=name)
    out: dict[str, Any] = {}
    for name, kind in kinds.items():
        value = inputs.get(name)
        if value is None and kind.optional:
            out[name] = None
            continue
        if name not in inputs:
            raise BadInput("law.example_missing_input", rule=rule_id, input=name)
        try:
            out[name] = kind.read(value)
        except (TypeError, ValueError, KeyError):
            wanted = text(f"law.kind.{kind.name}")
            raise BadInput("law.example_bad_input", rule=rule_id, input=name, kind=wanted) from None
    return out


def _day(value: Any) -> date:
    if not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        raise ValueError
    day = date.fromisoformat(value)
    if not 1900 <= day.year <= 2200:
        raise ValueError
    return day


def _moment(value: Any) -> datetime:
    """An hour in Israel, as clocks there show it."""
    if not isinstance(value, str) or not _ISO_MOMENT.fullmatch(value):
        raise ValueError
    _day(value[:10])
    return datetime.fromisoformat(value)


def _decimal(value: Any) -> float:
    if type(value) not in (int, float) or not 0 <= value <= MOST:
        raise ValueError
    return float(value) if type(value) is float else int(value)


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= MOST:
        raise ValueError
    return value


def _short_number(value: Any) -> int:
    if _number(value) > MOST_IN_A_LIST:
        raise ValueError
    return _number(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _word(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _span(value: Any) -> tuple[date, date]:
    if not isinstance(value, dict) or set(value) != {"from", "days"}:
        raise ValueError
    start, days = _day(value["from"]), _number(value["days"])
    return start, start + timedelta(days=days - 1)


def _detention(value: Any) -> tuple[date, date | None]:
    """Days of detention, both ends in it; `to` null where it still goes on."""
    if not isinstance(value, dict) or set(value) != {"from", "to"}:
        raise ValueError
    first = _day(value["from"])
    last = None if value["to"] is None else _day(value["to"])
    if last is not None and last < first:
        raise ValueError
    return first, last


def _each(read: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    def read_all(values: Any) -> list[Any]:
        if not isinstance(values, list):
            raise TypeError
        return [read(value) for value in values]

    return read_all


DATE = Kind("date", _day)
MOMENT = Kind("moment", _moment)
MOMENT_OR_NONE = Kind("moment", _moment, optional=True)
DECIMAL = Kind("decimal", _decimal)
DATE_OR_NONE = Kind("date", _day, optional=True)
NUMBER = Kind("number", _number)
SHORT_NUMBER = Kind("short_number", _short_number)
FLAG = Kind("flag", _flag)
WORD = Kind("word", _word)
DATES = Kind("dates", _each(_day))
NUMBERS = Kind("numbers", _each(_number))
WORDS = Kind("words", _each(_word))
SPAN = Kind("span", _span)
SPANS = Kind("spans", _each(_span))
DETENTIONS = Kind("detentions", _each(_detention))


def one_of(words: Mapping[str, Any]) -> Kind:
    """One of a few words, each standing for a value."""
    return Kind("word", lambda value: words[value], choices=tuple(words))
