"""Conditional arrangements that somebody made as an adult: history of a file, held to their law."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.errors import KnownError
from core.law.ages import is_minor
from core.law.arrangement import ArrangementFinding, check_arrangement, term_rules, term_unit
from core.law.guard import ArrangementRefused
from core.law.rulebook import rule_book
from core.model.cases import PastArrangement
from core.model.changes import Changes
from core.services.case_dates import house_readings
from core.services.cases import existing_case, not_after_today, touched
from core.store import arrangements as rows
from core.store.rows import new_id
from core.store.store import Store
from core.wording import text

Findings = tuple[ArrangementFinding, ...]


@dataclass(frozen=True)
class ArrangementTerm:
    """What a past arrangement may have held: its rule, its Hebrew title, in what it is measured."""

    code: str
    title: str
    unit: str


def arrangement_terms() -> tuple[ArrangementTerm, ...]:
    """Every term that a past arrangement can be recorded with, by title."""
    return tuple(
        ArrangementTerm(rule.id, rule.title, text(f"file.term_unit.{term_unit(rule).value}"))
        for rule in term_rules(rule_book())
    )


def arrangements(store: Store, case_id: str) -> tuple[tuple[PastArrangement, Findings], ...]:
    """The past arrangements of a file, oldest first, each with the limits it keeps or breaks."""
    with store.read() as conn:
        birth = existing_case(conn, case_id).minor.birth_date
        readings = house_readings(conn)
        return tuple(
            (item, check_arrangement(rule_book(), birth, item, readings))
            for item in rows.arrangements(conn, case_id)
        )


def record_arrangement(store: Store, case_id: str, arrangement: PastArrangement) -> Changes:
    """Record an arrangement that was signed by somebody who was an adult then.

    One that breaks a limit is recorded too: it happened, and its findings say so. Raises
    ArrangementRefused for somebody who was a minor then, KnownError for a day that has not come,
    a term that no rule knows, that stands twice, or without a possible number.
    """
    not_after_today(store, arrangement.signed_on)
    book = rule_book()
    with store.write() as conn:
        birth = existing_case(conn, case_id).minor.birth_date
        readings = house_readings(conn)
        if is_minor(book, birth, arrangement.signed_on, readings):
            raise ArrangementRefused(
                "arrangement.refused",
                where=text("guard.field.history", on=arrangement.signed_on),
                words=text("guard.field.history_words"),
            )
        check_arrangement(book, birth, arrangement, readings)
        _refuse_terms(arrangement)
        item = replace(arrangement, id=arrangement.id or new_id(), note=arrangement.note.strip())
        rows.save_arrangement(conn, case_id, item, at=store.clock.now(), user_id=store.user.id)
        cause = text("facts.cause.arrangement.recorded")
        return touched(conn, store, "arrangement.recorded", case_id, cause)


def remove_arrangement(store: Store, case_id: str, arrangement_id: str) -> Changes:
    """Take out one that was recorded by mistake. KnownError `arrangement.gone`."""
    with store.write() as conn:
        if not rows.remove_arrangement(conn, case_id, arrangement_id):
            raise KnownError("arrangement.gone")
        cause = text("facts.cause.arrangement.removed")
        return touched(conn, store, "arrangement.removed", case_id, cause)


def _refuse_terms(arrangement: PastArrangement) -> None:
    seen: set[str] = set()
    for rule_id, amount in arrangement.terms:
        title = rule_book().rule(rule_id).title
        if rule_id in seen:
            raise KnownError("arrangement.term_twice", title=title)
        if amount < 0:
            raise KnownError("arrangement.no_amount", title=title)
        seen.add(rule_id)
