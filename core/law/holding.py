"""How many days somebody has been held, and how many of them do not count (s. 42(ג))."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.law.absences import not_counted
from core.law.readings import Readings
from core.model.cases import Track
from core.model.files import HeldDays
from core.model.legal_facts import LegalFacts


def held_days(facts: LegalFacts, today: date, readings: Readings) -> HeldDays | None:
    """Days since entry (prison: since the term began) up to today or to release.

    `held` leaves out the days that do not count. An absence that goes on is taken up to today.
    None where the first day is not known or lies ahead.
    """
    start = facts.sentence_start if facts.track is Track.PRISON else facts.entry_date
    end = min(today, facts.released_on) if facts.released_on else today
    if start is None or start > end:
        return None
    absences = [
        replace(absence, returned=end)
        if absence.returned is None and absence.arrested is None
        else absence
        for absence in facts.absences
        if absence.start <= end
    ]
    clipped = [
        replace(
            absence,
            arrested=min(absence.arrested, end) if absence.arrested else None,
            returned=min(absence.returned, end) if absence.returned else None,
        )
        for absence in absences
    ]
    first = 1 if readings["holding_days"] == "DAY_INCL" else 0
    lost = not_counted(clipped, start, end, readings).days
    return HeldDays(held=max(0, (end - start).days + first - lost), not_counted=lost)
