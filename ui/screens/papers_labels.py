"""Address labels: which, on which sheet, from which label on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from core.services.papers.labels import LabelChoice, LabelSheet, label_count, labels_paper
from ui import formatting
from ui.screens.papers_panel import TicksPanel, show_pages
from ui.widgets.fields import Labelled, Select
from ui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from ui.screens.case_file import CaseFileScreen


class LabelsPanel(TicksPanel):
    """A sheet that was begun is used up: the first free label is said by its number."""

    def __init__(
        self,
        screen: CaseFileScreen,
        choices: Sequence[LabelChoice],
        back: Callable[[], object],
    ) -> None:
        self.sheet = Select()
        self.sheet.add("2x7", self.tr("2 by 7 labels (99 × 38 mm)"))
        self.sheet.add("3x8", self.tr("3 by 8 labels (70 × 37 mm)"))
        self.sheet.set_value("2x7")
        self.first = NumberField(1)
        super().__init__(
            self.tr("Address labels"),
            self.tr("Counted along the rows, from the right-hand label of the top row."),
            [(each.id, f"{', '.join(each.lines)} ({each.role})") for each in choices],
            self._print,
            back,
        )
        self._screen = screen
        self._by_first = Labelled(self.tr("The first free label"), self.first)
        place = self.body.count() - 1  # above the stretch
        self.body.insertWidget(place, Labelled(self.tr("The sheet"), self.sheet))
        self.body.insertWidget(place + 1, self._by_first)
        self.sheet.chosen.connect(lambda _: self._look())
        self.first.textChanged.connect(lambda _: self._look())

    def _look(self) -> None:
        """Whether the sheet has such a label."""
        most, first = self._most(), self.first.value()
        fits = first is not None and 1 <= first <= most
        words = self.tr("A number from 1 to {count}.").format(count=formatting.number(most))
        self._by_first.show_error("" if fits else words)
        self.pages_button.setEnabled(fits and bool(self.chosen()))

    def _count(self) -> None:
        self._look()

    def _most(self) -> int:
        sheet: LabelSheet = self.sheet.value()
        return label_count(sheet)

    def _print(self, chosen: list[str]) -> None:
        made = partial(labels_paper, sheet=self.sheet.value(), start=self.first.value() or 1)
        show_pages(self._screen, made, self._screen.shell.store, self._screen.case_id, chosen)
