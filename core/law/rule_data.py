"""From the tables of the law data to rules, packs, questions and duties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from core.law.counting import RestDay
from core.law.data_table import DataTable
from core.law.readings import ReadingGroup, ReadingOption
from core.law.rules import (
    Calculation,
    Direction,
    Duty,
    DutyScope,
    Extension,
    FirstDay,
    LegalEvent,
    Pack,
    Practice,
    Provision,
    Question,
    Rule,
    RuleKind,
    RuleMonthEnd,
    Shape,
    Topic,
    Unit,
    Value,
)
from core.model.cases import Track

Sources = Mapping[str, str]
COUNTS_MONTHS = (Unit.MONTHS, Unit.YEARS, Unit.FRACTION)
# Kinds whose months or fractions are a measure, not a period that ends on some day.
MEASURES = (RuleKind.COMPOSITION, RuleKind.AMOUNT, RuleKind.QUOTA)


def read_pack(table: DataTable) -> Pack:
    track = table.take("track", str, "")
    if track and track not in list(Track):
        raise table.error("law.unknown_word", field="track", word=track, allowed=", ".join(Track))
    pack = Pack(
        id=table.text("id"),
        law=table.text("law"),
        track=Track(track) if track else None,
        section_suffix=table.take("section_suffix", str, ""),
    )
    table.done()
    return pack


def read_provision(table: DataTable) -> Provision:
    provision = Provision(
        id=table.text("id"),
        section=table.text("section"),
        rule=table.text("rule"),
        start=table.take("start", date),
    )
    table.done()
    return provision


def read_event(table: DataTable) -> LegalEvent:
    event = LegalEvent(
        id=table.text("id"),
        title=table.text("title"),
        takes_hour=table.optional("takes_hour", bool) or False,
        lasts=table.optional("lasts", bool) or False,
        field=table.take("field", str, ""),
    )
    table.done()
    return event


def read_question(table: DataTable) -> Question:
    question = Question(
        id=table.text("id"),
        section=table.text("section"),
        title=table.text("title"),
        rules=table.texts("rules"),
        readings=table.texts("readings"),
    )
    table.done()
    return question


def read_duty(table: DataTable) -> Duty:
    duty = Duty(
        id=table.text("id"),
        section=table.text("section"),
        title=table.text("title"),
        meaning=table.text("meaning"),
        scope=table.choice("scope", DutyScope),
        met=table.texts("met"),
        record=table.text("record"),
    )
    table.done()
    return duty


def read_group(table: DataTable) -> ReadingGroup:
    options = tuple(_option(option) for option in table.tables("option"))
    group = ReadingGroup(
        id=table.text("id"),
        title=table.text("title"),
        section=table.text("section"),
        default=table.text("default"),
        options=options,
    )
    table.done()
    codes = [option.code for option in options]
    if len(set(codes)) != len(codes):
        raise table.error("law.option_twice")
    if group.default not in codes:
        raise table.error("law.default_unknown", code=group.default)
    return group


def _option(table: DataTable) -> ReadingOption:
    option = ReadingOption(
        code=table.text("code"),
        text=table.text("text"),
        general=table.optional("general", bool) or False,
    )
    table.done()
    return option


def read_rule(table: DataTable, pack: Pack, sources: Sources) -> Rule:
    practice = table.optional("practice", dict)
    calculator = table.optional("calculator", dict)
    rule = Rule(
        id=table.text("id"),
        section=table.text("section"),
        title=table.text("title"),
        meaning=table.text("meaning"),
        topic=table.choice("topic", Topic),
        actor=table.text("actor"),
        event=table.text("event"),
        kind=table.choice("kind", RuleKind),
        direction=table.choice("direction", Direction),
        first_day=table.choice("first_day", FirstDay),
        month_end=table.choice("month_end", RuleMonthEnd),
        rest_day=table.choice("rest_day", RestDay),
        pack=pack,
        values=tuple(_value(value, sources) for value in table.tables("value")),
        readings=table.texts("readings"),
        extensions=tuple(_extension(extension) for extension in table.tables("extensions")),
        warning=table.take("warning", str, ""),
        practice=_practice(DataTable(practice, table.file, table.name)) if practice else None,
        seats=table.texts("seats"),
        table=table.words("table"),
        calculation=_calculation(DataTable(calculator, table.file, table.name))
        if calculator
        else None,
        provision=table.take("provision", str, ""),
    )
    table.done()
    _check_values(table, rule)
    return rule


def _check_values(table: DataTable, rule: Rule) -> None:
    if not rule.values:
        raise table.error("law.no_values")
    for value in rule.values:
        if value.until is not None and value.until < value.since:
            raise table.error("law.ends_before_start", since=value.since)
        ends_on_a_day = rule.kind not in MEASURES and value.unit in COUNTS_MONTHS
        if ends_on_a_day and rule.month_end is RuleMonthEnd.NONE:
            raise table.error("law.month_end_missing")
    for earlier, later in pairwise(sorted(rule.values, key=lambda value: value.since)):
        if earlier.until is None or earlier.until >= later.since:
            raise table.error("law.values_overlap", since=later.since)


def _value(table: DataTable, sources: Sources) -> Value:
    source = table.text("source")
    value = Value(
        unit=table.choice("unit", Unit),
        since=table.take("from", date),
        source=sources.get(source, source),
        last_verified_on=table.take("last_verified_on", date),
        amounts=table.numbers("amount"),
        of=table.optional("of", int),
        until=table.optional("to", date),
    )
    table.done()
    if bool(value.amounts) is (value.unit is Unit.QUALITATIVE):
        raise table.error("law.amount_and_unit")
    if (value.of is None) == (value.unit is Unit.FRACTION):
        raise table.error("law.amount_and_unit")
    return value


def _extension(table: DataTable) -> Extension:
    extension = Extension(
        by=table.text("by"),
        unit=table.choice("unit", Unit),
        section=table.text("section"),
        amount=table.optional("amount", int),
        repeats=table.optional("repeats", bool) or False,
        note=table.take("note", str, ""),
    )
    table.done()
    return extension


def _practice(table: DataTable) -> Practice:
    practice = Practice(amount=table.take("amount", int), unit=table.choice("unit", Unit))
    table.done()
    return practice


def _calculation(table: DataTable) -> Calculation:
    shape = table.choice("shape", Shape)
    names = {key: table.text(key) for key in tuple(table.left)}
    return Calculation(shape, names)
