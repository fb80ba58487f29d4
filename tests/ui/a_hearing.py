"""A hearing ready to be held: a file with people around it, and a place in the day's list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

from core.model.decisions import Outcome
from core.model.hearings import Attendance, HearingKind, MinorHeard, PartyRole
from core.model.people import Person, PersonRole
from core.model.plan import Domain, PlanGoal
from core.services import cases, decisions, hearings, plans
from core.store.store import Store

DAY = date(2026, 11, 22)
PEOPLE = (
    (PersonRole.PARENT, "ענת כ'"),
    (PersonRole.COUNSEL, "עו\"ד א' (תרגול)"),
    (PersonRole.PROBATION_OFFICER, "מר ט' (תרגול)"),
    (PersonRole.FACILITY_WORKER, "גב' ב' (תרגול)"),
)


def scheduled(
    store: Store, add_case: Callable[..., str], number: str = "1201-03-26", **fields: Any
) -> str:
    """A case with its people and a goal, and a hearing of it today at 10:30; gives its id."""
    case_id = add_case(number, **fields)
    for role, name in PEOPLE:
        cases.add_person(store, case_id, Person("", role, name))
    plans.save_goal(store, case_id, PlanGoal("", Domain.HOUSING, "לגור אצל סבא בחיפה"))
    hearing_id, _ = hearings.schedule_hearing(
        store, case_id, DAY, time(10, 30), HearingKind.RELEASE_REQUEST, "אולם 3"
    )
    return hearing_id


def held(store: Store, hearing_id: str) -> None:
    """Record a whole hearing: a quorum, everybody present, the minor heard."""
    hearings.begin_hearing(store, hearing_id)
    record = hearings.open_hearing(store, hearing_id).hearing.record
    here = Attendance.PRESENT
    hearings.save_record(
        store,
        hearing_id,
        members=tuple(
            replace(m, attendance=here if i < 4 else Attendance.ABSENT)
            for i, m in enumerate(record.members)
        ),
        parties=tuple(
            replace(
                p, attendance=here, position="" if p.role is PartyRole.MINOR else "תומך בשחרור."
            )
            for p in record.parties
        ),
        explained_to_minor=True,
        explained_in="עברית",
        minor_heard=MinorHeard.IN_PERSON,
        minor_words="אני מבקש לגור אצל סבא.",
        minor_heard_language="עברית",
        minor_heard_with="אמו והסנגורית",
    )


def ready_to_sign(store: Store, hearing_id: str) -> None:
    """A held hearing whose decision, a release without conditions, only wants the signature."""
    held(store, hearing_id)
    decisions.save_draft(
        store,
        hearing_id,
        outcome=Outcome.RELEASE,
        reasons="מלאה שנה מיום הכניסה, והמעון ממליץ.",
        released_on=date(2026, 11, 23),
        explained_by="השופטת ר'",
        explained_in="עברית",
    )
