"""The recorded events of a file, each with the dates that it led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.cases import CaseEvent
from core.model.deadlines import Deadline
from core.model.files import CaseFile
from core.services import case_events
from core.services.case_events import EventKind
from core.services.changed_meanwhile import seen
from core.services.file_writes import Written, write_file
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.date_forms import EventEndForm
from ui.screens.case_tabs.effect import Effect, with_effect
from ui.screens.case_tabs.words import Lines, counted, joined, moment_of
from ui.widgets.basic import Button, Card, Line, label
from ui.widgets.layouts import Flow
from ui.widgets.states import Confirm

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_SHOWN = 3  # dates of one event shown before somebody asks for all of them


class EventsCard(Card):
    """What happened, the newest first."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(self.tr("Recorded events"))
        self._screen = screen
        self._unfolded: set[str] = set()
        self._file: CaseFile | None = None

    def show_file(self, file: CaseFile) -> None:
        """Show the events of a file in place of those before."""
        self._file = file
        self.clear()
        kinds = {kind.code: kind for kind in case_events.event_kinds(file.case.track)}
        events = sorted(file.background.events, key=lambda e: (e.on, e.at is not None, e.at or ""))
        for place, event in enumerate(reversed(events)):
            if place:
                self.add(Line())
            self.add(self._event(event, kinds.get(event.event), file))
        if not events:
            words = self.tr(
                "What happened outside this file stands here: an arrest, an indictment, a "
                "judgment. The law counts dates from each of them."
            )
            self.add(label(words, "soft"))

    def _event(self, event: CaseEvent, kind: EventKind | None, file: CaseFile) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = kind.title if kind is not None else event.event
        when = joined(formatting.day(event.on), formatting.clock_time(event.at))
        if event.until is not None:
            when = text("file.span.dates", start=event.on, end=event.until)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Lines((title, "strong"), (when, ""), (event.note, "softsmall")), 1)
        links = QVBoxLayout()
        links.setSpacing(2)
        remove = Button(self.tr("Remove"), lambda: self.ask_remove(event, title, box), kind="link")
        remove.setAccessibleName(f"{self.tr('Remove')}: {title}, {when}")
        links.addWidget(remove)
        if kind is not None and kind.lasts and event.until is None:
            end = Button(self.tr("It ended"), lambda: self._end(event, title), kind="link")
            end.setAccessibleName(f"{self.tr('It ended')}: {title}, {when}")
            links.addWidget(end)
        links.addStretch(1)
        row.addLayout(links)
        column.addLayout(row)
        self._led_to(column, event, file)
        return box

    def _led_to(self, column: QVBoxLayout, event: CaseEvent, file: CaseFile) -> None:
        """The dates that count from an event, each a way to its explanation."""
        dates = [deadline for deadline in file.deadlines if deadline.event_id == event.id]
        if not dates:
            words = self.tr("No date counts from it yet.")
            column.addWidget(label(words, "softsmall"))
            return
        column.addWidget(label(counted("file.led_to", len(dates), count=len(dates)), "softsmall"))
        shown = dates if event.id in self._unfolded else dates[:_SHOWN]
        for deadline in shown:
            column.addWidget(self._date(deadline))
        if len(shown) < len(dates):
            left = self.tr("{count} more").format(count=formatting.number(len(dates) - len(shown)))
            column.addWidget(Flow(Button(left, lambda: self._unfold(event), kind="link")))

    def _date(self, deadline: Deadline) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Lines((joined(moment_of(deadline), deadline.title), "small")), 1)
        why = Button(self.tr("Why?"), lambda: self._screen.explain(deadline), kind="link")
        about = f"{deadline.title}, {formatting.day(deadline.counts_on)}"
        why.setAccessibleName(f"{self.tr('Why this date?')} {about}")
        row.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _unfold(self, event: CaseEvent) -> None:
        self._unfolded.add(event.id)
        if self._file is not None:
            self.show_file(self._file)

    def _end(self, event: CaseEvent, title: str) -> None:
        if self._file is not None:
            self._screen.open_panel(EventEndForm(self._screen, self._file, event, title))

    # Removing

    def ask_remove(self, event: CaseEvent, title: str, box: QWidget) -> None:
        """Take an event out; first ask where a day that two people set goes with it."""
        assert self._file is not None
        if not any(d.event_id == event.id and d.override for d in self._file.deadlines):
            self.remove(event, title)
            return
        question = Confirm(
            self.tr("A day that was set by two people rests on this event, and will be withdrawn."),
            ((self.tr("Remove"), lambda: self.remove(event, title)),),
            lambda: self._drop(question),
        )
        column = box.layout()
        assert column is not None
        column.addWidget(question)
        question.buttons[0].setFocus()

    def _drop(self, question: Confirm) -> None:
        question.hide()
        question.deleteLater()

    def remove(self, event: CaseEvent, title: str) -> None:
        """Take an event out with its proofs, and offer to put all of it back."""
        assert self._file is not None
        screen = self._screen

        def done(result: tuple[Effect, Written]) -> None:
            effect, written = result
            said = self.tr("Removed: {what}.").format(what=title)
            screen.shell.undo.say_written(f"{said} {effect.words}", written)

        screen.write(
            with_effect,
            self._file.case.id,
            write_file,
            case_events.remove_event,
            event.id,
            seen=(seen(event),),
            done=done,
        )
