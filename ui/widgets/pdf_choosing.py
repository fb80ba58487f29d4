"""Words or an area chosen with the keyboard: Shift with the arrows, Ctrl too to move a frame."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.widgets.pdf_finding import Finding
from ui.widgets.pdf_frame import ARROWS, first_frame, stepped
from ui.widgets.pdf_pages import PageArea
from ui.widgets.pdf_selecting import SelectingHand
from ui.widgets.pdf_text import DocumentText

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_WAYS = {  # forward, by lines
    Qt.Key.Key_Left: (True, False),
    Qt.Key.Key_Right: (False, False),
    Qt.Key.Key_Down: (True, True),
    Qt.Key.Key_Up: (False, True),
}


class KeyChooser(QObject):
    """Words where the page has any, a frame where it is a picture, or anywhere with Ctrl."""

    def __init__(
        self, pages: PageArea, text: DocumentText, hand: SelectingHand, finding: Finding
    ) -> None:
        super().__init__(pages)
        self._pages, self._text, self._hand, self._finding = pages, text, hand, finding
        self._waiting: Qt.Key | None = None
        text.placed.connect(self._placed)

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False where it is none of these."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._hand.selection is not None:
            self._hand.clear()
            return True
        if key not in ARROWS or not event.modifiers() & _SHIFT or not self._pages.page_count():
            return False
        self._waiting = None
        if event.modifiers() & _CTRL:
            self._frame(self._page(), key, move=True)
        else:
            self._step(key)
        return True

    def _page(self) -> int:
        chosen = self._hand.selection
        return self._pages.page() if chosen is None else chosen.page

    def _step(self, key: Qt.Key) -> None:
        page = self._page()
        chosen = self._hand.selection
        words = self._text.words(page)
        if chosen is not None and chosen.is_area:
            self._frame(page, key, move=False)
        elif words is None:
            self._waiting = key
        elif words.text.strip():
            forward, line = _WAYS[key]
            self._hand.extend(words, page, self._first_seen(page), forward=forward, line=line)
        else:
            self._frame(page, key, move=False)

    def _frame(self, page: int, key: Qt.Key, *, move: bool) -> None:
        chosen = self._hand.selection
        if chosen is None or not chosen.is_area:
            frame = first_frame(self._pages, page)
        else:
            frame = stepped(self._pages, page, chosen.boxes[0], key, move=move)
        self._hand.choose_area(page, frame)
        self._pages.show_box(page, frame)

    def _placed(self, page: int) -> None:
        key, self._waiting = self._waiting, None
        if key is not None and page == self._page():
            self._step(key)

    def _first_seen(self, page: int) -> int:
        """The character at which choosing begins: after what was found, else at the top."""
        hit = self._finding.hit()
        if hit is not None and hit.page == page:
            return hit.start
        words = self._text.words(page)
        top = self._pages.viewport().rect().top()
        for index, box in enumerate(words.boxes if words is not None else ()):
            if box is not None and self._pages.box_rect(page, box).top() >= top:
                return index
        return 0
