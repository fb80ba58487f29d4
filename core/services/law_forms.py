"""Calculators as forms to fill in, examples to fill them with, and results in Hebrew words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from core.law.calculators.calculator import Calculator, subject
from core.law.calculators.registry import calculators
from core.law.calendar import hebrew_date, rest_day_name
from core.law.example_files import read_examples
from core.law.explain import minutes_text
from core.law.names import name_of, value_words
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.model.law_desk import CalculatorForm, DeskExample, DeskResult, InputField
from core.paths import RESOURCES
from core.services.law_inputs import typed
from core.wording import text

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MINUTES = "minutes_"  # results whose name begins so are a length of time in minutes


def form_of(book: RuleBook, calculator: Calculator) -> CalculatorForm:
    """A calculator as a form to fill in."""
    about = subject(book, calculator.id)
    return CalculatorForm(
        id=calculator.id,
        title=about.title,
        section=about.section,
        inputs=tuple(
            InputField(
                name=name,
                label=name_of("input", calculator.id, name),
                kind=kind.name,
                optional=kind.optional,
                choices=tuple(
                    (word, name_of("word", calculator.id, word)) for word in kind.choices
                ),
            )
            for name, kind in calculator.inputs.items()
        ),
        results=tuple(
            (name, name_of("result", calculator.id, name)) for name in calculator.results
        ),
    )


@cache
def examples() -> Mapping[str, tuple[DeskExample, ...]]:
    """The program's own worked examples by calculator, as a person would type their facts."""
    book = rule_book()
    known = calculators(book)
    found: dict[str, list[DeskExample]] = {}
    for path in sorted((RESOURCES / "law" / "examples").glob("*.json")):
        for example in read_examples(path):
            assert isinstance(example, Mapping)
            calculator = known[example["rule_id"]]
            facts = {
                name: typed(calculator.inputs[name], value)
                for name, value in example["inputs"].items()
            }
            made = DeskExample(calculator.id, facts, example.get("reasoning", ""))
            found.setdefault(calculator.id, []).append(made)
    return {calculator_id: tuple(made) for calculator_id, made in found.items()}


def results_in_words(calculator_id: str, results: Mapping[str, Any]) -> tuple[DeskResult, ...]:
    """Plain results as people read them, in their order."""
    return tuple(
        DeskResult(
            name,
            name_of("result", calculator_id, name),
            _in_words(calculator_id, name, value),
            _day_note(value),
        )
        for name, value in results.items()
    )


def _in_words(calculator_id: str, name: str, value: Any) -> str:
    if type(value) is int and name.startswith(_MINUTES) and value >= 0:
        return minutes_text(value)
    return value_words(calculator_id, value)


def _day_note(value: Any) -> str:
    """The day of the week and the Hebrew date of a result that is a day; a day of rest is said."""
    if not isinstance(value, str):
        return ""
    try:
        day = datetime.fromisoformat(value).date() if "T" in value else date.fromisoformat(value)
    except ValueError:
        return ""
    weekday = text(f"screen.weekday.{_WEEKDAYS[day.weekday()]}")
    rest = rest_day_name(day, independence=True)
    parts = [weekday, hebrew_date(day), rest if rest != weekday else ""]
    return " · ".join(part for part in parts if part)
