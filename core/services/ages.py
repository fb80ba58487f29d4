"""How old a minor is on any day, and which ages of the law have passed by then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from core.errors import KnownError
from core.law.ages import LEAP_BIRTHDAY
from core.law.counting import age_on
from core.law.readings import Readings
from core.model.deadlines import Deadline, DeadlineKind
from core.model.files import Age
from core.model.overview import AgeLimitOnDay, AgeOnDay
from core.services.case_dates import house_readings, read_whole
from core.store import cases as rows
from core.store.store import Store

_LIMITS = ("def-minor-18", "dorm-age-cap-20-34", "followup-age-cap-21-40")


def age_of(birth: date, on: date, readings: Readings) -> Age:
    """Whole years and months of life on a day, (0, 0) before birth.

    Who was born on 29 February grows older in other years on the day that the house's reading of
    the law has, as in the law's own ages.
    """
    return Age(*age_on(birth, on, LEAP_BIRTHDAY[readings["leap_birthday"]]))


def age_on_day(store: Store, case_id: str, day: date) -> AgeOnDay:
    """The age of a case's minor on any day, past or to come, with the ages of the law (1, 34, 40).

    Raises KnownError `case.gone` and `age.before_birth`.
    """
    with store.read() as conn:
        case = rows.case_by_id(conn, case_id)
        if case is None:
            raise KnownError("case.gone")
        birth = case.minor.birth_date
        if day < birth:
            raise KnownError("age.before_birth", day=day, birth=birth)
        readings = house_readings(conn)
        dates = read_whole(conn, case, store.clock.today(), readings).dates
    limits = tuple(AgeLimitOnDay(limit, _passed(limit, day)) for limit in age_limits(dates))
    return AgeOnDay(day, age_of(birth, day, readings), limits)


def age_limits(dates: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """Those of a file's dates that are ages of the law, the first to come first."""
    found = (deadline for deadline in dates if deadline.rule_id in _LIMITS)
    return tuple(sorted(found, key=lambda deadline: deadline.counts_on))


def _passed(limit: Deadline, day: date) -> bool:
    """An age is reached on its day; a last day passes with the day after."""
    on = limit.counts_on
    return on <= day if limit.kind is DeadlineKind.AGE else on < day
