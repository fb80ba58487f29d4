"""What is known of a rule, in Hebrew words: amounts, counting, extensions, dated values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time

from core.law.explain import amount_text
from core.law.provisions import last_day
from core.law.rules import (
    Direction,
    Extension,
    FirstDay,
    Rule,
    RuleBook,
    RuleKind,
    RuleMonthEnd,
    Unit,
    Value,
)
from core.wording import date_text, shown, text

_MEASURES = (RuleKind.COMPOSITION, RuleKind.AGE_LIMIT, RuleKind.AMOUNT, RuleKind.QUOTA)


def amount_words(value: Value) -> str:
    """The amount with its unit, such as ten days, or that the law names no number."""
    if value.unit is Unit.QUALITATIVE:
        return text("law_rule.no_number")
    if value.unit is Unit.FRACTION:
        return text("law_rule.fraction", parts=value.number, of=value.of)
    if value.unit is Unit.CLOCK_HOUR:
        return _joined([time(hour % 24) for hour in value.amounts])
    if value.amount is not None:
        said = amount_text(value.unit, value.amount)
        return text("law_rule.age", age=said) if value.unit is Unit.AGE else said
    return text(f"law_rule.several_{value.unit.value}", amounts=_joined(value.amounts))


def counting_words(rule: Rule) -> tuple[str, ...]:
    """How the rule counts: the first day, months that lack the day, a last day of rest.

    Nothing of a rule that measures without leading to a day.
    """
    if rule.kind in _MEASURES:
        return ()
    counts_days = any(value.unit in (Unit.DAYS, Unit.MONTHS, Unit.YEARS) for value in rule.values)
    lines: list[str] = []
    if rule.direction is Direction.BEFORE:
        lines.append(text("law_rule.backwards"))
    if counts_days or rule.first_day is not FirstDay.NOT_COUNTED:
        lines.append(text(f"law_rule.first_day.{rule.first_day.value}"))
    if rule.month_end is not RuleMonthEnd.NONE:
        lines.append(text(f"law_rule.month_end.{rule.month_end.value}"))
    if counts_days:
        lines.append(text(f"law_rule.rest_day.{rule.rest_day.value}"))
    return tuple(lines)


def extension_words(extension: Extension) -> str:
    """Who may lengthen a period, by how much, under which section."""
    if extension.amount is None:
        said = text("law_rule.extension_open", by=extension.by, section=extension.section)
    else:
        said = text(
            "law_rule.extension",
            by=extension.by,
            section=extension.section,
            amount=amount_text(extension.unit, extension.amount),
        )
    if extension.repeats:
        said = f"{said}; {text('law_rule.extension_repeats')}"
    return f"{said}; {extension.note}" if extension.note else said


def value_words(value: Value) -> str:
    """A value with the days on which it holds, its source and when it was last checked."""
    held = (
        text("law_rule.held_between", since=value.since, until=value.until)
        if value.until
        else text("law_rule.held_since", since=value.since)
    )
    checked = text("law_rule.checked", source=value.source, on=value.last_verified_on)
    return f"{amount_words(value)} · {held} · {checked}"


def provision_days(book: RuleBook, provision_id: str) -> Iterator[tuple[str, str]]:
    """The last day of a temporary provision under each reading: (code, d.m.yyyy), default first."""
    rule = book.rule(book.provisions[provision_id].rule)
    plain = book.readings()
    for group_id in rule.readings:
        group = book.groups[group_id]
        for option in sorted(group.options, key=lambda option: option.code != group.default):
            on = last_day(book, provision_id, plain.using(group_id, option.code)).on
            if on is not None:
                yield option.code, date_text(on)


def provisions_of(book: RuleBook, rule: Rule) -> tuple[str, ...]:
    """The temporary provisions that a rule belongs to, or whose length it is."""
    own = [each.id for each in book.provisions.values() if each.rule == rule.id]
    return tuple(dict.fromkeys((*([rule.provision] if rule.provision else []), *own)))


def _joined(amounts: Sequence[object]) -> str:
    if len(amounts) == 2:
        return text("law_rule.between", low=amounts[0], high=amounts[1])
    return ", ".join(shown(amount) for amount in amounts)
