"""A date of the law as a row: when, what, where it stands, and the way to its explanation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.deadlines import DateOverride, Deadline, DeadlineKind, Urgency
from core.wording import label as term
from core.wording import text
from ui import formatting
from ui.screens.case_tabs.words import FixedLabel, Lines, joined, urgency_chip
from ui.widgets.basic import Button, Chip, label
from ui.widgets.law_link import LawLink
from ui.widgets.layouts import Flow

_SECTION_WIDTH = "37(א)(3)"


class DateRow(QWidget):
    """`on_why` opens the explanation, `on_law` the rule at the law desk.

    `full` adds who acts, and with `on_done` the way to record that a duty was done; `close` puts
    section and way beside each other, where rows are few and height is dear.
    """

    def __init__(
        self,
        deadline: Deadline,
        today: date,
        on_why: Callable[[Deadline], object],
        on_law: Callable[[str], object],
        *,
        full: bool = False,
        close: bool = False,
        on_done: Callable[[Deadline], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.deadline = deadline
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(self._when())
        words = Lines((deadline.title, ""))
        number, _, law = deadline.section.partition(" ")  # 3(א) of which law, where it is said
        if note := joined(deadline.note, self._met(), self._actor() if full else "", law):
            words.add(label(note, "softsmall"))
        if marks := self._marks(today, full):
            words.add(Flow(*marks))
        if full and deadline.overridden and deadline.override is not None:
            words.add(label(override_words(deadline.override), "softsmall"))
        row.addWidget(words, 1)
        self._close = close
        row.addWidget(self._end(number, on_why, on_law, on_done if full else None))

    def _when(self) -> QWidget:
        """The day that counts, and the hour where the rule counts hours."""
        deadline = self.deadline
        role = "strong" if deadline.overridden else ""
        when = FixedLabel(formatting.day(deadline.counts_on), role, like="88.88.8888")
        if deadline.at is not None and not deadline.overridden:
            hour = formatting.clock_time(deadline.at.time())
            when.add_below(label(hour, "soft", wrap=False))
        return when

    def _met(self) -> str:
        if self.deadline.met_on is None:
            return ""
        return self.tr("done on {day}").format(day=formatting.day(self.deadline.met_on))

    def _actor(self) -> str:
        who = self.deadline.actor
        return self.tr("by: {who}").format(who=who) if who else ""

    def _marks(self, today: date, full: bool) -> list[QWidget]:
        """Where it stands today, and what else could count."""
        deadline = self.deadline
        marks: list[QWidget] = []
        if full or deadline.urgency(today) is not Urgency.LATER:
            marks.append(urgency_chip(deadline, today))
        if deadline.overridden:
            marks.append(Chip(self.tr("another day was set"), "info"))
            marks.append(computed_day(deadline))
        elif deadline.override is not None and not deadline.override.confirmed:
            day = formatting.day(deadline.override.on)
            words = self.tr("proposed: {day}, waits for a second person").format(day=day)
            marks.append(Chip(words, "doubtful"))
        elif deadline.override is not None:
            marks.append(Chip(self.tr("the day that was set rests"), "doubtful"))
        if deadline.other_date is not None:
            other = self.tr("on another reading: {day}")
            day = formatting.day(deadline.other_date)
            marks.append(label(other.format(day=day), "softsmall", wrap=False))
        return marks

    def _end(
        self,
        number: str,
        on_why: Callable[[Deadline], object],
        on_law: Callable[[str], object],
        on_done: Callable[[Deadline], object] | None,
    ) -> QWidget:
        """The section, and under it what can be asked and recorded."""
        deadline = self.deadline
        links = _Links()
        column = QHBoxLayout(links) if self._close else QVBoxLayout(links)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        about = f"{deadline.title}, {formatting.day(deadline.counts_on)}"
        self.law = LawLink(number, deadline.title, deadline.rule_id, on_law)
        column.addWidget(self.law, 0, Qt.AlignmentFlag.AlignTop)
        self.why = Button(self.tr("Why?"), lambda: on_why(deadline), kind="link")
        self.why.setAccessibleName(f"{self.tr('Why this date?')} {about}")
        column.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        self.done: Button | None = None
        if on_done is not None and can_be_done(deadline):
            self.done = Button(self.tr("It was done"), lambda: on_done(deadline), kind="link")
            self.done.setAccessibleName(f"{self.tr('It was done')}: {about}")
            column.addWidget(self.done)
        column.addStretch(1)
        return links


class _Links(QWidget):
    """As wide in every row as a long section, so that rows stand in columns."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        least = self.fontMetrics().horizontalAdvance(_SECTION_WIDTH) + 12
        return QSize(max(hint.width(), least), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def can_be_done(deadline: Deadline) -> bool:
    """Whether somebody must act by this date and has not yet."""
    return deadline.kind is DeadlineKind.DUE and deadline.met_on is None


def computed_day(deadline: Deadline) -> QWidget:
    """The day that the law's counting leads to, struck out beside the one that was set."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(label(text("file.override.computed"), "softsmall", wrap=False))
    row.addWidget(label(formatting.day(deadline.on), "struck", wrap=False))
    row.addStretch(1)
    return box


def override_words(override: DateOverride) -> str:
    """Who proposed and who confirmed another day, and why."""
    proposed = text("file.override.proposed", who=override.proposed_by, at=override.proposed_at)
    confirmed = (
        text("file.override.confirmed", who=override.confirmed_by, at=override.confirmed_at)
        if override.confirmed
        else ""
    )
    return joined(term(override.reason), override.words, proposed, confirmed)
