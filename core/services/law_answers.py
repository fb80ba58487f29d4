"""A calculator asked at the law desk: what was typed, the answer, where other readings lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.errors import KnownError
from core.law.calculators.calculator import Calculator, Evaluation, subject
from core.law.calculators.registry import calculator
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.model.law_desk import DeskAnswer, DeskResult, OtherReading
from core.services.case_dates import house_readings
from core.services.law_forms import results_in_words
from core.services.law_inputs import LISTS, NotUnderstood, plain
from core.store.store import Store


class BeyondCalendar(KnownError):
    """Figures so large that they lead to no day of any calendar."""


def calculate(
    store: Store,
    calculator_id: str,
    inputs: Mapping[str, str],
    readings: Mapping[str, str] | None = None,
) -> DeskAnswer:
    """The answer to facts typed as people write them, by the names of the calculator's inputs.

    The house's readings are used, or for a question in `readings` the one named there. Raises
    UnknownRule for a calculator, UnknownReading for a reading that does not exist.
    """
    book = rule_book()
    asked = calculator(book, calculator_id)
    with store.read() as conn:
        house = house_readings(conn)
    chosen = Readings(book.groups, {**house, **(readings or {})})
    facts, missing, wrong = _facts(asked, inputs)
    if missing or wrong:
        return DeskAnswer(missing=missing, wrong=wrong)
    found, refusal = _run(book, asked, facts, chosen)
    others = _others(book, asked, facts, chosen)
    return DeskAnswer(
        results=results_in_words(asked.id, found.results) if found else (),
        steps=tuple(step.text for step in found.steps) if found else (),
        readings=tuple(
            (book.groups[group].title, chosen.text(group))
            for group in dict.fromkeys(group for group, _ in others)
        ),
        others=tuple(other for _, other in others),
        refusal=refusal,
    )


def _facts(
    asked: Calculator, inputs: Mapping[str, str]
) -> tuple[dict[str, Any], tuple[str, ...], dict[str, str]]:
    """The typed inputs, those still empty, and what is the matter with the rest."""
    facts: dict[str, Any] = {}
    missing: list[str] = []
    wrong: dict[str, str] = {}
    for name, kind in asked.inputs.items():
        typed = inputs.get(name, "")
        if not typed.strip() and not kind.optional and kind.name not in LISTS:
            missing.append(name)
            continue
        try:
            value = plain(kind, typed)
            facts[name] = None if value is None else kind.read(value)
        except NotUnderstood as problem:
            wrong[name] = str(problem)
    return facts, tuple(missing), wrong


def _run(
    book: RuleBook, asked: Calculator, facts: Mapping[str, Any], readings: Readings
) -> tuple[Evaluation | None, str]:
    """The answer, or in its place the sentence that says why there is none."""
    try:
        return asked.run(book, facts, readings), ""
    except KnownError as refusal:
        return None, str(refusal)
    except (ValueError, OverflowError):
        return None, str(BeyondCalendar("law_desk.beyond_calendar"))


def _others(
    book: RuleBook, asked: Calculator, facts: Mapping[str, Any], chosen: Readings
) -> list[tuple[str, OtherReading]]:
    """Where every other reading of each of the calculator's open questions leads, if elsewhere."""
    here = _said(asked, _run(book, asked, facts, chosen))
    found: list[tuple[str, OtherReading]] = []
    for group_id in _questions(book, asked.id):
        group = book.groups[group_id]
        for option in group.options:
            if option.code == chosen[group_id]:
                continue
            there = _said(asked, _run(book, asked, facts, chosen.using(group_id, option.code)))
            if there != here:
                found.append((group_id, OtherReading(group.title, option.text, *there)))
    return found


def _said(
    asked: Calculator, answer: tuple[Evaluation | None, str]
) -> tuple[tuple[DeskResult, ...], str]:
    evaluation, refusal = answer
    return results_in_words(asked.id, evaluation.results) if evaluation else (), refusal


def _questions(book: RuleBook, calculator_id: str) -> tuple[str, ...]:
    """The open questions of a calculator, and of the rules for which it answers."""
    about = subject(book, calculator_id)
    of_rules = (group for rule in about.rules for group in book.rule(rule).readings)
    return tuple(dict.fromkeys((*about.readings, *of_rules)))
