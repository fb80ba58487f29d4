"""Diagnoses: asked for, done, by whom, of which kind, valid until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.model.reports import Audience


class DiagnosisKind(StrEnum):
    PSYCHOLOGICAL = "psychological"
    PSYCHIATRIC = "psychiatric"
    LEARNING = "learning"
    ADDICTION = "addiction"
    MEDICAL = "medical"


class DiagnosisState(StrEnum):
    ASKED = "asked"
    OVERDUE = "overdue"
    VALID = "valid"
    EXPIRED = "expired"
    EXCUSED = "excused"  # it was decided, with a reason, to do without


@dataclass(frozen=True)
class Diagnosis:
    """One diagnosis of a minor. `report_id`: the report that holds it, once it is in the file.

    `exception`: why it is done without, where that was decided.
    """

    id: str
    kind: DiagnosisKind
    asked_on: date | None = None
    asked_of: str = ""
    due_on: date | None = None
    done_on: date | None = None
    done_by: str = ""
    valid_until: date | None = None
    conclusion: str = ""
    report_id: str = ""
    exception: str = ""
    withheld_from: tuple[Audience, ...] = ()

    def state(self, today: date) -> DiagnosisState:
        if self.done_on is not None:
            over = self.valid_until is not None and self.valid_until < today
            return DiagnosisState.EXPIRED if over else DiagnosisState.VALID
        if self.exception.strip():
            return DiagnosisState.EXCUSED
        late = self.due_on is not None and self.due_on < today
        return DiagnosisState.OVERDUE if late else DiagnosisState.ASKED

    def conclusion_for(self, audience: Audience | None) -> str:
        """The conclusion if it may reach `audience`; None is the committee."""
        return "" if audience in self.withheld_from else self.conclusion
