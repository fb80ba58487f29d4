"""The one bus on which screens hear that something in the store has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.model.changes import Changes


class ChangeBus(QObject):
    """Announces what each write touched. `changed` carries a core.model.changes.Changes."""

    changed = Signal(object)

    def announce(self, changes: Changes) -> None:
        """Tell every listener, unless nothing was touched."""
        if changes.touched:
            self.changed.emit(changes)


def changes_in(result: object) -> Changes:
    """The Changes that a service returned: alone, in a tuple, or as the result's `changes`."""
    if isinstance(result, Changes):
        return result
    if isinstance(held := getattr(result, "changes", None), Changes):
        return held
    found = Changes()
    if isinstance(result, tuple):
        for part in result:
            found |= changes_in(part)
    return found
