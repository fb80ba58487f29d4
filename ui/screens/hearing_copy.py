"""What can be copied from the last hearing: boxes to tick; Enter copies, and it can be undone."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from shiboken6 import isValid

from core.errors import KnownError
from core.services import last_hearing
from core.services.last_hearing import Copied, CopyField, CopyPart
from ui import formatting
from ui.widgets.basic import Button, label, set_text
from ui.widgets.form import tick
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.decision import DecisionScreen
    from ui.screens.hearing import HearingScreen

_Told = tuple[date | None, tuple[CopyField, ...]]


def _told(store: last_hearing.Store, hearing_id: str) -> _Told:
    return (
        last_hearing.last_hearing_day(store, hearing_id),
        last_hearing.copyable(store, hearing_id),
    )


class CopyPanel(Panel):
    """The fields of `part`. What is empty here is ticked already, unless it is only a proposal.

    F3 closes it, as it opened it. `begun`: whether copying would not begin the hearing.
    """

    def __init__(
        self,
        screen: HearingScreen | DecisionScreen,
        hearing_id: str,
        part: CopyPart,
        *,
        begun: bool = True,
    ) -> None:
        super().__init__("")
        set_text(self.title, self.tr("From the last hearing"))
        self.setAccessibleName(self.title.text())
        self._screen = screen
        self._hearing_id = hearing_id
        self._part = part
        self._begun = begun
        self._fields: dict[str, CopyField] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.said = label(self.tr("Looking at the last hearing…"), "soft")
        self.add(self.said)
        self.body.addStretch(1)
        self.copy_button = Button(self.tr("Copy (Enter)"), self.copy, kind="primary")
        self.copy_button.setEnabled(False)
        self.foot.addWidget(self.copy_button)
        screen.read(_told, hearing_id, owner=self, done=self._show, failed=self._not_read)

    def first_focus(self) -> QWidget:
        return next(iter(self.ticks.values()), self.close_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter copies; F3 comes here where the panel hides the button of that key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy()
        elif event.key() == Qt.Key.Key_F3:
            self.ask_close()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy what is ticked."""
        wanted = [name for name, box in self.ticks.items() if box.isChecked()]
        if not wanted or not self.copy_button.isEnabled() or not self._screen.saving.flush():
            return
        self.copy_button.setEnabled(False)
        self._screen.write(
            last_hearing.copy_from_last,
            self._hearing_id,
            wanted,
            wanted,  # what stands in the way was shown beside its box
            owner=self,
            done=self._copied,
            failed=self._not_copied,
        )

    def _show(self, told: _Told) -> None:
        day, fields = told
        self._fields = {field.name: field for field in fields if field.part is self._part}
        set_text(self.said, self._about(day))
        for field in self._fields.values():
            box = tick(field.label, field.empty and not field.proposal)
            box.toggled.connect(self._count)
            self.ticks[field.name] = box
            words = label(field.words)
            notes = label(self._note(field), "softsmall")
            notes.setVisible(bool(self._note(field)))
            box.setAccessibleDescription(" ".join((field.words, self._note(field))))
            for widget in (box, words, notes):
                self.body.insertWidget(self.body.count() - 1, widget)
            box.show()  # what is not shown yet cannot take the keyboard
        chain = (self.close_button, *self.ticks.values(), self.copy_button)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        self._count()
        if self.ticks and self.close_button.hasFocus():  # the keyboard has not gone elsewhere
            self.go_to(self.first_focus())

    def _about(self, day: date | None) -> str:
        if day is None:
            return self.tr("No earlier hearing of this case was signed, so there is nothing yet.")
        when = formatting.day(day)
        if not self._fields:
            words = self.tr("All that stays from the hearing of {day} stands here already.")
            return words.format(day=when)
        words = self.tr("What tends to stay since the hearing of {day}. Tick what is still so.")
        if self._part is CopyPart.HEARING and not self._begun:
            words += " " + self.tr("Copying into the record begins the hearing, as typing does.")
        return words.format(day=when)

    def _note(self, field: CopyField) -> str:
        if field.name == "parties":
            return self.tr("Only names are added, nobody marked as present; all others stay.")
        parts = []
        if field.proposal:
            parts.append(self.tr("So it was then: a proposal for today."))
        if not field.empty:
            parts.append(self.tr("Something else stands here now; a tick replaces it."))
        return " ".join(parts)

    def _count(self) -> None:
        self.copy_button.setVisible(bool(self.ticks))
        self.copy_button.setEnabled(any(box.isChecked() for box in self.ticks.values()))

    def _copied(self, copied: Copied) -> None:
        screen = self._screen
        said, undo = self.tr("Copied from the last hearing."), self.tr("Undo")
        self.on_close()
        screen.refresh()
        screen.shell.say(said, "done", undo, lambda: _put_back(screen, copied))

    def _not_copied(self, error: Exception) -> None:
        self._count()
        if isinstance(error, KnownError):
            self._screen.shell.show_error(error)

    def _not_read(self, _: Exception) -> None:
        set_text(self.said, self.tr("The last hearing could not be read. Nothing was changed."))


def _put_back(screen: HearingScreen | DecisionScreen, copied: Copied) -> None:
    """Undo a copying; what was written over it since stays."""
    if isValid(screen) and screen.saving.flush():
        screen.write(last_hearing.put_back, copied, done=lambda _: screen.refresh())
