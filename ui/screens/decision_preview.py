"""The pages as they will print, beside the form: drawn anew after what was written is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import KnownError
from core.services import decisions
from ui.tasks import Lane
from ui.widgets.pdf_view import PdfView

if TYPE_CHECKING:
    from ui.shell import Shell


class DecisionPreview(QWidget):
    """`renew` asks for the newest pages: one print is under way at a time, and the last asking
    always is answered. Nothing waits for it."""

    def __init__(self, shell: Shell, hearing_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._hearing_id = hearing_id
        self._under_way = False
        self._asked_again = False
        self.pdf: bytes = b""
        self.view = PdfView(shell.tasks, self.tr("The decision as it will print"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 8)
        column.addWidget(self.view)

    def renew(self) -> None:
        """Print again in the print lane and show the result."""
        if self._under_way:
            self._asked_again = True
            return
        self._under_way = True
        self._shell.tasks.run(
            decisions.preview_pdf,
            self._shell.store,
            self._hearing_id,
            lane=Lane.PRINT,
            owner=self,
            done=self._printed,
            failed=self._refused,
        )

    def _printed(self, pdf: bytes) -> None:
        if pdf != self.pdf:
            self.pdf = pdf
            self.view.show_pdf(pdf)
        self._next()

    def _refused(self, error: Exception) -> None:
        self.pdf = b""
        why = (
            str(error)
            if isinstance(error, KnownError)
            else self.tr("What you wrote is saved. Only its picture could not be drawn.")
        )
        self.view.say(self.tr("The page cannot be drawn"), why)
        self._next()

    def _next(self) -> None:
        self._under_way = False
        if self._asked_again:
            self._asked_again = False
            self.renew()
