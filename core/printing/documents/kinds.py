"""Every kind of document: its name in print files, its values, and what words and sets it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from core.model.documents import DecisionDocument
from core.model.print_files import decisions as decided
from core.model.print_files.common import PrintFile, TextFile
from core.model.sheets import Sheet
from core.printing.decision import decision_pdf
from core.printing.documents.decisions import decision_document
from core.printing.documents.plain_text import text_sheet
from core.printing.documents.words import Words
from core.printing.sheet import sheet_pdf


@dataclass(frozen=True)
class Kind:
    """`part` is where its texts begin; `build` words the values."""

    values: type[PrintFile]
    part: str
    build: Callable[[Any, Words], Sheet | DecisionDocument]


_DECISION: Final = "decision"
KINDS: Final[Mapping[str, Kind]] = {
    "text": Kind(TextFile, "paper.text", text_sheet),
    "decision-release": Kind(decided.ReleaseDecision, _DECISION, decision_document),
    "decision-refusal": Kind(decided.RefusalDecision, _DECISION, decision_document),
    "decision-adjournment": Kind(decided.AdjournmentDecision, _DECISION, decision_document),
    "decision-changed-conditions": Kind(
        decided.ChangedConditionsDecision, _DECISION, decision_document
    ),
    "decision-revocation": Kind(decided.RevocationDecision, _DECISION, decision_document),
    "decision-leave": Kind(decided.LeaveDecision, _DECISION, decision_document),
    "decision-correction": Kind(decided.CorrectionDecision, _DECISION, decision_document),
}


def document_pdf(kind: str, paper: PrintFile, words: Words) -> bytes:
    """The pages of a document. Raises NoGlyph for a character that no font draws."""
    made = KINDS[kind].build(paper, words)
    return decision_pdf(made) if isinstance(made, DecisionDocument) else sheet_pdf(made)
