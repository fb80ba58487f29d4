"""What is new in a file since the committee last decided in it, or since the entry."""

from __future__ import annotations

from datetime import date

from core.model.files import CaseFile
from core.model.plan import PlanStatus
from core.wording import label as term
from core.wording import text
from ui.screens.case_tabs.words import days_text


def since_when(file: CaseFile) -> date | None:
    """The day of the last decision, else of the entry, else None."""
    if file.background.outcomes:
        return file.background.outcomes[0].on
    return file.case.entry_date


def heading(file: CaseFile) -> str:
    """Since when the news is told."""
    day = since_when(file)
    if file.background.outcomes:
        return text("file.since.decision", day=day)
    return text("file.since.entry", day=day) if day else text("file.since.always")


def news(file: CaseFile) -> list[str]:
    """Sentences: reports that came, leaves, absences, goals that are done."""
    day = since_when(file) or date.min
    sentences = []
    came = [r for r in file.reports if (r.written_on or r.received_on or date.min) > day]
    if came:
        kinds = ", ".join(dict.fromkeys(term(report.kind) for report in came))
        sentences.append(text("file.since.reports", list=kinds))
    leaves = [leave for leave in file.background.leaves if leave.start > day]
    if leaves:
        days = sum((leave.end - leave.start).days + 1 for leave in leaves)
        form = "leave_one" if len(leaves) == 1 else "leaves"
        sentences.append(text(f"file.since.{form}", count=len(leaves), length=days_text(days)))
    sentences += [
        text("file.since.absence", kind=term(absence.kind), day=absence.start)
        for absence in file.background.absences
        if absence.start > day
    ]
    if file.goals:
        done = sum(goal.status is PlanStatus.DONE for goal in file.goals)
        sentences.append(text("file.since.goals", done=done, count=len(file.goals)))
    return sentences or [text("file.since.nothing")]
