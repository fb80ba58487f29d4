"""Keeping to another day than the computed one: one person proposes, a second confirms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.errors import KnownError
from core.model.cases import Case
from core.model.changes import Changes
from core.model.deadlines import DateOverride, Deadline, OverrideReason
from core.model.users import UserRole
from core.services.case_dates import moves_daily, read_whole, recompute
from core.services.cases import existing_case, note
from core.services.missing import override_title
from core.store import overrides as rows
from core.store import user_rows
from core.store.rows import new_id
from core.store.store import Connection, Store


@dataclass(frozen=True)
class PendingOverride:
    """A proposal that waits for a second person. `number` is the case's, `title` the date's."""

    case_id: str
    number: str
    initials: str
    title: str
    override: DateOverride


def propose_override(
    store: Store,
    case_id: str,
    *,
    rule_id: str,
    event_id: str,
    computed_on: date,
    on: date,
    reason: OverrideReason,
    words: str,
) -> Changes:
    """Propose to keep to `on` instead of the day `computed_on`, as the file showed it.

    It takes the place of a proposal or override whose computed day has moved. Raises KnownError:
    no such date, computed anew meanwhile, the same day, no words, one that stands already, a
    person who may not.
    """
    _refuse_who_may_not(store)
    if not words.strip():
        raise KnownError("override.no_words")
    if on == computed_on:
        raise KnownError("override.same_day", day=on)
    with store.write() as conn:
        case = existing_case(conn, case_id)
        if moves_daily(case, rule_id):
            raise KnownError("override.moves_daily")
        deadline = _deadline(conn, store, case, rule_id, event_id)
        if deadline is None:
            raise KnownError("override.no_such_date")
        if deadline.on != computed_on:
            raise KnownError(
                "override.moved", title=deadline.title, was=computed_on, now=deadline.on
            )
        before = deadline.override
        if before is not None and before.computed_on == deadline.on:
            key = "override.in_force" if before.confirmed else "override.waiting"
            raise KnownError(key, title=deadline.title, on=before.on, who=before.proposed_by)
        now = store.clock.now()
        if before is not None:
            _withdraw(conn, store, before.id)
        override = DateOverride(
            id=new_id(),
            rule_id=rule_id,
            event_id=event_id,
            computed_on=computed_on,
            on=on,
            reason=OverrideReason(reason),
            words=words.strip(),
            proposed_by=store.user.name,
            proposed_by_id=store.user.id,
            proposed_at=now,
        )
        rows.add(conn, case_id, override)
        return _touched(conn, store, "override.proposed", case_id, override.id)


def confirm_override(store: Store, override_id: str) -> Changes:
    """Bring a proposal into force, by another person than the one who proposed it.

    Raises KnownError: one's own proposal, confirmed or withdrawn before, a computed day that has
    moved since, a person who may not.
    """
    _refuse_who_may_not(store)
    with store.write() as conn:
        kept = _standing(conn, override_id)
        override = kept.override
        title = override_title(override)
        if override.confirmed:
            raise KnownError("override.confirmed", title=title, who=override.confirmed_by)
        if override.proposed_by_id == store.user.id:
            raise KnownError("override.second_person", title=title)
        case = existing_case(conn, kept.case_id)
        deadline = _deadline(conn, store, case, override.rule_id, override.event_id)
        if deadline is None or deadline.on != override.computed_on:
            raise KnownError("override.propose_again", title=title, was=override.computed_on)
        rows.confirm(conn, override_id, at=store.clock.now(), user_id=store.user.id)
        return _touched(conn, store, "override.confirmed", kept.case_id, override_id)


def withdraw_override(store: Store, override_id: str) -> Changes:
    """Go back to the computed day. The override stays on record, and any person may do it.

    Raises KnownError for one withdrawn before, and for a person who may only read.
    """
    _refuse_reader(store)
    with store.write() as conn:
        kept = _standing(conn, override_id)
        _withdraw(conn, store, override_id)
        recompute(conn, store, kept.case_id)
    return Changes.of(("case", kept.case_id))


def pending_overrides(store: Store) -> tuple[PendingOverride, ...]:
    """Every proposal that waits for a second person, oldest first."""
    with store.read() as conn:
        found = rows.waiting(conn)
    return tuple(
        PendingOverride(
            one.case_id, one.number, one.initials, override_title(one.override), one.override
        )
        for one in found
    )


def _deadline(
    conn: Connection, store: Store, case: Case, rule_id: str, event_id: str
) -> Deadline | None:
    """The date as it is computed now."""
    dates = read_whole(conn, case, store.clock.today()).dates
    found = (d for d in dates if (d.rule_id, d.event_id) == (rule_id, event_id))
    return next(found, None)


def _standing(conn: Connection, override_id: str) -> rows.Kept:
    kept = rows.by_id(conn, override_id)
    if kept is None:
        raise KnownError("override.gone")
    if kept.withdrawn:
        raise KnownError("override.withdrawn", title=override_title(kept.override))
    return kept


def _withdraw(conn: Connection, store: Store, override_id: str) -> None:
    rows.withdraw(conn, override_id, at=store.clock.now(), user_id=store.user.id)
    note(conn, store, "override.withdrawn", override_id)


def _touched(
    conn: Connection, store: Store, action: str, case_id: str, override_id: str
) -> Changes:
    """The computed dates are as before: only the day that lists go by may be another."""
    recompute(conn, store, case_id)
    note(conn, store, action, override_id)
    return Changes.of(("case", case_id))


def _refuse_who_may_not(store: Store) -> None:
    """Two people must stand behind an override, and the key on paper is nobody's own."""
    _refuse_reader(store)
    with store.read() as conn:
        if user_rows.signing_key(conn, store.user.id) == b"":
            raise KnownError("override.recovery_key")


def _refuse_reader(store: Store) -> None:
    if store.user.role is UserRole.REVIEWER:
        raise KnownError("override.reader")
