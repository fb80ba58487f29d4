"""A frame on a page, moved and made larger or smaller with the arrows: an area without a mouse."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from core.model.page_words import Box
from ui.widgets.pdf_scroll import PageScroll

_LEAST = 12.0  # pixels of the view
_STEP = 16.0
ARROWS = {
    Qt.Key.Key_Left: QPointF(-_STEP, 0),
    Qt.Key.Key_Right: QPointF(_STEP, 0),
    Qt.Key.Key_Up: QPointF(0, -_STEP),
    Qt.Key.Key_Down: QPointF(0, _STEP),
}


def first_frame(pages: PageScroll, page: int) -> Box:
    """A frame in the middle of what is seen of a page."""
    whole = pages.page_rect(page)
    seen = QRectF(whole.intersected(pages.viewport().rect()) or whole)
    size = seen.size() / 3
    rect = QRectF(seen.center() - QPointF(size.width() / 2, size.height() / 2), size)
    return pages.upright_box(page, rect.translated(-QPointF(whole.topLeft())))


def stepped(pages: PageScroll, page: int, frame: Box, arrow: Qt.Key, *, move: bool) -> Box:
    """The frame a step further, as the page is seen: moved, or its lower and inner edges drawn.

    The inner edge is the left one where the window reads from the right.
    """
    whole = QRectF(QPointF(), pages.page_rect(page).size().toSizeF())
    rect = pages.box_rect(page, frame).translated(-QPointF(pages.page_rect(page).topLeft()))
    by = ARROWS[arrow]
    if move:
        rect.translate(by)
        rect.translate(max(0.0, -rect.left()), max(0.0, -rect.top()))
        rect.translate(
            min(0.0, whole.right() - rect.right()), min(0.0, whole.bottom() - rect.bottom())
        )
    elif pages.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        rect.setLeft(min(rect.left() + by.x(), rect.right() - _LEAST))
        rect.setBottom(max(rect.bottom() + by.y(), rect.top() + _LEAST))
    else:
        rect.setRight(max(rect.right() + by.x(), rect.left() + _LEAST))
        rect.setBottom(max(rect.bottom() + by.y(), rect.top() + _LEAST))
    return pages.upright_box(page, rect.intersected(whole))
