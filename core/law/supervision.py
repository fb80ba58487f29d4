"""After release: follow-up, the duty to obey, and return after revocation (ss. 36(ג), 38-40)."""

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
