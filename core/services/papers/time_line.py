"""The time line of a file as proof of its dates: what happened, what comes, who is missing."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.files import CaseFile
from core.model.finished_papers import FinishedPaper
from core.model.print_files.dates import TimeLineEntry, TimeLineFile, TimeLineStage
from core.model.reports import Audience
from core.model.time_line import Stage, TimeEntry
from core.services.cases import case_file
from core.services.papers.finishing import (
    hidden_names,
    of_case,
    opened,
    paper_of,
    signer,
    title_of,
    unless_hidden,
)
from core.services.time_lines import entries_of, stage_title
from core.services.withholding import file_for
from core.store.store import Store
from core.wording import label, text

KIND = "time-line"


def time_line_paper(store: Store, case_id: str, audience: Audience | None) -> FinishedPaper:
    """The time line, certified by whoever has the store open; what is withheld from `audience`
    does not stand in it. Raises KnownError `case.gone`."""
    with store.write() as conn:
        file = file_for(case_file(conn, store, case_id), audience)
        opened(conn, store, KIND, case_id)
    hidden = hidden_names(file.background.people)
    values = TimeLineFile(
        **of_case(file.case),
        as_of=file.today,
        stages=tuple(_stage(stage, hidden) for stage in file.stages),
        missing=tuple(_missing(file, hidden)),
        entries=tuple(_entry(each, hidden) for each in entries_of(file) if not each.inner),
        signed_by=signer(store),
    )
    return paper_of(KIND, values, title=title_of(KIND, file.case, audience), case_id=case_id)


def _entry(entry: TimeEntry, hidden: frozenset[str]) -> TimeLineEntry:
    return TimeLineEntry(
        on=entry.on,
        what=_veiled(entry.title, hidden),
        at=entry.at,
        lane=label(entry.agency),
        by=entry.body or unless_hidden(entry.who, hidden),
        proof=entry.proof,
        section=entry.section,
        to_come=entry.to_come,
    )


def _stage(stage: Stage, hidden: frozenset[str]) -> TimeLineStage:
    """A stage with who handed it over, or who should have."""
    words, missing = "", ""
    if stage.handover is not None:
        done = stage.handover
        words = text(
            "made.time_line.handed_over",
            giver=done.from_body or done.from_name,
            taker=done.to_body or done.to_name,
            day=done.on,
            what=done.passed_on,
        )
    elif stage.late and stage.wanted is not None:
        missing = stage.wanted.giver
    return TimeLineStage(
        title=stage_title(stage),
        from_day=stage.starts_on,
        to_day=stage.ends_on,
        handover=_veiled(words, hidden),
        missing=_veiled(missing, hidden),
    )


def _missing(file: CaseFile, hidden: frozenset[str]) -> Iterator[str]:
    for silence in file.silences:
        words = text("missing.silence.text", who=silence.party, days=silence.days,
                     since=silence.since)  # fmt: skip
        yield _veiled(words, hidden)


def _veiled(words: str, hidden: frozenset[str]) -> str:
    """Words without the names of confidential contacts."""
    for name in hidden:
        words = words.replace(name, text("made.time_line.not_named"))
    return words.strip()
