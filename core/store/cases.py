"""Reading and writing cases, the minor, and what stands around a case."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    ScalarSelect,
    Select,
    Table,
    and_,
    func,
    or_,
    select,
)

from core.model.cases import (
    Absence,
    Background,
    Case,
    CaseEvent,
    CaseStatus,
    CaseSummary,
    DutyProof,
    FacilityKind,
    Leave,
    LeaveApproval,
    Notice,
    PriorOutcome,
    Track,
)
from core.model.deadlines import DeadlineKind
from core.model.hearings import HearingStatus
from core.model.people import Minor, Person, Sex, initials
from core.store import date_tables as d
from core.store import tables as t
from core.store.arrangements import arrangements
from core.store.rows import build, build_all, columns_of, of_case, put
from core.store.search import fold

_TO_BE_HELD = (HearingStatus.SCHEDULED, HearingStatus.OPEN)
_MINOR = [column.label(f"minor_{column.name}") for column in t.minors.c if column.name != "id"]


def case_by_id(conn: Connection, case_id: str) -> Case | None:
    """The case with its minor, or None."""
    row = conn.execute(_with_minor().where(t.cases.c.id == case_id)).mappings().first()
    return None if row is None else _case(row)


def case_by_number(conn: Connection, number: str) -> Case | None:
    row = conn.execute(_with_minor().where(t.cases.c.number == number)).mappings().first()
    return None if row is None else _case(row)


def minor_by_identity(conn: Connection, identity_number: str) -> Minor | None:
    """The minor with this identity number, from whichever case; one minor may have several."""
    query = select(t.minors).where(t.minors.c.identity_number == identity_number)
    row = conn.execute(query).mappings().first()
    return None if row is None else build(Minor, row)


def all_cases(conn: Connection) -> tuple[Case, ...]:
    rows = conn.execute(_with_minor().order_by(t.cases.c.number)).mappings()
    return tuple(_case(row) for row in rows)


def save_case(conn: Connection, case: Case) -> None:
    """Write the case and its minor, new or changed, with the text that the filter looks in."""
    put(conn, t.minors, columns_of(t.minors, case.minor))
    minor = case.minor
    text = fold(
        f"{case.number} {minor.full_name} {minor.names_other} {minor.identity_number}"
        f" {case.facility_name}"
    )
    values = columns_of(t.cases, case, minor_id=case.minor.id, search_text=text)
    put(conn, t.cases, values)


def background(conn: Connection, case_id: str) -> Background:
    """What stands around a case; outcomes newest first, all else in the order it happened."""

    def rows(table: Table, *order: str) -> Iterable[RowMapping]:
        return conn.execute(of_case(table, case_id, *order)).mappings()

    return Background(
        people=build_all(Person, rows(t.persons, "role", "name")),
        absences=build_all(Absence, rows(t.absences, "start")),
        leaves=build_all(Leave, rows(t.leaves, "start")),
        leave_approvals=build_all(LeaveApproval, rows(t.leave_approvals, "on")),
        notices=build_all(Notice, rows(t.notices, "given_on")),
        outcomes=_outcomes(conn, case_id),
        events=build_all(CaseEvent, rows(d.case_events, "on", "at", "id")),
        proofs=build_all(DutyProof, rows(d.duty_proofs, "done_on", "id")),
        arrangements=arrangements(conn, case_id),
    )


def save_around(
    conn: Connection,
    case_id: str,
    item: Person | Absence | Leave | LeaveApproval | Notice | PriorOutcome,
) -> None:
    """Write one thing that belongs to a case, new or changed."""
    table = _TABLE_OF[type(item)]
    put(conn, table, columns_of(table, item, case_id=case_id))


def summaries(
    conn: Connection,
    today: date,
    needle: str = "",
    status: CaseStatus | None = None,
    limit: int | None = None,
    *,
    without_future: bool = False,
    ids: Collection[str] | None = None,
) -> tuple[CaseSummary, ...]:
    """The list of cases whose folded text holds every word of `needle`, ordered by number.

    The next date shown is the earliest that still matters: a duty not yet met, overdue or not, or
    any other date from today on. `without_future`: only open files for which nothing lies ahead.
    `ids`: only those cases.
    """
    dates, hearings = d.case_dates, t.hearings
    matters = and_(
        dates.c.met.is_(False), or_(dates.c.kind == DeadlineKind.DUE, dates.c.on >= today)
    )

    def nearest(column: ColumnElement[Any]) -> ScalarSelect[Any]:
        """One column of the case's first date that matters, looked up for the rows shown only."""
        return (
            select(column)
            .where(dates.c.case_id == t.cases.c.id, matters)
            .order_by(dates.c.on, dates.c.rule_id)
            .limit(1)
            .correlate(t.cases)
            .scalar_subquery()
        )

    next_hearing = (
        select(func.min(hearings.c.day))
        .where(
            hearings.c.case_id == t.cases.c.id,
            hearings.c.status.in_(_TO_BE_HELD),
            hearings.c.day >= today,
        )
        .correlate(t.cases)
        .scalar_subquery()
    )
    query: Select[Any] = (
        select(
            *(
                t.cases.c[name]
                for name in (
                    "id",
                    "number",
                    "track",
                    "facility_name",
                    "facility_kind",
                    "status",
                    "entry_date",
                    "missing_count",
                )
            ),
            t.minors.c.given_name,
            t.minors.c.family_name,
            t.minors.c.birth_date,
            t.minors.c.sex,
            next_hearing.label("next_hearing"),
            nearest(dates.c.on).label("next_deadline"),
            nearest(dates.c.title).label("next_deadline_title"),
        )
        .join(t.minors, t.minors.c.id == t.cases.c.minor_id)
        .order_by(t.cases.c.number)
    )
    for word in fold(needle).split():
        query = query.where(t.cases.c.search_text.contains(word, autoescape=True))
    if status is not None:
        query = query.where(t.cases.c.status == status)
    if without_future:
        query = query.where(*_nothing_ahead(today))
    if ids is not None:
        query = query.where(t.cases.c.id.in_(ids))
    if limit is not None:
        query = query.limit(limit)
    return tuple(_summary(*row) for row in conn.execute(query))


def count_without_future(conn: Connection, today: date) -> int:
    """How many open files have no date and no hearing today or later."""
    query = select(func.count()).select_from(t.cases).where(*_nothing_ahead(today))
    return conn.execute(query).scalar_one()


def count(conn: Connection) -> int:
    return conn.execute(select(func.count()).select_from(t.cases)).scalar_one()


_TABLE_OF: dict[type, Table] = {
    Person: t.persons,
    Absence: t.absences,
    Leave: t.leaves,
    LeaveApproval: t.leave_approvals,
    Notice: t.notices,
    PriorOutcome: t.prior_outcomes,
}


def _nothing_ahead(today: date) -> tuple[ColumnElement[bool], ...]:
    """What holds of an open file without a date of the law or a hearing today or later."""
    dates, hearings = d.case_dates, t.hearings
    date_ahead = select(dates.c.rule_id).where(
        dates.c.case_id == t.cases.c.id, dates.c.on >= today, dates.c.met.is_(False)
    )
    hearing_ahead = select(hearings.c.id).where(
        hearings.c.case_id == t.cases.c.id,
        hearings.c.day >= today,
        hearings.c.status.in_(_TO_BE_HELD),
    )
    return (
        t.cases.c.status != CaseStatus.CLOSED,
        ~date_ahead.correlate(t.cases).exists(),
        ~hearing_ahead.correlate(t.cases).exists(),
    )


def _with_minor() -> Select[Any]:
    return select(t.cases, *_MINOR).join(t.minors, t.minors.c.id == t.cases.c.minor_id)


def _case(row: RowMapping) -> Case:
    names = (column.name for column in t.minors.c if column.name != "id")
    minor = Minor(id=row["minor_id"], **{name: row[f"minor_{name}"] for name in names})
    return build(Case, row, minor=minor)


def _summary(
    case_id: str,
    number: str,
    track: Track,
    facility_name: str,
    facility_kind: FacilityKind,
    status: CaseStatus,
    entry_date: date | None,
    missing_count: int,
    given: str,
    family: str,
    birth_date: date,
    sex: Sex,
    next_hearing: date | None,
    next_deadline: date | None,
    next_deadline_title: str | None,
) -> CaseSummary:
    return CaseSummary(
        id=case_id,
        number=number,
        minor_name=f"{given} {family}".strip(),
        minor_initials=initials(given, family),
        birth_date=birth_date,
        sex=sex,
        track=track,
        facility_name=facility_name,
        facility_kind=facility_kind,
        status=status,
        entry_date=entry_date,
        next_hearing=next_hearing,
        next_deadline=next_deadline,
        next_deadline_title=next_deadline_title or "",
        missing_count=missing_count,
    )


def _outcomes(conn: Connection, case_id: str) -> tuple[PriorOutcome, ...]:
    carried = build_all(PriorOutcome, conn.execute(of_case(t.prior_outcomes, case_id)).mappings())
    signed = conn.execute(
        select(
            t.signed_decisions.c.id,
            t.hearings.c.day.label("on"),
            t.signed_decisions.c.outcome,
            t.signed_decisions.c.summary,
            t.signed_decisions.c.what_would_change,
            t.signed_decisions.c.hearing_id,
        )
        .join(t.hearings, t.hearings.c.id == t.signed_decisions.c.hearing_id)
        .where(t.signed_decisions.c.case_id == case_id)
    )
    together = (*carried, *build_all(PriorOutcome, signed.mappings()))
    return tuple(sorted(together, key=lambda outcome: outcome.on, reverse=True))
