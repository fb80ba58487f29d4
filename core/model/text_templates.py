"""Phrases that a committee keeps for the fields it fills in again and again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.model.plan import Domain


class TextPlace(StrEnum):
    """The kind of field that a phrase is for."""

    PLAN_GOAL = "plan_goal"
    PARTNER_NOTE = "partner_note"
    REPORT_NOTE = "report_note"
    HEARING_MINUTES = "hearing_minutes"
    DECISION_REASONS = "decision_reasons"
    LETTER_WORDS = "letter_words"
    PERSON_NOTE = "person_note"


@dataclass(frozen=True)
class TextTemplate:
    """One version of a phrase. Version 0 comes with the program and was not written here yet;
    `domain` is of the plan, None where a phrase fits every domain."""

    id: str
    place: TextPlace
    title: str
    text: str
    domain: Domain | None = None
    version: int = 0
    withdrawn: bool = False
    changed_by: str = ""
    changed_at: datetime | None = None
