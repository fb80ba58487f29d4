"""Ready wordings over a field: searched, put in at the cursor, or kept from what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from core.errors import KnownError
from core.model.text_templates import TextTemplate
from core.services import text_templates
from core.wording import label as term
from ui import theme
from ui.models.headed_list import Entry, HeadedListModel
from ui.widgets.basic import Button, label, set_text
from ui.widgets.fields import TextField
from ui.widgets.headed_list import HeadedList, SearchOver
from ui.widgets.picker import fits

if TYPE_CHECKING:
    from ui.shell import Shell


class TemplatesPopup(QFrame):
    """Letters search, the arrows walk, Enter puts in; Esc, or leaving it, closes it."""

    def __init__(self, shell: Shell, field: TextField) -> None:
        super().__init__(shell)
        assert field.place is not None
        self._shell, self._field, self._place = shell, field, field.place
        self._found: tuple[TextTemplate, ...] = ()
        self.setProperty("panel", "card")
        self.setAccessibleName(self.tr("Ready wordings"))
        self.model = HeadedListModel()
        self.list = HeadedList(self.model)
        self.list.setAccessibleName(self.tr("Ready wordings"))
        self.list.opened.connect(self._insert)
        self.search = SearchOver(self.tr("Search the wordings"), self.list)
        self.search.setAccessibleName(self.tr("Search the wordings"))
        self.search.textChanged.connect(lambda _: self._filter())
        self.search.returnPressed.connect(self._insert)
        self.none = label(self.tr("No wording fits."), "soft")
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.none)
        self.complaint = label("")
        self.complaint.setProperty("tone", "wrong")
        self.complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.pages, 1)
        column.addWidget(self.complaint)
        self.chosen = field.textCursor().selection().toPlainText().strip()
        self.keep = Button(self.tr("Keep the chosen words as a wording"), self._keep, kind="link")
        self.keep.setVisible(bool(self.chosen))
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def open(self) -> None:
        """Stand under the field, or over it where there is no room under it."""
        width = min(max(self._field.width(), theme.px(360)), self._shell.width() - 16)
        height = min(theme.px(300), self._shell.height() - 16)
        corner = self._field.mapTo(self._shell, QPoint(0, self._field.height() + 2))
        if corner.y() + height > self._shell.height():
            over = self._field.mapTo(self._shell, QPoint(0, 0)).y() - height - 2
            corner.setY(max(over, 8))
        right = corner.x() + self._field.width()
        left = min(max(right - width, 8), self._shell.width() - width - 8)
        self.setGeometry(left, corner.y(), width, height)
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        self._shell.tasks.run(
            text_templates.templates,
            self._shell.store,
            self._place,
            self._field.domain,
            done=self._show,
            owner=self,
        )

    def _show(self, found: tuple[TextTemplate, ...]) -> None:
        self._found = found
        self._filter()

    def _filter(self) -> None:
        needle = self.search.text()
        fitting = [each for each in self._found if fits(f"{each.title} {each.text}", needle)]
        groups = (
            (self.tr("The committee's own"), [each for each in fitting if each.version]),
            (self.tr("To begin with"), [each for each in fitting if not each.version]),
        )
        self.model.show((head, map(_entry, members)) for head, members in groups if members)
        self.pages.setCurrentIndex(0 if fitting else 1)
        self.list.select(self.model.first())

    def _insert(self) -> None:
        chosen = self.list.current()
        words = next((each.text for each in self._found if each.id == chosen), "")
        if words:
            self._close()
            self._field.insert(words)

    def _keep(self) -> None:
        self._shell.tasks.run(
            text_templates.save_template,
            self._shell.store,
            TextTemplate("", self._place, "", self.chosen, self._field.domain),
            done=lambda _: self._kept(),
            failed=self._refused,
            owner=self,
        )

    def _kept(self) -> None:
        self._close()
        self._shell.say(
            self.tr("The words are kept among the wordings for: {place}").format(
                place=term(self._place)
            )
        )

    def _refused(self, error: KnownError) -> None:
        set_text(self.complaint, str(error))
        self.complaint.show()

    def _close(self) -> None:
        self.hide()
        self.deleteLater()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.hide()
            self.deleteLater()

    def event(self, event: QEvent) -> bool:
        """Claim Esc; else the shell's shortcut would leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)


def _entry(template: TextTemplate) -> Entry:
    return Entry(template.id, template.title, template.text)
