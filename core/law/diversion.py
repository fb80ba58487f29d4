"""A proceeding in place of a trial, and the procedures that regulate it (s. 12א)."""

from __future__ import annotations

from datetime import date

from core.law.explain import Finding, amount_text, step
from core.law.periods import period_end
from core.law.rules import RuleBook
from core.model.deadlines import Step

PUBLISH = "temp-procedure-publish-1y-fn3"


def may_refer(*, written_consent: bool, acknowledges: bool) -> tuple[bool, tuple[Step, ...]]:
    """Whether the probation officer may refer a minor, whatever the age (s. 12א(ב)(1), (2))."""
    steps = (
        step("refer_consent" if written_consent else "refer_no_consent"),
        step("refer_acknowledged" if acknowledges else "refer_not_acknowledged"),
        step("refer_rest"),
    )
    return written_consent and acknowledges, steps


def publish_by(book: RuleBook, asked_on: date) -> Finding:
    """The last day to publish a procedure from before the amendment (note 3 to s. 12א(ד)).

    The year runs from the day the amendment began, on whichever day one asks. Raises
    NoValueAtDate for a day outside that year.
    """
    rule = book.rule(PUBLISH)
    value = rule.value_at(asked_on)
    on = period_end(rule, value.since, value.number, value.unit)
    return Finding(
        on,
        (
            step("provision_start", value.since),
            step("period_end", on, period=amount_text(value.unit, value.number)),
        ),
    )
