"""Draws a time line of lanes: axis, bands, marks and words. Keeps nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from core.direction import RLM
from ui import theme
from ui.widgets.lanes_axis import ticks
from ui.widgets.lanes_layout import Place, Row
from ui.widgets.lanes_view import View

_START = (
    Qt.AlignmentFlag.AlignRight
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextForceRightToLeft
    | Qt.TextFlag.TextSingleLine
)


class LanesPainter:
    """One painting of one view; `plot` is where the column of names begins."""

    def __init__(self, painter: QPainter, view: View, plot: int) -> None:
        self._p, self._view, self._plot = painter, view, plot
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._metrics = QFontMetrics(theme.font(theme.SMALL))

    def end(self) -> None:
        self._p.end()

    def paint(
        self,
        rows: tuple[Row, ...],
        area: QRect,
        today: date,
        current: str,
        *,
        focused: bool,
        today_word: str,
    ) -> None:
        """Everything, from the back to the front."""
        top = rows[0].top if rows else area.height()
        self._names(rows, area)
        self._p.save()
        self._p.setClipRect(QRect(0, 0, self._plot, area.height()))
        badge = self._badge(today, today_word)
        self._axis(area, top, badge)
        self._today(area, today, today_word, badge)
        for row in rows:
            banded = any(place.item.second for place in row.places) or row.key == "bands"
            for place in row.places:
                on = place.item.key == current
                if banded:
                    self._band(place, current=on, focused=focused)
                else:
                    self._mark(place, current=on, focused=focused)
        self._p.restore()

    def _names(self, rows: tuple[Row, ...], area: QRect) -> None:
        bold = theme.font(theme.SMALL, bold=True)
        for number, row in enumerate(rows):
            if number % 2:
                ground = QRect(0, row.top, area.width(), row.height)
                self._p.fillRect(ground, theme.colour("row"))
            self._p.setPen(theme.colour("ink"))
            self._p.setFont(bold)
            inside = QRect(self._plot + 10, row.top, area.width() - self._plot - 20, row.height)
            self._wrapped(row.title, inside)
        self._p.setPen(QPen(theme.colour("line"), 1))
        self._p.drawLine(self._plot, 0, self._plot, area.height())

    def _wrapped(self, text: str, inside: QRect) -> None:
        """A name in as many lines as it takes, in the middle of its lane."""
        metrics = QFontMetrics(self._p.font())
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if metrics.horizontalAdvance(RLM + longer) <= inside.width():
                lines[-1] = longer
            else:
                lines.append(word)
        lines = [line for line in lines if line]
        most = max(1, inside.height() // metrics.height())
        if len(lines) > most:
            rest = " ".join(lines[most - 1 :])
            width, right = inside.width(), Qt.TextElideMode.ElideRight
            lines = [*lines[: most - 1], metrics.elidedText(rest, right, width)]
        top = inside.top() + (inside.height() - len(lines) * metrics.height()) // 2
        for number, line in enumerate(lines):
            box = QRect(inside.left(), top + number * metrics.height(), inside.width(),
                        metrics.height())  # fmt: skip
            self._p.drawText(box, _START, RLM + line)

    def _badge(self, today: date, word: str) -> QRectF:
        """Where the word for today stands on the axis."""
        metrics = QFontMetrics(theme.font(theme.SMALL, bold=True))
        width = metrics.horizontalAdvance(word) + theme.px(10)
        return QRectF(self._view.x(today) - width / 2, 2, width, metrics.height() + 2)

    def _axis(self, area: QRect, top: int, badge: QRectF) -> None:
        room = self._metrics.horizontalAdvance("00.0000") + theme.px(14)
        weeks = self._view.unit == "weeks"
        if weeks:
            room = self._metrics.horizontalAdvance("00.00.0000") + theme.px(14)
        self._p.setFont(theme.font(theme.SMALL))
        taken = float(self._plot + room)
        for tick in ticks(self._view, room):
            x = self._view.x(tick.on)
            strong = tick.strong and self._view.unit != "years"
            self._p.setPen(QPen(theme.colour("edge" if strong else "line"), 1))
            self._p.drawLine(QPointF(x, top - theme.px(6)), QPointF(x, area.height()))
            if taken - x < room:
                continue
            taken = x
            box = QRect(round(x) - room + theme.px(10), 2, room - theme.px(6), top - theme.px(8))
            words = QRectF(box)
            words.setLeft(box.right() - self._metrics.horizontalAdvance(tick.text))
            if box.right() < self._plot and not words.intersects(badge):
                self._p.setPen(theme.colour("soft"))
                self._p.drawText(box, _START, RLM + tick.text)

    def _today(self, area: QRect, today: date, word: str, badge: QRectF) -> None:
        x = self._view.x(today)
        self._p.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        self._p.drawLine(QPointF(x, 0), QPointF(x, area.height()))
        self._p.setPen(Qt.PenStyle.NoPen)
        self._p.setBrush(theme.colour("accent"))
        self._p.drawRoundedRect(badge, 6, 6)
        self._p.setPen(theme.colour("accent_ink"))
        self._p.setFont(theme.font(theme.SMALL, bold=True))
        self._p.drawText(badge, Qt.AlignmentFlag.AlignCenter, word)

    def _band(self, place: Place, *, current: bool, focused: bool) -> None:
        """A stage: its name, and under it its handover or who is missing."""
        item, box = place.item, place.words
        tone = item.second_tone if item.second_tone == "wrong" else item.tone
        self._p.setPen(QPen(theme.colour(tone), 2 if current else 1))
        self._p.setBrush(theme.colour(f"{tone}_soft"))
        self._p.drawRoundedRect(QRectF(box), 6, 6)
        if current and focused:
            self._ring(box)
        seen = box.intersected(QRect(0, box.top(), self._plot - 2, box.height()))
        inside = seen.adjusted(6, 2, -6, -2)
        if inside.width() < theme.px(24):
            return
        half = inside.height() // 2
        upper = QRect(inside.left(), inside.top(), inside.width(), half)
        self._words(item.title, upper, "ink", bold=True)
        lower = upper.translated(0, half)
        self._words(item.second, lower, item.second_tone, bold=item.second_tone == "wrong")

    def _mark(self, place: Place, *, current: bool, focused: bool) -> None:
        item, words = place.item, place.words
        tone, middle = theme.colour(item.tone), words.center().y()
        radius = theme.px(6 if current else 5)
        if place.end < place.x:
            bar = QRectF(place.end, middle - theme.px(3), place.x - place.end, theme.px(6))
            self._p.setPen(Qt.PenStyle.NoPen)
            self._p.setBrush(theme.colour(f"{item.tone}_soft"))
            self._p.drawRoundedRect(bar, 3, 3)
            self._p.setPen(QPen(tone, 1))
            self._p.drawRoundedRect(bar, 3, 3)
        self._p.setPen(QPen(tone, 2))
        self._p.setBrush(theme.colour("card") if item.to_come else tone)
        self._p.drawEllipse(QPointF(place.x, middle), radius, radius)
        if current:
            left = min(words.left(), place.end) - 2
            whole = QRect(QPoint(left, words.top()), QPoint(place.x + radius + 3, words.bottom()))
            self._p.setBrush(Qt.BrushStyle.NoBrush)
            if focused:
                self._ring(whole)
            else:
                self._p.setPen(QPen(theme.colour("edge"), 1))
                self._p.drawRoundedRect(QRectF(whole), 5, 5)
        ink = item.tone if item.tone == "wrong" else "ink"
        self._words(item.title, words, ink, bold=current)

    def _ring(self, box: QRect) -> None:
        self._p.setBrush(Qt.BrushStyle.NoBrush)
        self._p.setPen(QPen(theme.colour("accent"), 2))
        self._p.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6)

    def _words(self, text: str, box: QRect, role: str, *, bold: bool = False) -> None:
        if box.width() < 8 or not text:
            return
        font = theme.font(theme.SMALL, bold=bold)
        self._p.setFont(font)
        self._p.setPen(theme.colour(role if role != "plain" else "soft"))
        right = Qt.TextElideMode.ElideRight
        elided = QFontMetrics(font).elidedText(RLM + text, right, box.width())
        self._p.drawText(box, _START, elided)
