"""The committee's office, as its letters show it: letterhead, whom to ask, who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from core.model.bodies import CommitteeOffice
from core.model.cases import Track
from core.services import offices
from ui.widgets.basic import Button, Card, label
from ui.widgets.field_state import value_of
from ui.widgets.fields import Labelled, LineField, Select, TextField
from ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class LettersOfficeCard(Card):
    """One track at a time; what was typed is kept with the button."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("")
        self.set_title(self.tr("The office on letters"))
        self._screen = screen
        self.add(label(self.tr("These lines stand on every letter that goes out."), "soft"))
        self.track = Select.of(Track)
        self.track.set_value(Track.FACILITY)
        self.track.chosen.connect(lambda _: self.refresh())
        self.add(Labelled(self.tr("Committee"), self.track))
        self.fields: dict[str, QWidget] = {
            "letterhead": TextField(lines=3),
            "quiet_letterhead": TextField(lines=2),
            "ask_name": LineField(),
            "ask_role": LineField(),
            "ask_phone": LineField(left_to_right=True),
            "ask_when": LineField(),
            "signer_name": LineField(),
            "signer_role": LineField(),
        }
        titles = {
            "letterhead": self.tr("Letterhead: name, address, telephone, a line each"),
            "quiet_letterhead": self.tr("Letterhead for schools, which does not tell who we are"),
            "ask_name": self.tr("Whom to ask: name"),
            "ask_role": self.tr("Whom to ask: part"),
            "ask_phone": self.tr("Whom to ask: telephone"),
            "ask_when": self.tr("Whom to ask: days and hours"),
            "signer_name": self.tr("Who signs letters: name"),
            "signer_role": self.tr("Who signs letters: part"),
        }
        for name, field in self.fields.items():
            self.add(Labelled(titles[name], field))
        self.save = Button(self.tr("Save the office"), self._save, kind="primary")
        self.add(Flow(self.save))

    def refresh(self) -> None:
        """Read the office of the chosen track."""
        self._screen.read(offices.office, self.track.value(), done=self._show, owner=self)

    def _show(self, office: CommitteeOffice) -> None:
        for name, field in self.fields.items():
            words = getattr(office, name)
            if isinstance(field, TextField):
                field.set_text(words)
            elif isinstance(field, LineField):
                field.setText(words)

    def _save(self) -> None:
        self.save.setEnabled(False)
        told = {name: value_of(field) for name, field in self.fields.items()}
        self._screen.write(
            offices.set_office,
            CommitteeOffice(self.track.value(), **told),
            done=lambda _: self._saved(),
            failed=self._refused,
            owner=self,
        )

    def _saved(self) -> None:
        self.save.setEnabled(True)
        self._screen.shell.say(self.tr("The office was saved."))

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        self._screen.shell.tasks.tell(error)
