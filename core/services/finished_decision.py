"""A decision's pages as a paper for the printer: signed as they were frozen, or a marked draft."""

from __future__ import annotations

from core.model.cases import Case
from core.model.decisions import Outcome
from core.model.finished_papers import FinishedPaper
from core.wording import text


def finished_decision(
    case: Case, hearing_id: str, outcome: Outcome | None, pdf: bytes, *, signed: bool
) -> FinishedPaper:
    """`pdf` with what the print log keeps of it; a draft may have no outcome yet."""
    key = "signed" if signed else "draft"
    return FinishedPaper(
        kind="decision" if outcome is None else f"decision-{outcome}",
        title=text(f"finished_decision.{key}", number=case.number),
        pdf=pdf,
        case_id=case.id,
        hearing_id=hearing_id,
    )
