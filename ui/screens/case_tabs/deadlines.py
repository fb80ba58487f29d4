"""The dates of a file: drawn on a line, said in a list, and the proof of the notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.cases import Notice, NoticeKind, Track
from core.model.deadlines import Deadline, Urgency
from core.model.files import CaseFile
from core.model.hearings import HearingStatus
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.date_rows import DateRow
from ui.screens.case_tabs.forms import NoticeForm
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import URGENCY_TONE, FixedLabel, Lines, joined, urgency_word
from ui.widgets.basic import Button, Card, Line, label
from ui.widgets.layouts import ReflowColumns
from ui.widgets.states import EmptyState
from ui.widgets.time_line import Mark, TimeLine

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen

_NOW = (Urgency.OVERDUE, Urgency.TODAY, Urgency.SOON, Urgency.OPEN)
_BEHIND = (Urgency.PAST, Urgency.MET)
_DATE, _HEARING, _OUTCOME = "date:", "hearing:", "outcome:"


class DeadlinesTab(CaseTab):
    """The line above, the list under it. F2 records a notice."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        column = QHBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ReflowColumns(columns=1)
        column.addWidget(self.page)
        self.line = TimeLine(self.tr("Time line"))
        self.line.chosen.connect(self._chosen)
        self.line_card = Card(self.tr("Time line"))
        hint = self.tr("From right to left. The arrows walk, Enter explains.")
        self.line_card.add(label(hint, "softsmall"))
        self.line_card.add(self.line)
        self.page.add(self.line_card)
        self.list_card = Card(self.tr("All dates"))
        self.page.add(self.list_card)
        self.notice_card = Card(self.tr("Notices of section 34a"))
        self.notice_button = Button(self.tr("Record a notice"), self.record_notice, key="F2")
        self.notice_card.aside(self.notice_button)
        self.page.add(self.notice_card)

    def first_focus(self) -> QWidget:
        return self.line if self.line.flags() else self.notice_button

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
        self.list_card.clear()
        groups = (
            (self.tr("Now"), lambda u: u in _NOW),
            (self.tr("Ahead"), lambda u: u is Urgency.LATER),
            (self.tr("Behind us"), lambda u: u in _BEHIND),
        )
        for title, belongs in groups:
            dates = [d for d in file.deadlines if belongs(d.urgency(file.today))]
            if not dates:
                continue
            self.list_card.add(label(title, "soft"))
            for deadline in dates:
                self.list_card.add(Line())
                self.list_card.add(DateRow(deadline, file.today, self.screen.explain, full=True))
        if not file.deadlines:
            self.list_card.add(
                EmptyState(
                    self.tr("No date can be counted yet"),
                    self.tr(
                        "The dates of the law are counted from the entry, the order and the "
                        "birth. Complete them in the list of cases and import it again."
                    ),
                )
            )
        self._show_notices(file)

    def _show_notices(self, file: CaseFile) -> None:
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

    def _marks(self, file: CaseFile) -> tuple[Mark, ...]:
        marks = [
            Mark(
                f"{_DATE}{deadline.rule_id}",
                deadline.on,
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
        elif (deadline := self._deadline(key)) is not None:
            self.screen.explain(deadline)

    def _deadline(self, key: str) -> Deadline | None:
        assert self.file is not None
        rule = key.removeprefix(_DATE)
        return next((d for d in self.file.deadlines if d.rule_id == rule), None)
