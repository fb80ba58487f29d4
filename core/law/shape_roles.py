"""The inputs and results of each shape of calculator, and how a rule's data may rename them."""

from __future__ import annotations

from collections.abc import Mapping, Set

from core.law.counting import RestDay
from core.law.readings import ReadingGroup, Readings
from core.law.rules import FirstDay, LawDataError, Rule, Shape

# Role -> the name used unless the rule's data gives another.
ROLES: Mapping[Shape, Mapping[str, str]] = {
    Shape.HOURS: {"start": "start", "amount": "hours", "result": "until"},
    Shape.DAYS: {"start": "start_date", "amount": "days", "result": "last_day"},
    Shape.PERIOD: {"start": "start_date", "result": "last_day"},
    Shape.SERIES: {"start": "start_date", "count": "count", "result": "due"},
    Shape.AGE: {"birth": "birth_date", "on": "on", "result": "", "when": "under"},
    Shape.AGE_DAY: {"birth": "birth_date", "result": "", "day": "turns"},
    Shape.PROMPTLY: {"start": "since", "done": "done_at", "result": "minutes_passed"},
    Shape.AT_MOST: {"amount": "amount", "result": "within", "when": "within"},
    Shape.UNTIL: {"start": "from", "end": "period_end", "result": "latest_end"},
}
WORDS: Mapping[str, tuple[str, ...]] = {
    "when": ("under", "attained", "within", "over", "never"),
    "day": ("turns", "last_under", "first_over"),
}
# Codes of readings that say whether the first day of a period is one of its days.
COUNTED = frozenset({"DAY_INCL", "MONTH_INCL", "TEMP_INCL"})
NOT_COUNTED = frozenset({"DAY_EXCL", "IL10B", "TEMP_ANNIV"})
# Codes of readings that say whether a last day that is a day of rest moves on.
REST = {"REST_EXT": RestDay.MOVES, "REST_NONE": RestDay.STAYS}


def role(rule: Rule, name: str) -> str:
    """The name that a rule gives to a role of its shape."""
    assert rule.calculation is not None
    return rule.calculation.names.get(name) or ROLES[rule.calculation.shape][name]


def _question(rule: Rule, groups: Mapping[str, ReadingGroup], answers: Set[str]) -> str:
    """The open question of a rule whose every answer is one of `answers`; or an empty text."""
    for group in rule.readings:
        if {option.code for option in groups[group].options} <= answers:
            return group
    return ""


def first_day_question(rule: Rule, groups: Mapping[str, ReadingGroup]) -> str:
    """The open question of a rule that decides whether its first day counts; or an empty text."""
    return _question(rule, groups, COUNTED | NOT_COUNTED)


def rest_policy(rule: Rule, readings: Readings) -> RestDay:
    """Whether the rule's last day moves off a day of rest, under the chosen reading."""
    if rule.rest_day is not RestDay.BY_READING:
        return rule.rest_day
    return REST[readings[_question(rule, readings.groups, REST.keys())]]


def first_day_reading(rule: Rule, readings: Readings) -> bool | None:
    """Whether the first day counts under the chosen reading; None where the rule itself decides."""
    if rule.first_day is not FirstDay.BY_READING:
        return None
    return readings[first_day_question(rule, readings.groups)] in COUNTED


def check_roles(rule: Rule, groups: Mapping[str, ReadingGroup]) -> None:
    """Refuses a calculator with a role its shape does not have, or without one it needs."""
    if rule.calculation is None:
        return
    roles = ROLES[rule.calculation.shape]
    for name, given in rule.calculation.names.items():
        if name not in roles or (name in WORDS and given not in WORDS[name]):
            raise _error("law.unknown_role", rule, name)
    for name in roles:
        if not role(rule, name):
            raise _error("law.missing_role", rule, name)
    if rule.rest_day is RestDay.BY_READING and not _question(rule, groups, REST.keys()):
        raise _error("law.rest_day_unanswered", rule, "readings")
    counts = rule.calculation.shape in (Shape.DAYS, Shape.PERIOD)
    if counts and rule.first_day is FirstDay.BY_READING and not first_day_question(rule, groups):
        raise _error("law.first_day_unanswered", rule, "readings")


def _error(key: str, rule: Rule, name: str) -> LawDataError:
    return LawDataError(key, file=f"{rule.pack.id}/*.toml", rule=rule.id, name=name)
