"""What stays from a case's last hearing, copied into the one that is on.

Nothing of attendance, positions, votes, dissent, the outcome, its dates or a signature is copied.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from core.errors import KnownError
from core.model.changes import Changes
from core.model.conditions import Condition
from core.model.decisions import Outcome
from core.model.hearings import (
    Attendance,
    Hearing,
    HearingRecord,
    HearingStatus,
    Party,
    PartyRole,
)
from core.services import decisions
from core.services.cases import note
from core.services.file_changes import keep_changes
from core.services.hearings import (
    SavedAt,
    begin_hearing,
    existing_hearing,
    open_hearing,
    refuse_if_signed,
    save_record,
)
from core.store import cases as case_rows
from core.store import decisions as draft_rows
from core.store import hearings as rows
from core.store.store import Connection, Store
from core.wording import label, text

_DRAFT = ("reasons", "alternatives", "followup_officer")
_RECORD = ("parties", "interpreter_language", "minor_heard_language", "minor_heard_with")
_PROPOSED = ("minor_heard_language", "minor_heard_with")
_PLACE, _CONDITIONS = "place", "conditions"


class CopyPart(StrEnum):
    """Which screen writes a field: that of the hearing, or that of the decision."""

    HEARING = "hearing"
    DECISION = "decision"


@dataclass(frozen=True)
class CopyField:
    """A field that can be copied. `words` is what would come; `empty`: nothing stands there
    (of parties: nobody was marked yet); `proposal`: true of that day, to be looked at."""

    name: str
    part: CopyPart
    label: str
    words: str
    empty: bool
    proposal: bool
    value: object


@dataclass(frozen=True)
class Copied:
    """A copying that is on the disk, with what stood there before and after, for `put_back`."""

    hearing_id: str
    at: time
    changes: Changes
    before: Mapping[str, object]
    after: Mapping[str, object]


def last_hearing_day(store: Store, hearing_id: str) -> date | None:
    """The day of the case's last signed or adjourned hearing before this one, None if none was."""
    with store.read() as conn:
        found = _earlier(conn, existing_hearing(conn, hearing_id))
    return found[0].day if found else None


def copyable(store: Store, hearing_id: str) -> tuple[CopyField, ...]:
    """The fields of the last signed or adjourned hearing and its decision that can be copied into
    this one: only what says something, and something else than what stands here.

    The conditions are those of the last release, whichever hearing that was.
    """
    shown = open_hearing(store, hearing_id).hearing.record
    with store.read() as conn:
        return tuple(_fields(conn, existing_hearing(conn, hearing_id), shown))


def copy_from_last(
    store: Store, hearing_id: str, fields: Collection[str], over: Collection[str] = ()
) -> Copied:
    """Write the named fields as last time, all or none; begins the hearing if its record is
    written, as typing does. A field that is not empty is written only if `over` names it too.

    Raises KnownError `hearing.signed` once signed, `last_hearing.gone` if a field has nothing to
    copy, and ArrangementRefused where one would give a conditional arrangement.
    """
    offered = {field.name: field for field in copyable(store, hearing_id)}
    with store.write_together() as conn:
        hearing = existing_hearing(conn, hearing_id)
        refuse_if_signed(hearing)
        if set(fields) - offered.keys():
            raise KnownError("last_hearing.gone")
        after = {
            name: offered[name].value for name in fields if offered[name].empty or name in over
        }
        if any(name in _RECORD for name in after):
            begin_hearing(store, hearing_id)
        standing = _standing(conn, hearing_id)
        before = {name: standing[name] for name in after}
        saved = _write(store, conn, hearing_id, after)
        note(conn, store, "hearing.copied", hearing_id)
    return Copied(hearing_id, saved.at, saved.changes, before, after)


def put_back(store: Store, copied: Copied) -> SavedAt:
    """Give the fields their former values; one that was written since stays as it is now.

    Raises KnownError `hearing.signed` once signed.
    """
    with store.write_together() as conn:
        refuse_if_signed(existing_hearing(conn, copied.hearing_id))
        standing = _standing(conn, copied.hearing_id)
        back = {
            name: value
            for name, value in copied.before.items()
            if standing[name] == copied.after[name]
        }
        saved = _write(store, conn, copied.hearing_id, back)
        note(conn, store, "hearing.copied_back", copied.hearing_id)
    return saved


def _write(
    store: Store, conn: Connection, hearing_id: str, values: Mapping[str, object]
) -> SavedAt:
    """Through the writes of the screens' own autosave, inside the transaction that is open."""
    record = {name: value for name, value in values.items() if name in _RECORD}
    draft = {name: value for name, value in values.items() if name in (*_DRAFT, _CONDITIONS)}
    if _PLACE in values:
        moved = replace(existing_hearing(conn, hearing_id), place=str(values[_PLACE]))
        rows.save_hearing(conn, moved)
        keep_changes(conn, store, moved.case_id)
    if record:
        save_record(store, hearing_id, **record)
    saved = decisions.save_draft(store, hearing_id, **draft)
    return replace(saved, changes=saved.changes | Changes.of(("hearing", hearing_id)))


def _standing(conn: Connection, hearing_id: str) -> dict[str, object]:
    """What stands in the store now, by the name of the field."""
    hearing = existing_hearing(conn, hearing_id)
    draft, _ = draft_rows.draft(conn, hearing_id)
    return {**vars(hearing.record), **vars(draft), _PLACE: hearing.place}


def _earlier(conn: Connection, hearing: Hearing) -> tuple[Hearing, ...]:
    """The signed and adjourned hearings of the case up to this one's day, the newest first."""
    ended = (HearingStatus.SIGNED, HearingStatus.ADJOURNED)
    return tuple(
        each
        for each in rows.hearings_of_case(conn, hearing.case_id)
        if each.status in ended and each.id != hearing.id and each.day <= hearing.day
    )


def _fields(conn: Connection, hearing: Hearing, shown: HearingRecord) -> Iterator[CopyField]:
    earlier = _earlier(conn, hearing)
    if not earlier:
        return
    last = earlier[0]
    yield from _of_record(conn, hearing, shown, last)
    if last.place and last.place != hearing.place:
        yield _field(_PLACE, CopyPart.HEARING, last.place, last.place, not hearing.place)
    before, _ = draft_rows.draft(conn, last.id)
    now, _ = draft_rows.draft(conn, hearing.id)
    for name in _DRAFT:
        value, standing = getattr(before, name), getattr(now, name)
        if value.strip() and value != standing:
            yield _field(name, CopyPart.DECISION, value, value, not standing.strip())
    conditions = _last_conditions(conn, earlier)
    if conditions and conditions != now.conditions:
        words = "\n".join(
            text("last_hearing.condition", number=number, words=condition.text)
            for number, condition in enumerate(conditions, start=1)
        )
        yield _field(_CONDITIONS, CopyPart.DECISION, words, conditions, not now.conditions)


def _last_conditions(conn: Connection, earlier: tuple[Hearing, ...]) -> tuple[Condition, ...]:
    for hearing in earlier:
        draft, _ = draft_rows.draft(conn, hearing.id)
        if hearing.status is HearingStatus.SIGNED and draft.outcome is Outcome.RELEASE:
            return draft.conditions
    return ()


def _of_record(
    conn: Connection, hearing: Hearing, shown: HearingRecord, last: Hearing
) -> Iterator[CopyField]:
    hidden = {
        person.name
        for person in case_rows.background(conn, hearing.case_id).people
        if person.confidential
    }
    parties = _joined(shown.parties, last.record.parties, hidden)
    added = [party for party in parties if party not in shown.parties]
    if added:
        words = "\n".join(
            text("last_hearing.party", role=label(party.role), name=party.name) for party in added
        )
        untouched = not any(
            party.position or party.permission or party.attendance is not Attendance.UNKNOWN
            for party in hearing.record.parties
        )
        yield _field("parties", CopyPart.HEARING, words, parties, untouched)
    for name in _RECORD[1:]:
        value, standing = getattr(last.record, name), getattr(shown, name)
        if value.strip() and value != standing:
            yield _field(name, CopyPart.HEARING, value, value, not standing.strip())


def _joined(
    now: tuple[Party, ...], before: tuple[Party, ...], hidden: set[str]
) -> tuple[Party, ...]:
    """The list as it is, with the names of last time that it lacks: into a line of the same role
    without a name, else at its end. Who has become confidential is not named again."""
    joined = list(now)
    for party in before:
        name = party.name.strip()
        known = any(each.role is party.role and each.name == party.name for each in joined)
        if not name or known or party.name in hidden or party.role is PartyRole.MINOR:
            continue
        free = next(
            (
                place
                for place, each in enumerate(joined)
                if each.role is party.role and not each.name.strip()
            ),
            None,
        )
        if free is None:
            joined.append(Party(party.role, party.name))
        else:
            joined[free] = replace(joined[free], name=party.name)
    return tuple(joined)


def _field(name: str, part: CopyPart, words: str, value: object, empty: bool) -> CopyField:
    return CopyField(
        name, part, text(f"last_hearing.field.{name}"), words, empty, name in _PROPOSED, value
    )
