"""What a calculator is: named, typed inputs; a function of the law; plain results with steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from core.law.calculators.kinds import Kind
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step

Args = Mapping[str, Any]


@dataclass(frozen=True)
class Evaluation:
    """Results by name as plain values, dates as ISO texts, and the steps that led there."""

    results: Mapping[str, Any]
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Calculator:
    """Answers the rule, or the question of several rules, whose id it has.

    `results` names what comes out; a result may be None where the law leads to none.
    """

    id: str
    inputs: Mapping[str, Kind]
    results: tuple[str, ...]
    run: Callable[[RuleBook, Args, Readings], Evaluation]


@dataclass(frozen=True)
class Subject:
    """What a calculator is about, in the words of the law data."""

    id: str
    section: str
    title: str
    rules: tuple[str, ...]
    readings: tuple[str, ...]


def subject(book: RuleBook, calculator_id: str) -> Subject:
    """The rule or question with this id. Raises UnknownRule."""
    question = book.questions.get(calculator_id)
    if question is not None:
        return Subject(
            question.id, question.section, question.title, question.rules, question.readings
        )
    rule = book.rule(calculator_id)
    return Subject(rule.id, rule.section_text, rule.title, (rule.id,), rule.readings)


def iso(moment: date | None) -> str | None:
    """A day, or an hour in Israel, as worked examples write it."""
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="minutes")
    return moment.isoformat() if moment else None
