"""Who may open the store, and giving somebody a passphrase of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.changes import Changes
from core.model.users import User, UserRole
from core.services import stores
from core.wording import label as term
from ui.screens.create_panel import strength
from ui.screens.entry_panel import PassphraseField
from ui.widgets.basic import Button, Card, FactRow, clear_layout, label
from ui.widgets.fields import Labelled, LineField, Select
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class UsersCard(Card):
    """The form opens in the card; no dialog."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("Who may open this store"))
        self._screen = screen
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.add(self._list)
        self.show_form = Button(self.tr("Add somebody"), lambda: self._toggle(True))
        self.add(Flow(self.show_form))
        self.form = QWidget()
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.name = LineField()
        self.by_name = Labelled(self.tr("Name"), self.name)
        self.role = Select.of(UserRole)
        self.passphrase = PassphraseField()
        self.by_passphrase = Labelled(
            self.tr("Their passphrase"),
            self.passphrase,
            self.tr("Let them type it themselves: 8 letters at least."),
        )
        self.save = Button(self.tr("Add"), self._add, kind="primary")
        self.cancel = Button(self.tr("Cancel"), lambda: self._toggle(False))
        for widget in (
            self.by_name,
            Labelled(self.tr("Part"), self.role),
            self.by_passphrase,
            Flow(self.save, self.cancel),
        ):
            column.addWidget(widget)
        self.add(self.form)
        self._toggle(False)

    def refresh(self) -> None:
        """Read who there is."""
        self._screen.read(stores.users, done=self._show, owner=self)

    def _show(self, users: tuple[User, ...]) -> None:
        clear_layout(self._column)
        for user in users:
            self._column.addWidget(FactRow(term(user.role), user.name))
        if not users:
            self._column.addWidget(label(self.tr("Nobody yet."), "soft"))

    def _toggle(self, open_: bool) -> None:
        self.form.setVisible(open_)
        self.show_form.setVisible(not open_)
        self.passphrase.clear()
        if open_:
            self.name.setFocus()

    def _add(self) -> None:
        name, passphrase = self.name.text().strip(), self.passphrase.text()
        self.by_name.show_error("" if name else self.tr("Write the name."))
        short = strength(passphrase) == 0
        self.by_passphrase.show_error(self.tr("Too short: 8 letters at least.") if short else "")
        if not name or short:
            return
        self.save.setEnabled(False)
        self._screen.write(
            stores.add_user,
            name=name,
            role=self.role.value(),
            passphrase=passphrase,
            done=self._added,
            failed=self._refused,
            owner=self,
        )

    def _added(self, _: Changes) -> None:
        self.save.setEnabled(True)
        self.name.clear()
        self._toggle(False)
        self.refresh()
        self._screen.shell.say(self.tr("Added. They open the store with their own passphrase."))

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._screen.shell.tasks.tell(error)
