"""What a rule of law is: words about it, how it counts, and its values by date."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache

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
    RECURRING_REVIEW = "recurring_review"
    AMOUNT = "amount"
    VALIDITY = "validity"


class Direction(StrEnum):
    AFTER = "after"
    BEFORE = "before"
    NONE = "none"


class Topic(StrEnum):
    """What a rule is about; the law desk lists rules by it."""

    WHO = "who"  # who is a minor, which court
    INVESTIGATION = "investigation"
    ARREST = "arrest"
    PRETRIAL = "pretrial"  # limits of detention and of house arrest until judgment
    DIVERSION = "diversion"  # prosecution, or a proceeding in its place
    OBSERVATION = "observation"
    PUNISHMENT = "punishment"
    TERROR = "terror"
    TREATMENT = "treatment"
    HOLDING = "holding"
    CUSTODY = "custody"  # where and with whom minors are held in detention and prison
    COMMITTEE = "committee"
    RELEASE = "release"
    LEAVE = "leave"
    FOLLOWUP = "followup"
    RESTRAINT = "restraint"
    ABSENCE = "absence"
    VALIDITY = "validity"  # when provisions begin and end
    PRISON_RELEASE = "prison_release"
    REVOCATION = "revocation"
    ARRANGEMENT = "arrangement"


class Unit(StrEnum):
    MINUTES = "minutes"
    HOURS = "hours"
    CLOCK_HOUR = "clock_hour"  # an hour of the day
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    AGE = "age"
    COUNT = "count"
    SHEKELS = "shekels"
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


class Shape(StrEnum):
    """How a rule's own data makes a calculator; see `core.law.calculators.shapes`."""

    HOURS = "hours"
    DAYS = "days"
    PERIOD = "period"
    SERIES = "series"
    AGE = "age"
    AGE_DAY = "age_day"
    PROMPTLY = "promptly"
    AT_MOST = "at_most"
    UNTIL = "until"


@dataclass(frozen=True)
class Calculation:
    """A shape, and the names of its inputs and results where they are not the shape's own."""

    shape: Shape
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Value:
    """What the rule says from one day to another (both included; `until` None: to this day).

    `amounts` holds one number, several where the rule names a range, none where it names none.
    """

    unit: Unit
    since: date
    source: str
    last_verified_on: date
    amounts: tuple[int, ...] = ()
    of: int | None = None
    until: date | None = None

    @property
    def amount(self) -> int | None:
        """The number, of a rule that names a single one."""
        return self.amounts[0] if len(self.amounts) == 1 else None

    @property
    def number(self) -> int:
        """The amount; asking it of a rule without a single number is a mistake in the program."""
        if self.amount is None:
            raise ValueError("this value has no single number")
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
    repeats: bool = False  # may be given again and again
    note: str = ""


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
    track: Track | None
    section_suffix: str


@dataclass(frozen=True)
class LegalEvent:
    """Something that rules count from. `field`: the fact of the case that holds it, if one does."""

    id: str
    title: str
    takes_hour: bool = False
    lasts: bool = False
    field: str = ""


@dataclass(frozen=True)
class Question:
    """What several rules answer together; worked examples and the law desk ask it by its id."""

    id: str
    section: str
    title: str
    rules: tuple[str, ...]
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Provision:
    """Rules that were enacted for a time. `rule` says for how long from `start`."""

    id: str
    section: str
    rule: str
    start: date


class DutyScope(StrEnum):
    """How a duty of procedure reaches the committee."""

    DIRECT = "direct"
    BY_ANALOGY = "by_analogy"
    CONTEXT = "context"
    NOT_DIRECTLY = "not_directly"
    EXTERNAL = "external"


@dataclass(frozen=True)
class Duty:
    """A duty of procedure. `met` names the places of the program that meet it."""

    id: str
    section: str
    title: str
    meaning: str
    scope: DutyScope
    met: tuple[str, ...]
    record: str  # what the record should show, in Hebrew


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
    topic: Topic
    pack: Pack
    values: tuple[Value, ...]
    readings: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()
    warning: str = ""
    practice: Practice | None = None
    seats: tuple[str, ...] = ()
    table: Mapping[str, str] = field(default_factory=dict)
    calculation: Calculation | None = None
    provision: str = ""

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


@dataclass(frozen=True, eq=False)
class RuleBook:
    """All the law data. `groups` are the open questions of interpretation.

    `fingerprint` seals all of it, `seals` each value of each rule.
    """

    rules: Mapping[str, Rule]
    groups: Mapping[str, ReadingGroup]
    packs: Mapping[str, Pack]
    events: Mapping[str, LegalEvent]
    questions: Mapping[str, Question]
    provisions: Mapping[str, Provision]
    duties: Mapping[str, Duty]
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


@cache
def rules_by_event(book: RuleBook) -> Mapping[str, tuple[Rule, ...]]:
    """The rules that count from each event by their own data."""
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in book.rules.values():
        if rule.calculation is not None:
            found[rule.event] = (*found.get(rule.event, ()), rule)
    return found


def seals_of(
    rules: Mapping[str, Rule], groups: Mapping[str, ReadingGroup]
) -> dict[tuple[str, date], str]:
    """A seal for each value of each rule, by rule id and first day.

    It covers what a computed date can depend on, not how the desk asks for it.
    Other values of the rule, and the day on which a later law ended this one, are left out, so
    that an amendment leaves the explanation of an earlier event untouched.
    """
    out: dict[tuple[str, date], str] = {}
    for rule in rules.values():
        parts = asdict(rule)
        for place in ("values", "calculation", "topic"):
            del parts[place]
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
