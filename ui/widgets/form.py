"""A form in the side panel: fields under each other, save, cancel, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QTextEdit, QWidget

from ui.widgets.basic import Button, label, set_text
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.fields import Labelled, TextField
from ui.widgets.layouts import Flow
from ui.widgets.number_field import NumberField
from ui.widgets.side_panel import Panel
from ui.widgets.states import Confirm


def value_of(field: QWidget) -> Any:
    """What stands in a field of any kind: text without spaces, date, time, number, choice."""
    if callable(value := getattr(field, "value", None)):
        return value()
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QLineEdit | TextField):
        return field.text().strip()
    raise TypeError(type(field).__name__)


def _raw(field: QWidget) -> object:
    """What was typed, readable or not: to know whether anything was."""
    if isinstance(field, DateField | TimeField):
        return field.edit.text()
    return field.text() if isinstance(field, NumberField) else value_of(field)


class Form(Panel):
    """`add_field` names each field; `save` is called with nothing once all of them are sound.

    Enter in a single line saves. Closing with unsaved words asks first; leaving the screen saves
    what is sound.
    """

    def __init__(
        self,
        title: str,
        save: Callable[[], object],
        save_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._save = save
        self._fields: dict[str, Labelled] = {}
        self._needed: dict[str, str] = {}
        self._left_out: set[str] = set()
        self._at_first: object = None
        self._question: Confirm | None = None
        self.complaint = label("")
        self.complaint.setProperty("tone", "wrong")
        self.complaint.hide()
        self.foot.addWidget(self.complaint)
        self.save_button = Button(save_text or self.tr("Save"), self.submit, kind="primary")
        self.cancel_button = Button(self.tr("Cancel"), self.ask_close)
        self._buttons = Flow(self.save_button, self.cancel_button)
        self.foot.addWidget(self._buttons)
        self.close_button.hide()

    def add_field(
        self, name: str, title: str, field: QWidget, *, hint: str = "", needed: str = ""
    ) -> QWidget:
        """Put a field under its title (a box to tick has none); `needed` is the sentence shown
        when it is left empty."""
        labelled = Labelled(title, field, hint)
        labelled.name.setVisible(bool(title))
        self.body.addWidget(labelled)
        self._fields[name] = labelled
        if needed:
            self._needed[name] = needed
        return field

    def begin(self) -> None:
        """All fields are in: what stands in them now counts as saved."""
        self.body.addStretch(1)
        self._at_first = self.snapshot()

    def snapshot(self) -> object:
        """What stands in all fields, to be compared."""
        return {name: _raw(labelled.field) for name, labelled in self._fields.items()}

    def value(self, name: str) -> Any:
        """What stands in a field; nothing in one that is not asked now."""
        return None if name in self._left_out else value_of(self._fields[name].field)

    def show_error(self, name: str, sentence: str) -> None:
        """Say under a field what is wrong with it; an empty sentence lifts it."""
        self._fields[name].show_error(sentence)

    def complain(self, sentence: str) -> None:
        """Say above the buttons why it was not saved, and let it be tried again."""
        set_text(self.complaint, sentence)
        self.complaint.setVisible(bool(sentence))
        self.save_button.setEnabled(True)

    def check(self) -> QWidget | None:
        """The first field that is not sound, each such field saying why; None when all are."""
        first: QWidget | None = None
        for name, labelled in self._fields.items():
            field = labelled.field
            if name in self._left_out:
                continue
            sentence = self._unreadable(field)
            if not sentence and name in self._needed and value_of(field) in (None, ""):
                sentence = self._needed[name]
            labelled.show_error(sentence)
            if sentence and first is None:
                first = field
        return first

    def _unreadable(self, field: QWidget) -> str:
        """What to say of a field whose words are no date, time or number; nothing if they are."""
        if not isinstance(field, DateField | TimeField | NumberField) or field.is_valid():
            return ""
        if isinstance(field, DateField):
            return self.tr("This is not a date. Write day.month.year, such as 3.11.2026")
        if isinstance(field, TimeField):
            return self.tr("This is not a time. Write hours:minutes, such as 9:30")
        return self.tr("This is not a whole number.")

    def show_field(self, name: str, shown: bool) -> None:
        """Ask for a field or leave it out; what is left out is neither checked nor saved."""
        self._fields[name].setVisible(shown)
        (self._left_out.discard if shown else self._left_out.add)(name)

    def submit(self) -> None:
        """Save if every field is sound, else go to the first one that is not."""
        wrong = self.check()
        if wrong is not None:
            self.go_to(wrong)
            return
        self.complain("")
        self.save_button.setEnabled(False)  # until it is written or refused
        self._save()

    def changed(self) -> bool:
        """Whether anything was typed since `begin`."""
        return self.snapshot() != self._at_first

    def finish(self) -> None:
        if self.changed() and self.save_button.isEnabled() and self.check() is None:
            self.submit()

    def ask_close(self) -> None:
        if not self.changed():
            self.on_close()
        elif self._question is None:
            self._question = Confirm(
                self.tr("Something here was not saved yet."),
                ((self.tr("Save"), self._save_after_all), (self.tr("Discard"), self.on_close)),
                self._keep_open,
            )
            self.foot.addWidget(self._question)
            self._buttons.hide()
            self._question.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._keep_open()

    def first_focus(self) -> QWidget:
        return next(iter(self._fields.values())).field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        focus = self.focusWidget()
        typed = isinstance(focus, QLineEdit | QComboBox)
        if enter and (control or (typed and not isinstance(focus, QTextEdit))):
            self.submit()
        else:
            super().keyPressEvent(event)

    def _save_after_all(self) -> None:
        self._keep_open()
        self.submit()

    def _keep_open(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        self._buttons.show()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)


def tick(text: str, checked: bool = False) -> QCheckBox:
    """A box to tick, its words beside it."""
    made = QCheckBox(text)
    made.setChecked(checked)
    return made
