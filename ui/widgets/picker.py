"""One of many: type a few letters, choose among what is left; then only the choice is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import formatting, theme
from ui.widgets.basic import Button, label, set_text
from ui.widgets.fields import LineField
from ui.widgets.row_button import RowButton


def fits(words: str, needle: str) -> bool:
    """Whether `words` hold every word of `needle`, a maqaf counting as a space."""
    plain = words.replace("־", " ").casefold()
    return all(part in plain for part in needle.replace("־", " ").casefold().split())


class Picker(QWidget):
    """`add(value, words)` fills it; `chosen(value)` when a person chose.

    Up and Down move through the list while letters are typed, Enter chooses. What was chosen
    stands alone, with a button that opens the list again.
    """

    chosen = Signal(object)
    LIST = 232  # pixels, large text or small: a panel on a small screen has no more room

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._rows: list[tuple[Any, str, RowButton]] = []
        self._current: RowButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.search = LineField(placeholder=placeholder)
        self.search.textChanged.connect(lambda _: self._filter())
        self.search.installEventFilter(self)
        column.addWidget(self.search)
        self.count = label("", "softsmall")
        column.addWidget(self.count)
        self.count.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QFrame()
        page.setProperty("panel", "card")
        self._list = QVBoxLayout(page)
        self._list.setContentsMargins(4, 4, 4, 4)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll.setWidget(page)
        self._scroll.setFixedHeight(self.LIST)
        column.addWidget(self._scroll)
        self._alone = QWidget()
        row = QHBoxLayout(self._alone)
        row.setContentsMargins(0, 0, 0, 0)
        self.words = label("", "strong")
        row.addWidget(self.words, 1)
        self.change = Button(self.tr("Another one"), self.open, kind="link")
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._alone)
        self._alone.hide()
        self.setFocusProxy(self.search)

    def add(self, value: Any, words: str) -> None:
        """One more thing to choose."""
        row = RowButton(words, lambda: self._choose(value))
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows walk while letters are typed
        row.row.setContentsMargins(8, 5, 8, 5)
        row.row.addWidget(label(words), 1)
        self._rows.append((value, words, row))
        self._list.insertWidget(self._list.count() - 1, row)
        self._filter()

    def value(self) -> Any:
        """What was chosen, or None."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Choose without announcing it; None opens the list again."""
        self._value = value
        words = next((words for own, words, _ in self._rows if own == value), "")
        set_text(self.words, words)
        chosen = value is not None
        for widget in (self.search, self._scroll):
            widget.setVisible(not chosen)
        self.count.setVisible(not chosen and len(self.shown()) < len(self._rows))
        self._alone.setVisible(chosen)
        self.setFocusProxy(self.change if chosen else self.search)

    def choose_by_words(self, words: str) -> None:
        """Choose what bears these words, and announce it; none that does opens the list again."""
        value = next((value for value, own, _ in self._rows if own == words), None)
        self.set_value(value)
        self.chosen.emit(value)

    def open(self) -> None:
        """Choose anew: the whole list, the keyboard in the search."""
        self.set_value(None)
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> list[str]:
        """The words of what the search leaves."""
        return [words for _, words, row in self._rows if not row.isHidden()]

    def set_invalid(self, invalid: bool) -> None:
        """Show or lift the red border of the search."""
        self.search.set_invalid(invalid)

    def setAccessibleName(self, name: str) -> None:
        """The name belongs to what has the focus."""
        super().setAccessibleName(name)
        self.search.setAccessibleName(name)
        self.change.setAccessibleName(f"{self.change.text()}: {name}")

    def _choose(self, value: Any) -> None:
        self.set_value(value)
        self.chosen.emit(value)

    def _filter(self) -> None:
        for _, words, row in self._rows:
            row.setVisible(fits(words, self.search.text()))
        left = [row for _, _, row in self._rows if not row.isHidden()]
        nothing = self.tr("Nothing fits. Fewer letters will show more.")
        whole = len(left) == len(self._rows)
        some = self.tr("{count} of {whole}").format(
            count=formatting.number(len(left)), whole=formatting.number(len(self._rows))
        )
        set_text(self.count, some if left else nothing)
        self.count.setVisible(self._value is None and not whole)
        self._make_current(left[0] if left else None)

    def _make_current(self, row: RowButton | None) -> None:
        if self._current is not None:
            self._current.set_on(False)
        self._current = row
        if row is not None:
            row.set_on(True)
            self.search.setAccessibleDescription(row.accessibleName())
            # Not at once: the rows have yet to take the places that the search left them.
            QTimer.singleShot(0, self, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        if self._current is not None:
            self._scroll.ensureWidgetVisible(self._current, 0, theme.px(8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        rows = [row for _, _, row in self._rows if not row.isHidden()]
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._current in rows:
            place = rows.index(self._current) + step
            self._make_current(rows[max(0, min(place, len(rows) - 1))])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self._current.click()
            return True
        return False
