"""Another day than the computed one, in the explanation of a date: proposed, in force, resting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.errors import KnownError
from core.model.deadlines import DateOverride, Deadline
from core.services import overrides
from ui import formatting
from ui.screens.case_tabs.date_rows import override_words
from ui.widgets.basic import Button, label, set_text
from ui.widgets.layouts import Flow
from ui.widgets.states import Confirm

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class OverridePart(QFrame):
    """What was proposed, by whom and why; and what this person may do about it."""

    def __init__(self, screen: CaseFileScreen, deadline: Deadline, override: DateOverride) -> None:
        super().__init__()
        self._screen = screen
        self._deadline = deadline
        self._override = override
        self.setProperty("panel", "info" if deadline.overridden else "doubtful")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(6)
        self._column.addWidget(label(self._state(), "strong"))
        self._column.addWidget(label(override_words(override)))
        self._column.addWidget(label(self._what_counts(), "small"))
        self.complaint = label("")
        self.complaint.setProperty("tone", "wrong")
        self.complaint.hide()
        self._column.addWidget(self.complaint)
        self.buttons = Flow(spacing=6)
        self._column.addWidget(self.buttons)
        self.confirm_button: Button | None = None
        if self._may_confirm():
            words = self.tr("Confirm the day")
            self.confirm_button = Button(words, self.confirm, kind="primary")
            self.buttons.add(self.confirm_button)
        self.withdraw_button = Button(self._withdraw_words(), self.ask_withdraw)
        self.buttons.add(self.withdraw_button)
        self._question: Confirm | None = None

    def _withdraw_words(self) -> str:
        back = self._override.confirmed
        return self.tr("Back to the computed day") if back else self.tr("Withdraw")

    def _holds(self) -> bool:
        """Whether the computed day is still the one that the override was proposed for."""
        return self._override.computed_on == self._deadline.on

    def _may_confirm(self) -> bool:
        mine = self._override.proposed_by_id == self._screen.shell.store.user.id
        return not self._override.confirmed and not mine and self._holds()

    def _state(self) -> str:
        day = formatting.day(self._override.on)
        if self._deadline.overridden:
            return self.tr("Another day was set: {day}").format(day=day)
        if not self._holds():
            return self.tr("The day that was set rests: {day}").format(day=day)
        words = self.tr("Another day is proposed: {day}. It waits for a second person.")
        return words.format(day=day)

    def _what_counts(self) -> str:
        computed = formatting.day(self._deadline.on)
        if self._deadline.overridden:
            words = self.tr("It counts in place of the computed day, {computed}.")
            return words.format(computed=computed)
        if not self._holds():
            words = self.tr(
                "It was set in place of {was}, and the computed day has moved since. {computed} "
                "counts, until another day is proposed again."
            )
            was = formatting.day(self._override.computed_on)
            return words.format(was=was, computed=computed)
        words = self.tr("Until then the computed day counts: {computed}.")
        if self._may_confirm():
            words = self.tr(
                "Until then the computed day counts: {computed}. Once you confirm, the proposed "
                "day counts in its place, and your name stands beside it."
            )
        return words.format(computed=computed)

    def confirm(self) -> None:
        """Bring the proposal into force."""
        self._busy(True)
        self._screen.write(
            overrides.confirm_override,
            self._override.id,
            done=lambda _: self._screen.shell.say(
                self.tr("Confirmed: {day} counts.").format(day=formatting.day(self._override.on))
            ),
            failed=self._refused,
            owner=self,
        )

    def ask_withdraw(self) -> None:
        """Say what will be true afterwards, and ask."""
        if self._question is not None:
            return
        words = self.tr("The computed day, {computed}, will count. The proposal stays on record.")
        self._question = Confirm(
            words.format(computed=formatting.day(self._deadline.on)),
            ((self._withdraw_words(), self._withdraw),),
            self._keep,
        )
        self._column.addWidget(self._question)
        self.buttons.hide()
        self._question.buttons[0].setFocus()

    def _keep(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        self.buttons.show()
        self.withdraw_button.setFocus()

    def _withdraw(self) -> None:
        self._keep()
        self._busy(True)
        day = formatting.day(self._deadline.on)
        self._screen.write(
            overrides.withdraw_override,
            self._override.id,
            done=lambda _: self._screen.shell.say(
                self.tr("Withdrawn: the computed day, {day}, counts.").format(day=day)
            ),
            failed=self._refused,
            owner=self,
        )

    def _busy(self, busy: bool) -> None:
        for button in (self.confirm_button, self.withdraw_button):
            if button is not None:
                button.setEnabled(not busy)

    def _refused(self, error: Exception) -> None:
        self._busy(False)
        unknown = self.tr("It was not saved. What stood before is as it was; try again.")
        set_text(self.complaint, str(error) if isinstance(error, KnownError) else unknown)
        self.complaint.show()
