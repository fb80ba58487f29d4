"""Is this paper a decision of the store? Asked with a PDF, or with the code that is on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import KnownError
from core.services import paper_in_store
from core.services.paper_check import PaperReport, Verdict
from core.wording import text
from ui.widgets.basic import Button, Card, Chip, clear_layout, label
from ui.widgets.fields import Labelled, LineField
from ui.widgets.file_chooser import choose_files
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.screen import Screen

_TONES = {
    Verdict.RIGHT: "done",
    Verdict.LATER: "doubtful",
    Verdict.WRONG: "wrong",
    Verdict.UNKNOWN: "doubtful",
}


class PaperCard(Card):
    """The answer stands under the question: a verdict, what was found, what is not proved."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("Check a paper"))
        self._screen = screen
        self.add(
            label(
                self.tr(
                    "Is this paper a decision signed here? Choose its PDF, or type the code that "
                    "is printed under the signatures."
                ),
                "soft",
            )
        )
        self.code = LineField(left_to_right=True)
        self.code.returnPressed.connect(self._check_code)
        self.add(Labelled(self.tr("Code on the paper"), self.code))
        self.check = Button(self.tr("Check the code"), self._check_code)
        self.choose = Button(self.tr("Choose a PDF…"), self._choose)
        self.add(Flow(self.check, self.choose))
        self._place = QWidget()
        self._answer = QVBoxLayout(self._place)
        self._answer.setContentsMargins(0, 0, 0, 0)
        self._answer.setSpacing(6)
        self.add(self._place)
        self._place.hide()

    def check_file(self, path: Path) -> None:
        """Check a PDF against the store."""
        self._ask(paper_in_store.check_file_in_store, path)

    def answer(self) -> str:
        """The sentences that stand under the question, a line each."""
        items = (self._answer.itemAt(place) for place in range(self._answer.count()))
        widgets = (item.widget() for item in items if item is not None)
        return "\n".join(getattr(widget, "text", str)() for widget in widgets if widget is not None)

    def _check_code(self) -> None:
        if self.code.text().strip():
            self._ask(paper_in_store.check_code, self.code.text())
        else:
            self.code.setFocus()

    def _choose(self) -> None:
        chosen = choose_files(self, self.tr("The PDF of a decision"), "PDF (*.pdf)", several=False)
        if chosen:
            self.check_file(chosen[0])

    def _ask(self, service: Callable[..., PaperReport], what: object) -> None:
        self._wait(True)
        self._show((label(self.tr("Checking…"), "soft"),))
        self._screen.read(service, what, done=self._told, failed=self._refused, owner=self)

    def _told(self, report: PaperReport) -> None:
        self._wait(False)
        verdict = Chip(text(f"paper.verdict.{report.verdict.name}"), _TONES[report.verdict])
        rows: list[QWidget] = [verdict, *map(label, report.found)]
        if report.open:
            rows.append(label(text("paper.title_open"), "strong"))
            rows += [label(sentence, "soft") for sentence in report.open]
        self._show(rows)

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        self._show((label(str(error)),) if isinstance(error, KnownError) else ())

    def _show(self, rows: Sequence[QWidget]) -> None:
        clear_layout(self._answer)
        for row in rows:
            self._answer.addWidget(row)
        self._place.setVisible(bool(rows))

    def _wait(self, waiting: bool) -> None:
        self.check.setEnabled(not waiting)
        self.choose.setEnabled(not waiting)
