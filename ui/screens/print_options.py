"""Which printer, how many copies, which pages, on both sides: the fields of a print."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.direction import left_to_right
from core.model.print_log import MOST_COPIES, PrintOptions, read_pages
from core.model.printers import Printer, PrinterState
from core.settings import Settings
from core.wording import label as term
from ui import formatting, printer
from ui.tasks import Lane, Tasks
from ui.widgets.basic import Button, label, restyle, set_text
from ui.widgets.choice import Choice
from ui.widgets.fields import Labelled, LineField, Select
from ui.widgets.layouts import Flow
from ui.widgets.number_field import NumberField


class PrintOptionsForm(QWidget):
    """The fields, with the printer and the sides of the last print. `look()` asks for printers.

    `with_pages=False` leaves copies and pages out, for a batch of papers. `known` once the printers
    have been asked for, whether there are any or not.
    """

    known = Signal()

    def __init__(
        self,
        tasks: Tasks,
        settings: Settings,
        *,
        with_pages: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wanted = settings.printer
        self._page_count = 0
        self._found: dict[str, Printer] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.printer = Select()
        self.printer.chosen.connect(lambda _: self._show_state())
        self._printer_place = Labelled(self.tr("Printer"), self.printer)
        column.addWidget(self._printer_place)
        self.state = label("", "softsmall")
        column.addWidget(self.state)
        self.again = Button(self.tr("Look for printers again"), self.look)
        self._again_row = Flow(self.again)
        self._again_row.hide()
        column.addWidget(self._again_row)
        self.copies = NumberField(1)
        self.copies.setMaxLength(2)
        self._copies_place = Labelled(self.tr("Copies"), self.copies)
        self.copies.textChanged.connect(lambda _: self._check_copies())
        column.addWidget(self._copies_place)
        self.pages = LineField(left_to_right=True)
        self._pages_place = Labelled(self.tr("Pages"), self.pages, self._pages_hint())
        self.pages.textChanged.connect(lambda _: self._check_pages())
        column.addWidget(self._pages_place)
        for place in (self._copies_place, self._pages_place):
            place.setVisible(with_pages)
        self.two_sided = Choice(self.tr("On both sides, turned on the long edge"), many=True)
        self.two_sided.setChecked(settings.two_sided)
        column.addWidget(self.two_sided)

    def look(self) -> None:
        """Ask the system for its printers."""
        self._say(self.tr("Looking for printers…"))
        self._again_row.hide()
        self._tasks.run(printer.printers, lane=Lane.PRINT, owner=self, done=self._show_printers)

    def set_page_count(self, count: int) -> None:
        """How many pages there are to choose from."""
        self._page_count = count
        self._pages_place.set_hint(self._pages_hint())
        self._check_pages()

    def any_printer(self) -> bool:
        """Whether there is a printer to send to, as far as is known."""
        return bool(self._found)

    def options(self) -> PrintOptions:
        """What stands in the fields. Ask `wrong_field` first."""
        return PrintOptions(
            printer=self.printer.value() or "",
            copies=self.copies.value() or 1,
            pages=read_pages(self.pages.text(), self._page_count) or "",
            two_sided=self.two_sided.isChecked(),
        )

    def remembered(self, settings: Settings) -> Settings:
        """`settings` with the printer and the sides chosen here."""
        return replace(
            settings, printer=self.printer.value() or "", two_sided=self.two_sided.isChecked()
        )

    def wrong_field(self) -> QWidget | None:
        """The first field that cannot be used, which says why beneath it; None if all are sound."""
        if not self._check_copies():
            return self.copies
        return None if self._check_pages() else self.pages

    def _show_printers(self, found: tuple[Printer, ...]) -> None:
        chosen = self.printer.value() or self._wanted
        self._found = {each.name: each for each in found}
        self.printer.clear()
        for each in found:
            self.printer.add(each.name, self._named(each))
        self.printer.set_value(chosen if chosen in self._found else next(iter(self._found), None))
        self.printer.setEnabled(bool(found))
        self._again_row.setVisible(not found)
        self._show_state()
        self.known.emit()

    def _named(self, each: Printer) -> str:
        name = left_to_right(each.name)
        return self.tr("{printer} (default)").format(printer=name) if each.is_default else name

    def _show_state(self) -> None:
        chosen = self._found.get(self.printer.value() or "")
        if chosen is None:
            self._say(self.tr("No printer was found on this computer."), "doubtful")
        elif chosen.state is PrinterState.STOPPED:
            self._say(
                self.tr(
                    "This printer is stopped: pages sent to it wait in the computer's queue, "
                    "outside the store."
                ),
                "doubtful",
            )
        else:
            self._say("" if chosen.state is PrinterState.UNKNOWN else term(chosen.state))

    def _say(self, words: str, tone: str = "") -> None:
        set_text(self.state, words)
        restyle(self.state, "tone", tone)
        self.state.setVisible(bool(words))
        self.printer.setAccessibleDescription(words)

    def _pages_hint(self) -> str:
        example = left_to_right("1-3,5")
        if not self._page_count:
            words = self.tr("Empty: all pages. Some of them, such as {example}")
            return words.format(example=example)
        return self.tr("Empty: all {count} pages. Some of them, such as {example}").format(
            count=formatting.number(self._page_count), example=example
        )

    def _check_copies(self) -> bool:
        sound = self.copies.is_valid() and 1 <= (self.copies.value() or 0) <= MOST_COPIES
        words = self.tr("A number from 1 to {most}.").format(most=formatting.number(MOST_COPIES))
        self._copies_place.show_error("" if sound else words)
        return sound

    def _check_pages(self) -> bool:
        sound = read_pages(self.pages.text(), self._page_count) is not None
        words = self.tr("Pages from 1 to {count}, rising, such as {example}").format(
            count=formatting.number(self._page_count), example=left_to_right("1-3,5")
        )
        self._pages_place.show_error("" if sound else words)
        return sound
