"""When a minor may be questioned at a police station by night (ss. 9ד, 9י)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.law.ages import limit_at
from core.law.explain import step
from core.law.hours import elapsed, wall_clock
from core.law.readings import Readings
from core.law.rules import RuleBook
from core.model.deadlines import Step

YOUNGER = "night-hours-under14-9d"
OLDER = "night-hours-14plus-9d"


@dataclass(frozen=True)
class NightHours:
    """Whether an hour is one of the night, and between which hours the night is."""

    night: bool
    start: time
    end: time
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class ByConsent:
    """Whether consent lets a questioning go on at an hour; `until` when it must stop."""

    night: bool
    allowed: bool
    until: datetime | None
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Notice:
    """The last moment of a notice, and whether it was given by then; None: not given yet."""

    by: datetime
    in_time: bool | None
    steps: tuple[Step, ...]


def night_hours(book: RuleBook, readings: Readings, *, birth: date, at: datetime) -> NightHours:
    """Whether `at` is at night for somebody of this age (s. 9ד(א)). Raises NoValueAtDate.

    The hour at which the night begins belongs to it; whether the one that ends it does is a
    reading.
    """
    at = wall_clock(at)
    younger = book.rule(YOUNGER)
    limit = limit_at(int(younger.table["under_age"]), birth, readings)
    rule = younger if at.date() <= limit.last_day else book.rule(OLDER)
    start, end = (time(hour) for hour in rule.value_at(at.date()).amounts)
    closed = readings["night_end"] == "NIGHT_END_CLOSED"
    now = at.time()
    night = now >= start or now < end or (closed and now == end)
    steps = [
        *limit.steps,
        step("night_hours", start=start, end=end),
        step("night_yes" if night else "night_no", at.date(), at=now),
    ]
    if now == end:
        steps.append(step("night_end", reading=readings.text("night_end")))
    return NightHours(night, start, end, tuple(steps))


def night_by_consent(
    book: RuleBook, rule_id: str, readings: Readings, *, birth: date, at: datetime
) -> ByConsent:
    """Whether the consent of minor and parent lets a questioning go on at `at`.

    `rule_id` is of a witness (s. 9ד(ג)(4)) or of a suspect (s. 9י(3)). By day nobody has to
    consent, and `until` is None; it is None too after midnight, when consent no longer helps.
    """
    at = wall_clock(at)
    found = night_hours(book, readings, birth=birth, at=at)
    if not found.night:
        return ByConsent(False, True, None, (*found.steps, step("night_free")))
    last = time(book.number(rule_id, at.date()))
    until = datetime.combine(at.date(), last)
    if at.time() >= found.start:
        until += timedelta(days=1)
    allowed = at <= until
    key = "night_consent" if allowed else "night_consent_over"
    said = step(key, until.date(), last=last)
    return ByConsent(True, allowed, until if allowed else None, (*found.steps, said))


def worker_notice(*, interview_end: datetime, notified_at: datetime | None) -> Notice:
    """A social worker hears of the questioning of a witness before it ends (s. 9א(ג)(1))."""
    steps = [step("notice_by_end", interview_end.date(), at=interview_end.time())]
    if notified_at is None:
        return Notice(interview_end, None, (*steps, step("promptly_open")))
    in_time = elapsed(notified_at, interview_end) >= timedelta(0)
    key = "notice_in_time" if in_time else "notice_late"
    steps.append(step(key, notified_at.date(), at=notified_at.time()))
    return Notice(interview_end, in_time, tuple(steps))
