"""The dates of all cases: late and to come; files nothing waits for; reports that are awaited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.model.awaited_reports import AwaitedReport
from core.model.cases import CaseDate, CaseSummary
from core.model.changes import Changes
from core.services import cases, overrides
from core.services.awaited_reports import awaited_reports
from core.services.overrides import PendingOverride
from ui import formatting
from ui.screens.dates_ahead_rows import CaseDateRow, PendingRow, UndatedRow
from ui.screens.grouping import Grouping, GroupingSwitch
from ui.screens.report_awaited import AwaitedReports
from ui.screens.screen import Screen
from ui.widgets.basic import Button, Card, label
from ui.widgets.fields import Select
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.row_list import Row, RowList
from ui.widgets.states import EmptyState, Loading

if TYPE_CHECKING:
    from ui.shell import Shell

SPANS = (14, 30, 60, 180)
SOON_DAYS = 7
PAGE = 60  # rows of one heading shown before somebody asks for more
DATES, UNDATED, AWAITED = "dates", "undated", "awaited"


@dataclass(frozen=True)
class _Found:
    """What the room shows, read in one go."""

    dates: tuple[CaseDate, ...]
    undated: tuple[CaseSummary, ...]
    pending: tuple[PendingOverride, ...]
    awaited: tuple[AwaitedReport, ...] = ()


def _find(store: cases.Store, days: int) -> _Found:
    """Runs in the store's thread."""
    return _Found(
        cases.dates_ahead(store, days),
        cases.without_future_date(store),
        overrides.pending_overrides(store),
        awaited_reports(store),
    )


class DatesAheadScreen(Screen):
    """Enter on a row opens the file of its case, on its dates."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._found = _Found((), (), ())
        self.set_title(self.tr("Dates of all cases"))
        self.switch = GroupingSwitch(shell, self._show)
        self.actor = Select()
        self.actor.setAccessibleName(self.tr("Who acts"))
        self._fill_actors()
        self.actor.chosen.connect(lambda _: self._show())
        self.span = Select()
        self.span.setAccessibleName(self.tr("How far ahead"))
        for days in SPANS:
            self.span.add(days, self.tr("%n days ahead", "", days))
        self.span.set_value(60)
        self.span.chosen.connect(lambda _: self.refresh())
        for widget in (self.switch, self.actor, self.span):
            self.header.actions.add(widget)
        strip = self.add_tabs(
            (
                (DATES, self.tr("Dates")),
                (UNDATED, self._undated_title(0)),
                (AWAITED, self._awaited_title(0)),
            ),
            self._go,
        )
        strip.setAccessibleName(self.tr("Dates of all cases"))
        self.lists: list[RowList] = []
        self.awaited: AwaitedReports | None = None
        self.set_body(Loading())

    def refresh(self) -> None:
        self.switch.show_kept()
        self.read(_find, self.span.value(), done=self._read_all, replaces="dates_ahead")

    def on_changes(self, changes: Changes) -> None:
        if changes.kinds() & {"case", "hearing", "law"}:
            self.refresh()

    def first_focus(self) -> QWidget | None:
        if self.awaited is not None:
            return self.awaited.table
        return self.lists[0].rows[0] if self.lists else self.tabs

    def show_undated(self) -> None:
        """Bring the files without a future date to the front."""
        assert self.tabs is not None
        self.tabs.select(UNDATED)
        self._show()

    def show_awaited(self) -> None:
        """Bring the reports that are awaited to the front."""
        assert self.tabs is not None
        self.tabs.select(AWAITED)
        self._show()

    def leave(self) -> bool:
        if self.awaited is not None and self.awaited.panel is not None:
            self.awaited.panel.finish()
        return True

    def _go(self, _: str) -> None:
        self._show()

    def _read_all(self, found: _Found) -> None:
        self._found = found
        assert self.tabs is not None
        self.tabs.set_title(UNDATED, self._undated_title(len(found.undated)))
        self.tabs.set_title(AWAITED, self._awaited_title(len(found.awaited)))
        self._fill_actors()
        self._show()

    def _undated_title(self, count: int) -> str:
        words = self.tr("Files without any future date")
        return f"{words} ({formatting.number(count)})" if count else words

    def _awaited_title(self, count: int) -> str:
        words = self.tr("Awaited reports")
        return f"{words} ({formatting.number(count)})" if count else words

    def _fill_actors(self) -> None:
        """Everybody who has to act, by name; who was chosen stays chosen."""
        chosen = self.actor.value()
        actors = {found.actor for found in self._found.dates if found.actor}
        if chosen is not None:
            actors.add(chosen)
        self.actor.clear()
        self.actor.add(None, self.tr("Everybody who acts"))
        for actor in sorted(actors):
            self.actor.add(actor, actor)
        self.actor.set_value(chosen)

    # What is shown

    def _show(self) -> None:
        assert self.tabs is not None
        self.lists = []
        dated = self.tabs.current() == DATES
        for widget in (self.switch, self.actor, self.span):
            widget.setVisible(dated)
        if self.tabs.current() == AWAITED:
            self._show_awaited()
        else:
            self.awaited = None
            (self._show_dates if dated else self._show_undated)()
        self.header.arrange()

    def _show_dates(self) -> None:
        today, chosen = self.shell.clock.today(), self.actor.value()
        dates = [d for d in self._found.dates if chosen is None or d.actor == chosen]
        late = [found for found in dates if found.on < today]
        soon = [found for found in dates if 0 <= (found.on - today).days <= SOON_DAYS]
        later = [found for found in dates if (found.on - today).days > SOON_DAYS]
        parts = [self.tr("%n late", "", len(late))] if late else []
        parts.append(self.tr("%n in the coming week", "", len(soon)))
        self.set_title(self.tr("Dates of all cases"), " · ".join(parts))
        if not dates and not self._found.pending:
            self.set_body(self._no_dates(chosen))
            return
        page: ReflowColumns = self.set_body(ReflowColumns(columns=1))
        if self._found.pending and chosen is None:
            page.add(self._pending())
        if self.switch.value() is Grouping.URGENCY:
            groups = {
                self.tr("Late"): late,
                self.tr("The coming week"): soon,
                self.tr("After that"): later,
            }
        else:
            groups = {}
            for found in dates:
                groups.setdefault(found.actor or self.tr("Nobody is named"), []).append(found)
        for title, found in groups.items():
            if found:
                page.add(self._card(title, [self._date_row(each, today) for each in found]))

    def _no_dates(self, chosen: str | None) -> EmptyState:
        if chosen is not None:
            return EmptyState(
                self.tr("No date in this time"),
                self.tr("Nothing waits here for {who}.").format(who=f"\u2068{chosen}\u2069"),
                self.tr("Show everybody"),
                self._everybody,
            )
        return EmptyState(
            self.tr("No date in this time"),
            self.tr("Here stand the dates that the law sets in all cases, late ones first."),
        )

    def _everybody(self) -> None:
        self.actor.set_value(None)
        self._show()
        self.actor.setFocus()

    def _date_row(self, found: CaseDate, today: date) -> Callable[[], Row]:
        def make() -> Row:
            row = CaseDateRow(found, today, self._chip(found, today), self.shell.open_law)
            row.opened.connect(lambda: self.shell.open_case(found.case_id, "deadlines"))
            return row

        return make

    def _chip(self, found: CaseDate, today: date) -> tuple[str, str]:
        if found.on < today:
            return self.tr("Late"), "wrong"
        if found.is_duty:
            near = (found.on - today).days <= SOON_DAYS
            return self.tr("Somebody must act"), "doubtful" if near else "info"
        return self.tr("By itself"), "plain"

    def _pending(self) -> Card:
        rows: list[Callable[[], Row]] = []
        for each in self._found.pending:

            def make(each: PendingOverride = each) -> Row:
                row = PendingRow(each)
                row.opened.connect(lambda: self.shell.open_case(each.case_id, "deadlines"))
                return row

            rows.append(make)
        return self._card(self.tr("Another day, waiting for a second person"), rows)

    def _show_awaited(self) -> None:
        """The table; when it is there already its rows are filled anew around what is open."""
        found = self._found.awaited
        self.set_title(self.tr("Dates of all cases"))
        if self.awaited is None and found:
            self.awaited = self.set_body(AwaitedReports(self, self.shell.clock.today()))
        if self.awaited is not None:
            self.awaited.show_rows(found)
            return
        self.set_body(
            EmptyState(
                self.tr("No report is awaited"),
                self.tr(
                    "Here stand the reports that were requested in all files and have not come, "
                    "the latest first, so that one call can ask for many of them."
                ),
            )
        )

    def _show_undated(self) -> None:
        undated = self._found.undated
        self.set_title(
            self.tr("Dates of all cases"),
            self.tr("%n file(s) without any future date", "", len(undated)) if undated else "",
        )
        if not undated:
            self.set_body(
                EmptyState(
                    self.tr("Every open file has a date ahead"),
                    self.tr(
                        "Here stand the open files in which neither the law nor a hearing sets a "
                        "day from today on, so that none of them is forgotten."
                    ),
                )
            )
            return
        page: ReflowColumns = self.set_body(ReflowColumns(columns=1))
        rows: list[Callable[[], Row]] = []
        for each in undated:

            def make(each: CaseSummary = each) -> Row:
                row = UndatedRow(each)
                row.opened.connect(lambda: self.shell.open_case(each.id, "deadlines"))
                return row

            rows.append(make)
        card = self._card(self.tr("Files without any future date"), rows)
        hint = self.tr(
            "Neither the law nor a hearing sets a day from today on. Enter opens the dates of the "
            "file: a missing fact, an event that was not recorded, or a file to be closed."
        )
        card.body.insertWidget(0, label(hint, "soft"))
        page.add(card)

    def _card(self, title: str, rows: list[Callable[[], Row]]) -> Card:
        """A card of rows; what is beyond a page is made when it is asked for."""
        card = Card(title)
        card.aside(label(formatting.number(len(rows)), "soft", wrap=False))
        listed = RowList(title)
        card.add(listed)
        self.lists.append(listed)
        more = Button("", lambda: show(), kind="link")
        foot = card.add(Flow(more))

        def show() -> None:
            at = len(listed.rows)
            for make in rows[at : at + PAGE]:
                listed.add(make())
            left = len(rows) - len(listed.rows)
            foot.setVisible(bool(left))
            more.setText(self.tr("%n more", "", left))
            if at:
                listed.rows[at].show()  # a layout shows it too late to take the keyboard
                listed.rows[at].setFocus()

        show()
        return card
