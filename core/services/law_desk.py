"""The law desk: every rule, what is known of it, calculators, and the calendar of rest days.

Needs the store only for the house's readings and for today's date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.law import provisions
from core.law.calculators.registry import calculators_of
from core.law.calendar_days import calendar_days
from core.law.readings import Readings
from core.law.rule_words import amount_words, counting_words, extension_words, provisions_of
from core.law.rulebook import rule_book
from core.law.rules import Rule, RuleBook, RuleKind
from core.model.calendar import CalendarDay
from core.model.law_desk import OpenQuestion, RulePage, RuleRow, ValueRow
from core.model.people import Community
from core.services.case_dates import house_readings
from core.services.law_answers import calculate
from core.services.law_forms import examples, form_of
from core.services.law_words import rules_in_order
from core.store.store import Store
from core.wording import text

__all__ = ["calculate", "calendar", "laws", "rule", "rules"]

_UNCOUNTED = (RuleKind.COMPOSITION, RuleKind.AGE_LIMIT, RuleKind.AMOUNT, RuleKind.QUOTA)


def laws(_: Store) -> tuple[tuple[str, str], ...]:
    """The laws whose rules are here: id and short name, in the order of their rules."""
    packs = dict.fromkeys(rule.pack.id for rule in rules_in_order())
    return tuple((pack, text(f"law_desk.law.{pack}")) for pack in packs)


def rules(
    _: Store, needle: str = "", *, topic: str | None = None, pack: str | None = None
) -> tuple[RuleRow, ...]:
    """The rules in order of law and section, of which every word of `needle` is said.

    `topic` and `pack` (ids) leave out all others.
    """
    return tuple(
        _row(found)
        for found in rules_in_order(needle)
        if topic in (None, found.topic.value) and pack in (None, found.pack.id)
    )


def rule(store: Store, rule_id: str) -> RulePage:
    """All that is known of a rule. Raises UnknownRule."""
    book = rule_book()
    found = book.rule(rule_id)
    with store.read() as conn:
        readings = house_readings(conn)
    asked = calculators_of(book, rule_id)
    ends = tuple(_ends(book, found, readings))
    return RulePage(
        row=_row(found),
        amount=amount_words(found.latest),
        actor=found.actor,
        event=book.events[found.event].title,
        kind=text(f"law_desk.kind.{found.kind.value}"),
        counting=() if found.kind in _UNCOUNTED else counting_words(found),
        extensions=tuple(extension_words(extension) for extension in found.extensions),
        values=tuple(_value_rows(found)),
        practice=_practice(found),
        provision="\n".join(
            text(
                "law_desk.temporary" if store.clock.today() <= end else "law_desk.ended",
                section=section,
                on=end,
            )
            for section, end in ends
        ),
        ended=any(end < store.clock.today() for _, end in ends),
        warning=found.warning,
        questions=tuple(_questions(book, found, readings)),
        calculators=tuple(form_of(book, calculator) for calculator in asked),
        examples=tuple(
            example for calculator in asked for example in examples().get(calculator.id, ())
        ),
    )


def calendar(
    _: Store, year: int, month: int, community: Community = Community.JEWISH
) -> tuple[CalendarDay, ...]:
    """The days of a Gregorian month; a community's days of rest stand beside those of s. 18א.

    Raises YearWithoutCalendar.
    """
    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return calendar_days(first, last, None if community is Community.JEWISH else community)


def _row(found: Rule) -> RuleRow:
    return RuleRow(
        id=found.id,
        section=found.section,
        title=found.title,
        meaning=found.meaning,
        topic=found.topic.value,
        topic_title=text(f"law.topic.{found.topic.value}"),
        pack=found.pack.id,
        law=found.pack.law,
        temporary=bool(found.provision),
        warning=bool(found.warning),
    )


def _practice(found: Rule) -> str:
    if found.practice is None:
        return ""
    unit = text(f"law_rule.unit.{found.practice.unit.value}")
    return text("law_rule.practice", n=found.practice.amount, unit=unit)


def _value_rows(found: Rule) -> Iterator[ValueRow]:
    for value in sorted(found.values, key=lambda value: value.since, reverse=True):
        yield ValueRow(
            amount_words(value), value.since, value.until, value.source, value.last_verified_on
        )


def _ends(book: RuleBook, found: Rule, readings: Readings) -> Iterator[tuple[str, date]]:
    """The temporary provisions that the rule belongs to: their section and last day."""
    for provision_id in provisions_of(book, found):
        on = provisions.last_day(book, provision_id, readings).on
        if on is not None:
            yield book.provisions[provision_id].section, on


def _questions(book: RuleBook, found: Rule, readings: Readings) -> Iterator[OpenQuestion]:
    for group_id in found.readings:
        group = book.groups[group_id]
        options = tuple((option.code, option.text) for option in group.options)
        yield OpenQuestion(group.id, group.title, group.section, options, readings[group_id])
