"""The limits of a conditional arrangement that an adult made: history, never an outcome here.

The pack `conditional-arrangement` holds them (Criminal Procedure Law, chapter ד, division א1), read
from a guide and not from the statute. Nothing here offers an arrangement; it checks a past one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.law.ages import is_minor
from core.law.counting import MonthEnd, add_months
from core.law.explain import amount_text, days_text, step
from core.law.periods import period_end
from core.law.readings import Readings
from core.law.rules import NoValueAtDate, Rule, RuleBook, Unit, UnknownRule
from core.model.cases import PastArrangement
from core.model.deadlines import Step
from core.wording import text

ADULT_ONLY = "arr-adult-only"
PROGRAMME, PROGRAMME_BY_OFFICER = "arr-programme-12m", "arr-programme-officer-18m"
CLEAN_RECORD = "arr-record-clean-5y"
BUSINESS_DISCOVERY = "arr-business-discovery-6m"
STOP_WITH_ORDER = "arr-business-stop-total-30d"
AT_LEAST = frozenset({CLEAN_RECORD})  # every other term is a maximum


@dataclass(frozen=True)
class ArrangementFinding:
    """One limit of a past arrangement. `ok` is None where the law data has no value to check by."""

    rule_id: str
    ok: bool | None
    text: str


def term_unit(rule: Rule) -> Unit:
    """In what a term's amount is given: a rule's own unit, and months for one of years."""
    return Unit.MONTHS if rule.latest.unit is Unit.YEARS else rule.latest.unit


def term_rules(book: RuleBook) -> tuple[Rule, ...]:
    """The rules that a term of an arrangement may name, by title."""
    found = (
        rule
        for rule in book.rules.values()
        if rule.pack.id == "conditional-arrangement" and rule.id != ADULT_ONLY
    )
    return tuple(sorted(found, key=lambda rule: rule.title))


def check_arrangement(
    book: RuleBook, birth_date: date, arrangement: PastArrangement, readings: Readings
) -> tuple[ArrangementFinding, ...]:
    """Each limit that a past arrangement keeps or breaks: the age first, then its terms in order.

    Raises UnknownRule for a term that names no rule of this pack.
    """
    on = arrangement.signed_on
    adult = not is_minor(book, birth_date, on, readings)
    said = text("law.arrangement.adult" if adult else "law.arrangement.minor", on=on)
    known = {rule.id: rule for rule in term_rules(book)}
    found = [ArrangementFinding(ADULT_ONLY, adult, said)]
    for rule_id, amount in arrangement.terms:
        if rule_id not in known:
            raise UnknownRule("law.unknown_rule", rule=rule_id)
        found.append(_term(book, known[rule_id], amount, arrangement))
    return tuple(found)


def _term(
    book: RuleBook, rule: Rule, amount: int, arrangement: PastArrangement
) -> ArrangementFinding:
    """A programme is held to eighteen months where a probation officer recommended it."""
    limit_rule = rule
    if rule.id == PROGRAMME and arrangement.officer_recommended:
        limit_rule = book.rule(PROGRAMME_BY_OFFICER)
    try:
        value = limit_rule.value_at(arrangement.signed_on)
    except NoValueAtDate:
        said = text("law.arrangement.no_value", title=rule.title, on=arrangement.signed_on)
        return ArrangementFinding(rule.id, None, said)
    limit = 12 * value.number if value.unit is Unit.YEARS else value.number
    unit = term_unit(limit_rule)
    if rule.id in AT_LEAST:
        ok, key = amount >= limit, "at_least"
    else:
        ok, key = amount <= limit, "at_most"
    if rule.id == PROGRAMME_BY_OFFICER and not arrangement.officer_recommended:
        ok, key = False, "no_officer"
    said = text(
        f"law.arrangement.{key}_{'kept' if ok else 'broken'}",
        title=rule.title,
        agreed=amount_text(unit, amount),
        limit=amount_text(unit, limit),
    )
    return ArrangementFinding(rule.id, ok, said)


@dataclass(frozen=True)
class Checked:
    """Whether something keeps a limit, the figure that decides, and how it was found."""

    ok: bool
    figure: int
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class CheckedDay:
    """Whether something was done in time, the day that decides, and how it was found."""

    ok: bool
    on: date
    steps: tuple[Step, ...]


def programme(book: RuleBook, *, signed_on: date, months: int, recommended: bool) -> Checked:
    """The longest rehabilitation programme, and whether one of `months` keeps to it.

    Raises NoValueAtDate.
    """
    limit = book.number(PROGRAMME_BY_OFFICER if recommended else PROGRAMME, signed_on)
    key = "arrangement_officer" if recommended else "arrangement_no_officer"
    steps = (step(key), *_limit_steps(Unit.MONTHS, months, limit))
    return Checked(months <= limit, limit, steps)


def business_stop(book: RuleBook, *, signed_on: date, agreed: int, ordered: int) -> Checked:
    """Days for which a business stops, those agreed and those it was closed by order together.

    Raises NoValueAtDate.
    """
    limit = book.number(STOP_WITH_ORDER, signed_on)
    total = agreed + ordered
    said = step("arrangement_stop_total", agreed=days_text(agreed), ordered=days_text(ordered))
    return Checked(total <= limit, total, (said, *_limit_steps(Unit.DAYS, total, limit)))


def clean_record(book: RuleBook, *, offence: date, last_record: date | None) -> CheckedDay:
    """Whether nothing was recorded in the years before the offence; the day they begin.

    Both that day and the one before the offence are in them. Raises NoValueAtDate.
    """
    years = book.rule(CLEAN_RECORD).value_at(offence).number
    start = add_months(offence, -12 * years, MonthEnd.LAST_DAY)
    steps = [step("arrangement_record_from", start, offence=offence)]
    ok = last_record is None or not start <= last_record < offence
    if last_record is not None:
        steps.append(step("arrangement_last_record", last_record))
    steps.append(step("arrangement_record_clean" if ok else "arrangement_record_found"))
    return CheckedDay(ok, start, tuple(steps))


def in_time_of_discovery(book: RuleBook, *, discovered: date, signed_on: date) -> CheckedDay:
    """Whether terms about a business were agreed in time after the offence was discovered.

    Raises NoValueAtDate.
    """
    rule = book.rule(BUSINESS_DISCOVERY)
    value = rule.value_at(discovered)
    last = period_end(rule, discovered, value.number, value.unit)
    ok = discovered <= signed_on <= last
    steps = (
        step("arrangement_discovered", discovered),
        step("period_end", last, period=amount_text(value.unit, value.number)),
        step("arrangement_in_time" if ok else "arrangement_too_late", signed_on),
    )
    return CheckedDay(ok, last, steps)


def _limit_steps(unit: Unit, asked: int, limit: int) -> tuple[Step, ...]:
    key = "within_limit" if asked <= limit else "over_limit"
    return (step(key, asked=amount_text(unit, asked), law=amount_text(unit, limit)),)
