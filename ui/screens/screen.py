"""What every screen of an open store is: a header, perhaps tabs, and a body.

A subclass builds its body once in `__init__`, asks for its data in `refresh`, and fills itself in
the `done` of that request. It reads and writes only through `self.read` and `self.write`, which
work in the store's own thread.

    class CaseFileScreen(Screen):
        def __init__(self, shell: Shell, case_id: str) -> None:
            super().__init__(shell)
            self.columns = self.set_body(ReflowColumns(columns=3))
            self.add_action(self.tr("To the hearing"), self._go, key="F5", primary=True)

        def refresh(self) -> None:
            self.read(cases.open_case, self.case_id, done=self._show)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.model.changes import Changes
from ui.tasks import Job, Lane
from ui.widgets.basic import Button, Chip, label, set_text
from ui.widgets.layouts import Flow
from ui.widgets.tabs import TabStrip

if TYPE_CHECKING:
    from ui.shell import Shell


class Header(QFrame):
    """Title and subtitle at the start; chips and actions at the far end, or below if narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "header")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(24, 12, 24, 12)
        self._box.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = label("", "title")
        self.subtitle = label("", "soft")
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self.actions = Flow(spacing=12, to_end=True)
        self.actions.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._box.addLayout(words, 1)
        self._box.addWidget(self.actions, 0)

    def set(self, title: str, subtitle: str = "") -> None:
        """Other words at the start."""
        set_text(self.title, title)
        set_text(self.subtitle, subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.arrange()

    def arrange(self) -> None:
        """Put the actions beside the title, or under it when both do not fit."""
        words = max(
            self.title.fontMetrics().horizontalAdvance(self.title.text()),
            min(self.subtitle.fontMetrics().horizontalAdvance(self.subtitle.text()), 420),
        )
        actions = self.actions.sizeHint().width()
        narrow = words + actions + 80 > self.width()
        self._box.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self.actions.setMinimumWidth(0 if narrow else actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


class Screen(QWidget):
    """One screen. `shell` gives navigation, messages, the clock and the open store."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setProperty("panel", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.header = Header()
        self._column.addWidget(self.header)
        self.tabs: TabStrip | None = None
        self._body: QWidget | None = None
        self._cover: QWidget | None = None
        self._covered: list[QWidget] = []

    # What a screen is made of

    def set_title(self, title: str, subtitle: str = "") -> None:
        """The words of the header; they also name the window."""
        self.header.set(title, subtitle)
        self.setAccessibleName(title)
        self.shell.title_changed(self)

    def add_action(
        self, text: str, act: Callable[[], object], *, key: str = "", primary: bool = False
    ) -> Button:
        """A button of the header; `key` is its function key. The primary one is added last."""
        button = Button(text, act, key=key, kind="primary" if primary else "secondary")
        self.header.actions.add(button)
        self.header.arrange()
        return button

    def add_header_chip(self, text: str, tone: str) -> Chip:
        """A chip among the actions of the header, such as "hearing today 10:30"."""
        chip = Chip(text, tone)
        self.header.actions.add(chip)
        self.header.arrange()
        return chip

    def add_tabs(
        self, names: tuple[tuple[str, str], ...], on_tab: Callable[[str], object]
    ) -> TabStrip:
        """A strip of (name, title) tabs under the header; `on_tab` hears the name."""
        self.tabs = TabStrip(names)
        self.tabs.chosen.connect(on_tab)
        self._column.insertWidget(1, self.tabs)
        return self.tabs

    def set_body(self, body: QWidget) -> Any:
        """Put `body` under header and tabs, in place of (and deleting) the one before."""
        old = self._body
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._body = body
        self._column.addWidget(body, 1)
        if self._cover is not None:
            body.hide()
            self._covered = [*(each for each in self._covered if each is not old), body]
        return body

    def cover(self, widget: QWidget) -> None:
        """Show `widget` in place of all of the screen, in place of (and deleting) another cover."""
        self.uncover()
        around = (self._column.itemAt(index).widget() for index in range(self._column.count()))
        self._covered = [each for each in around if each is not None and not each.isHidden()]
        self._cover = widget
        self._column.addWidget(widget, 1)
        widget.show()
        for each in self._covered:
            each.hide()

    def uncover(self) -> None:
        """Take the cover away and delete it; the screen is as it was."""
        if self._cover is None:
            return
        self._column.removeWidget(self._cover)
        self._cover.hide()
        self._cover.deleteLater()
        for each in self._covered:
            if isValid(each):
                each.show()
        self._cover, self._covered = None, []

    # What a screen does

    def refresh(self) -> None:
        """Read again and show. Called whenever the screen comes to the front."""

    def on_changes(self, changes: Changes) -> None:
        """Something was written while this screen is in front; read again what concerns it."""
        self.refresh()

    def leave(self) -> bool:
        """About to be left or locked: write what is unwritten. False keeps the person here."""
        return True

    def first_focus(self) -> QWidget | None:
        """Which widget takes the keyboard when the screen opens."""
        return None

    def read(self, service: Callable[..., Any], *args: Any, **options: Any) -> Job:
        """Call `service(store, *args)` in the store's thread; options are those of Tasks.run.

        The screen owns the request unless `owner` names another widget.
        """
        options.setdefault("owner", self)
        return self.shell.tasks.run(service, self.shell.store, *args, **options)

    def write(self, service: Callable[..., Any], *args: Any, **options: Any) -> Job:
        """The same for a service that writes; the Changes it returns are announced to all."""
        return self.read(service, *args, **options)

    def draw(self, fn: Callable[..., Any], *args: Any, **options: Any) -> Job:
        """Call `fn(*args)` in the lane that prints and draws pages; the store is not passed."""
        options.setdefault("owner", self)
        return self.shell.tasks.run(fn, *args, lane=Lane.PRINT, **options)
