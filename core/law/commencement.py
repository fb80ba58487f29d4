"""The days on which the Youth Law itself began, whole or in part (s. 49)."""

from __future__ import annotations

from datetime import date

from core.law.explain import Finding, amount_text, step
from core.law.periods import period_end
from core.law.rules import Rule, RuleBook

WHOLE = "commencement-1m-49a"
BOYS = "commencement-boys16-49b"
SOUTH = "commencement-south-49c"


def act_began(book: RuleBook) -> Finding:
    """The day on which the Act began: so many months after it was published (s. 49(א))."""
    rule = book.rule(WHOLE)
    published = _day(rule, "published")
    on = _after(rule, published)
    period = amount_text(rule.latest.unit, rule.latest.number)
    steps = (step("published", published), step("commencement_after", on, period=period))
    return Finding(on, steps)


def latest_deferral(book: RuleBook) -> date:
    """The latest day to which the Minister could put off boys from 16 on (s. 49(ה))."""
    rule = book.rule(BOYS)
    return _after(rule, _day(rule, "last_day"))


def boys_began(book: RuleBook, deferred_to: date | None) -> Finding:
    """The latest day on which the Act began for boys from 16 on (s. 49(ב), (ה)).

    `deferred_to`: another day that the Minister set; one that is too late does not count.
    """
    fixed = _day(book.rule(BOYS), "last_day")
    latest = latest_deferral(book)
    steps = [step("commencement_boys", fixed), step("commencement_boys_latest", latest)]
    if deferred_to is None:
        return Finding(fixed, tuple(steps))
    if deferred_to > latest:
        return Finding(fixed, (*steps, step("commencement_too_late", deferred_to)))
    return Finding(deferred_to, (*steps, step("commencement_deferred", deferred_to)))


def south_began(book: RuleBook) -> Finding:
    """The day on which s. 13(א) began in the Southern District (s. 49(ג))."""
    on = _day(book.rule(SOUTH), "begins")
    return Finding(on, (step("commencement_south", on),))


def _day(rule: Rule, name: str) -> date:
    return date.fromisoformat(rule.table[name])


def _after(rule: Rule, start: date) -> date:
    value = rule.latest
    return period_end(rule, start, value.number, value.unit)
