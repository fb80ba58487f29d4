"""A quiet band over a page of a report that says from whom the page is withheld."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from core.direction import RLM
from core.model.page_words import Box
from core.model.reports import Audience
from core.services.withholding import withheld_words
from ui import theme

if TYPE_CHECKING:
    from ui.screens.case_tabs.reader_pane import ReaderPane
    from ui.screens.case_tabs.reports import ReportsTab


class WithheldBand:
    """A layer of the reader: painted on each page, the words only where a page is withheld."""

    def __init__(self, tab: ReportsTab, pane: ReaderPane) -> None:
        self._tab, self._pane = tab, pane

    def words(self, page: int) -> str:
        """From whom a page, counted from 0, is withheld; empty for a page that reaches all."""
        file = self._tab.file
        if file is None:
            return ""
        report = next((each for each in file.reports if each.id == self._pane.report_id), None)
        if report is None or not report.withheld:
            return ""
        hidden = [each for each in Audience if page + 1 in report.withheld_pages(each)]
        return withheld_words(hidden, file.case.minor.sex)

    def __call__(self, painter: QPainter, page: int, at: Callable[[Box], QRectF]) -> None:
        words = self.words(page)
        if not words:
            return
        metrics = QFontMetrics(theme.font(theme.SMALL, bold=True))
        corner = at(Box(0, 0, 1, 1)).topLeft()
        width = metrics.horizontalAdvance(RLM + words) + theme.px(20)
        band = QRectF(corner.x(), corner.y(), width, metrics.height() + theme.px(8))
        painter.fillRect(band, theme.colour("doubtful_soft"))
        painter.setFont(theme.font(theme.SMALL, bold=True))
        painter.setPen(theme.colour("doubtful"))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, RLM + words)
