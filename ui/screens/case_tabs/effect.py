"""What a write did to the dates of a file: read before and after it, in the store's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.model.cases import CaseEvent, DutyProof
from core.model.changes import Changes
from core.model.deadlines import DateChange
from core.model.files import CaseFile
from core.services import case_events, cases
from core.services.stores import Store
from core.wording import text
from ui.screens.case_tabs.words import counted


@dataclass(frozen=True)
class Effect:
    """The file before and after a write."""

    before: CaseFile
    after: CaseFile

    @property
    def moved(self) -> tuple[DateChange, ...]:
        """The dates that appeared, moved or went with this write."""
        known = set(self.before.date_changes)
        return tuple(change for change in self.after.date_changes if change not in known)

    @property
    def recorded(self) -> CaseEvent | None:
        """The event that was recorded."""
        known = {event.id for event in self.before.background.events}
        return next((e for e in self.after.background.events if e.id not in known), None)

    @property
    def words(self) -> str:
        """How many dates appeared, moved or went, as a sentence."""
        counts = {
            "added": sum(change.old is None for change in self.moved),
            "moved": sum(None not in (change.old, change.new) for change in self.moved),
            "gone": sum(change.new is None for change in self.moved),
        }
        parts = [
            counted(f"file.effect.{what}", count, count=count)
            for what, count in counts.items()
            if count
        ]
        return f"{', '.join(parts) or text('file.effect.none')}."


def with_effect(
    store: Store, case_id: str, service: Callable[..., Changes], *args: object, **more: Any
) -> tuple[Effect, Changes]:
    """Call `service(store, case_id, ...)` and see what it did to the file."""
    before = cases.read_again(store, case_id)
    changes = service(store, case_id, *args, **more)
    return Effect(before, cases.read_again(store, case_id)), changes


def record_again(
    store: Store, case_id: str, event: CaseEvent, proofs: tuple[DutyProof, ...]
) -> tuple[Effect, Changes]:
    """Put back an event that was taken out, with the proofs that rested on it."""
    effect, changes = with_effect(
        store,
        case_id,
        case_events.record_event,
        event.event,
        event.on,
        at=event.at,
        until=event.until,
        note=event.note,
    )
    assert effect.recorded is not None
    for proof in proofs:
        case_events.prove_duty(
            store, case_id, proof.rule_id, effect.recorded.id, proof.done_on, proof.how
        )
    return effect, changes
