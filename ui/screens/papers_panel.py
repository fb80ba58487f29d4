"""What can be printed here: a row for each paper, with a line that says what it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.finished_papers import FinishedPaper
from ui.screens.print_panel import PrintPanel, Then, open_print_panel
from ui.widgets.basic import Button, label
from ui.widgets.choice import Choice
from ui.widgets.layouts import Flow
from ui.widgets.row_list import Row, RowList
from ui.widgets.side_panel import Panel

if TYPE_CHECKING:
    from ui.screens.screen import Screen


@dataclass(frozen=True)
class Offer:
    """A paper that can be printed here. Where `why_not` says why not, it cannot be chosen."""

    title: str
    about: str
    choose: Callable[[], object]
    why_not: str = ""


class PapersPanel(Panel):
    """Offers under each other: Up and Down walk, Enter goes on. `back` leads to the panel before.

    `empty` is said where there is no offer.
    """

    def __init__(
        self,
        title: str,
        offers: Sequence[Offer],
        *,
        back: Callable[[], object] | None = None,
        empty: str = "",
    ) -> None:
        super().__init__(title)
        self.rows = RowList(title)
        for offer in offers:
            if offer.why_not:
                self.rows.add(_Closed(offer))
            else:
                row = self.rows.add(_Open(offer))
                row.opened.connect(lambda offer=offer: offer.choose())
        self.add(self.rows)
        if not offers:
            self.add(label(empty, "soft"))
        self.body.addStretch(1)
        if back is not None:
            self.foot.addWidget(Flow(Button(self.tr("All papers"), back)))

    def first_focus(self) -> QWidget:
        return next((row for row in self.rows.rows if row.isEnabled()), self.close_button)


class TicksPanel(Panel):
    """What should be on a paper: ticks, all set at first, and the step to its pages."""

    def __init__(
        self,
        title: str,
        about: str,
        choices: Sequence[tuple[str, str]],
        go_on: Callable[[list[str]], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(title)
        self._go_on = go_on
        self.ticks: dict[str, Choice] = {}
        self.add(label(about, "soft"))
        for name, words in choices:
            tick = Choice(words, many=True)
            tick.setChecked(True)
            tick.toggled.connect(lambda _: self._count())
            self.ticks[name] = tick
            self.add(tick)
        self.body.addStretch(1)
        self.pages_button = Button(self.tr("To the pages"), self.go_on, kind="primary")
        self.foot.addWidget(Flow(self.pages_button, Button(self.tr("All papers"), back)))

    def chosen(self) -> list[str]:
        """The names of what is ticked, in order."""
        return [name for name, tick in self.ticks.items() if tick.isChecked()]

    def go_on(self) -> None:
        """On to the pages."""
        self._go_on(self.chosen())

    def first_focus(self) -> QWidget:
        return next(iter(self.ticks.values()))

    def _count(self) -> None:
        self.pages_button.setEnabled(bool(self.chosen()))


def show_pages(screen: Screen, made_by: Callable[..., FinishedPaper], *values: Any) -> PrintPanel:
    """The print panel with the pages of `made_by(*values)`, made in the lane that draws pages.

    What should stand in the paper and does not is said at once.
    """

    def make(then: Then) -> object:
        def made(paper: FinishedPaper) -> None:
            if paper.left_out:
                words = QCoreApplication.translate("PapersPanel", "Not in this paper: {what}")
                screen.shell.say(words.format(what="; ".join(paper.left_out)), "doubtful")
            then(paper)

        return screen.draw(made_by, *values, done=made)

    return open_print_panel(screen, make)


class _Open(Row):
    def __init__(self, offer: Offer) -> None:
        super().__init__(f"{offer.title}: {offer.about}" if offer.about else offer.title)
        _fill(self, offer.title, offer.about)


class _Closed(Row):
    """Named, so that nobody looks for it elsewhere, and why it cannot be printed."""

    def __init__(self, offer: Offer) -> None:
        super().__init__(f"{offer.title}: {offer.why_not}")
        _fill(self, offer.title, offer.why_not)
        self.setEnabled(False)
        self.unsetCursor()


def _fill(row: Row, title: str, about: str) -> None:
    column = QVBoxLayout(row)
    column.setContentsMargins(8, 8, 8, 10)
    column.setSpacing(2)
    column.addWidget(label(title, "strong"))
    if about:
        column.addWidget(label(about, "soft"))
