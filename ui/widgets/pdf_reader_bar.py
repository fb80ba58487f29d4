"""What a reader has in its bar beyond zoom and page numbers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.basic import Button
from ui.widgets.fields import LineField
from ui.widgets.layouts import Flow
from ui.widgets.pdf_pages import PageArea
from ui.widgets.toggle import Toggle


class ReaderBar(QObject):
    """Adds its buttons to `bar`. `by_keys` are those that do what a key does; the reader gives
    them their deed with the key. `spare` can be left out where there is little room."""

    def __init__(self, bar: Flow, pages: PageArea) -> None:
        super().__init__(bar)
        self._bar, self._pages = bar, pages
        self.page_field = LineField(left_to_right=True)
        self.page_field.setAccessibleName(self.tr("Go to page (Ctrl G)"))
        self.page_field.setToolTip(self.tr("Go to page (Ctrl G)"))
        self.page_field.setPlaceholderText(self.tr("page"))
        self.page_field.setFixedWidth(theme.px(64))
        self.page_field.returnPressed.connect(self._go_to_typed)
        self.whole = Toggle(self.tr("Whole page"), lambda: pages.set_zoom(-1))
        self.turn = Button("⟳")
        self.turn.setAccessibleName(self.tr("Turn the pages (Ctrl R)"))
        self.small = Toggle(self.tr("Pages"))
        self.find = Button(self.tr("Find"))
        self.bookmark = Toggle(self.tr("Bookmark"))
        self.highlight = Button(self.tr("Highlight"))
        self.marks = Toggle(self.tr("My marks"))
        self.by_keys: dict[str, Button] = {
            "Ctrl+R": self.turn,
            "Ctrl+T": self.small,
            "Ctrl+F": self.find,
            "Ctrl+B": self.bookmark,
            "Ctrl+H": self.highlight,
            "Ctrl+M": self.marks,
        }
        for keys, button in self.by_keys.items():
            button.setToolTip(keys)
        self.turn.setToolTip(self.turn.accessibleName())
        self.spare: tuple[QWidget, ...] = (self.whole, self.turn, self.page_field)
        for widget in (self.whole, self.turn, self.page_field, self.small, self.find,
                       self.bookmark, self.highlight, self.marks):  # fmt: skip
            bar.add(widget)

    def ask_for_page(self) -> None:
        """The keyboard to the field for a page number, also where it was left out."""
        self._bar.show()
        self.page_field.show()
        self.page_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page_field.selectAll()

    def _go_to_typed(self) -> None:
        typed = self.page_field.text().strip()
        if typed.isdigit() and 1 <= int(typed) <= self._pages.page_count():
            self._pages.go_to(int(typed) - 1)
            self.page_field.clear()
            self.page_field.set_invalid(False)
            self._pages.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page_field.set_invalid(True)
            self.page_field.selectAll()
