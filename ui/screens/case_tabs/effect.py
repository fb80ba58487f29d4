"""What a write did to the dates of a file: read before and after it, in the store's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.model.deadlines import DateChange
from core.model.files import CaseFile
from core.services import cases
from core.services.file_writes import Written
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
    store: Store, case_id: str, service: Callable[..., Written], *args: object, **more: Any
) -> tuple[Effect, Written]:
    """Call `service(store, case_id, ...)` and see what it did to the file."""
    before = cases.read_again(store, case_id)
    written = service(store, case_id, *args, **more)
    return Effect(before, cases.read_again(store, case_id)), written
