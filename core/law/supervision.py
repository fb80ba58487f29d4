"""After release: conditions, follow-up, the duty to obey, return (ss. 36(ב)-(ג), 38-41)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.law.ages import age_limit
from core.law.explain import Finding, step, years_text
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step


@dataclass(frozen=True)
class Followup:
    """The end of follow-up; None where age ended it before release. `capped`: by age."""

    on: date | None
    capped: bool
    steps: tuple[Step, ...]

    @property
    def finding(self) -> Finding:
        return Finding(self.on, self.steps)


def followup_end(
    book: RuleBook,
    readings: Readings,
    *,
    release: date,
    birth: date,
    superintendent_end: date | None = None,
    court_period_end: date | None = None,
) -> Followup:
    """The end of follow-up after `release`. Raises NoValueAtDate.

    With `court_period_end` the release was by a committee (s. 38(ב)); without it, at the end of
    the order (s. 38(א)), perhaps lengthened by the superintendent.
    """
    by_committee = court_period_end is not None
    rule = book.rule("followup-longer-38b" if by_committee else "followup-1y-38a")
    value = rule.value_at(release)
    end = period_end(rule, release, value.number, value.unit)
    steps = [step("release", release), step("followup_year", end, period=years_text(value.number))]
    if end.day != release.day:
        steps.append(step("short_month", day=release.day))
    other = court_period_end or superintendent_end
    if other is not None:
        steps.append(step("court_period" if by_committee else "superintendent", other))
        end = max(end, other)
        steps.append(step("later_of_two", end))
    limit = age_limit(book, "followup-age-cap-21-40", birth, readings)
    steps += limit.steps
    if limit.last_day < release:
        steps.append(step("followup_none"))
        return Followup(None, True, tuple(steps))
    capped = end > limit.last_day
    if capped:
        end = limit.last_day
        steps.append(step("followup_capped", end))
    return Followup(end, capped, tuple(steps))


def obedience_end(followup: Followup, *, release: date, court_period_end: date) -> Finding:
    """The end of the duty to obey (s. 39(ב)): with the court's period, never after follow-up."""
    steps = [step("release", release), step("court_period", court_period_end)]
    if followup.on is None or court_period_end < release:
        return Finding(None, (*steps, step("obedience_none")))
    on = min(court_period_end, followup.on)
    key = "obedience_end" if on == court_period_end else "obedience_with_followup"
    return Finding(on, (*steps, step(key, on)))


def followup_law(book: RuleBook, in_regular_service: bool) -> str:
    """Whose orders govern follow-up: "army_orders" or "youth_law" (s. 40(ב))."""
    table = book.rule("followup-army-40b").table
    return table["army"] if in_regular_service else table["other"]


@dataclass(frozen=True)
class Shortened:
    """The end of follow-up after a court's decision. `shortened`: it ends earlier than before."""

    on: date
    shortened: bool
    steps: tuple[Step, ...]


def shortened_followup(followup_end: date, court_end: date | None) -> Shortened:
    """Follow-up that a youth court may shorten or stop, never lengthen (s. 41).

    `court_end`: the day on which the court ended it; None where it did not decide.
    """
    steps = [step("facility_followup_end", followup_end)]
    if court_end is None:
        steps.append(step("facility_followup_undecided"))
        return Shortened(followup_end, False, tuple(steps))
    steps.append(step("facility_followup_court", court_end))
    on = min(followup_end, court_end)
    key = "facility_followup_shortened" if on < followup_end else "facility_followup_as_before"
    return Shortened(on, on < followup_end, (*steps, step(key, on)))


@dataclass(frozen=True)
class ConditionsChange:
    """Whether conditions may be changed on a day, and the end of supervision if it is known."""

    may_change: bool
    steps: tuple[Step, ...]


def conditions_change(
    *, release: date, change: date, supervision_end: date | None
) -> ConditionsChange:
    """A change of the conditions of release on a day (s. 36(ב)).

    The law lets the committee change them from time to time and names no last day; after the end
    of supervision nothing is left to which they could apply.
    """
    steps = [step("release", release), step("facility_change_day", change)]
    if change < release:
        return ConditionsChange(False, (*steps, step("facility_change_before_release")))
    if supervision_end is None:
        return ConditionsChange(True, (*steps, step("facility_change_open")))
    steps.append(step("facility_followup_end", supervision_end))
    may = change <= supervision_end
    key = "facility_change_within" if may else "facility_change_after"
    return ConditionsChange(may, (*steps, step(key)))


@dataclass(frozen=True)
class RevocationGround:
    """Whether a breach is a ground, and until when a return is possible."""

    ground: bool
    return_until: date | None
    steps: tuple[Step, ...]


def revocation_ground(
    *, officer_instruction: bool, breach: date, court_period_end: date
) -> RevocationGround:
    """Breach of a condition, or of an officer's instruction, on a day (ss. 36(ג), 39(ב)).

    After the court's period there is nothing to return to, and no instruction binds.
    """
    steps = [step("breach", breach), step("court_period", court_period_end)]
    if breach > court_period_end:
        key = "no_ground_instruction" if officer_instruction else "no_ground_condition"
        return RevocationGround(False, None, (*steps, step(key)))
    return RevocationGround(
        True, court_period_end, (*steps, step("return_until", court_period_end))
    )
