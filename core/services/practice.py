"""The practice store: invented minors of resources/practice, made the way a clerk would make it."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from core.clock import Clock
from core.errors import KnownError
from core.model.bodies import Body, CommitteeOffice
from core.model.cases import Absence, Leave, LeaveApproval, Notice, PriorOutcome, Track
from core.model.conditions import Condition
from core.model.decisions import DecisionDraft, SignedDecision
from core.model.hearings import (
    Attendance,
    Hearing,
    HearingKind,
    HearingRecord,
    HearingStatus,
    Member,
    Party,
)
from core.model.people import Person
from core.model.plan import PlanGoal
from core.model.reports import Report
from core.model.users import UserRole
from core.paths import RESOURCES
from core.services import decisions, hearings, imports, stores
from core.services.case_dates import recompute
from core.services.conditions import fill_condition, template_by_id
from core.services.practice_people import add_people
from core.services.practice_plan import add_plan
from core.services.practice_reports import add_reports
from core.services.practice_time_line import add_time_line
from core.store import cases as case_rows
from core.store import committee, meta, plans, reports
from core.store import hearings as hearing_rows
from core.store import letters as letter_rows
from core.store.codec import from_plain
from core.store.keys import PRACTICE_COST
from core.store.rows import new_id
from core.store.store import Connection, Store

# Published on purpose: nothing in a practice store is real.
PASSPHRASE = "practice only 2026"
FOLDER = RESOURCES / "practice"
Progress = Callable[[int, int], None]
_STEPS = 4


def create_practice_store(
    folder: Path, clock: Clock, progress: Progress | None = None
) -> stores.Created:
    """Make a practice store: import the workbook and the reports, then what a workbook lacks.

    Hearings are moved by whole days so that the practice day is today. It is made beside `folder`
    and put in place when it is whole: what was stopped half way is begun anew the next time.
    """
    say = progress or (lambda done, total: None)
    say(0, _STEPS)
    chair = next(member for member in _members(Track.FACILITY))
    unfinished = folder.with_name(f".{folder.name}-unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    created = stores.create_store(
        unfinished,
        name=chair.name,
        role=UserRole.CHAIR,
        passphrase=PASSPHRASE,
        clock=clock,
        cost=PRACTICE_COST,
    )
    store = created.store
    try:
        with store.write() as conn:
            meta.mark_practice(conn)
        say(1, _STEPS)
        preview = imports.preview_cases(store, FOLDER / "cases.xlsx")
        imports.import_cases(store, preview)
        say(2, _STEPS)
        _add_background(store)
        say(3, _STEPS)
        paths = (FOLDER / "reports",)
        imports.import_reports(store, imports.preview_reports(store, paths), paths)
        add_reports(store)
    finally:
        store.close()
    if folder.is_dir():
        folder.rmdir()  # an empty folder may be chosen; anything in it stops here
    unfinished.rename(folder)
    say(_STEPS, _STEPS)
    return stores.Created(stores.unlock(folder, PASSPHRASE, clock), created.recovery_key)


def rehearse(store: Store, number: str) -> str:
    """Write the record and the draft of the practice hearing, unsigned; gives the hearing's id.

    Raises KnownError `practice.no_script` for a case without a script in hearing.toml.
    """
    script = _script()
    if number != script["number"]:
        raise KnownError("practice.no_script", number=number, scripted=script["number"])
    hearing_id = _hearing_today(store, number)
    view = decisions.open_draft(store, hearing_id)
    if view.signed is None:
        hearings.begin_hearing(store, hearing_id)
        record = hearings.open_hearing(store, hearing_id).hearing.record
        hearings.save_record(store, hearing_id, **_record_of(script, record))
        decisions.save_draft(store, hearing_id, **_draft_of(script, view.hearing.day))
    return hearing_id


def hold_hearing(store: Store, number: str) -> SignedDecision:
    """Hold the practice hearing of a case and sign its decision; once signed, gives that one."""
    hearing_id = rehearse(store, number)
    signed = decisions.open_draft(store, hearing_id).signed
    return signed or decisions.sign(store, hearing_id)


@cache
def _background() -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / "background.toml").read_text(encoding="utf-8"))


@cache
def _script() -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / "hearing.toml").read_text(encoding="utf-8"))


def _members(track: Track) -> tuple[Member, ...]:
    return tuple(
        from_plain({k: v for k, v in member.items() if k != "track"}, Member)
        for member in _background()["member"]
        if member["track"] == track
    )


def _add_background(store: Store) -> None:
    shift = store.clock.today() - _background()["practice_date"]
    with store.write() as conn:
        for track in Track:
            committee.replace_members(conn, track, _members(track))
        for office in _background()["office"]:
            letter_rows.save_office(conn, from_plain(office, CommitteeOffice))
        for body in _background()["body"]:
            letter_rows.save_body(conn, from_plain(body | {"id": new_id()}, Body))
        for entry in _background()["case"]:
            case = case_rows.case_by_number(conn, entry["number"])
            assert case is not None, entry["number"]
            if "facts" in entry:
                case_rows.save_case(conn, _with_facts(case, entry["facts"]))
            _add_around(conn, case.id, entry)
            for goal in entry.get("goal", ()):
                plans.save_goal(conn, case.id, _goal(goal))
            for report in entry.get("report", ()):
                reports.save_report(conn, case.id, from_plain(report | {"id": new_id()}, Report))
        add_plan(conn, store)
        add_time_line(conn, store)
        add_people(conn, store)
        for case in case_rows.all_cases(conn):
            _place_hearings(conn, case.id, _hearings_of(case.number), shift)
            recompute(conn, store, case.id)


def _with_facts(case: Any, facts: Mapping[str, Any]) -> Any:
    """The case with further fields, their terms read from text."""
    kinds = {name: type(getattr(case, name)) for name in facts}
    read = {
        name: value if kinds[name] is type(None) else from_plain(value, kinds[name])
        for name, value in facts.items()
    }
    return replace(case, **read)


def _add_around(conn: Connection, case_id: str, entry: Mapping[str, Any]) -> None:
    """What stands here takes the place of the same thing brought by the workbook."""
    known = case_rows.background(conn, case_id)
    ids: dict[object, str] = {(person.role, person.name): person.id for person in known.people}
    ids |= {(notice.kind, notice.given_on): notice.id for notice in known.notices}
    ids |= {outcome.on: outcome.id for outcome in known.outcomes}

    def place(kind: type[Any], name: str, key: Callable[[Any], object]) -> None:
        for values in entry.get(name, ()):
            item = from_plain(dict(values) | {"id": ""}, kind)
            case_rows.save_around(conn, case_id, replace(item, id=ids.get(key(item)) or new_id()))

    place(Person, "person", lambda person: (person.role, person.name))
    place(Notice, "notice", lambda notice: (notice.kind, notice.given_on))
    place(PriorOutcome, "outcome", lambda outcome: outcome.on)
    place(Absence, "absence", lambda _: None)
    place(Leave, "leave", lambda _: None)
    place(LeaveApproval, "leave_approval", lambda _: None)


def _goal(values: Mapping[str, Any]) -> PlanGoal:
    plain = {"status": "planned"} | dict(values)
    steps = [{"id": new_id()} | dict(step) for step in plain.pop("step", ())]
    return from_plain(plain | {"id": new_id(), "steps": steps}, PlanGoal)


def _hearings_of(number: str) -> list[Mapping[str, Any]]:
    return [
        hearing
        for entry in _background()["case"]
        if entry["number"] == number
        for hearing in entry.get("hearing", ())
    ]


def _place_hearings(
    conn: Connection, case_id: str, wanted: list[Mapping[str, Any]], shift: timedelta
) -> None:
    """Every hearing to come, told by workbook or background, moved so that the day is today."""
    by_day = {hearing.day: hearing for hearing in hearing_rows.hearings_of_case(conn, case_id)}
    for values in wanted:
        old = by_day.get(values["day"])
        by_day[values["day"]] = Hearing(
            id=old.id if old else new_id(),
            case_id=case_id,
            day=values["day"],
            at=values.get("at"),
            kind=HearingKind(values["kind"]),
            status=HearingStatus.SCHEDULED,
            place=values.get("place", ""),
        )
    for hearing in by_day.values():
        hearing_rows.save_hearing(conn, replace(hearing, day=hearing.day + shift))


def _hearing_today(store: Store, number: str) -> str:
    """The case's hearing of the practice day, scheduled anew where there is none."""
    with store.read() as conn:
        case = case_rows.case_by_number(conn, number)
        if case is None:
            raise KnownError("case.unknown", number=number)
        held = hearing_rows.hearings_of_case(conn, case.id)
    for hearing in held:
        if hearing.status is not HearingStatus.ADJOURNED:
            return hearing.id
    today = store.clock.today()
    return hearings.schedule_hearing(store, case.id, today, None, HearingKind.RELEASE_REQUEST)[0]


def _record_of(script: Mapping[str, Any], record: HearingRecord) -> dict[str, object]:
    here, away = Attendance.PRESENT, Attendance.ABSENT
    heard = {party["role"]: party.get("position", "") for party in script["party"]}
    members = tuple(
        replace(member, attendance=away if member.seat in script["absent_seats"] else here)
        for member in record.members
    )
    parties: tuple[Party, ...] = tuple(
        replace(party, attendance=here, position=heard[party.role])
        if party.role in heard
        else party
        for party in record.parties
    )
    read = from_plain(script["record"], HearingRecord)
    fields: dict[str, object] = {name: getattr(read, name) for name in script["record"]}
    return fields | {"members": members, "parties": parties}


def _draft_of(script: Mapping[str, Any], day: date) -> dict[str, object]:
    read = from_plain(script["draft"], DecisionDraft)
    fields: dict[str, object] = {name: getattr(read, name) for name in script["draft"]}
    return fields | {"released_on": day, "conditions": tuple(map(_condition, script["condition"]))}


def _condition(entry: Mapping[str, Any]) -> Condition:
    template = template_by_id(entry["id"])
    assert template is not None, entry["id"]
    return fill_condition(template, entry["values"])
