"""The calendar of rest days: a month, a community, and what is known of the day that is current."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.calendar import CalendarDay
from core.model.people import Community
from core.services import law_desk
from core.wording import text
from ui import formatting
from ui.screens.law_parts.month_grid import MonthGrid
from ui.widgets.basic import Button, Card, Chip, label, set_text
from ui.widgets.date_field import DateField
from ui.widgets.fields import Select
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.notice import notice

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class CalendarPage(QWidget):
    """`print_month` is what F9 does here."""

    def __init__(self, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screen = screen
        self._today = screen.shell.clock.today()
        self.month = self._today.replace(day=1)
        self._wanted = self._today
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ReflowColumns(weights=(3.2, 1.0), least=470)
        column.addWidget(self.page)
        self.card = Card()
        self.name = label("", "title", wrap=False)
        self.hebrew = label("", "soft")
        self.card.add(self.name)
        self.card.add(self.hebrew)
        self.before = Button(self.tr("Previous month"), lambda: self.turn(-1))
        self.after = Button(self.tr("Next month"), lambda: self.turn(1))
        self.now = Button(self.tr("This month"), lambda: self.go_to(self._today))
        self.community = Select.of(Community)
        self.community.setAccessibleName(self.tr("Whose days of rest"))
        self.community.set_value(Community.JEWISH)
        self.community.chosen.connect(lambda _: self.refresh())
        self.jump = DateField()
        self.jump.setAccessibleName(self.tr("Go to a date"))
        self.jump.changed.connect(lambda day: self.go_to(day) if day else None)
        to_date = label(self.tr("To a date:"), "soft", wrap=False)
        whose = label(self.tr("Days of rest of:"), "soft", wrap=False)
        months = (self.before, self.after, self.now)
        self.card.add(Flow(*months, whose, self.community, to_date, self.jump))
        self.grid = MonthGrid(self.tr("Calendar of rest days"))
        self.grid.month_asked.connect(self._page_turned)
        self.grid.chosen.connect(lambda _: self._show_day())
        self.card.add(self.grid)
        self.failed = label("", "")
        self.failed.setProperty("tone", "wrong")
        self.card.add(self.failed)
        self.failed.hide()
        self.page.add(self.card, 0)
        self.day_card = Card()
        self.page.add(self.day_card, 1)

    def refresh(self) -> None:
        """Read the month again."""
        self._screen.read(
            law_desk.calendar,
            self.month.year,
            self.month.month,
            self.community.value(),
            done=self._show,
            failed=self._fail,
            owner=self,
            replaces="law_calendar",
        )

    def turn(self, months: int) -> None:
        """Go some months on or back."""
        place = self.month.year * 12 + self.month.month - 1 + months
        self.go_to(date(place // 12, place % 12 + 1, 1))

    def go_to(self, day: date) -> None:
        """Show the month of a day, and make the day the current one."""
        self.month, self._wanted = day.replace(day=1), day
        self.refresh()

    def _page_turned(self, months: int) -> None:
        if months:
            self.turn(months)
        elif self.grid.current is not None:  # walked over the edge of the month
            self.go_to(self.grid.current)

    def _show(self, days: tuple[CalendarDay, ...]) -> None:
        first, last = days[0], days[-1]
        name = text(f"law_desk.month.{first.day.month}")
        set_text(self.name, f"{name} {formatting.number(first.day.year)}")
        set_text(self.hebrew, f"{first.hebrew} – {last.hebrew}")
        self.failed.hide()
        self.grid.show()
        self.day_card.show()
        self.grid.show_days(days, self._wanted, self._today)

    def _fail(self, error: Exception) -> None:
        self.grid.hide()
        self.day_card.hide()
        name = text(f"law_desk.month.{self.month.month}")
        set_text(self.name, f"{name} {formatting.number(self.month.year)}")
        set_text(self.hebrew, "")
        set_text(self.failed, str(error))
        self.failed.show()

    def _show_day(self) -> None:
        day = self.grid.day()
        if day is None:
            return
        card = self.day_card
        card.clear()
        card.set_title(f"{formatting.weekday(day.day)}, {formatting.day(day.day)}")
        card.add(label(day.hebrew))
        for words, tone in self.grid.marks(day):
            card.add(Flow(Chip(words, tone)))
        if not self.grid.marks(day):
            card.add(label(self.tr("A working day."), "soft"))
        for words in self.grid.times(day):
            card.add(label(words))
        if self.grid.times(day):
            where = self.tr("In Jerusalem, by the clock in Israel, rounded to the minute.")
            card.add(label(where, "softsmall"))
        for words in day.warning.split("\n"):
            if words:
                card.add(notice(words, "doubtful"))
        if day.chol_hamoed:
            words = self.tr("The half-festival is no day of rest of section 18a.")
            card.add(label(words, "softsmall"))
        if day.independence:
            words = self.tr("A day of rest by a law of its own, not of section 18a.")
            card.add(label(words, "softsmall"))
        if self.grid.hasFocus():
            rect = self.grid.current_rect()
            middle = self.grid.mapTo(self.page.widget(), rect.center())
            self.page.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + 4)
