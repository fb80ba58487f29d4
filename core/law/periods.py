"""The end of a period as its rule says: first day in or out, month rounding, days of rest."""

from __future__ import annotations

from datetime import date

from core.law.calendar import rest_day_name
from core.law.counting import days_end, months_end, settle_last_day
from core.law.rules import FirstDay, Rule, Unit


def period_end(
    rule: Rule,
    start: date,
    amount: int,
    unit: Unit,
    *,
    first_day_counted: bool | None = None,
    settle: bool = True,
) -> date:
    """The last day of `amount` days, months or years from `start`, counted as `rule` says.

    `first_day_counted` is the chosen reading; it is asked for by the rules whose data says that
    the first day is an open question, and by no others. Without `settle` the last day is given as
    it falls, before the rule's rest-day policy.
    """
    if (first_day_counted is None) is (rule.first_day is FirstDay.BY_READING):
        raise ValueError(f"{rule.id}: the first day is decided by the rule or by a reading")
    if first_day_counted is None:
        first_day_counted = rule.first_day is FirstDay.COUNTED
    if unit is Unit.DAYS:
        end = days_end(start, amount, first_day_counted=first_day_counted)
    else:
        months = 12 * amount if unit is Unit.YEARS else amount
        end = months_end(
            start, months, first_day_counted=first_day_counted, month_end=rule.rounding
        )
    if not settle:
        return end
    return settle_last_day(end, rule.rest_day, lambda day: bool(rest_day_name(day)))
