"""The print log on screen: in a minor's file beside its tab, and for a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from core.direction import left_to_right
from core.errors import KnownError
from core.model.changes import Changes
from core.model.people import Language
from core.model.print_log import PrintedPaper, PrintOutcome, PrintWay
from core.services.print_log import print_log
from core.wording import label as term
from ui import formatting
from ui.screens.case_tabs.words import joined
from ui.screens.screen import Screen
from ui.widgets.basic import Card, Chip, label
from ui.widgets.date_field import DateField
from ui.widgets.layouts import Flow, ReflowColumns
from ui.widgets.row_list import Row, RowList
from ui.widgets.side_panel import Panel
from ui.widgets.states import EmptyState, Loading

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen
    from ui.shell import Shell


class PrintedLine(Row):
    """One line of the log: what, to whom, which copy, when, by whom and where to."""

    def __init__(self, line: PrintedPaper, *, with_case: bool) -> None:
        super().__init__("")
        self.unsetCursor()  # there is nothing to open
        title = line.title or line.kind
        case = ""
        if with_case and line.case_number and line.case_number not in title:
            case = self.tr("Case {number}").format(number=formatting.number(line.case_number))
        who = self.tr("To: {name}").format(name=line.recipient) if line.recipient else ""
        language = term(line.language) if line.language is not Language.HEBREW else ""
        about = joined(case, who, language)
        when = joined(formatting.moment(line.printed_at), line.printed_by, self._where(line))
        chips = [Chip(self._how_many(line), "info")]
        if line.outcome is PrintOutcome.FAILED:
            chips.append(Chip(self.tr("Failed: nothing came out"), "wrong"))
        elif line.outcome is PrintOutcome.UNKNOWN:
            chips.append(Chip(term(line.outcome), "doubtful"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(4)
        column.addWidget(label(title, "strong"))
        if about:
            column.addWidget(label(about))
        column.addWidget(Flow(*chips, spacing=6))
        column.addWidget(label(when, "softsmall"))
        self.setAccessibleName(joined(title, about, *(chip.words() for chip in chips), when))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

    def _how_many(self, line: PrintedPaper) -> str:
        if line.way is PrintWay.FILE:
            return self.tr("Saved as a PDF file")
        if line.first_copy and line.copies == 1:
            return self.tr("Copy {copy} of {all}").format(
                copy=formatting.number(line.first_copy), all=formatting.number(line.all_copies)
            )
        if line.first_copy:
            copies = left_to_right(f"{line.first_copy}-{line.first_copy + line.copies - 1}")
            return self.tr("Copies {copies} of {all}").format(
                copies=copies, all=formatting.number(line.all_copies)
            )
        if line.pages:
            return self.tr("Pages {pages} only").format(pages=left_to_right(line.pages))
        return self.tr("Copies: {count}").format(count=formatting.number(line.copies))

    def _where(self, line: PrintedPaper) -> str:
        sides = self.tr("on both sides") if line.two_sided else ""
        printer = formatting.number(line.printer) if line.printer else ""
        return joined(self.tr("printer {name}").format(name=printer) if printer else "", sides)


class PrintLogPanel(Panel):
    """What was printed and saved of one case; `screen.open_panel(PrintLogPanel(screen))`."""

    def __init__(self, screen: CaseFileScreen) -> None:
        super().__init__(self.tr("Print log of the case"))
        self._screen = screen
        self._waiting: QWidget = self.add(Loading())
        screen.read(print_log, screen.case_id, owner=self, done=self._show, failed=self._failed)

    def _show(self, lines: tuple[PrintedPaper, ...]) -> None:
        self._waiting.hide()
        if lines:
            self.add(_rows(self.tr("Printed and saved"), lines, with_case=False))
        else:
            self.add(
                EmptyState(
                    self.tr("Nothing was printed yet"),
                    self.tr("Here stands every paper of this case that left Vaada, and to whom."),
                )
            )
        self.body.addStretch(1)

    def _failed(self, error: Exception) -> None:
        self._waiting.hide()
        words = str(error) if isinstance(error, KnownError) else ""
        self.add(EmptyState(self.tr("The print log cannot be shown"), words))


class PrintLogScreen(Screen):
    """What was printed and saved on a day, of all cases. `day` as ISO text."""

    def __init__(self, shell: Shell, day: str) -> None:
        super().__init__(shell)
        self.day = date.fromisoformat(day)
        self.set_title(self.tr("Print log"))
        self.earlier = self.add_action(self.tr("Earlier day"), lambda: self._step(-1))
        self.later = self.add_action(self.tr("Later day"), lambda: self._step(1))
        self.field = DateField(self.day)
        self.field.setAccessibleName(self.tr("Day"))
        self.field.changed.connect(self._go_to)
        self.header.actions.add(self.field)
        self.header.arrange()
        self.set_body(Loading())

    def refresh(self) -> None:
        self.read(print_log, day=self.day, done=self._show, replaces="print-log")

    def on_changes(self, changes: Changes) -> None:
        if "print_log" in changes.kinds():
            self.refresh()

    def first_focus(self) -> QWidget | None:
        return self.field

    def _step(self, days: int) -> None:
        self._go_to(self.day + timedelta(days=days))
        self.field.set_value(self.day)

    def _go_to(self, day: date | None) -> None:
        if day is not None and day != self.day:
            self.day = day
            self.refresh()

    def _show(self, found: tuple[PrintedPaper, ...]) -> None:
        self.later.setEnabled(self.day < self.shell.clock.today())
        self.set_title(
            self.tr("Print log · {weekday}, {day}").format(
                weekday=formatting.weekday(self.day), day=formatting.day(self.day)
            ),
            self.tr("%n line(s)", "", len(found)) if found else "",
        )
        if not found:
            self.set_body(
                EmptyState(
                    self.tr("Nothing was printed on this day"),
                    self.tr("Here stands every paper that left Vaada on a day, and to whom."),
                )
            )
            return
        page: ReflowColumns = self.set_body(ReflowColumns(columns=1))
        card = Card()
        card.add(_rows(self.tr("Printed and saved"), found, with_case=True))
        page.add(card)


def _rows(name: str, lines: tuple[PrintedPaper, ...], *, with_case: bool) -> RowList:
    made = RowList(name)
    for line in lines:
        made.add(PrintedLine(line, with_case=with_case))
    return made
