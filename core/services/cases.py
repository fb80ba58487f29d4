"""What people do with files: list them, open one, add to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.errors import KnownError
from core.law.facility import year_end
from core.law.holding import held_days
from core.law.leave import leave_balance
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import NoValueAtDate
from core.model.cases import (
    Absence,
    AbsenceKind,
    Case,
    CaseDate,
    CaseStatus,
    CaseSummary,
    Leave,
    LeaveApproval,
    LeaveKind,
    Notice,
    NoticeKind,
    Track,
)
from core.model.changes import Changes
from core.model.files import CaseFile
from core.model.legal_facts import LegalFacts
from core.model.people import Person
from core.model.plan import PlanStanding
from core.services.ages import age_of
from core.services.case_dates import house_readings, read_whole, recompute
from core.services.file_changes import keep_changes, note_visit
from core.store import (
    audit,
    case_dates,
    date_changes,
    hearings,
    linked_cases,
    plan_versions,
    proposed_conditions,
)
from core.store import cases as rows
from core.store.rows import new_id
from core.store.store import Connection, Store
from core.wording import text


def case_list(
    store: Store, needle: str = "", *, status: CaseStatus | None = None, limit: int | None = None
) -> tuple[CaseSummary, ...]:
    """The cases whose number, name, identity number or place holds every word of `needle`."""
    with store.read() as conn:
        return rows.summaries(conn, store.clock.today(), needle, status, limit)


def dates_ahead(store: Store, days: int = 60) -> tuple[CaseDate, ...]:
    """Dates of all open cases up to `days` from today, and every duty that is overdue."""
    today = store.clock.today()
    with store.read() as conn:
        return case_dates.dates_of_all(conn, today, today + timedelta(days=days))


def without_future_date(store: Store) -> tuple[CaseSummary, ...]:
    """Open files with no date of the law, not yet met, and no hearing today or later."""
    with store.read() as conn:
        return rows.summaries(conn, store.clock.today(), without_future=True)


def count_without_future_date(store: Store) -> int:
    with store.read() as conn:
        return rows.count_without_future(conn, store.clock.today())


def case_count(store: Store) -> int:
    with store.read() as conn:
        return rows.count(conn)


def case_id_of(store: Store, number: str) -> str:
    """The id of the case with this number; KnownError `case.unknown` if there is none."""
    with store.read() as conn:
        case = rows.case_by_number(conn, number.strip())
    if case is None:
        raise KnownError("case.unknown", number=number)
    return case.id


def open_case(store: Store, case_id: str) -> CaseFile:
    """The whole file as its screens read it. The opening is recorded in the audit chain."""
    with store.write() as conn:
        existing_case(conn, case_id)
        note(conn, store, "case.opened", case_id)
        note_visit(conn, store, case_id)
        return case_file(conn, store, case_id)


def read_again(store: Store, case_id: str) -> CaseFile:
    """The file once more for a screen that has it open: no second opening in the audit chain."""
    with store.read() as conn:
        return case_file(conn, store, case_id)


def case_file(conn: Connection, store: Store, case_id: str) -> CaseFile:
    """The whole file, read inside a transaction that is already open."""
    today = store.clock.today()
    readings = house_readings(conn)
    whole = read_whole(conn, existing_case(conn, case_id), today, readings)
    case, facts = whole.case, whole.facts
    facility = case.track is Track.FACILITY and case.entry_date is not None
    return CaseFile(
        case=case,
        today=today,
        age=age_of(case.minor.birth_date, today, readings),
        background=whole.around,
        deadlines=whole.dates,
        goals=whole.goals,
        reports=whole.reports,
        hearings=hearings.hearings_of_case(conn, case_id),
        missing=whole.missing,
        leave=leave_balance(rule_book(), facts, today, readings) if facility else None,
        held=held_days(facts, today, readings),
        year_end=_year_end(facts, readings) if facility else None,
        date_changes=date_changes.changes(conn, case_id),
        plan=PlanStanding(
            whole.opening,
            plan_versions.versions(conn, case_id),
            plan_versions.approvals(conn, case_id),
        ),
        partners=whole.partners,
        diagnoses=whole.diagnoses,
        handovers=whole.handovers,
        contacts=whole.contacts,
        stages=whole.stages,
        silences=whole.silences,
        proposals=proposed_conditions.standing(conn, case_id),
        links=linked_cases.links(conn, case_id),
    )


def _year_end(facts: LegalFacts, readings: Readings) -> date | None:
    """The end of the year from entry, None where it is not known yet or no law held at entry."""
    assert facts.entry_date is not None
    try:
        return year_end(
            rule_book(),
            readings,
            entry=facts.entry_date,
            current_entry=facts.current_entry_date,
            absences=facts.absences,
        ).on
    except NoValueAtDate:
        return None


def add_notice(
    store: Store,
    case_id: str,
    kind: NoticeKind,
    given_on: date,
    given_by: str = "",
    how: str = "",
) -> Changes:
    """Record the proof of a notice of s. 34א."""
    not_after_today(store, given_on)
    item = Notice(new_id(), kind, given_on, given_by, how)
    return _add(store, case_id, item, "notice.added")


def add_absence(
    store: Store,
    case_id: str,
    kind: AbsenceKind,
    start: date,
    arrested: date | None = None,
    returned: date | None = None,
) -> Changes:
    """Record an absence (s. 42(ג)); while `returned` is unknown the minor is at large."""
    not_after_today(store, start)
    _refuse_impossible(start, arrested, returned)
    return _add(store, case_id, Absence(new_id(), kind, start, arrested, returned), "absence.added")


def end_absence(
    store: Store, case_id: str, absence: Absence, arrested: date | None, returned: date | None
) -> Changes:
    """Record how an absence ended: the day of arrest, which stops it, and the day of return."""
    for day in (arrested, returned):
        if day is not None:
            not_after_today(store, day)
    _refuse_impossible(absence.start, arrested, returned)
    item = replace(absence, arrested=arrested, returned=returned)
    return _add(store, case_id, item, "absence.ended")


def add_leave(
    store: Store, case_id: str, kind: LeaveKind, start: date, end: date, purpose: str = ""
) -> Changes:
    """Record a leave, both days included."""
    if end < start:
        raise KnownError("case.leave_order")
    return _add(store, case_id, Leave(new_id(), kind, start, end, purpose), "leave.added")


def add_leave_approval(
    store: Store, case_id: str, *, by_committee: bool, days: int, on: date
) -> Changes:
    item = LeaveApproval(new_id(), by_committee, days, on)
    return _add(store, case_id, item, "leave_approval.added")


def add_person(store: Store, case_id: str, person: Person) -> Changes:
    return _add(store, case_id, replace(person, id=person.id or new_id()), "person.added")


def existing_case(conn: Connection, case_id: str) -> Case:
    case = rows.case_by_id(conn, case_id)
    if case is None:
        raise KnownError("case.gone")
    return case


def note(conn: Connection, store: Store, action: str, subject: str) -> None:
    """Add an entry to the audit chain in the name of the user who opened the store."""
    audit.append(conn, at=store.clock.now(), user_id=store.user.id, action=action, subject=subject)


def _add(
    store: Store,
    case_id: str,
    item: Person | Absence | Leave | LeaveApproval | Notice,
    action: str,
) -> Changes:
    with store.write() as conn:
        case = existing_case(conn, case_id)
        rows.save_around(conn, case_id, item)
        if isinstance(item, Absence):
            _follow_absences(conn, case)
        return touched(conn, store, action, case_id, text(f"facts.cause.{action}"))


def _follow_absences(conn: Connection, case: Case) -> None:
    """A held minor with an absence that has not ended is absent, and held again when it has."""
    if case.status not in (CaseStatus.HELD, CaseStatus.ABSENT):
        return
    open_ones = [a for a in rows.background(conn, case.id).absences if a.returned is None]
    status = CaseStatus.ABSENT if open_ones else CaseStatus.HELD
    rows.save_case(conn, replace(case, status=status))


def touched(conn: Connection, store: Store, action: str, case_id: str, cause: str = "") -> Changes:
    """Close a write to a case: renew its dates, keep what changed and record it.

    `cause` goes with the changes of its dates.
    """
    recompute(conn, store, case_id, cause)
    keep_changes(conn, store, case_id)
    note(conn, store, action, case_id)
    return Changes.of(("case", case_id))


def not_after_today(store: Store, day: date) -> None:
    """Raises KnownError `case.in_the_future` for a day that has not come."""
    if day > store.clock.today():
        raise KnownError("case.in_the_future", day=day)


def _refuse_impossible(start: date, arrested: date | None, returned: date | None) -> None:
    if (arrested and arrested < start) or (returned and returned < (arrested or start)):
        raise KnownError("case.absence_order")
