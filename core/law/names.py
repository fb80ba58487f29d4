"""Hebrew for what calculators ask for and answer: names of inputs and results, and values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from core.wording import shown, text, texts


def name_of(kind: str, calculator_id: str, name: str) -> str:
    """The Hebrew of an `input`, a `result` or a `word`; the name itself where it has none.

    What a name means in one calculator alone goes before what it means in all of them.
    """
    known = texts()
    own = known.get(f"law.{kind}_of.{calculator_id}.{name}")
    return own or known.get(f"law.{kind}.{name}") or name


def value_words(calculator_id: str, value: Any) -> str:
    """A plain input or result in Hebrew: ISO dates as d.m.yyyy, hours, yes and no, words, lists."""
    match value:
        case None:
            return text("law_rule.nothing")
        case bool():
            return text("law_rule.yes" if value else "law_rule.no")
        case int() | float():
            return shown(value if isinstance(value, int) else str(value))
        case str():
            return _word(calculator_id, value)
        case Mapping():
            parts = [
                f"{name_of('input', calculator_id, name)}: {value_words(calculator_id, part)}"
                for name, part in value.items()
            ]
            return ", ".join(parts)
        case _:
            said = [value_words(calculator_id, part) for part in value]
            return "; ".join(said) if said else text("law_rule.nothing")


def _word(calculator_id: str, value: str) -> str:
    try:
        if "T" in value:
            moment = datetime.fromisoformat(value)
            day, at = shown(moment.date()), shown(moment.time())
            return text("law_rule.moment", day=day, at=at)
        return shown(date.fromisoformat(value))
    except ValueError:
        return name_of("word", calculator_id, value)
