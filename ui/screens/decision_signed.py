"""What stands in place of the form once a decision is signed: nothing here can be written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.direction import left_to_right
from core.model.decisions import SignedDecision
from core.wording import label as term
from ui import formatting
from ui.widgets.basic import Card, Chip, FactRow, label
from ui.widgets.layouts import ReflowColumns


class SignedPanel(ReflowColumns):
    """The seal of a signed decision: what was decided, by whom, when, and its fingerprint."""

    def __init__(self, signed: SignedDecision, parent: QWidget | None = None) -> None:
        super().__init__(columns=1, least=280, parent=parent)
        card = Card(term(signed.outcome))
        card.aside(Chip(self.tr("Signed"), "done"))
        card.add(label(signed.summary, "large"))
        card.add(FactRow(self.tr("Signed by"), signed.signed_by))
        card.add(FactRow(self.tr("When"), formatting.moment(signed.signed_at)))
        if signed.code:
            card.add(FactRow(self.tr("Code on the paper"), left_to_right(signed.code)))
        card.add(FactRow(self.tr("Seal of the pages"), _fingerprint(signed.pdf_sha256)))
        card.add(FactRow(self.tr("Seal of the contents"), _fingerprint(signed.content_sha256)))
        self.add(card)
        after = Card(self.tr("What is true now"))
        after.add(
            label(
                self.tr(
                    "The decision and the record of the hearing are locked. The same pages print "
                    "again, byte for byte, with F9."
                )
            )
        )
        self.add(after)


def _fingerprint(digest: str) -> str:
    """The beginning of a digest in groups of four, as one compares it by eye."""
    head = digest[:16]
    return left_to_right(" ".join(head[i : i + 4] for i in range(0, len(head), 4)))
