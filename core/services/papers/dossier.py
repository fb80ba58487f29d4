"""The dossier of a file: its reports behind a page of contents, joined in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import KnownError
from core.model.finished_papers import FinishedPaper
from core.model.print_files.bundles import DossierFile, DossierPart
from core.model.reports import Audience, Report
from core.reading.pdf import page_sizes
from core.services.case_dates import read_whole
from core.services.cases import existing_case, note
from core.services.papers.finishing import (
    hidden_names,
    of_case,
    opened,
    title_of,
    unless_hidden,
)
from core.services.withholding import audience_name, may_be_named, pages_for, reports_for
from core.store import reports
from core.store.store import Store
from core.wording import label, shown, text

KIND = "dossier"


@dataclass(frozen=True)
class DossierChoice:
    """A report that has its PDF in the file, and so can stand in a dossier."""

    report_id: str
    title: str
    author: str
    day: date | None
    pages: int  # that may reach the audience


def dossier_choices(
    store: Store, case_id: str, audience: Audience | None
) -> tuple[DossierChoice, ...]:
    """The reports of a file that are here and of which something may reach `audience`, oldest
    first; what was only asked for has no pages."""
    with store.read() as conn:
        whole = read_whole(conn, existing_case(conn, case_id), store.clock.today())
    hidden = hidden_names(whole.around.people)
    shown_reports = reports_for(whole.reports, audience)
    return tuple(_choice(report, hidden) for report in _oldest_first(shown_reports))


def dossier_paper(
    store: Store,
    case_id: str,
    audience: Audience | None,
    report_ids: Sequence[str] | None = None,
) -> FinishedPaper:
    """Contents and the chosen reports, or all, in the order of their days, for `audience`.

    Pages withheld from it are left out, and the contents say how many, not which. A report whose
    PDF cannot be read is named on the contents page and in `left_out`; the others stay. Raises
    KnownError `paper.no_reports` where nothing can be joined, `case.gone`.
    """
    today = store.clock.today()
    with store.write() as conn:
        case = existing_case(conn, case_id)
        whole = read_whole(conn, case, today)
        hidden = hidden_names(whole.around.people)
        found: list[_Found] = []
        unnamed = 0
        for report in _oldest_first(whole.reports):
            if report_ids is not None and report.id not in report_ids:
                continue
            if not may_be_named(report, audience):
                unnamed += max(report.pages, 1)
                continue
            content = reports.document_content(conn, report.document_id) or b""
            note(conn, store, "document.opened", report.document_id)
            found.append(_Found(report, _choice(report, hidden), content))
        opened(conn, store, KIND, case_id)
    sound, left_out = _sound(found, audience)
    if not sound:
        raise KnownError("paper.no_reports")
    # Only now: what draws pages is read when something is printed.
    from core.services.dossiers import dossier_pdf

    values = DossierFile(
        **of_case(case),
        as_of=today,
        parts=tuple(
            DossierPart(
                title=each.choice.title,
                file=each.choice.report_id,
                author=each.choice.author,
                day=each.choice.day,
            )
            for each in sound
        ),
        left_out=left_out,
        made_for="" if audience is None else audience_name(audience, case.minor.sex),
        withheld_pages=unnamed + sum(each.count - len(each.kept) for each in sound),
    )
    return FinishedPaper(
        kind=KIND,
        title=title_of(KIND, case, audience),
        pdf=dossier_pdf(values, [each.content for each in sound], [each.kept for each in sound]),
        case_id=case_id,
        left_out=left_out,
    )


@dataclass(frozen=True)
class _Found:
    """A report that may be named, with its PDF."""

    report: Report
    choice: DossierChoice
    content: bytes


@dataclass(frozen=True)
class _Sound:
    """A report whose pages can be read."""

    choice: DossierChoice
    content: bytes
    count: int  # pages of the PDF
    kept: tuple[int, ...]  # those that are joined, counted from 1


def _sound(
    found: Sequence[_Found], audience: Audience | None
) -> tuple[list[_Sound], tuple[str, ...]]:
    """Those whose pages can be read, and a sentence for each of the others."""
    sound, bad = [], []
    for each in found:
        try:
            count = len(page_sizes(each.content))
            kept = pages_for(each.report, audience, count)
            sound.append(_Sound(each.choice, each.content, count, kept))
        except KnownError as error:
            title = each.choice.title
            if each.choice.day is not None:
                title = f"{title}, {shown(each.choice.day)}"
            bad.append(text("made.dossier.left_out", title=title, why=str(error)))
    return sound, tuple(bad)


def _choice(report: Report, hidden: frozenset[str]) -> DossierChoice:
    author = unless_hidden(report.author, hidden)
    return DossierChoice(
        report_id=report.id,
        title=report.title.strip() or label(report.kind),
        author=", ".join(filter(None, (author, report.source.strip()))),
        day=report.written_on or report.received_on,
        pages=report.pages,
    )


def _oldest_first(held: Sequence[Report]) -> list[Report]:
    here = [report for report in held if report.document_id]
    return sorted(
        here, key=lambda each: ((each.written_on or each.received_on or date.max), each.id)
    )
