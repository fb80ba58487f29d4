"""One line over a file or a hearing: how much is new since the last visit and the last hearing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from core.model.file_changes import SinceLastTime
from core.services.file_changes import since_last_time
from core.wording import text
from ui import formatting
from ui.widgets.basic import Button, label, set_text

if TYPE_CHECKING:
    from ui.screens.screen import Screen


def changes_text(count: int) -> str:
    """So many changes, in words that Hebrew uses."""
    form = {1: "one", 2: "two"}.get(count, "many")
    return text(f"overview.changes.{form}", count=count)


class SinceStrip(QFrame):
    """`ask` opens what changed, by its button or by F4. `hearing_only` leaves the visit out."""

    def __init__(
        self,
        ask: Callable[[], object],
        *,
        hearing_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hearing_only = hearing_only
        self.setProperty("panel", "card")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        self.words = label(self.tr("Looking for what changed…"), "soft")
        self.button = Button(self.tr("What changed"), ask, kind="link", key="F4")
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under one another where the words beside the button would have no room."""
        super().resizeEvent(event)
        narrow = self.width() < 3 * self.button.sizeHint().width()
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)

    def load(self, screen: Screen, case_id: str, wanted: Callable[[], bool]) -> None:
        """Read how much changed; shown after a hearing was decided and while it is wanted."""
        self.hide()

        def show(since: SinceLastTime) -> None:
            self.show_since(since)
            self.setVisible(since.hearing_on is not None and wanted())

        screen.read(since_last_time, case_id, owner=self, done=show)

    def show_since(self, since: SinceLastTime) -> None:
        """Say how much changed."""
        parts = [] if self._hearing_only else [self._visit(since)]
        parts.append(self._hearing(since))
        set_text(self.words, " · ".join(parts))
        self.setAccessibleName(" · ".join(parts))

    def _visit(self, since: SinceLastTime) -> str:
        if since.seen_at is None:
            return self.tr("Your first visit to this file")
        words = self.tr("Since you were here ({at}): {news}")
        return words.format(at=formatting.moment(since.seen_at), news=self._news(since.since_seen))

    def _hearing(self, since: SinceLastTime) -> str:
        if since.hearing_on is None:
            return self.tr("No hearing was decided yet")
        words = self.tr("Since the last hearing ({day}): {news}")
        news = self._news(since.since_hearing)
        return words.format(day=formatting.day(since.hearing_on), news=news)

    def _news(self, changes: tuple[object, ...]) -> str:
        return changes_text(len(changes)) if changes else self.tr("nothing new")
