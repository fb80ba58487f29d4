"""A form in the side panel: fields under each other, save, cancel, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QTextEdit, QWidget

from ui.keyboard import wants_redo
from ui.widgets.basic import Button, label, set_text
from ui.widgets.date_field import DateField, TimeField
from ui.widgets.field_history import ChoiceHistory
from ui.widgets.field_state import put_typed, typed, value_of
from ui.widgets.fields import Labelled
from ui.widgets.layouts import Flow
from ui.widgets.number_field import NumberField
from ui.widgets.side_panel import Panel
from ui.widgets.states import Confirm


class Form(Panel):
    """`add_field` names each field; `save` is called with nothing once all of them are sound.

    Enter in a single line saves, so do Ctrl+S and Ctrl+Enter anywhere; Ctrl+Enter opens the next
    empty form where `another` makes one. Closing with unsaved words asks first; leaving the screen
    saves what is sound. Ctrl+Z takes back letters in a line, and a choice elsewhere. `touched`
    tells that something was typed or chosen.
    """

    touched = Signal()
    another: Callable[[], object] | None = None

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
        self._checks: dict[str, Callable[[Any], str]] = {}
        self._left_out: set[str] = set()
        self._at_first: object = None
        self._one_more = False
        self._choices = ChoiceHistory()
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
        self,
        name: str,
        title: str,
        field: QWidget,
        *,
        hint: str = "",
        needed: str = "",
        check: Callable[[Any], str] | None = None,
    ) -> QWidget:
        """Put a field under its title (a box to tick has none); `needed` is the sentence shown
        when it is left empty, `check` says what is wrong with a value, or nothing."""
        labelled = Labelled(title, field, hint, needed=bool(needed))
        labelled.name.setVisible(bool(title))
        self.body.addWidget(labelled)
        self._fields[name] = labelled
        if needed:
            self._needed[name] = needed
        if check is not None:
            self._checks[name] = check
        self.watch(field)
        return field

    def watch(self, widget: QWidget) -> None:
        """Notice what is typed and chosen in a widget, and the keys of the form in it."""
        for each in (widget, *widget.findChildren(QWidget)):
            each.installEventFilter(self)
            for name in ("textChanged", "currentIndexChanged", "toggled", "chosen"):
                if (signal := getattr(each, name, None)) is not None:
                    signal.connect(self._on_touched)

    def begin(self) -> None:
        """All fields are in: what stands in them now counts as saved."""
        self.body.addStretch(1)
        self._choices.begin({name: each.field for name, each in self._fields.items()})
        self._at_first = self.typed()

    def typed(self) -> dict[str, Any]:
        """All that stands in the fields, readable or not, as plain JSON."""
        return {name: typed(labelled.field) for name, labelled in self._fields.items()}

    def put_typed(self, values: dict[str, Any]) -> None:
        """Put back what `typed` gave."""
        for name, value in values.items():
            if name in self._fields and typed(self._fields[name].field) != value:
                put_typed(self._fields[name].field, value)

    def value(self, name: str) -> Any:
        """What stands in a field; nothing in one that is not asked now."""
        return None if name in self._left_out else value_of(self._fields[name].field)

    def show_error(self, name: str, sentence: str) -> None:
        """Say under a field what is wrong with it; an empty sentence lifts it."""
        self._fields[name].show_error(sentence)

    def complain(self, sentence: str) -> None:
        """Say above the buttons why it was not saved, and let it be tried again."""
        self._one_more = self._one_more and not sentence
        set_text(self.complaint, sentence)
        self.complaint.setVisible(bool(sentence))
        self.save_button.setEnabled(True)

    def check(self) -> QWidget | None:
        """The first field that is not sound, each such field saying why; None when all are."""
        first: QWidget | None = None
        for name, labelled in self._fields.items():
            if name in self._left_out:
                continue
            sentence = self._wrong_with(name)
            labelled.show_error(sentence)
            if sentence and first is None:
                first = labelled.field
        return first

    def _wrong_with(self, name: str) -> str:
        """What is wrong with a field, or nothing."""
        field = self._fields[name].field
        if sentence := self._unreadable(field):
            return sentence
        value = value_of(field)
        if value in (None, ""):
            return self._needed.get(name, "")
        return self._checks[name](value) if name in self._checks else ""

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
            self._one_more = False
            self.go_to(wrong)
            return
        self.complain("")
        self.save_button.setEnabled(False)  # until it is written or refused
        self._save()

    def changed(self) -> bool:
        """Whether anything was typed since `begin`."""
        return self.typed() != self._at_first

    def finish(self) -> None:
        if self.changed() and self.save_button.isEnabled() and self.check() is None:
            self.submit()

    def ask_close(self) -> None:
        if not self.changed():
            self.on_close()
        elif self._question is None:
            self._question = Confirm(
                self.tr("Something here was not saved yet."),
                ((self.tr("Save"), self._save_after_all), (self.tr("Discard"), self.discard)),
                self._keep_open,
            )
            self.foot.addWidget(self._question)
            self._buttons.hide()
            self._question.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._keep_open()

    def discard(self) -> None:
        """Close without saving."""
        self.on_close()

    def submit_and_go_on(self) -> None:
        """Save, and open the next empty form where there is one."""
        self._one_more = self.another is not None
        self.submit()

    def first_focus(self) -> QWidget:
        return next(iter(self._fields.values())).field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event, watched)
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            passing = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
            if event.reason() not in passing:
                self._left(watched)
        return False

    def _key(self, event: QKeyEvent, where: QObject) -> bool:
        """The keys of the whole form, which fields would swallow. Whether it was one."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Save):
            self.submit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit_and_go_on()
        elif isinstance(where, QLineEdit | QTextEdit):
            return False  # letters are taken back where they were typed
        elif event.matches(QKeySequence.StandardKey.Undo):
            return self._choices.undo() or self.changed()
        elif wants_redo(event):
            return self._choices.redo() or self.changed()
        else:
            return False
        return True

    def _left(self, widget: QObject) -> None:
        """Say under a field that was filled in what is wrong with it, or lift what was said."""
        for name, labelled in self._fields.items():
            field = labelled.field
            inside = isinstance(widget, QWidget) and field.isAncestorOf(widget)
            if (field is widget or inside) and name not in self._left_out:
                empty = typed(field) == ""
                labelled.show_error("" if empty else self._wrong_with(name))

    def _on_touched(self, *_: object) -> None:
        if self._at_first is not None:
            self._choices.note()
            self.touched.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = self.focusWidget()
        typing = isinstance(focus, QLineEdit | QComboBox) and not isinstance(focus, QTextEdit)
        if self._key(event, self):
            return
        if enter and typing:
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
