"""What changed in a file: kept with every write, told since one's last visit and last hearing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from core.clock import ISRAEL
from core.model.deadlines import DateChange
from core.model.file_changes import ChangeKind, FileChange, Lane, SinceLastTime
from core.model.hearings import HearingStatus
from core.services.file_picture import Picture, Thing, picture
from core.store import cases as case_rows
from core.store import date_changes, hearings
from core.store import file_changes as rows
from core.store.file_changes import Written
from core.store.store import Connection, Store
from core.wording import shown, text

# Within this time several openings are one visit: looking away and back loses no news.
VISIT = timedelta(minutes=30)
_DECIDED = (HearingStatus.SIGNED, HearingStatus.ADJOURNED)


def keep_changes(conn: Connection, store: Store, case_id: str) -> None:
    """Keep how a write, not yet committed, changes a file: against what is committed.

    A file that comes in whole is one change. Called by every write to a file, last.
    """
    with store.read() as committed:
        before = picture(committed, case_id)
        told = len(rows.changes(committed, case_id))
    now = picture(conn, case_id)
    # A use case may close its write more than once; what it has kept is not kept again.
    of_case = rows.changes(conn, case_id)
    kept = {(c.lane, c.title, c.old, c.new) for c in of_case[: len(of_case) - told]}
    if before:
        found = _differences(before, now)
    else:
        came = text("file_change.came_in")
        found = [Written(Lane.FACTS, ChangeKind.ADDED, "", came, "", "")]
    fresh = [one for one in found if (one.lane, one.title, one.old, one.new) not in kept]
    rows.add(conn, case_id, fresh, at=store.clock.now(), user_id=store.user.id)


def _differences(before: Picture, now: Picture) -> list[Written]:
    """What went, then what came or changed, in the order of the file."""
    found = []
    for key in (*(key for key in before if key not in now), *now):
        old, new = before.get(key), now.get(key)
        thing = new or old
        if old == new or thing is None:
            continue
        words = (old.words if old else "", new.words if new else "")
        found.append(Written(thing.lane, _kind(old, new), thing.id, thing.title, *words))
    return found


def _kind(old: Thing | None, new: Thing | None) -> ChangeKind:
    """A fact is always there: it is added where it had no value, removed where it has none."""
    if old is None or not old.words:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if new is None or not new.words else ChangeKind.CHANGED


def note_visit(conn: Connection, store: Store, case_id: str) -> None:
    """Note that the user opens a file now."""
    now = store.clock.now()
    seen_at, before_at = rows.seen(conn, store.user.id, case_id)
    again = seen_at is not None and now - seen_at < VISIT
    rows.save_seen(conn, store.user.id, case_id, now, before_at if again else seen_at)


def since_last_time(store: Store, case_id: str) -> SinceLastTime:
    """What changed since this user had the file open before, and since the last hearing."""
    with store.read() as conn:
        return since_in(conn, store, case_id)


def since_in(conn: Connection, store: Store, case_id: str) -> SinceLastTime:
    """The same, inside a transaction that is already open."""
    _, seen_at = rows.seen(conn, store.user.id, case_id)
    heard = [h.day for h in hearings.hearings_of_case(conn, case_id) if h.status in _DECIDED]
    # A hearing that was held before the file came in is known by its outcome alone.
    heard += [outcome.on for outcome in case_rows.background(conn, case_id).outcomes]
    hearing_on = max(heard, default=None)
    after_hearing = None if hearing_on is None else _end_of(hearing_on)
    everything = _with_dates(conn, case_id)
    user = store.user.name
    return SinceLastTime(
        seen_at=seen_at,
        since_seen=tuple(
            c for c in everything if seen_at is not None and c.at > seen_at and c.by != user
        ),
        hearing_on=hearing_on,
        since_hearing=tuple(c for c in everything if after_hearing is None or c.at > after_hearing),
    )


def file_history(store: Store, case_id: str) -> tuple[FileChange, ...]:
    """Every change of a file since it came in, newest first."""
    with store.read() as conn:
        return _with_dates(conn, case_id)


def _with_dates(conn: Connection, case_id: str) -> tuple[FileChange, ...]:
    """The changes of a file with those of its dates, which keep their own history."""
    moved = [_moved(change) for change in date_changes.changes(conn, case_id)]
    together = (*rows.changes(conn, case_id), *moved)
    return tuple(sorted(together, key=lambda change: change.at, reverse=True))


def _moved(change: DateChange) -> FileChange:
    kind = ChangeKind.CHANGED
    if change.old is None or change.new is None:
        kind = ChangeKind.ADDED if change.old is None else ChangeKind.REMOVED
    old, new = (shown(day) if day else "" for day in (change.old, change.new))
    return FileChange(Lane.DATES, kind, change.title, old, new, change.changed_at, change.by)


def _end_of(day: date) -> datetime:
    """The end of a day in Israel: what the hearing's own day wrote is no news after it."""
    return datetime.combine(day, time.max, ISRAEL)
