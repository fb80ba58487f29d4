"""Rules that were enacted for a time: when they end, and that they are silent afterwards."""

from __future__ import annotations

from datetime import date

from core.law.explain import Finding, step, years_text
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import NoValueAtDate, Rule, RuleBook
from core.law.shape_roles import first_day_reading


class NotInForce(NoValueAtDate):
    """A rule was asked about a day before or after the time for which it was enacted."""


def last_day(book: RuleBook, provision_id: str, readings: Readings) -> Finding:
    """The last day of a temporary provision."""
    provision = book.provisions[provision_id]
    rule = book.rule(provision.rule)
    value = rule.value_at(provision.start)
    counted = first_day_reading(rule, readings)
    on = period_end(rule, provision.start, value.number, value.unit, first_day_counted=counted)
    return Finding(
        on,
        (
            step("provision_start", provision.start),
            step("provision_first_counted" if counted else "provision_first_not_counted"),
            step("provision_end", on, period=years_text(value.number)),
        ),
    )


def in_force(book: RuleBook, provision_id: str, on: date, readings: Readings) -> bool:
    """Whether a temporary provision is the law of a day."""
    end = last_day(book, provision_id, readings).on
    return end is not None and book.provisions[provision_id].start <= on <= end


def require_in_force(book: RuleBook, rule: Rule, on: date, readings: Readings) -> None:
    """Raises NotInForce when `rule` was enacted for a time that does not hold `on`."""
    if not rule.provision or in_force(book, rule.provision, on, readings):
        return
    provision = book.provisions[rule.provision]
    end = last_day(book, rule.provision, readings).on
    key = "law.not_yet_in_force" if on < provision.start else "law.no_longer_in_force"
    raise NotInForce(
        key,
        rule=rule.title,
        section=provision.section,
        on=on,
        since=provision.start,
        until=end,
    )
