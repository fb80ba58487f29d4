"""The locked room: twenty minutes, more of them with approval, and a check in each (s. 41ב)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.law.explain import amount_text, minutes_text, step
from core.law.hours import add_minutes
from core.law.rules import RuleBook, Unit
from core.model.deadlines import Step

FIRST = "locked-room-20min-41b"
TOTAL = "locked-room-2h-41b"
CHECK = "locked-room-check-20min-41b"


@dataclass(frozen=True)
class LockedRoom:
    """`allowed`: the extensions stay within the total; `until` never goes beyond it."""

    allowed: bool
    until: datetime
    checks_at_least: int
    steps: tuple[Step, ...]


def locked_room(book: RuleBook, start: datetime, extensions: int) -> LockedRoom:
    """Until when a minor may stay in a locked room with so many extensions (s. 41ב(א), (ג)).

    Raises NoValueAtDate.
    """
    day = start.date()
    each = book.number(FIRST, day)
    total = book.number(TOTAL, day) * 60
    between = book.number(CHECK, day)
    asked = each * (1 + extensions)
    minutes = min(asked, total)
    until = add_minutes(start, minutes)
    checks = -(-minutes // between)
    steps = [
        step("room_start", day, at=start.time()),
        step("room_asked", each=amount_text(Unit.MINUTES, each), asked=minutes_text(asked)),
    ]
    if asked > total:
        steps.append(step("room_beyond", total=minutes_text(total)))
    steps += [
        step("room_until", until.date(), at=until.time()),
        step("room_checks", each=amount_text(Unit.MINUTES, between), checks=checks),
    ]
    return LockedRoom(asked <= total, until, checks, tuple(steps))
