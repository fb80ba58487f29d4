"""Taking back and doing again what was chosen or ticked in a form; letters have their own undo."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.widgets.field_state import is_text, put_typed, typed


class ChoiceHistory:
    """Remembers each choice of a form: `begin` names its fields, `note` follows each change."""

    def __init__(self) -> None:
        self._fields: dict[str, QWidget] = {}
        self._now: dict[str, Any] = {}
        self._done: list[tuple[str, Any, Any]] = []
        self._taken_back: list[tuple[str, Any, Any]] = []
        self._moving = False

    def begin(self, fields: dict[str, QWidget]) -> None:
        """What stands in the fields now is what nothing goes back behind."""
        self._fields = {name: field for name, field in fields.items() if not is_text(field)}
        self._now = {name: typed(field) for name, field in self._fields.items()}

    def note(self) -> None:
        """Something changed: remember which choice it was, if it was one."""
        for name, field in self._fields.items():
            value = typed(field)
            if value != self._now[name]:
                if not self._moving:
                    self._done.append((name, self._now[name], value))
                    self._taken_back.clear()
                self._now[name] = value

    def undo(self) -> bool:
        """Back to the choice before the last one; False where nothing was chosen."""
        if not self._done:
            return False
        name, old, new = self._done.pop()
        self._taken_back.append((name, old, new))
        self._put(name, old)
        return True

    def redo(self) -> bool:
        """The choice that was taken back last, again; False where none was."""
        if not self._taken_back:
            return False
        name, old, new = self._taken_back.pop()
        self._done.append((name, old, new))
        self._put(name, new)
        return True

    def _put(self, name: str, value: Any) -> None:
        self._moving = True
        try:
            put_typed(self._fields[name], value)
            self.note()
        finally:
            self._moving = False
