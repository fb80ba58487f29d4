"""A digital signature of one's own on a signed decision's PDF: key in a file, or on a card."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QWidget

from core.errors import KnownError
from core.services import sealed_copies
from ui import formatting
from ui.screens.entry_panel import PassphraseField
from ui.widgets.basic import Button, Card, label, set_text
from ui.widgets.choice import Choice
from ui.widgets.fields import Labelled, LineField
from ui.widgets.file_chooser import choose_place
from ui.widgets.layouts import Flow
from ui.widgets.path_field import PathField

if TYPE_CHECKING:
    from ui.screens.screen import Screen


class SealCard(Card):
    """Asks for the key and where to save. What opens the key is forgotten at once."""

    def __init__(self, screen: Screen, decision_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Digital signature"))
        self._screen = screen
        self._decision_id = decision_id
        self.add(
            label(
                self.tr(
                    "The PDF can carry a digital signature by your own certificate. The signed "
                    "copy is a file outside the store: it is not encrypted, and the store keeps "
                    "no copy of it. That it was made is recorded."
                ),
                "soft",
            )
        )
        self._group = QButtonGroup(self)
        self.by_file = Choice(self.tr("The key is in a file (PKCS#12: p12, pfx)"))
        self.by_card = Choice(self.tr("The key is on a smart card"))
        for choice in (self.by_file, self.by_card):
            self._group.addButton(choice)
            self.add(choice)
            choice.toggled.connect(lambda _: self._arrange())
        self.key = PathField(self.tr("The key file"), "PKCS#12 (*.p12 *.pfx)")
        self.library = PathField(self.tr("The card's PKCS#11 library"), "PKCS#11 (*.so *.dll *)")
        self.token = LineField()
        self.secret = PassphraseField()
        self._key = self._labelled(self.tr("The key file"), self.key)
        self._library = self._labelled(self.tr("The card's PKCS#11 library"), self.library)
        self._token = self._labelled(self.tr("Name of the card, if there are several"), self.token)
        self._secret = self._labelled(self.tr("Passphrase of the key file"), self.secret)
        self.complaint = label("")
        self.complaint.setProperty("tone", "wrong")
        self.complaint.hide()
        self.add(self.complaint)
        self.button = Button(self.tr("Sign and save as PDF…"), self._ask_place)
        self.add(Flow(self.button))
        self.by_file.setChecked(True)

    def _labelled(self, title: str, field: QWidget) -> Labelled:
        made = Labelled(title, field)
        self.add(made)
        return made

    def _arrange(self) -> None:
        card = self.by_card.isChecked()
        self._key.setVisible(not card)
        self._library.setVisible(card)
        self._token.setVisible(card)
        title = self.tr("PIN of the card") if card else self.tr("Passphrase of the key file")
        set_text(self._secret.name, title)
        self.secret.setAccessibleName(title)
        self.secret.clear()
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say above the button what is wrong; an empty sentence lifts it."""
        set_text(self.complaint, sentence)
        self.complaint.setVisible(bool(sentence))

    def _ask_place(self) -> None:
        self.complain("")
        field = self.library if self.by_card.isChecked() else self.key
        if field.value() is None:
            self.complain(self.tr("Nothing was signed yet: first choose the file above."))
            field.setFocus()
            return
        title = self.tr("Save the signed PDF: readable by anyone who finds it")
        chosen = choose_place(self, title, "PDF (*.pdf)", "pdf")
        if chosen:
            self.save_to(chosen.with_suffix(".pdf"))

    def save_to(self, place: Path) -> None:
        """Sign with the key asked for and write the file; the secret leaves the field at once."""
        secret = self.secret.text()
        self.secret.clear()
        self.button.setEnabled(False)
        key = self.library.value() if self.by_card.isChecked() else self.key.value()
        if self.by_card.isChecked():
            service = sealed_copies.save_sealed_with_card
            arguments = (self._decision_id, key, self.token.text().strip(), secret, place)
        else:
            service = sealed_copies.save_sealed_with_file
            arguments = (self._decision_id, key, secret, place)
        self._screen.write(service, *arguments, done=self._saved, failed=self._refused, owner=self)

    def _saved(self, place: Path) -> None:
        self.button.setEnabled(True)
        self._screen.shell.say(
            self.tr("Signed and saved outside the store, not encrypted: {place}").format(
                place=formatting.number(str(place))
            ),
            "doubtful",
        )

    def _refused(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if isinstance(error, KnownError):
            self.complain(str(error))
        self.secret.setFocus()
