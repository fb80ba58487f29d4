"""The hearing day: what is on, and above all what is not ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.cases import CaseDate, FacilityKind, Track
from core.model.changes import Changes
from core.model.hearings import DocketRow, HearingStatus, Member, Seat
from core.model.people import Language
from core.services import cases, days, hearings
from core.wording import label as term
from ui import formatting, theme
from ui.screens.papers_of_day import DayPapers
from ui.screens.screen import Screen
from ui.widgets.basic import Button, Card, Chip, label
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.row_list import Row, RowList
from ui.widgets.side_panel import SideHost
from ui.widgets.states import EmptyState, Loading

if TYPE_CHECKING:
    from ui.shell import Shell

SOON_DAYS = 14
SHOWN_CHIPS = 3
SHOWN_DATES = 5


def readiness(row: DocketRow) -> tuple[tuple[str, str], ...]:
    """What to say about a hearing: (word, tone) pairs, the worst first."""
    if row.status in (HearingStatus.SIGNED, HearingStatus.ADJOURNED):
        return ((term(row.status), "done"),)
    if row.status is HearingStatus.OPEN:
        return ((term(row.status), "info"), *((gap, "doubtful") for gap in row.missing))
    return tuple((gap, "doubtful") for gap in row.missing)


class TodayScreen(Screen):
    """Opens on today if there are hearings today, otherwise on the next day that has some."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.day: date = shell.clock.today()
        self._days: tuple[date, ...] = ()
        self._chosen = False
        self.set_title(self.tr("Hearing day"))
        self.prints = self.add_action(
            self.tr("Print log"), lambda: self.shell.open_print_log(self.shell.clock.today())
        )
        self.letters = self.add_action(
            self.tr("Letters of the day"), lambda: self.shell.open_letters(self.day), key="F4"
        )
        self.earlier = self.add_action(self.tr("Earlier day"), lambda: self._step(-1))
        self.later = self.add_action(self.tr("Later day"), lambda: self._step(1))
        self.papers = DayPapers(self)
        self.print_button = self.add_action(self.tr("Print"), self.papers.ask, key="F9")
        self.rows: RowList | None = None
        self.side = SideHost(Loading())
        self.set_body(self.side)

    def refresh(self) -> None:
        self.read(hearings.hearing_days, done=self._days_known)

    def on_changes(self, changes: Changes) -> None:
        """What was printed or noted changes nothing here, and keeps an open panel open."""
        if changes.kinds() - {"print_log", "own_note"}:
            self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.rows.rows[0] if self.rows and self.rows.rows else None

    def _days_known(self, days: tuple[date, ...]) -> None:
        self._days = tuple(sorted(days))
        today = self.shell.clock.today()
        if not self._chosen:
            self.day = next((day for day in self._days if day >= today), today)
        self.earlier.setEnabled(any(day < self.day for day in self._days))
        self.later.setEnabled(any(day > self.day for day in self._days))
        self.read(_day_of, self.day, done=self._show)

    def _step(self, step: int) -> None:
        if step > 0:
            wanted = [day for day in self._days if day > self.day][:1]
        else:
            wanted = [day for day in self._days if day < self.day][-1:]
        if wanted:
            self.day = wanted[0]
            self._chosen = True
            self.refresh()

    def _show(self, found: _Day) -> None:
        waiting = sum(1 for row in found.rows if row.missing and not _over(row))
        self.set_title(
            self.tr("Hearing day · {weekday}, {day}").format(
                weekday=formatting.weekday(self.day), day=formatting.day(self.day)
            ),
            self._subtitle(len(found.rows), waiting),
        )
        if not self._days:
            self.rows = None
            self._put(self._nothing_planned())
            return
        page = ReflowColumns(weights=(5, 2), least=330)
        page.add(self._docket(found.rows), 0)
        page.add(self._committee(found.committee), 1)
        page.add(self._dates(found.upcoming), 1)
        self._put(page)
        if (first := self.first_focus()) is not None and self.isVisible():
            first.setFocus()

    def _put(self, page: QWidget) -> None:
        self.side = SideHost(page)
        self.set_body(self.side)

    def _subtitle(self, count: int, waiting: int) -> str:
        today = self.shell.clock.today()
        parts = [days.hebrew_day(self.day), formatting.from_today(self.day, today)]
        if count:
            parts.append(self.tr("%n hearing(s)", "", count))
        if waiting:
            parts.append(self.tr("%n not ready", "", waiting))
        return " · ".join(parts)

    def _nothing_planned(self) -> QWidget:
        return EmptyState(
            self.tr("No hearing is planned"),
            self.tr(
                "Here stand the hearings of the day, and what each of them still lacks. "
                "A hearing is planned from the minor's file."
            ),
            self.tr("To the cases"),
            lambda: self.shell.open_room("cases"),
        )

    def _docket(self, rows: tuple[DocketRow, ...]) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("The day's hearings"))
        self.rows = None
        if not rows:
            card.add(label(self.tr("No hearing on this day."), "soft"))
            return card
        self.rows = RowList(self.tr("The day's hearings"))
        for row in rows:
            made = self.rows.add(_HearingRow(row, self._words_of(row)))
            made.opened.connect(lambda row=row: self._open(row))
        card.add(self.rows)
        return card

    def _open(self, row: DocketRow) -> None:
        if _over(row):
            self.shell.open_decision(row.hearing_id)
        else:
            self.shell.open_hearing(row.hearing_id)

    def _words_of(self, row: DocketRow) -> tuple[tuple[str, str], ...]:
        words = readiness(row) or ((self.tr("Ready"), "done"),)
        if len(words) <= SHOWN_CHIPS:
            return words
        more = self.tr("{count} more").format(count=formatting.number(len(words) - SHOWN_CHIPS + 1))
        return (*words[: SHOWN_CHIPS - 1], (more, "doubtful"))

    def _committee(self, committee: tuple[Member, ...]) -> Card:
        card = Card(self.tr("The committee"))
        if not committee:
            card.add(label(self.tr("The members are not written down yet."), "soft"))
            return card
        card.add(label(", ".join(member.name for member in committee)))
        has_chair = any(member.seat is Seat.CHAIR for member in committee)
        card.add(
            Flow(
                Chip(self.tr("With a chair"), "done")
                if has_chair
                else Chip(self.tr("No chair"), "wrong")
            )
        )
        return card

    def _dates(self, upcoming: tuple[CaseDate, ...]) -> Card:
        card = Card(self.tr("Dates coming near"))
        card.aside(
            Button(self.tr("All dates"), lambda: self.shell.open_room("deadlines"), kind="link")
        )
        today = self.shell.clock.today()
        for found in upcoming[:SHOWN_DATES]:
            row = QHBoxLayout()
            row.setSpacing(12)
            late = Chip(self.tr("Late"), "wrong")
            late.setVisible(found.on < today)
            day = label(formatting.day(found.on), "soft", wrap=False)
            day.setMinimumWidth(theme.px(82))
            row.addLayout(_column(day, late))
            row.addWidget(label(f"{found.title}, {found.minor_initials}"), 1)
            card.body.addLayout(row)
        if not upcoming:
            card.add(label(self.tr("Nothing in the next two weeks."), "soft"))
        return card


@dataclass(frozen=True)
class _Day:
    """What the screen shows, read in one go."""

    rows: tuple[DocketRow, ...]
    committee: tuple[Member, ...]
    upcoming: tuple[CaseDate, ...]


def _day_of(store: hearings.Store, day: date) -> _Day:
    """Runs in the store's thread."""
    duties = [found for found in cases.dates_ahead(store, SOON_DAYS) if found.is_duty]
    return _Day(
        hearings.docket(store, day),
        hearings.committee_members(store, Track.FACILITY),
        tuple(duties),
    )


def _over(row: DocketRow) -> bool:
    return row.status in (HearingStatus.SIGNED, HearingStatus.ADJOURNED)


class _HearingRow(Row):
    """Time, whose case, what kind of hearing, and whether it is ready."""

    def __init__(self, row: DocketRow, words: tuple[tuple[str, str], ...]) -> None:
        who = f"{formatting.number(row.case_number)} · {row.minor_initials}"
        about = [formatting.age_in_years(row.age, row.sex), term(FacilityKind(row.facility_kind))]
        if row.language != Language.HEBREW:
            about.append(term(Language(row.language)))
        said = ", ".join(word for word, _ in words)
        time = formatting.clock_time(row.at)
        super().__init__(f"{time} {who}, {term(row.kind)}: {said}")
        self.setToolTip("\n".join(row.missing))
        across = QHBoxLayout(self)
        across.setContentsMargins(10, 10, 10, 10)
        across.setSpacing(16)
        when = label(time or "—", "hour", wrap=False)
        when.setMinimumWidth(theme.px(64))
        across.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(_column(label(who, "strong"), label(" · ".join(about), "soft")), 5)
        chips = Flow(*(Chip(word, tone) for word, tone in words), spacing=6)
        across.addLayout(_column(label(term(row.kind)), chips), 8)


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return column
