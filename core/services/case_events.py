"""What happened to a minor that rules of law count from, and proof that duties were done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from core.clock import local
from core.errors import KnownError
from core.law.rulebook import rule_book
from core.law.rules import LegalEvent
from core.model.cases import Case, CaseEvent, DutyProof, Notice, Track
from core.model.changes import Changes
from core.model.deadlines import Deadline, DeadlineKind
from core.services.case_dates import read_whole
from core.services.case_facts import FACTS, fact_title
from core.services.cases import existing_case, not_after_today, note, touched
from core.services.missing import NOTICE_RULES
from core.store import case_events as rows
from core.store import cases as case_rows
from core.store import overrides
from core.store.rows import new_id
from core.store.store import Connection, Store
from core.wording import text


@dataclass(frozen=True)
class EventKind:
    """A kind of event that can be recorded. `lasts`: it has a last day, which may come later."""

    code: str
    title: str
    takes_hour: bool
    lasts: bool


def event_kinds(track: Track) -> tuple[EventKind, ...]:
    """The events that rules of this track count from, by title; not the facts of the case."""
    return tuple(
        EventKind(event.id, event.title, event.takes_hour, event.lasts)
        for event in sorted(rule_book().events.values(), key=lambda event: event.title)
        if not event.field and _of_track(event.id, track)
    )


def record_event(
    store: Store,
    case_id: str,
    event: str,
    on: date,
    *,
    at: time | None = None,
    until: date | None = None,
    note: str = "",
) -> Changes:
    """Record that `event` happened, `at` an hour in Israel; `until` is its last day, once known.

    Raises KnownError: no such event, a fact of the case itself, a day that has not come or lies
    before birth, a last day before the first or where none belongs, an hour missing, twice the
    same.
    """
    with store.write() as conn:
        case = existing_case(conn, case_id)
        kind = _kind(event, case.track)
        _refuse_day(store, case, on, at)
        if kind.takes_hour and at is None:
            raise KnownError("case_event.no_hour", event=kind.title)
        if until is not None:
            _refuse_end(store, kind, on, until)
        known = case_rows.background(conn, case_id).events
        if any((one.event, one.on, one.at) == (event, on, at) for one in known):
            raise KnownError("case_event.twice", event=kind.title, day=on)
        item = CaseEvent(new_id(), event, on, at, until, note.strip())
        rows.add(conn, case_id, item, at=store.clock.now(), user_id=store.user.id)
        return _touched(conn, store, "event.recorded", case_id, event=kind.title)


def end_event(store: Store, case_id: str, event_id: str, until: date) -> Changes:
    """Record the last day of an event that lasts. Raises KnownError as `record_event` does."""
    with store.write() as conn:
        found = _event(conn, case_id, event_id)
        kind = rule_book().events.get(found.event)
        if kind is None:
            raise KnownError("case_event.unknown", event=found.event)
        _refuse_end(store, kind, found.on, until)
        rows.set_until(conn, case_id, event_id, until)
        return _touched(conn, store, "event.ended", case_id, event=kind.title)


def remove_event(store: Store, case_id: str, event_id: str) -> Changes:
    """Take out an event recorded by mistake, with the proofs that rest on it.

    Overrides of its dates are withdrawn, not deleted. Raises KnownError `case_event.gone`.
    """
    with store.write() as conn:
        found = _event(conn, case_id, event_id)
        for override in overrides.standing(conn, case_id):
            if override.event_id == event_id:
                now = store.clock.now()
                overrides.withdraw(conn, override.id, at=now, user_id=store.user.id)
                note(conn, store, "override.withdrawn", override.id)
        rows.remove_event(conn, case_id, event_id)
        kind = rule_book().events.get(found.event)
        title = found.event if kind is None else kind.title
        return _touched(conn, store, "event.removed", case_id, event=title)


def prove_duty(
    store: Store, case_id: str, rule_id: str, event_id: str, done_on: date, how: str = ""
) -> Changes:
    """Record the proof that a duty was done; `event_id` is empty for a duty from the case's facts.

    The two notices of s. 34א become notices of the file. Raises KnownError for a day that has not
    come, a date that is no duty of this file, and a duty that is proved already.
    """
    not_after_today(store, done_on)
    with store.write() as conn:
        case = existing_case(conn, case_id)
        dates = read_whole(conn, case, store.clock.today()).dates
        duty = _duty(dates, rule_id, event_id)
        if duty.met_on is not None:
            raise KnownError("case_event.proved", duty=duty.title, day=duty.met_on)
        if done_on < case.minor.birth_date:
            raise KnownError("case_event.before_birth", day=done_on)
        if rule_id in NOTICE_RULES and not event_id:
            notice = Notice(new_id(), NOTICE_RULES[rule_id], done_on, how=how.strip())
            case_rows.save_around(conn, case_id, notice)
        else:
            proof = DutyProof(new_id(), rule_id, event_id, done_on, how.strip())
            rows.add(conn, case_id, proof, at=store.clock.now(), user_id=store.user.id)
        return _touched(conn, store, "duty.proved", case_id, duty=duty.title)


def withdraw_proof(store: Store, case_id: str, proof_id: str) -> Changes:
    """Take out a proof recorded by mistake, a notice's too. KnownError `case_event.no_proof`."""
    with store.write() as conn:
        if not rows.remove_proof(conn, case_id, proof_id):
            raise KnownError("case_event.no_proof")
        return _touched(conn, store, "duty.proof_withdrawn", case_id)


def _touched(
    conn: Connection, store: Store, action: str, case_id: str, **values: object
) -> Changes:
    return touched(conn, store, action, case_id, text(f"facts.cause.{action}", **values))


def _of_track(event: str, track: Track) -> bool:
    """Whether rules of this track, or of every track, count from the event; or none do yet."""
    tracks = {rule.pack.track for rule in rule_book().rules.values() if rule.event == event}
    return not tracks or bool(tracks & {track, None})


def _kind(event: str, track: Track) -> LegalEvent:
    kind = rule_book().events.get(event)
    if kind is None:
        raise KnownError("case_event.unknown", event=event)
    if kind.field:
        raise KnownError("case_event.fact", event=kind.title, place=_place(kind.field))
    if not _of_track(event, track):
        raise KnownError("case_event.other_track", event=kind.title, track=track)
    return kind


def _place(field: str) -> str:
    """Where in the program the fact that holds an event is written."""
    if field in FACTS:
        return text("facts.place.case", field=fact_title(field))
    return text(f"facts.place.{field}")


def _refuse_day(store: Store, case: Case, on: date, at: time | None) -> None:
    not_after_today(store, on)
    now = local(store.clock.now())
    if at is not None and on == now.date() and at > now.time():
        raise KnownError("case_event.hour_to_come", at=at)
    if on < case.minor.birth_date:
        raise KnownError("case_event.before_birth", day=on)


def _refuse_end(store: Store, kind: LegalEvent, on: date, until: date) -> None:
    if not kind.lasts:
        raise KnownError("case_event.does_not_last", event=kind.title)
    if until < on:
        raise KnownError("case_event.order", event=kind.title, on=on, until=until)
    not_after_today(store, until)


def _event(conn: Connection, case_id: str, event_id: str) -> CaseEvent:
    known: Iterable[CaseEvent] = case_rows.background(conn, case_id).events
    for one in known:
        if one.id == event_id:
            return one
    raise KnownError("case_event.gone")


def _duty(dates: Iterable[Deadline], rule_id: str, event_id: str) -> Deadline:
    for one in dates:
        if (one.rule_id, one.event_id) == (rule_id, event_id) and one.kind is DeadlineKind.DUE:
            return one
    raise KnownError("case_event.no_duty")
