"""Why a date of a file is what it is, on paper."""

from __future__ import annotations

from core.errors import KnownError
from core.model.cases import Case
from core.model.deadlines import Deadline
from core.model.finished_papers import FinishedPaper
from core.model.print_files.dates import DateExplanationFile, ExplainedReading, ExplainedStep
from core.services.cases import case_file
from core.services.papers.finishing import of_case, opened, paper_of
from core.store.store import Store
from core.wording import text

KIND = "date-explanation"


def date_explanation_paper(
    store: Store, case_id: str, rule_id: str, event_id: str = ""
) -> FinishedPaper:
    """The explanation of one date as it is computed now; the day on top is the one that counts.

    Raises KnownError `case.gone`, and `paper.no_such_date` where the file has no such date.
    """
    with store.write() as conn:
        file = case_file(conn, store, case_id)
        key = (rule_id, event_id)
        found = next((d for d in file.deadlines if (d.rule_id, d.event_id) == key), None)
        if found is None:
            raise KnownError("paper.no_such_date")
        opened(conn, store, KIND, case_id)
    why, case = found.explanation, file.case
    values = DateExplanationFile(
        **of_case(case),
        title=found.title,
        section=why.section,
        meaning=why.meaning,
        on=found.counts_on,
        steps=_steps(found),
        as_of=file.today,
        readings=tuple(
            ExplainedReading(title=each.title, on=each.on, chosen=each.chosen)
            for each in why.readings
        ),
        source=why.source,
        last_verified_on=why.last_verified_on,
        fingerprint=_short(why.fingerprint),
        warning=why.warning,
    )
    return paper_of(KIND, values, title=_title(found, case), case_id=case_id)


def _steps(deadline: Deadline) -> tuple[ExplainedStep, ...]:
    """The steps, whose words name their days already, and what came after them."""
    steps = [ExplainedStep(text=step.text) for step in deadline.explanation.steps]
    over = deadline.override
    if over is not None and deadline.overridden:
        words = text(
            "made.date.instead",
            computed=deadline.on,
            on=over.on,
            reason=over.reason,
            words=over.words,
            first=over.proposed_by,
            second=over.confirmed_by,
        )
        steps.append(ExplainedStep(text=words))
    if deadline.met_on is not None:
        steps.append(ExplainedStep(text=text("made.date.met", on=deadline.met_on)))
    return tuple(steps)


def _short(fingerprint: str) -> str:
    """The beginning of a fingerprint in groups of four, to be compared by eye."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, min(16, len(fingerprint)), 4))


def _title(deadline: Deadline, case: Case) -> str:
    return text("made.title", paper=deadline.title, initials=case.minor.initials)
