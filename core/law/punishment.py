"""Locked dormitory and prison, together or one before the other (ss. 25(א), 25(ח), 25ב)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.errors import KnownError
from core.law.answers import Answer
from core.law.explain import days_text, months_text, step
from core.model.deadlines import Step


@dataclass(frozen=True)
class PrisonFirst:
    """`resumes_on`: the first day after prison, None where nothing of the order was left.

    `days_left` of the order when prison began.
    """

    resumes_on: date | None
    days_left: int
    directions_needed: bool
    steps: tuple[Step, ...]


def within_maximum(*, offence_max_months: int, dorm_months: int, prison_months: int) -> Answer:
    """Whether all the holding stays within the longest imprisonment for the offence, in months.

    Serves both s. 25(א)(1), where a locked dormitory replaces prison, and s. 25(ח), where prison
    follows it.
    """
    total = dorm_months + prison_months
    steps = (
        step(
            "holding_total",
            dorm=months_text(dorm_months),
            prison=months_text(prison_months),
            total=months_text(total),
        ),
        step(
            "holding_within" if total <= offence_max_months else "holding_beyond",
            most=months_text(offence_max_months),
        ),
    )
    return Answer(total <= offence_max_months, steps)


def prison_first(
    *, treatment_order: bool, order_end: date, prison_start: date, prison_end: date
) -> PrisonFirst:
    """What becomes of an order when prison is imposed while it runs (s. 25ב).

    Prison is served first. For a treatment order the court gives directions about the rest
    (25ב(א)); for a locked dormitory instead of prison the law says no more (25ב(ג)). Raises
    KnownError for prison that ends before it begins.
    """
    if prison_end < prison_start:
        raise KnownError("law_court.prison_ends_first", start=prison_start, end=prison_end)
    left = max((order_end - prison_start).days + 1, 0)
    resumes = prison_end + timedelta(days=1) if left else None
    steps = [step("prison_first", prison_start, end=prison_end)]
    if resumes is None:
        steps.append(step("prison_after_order", order_end))
    else:
        steps += [
            step("prison_order_left", order_end, days=days_text(left)),
            step("prison_order_resumes", resumes),
        ]
        steps.append(step("prison_directions" if treatment_order else "prison_no_directions"))
    return PrisonFirst(resumes, left, treatment_order and left > 0, tuple(steps))
