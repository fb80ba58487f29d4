"""Words, tones and small rows that the tabs of a file share."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.model.deadlines import Deadline, Urgency
from core.model.files import CaseFile
from core.model.people import Sex
from core.model.plan import PlanStatus
from core.model.reports import Report, ReportStatus
from core.wording import label as term
from core.wording import text
from ui import formatting, theme
from ui.widgets.basic import Chip, label

URGENCY_TONE = {
    Urgency.OVERDUE: "wrong",
    Urgency.TODAY: "doubtful",
    Urgency.SOON: "doubtful",
    Urgency.LATER: "plain",
    Urgency.OPEN: "done",
    Urgency.PAST: "plain",
    Urgency.MET: "done",
}
PLAN_TONE = {
    PlanStatus.PLANNED: "plain",
    PlanStatus.UNDER_WAY: "info",
    PlanStatus.DONE: "done",
    PlanStatus.MISSING: "doubtful",
    PlanStatus.STOPPED: "wrong",
}
REPORT_TONE = {
    ReportStatus.REQUESTED: "info",
    ReportStatus.OVERDUE: "wrong",
    ReportStatus.RECEIVED: "done",
    ReportStatus.SUPERSEDED: "plain",
    ReportStatus.CANCELLED: "plain",
}
ENDED = (ReportStatus.SUPERSEDED, ReportStatus.CANCELLED)


def counted(key: str, number: int, /, **names: object) -> str:
    """A counted thing in its Hebrew form: `<key>.one`, `.two` or `.many`."""
    form = {1: "one", 2: "two"}.get(number, "many")
    return text(f"{key}.{form}", **names)


def days_text(days: int) -> str:
    """So many days, in words that Hebrew uses."""
    return counted("file.days", days, days=days)


def late_text(days: int) -> str:
    """Late by so many days."""
    return counted("file.late", days, days=days)


def pages_text(pages: int) -> str:
    return counted("file.pages", pages, pages=pages)


def urgency_word(deadline: Deadline, today: date) -> str:
    """Where a date stands today, in a word or two."""
    urgency = deadline.urgency(today)
    if urgency is Urgency.OVERDUE:
        return late_text(-deadline.days_left(today))
    if urgency is Urgency.SOON:
        return formatting.from_today(deadline.counts_on, today)
    return term(urgency)


def urgency_chip(deadline: Deadline, today: date) -> Chip:
    return Chip(urgency_word(deadline, today), URGENCY_TONE[deadline.urgency(today)])


def report_chip(report: Report, today: date) -> Chip:
    status = report.status(today)
    late = status is ReportStatus.OVERDUE and report.due_on is not None
    words = late_text((today - report.due_on).days) if late and report.due_on else term(status)
    return Chip(words, REPORT_TONE[status])


def late_first(file: CaseFile) -> list[Report]:
    """Reports in the order in which they matter: late, awaited, received; the newest first. What
    was superseded or cancelled comes last."""
    order = (
        ReportStatus.OVERDUE,
        ReportStatus.REQUESTED,
        ReportStatus.RECEIVED,
        ReportStatus.SUPERSEDED,
        ReportStatus.CANCELLED,
    )
    return sorted(file.reports, key=lambda report: order.index(report.status(file.today)))


def status_word(status: object, sex: Sex) -> str:
    """Where the minor is, in the minor's gender."""
    return text(f"file.status.{sex.value}.{status}")


def joined(*parts: str) -> str:
    """Facts side by side, those that are not known left out."""
    return " · ".join(part for part in parts if part)


def moment_of(deadline: Deadline) -> str:
    """The day that counts, with its hour where the rule counts hours and no other day was set."""
    at = deadline.at if deadline.at is not None and not deadline.overridden else None
    hour = formatting.clock_time(at.time()) if at is not None else ""
    return joined(formatting.day(deadline.counts_on), hour)


class Dot(QWidget):
    """A small round mark in the colour of a tone, level with the first line beside it."""

    def __init__(self, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(10), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._tone))
        side = theme.px(9)
        painter.drawEllipse(0, (self.height() - side) // 2, side, side)


class Lines(QWidget):
    """Lines of words one under the other, close together."""

    def __init__(self, *lines: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        for words, role in lines:
            if words:
                self.column.addWidget(label(words, role))
        self.column.addStretch(1)

    def add(self, widget: QWidget) -> QWidget:
        """Put a widget under the lines; returns it."""
        self.column.insertWidget(self.column.count() - 1, widget)
        return widget


class FixedLabel(QWidget):
    """A place of one width for short words, so that rows of a list stand in columns."""

    def __init__(
        self, words: str, role: str = "", *, like: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._like = like
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.label = label(words, role)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.label)
        self._column.addStretch(1)
        self._below: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def add_below(self, widget: QWidget) -> None:
        """Put a link under the words."""
        self._below = widget
        self._column.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignLeading)

    def sizeHint(self) -> QSize:
        width = self._width()
        height = self.label.heightForWidth(width)
        if self._below is not None:
            height += self._below.sizeHint().height()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _width(self) -> int:
        metrics = self.label.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.label.text().split()),
                      default=0)  # fmt: skip
        below = self._below.sizeHint().width() if self._below is not None else 0
        return max(metrics.horizontalAdvance(self._like) + 6, longest + 6, below)
