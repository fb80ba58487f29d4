"""The dates of a file: said in a list, drawn on a line, and what they rest on."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.cases import Notice, NoticeKind, Track
from core.model.deadlines import Deadline
from core.model.files import CaseFile
from core.model.hearings import HearingStatus
from core.services import case_facts
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.date_forms import EventForm, facts_of
from ui.screens.case_tabs.date_groups import DateGroup, grouped
from ui.screens.case_tabs.date_history import HistoryCard
from ui.screens.case_tabs.date_rows import DateRow
from ui.screens.case_tabs.event_rows import EventsCard
from ui.screens.case_tabs.forms import NoticeForm
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import (
    URGENCY_TONE,
    FixedLabel,
    Lines,
    counted,
    joined,
    urgency_word,
)
from ui.screens.grouping import GroupingSwitch
from ui.widgets.basic import Button, Card, FactRow, Line, clear_layout, label
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.states import EmptyState
from ui.widgets.time_line import Mark, TimeLine

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_DATE, _HEARING, _OUTCOME = "date:", "hearing:", "outcome:"


class DeadlinesTab(CaseTab):
    """The list, the line under it, and beside them events, facts and what changed.

    F2 records an event, F3 a notice, F4 corrects the facts.
    """

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        self._unfolded: set[str] = set()
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ReflowColumns(weights=(1.7, 1.0), least=400)
        column.addWidget(self.page)
        self.line = TimeLine(self.tr("Time line"))
        self.line.chosen.connect(self._chosen)
        self.line_card = Card(self.tr("Time line"))
        hint = self.tr("From right to left. The arrows walk, Enter explains.")
        self.line_card.add(label(hint, "softsmall"))
        self.line_card.add(self.line)
        self.list_card = Card(self.tr("All dates"))
        self.switch = GroupingSwitch(screen.shell, self._show_dates)
        self.list_card.add(self.switch)
        groups = QWidget()
        self.groups = QVBoxLayout(groups)
        self.groups.setContentsMargins(0, 0, 0, 0)
        self.groups.setSpacing(8)
        self.list_card.add(groups)
        self.events_card = EventsCard(screen)
        self.event_button = Button(self.tr("Record an event"), self.record_event, key="F2")
        self.events_card.aside(self.event_button)
        self.notice_card = Card(self.tr("Notices of section 34a"))
        self.notice_button = Button(self.tr("Record a notice"), self.record_notice, key="F3")
        self.notice_card.aside(self.notice_button)
        self.facts_card = Card(self.tr("Facts of the case"))
        self.facts_button = Button(self.tr("Correct"), screen.correct_facts, key="F4")
        self.facts_card.aside(self.facts_button)
        self.history = HistoryCard()
        self.page.add(self.list_card, 0)
        self.page.add(self.line_card, 0)
        for card in (self.events_card, self.notice_card, self.facts_card, self.history):
            self.page.add(card, 1)

    def first_focus(self) -> QWidget:
        rows = self.list_card.findChildren(DateRow)
        return next((row.why for row in rows if not row.isHidden()), self.event_button)

    def record_event(self) -> None:
        """Open the panel for an event."""
        if self.file is not None:
            self.screen.open_panel(EventForm(self.screen, self.file))

    def record_notice(self) -> None:
        """Open the panel for the proof of a notice, the one that is missing chosen."""
        if self.file is not None:
            given = {notice.kind for notice in self.file.background.notices}
            missing = [kind for kind in NoticeKind if kind not in given]
            kind = missing[0] if missing else NoticeKind.BEFORE_ONE_YEAR
            self.screen.open_panel(NoticeForm(self.screen, self.file, kind))

    def build(self, file: CaseFile) -> None:
        self.line.set_marks(self._marks(file), file.today)
        self.line_card.setVisible(bool(file.deadlines))
        self._show_dates()
        self.events_card.show_file(file)
        self._show_notices(file)
        self._show_facts(file)
        self.history.show_changes(file.date_changes)

    # The list

    def _show_dates(self) -> None:
        file = self.file
        assert file is not None
        self.switch.show_kept()
        clear_layout(self.groups)
        self.switch.setVisible(bool(file.deadlines))
        if not file.deadlines:
            self.groups.addWidget(
                EmptyState(
                    self.tr("No date can be counted yet"),
                    self.tr(
                        "The dates of the law are counted from the facts of the case and from "
                        "recorded events. Complete the facts first."
                    ),
                    self.tr("Complete the facts"),
                    self.screen.correct_facts,
                )
            )
            return
        for group in grouped(file.deadlines, file.today, self.switch.value()):
            self._show_group(group, file)

    def _show_group(self, group: DateGroup, file: CaseFile) -> None:
        self.groups.addWidget(Line())
        count = counted("file.dates", len(group.dates), count=len(group.dates))
        heading = Flow(label(group.title, "strong", wrap=False), label(count, "softsmall"))
        self.groups.addWidget(heading)
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for deadline in group.dates:
            row = DateRow(
                deadline,
                file.today,
                self.screen.explain,
                self.screen.shell.open_law,
                full=True,
                on_done=self.screen.prove,
            )
            column.addWidget(row)
        self.groups.addWidget(rows)
        if group.folded:
            fold = Button("", lambda: self._fold(group, rows, fold), kind="link")
            heading.add(fold)
            self._show_fold(group, rows, fold)

    def _fold(self, group: DateGroup, rows: QWidget, fold: Button) -> None:
        self._unfolded ^= {group.title}
        self._show_fold(group, rows, fold)

    def _show_fold(self, group: DateGroup, rows: QWidget, fold: Button) -> None:
        shown = group.title in self._unfolded
        rows.setVisible(shown)
        words = self.tr("Hide") if shown else self.tr("Show")
        fold.setText(words)
        fold.setAccessibleName(f"{words}: {group.title}")

    # What the dates rest on

    def _show_notices(self, file: CaseFile) -> None:
        self.notice_card.setVisible(file.case.track is Track.FACILITY)
        self.notice_card.clear()
        for place, notice in enumerate(file.background.notices):
            if place:
                self.notice_card.add(Line())
            self.notice_card.add(self._notice(notice))
        if not file.background.notices:
            words = self.tr("No proof of a notice is in the file.")
            self.notice_card.add(label(words, "soft"))

    def _notice(self, notice: Notice) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        given = FixedLabel(formatting.day(notice.given_on), like="88.88.8888")
        row.addWidget(given, 0, Qt.AlignmentFlag.AlignTop)
        about = joined(notice.given_by, notice.how)
        row.addWidget(Lines((term(notice.kind), ""), (about, "softsmall")), 1)
        return box

    def _show_facts(self, file: CaseFile) -> None:
        """What is known of the case, and which of its days are not."""
        self.facts_card.clear()
        unknown = []
        for name in facts_of(file.case.track):
            value, title = getattr(file.case, name), case_facts.fact_title(name)
            if value is None or value == "":
                unknown.append(title)
            elif value:
                self.facts_card.add(FactRow(title, _fact_words(value)))
        if unknown:
            words = self.tr("Not recorded: {facts}").format(facts=", ".join(unknown))
            self.facts_card.add(label(words, "softsmall"))

    # The line

    def _marks(self, file: CaseFile) -> tuple[Mark, ...]:
        marks = [
            Mark(
                _key(deadline),
                deadline.counts_on,
                deadline.title,
                urgency_word(deadline, file.today),
                URGENCY_TONE[deadline.urgency(file.today)],
            )
            for deadline in file.deadlines
        ]
        prison = file.case.track is Track.PRISON
        start = file.case.sentence_start if prison else file.case.entry_date
        if file.deadlines and start is not None:
            words = self.tr("Start of the sentence") if prison else self.tr("Entry to the facility")
            marks.append(Mark("start", start, words))
        for hearing in file.hearings if file.deadlines else ():
            if hearing.status in (HearingStatus.SCHEDULED, HearingStatus.OPEN):
                key, words = f"{_HEARING}{hearing.id}", self.tr("Hearing")
                marks.append(Mark(key, hearing.day, term(hearing.kind), words, "info"))
        for outcome in file.background.outcomes if file.deadlines else ():
            words = self.tr("Decision")
            marks.append(Mark(f"{_OUTCOME}{outcome.id}", outcome.on, term(outcome.outcome), words))
        return tuple(marks)

    def _chosen(self, key: str) -> None:
        assert self.file is not None
        if key.startswith(_HEARING):
            self.screen.shell.open_hearing(key.removeprefix(_HEARING))
        elif key.startswith(_OUTCOME):
            self.screen.show_tab("hearings")
        else:
            found = next((d for d in self.file.deadlines if _key(d) == key), None)
            if found is not None:
                self.screen.explain(found)


def _key(deadline: Deadline) -> str:
    """What a date is called on the line: its rule, and the event where one rule has several."""
    return f"{_DATE}{deadline.rule_id}{'@' * bool(deadline.event_id)}{deadline.event_id}"


def _fact_words(value: object) -> str:
    """A fact of the case as it is shown."""
    if isinstance(value, date):
        return formatting.day(value)
    if isinstance(value, StrEnum):
        return term(value)
    if isinstance(value, bool):
        return text("file.yes")
    return formatting.number(value) if isinstance(value, int) else str(value)
