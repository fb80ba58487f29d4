"""The page with a store's recovery key, drawn in memory."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextOption

from ui.theme import FAMILY


def recovery_pdf(title: str, lines: tuple[str, ...], groups: tuple[str, ...]) -> bytes:
    """A4: a title, what the key is for, and its groups, numbered, three a row."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(22, 22, 22, 22), QPageLayout.Unit.Millimeter)
    writer.setResolution(300)
    writer.setTitle(title)
    painter = QPainter(writer)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    width = float(writer.width())
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    top = 0.0
    for size, bold, text in ((20, True, title), *((12, False, line) for line in lines)):
        font = QFont(FAMILY, size)
        font.setBold(bold)
        painter.setFont(font)
        area = QRectF(0, top, width, 2000)
        height = painter.boundingRect(area, text, option).height()
        painter.drawText(QRectF(0, top, width, height + 20), text, option)
        top += height + 60
    painter.setFont(QFont(FAMILY, 17))
    cell, step = width / 3, painter.fontMetrics().height() * 1.9
    for index, group in enumerate(groups):
        left = width - cell * (index % 3 + 1)
        spot = QRectF(left, top + step * (index // 3), cell, step)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, f"\u2066{group}\u2069  .{index + 1}")
    painter.end()
    buffer.close()
    return bytes(content.data())
