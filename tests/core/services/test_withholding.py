"""No withheld word or page reaches a paper made for somebody it is withheld from."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from core.errors import KnownError
from core.model.diagnoses import Diagnosis, DiagnosisKind
from core.model.documents import PageBreak, Paragraph, TextDocument
from core.model.finished_papers import FinishedPaper
from core.model.people import Sex
from core.model.reports import (
    Audience,
    ChaseWay,
    Finding,
    FindingKind,
    Report,
    ReportKind,
    WithheldPages,
)
from core.printing.text_document import text_pdf
from core.reading.pdf import read_pdf
from core.services import cases, decisions, letters, papers
from core.services.diagnoses import save_diagnosis
from core.services.papers.blanks import blank_paper
from core.services.papers.brief import brief_paper
from core.services.papers.cover import cover_paper
from core.services.papers.date_explanation import date_explanation_paper
from core.services.papers.day_list import day_list_paper
from core.services.papers.dossier import dossier_choices, dossier_paper
from core.services.papers.labels import labels_paper
from core.services.papers.minutes import minutes_paper
from core.services.papers.service import papers_to_serve, service_certificate_paper
from core.services.papers.time_line import time_line_paper
from core.services.report_findings import save_finding, withhold_pages
from core.services.report_requests import cancel_request, chase_report, supersede_report
from core.services.withholding import (
    anything_withheld,
    audience_name,
    diagnoses_for,
    file_for,
    held_back,
    pages_for,
    reports_for,
)
from core.store import reports as rows
from core.store.rows import new_id
from core.store.store import Store
from tests.core.services.letters.hearing_to_write_about import AROUND, add_around, write_offices
from tests.core.services.test_decisions import begin, draft_release

AddCase = Callable[..., str]
EVERYBODY = tuple(Audience)
INSIDE = "insideword"  # in reasons and reminders: reaches nobody


def secret(audience: Audience, what: str) -> str:
    """A word that must not reach `audience`, but may reach the others."""
    return f"{what}hidden{audience.value}"


def pdf_of(*words: str) -> bytes:
    """A page for each word."""
    blocks: list[object] = []
    for number, word in enumerate(words):
        blocks += [PageBreak()] * bool(number) + [Paragraph(word)]
    return text_pdf(TextDocument("דוח", tuple(blocks)))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Full:
    """A file full of marks, with a hearing that is decided and signed."""

    case_id: str
    hearing_id: str
    decision_id: str


def _add(store: Store, case_id: str, report: Report, *words: str) -> None:
    content = pdf_of(*words)
    with store.write() as conn:
        rows.add_document(
            conn,
            report.document_id,
            sha256=report.id,
            content=content,
            text="",
            at=store.clock.now(),
        )
        rows.save_report(conn, case_id, report)


@pytest.fixture
def full(store: Store, add_case: AddCase) -> Full:
    made = add_case()
    write_offices(store)
    add_around(store, made, *AROUND)
    day = date(2026, 11, 2)

    def report(key: str, kind: ReportKind, source: str, pages: int) -> Report:
        return Report(
            key,
            kind,
            source=source,
            title=source,
            requested_on=day,
            written_on=day,
            received_on=day,
            document_id=new_id(),
            pages=pages,
        )

    parts = [secret(each, "page") for each in EVERYBODY]
    _add(store, made, report("parts", ReportKind.FACILITY, "openbody", 4), "openpage", *parts)
    for number, each in enumerate(EVERYBODY, 2):
        mark = WithheldPages("", number, number, (each,), f"{INSIDE} {secret(each, 'why')}")
        withhold_pages(store, made, "parts", mark)
        words = secret(each, "finding")
        finding = Finding("", FindingKind.INCIDENT, words, on=day, withheld_from=(each,))
        save_finding(store, made, "parts", finding)
        key, body = f"whole-{each.value}", secret(each, "body")
        whole = report(key, ReportKind.MEDICAL, body, 1)
        _add(store, made, whole, secret(each, "whole"))
        withhold_pages(store, made, key, WithheldPages("", 1, 1, (each,), INSIDE))
        save_diagnosis(
            store,
            made,
            Diagnosis(
                "",
                DiagnosisKind.PSYCHIATRIC,
                done_on=day,
                done_by=secret(each, "doctor"),
                conclusion=secret(each, "conclusion"),
                withheld_from=(each,),
            ),
        )
        save_diagnosis(
            store,
            made,
            Diagnosis(
                "",
                DiagnosisKind.ADDICTION,
                done_on=day,
                conclusion=secret(each, "linked"),
                report_id=key,
            ),
        )
    with store.write() as conn:
        for key in ("asked", "old"):
            asked = Report(key, ReportKind.SOCIAL, requested_on=day, due_on=day)
            rows.save_report(conn, made, asked)
    chase_report(store, made, "asked", ChaseWay.PHONE, on=day, whom=INSIDE, note=INSIDE)
    cancel_request(store, made, "asked", INSIDE)
    supersede_report(store, made, "old", INSIDE, by_report="whole-minor")
    hearing_id = begin(store, made)
    draft_release(store, hearing_id)
    return Full(made, hearing_id, decisions.sign(store, hearing_id).id)


def outside(store: Store, full: Full, audience: Audience) -> Iterator[FinishedPaper]:
    """Every paper that is handed to `audience`, or lies where it may be seen."""
    case_id = full.case_id
    for make in MADE_FOR.values():
        yield make(store, case_id, audience)
    yield cover_paper(store, case_id)
    yield labels_paper(store, case_id)
    yield minutes_paper(store, full.hearing_id)
    deadline = cases.read_again(store, case_id).deadlines[0]
    yield date_explanation_paper(store, case_id, deadline.rule_id, deadline.event_id)
    (served, *_) = papers_to_serve(store, case_id)
    yield service_certificate_paper(store, case_id, served)
    for letter in letters.letters_of_hearing(store, full.hearing_id):
        if not any(lack.blocks for lack in letter.lacking):
            yield letters.letter_pdf(store, full.hearing_id, letter.key)
    if audience in (Audience.MINOR, Audience.PARENT):
        pdf = decisions.decision_pdf(store, full.decision_id)
        yield FinishedPaper("decision", "", pdf)


MADE_FOR = {"dossier": dossier_paper, "time_line": time_line_paper}
"""Papers made for somebody, who is named."""
_HANDED_OUT = {"cover", "labels", "minutes", "date_explanation", "service"}
_COMMITTEE_ONLY = {"brief": brief_paper, "day_list": day_list_paper}
_WITHOUT_FILE = {"blanks": blank_paper, "finishing": None}


def test_every_paper_of_a_file_is_walked() -> None:
    known = {*MADE_FOR, *_HANDED_OUT, *_COMMITTEE_ONLY, *_WITHOUT_FILE}
    assert {module.name for module in pkgutil.iter_modules(papers.__path__)} == known


@pytest.mark.parametrize("audience", EVERYBODY)
def test_nothing_withheld_reaches_any_paper(store: Store, full: Full, audience: Audience) -> None:
    forbidden = (f"hidden{audience.value}", INSIDE)
    kinds = set()
    for paper in outside(store, full, audience):
        kinds.add(paper.kind)
        told = "\n".join((read_pdf(paper.pdf).text, paper.title, *paper.left_out))
        for word in forbidden:
            assert word not in told, (paper.kind, word)
            assert not _anywhere(paper.pdf, word), paper.kind
    assert {"dossier", "time-line", "minutes", "cover", "service-certificate"} <= kinds
    assert any(kind.startswith("letter-") for kind in kinds)


def _anywhere(pdf: bytes, word: str) -> bool:
    """Whether a word stands in a string or stream of any object."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for each in opened.objects:
            if isinstance(each, pikepdf.Stream):
                if word.encode() in each.read_bytes():
                    return True
            elif word in repr(each):
                return True
    return False


def test_each_gets_what_is_withheld_from_others_alone(store: Store, full: Full) -> None:
    told = read_pdf(dossier_paper(store, full.case_id, None).pdf).text
    for each in EVERYBODY:
        assert secret(each, "page") in told and secret(each, "whole") in told
    assert "ולא צורפו" not in told
    for audience in EVERYBODY:
        made = dossier_paper(store, full.case_id, audience)
        told = read_pdf(made.pdf).text
        others = [each for each in EVERYBODY if each is not audience]
        assert all(secret(each, "page") in told for each in others)
        assert "openpage" in told
        # One page of the report in part, and the one page of the whole report.
        assert "שני עמודים חסויים ולא צורפו" in told
        assert audience_name(audience, Sex.MALE) in told
        choices = dossier_choices(store, full.case_id, audience)
        assert [each.pages for each in choices if each.report_id == "parts"] == [3]
        assert len(choices) == 3


def test_a_dossier_of_nothing_but_withheld_pages_is_refused(store: Store, full: Full) -> None:
    with pytest.raises(KnownError) as none:
        dossier_paper(store, full.case_id, Audience.MINOR, ["whole-minor"])
    assert none.value.key == "paper.no_reports"


def test_the_time_line_names_what_may_be_named(store: Store, full: Full) -> None:
    told = read_pdf(time_line_paper(store, full.case_id, Audience.VICTIM).pdf).text
    assert "openbody" in told and secret(Audience.MINOR, "body") in told


def test_the_brief_says_that_it_is_for_the_committee(
    store: Store, full: Full, add_case: AddCase
) -> None:
    assert "לוועדה בלבד" in read_pdf(brief_paper(store, full.case_id).pdf).text
    bare = add_case("1299-03-26")
    assert "לוועדה בלבד" not in read_pdf(brief_paper(store, bare).pdf).text


def test_the_rule_itself(store: Store, full: Full) -> None:
    file = cases.read_again(store, full.case_id)
    assert anything_withheld(file)
    assert file_for(file, None) is file
    assert held_back(file.reports, None).pages == 0
    for audience in EVERYBODY:
        kept = file_for(file, audience)
        assert not anything_withheld(kept)
        assert held_back(file.reports, audience).whole_reports == 1
        assert held_back(file.reports, audience).pages == 2
        told = repr((kept.reports, kept.diagnoses, kept.missing))
        assert f"hidden{audience.value}" not in told and INSIDE not in told
        assert len(kept.diagnoses) == 4  # one marked, and one in the report withheld whole, fall
    assert reports_for(file.reports, None) == file.reports
    assert diagnoses_for(file.diagnoses, file.reports, None) == file.diagnoses
    (parts,) = [report for report in file.reports if report.id == "parts"]
    assert pages_for(parts, Audience.MINOR, 4) == (1, 3, 4)
    assert pages_for(parts, None, 4) == (1, 2, 3, 4)


def test_a_page_more_than_was_counted_stays_out_with_a_report_withheld_whole() -> None:
    whole = Report(
        "r", ReportKind.OTHER, withheld=(WithheldPages("w", 1, 1, (Audience.MINOR,), "כי"),)
    )
    assert whole.pages == 0
    assert pages_for(whole, Audience.MINOR, 3) == ()
