"""Fields to type into: one line, many lines, a choice, and a labelled place for each."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextOption, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.model.plan import Domain
from core.model.text_templates import TextPlace
from core.wording import label as term
from ui import theme
from ui.widgets.basic import Button, label, restyle, set_text


def start_right_to_left(edit: QLineEdit) -> None:
    """Let an empty line, or one that starts with a digit, be written from the right."""
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Direction_R, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(edit, press)


class LineField(QLineEdit):
    """One line of Hebrew. `left_to_right=True` for paths, phone and case numbers."""

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        *,
        left_to_right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)
        if left_to_right:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        else:
            start_right_to_left(self)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * 8 + 20, hint.height())

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border; the sentence beside the field says why."""
        restyle(self, "invalid", invalid)


@runtime_checkable
class OffersPhrases(Protocol):
    """What a field stands in that can open the list of ready wordings over it."""

    def offer_phrases(self, field: TextField) -> None: ...


class TextField(QTextEdit):
    """Several lines of Hebrew, plain text. Tab leaves the field.

    With a `place`, Ctrl+Space offers the ready wordings of it; those of `domain` alone where one
    is set.
    """

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        *,
        lines: int = 4,
        place: TextPlace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self.place = place
        self.domain: Domain | None = None
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.set_text(text)

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a text in, keeping the cursor where it was when nothing changes."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def phrases_link(self) -> Button:
        """A link to stand beside the field, which opens its ready wordings."""
        made = Button(self.tr("Ready wordings"), self.ask_phrases, kind="link")
        made.setToolTip("Ctrl+Space")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes on from field to field
        return made

    def ask_phrases(self) -> None:
        """Open the list of ready wordings, where the field has any and stands in a window."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, OffersPhrases):
            above = above.parentWidget()
        if above is not None and self.place is not None and not self.isReadOnly():
            above.offer_phrases(self)

    def insert(self, words: str) -> None:
        """Put words in at the cursor, in the place of what is chosen; one Ctrl+Z takes it back."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        before = self.toPlainText()[start - 1 : start] if start else ""
        self.document().setModified(False)  # or one undo would take typed letters along
        cursor.insertText(f" {words}" if before and not before.isspace() else words)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if self.place is not None and control and event.key() == Qt.Key.Key_Space:
            self.ask_phrases()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * self._lines + 20
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border; the sentence beside the field says why."""
        restyle(self, "invalid", invalid)


class Select(QComboBox):
    """A choice of one among few. The wheel does nothing while it is closed, so that no value
    changes by accident while a page is scrolled. `chosen` carries the new value."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []  # Qt's own item data would turn an enum into a bare text
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda _: self.chosen.emit(self.value()))

    @classmethod
    def of(cls, values: type[StrEnum], empty: str | None = None) -> Select:
        """A choice among the values of an enum by their Hebrew names; `empty` names no choice."""
        made = cls()
        if empty is not None:
            made.add(None, empty)
        for value in values:
            made.add(value, term(value))
        return made

    def add(self, value: Any, text: str) -> None:
        """One more thing to choose."""
        self._values.append(value)
        self.addItem(text)

    def value(self) -> Any:
        """The chosen value, or None."""
        index = self.currentIndex()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose without announcing it; a value that is not there leaves nothing chosen."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def key(self) -> str:
        """The chosen value as a word, or the word that it bears; empty where nothing is chosen."""
        return self._key(self.currentIndex())

    def choose_by_key(self, key: str) -> None:
        """Choose the value that `key` named and announce it, if it is still offered."""
        keys = [self._key(index) for index in range(self.count())]
        if key in keys or not key:
            self.setCurrentIndex(keys.index(key) if key in keys else -1)
            self.chosen.emit(self.value())

    def _key(self, index: int) -> str:
        value = self._values[index] if index >= 0 else ""
        return str(value) if isinstance(value, str) else self.itemText(index)

    def clear(self) -> None:
        """Nothing to choose any more."""
        super().clear()
        self._values.clear()

    def sizeHint(self) -> QSize:
        words = [self.itemText(index) for index in range(self.count())]
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in words), default=0)
        width = min(widest + theme.px(26) + 24, theme.px(420))
        return QSize(max(width, theme.px(110)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(140)), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("soft"), theme.px(2) * 0.8))
        half = theme.px(5)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = theme.px(14) if right_to_left else self.width() - theme.px(14)
        top = self.height() / 2 - half / 2
        painter.drawPolyline(
            [
                QPointF(middle - half, top),
                QPointF(middle, top + half),
                QPointF(middle + half, top),
            ]
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border; the sentence beside the field says why."""
        restyle(self, "invalid", invalid)


class Labelled(QWidget):
    """A field under its name, with room for a hint or for what is wrong with it."""

    def __init__(
        self,
        name: str,
        field: QWidget,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        needed: bool = False,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._needed = needed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name = label(f"{name} *" if needed else name, "soft")
        if needed:
            self.name.setToolTip(self.tr("Has to be filled in"))
        self.name.setBuddy(field)
        self.note = label(hint, "softsmall")
        if isinstance(field, TextField) and field.place is not None:
            row = QHBoxLayout()
            row.addWidget(self.name, 1)
            row.addWidget(field.phrases_link())
            column.addLayout(row)
        else:
            column.addWidget(self.name)
        column.addWidget(field)
        column.addWidget(self.note)
        self.note.setVisible(bool(hint))  # not before it has a parent: it would be a window
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        field.setAccessibleName(name)
        field.setAccessibleDescription(self._described(hint))

    def set_hint(self, hint: str) -> None:
        """Another hint; what is wrong, if it is shown, is lifted."""
        self._hint = hint
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence lifts it and gives the hint back."""
        set_text(self.note, sentence or self._hint)
        self.note.setVisible(bool(sentence or self._hint))
        restyle(self.note, "tone", "wrong" if sentence else "")
        self.field.setAccessibleDescription(sentence or self._described(self._hint))
        set_invalid = getattr(self.field, "set_invalid", None)
        if set_invalid is not None:
            set_invalid(bool(sentence))

    def _described(self, hint: str) -> str:
        """What a reader of screens says after the name of the field."""
        must = self.tr("Has to be filled in") if self._needed else ""
        return ". ".join(part for part in (must, hint) if part)
