"""What a rule of law is: words about it, how it counts, and its values by date."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum

from core.errors import KnownError
from core.law.counting import MonthEnd, RestDay
from core.law.readings import ReadingGroup, Readings
from core.model.cases import Track


class LawDataError(KnownError):
    """The law data is not as it must be; the sentence names the file and the rule."""


class NoValueAtDate(KnownError):
    """A rule has no value on a day. Never answered with zero."""


class UnknownRule(KnownError):
    """A rule id that the law data does not hold."""


class RuleKind(StrEnum):
    EARLIEST_DATE = "earliest_date"
    MAX_PERIOD = "max_period"
    DEADLINE = "deadline"
    AGE_LIMIT = "age_limit"
    QUOTA = "quota"
    COMPOSITION = "composition"


class Direction(StrEnum):
    AFTER = "after"
    BEFORE = "before"
    NONE = "none"


class Unit(StrEnum):
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    AGE = "age"
    COUNT = "count"
    FRACTION = "fraction"  # `amount` parts of `of`
    QUALITATIVE = "qualitative"  # the law names no number


class FirstDay(StrEnum):
    COUNTED = "counted"
    NOT_COUNTED = "not_counted"
    BY_READING = "by_reading"  # an open question: see the rule's readings


class RuleMonthEnd(StrEnum):
    """As MonthEnd, and NONE where the rule does not count months."""

    LAST_DAY = "last_day"
    NEXT_DAY = "next_day"
    NONE = "none"


@dataclass(frozen=True)
class Value:
    """What the rule says from one day to another (both included; `until` None: to this day)."""

    unit: Unit
    since: date
    source: str
    last_verified_on: date
    amount: int | None = None
    of: int | None = None
    until: date | None = None

    @property
    def number(self) -> int:
        """The amount; asking it of a rule without a number is a mistake in the program."""
        if self.amount is None:
            raise ValueError("a qualitative value has no number")
        return self.amount

    def in_force(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True)
class Extension:
    """Who may lengthen a period, and by how much if the law says."""

    by: str
    unit: Unit
    section: str
    amount: int | None = None


@dataclass(frozen=True)
class Practice:
    """A number that the committee set where the law has none. Never shown as law."""

    amount: int
    unit: Unit


@dataclass(frozen=True)
class Pack:
    """One law: its full name, its track, and what follows a section number in print."""

    id: str
    law: str
    track: Track
    section_suffix: str


@dataclass(frozen=True)
class Rule:
    """One rule. Title and meaning are our own Hebrew words, never the text of the law."""

    id: str
    section: str
    title: str
    meaning: str
    actor: str
    event: str
    kind: RuleKind
    direction: Direction
    first_day: FirstDay
    month_end: RuleMonthEnd
    rest_day: RestDay
    pack: Pack
    values: tuple[Value, ...]
    readings: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()
    warning: str = ""
    practice: Practice | None = None
    seats: tuple[str, ...] = ()
    table: Mapping[str, str] = field(default_factory=dict)

    @property
    def section_text(self) -> str:
        """The section as people cite it, with the law's name where it is not the Youth Law."""
        return self.section + self.pack.section_suffix

    def value_at(self, on: date) -> Value:
        """The value in force on a day; raises NoValueAtDate."""
        for value in self.values:
            if value.in_force(on):
                return value
        raise NoValueAtDate("law.no_value", rule=self.title, section=self.section_text, on=on)

    @property
    def latest(self) -> Value:
        """The newest value held: for questions that name no day."""
        return max(self.values, key=lambda value: value.since)

    @property
    def rounding(self) -> MonthEnd:
        """Where its months end; asking it of a rule that counts no months is a mistake."""
        return MonthEnd(self.month_end.value)


@dataclass(frozen=True)
class RuleBook:
    """All rules and open questions. `fingerprint` seals all the data, `seals` each value of it."""

    rules: Mapping[str, Rule]
    groups: Mapping[str, ReadingGroup]
    fingerprint: str
    seals: Mapping[tuple[str, date], str]

    def rule(self, rule_id: str) -> Rule:
        try:
            return self.rules[rule_id]
        except KeyError:
            raise UnknownRule("law.unknown_rule", rule=rule_id) from None

    def readings(self, chosen: Mapping[str, str] | None = None) -> Readings:
        """The defaults, with the committee's own choices over them."""
        return Readings(self.groups, dict(chosen or {}))

    def number(self, rule_id: str, on: date) -> int:
        """The amount of a rule on a day; raises NoValueAtDate."""
        return self.rule(rule_id).value_at(on).number

    def fingerprint_of(self, rule: Rule, value: Value) -> str:
        """Seals what a computed date rested on: the rule, one value of it, its open questions."""
        return self.seals[rule.id, value.since]


def seals_of(
    rules: Mapping[str, Rule], groups: Mapping[str, ReadingGroup]
) -> dict[tuple[str, date], str]:
    """A seal for each value of each rule, by rule id and first day.

    Other values of the rule, and the day on which a later law ended this one, are left out, so
    that an amendment leaves the explanation of an earlier event untouched.
    """
    out: dict[tuple[str, date], str] = {}
    for rule in rules.values():
        parts = asdict(rule)
        del parts["values"]
        questions = [asdict(groups[group]) for group in rule.readings]
        for value in rule.values:
            used = asdict(value)
            del used["until"]
            out[rule.id, value.since] = seal({"rule": parts, "value": used, "asks": questions})
    return out


def seal(data: object) -> str:
    """sha256 of plain data in its one canonical form; dates as ISO texts."""
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, default=_plain)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
