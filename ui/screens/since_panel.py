"""What changed in a file, lane by lane: since the last visit, the last hearing, or ever."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.model.file_changes import FileChange, Lane, SinceLastTime
from core.services import file_changes
from core.wording import label as term
from ui import formatting, theme
from ui.models.headed_list import Entry, HeadedListModel
from ui.screens.case_tabs.words import joined
from ui.screens.since_strip import changes_text
from ui.widgets.basic import label, set_text
from ui.widgets.fields import Labelled, Select
from ui.widgets.headed_list import HeadedList
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.screen import Screen

_Told = tuple[SinceLastTime, tuple[FileChange, ...]]


class Since(StrEnum):
    """From when on changes are shown."""

    SEEN = "seen"
    HEARING = "hearing"
    EVER = "ever"


def _told(store: file_changes.Store, case_id: str) -> _Told:
    return file_changes.since_last_time(store, case_id), file_changes.file_history(store, case_id)


class SincePanel(Panel):
    """`since` is what it opens on, None the visit before or, where that says nothing, the hearing.

    F4 closes it, as it opened it. What the user did is news since the hearing, not since the visit.
    """

    def __init__(self, screen: Screen, case_id: str, since: Since | None = None) -> None:
        super().__init__("")
        set_text(self.title, self.tr("What changed in the file"))
        self.setAccessibleName(self.title.text())
        self._wanted = since
        self._changes: dict[Since, tuple[FileChange, ...]] = {}
        self._model = HeadedListModel()
        self.since = Select()
        self.since.chosen.connect(lambda _: self._show_lanes())
        self.lane = Select()
        self.lane.chosen.connect(lambda _: self._show())
        self.list = HeadedList(self._model)
        self.list.setAccessibleName(self.title.text())
        self.list.setMinimumHeight(theme.px(260))
        self.list.setCursor(Qt.CursorShape.ArrowCursor)
        self.said = label("", "soft")
        self.add(Labelled(self.tr("Since when"), self.since))
        self.add(Labelled(self.tr("Part of the file"), self.lane))
        self.add(self.said)
        self.body.addWidget(self.list, 1)
        set_text(self.said, self.tr("Looking for what changed…"))
        screen.read(_told, case_id, owner=self, done=self._got)

    def first_focus(self) -> QWidget:
        return self.since

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 comes here where the panel hides the button of that key."""
        if event.key() == Qt.Key.Key_F4:
            self.ask_close()
        else:
            super().keyPressEvent(event)

    def _got(self, told: _Told) -> None:
        since, history = told
        self._changes = {Since.EVER: history}
        if since.seen_at is not None:
            self._changes[Since.SEEN] = since.since_seen
        if since.hearing_on is not None:
            self._changes[Since.HEARING] = since.since_hearing
        self.since.clear()
        if since.seen_at is not None:
            words = self.tr("You were here, {at}").format(at=formatting.moment(since.seen_at))
            self.since.add(Since.SEEN, words)
        if since.hearing_on is not None:
            words = self.tr("The last hearing, {day}").format(day=formatting.day(since.hearing_on))
            self.since.add(Since.HEARING, words)
        self.since.add(Since.EVER, self.tr("Ever: the whole history of the file"))
        self.since.set_value(self._first())
        self._show_lanes()

    def _first(self) -> Since:
        """What was wanted, else the first that has something to tell."""
        if self._wanted in self._changes:
            return self._wanted
        order = (Since.SEEN, Since.HEARING, Since.EVER)
        return next((since for since in order if self._changes.get(since)), Since.EVER)

    def _show_lanes(self) -> None:
        """The lanes in which something changed, and all of them."""
        changes = self._changes[self.since.value()]
        before = self.lane.value()
        self.lane.clear()
        self.lane.add(None, self.tr("The whole file ({count})").format(count=len(changes)))
        for lane in Lane:
            if count := sum(change.lane is lane for change in changes):
                self.lane.add(lane, f"{term(lane)} ({formatting.number(count)})")
        self.lane.set_value(before)
        if self.lane.currentIndex() < 0:
            self.lane.set_value(None)
        self._show()

    def _show(self) -> None:
        lane = self.lane.value()
        changes = [c for c in self._changes[self.since.value()] if lane in (None, c.lane)]
        groups = [(each, [c for c in changes if c.lane is each]) for each in Lane]
        self._model.show(
            (
                joined(term(each), changes_text(len(found))),
                [self._entry(f"{each}-{place}", c) for place, c in enumerate(found)],
            )
            for each, found in groups
            if found
        )
        self.list.setVisible(bool(changes))
        set_text(self.said, self._none() if not changes else "")
        self.said.setVisible(not changes)

    def _none(self) -> str:
        if self.since.value() is Since.EVER:
            return self.tr("Nothing has changed since the file came in.")
        return self.tr("Nothing new.")

    def _entry(self, key: str, change: FileChange) -> Entry:
        return Entry(key, joined(change.title, term(change.kind)), "\n".join(self._lines(change)))

    def _lines(self, change: FileChange) -> Sequence[str]:
        """Before and after, and who wrote it when."""
        lines = []
        if change.old:
            lines.append(self.tr("was: {words}").format(words=change.old))
        if change.new:
            form = self.tr("now: {words}") if change.old else "{words}"
            lines.append(form.format(words=change.new))
        lines.append(joined(change.by, formatting.moment(change.at)))
        return lines
