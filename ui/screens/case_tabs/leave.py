"""Leave used of its limit, every leave, and the days away without right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.model.cases import Absence, Leave
from core.model.files import CaseFile, LeaveBalance
from core.services.file_overview import held_words
from core.wording import label as term
from core.wording import text
from ui import formatting, theme
from ui.screens.case_tabs.forms import AbsenceForm, LeaveForm
from ui.screens.case_tabs.tab import CaseTab
from ui.screens.case_tabs.words import Lines, days_text, joined
from ui.widgets.basic import Button, Card, Chip, FactRow, Line, label
from ui.widgets.layouts import Flow, ReflowColumns

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class UsedBar(QWidget):
    """How much of a limit is used, drawn; the words beside it say the same."""

    def __init__(self, used: int, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._limit = used, limit
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_ = whole.height() / 2
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("plain_soft"))
        painter.drawRoundedRect(whole, round_, round_)
        share = min(1.0, self._used / self._limit) if self._limit else 1.0
        if not self._used:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        full = self._used >= self._limit
        painter.setBrush(theme.colour("wrong" if full else "accent"))
        width = max(whole.width() * share, whole.height())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = whole.right() - width if right_to_left else whole.left()
        painter.drawRoundedRect(QRectF(left, whole.top(), width, whole.height()), round_, round_)


class LeaveTab(CaseTab):
    """F2 records a leave; absences have a button of their own."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 12, 24, 0)
        self.add_button = Button(self.tr("Record a leave"), self.add_leave, key="F2")
        self.absence_button = Button(self.tr("Record an absence"), self.add_absence)
        bar.addWidget(Flow(self.add_button, self.absence_button))
        column.addLayout(bar)
        self.page = ReflowColumns(columns=2, least=380)
        column.addWidget(self.page, 1)

    def first_focus(self) -> QWidget:
        return self.add_button

    def add_leave(self) -> None:
        """Open the panel for a leave."""
        if self.file is not None:
            self.screen.open_panel(LeaveForm(self.screen, self.file))

    def add_absence(self) -> None:
        """Open the panel for an absence."""
        if self.file is not None:
            self.screen.open_panel(AbsenceForm(self.screen, self.file))

    def end_absence(self, absence: Absence) -> None:
        """Open the panel for the end of an absence that goes on."""
        if self.file is not None:
            self.screen.open_panel(AbsenceForm(self.screen, self.file, absence))

    def build(self, file: CaseFile) -> None:
        self.page.clear()
        self.page.add(self._balance(file), 0)
        self.page.add(self._absences(file), 1)
        self.page.add(self._leaves(file), 0)

    def _balance(self, file: CaseFile) -> Card:
        card = Card(self.tr("Leave this year"))
        if file.leave is None:
            words = self.tr(
                "The quota is not counted here: it needs the day of entry, "
                "and belongs to facilities only."
            )
            card.add(label(words, "soft"))
            return card
        leave = file.leave
        for title, used, limit in (
            (self.tr("Regular leave"), leave.regular_used, leave.regular_limit),
            (self.tr("Special leave"), leave.special_used, leave.special_limit),
        ):
            key = "file.leave.over" if used > limit else "file.leave.used"
            card.add(FactRow(title, text(key, used=used, limit=limit)))
            card.add(UsedBar(used, limit))
        card.add(label(year_words(leave), "softsmall"))
        card.add(label(leave.year_reading, "softsmall"))
        for approval in file.background.leave_approvals:
            by = (
                self.tr("Added by the committee")
                if approval.by_committee
                else self.tr("Added by the chair")
            )
            card.add(FactRow(by, joined(days_text(approval.days), formatting.day(approval.on))))
        return card

    def _leaves(self, file: CaseFile) -> Card:
        card = Card(self.tr("Leaves"))
        leaves = sorted(file.background.leaves, key=lambda leave: leave.start, reverse=True)
        for place, leave in enumerate(leaves):
            if place:
                card.add(Line())
            card.add(self._leave(leave))
        if not leaves:
            card.add(label(self.tr("No leave is recorded. F2 records one."), "soft"))
        return card

    def _leave(self, leave: Leave) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        days = (leave.end - leave.start).days + 1
        when = (
            formatting.day(leave.start)
            if days == 1
            else text("file.span.dates", start=leave.start, end=leave.end)
        )
        row.addWidget(Lines((when, ""), (leave.purpose, "softsmall")), 1)
        about = joined(term(leave.kind), days_text(days))
        row.addWidget(label(about, "soft"), 1, Qt.AlignmentFlag.AlignTop)
        return box

    def _absences(self, file: CaseFile) -> Card:
        card = Card(self.tr("Absences"))
        if file.held is not None:
            card.add(label(joined(*held_words(file)), "soft"))
        absences = sorted(file.background.absences, key=lambda a: a.start, reverse=True)
        for absence in absences:
            card.add(Line())
            card.add(self._absence(absence, file))
        if not absences:
            card.add(label(self.tr("No absence is recorded."), "soft"))
        return card

    def _absence(self, absence: Absence, file: CaseFile) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = Lines((term(absence.kind), ""), (absence_words(absence, file), "softsmall"))
        if absence.court_ordered_otherwise:
            words.add(label(self.tr("The court ordered that these days count."), "softsmall"))
        row.addWidget(words, 1)
        if absence.returned is None:
            chip = Chip(self.tr("goes on"), "wrong")
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
            end = Button(self.tr("Record the end"), lambda: self.end_absence(absence), kind="link")
            row.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
        return box


def year_words(leave: LeaveBalance) -> str:
    """The year in which leave is counted."""
    return text("file.leave.year", start=leave.year_start, end=leave.year_end)


def absence_words(absence: Absence, file: CaseFile) -> str:
    """From when to when, and the arrest, in the gender of the minor."""
    if absence.returned is None:
        span = text("file.absence.open", start=absence.start)
    else:
        span = text("file.absence.closed", start=absence.start, end=absence.returned)
    if absence.arrested is None:
        return span
    sex = file.case.minor.sex.value
    return joined(span, text(f"file.absence.{sex}.arrested", day=absence.arrested))
