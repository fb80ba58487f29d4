"""Whether a thing of a file still is what a form read, before the form writes over it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.clock import local
from core.errors import KnownError
from core.model.cases import (
    Absence,
    Case,
    CaseEvent,
    DutyProof,
    Leave,
    LeaveApproval,
    Notice,
    PastArrangement,
    PriorOutcome,
)
from core.model.diagnoses import Diagnosis
from core.model.linked_cases import CaseLink
from core.model.partners import Partner
from core.model.people import Person
from core.model.plan import PlanGoal, PlanOpening
from core.model.reports import Finding, Report, WithheldPages
from core.model.time_line import Contact, Handover
from core.services.file_picture import MINOR_FACTS, Picture
from core.store import cases as case_rows
from core.store import (
    diagnoses,
    file_changes,
    handovers,
    linked_cases,
    partners,
    plans,
    reports,
)
from core.store.store import Connection

Thing = (
    Absence
    | Case
    | CaseEvent
    | CaseLink
    | Contact
    | Diagnosis
    | DutyProof
    | Finding
    | Handover
    | Leave
    | LeaveApproval
    | Notice
    | Partner
    | PastArrangement
    | Person
    | PlanGoal
    | PlanOpening
    | PriorOutcome
    | Report
    | WithheldPages
)


@dataclass(frozen=True)
class Seen:
    """A thing as a form read it; None for one that was not there. `fields`: only these count.

    `kind` names what it is, so that nothing can be looked for. `within`: the id of the thing whose
    words tell of it, for a part of another.
    """

    thing: Thing | None
    kind: type[Thing]
    fields: tuple[str, ...] = ()
    within: str = ""


@dataclass(frozen=True)
class Clash:
    """What stands in the file now and what the form would write, in words; empty for nothing.

    `mine` is None where the form's could not be written as it is.
    """

    title: str
    theirs: str
    mine: str | None


class ChangedMeanwhile(KnownError):
    """Somebody changed the thing after the form read it; nothing was written.

    `clashes` are shown to the person, who chooses; `now` is what to write over after that.
    """

    def __init__(
        self, key: str, clashes: tuple[Clash, ...], now: tuple[Seen, ...], **values: object
    ) -> None:
        super().__init__(key, **values)
        self.clashes = clashes
        self.now = now


def seen(thing: Thing, *fields: str, within: str = "") -> Seen:
    """What a form remembers of the thing it shows."""
    return Seen(thing, type(thing), fields, within)


def stale(conn: Connection, case_id: str, remembered: Iterable[Seen]) -> tuple[Seen, ...]:
    """Those remembered things that are no longer so, as they are now."""
    now = (replace(one, thing=_now(conn, case_id, one)) for one in remembered)
    return tuple(new for old, new in zip(remembered, now, strict=True) if not _same(old.thing, new))


def refusal(
    conn: Connection,
    case_id: str,
    before: Picture,
    tried: Picture,
    old: Iterable[Seen],
    now: tuple[Seen, ...],
) -> ChangedMeanwhile:
    """The refusal of a write that was tried inside `conn` and will be rolled back.

    `before`: the file without that write; `tried`: with it, nothing where it was refused; `now`:
    what `stale` found.
    """
    ids = {name for one in (*old, *now) for name in _names(one, case_id)}
    keys = [key for key in dict.fromkeys((*before, *tried)) if key[1] in ids]
    clashes = []
    for key in keys:
        there, mine = before.get(key), tried.get(key)
        named = there or mine
        if there != mine and named is not None:
            written = None if not tried else mine.words if mine else ""
            clashes.append(Clash(named.title, there.words if there else "", written))
    return meanwhile(conn, case_id, ids, tuple(clashes), now)


def meanwhile(
    conn: Connection,
    case_id: str,
    ids: Collection[str],
    clashes: tuple[Clash, ...] = (),
    now: tuple[Seen, ...] = (),
    key: str = "meanwhile.changed",
) -> ChangedMeanwhile:
    """The refusal that names who changed one of these things last, and when."""
    last = file_changes.last_change(conn, case_id, ids)
    if last is None:
        return ChangedMeanwhile(f"{key}_by_somebody", clashes, now)
    by, at = last
    return ChangedMeanwhile(key, clashes, now, by=by, at=_moment(at))


def _moment(at: datetime) -> str:
    return f"{local(at):%H:%M}"


def _same(old: Thing | None, now: Seen) -> bool:
    if old is None or now.thing is None or not now.fields:
        return old == now.thing
    return all(getattr(old, name) == getattr(now.thing, name) for name in now.fields)


def _names(one: Seen, case_id: str) -> tuple[str, ...]:
    """By which ids the file's picture and its history know what is compared."""
    if one.fields == ("minor",):
        return MINOR_FACTS
    if one.within:
        return (one.within,)
    if one.kind is Case and one.fields:
        return one.fields
    return (_id(one.thing, case_id),) if one.thing is not None else ()


def _id(thing: Thing, case_id: str) -> str:
    return getattr(thing, "id", case_id)


def _now(conn: Connection, case_id: str, one: Seen) -> Thing | None:
    if one.kind is Case:
        return case_rows.case_by_id(conn, case_id)
    if one.kind is PlanOpening:
        return plans.opening(conn, case_id)
    if one.thing is None:
        return None
    wanted = _id(one.thing, case_id)
    found = _READERS[one.kind](conn, case_id)
    return next((thing for thing in found if _id(thing, case_id) == wanted), None)


def _around(name: str) -> Callable[[Connection, str], Iterable[Thing]]:
    def read(conn: Connection, case_id: str) -> Iterable[Thing]:
        found: Iterable[Thing] = getattr(case_rows.background(conn, case_id), name)
        return found

    return read


def _of_reports(name: str) -> Callable[[Connection, str], Iterable[Thing]]:
    def read(conn: Connection, case_id: str) -> Iterable[Thing]:
        return (part for report in reports.reports(conn, case_id) for part in getattr(report, name))

    return read


_READERS: dict[type[Thing], Callable[[Connection, str], Iterable[Thing]]] = {
    Person: _around("people"),
    Absence: _around("absences"),
    Leave: _around("leaves"),
    LeaveApproval: _around("leave_approvals"),
    Notice: _around("notices"),
    PriorOutcome: _around("outcomes"),
    CaseEvent: _around("events"),
    DutyProof: _around("proofs"),
    PastArrangement: _around("arrangements"),
    PlanGoal: plans.goals,
    Partner: partners.partners,
    Report: reports.reports,
    Finding: _of_reports("findings"),
    WithheldPages: _of_reports("withheld"),
    Diagnosis: diagnoses.diagnoses,
    Handover: handovers.handovers,
    Contact: handovers.contacts,
    CaseLink: linked_cases.links,
}
