"""Every kind of document: its name in print files, its values, and what words and sets it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from reportlab.platypus.doctemplate import LayoutError

from core.errors import KnownError
from core.model.documents import DecisionDocument
from core.model.print_files import bundles, dates, forms, hearing_day, letters
from core.model.print_files import decisions as decided
from core.model.print_files.beside import BesideHebrew
from core.model.print_files.common import PrintFile, TextFile
from core.model.sheets import Labels, Sheet
from core.printing.decision import decision_pdf
from core.printing.documents.beside import beside, hebrew_of
from core.printing.documents.brief import brief_sheet
from core.printing.documents.cover import cover_sheet
from core.printing.documents.date_explanation import date_explanation_sheet
from core.printing.documents.day_list import day_list_sheet
from core.printing.documents.decisions import decision_document
from core.printing.documents.dossier import dossier_sheet
from core.printing.documents.label_list import labels
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
from core.printing.documents.minutes import minutes_sheet
from core.printing.documents.plain_text import text_sheet
from core.printing.documents.position_form import position_sheet
from core.printing.documents.service import service_sheet
from core.printing.documents.summons import summons_sheet
from core.printing.documents.time_line import time_line_sheet
from core.printing.documents.words import Words
from core.printing.label_sheet import labels_pdf
from core.printing.sheet import fits_one_page, sheet_pdf


class DoesNotFit(KnownError):
    """Something that has to stay on one page is longer than a page."""

    def __init__(self) -> None:
        super().__init__("printing.does_not_fit")


@dataclass(frozen=True)
class Kind:
    """`part` is where its texts begin; `build` words the values."""

    values: type[PrintFile]
    part: str
    build: Callable[[Any, Words], Sheet | DecisionDocument | Labels]


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
    "minutes": Kind(hearing_day.MinutesFile, "paper.minutes", minutes_sheet),
    "day-list": Kind(hearing_day.DayListFile, "paper.day_list", day_list_sheet),
    "brief": Kind(hearing_day.BriefFile, "paper.brief", brief_sheet),
    "time-line": Kind(dates.TimeLineFile, "paper.time_line", time_line_sheet),
    "date-explanation": Kind(
        dates.DateExplanationFile, "paper.date_explanation", date_explanation_sheet
    ),
    "summons": Kind(forms.SummonsFile, "paper.summons", summons_sheet),
    "service-certificate": Kind(forms.ServiceCertificate, "paper.service", service_sheet),
    "position-minor": Kind(forms.PositionForm, "paper.position_minor", position_sheet),
    "position-parent": Kind(forms.PositionForm, "paper.position_parent", position_sheet),
    "position-welfare": Kind(forms.PositionForm, "paper.position_welfare", position_sheet),
    "position-victim": Kind(forms.VictimPositionForm, "paper.position_victim", position_sheet),
    "dossier": Kind(bundles.DossierFile, "paper.dossier", dossier_sheet),
    "labels": Kind(bundles.LabelsFile, "paper.labels", labels),
    "cover": Kind(bundles.CoverFile, "paper.cover", cover_sheet),
}


NO_BLANKS: Final = frozenset({"text", "labels"})
"""What has no empty form: there is nothing in it to fill in."""


def document_pdf(kind: str, paper: PrintFile, words: Words) -> bytes:
    """The pages of a document.

    Raises NoGlyph for a character that no font draws, and DoesNotFit for a name, heading or the
    like that is longer than a page.
    """
    try:
        return _pdf(_made(KINDS[kind], paper, words))
    except LayoutError:
        raise DoesNotFit from None


def stays_on_one_page(kind: str, paper: PrintFile, words: Words) -> bool:
    """Whether a document that is a sheet stays on one page. Raises as document_pdf."""
    made = _made(KINDS[kind], paper, words)
    return isinstance(made, Sheet) and fits_one_page(made)


def _made(kind: Kind, paper: PrintFile, words: Words) -> Sheet | DecisionDocument | Labels:
    made = kind.build(paper, words)
    if not isinstance(paper, BesideHebrew) or not paper.beside:
        return made
    hebrew = kind.build(hebrew_of(paper), words.in_hebrew())
    assert isinstance(made, Sheet) and isinstance(hebrew, Sheet)  # so is every paper in languages
    return beside(hebrew, made)


def _pdf(made: Sheet | DecisionDocument | Labels) -> bytes:
    match made:
        case DecisionDocument():
            return decision_pdf(made)
        case Labels():
            return labels_pdf(made)
        case Sheet():
            return sheet_pdf(made)
