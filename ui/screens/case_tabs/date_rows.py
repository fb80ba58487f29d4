"""A date of the law as a row: when, what, where it stands, and the way to its explanation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.deadlines import Deadline, Urgency
from ui import formatting
from ui.screens.case_tabs.words import FixedLabel, Lines, joined, urgency_chip
from ui.widgets.basic import Button, label
from ui.widgets.layouts import Flow

_SECTION_WIDTH = "37(א)(3)"


class DateRow(QWidget):
    """`full` adds who acts and names the question in whole; `on_why` opens the explanation."""

    def __init__(
        self,
        deadline: Deadline,
        today: date,
        on_why: Callable[[Deadline], object],
        *,
        full: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.deadline = deadline
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(FixedLabel(formatting.day(deadline.on), like="88.88.8888"))
        words = Lines((deadline.title, ""))
        second: list[QWidget] = []
        urgency = deadline.urgency(today)
        if full or urgency is not Urgency.LATER:
            second.append(urgency_chip(deadline, today))
        if deadline.other_date is not None:
            other = self.tr("on another reading: {day}")
            day = formatting.day(deadline.other_date)
            second.append(label(other.format(day=day), "softsmall", wrap=False))
        met = ""
        if deadline.met_on is not None:
            met = self.tr("done on {day}").format(day=formatting.day(deadline.met_on))
        actor = self.tr("by: {who}").format(who=deadline.actor) if full else ""
        number, _, law = deadline.section.partition(" ")  # 3(א) of which law, where it is said
        if note := joined(deadline.note, met, actor, law):
            words.add(label(note, "softsmall"))
        if second:
            words.add(Flow(*second))
        row.addWidget(words, 1)
        section = FixedLabel(number, "soft", like=_SECTION_WIDTH)
        question = self.tr("Why this date?")
        shown = question if full else self.tr("Why?")
        self.why = Button(shown, lambda: on_why(deadline), kind="link")
        self.why.setAccessibleName(f"{question} {deadline.title}, {formatting.day(deadline.on)}")
        if full:
            row.addWidget(section)
            row.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        else:
            section.add_below(self.why)
            row.addWidget(section)
