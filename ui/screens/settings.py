"""Settings: how the window looks, how the law's open questions are read, who may open the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.model.changes import Changes
from ui.screens.committee_card import CommitteeCard
from ui.screens.languages_card import LanguagesCard
from ui.screens.law_card import LawCard
from ui.screens.letters_bodies_card import LettersBodiesCard
from ui.screens.letters_office_card import LettersOfficeCard
from ui.screens.look_card import LookCard
from ui.screens.paper_card import PaperCard
from ui.screens.screen import Screen
from ui.screens.store_card import AboutCard, StoreCard
from ui.screens.templates_card import TemplatesCard
from ui.screens.users_card import UsersCard
from ui.widgets.layouts import ReflowColumns

if TYPE_CHECKING:
    from ui.shell import Shell


class SettingsScreen(Screen):
    """Every card acts at once; there is nothing to save."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_title(self.tr("Settings"), self.tr("Every change takes effect at once."))
        page: ReflowColumns = self.set_body(ReflowColumns(columns=2, least=380))
        self.look = LookCard(shell)
        self.law = LawCard(self)
        self.committee = CommitteeCard(self)
        self.office = LettersOfficeCard(self)
        self.bodies = LettersBodiesCard(self)
        self.templates = TemplatesCard(self)
        self.users = UsersCard(self)
        self.store = StoreCard(self)
        self.paper = PaperCard(self)
        self.languages = LanguagesCard()
        page.add(self.look, 0)
        page.add(self.law, 1)
        page.add(self.committee, 0)
        page.add(self.office, 0)
        page.add(self.bodies, 0)
        page.add(self.templates, 0)
        page.add(self.users, 0)
        page.add(self.store, 0)
        page.add(self.paper, 0)
        page.add(self.languages, 1)
        page.add(AboutCard(), 0)

    def first_focus(self) -> QWidget:
        return self.look.theme

    def refresh(self) -> None:
        self.law.refresh()
        self.committee.refresh()
        self.office.refresh()
        self.bodies.refresh()
        self.templates.refresh()
        self.users.refresh()
        self.store.refresh()

    def on_changes(self, changes: Changes) -> None:
        if "law" in changes.kinds():
            self.law.refresh()
        if "user" in changes.kinds():
            self.users.refresh()
