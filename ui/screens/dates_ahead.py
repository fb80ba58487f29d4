"""The dates of all cases: what is late first, then what comes, day by day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.cases import CaseDate
from core.model.changes import Changes
from core.services import cases
from ui import formatting, theme
from ui.screens.screen import Screen
from ui.widgets.basic import Card, Chip, label
from ui.widgets.fields import Select
from ui.widgets.layouts import ReflowColumns
from ui.widgets.row_list import Row, RowList
from ui.widgets.states import EmptyState, Loading

if TYPE_CHECKING:
    from ui.shell import Shell

SPANS = (14, 30, 60, 180)
SOON_DAYS = 7


class DatesAheadScreen(Screen):
    """Enter on a date opens the file of its case, on its dates."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(self.tr("Dates of all cases"))
        self.span = Select()
        self.span.setAccessibleName(self.tr("How far ahead"))
        for days in SPANS:
            self.span.add(days, self.tr("%n days ahead", "", days))
        self.span.set_value(60)
        self.span.chosen.connect(lambda _: self.refresh())
        self.header.actions.add(self.span)
        self.lists: list[RowList] = []
        self.set_body(Loading())

    def refresh(self) -> None:
        self.read(cases.dates_ahead, self.span.value(), done=self._show, replaces="dates_ahead")

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds() & {"case", "law"}:
            self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.lists[0].rows[0] if self.lists else self.span

    def _show(self, dates: tuple[CaseDate, ...]) -> None:
        today = self.shell.clock.today()
        late = [found for found in dates if found.on < today]
        soon = [found for found in dates if 0 <= (found.on - today).days <= SOON_DAYS]
        later = [found for found in dates if (found.on - today).days > SOON_DAYS]
        parts = [self.tr("%n late", "", len(late))] if late else []
        parts.append(self.tr("%n in the coming week", "", len(soon)))
        self.set_title(self.tr("Dates of all cases"), " · ".join(parts))
        self.lists = []
        if not dates:
            self.set_body(
                EmptyState(
                    self.tr("No date in this time"),
                    self.tr(
                        "Here stand the dates that the law sets in all cases, late ones first."
                    ),
                )
            )
            return
        page: ReflowColumns = self.set_body(ReflowColumns(columns=1))
        for title, found in (
            (self.tr("Late"), late),
            (self.tr("The coming week"), soon),
            (self.tr("After that"), later),
        ):
            if found:
                page.add(self._card(title, found, today))

    def _card(self, title: str, found: list[CaseDate], today: date) -> Card:
        card = Card(title)
        rows = RowList(title)
        for each in found:
            row = rows.add(_DateRow(each, today, self._chip(each, today)))
            row.opened.connect(lambda each=each: self.shell.open_case(each.case_id, "deadlines"))
        card.add(rows)
        self.lists.append(rows)
        return card

    def _chip(self, found: CaseDate, today: date) -> tuple[str, str]:
        if found.on < today:
            return self.tr("Late"), "wrong"
        if found.is_duty:
            near = (found.on - today).days <= SOON_DAYS
            return self.tr("Somebody must act"), "doubtful" if near else "info"
        return self.tr("By itself"), "plain"


class _DateRow(Row):
    """The day, what it is, whose case, and who must act."""

    def __init__(self, found: CaseDate, today: date, chip: tuple[str, str]) -> None:
        day = formatting.day(found.on)
        who = f"{formatting.number(found.case_number)} · {found.minor_initials}"
        super().__init__(f"{day}: {found.title}, {who}, {chip[0]}")
        across = QHBoxLayout(self)
        across.setContentsMargins(10, 9, 10, 9)
        across.setSpacing(16)
        when = QVBoxLayout()
        when.setSpacing(2)
        shown = label(day, "strong", wrap=False)
        shown.setMinimumWidth(theme.px(100))
        when.addWidget(shown)
        when.addWidget(label(formatting.from_today(found.on, today), "softsmall", wrap=False))
        when.addStretch(1)
        across.addLayout(when)
        what = QVBoxLayout()
        what.setSpacing(2)
        what.addWidget(label(found.title))
        about = [who, found.actor, f"\u2068{found.section}\u2069"]
        what.addWidget(label(" · ".join(part for part in about if part), "soft"))
        across.addLayout(what, 1)
        across.addWidget(Chip(*chip), 0, Qt.AlignmentFlag.AlignTop)
