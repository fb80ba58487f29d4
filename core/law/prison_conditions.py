"""The condition period after release from prison, and its partial loss (ss. 13(א), 20(ג))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.law.explain import days_text, step
from core.law.prison import term_end
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step


@dataclass(frozen=True)
class ConditionPeriod:
    """From release to the end of the term, both days in it; no days when the term ended before."""

    end: date | None
    days: int
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class PartialReturn:
    """The least that somebody may be returned for, and whether a number of days is lawful."""

    least: int
    allowed: bool
    steps: tuple[Step, ...]


def condition_period(
    book: RuleBook, readings: Readings, *, start: date, months: int, released_on: date
) -> ConditionPeriod:
    """How long the conditions of a release hold (s. 13(א)). Raises NoValueAtDate."""
    term = term_end(book, readings, start=start, months=months)
    assert term.on is not None
    steps = (*term.steps, step("release", released_on))
    days = days_between(released_on, term.on)
    if not days:
        return ConditionPeriod(None, 0, (*steps, step("prison_no_condition_period")))
    said = step("prison_condition_period", term.on, days=days_text(days))
    return ConditionPeriod(term.on, days, (*steps, said))


def partial_return(
    book: RuleBook, *, released_on: date, term_end: date, return_days: int
) -> PartialReturn:
    """Whether a return for `return_days` in place of the whole period is lawful (s. 20(ג)).

    A part of a day is not under half only when the whole day is served, so half is rounded up.
    Raises NoValueAtDate.
    """
    value = book.rule("crl-half-revocation").value_at(released_on)
    whole = days_between(released_on, term_end)
    least = -(-whole * value.number // (value.of or 1))
    allowed = whole > 0 and least <= return_days <= whole
    return PartialReturn(
        least,
        allowed,
        (
            step("release", released_on),
            step("prison_condition_period", term_end, days=days_text(whole)),
            step("prison_least_return", days=days_text(least)),
            step("prison_return_allowed" if allowed else "prison_return_not_allowed"),
        ),
    )


def days_between(first: date, last: date) -> int:
    """The days from one to another, both counted; none when they are the wrong way round."""
    return max(0, (last - first).days + 1)
