"""What a place shows when it is empty, loading or when something must be said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.basic import Button, clear_layout, label, restyle, set_text
from ui.widgets.layouts import Flow


class EmptyState(QWidget):
    """What this place is for, and the one next step."""

    def __init__(
        self,
        title: str,
        text: str,
        step: str = "",
        on_step: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 40, 24, 40)
        column.setSpacing(10)
        self.title = label(title, "title")
        self.text = label(text, "soft")
        for line in (self.title, self.text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        self.button: Button | None = None
        if step and on_step is not None:
            self.button = Button(step, on_step, kind="primary")
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


class _Bars(QWidget):
    """Quiet grey bars where lines of text will stand."""

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setMinimumHeight(theme.px(28) * rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        step, thick = theme.px(28), theme.px(12)
        for row in range(self._rows):
            width = int(self.width() * (0.9, 0.72, 0.82, 0.6)[row % 4])
            painter.drawRoundedRect(self.width() - width, row * step, width, thick, 4, 4)


class Loading(QWidget):
    """A skeleton with what is going on and a way to stop it.

    `report(done, total)` shows how far it is; `on_stop` makes a stop button appear.
    """

    def __init__(
        self,
        text: str = "",
        on_stop: Callable[[], object] | None = None,
        *,
        rows: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        top = QHBoxLayout()
        self.text = label(text or self.tr("Reading…"), "soft")
        top.addWidget(self.text, 1)
        self.stop: Button | None = None
        if on_stop is not None:
            self.stop = Button(self.tr("Stop"), on_stop)
            top.addWidget(self.stop)
        column.addLayout(top)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.text.text())
        self.bar.hide()
        column.addWidget(self.bar)
        column.addWidget(_Bars(rows))
        column.addStretch(1)

    def report(self, done: int = 0, total: int = 0, *_: object) -> None:
        """Show that `done` of `total` is behind us; a total of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()


class MessageBar(QWidget):
    """One sentence about what happened, with an offer: undo, try again, show.

    Tones: done, info (both go by themselves after a while), doubtful, wrong (both stay).
    """

    closed = Signal()
    STAYS_MS = 9000

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 4, 0, 8)
        self.frame = QFrame()
        around.addWidget(self.frame)
        row = QHBoxLayout(self.frame)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        self.text = label("")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self.text, 1)
        self._offers = QHBoxLayout()
        row.addLayout(self._offers)
        self._close = Button(self.tr("Close"), self.clear, kind="link")
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def say(
        self,
        text: str,
        tone: str = "info",
        offer: str = "",
        on_offer: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence in place of the one before; `offer` is the word on its button."""
        clear_layout(self._offers)
        set_text(self.text, text)
        self.setAccessibleName(text)
        restyle(self.frame, "panel", tone)
        if offer and on_offer is not None:
            self._offers.addWidget(Button(offer, lambda: (self.clear(), on_offer())))
        self._timer.stop()
        if tone in ("done", "info"):
            self._timer.start(self.STAYS_MS * (2 if offer else 1))
        self.show()

    def clear(self) -> None:
        """Take the sentence away."""
        self._timer.stop()
        clear_layout(self._offers)
        self.hide()
        self.closed.emit()


class Confirm(QFrame):
    """A question that stands in the page, with its answers, instead of a dialog.

    `Confirm(text, (("Remove", fn), ...), on_cancel)`: the first answer is the primary one.
    """

    def __init__(
        self,
        text: str,
        answers: tuple[tuple[str, Callable[[], object]], ...],
        on_cancel: Callable[[], object],
        tone: str = "doubtful",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", tone)
        self.setAccessibleName(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.addWidget(label(text))
        self.buttons = [
            Button(word, act, kind="primary" if index == 0 else "secondary")
            for index, (word, act) in enumerate(answers)
        ]
        self.cancel = Button(self.tr("Cancel"), on_cancel)
        column.addWidget(Flow(*self.buttons, self.cancel))
