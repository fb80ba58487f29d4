"""What people do with hearings: schedule, begin, record, and see the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from core.clock import local
from core.errors import KnownError
from core.law.committee import quorum, seat_codes
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.model.cases import Case, Track
from core.model.changes import Changes
from core.model.hearings import (
    Attendance,
    DocketRow,
    Hearing,
    HearingKind,
    HearingRecord,
    HearingStatus,
    Member,
    Party,
    PartyRole,
)
from core.model.people import Language, Person, PersonRole
from core.model.plan import VersionCause
from core.services.ages import age_of
from core.services.case_dates import house_readings, read_whole
from core.services.cases import existing_case, note
from core.services.file_changes import keep_changes
from core.services.plan_versions import freeze
from core.store import cases as case_rows
from core.store import committee, hearings
from core.store import tables as t
from core.store.rows import new_id
from core.store.store import Connection, Store
from core.wording import label, text

_PARTY_OF = {
    PersonRole.PARENT: PartyRole.PARENT,
    PersonRole.GUARDIAN: PartyRole.PARENT,
    PersonRole.COUNSEL: PartyRole.COUNSEL,
    PersonRole.PROBATION_OFFICER: PartyRole.PROBATION,
    PersonRole.FACILITY_WORKER: PartyRole.FACILITY,
    PersonRole.VICTIM: PartyRole.VICTIM,
}
_ALWAYS = (
    PartyRole.PARENT,
    PartyRole.COUNSEL,
    PartyRole.PROBATION,
    PartyRole.FACILITY,
)


@dataclass(frozen=True)
class SavedAt:
    """An acknowledged write: it is on the disk. `at` is Israel's time of day."""

    at: time
    changes: Changes


@dataclass(frozen=True)
class QuorumView:
    """Whether the committee may decide now, as section 35(ד) or the prison track has it."""

    met: bool
    present: int
    needed: int
    chair_present: bool
    text: str
    section: str


@dataclass(frozen=True)
class HearingView:
    hearing: Hearing
    case: Case
    quorum: QuorumView
    interpreter_needed: bool
    place_in_day: int  # 1 for the first hearing of the day
    hearings_of_day: int


def hearing_days(store: Store) -> tuple[date, ...]:
    with store.read() as conn:
        return hearings.days(conn)


def docket(store: Store, day: date) -> tuple[DocketRow, ...]:
    """The hearings of a day in order, each with what is not ready."""
    with store.read() as conn:
        return tuple(
            docket_row(conn, store, hearing) for hearing in hearings.hearings_of_day(conn, day)
        )


def committee_members(store: Store, track: Track) -> tuple[Member, ...]:
    """The register of the committee of a track."""
    with store.read() as conn:
        return committee.members(conn, track)


def set_committee(store: Store, track: Track, members: tuple[Member, ...]) -> Changes:
    """Write the register of the committee of a track anew."""
    with store.write() as conn:
        committee.replace_members(conn, track, members)
        note(conn, store, "committee.changed", track.value)
    return Changes.of(("committee", track.value))


def schedule_hearing(
    store: Store,
    case_id: str,
    day: date,
    at: time | None,
    kind: HearingKind,
    place: str = "",
) -> tuple[str, Changes]:
    """Put a hearing of a case on a day, today or later; gives its id."""
    if day < store.clock.today():
        raise KnownError("hearing.past_day", day=day)
    with store.write() as conn:
        existing_case(conn, case_id)
        hearing_id = add_hearing(conn, case_id, day, at, kind, place)
        keep_changes(conn, store, case_id)
        note(conn, store, "hearing.scheduled", hearing_id)
    return hearing_id, Changes.of(("hearing", hearing_id), ("case", case_id))


def withdraw_hearing(store: Store, hearing_id: str) -> Changes:
    """Take back a hearing that was scheduled by mistake.

    Raises KnownError `hearing.unknown`, and `hearing.in_use` once it has begun or notes, letters
    or prints belong to it.
    """
    with store.write() as conn:
        hearing = existing_hearing(conn, hearing_id)
        begun = hearing.status is not HearingStatus.SCHEDULED
        if begun or not hearings.remove_hearing(conn, hearing_id):
            raise KnownError("hearing.in_use", day=hearing.day)
        keep_changes(conn, store, hearing.case_id)
        note(conn, store, "hearing.withdrawn", hearing_id)
    return Changes.of(("hearing", hearing_id), ("case", hearing.case_id))


def add_hearing(
    conn: Connection, case_id: str, day: date, at: time | None, kind: HearingKind, place: str
) -> str:
    """Write a scheduled hearing inside an open transaction; gives its id."""
    hearing = Hearing(new_id(), case_id, day, at, kind, HearingStatus.SCHEDULED, place)
    hearings.save_hearing(conn, hearing)
    return hearing.id


def open_hearing(store: Store, hearing_id: str) -> HearingView:
    """The hearing with its record. Before it begins, the record is filled from register and file:
    the committee's members and the parties, nobody marked as present."""
    with store.read() as conn:
        hearing = existing_hearing(conn, hearing_id)
        case = existing_case(conn, hearing.case_id)
        first, record = _first_record(conn, case), hearing.record
        if not record.members and not record.parties:
            hearing = replace(hearing, record=first)
        elif not record.members:  # begun before the committee was named
            hearing = replace(hearing, record=replace(record, members=first.members))
        same_day = [each.id for each in hearings.hearings_of_day(conn, hearing.day)]
        return HearingView(
            hearing=hearing,
            case=case,
            quorum=quorum_of(hearing.record, case.track, house_readings(conn)),
            interpreter_needed=case.minor.language is not Language.HEBREW,
            place_in_day=same_day.index(hearing_id) + 1,
            hearings_of_day=len(same_day),
        )


def begin_hearing(store: Store, hearing_id: str) -> SavedAt:
    """Begin a scheduled hearing: its time is noted and the first record is written.

    A hearing that has begun stays as it is.
    """
    with store.write() as conn:
        hearing = existing_hearing(conn, hearing_id)
        if hearing.status is HearingStatus.SCHEDULED:
            case = existing_case(conn, hearing.case_id)
            first = _first_record(conn, case)
            now = local(store.clock.now()).time().replace(second=0, microsecond=0)
            _open(conn, store, hearing)
            _write_fields(conn, store, hearing_id, vars(replace(first, started_at=now)))
            keep_changes(conn, store, case.id)
            note(conn, store, "hearing.begun", hearing_id)
    return _saved(store, hearing)


def save_record(store: Store, hearing_id: str, **fields: object) -> SavedAt:
    """Write the named fields of the HearingRecord. When this returns they are on the disk.

    Raises KnownError `hearing.signed` once the decision is signed, TypeError for an unknown field.
    """
    with store.write() as conn:
        hearing = existing_hearing(conn, hearing_id)
        refuse_if_signed(hearing)
        _write_fields(conn, store, hearing_id, fields)
        if hearing.status is HearingStatus.SCHEDULED:
            _open(conn, store, hearing)
    return _saved(store, hearing)


def _open(conn: Connection, store: Store, hearing: Hearing) -> None:
    """The hearing is under way; the plan that lies before the committee is frozen as a version."""
    hearings.set_status(conn, hearing.id, HearingStatus.OPEN)
    freeze(conn, store, hearing.case_id, VersionCause.HEARING_OPENED, hearing.id)


def quorum_of(record: HearingRecord, track: Track, readings: Readings | None = None) -> QuorumView:
    """Whether those now present may decide. Pure and instant, for showing while names are ticked.

    A member counts who is in the room or on a screen, has not left, and has no declared conflict.
    """
    seats = seat_codes(member for member in record.members if not member.conflict.strip())
    book = rule_book()
    result = quorum(book, track, seats, readings or Readings(book.groups))
    return QuorumView(
        result.met,
        result.present,
        result.needed,
        result.chair_present,
        result.text,
        result.section,
    )


def existing_hearing(conn: Connection, hearing_id: str) -> Hearing:
    hearing = hearings.hearing_by_id(conn, hearing_id)
    if hearing is None:
        raise KnownError("hearing.unknown")
    return hearing


def refuse_if_signed(hearing: Hearing) -> None:
    if hearing.status in (HearingStatus.SIGNED, HearingStatus.ADJOURNED):
        raise KnownError("hearing.signed")


def _first_record(conn: Connection, case: Case) -> HearingRecord:
    """Members from the register, parties from the people of the file, the minor first."""
    people = case_rows.background(conn, case.id).people
    parties = [Party(PartyRole.MINOR, case.minor.initials)]
    for role in _ALWAYS:
        found = [person for person in people if _PARTY_OF.get(person.role) is role]
        parties += [_party(role, person) for person in found] or [Party(role)]
    parties += [
        _party(PartyRole.VICTIM, person) for person in people if person.role is PersonRole.VICTIM
    ]
    if case.track is Track.PRISON:
        parties.append(Party(PartyRole.STATE))
    language = case.minor.language
    if language is not Language.HEBREW:
        parties.append(Party(PartyRole.INTERPRETER, label(language)))
    return HearingRecord(
        members=committee.members(conn, case.track),
        parties=tuple(parties),
        minor_heard_language=label(language),
        interpreter_language="" if language is Language.HEBREW else label(language),
    )


def _party(role: PartyRole, person: Person) -> Party:
    """A confidential contact is named by role alone: what stands in the record may be printed."""
    return Party(role, "" if person.confidential else person.name)


def _write_fields(
    conn: Connection, store: Store, hearing_id: str, fields: dict[str, object]
) -> None:
    hearings.save_fields(
        conn,
        t.hearing_fields,
        hearing_id,
        HearingRecord,
        fields,
        at=store.clock.now(),
        user_id=store.user.id,
    )


def _saved(store: Store, hearing: Hearing) -> SavedAt:
    return SavedAt(local(store.clock.now()).time(), Changes.of(("hearing", hearing.id)))


def docket_row(conn: Connection, store: Store, hearing: Hearing) -> DocketRow:
    """A hearing as the day's list shows it."""
    case = existing_case(conn, hearing.case_id)
    today = store.clock.today()
    readings = house_readings(conn)
    whole = read_whole(conn, case, today, readings)
    return DocketRow(
        hearing_id=hearing.id,
        case_id=case.id,
        day=hearing.day,
        at=hearing.at,
        case_number=case.number,
        minor_initials=case.minor.initials,
        age=age_of(case.minor.birth_date, hearing.day, readings).years,
        sex=case.minor.sex,
        facility_kind=case.facility_kind,
        kind=hearing.kind,
        status=hearing.status,
        missing=tuple(gap.text for gap in whole.missing) + _interpreter_gap(case, hearing),
        language=case.minor.language,
    )


def _interpreter_gap(case: Case, hearing: Hearing) -> tuple[str, ...]:
    if case.minor.language is Language.HEBREW:
        return ()
    booked = any(
        party.role is PartyRole.INTERPRETER and party.attendance is not Attendance.UNKNOWN
        for party in hearing.record.parties
    )
    return () if booked else (text("missing.interpreter.text", language=case.minor.language),)
