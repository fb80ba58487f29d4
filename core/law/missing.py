"""What is not in the file, and which rule waits for it."""

from __future__ import annotations

from core.model.cases import Track
from core.model.legal_facts import LegalFacts
from core.wording import text


def missing_facts(facts: LegalFacts) -> tuple[str, ...]:
    """One Hebrew sentence for each fact without which a rule cannot be computed."""
    if facts.track is Track.PRISON:
        names: tuple[str, ...] = ("sentence_start", "sentence_months")
    elif facts.released_by_committee or facts.superintendent_followup_end or facts.released_on:
        names = ("entry_date", "order_end", "released_on")
    else:
        names = ("entry_date", "order_end")
    sentences = [text(f"law.missing.{name}") for name in names if getattr(facts, name) is None]
    sentences += [
        text("law.missing.absence_open", start=absence.start)
        for absence in facts.absences
        if absence.returned is None
        and absence.arrested is None
        and not absence.court_ordered_otherwise
    ]
    return tuple(sentences)
