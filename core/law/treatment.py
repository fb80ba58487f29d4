"""Ways of treatment: what a parent pays, replacing them, moving to a dormitory (ss. 29-31)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.law.answers import Answer
from core.law.explain import Finding, amount_text, days_text, months_text, step
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step

CAP = "parent-payment-cap-29"
PAYMENT = "parent-payment-immediate-29"


@dataclass(frozen=True)
class LockedTime:
    """Days in the locked dormitory until a transfer, and days of the order from it on."""

    days_held: int
    days_left: int
    steps: tuple[Step, ...]


def within_parent_cap(book: RuleBook, readings: Readings, obligations: Sequence[int]) -> Answer:
    """Whether what a parent was charged, in shekels, stays within the cap (s. 29(א1)(1))."""
    value = book.rule(CAP).latest
    together = readings["parent_cap"] == "CAP_CUMULATIVE"
    highest = sum(obligations) if together else max(obligations, default=0)
    within = highest <= value.number
    steps = (
        step("payment_cap", cap=amount_text(value.unit, value.number)),
        step(
            "payment_sum" if together else "payment_highest",
            amount=amount_text(value.unit, highest),
        ),
        step("payment_within" if within else "payment_beyond"),
    )
    return Answer(within, steps)


def payment_due(book: RuleBook, *, charged: date, fixed: date | None) -> Finding:
    """The day on which a parent pays: as the court fixed, else at once (s. 29(א1)(2)).

    Raises NoValueAtDate.
    """
    rule = book.rule(PAYMENT)
    value = rule.value_at(charged)
    said = step("payment_charged", charged)
    if fixed is not None:
        return Finding(fixed, (said, step("payment_fixed", fixed)))
    due = period_end(rule, charged, value.number, value.unit)
    return Finding(due, (said, step("payment_at_once", due)))


def swap_allowed(
    *, order_months: int, elapsed_months: int, new_months: int, consent: bool
) -> Answer:
    """Whether a way of treatment may be replaced by another for `new_months` (s. 30(א))."""
    total = elapsed_months + new_months
    said = step(
        "swap_total",
        elapsed=months_text(elapsed_months),
        new=months_text(new_months),
        total=months_text(total),
        order=months_text(order_months),
    )
    if total <= order_months:
        return Answer(True, (said, step("swap_within")))
    return Answer(consent, (said, step("swap_consent" if consent else "swap_beyond")))


def locked_time(*, locked_from: date, transfer: date, order_end: date) -> LockedTime:
    """How long a minor was in the locked dormitory before a transfer to an open one (s. 31(א)).

    The law asks for a reasonable time and names no number: the days are shown for judgment.
    """
    held = max((transfer - locked_from).days, 0)
    left = max((order_end - transfer).days + 1, 0)
    steps = (
        step("transfer_locked_from", locked_from),
        step("transfer_held", transfer, days=days_text(held)),
        step("transfer_left", order_end, days=days_text(left)),
        step("transfer_reasonable"),
    )
    return LockedTime(held, left, steps)
