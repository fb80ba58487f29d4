"""Drawn pages kept in memory, as many as there are bytes for; those used last stay longest."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection

from PySide6.QtGui import QImage, QTransform

from core.model.pages import PageImage

MOST_BYTES = 96 * 1024 * 1024


class Pictures:
    """Pictures by page. `but` of `trim` are never let go, whatever they weigh."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[int, QImage] = OrderedDict()

    def get(self, page: int) -> QImage | None:
        picture = self._kept.get(page)
        if picture is not None:
            self._kept.move_to_end(page)
        return picture

    def put(self, page: int, picture: QImage) -> None:
        self._kept[page] = picture
        self._kept.move_to_end(page)

    def drop(self, page: int) -> None:
        self._kept.pop(page, None)

    def pages(self) -> set[int]:
        return set(self._kept)

    def bytes(self) -> int:
        """What all pictures weigh."""
        return sum(picture.sizeInBytes() for picture in self._kept.values())

    def trim(self, but: Collection[int]) -> set[int]:
        """Let go of what was used longest ago until there is room; the pages let go."""
        gone: set[int] = set()
        weight = self.bytes()
        for page in [page for page in self._kept if page not in but]:
            if weight <= self._most:
                break
            weight -= self._kept.pop(page).sizeInBytes()
            gone.add(page)
        return gone

    def clear(self) -> None:
        self._kept.clear()


def picture_of(image: PageImage, turn: int = 0) -> QImage:
    """A drawn page as Qt keeps it, turned by so many quarters clockwise."""
    borrowed = QImage(
        image.rgb, image.width, image.height, image.width * 3, QImage.Format.Format_RGB888
    )
    if turn % 4:
        borrowed = borrowed.transformed(QTransform().rotate(90 * turn))
    # In the screen's own format, so that it is not changed over at every painting; and a copy, for
    # QImage would only borrow the bytes.
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)
