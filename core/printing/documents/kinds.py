"""Every kind of document: its name in print files, its values, and what words and sets it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from core.model.documents import DecisionDocument
from core.model.print_files import decisions as decided
from core.model.print_files import letters
from core.model.print_files.common import PrintFile, TextFile
from core.model.sheets import Sheet
from core.printing.decision import decision_pdf
from core.printing.documents.decisions import decision_document
from core.printing.documents.letter_education import education_sheet
from core.printing.documents.letter_followup import followup_sheet
from core.printing.documents.letter_holding import holding_sheet
from core.printing.documents.letter_minor import minor_sheet
from core.printing.documents.letter_parents import parents_sheet
from core.printing.documents.letter_parties import party_sheet
from core.printing.documents.letter_probation import probation_sheet
from core.printing.documents.letter_rehabilitation import rehabilitation_sheet
from core.printing.documents.letter_victim import victim_sheet
from core.printing.documents.letter_welfare import welfare_sheet
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
    "letter-minor": Kind(letters.MinorLetter, "paper.letter_minor", minor_sheet),
    "letter-parents": Kind(letters.ParentsLetter, "paper.letter_parents", parents_sheet),
    "letter-facility": Kind(letters.HoldingLetter, "paper.letter_facility", holding_sheet),
    "letter-prison": Kind(letters.HoldingLetter, "paper.letter_prison", holding_sheet),
    "letter-probation": Kind(letters.ProbationLetter, "paper.letter_probation", probation_sheet),
    "letter-followup": Kind(letters.FollowupLetter, "paper.letter_followup", followup_sheet),
    "letter-rehabilitation": Kind(
        letters.RehabilitationLetter, "paper.letter_rehabilitation", rehabilitation_sheet
    ),
    "letter-counsel": Kind(letters.CounselLetter, "paper.letter_counsel", party_sheet),
    "letter-prosecution": Kind(letters.ProsecutionLetter, "paper.letter_prosecution", party_sheet),
    "letter-welfare": Kind(letters.WelfareLetter, "paper.letter_welfare", welfare_sheet),
    "letter-education": Kind(letters.EducationLetter, "paper.letter_education", education_sheet),
    "letter-victim": Kind(letters.VictimLetter, "paper.letter_victim", victim_sheet),
}


def document_pdf(kind: str, paper: PrintFile, words: Words) -> bytes:
    """The pages of a document. Raises NoGlyph for a character that no font draws."""
    made = KINDS[kind].build(paper, words)
    return decision_pdf(made) if isinstance(made, DecisionDocument) else sheet_pdf(made)
