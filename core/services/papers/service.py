"""The certificate that a paper of a file was handed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.clock import local
from core.model.cases import PriorOutcome
from core.model.finished_papers import FinishedPaper
from core.model.print_files.forms import ServiceCertificate
from core.model.print_log import PrintedPaper, PrintOutcome
from core.services.cases import existing_case
from core.services.papers.finishing import of_case, opened, paper_of, signer
from core.store import cases as case_rows
from core.store import print_log
from core.store.store import Store
from core.wording import label, text

KIND = "service-certificate"


@dataclass(frozen=True)
class ServedPaper:
    """Which paper is handed to whom. `number` of `copies`: the copy, where the log knows it."""

    title: str
    day: date
    recipient: str = ""
    recipient_role: str = ""
    number: int | None = None
    copies: int | None = None


def papers_to_serve(store: Store, case_id: str) -> tuple[ServedPaper, ...]:
    """What left the printer for this case, each copy by its number, newest first; then decisions
    that were signed here and not printed yet. Raises KnownError `case.gone`."""
    with store.read() as conn:
        existing_case(conn, case_id)
        printed = print_log.lines(conn, case_id=case_id)
        outcomes = case_rows.background(conn, case_id).outcomes
    found = [copy for line in printed for copy in _copies(line)]
    logged = {line.hearing_id for line in printed if line.kind.startswith("decision")}
    return (*found, *(_decision(each) for each in outcomes if _waits(each, logged)))


def service_certificate_paper(store: Store, case_id: str, served: ServedPaper) -> FinishedPaper:
    """The certificate; when, where and how are written by hand at the handing over.

    Whoever has the store open signs as the one who hands it over. Raises KnownError `case.gone`.
    """
    with store.write() as conn:
        case = existing_case(conn, case_id)
        opened(conn, store, KIND, case_id)
    values = ServiceCertificate(
        **of_case(case),
        paper=served.title,
        paper_day=served.day,
        recipient=served.recipient,
        recipient_role=served.recipient_role,
        served_by=signer(store),
        copy_number=served.number,
        copies=served.copies,
    )
    return paper_of(
        KIND,
        values,
        title=text("made.service", paper=served.title),
        case_id=case_id,
        recipient=served.recipient,
        recipient_role=served.recipient_role,
    )


def _copies(line: PrintedPaper) -> Iterator[ServedPaper]:
    """A paper for each copy; none of a print that failed, and none of a certificate itself."""
    if line.first_copy == 0 or line.outcome is PrintOutcome.FAILED or line.kind == KIND:
        return
    for number in range(line.first_copy, line.first_copy + line.copies):
        yield ServedPaper(
            title=line.title,
            day=local(line.printed_at).date(),
            recipient=line.recipient,
            recipient_role=line.recipient_role,
            number=number,
            copies=line.all_copies,
        )


def _waits(outcome: PriorOutcome, logged: set[str]) -> bool:
    return bool(outcome.hearing_id) and outcome.hearing_id not in logged


def _decision(outcome: PriorOutcome) -> ServedPaper:
    return ServedPaper(text("made.decision", outcome=label(outcome.outcome)), outcome.on)
