"""Finding words in all reports of a file, over a real store and real PDFs."""

from __future__ import annotations

from collections.abc import Callable

from core.clock import FixedClock
from core.model.reports import Report, ReportKind
from core.reading.pdf import read_pdf
from core.services import reader
from core.services.reader import PagesText, find_in_file
from core.store import audit
from core.store import reports as rows
from core.store.rows import new_id
from core.store.store import Store
from tests.core.reading.hebrew_pages import hebrew_pdf

AddCase = Callable[..., str]


def add_report(
    store: Store, case_id: str, *pages: tuple[str, ...], title: str = "", text: str | None = None
) -> Report:
    data = hebrew_pdf(*pages)
    facts = read_pdf(data)
    report = Report(
        new_id(), ReportKind.PROBATION, title=title, document_id=new_id(), pages=facts.pages
    )
    with store.write() as conn:
        rows.add_document(
            conn,
            report.document_id,
            sha256=facts.sha256,
            content=data,
            text=facts.text if text is None else text,
            at=store.clock.now(),
        )
        rows.save_report(conn, case_id, report)
    return report


def test_hits_have_their_page_and_the_words_around_them() -> None:
    long = "מילה " * 40
    (hit,) = PagesText(["אין", f"{long}קצין המבחן סבור כי {long}"]).find("קצין המבחן")
    assert (hit.page, hit.words) == (1, "קצין המבחן")
    assert hit.before.strip().split() == ["מילה"] * len(hit.before.split())
    assert hit.after.startswith(" סבור כי ") and len(hit.after) <= 61


def test_all_reports_of_the_file_and_no_other_are_searched(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    mine, other = add_case(), add_case("1202-03-26")
    first = add_report(store, mine, ("אין כאן",), ("הנער שיתף פעולה",), title="תסקיר ראשון")
    second = add_report(store, mine, ("שיתף פעולה, ושוב שיתף פעולה",))
    scan = add_report(store, mine, (), ())
    add_report(store, other, ("שיתף פעולה",))
    found = find_in_file(store, mine, "שיתף־פעולה")
    assert sorted((hit.report_id, hit.hit.page) for hit in found.hits) == sorted(
        [(first.id, 1), (second.id, 0), (second.id, 0)]
    )
    titles = {hit.report_id: hit.title for hit in found.hits}
    assert titles == {first.id: "תסקיר ראשון", second.id: "תסקיר קצין מבחן"}
    assert (found.without_text, found.searched, found.more) == ((scan.id,), 3, False)


def test_a_text_kept_without_its_pages_is_read_again(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    pages = (("ראשון",), ("שני",), ("המילה היא כאן",))
    add_report(store, case_id, *pages, text="ראשון\nשני\nהמילה היא כאן")
    (hit,) = find_in_file(store, case_id, "המילה").hits
    assert hit.hit.page == 2


def test_a_pdf_that_cannot_be_read_again_still_gives_its_words(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    report = Report(new_id(), ReportKind.LETTER, document_id=new_id(), pages=2)
    with store.write() as conn:
        rows.add_document(
            conn, report.document_id, sha256="x", content=b"%PDF-1.7 broken",
            text="המילה כאן", at=store.clock.now(),
        )  # fmt: skip
        rows.save_report(conn, case_id, report)
    (hit,) = find_in_file(store, case_id, "המילה").hits
    assert hit.hit.page == 0


def test_the_list_is_cut_and_says_so(store: Store, add_case: AddCase, monkeypatch: object) -> None:
    case_id = add_case()
    add_report(store, case_id, ("אחת אחת אחת",))
    was, reader.MOST_HITS = reader.MOST_HITS, 2
    try:
        found = find_in_file(store, case_id, "אחת")
    finally:
        reader.MOST_HITS = was
    assert len(found.hits) == 2 and found.more


def test_searching_leaves_no_trace_and_tells_how_far_it_is(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    add_report(store, case_id, ("אחת",))
    with store.read() as conn:
        before = audit.end(conn)
    told: list[tuple[int, int]] = []
    find_in_file(store, case_id, "אחת", lambda done, total: told.append((done, total)))
    with store.read() as conn:
        assert audit.end(conn) == before
    assert told == [(0, 1)]


def test_nothing_is_found_for_nothing(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    add_report(store, case_id, ("אחת",))
    assert find_in_file(store, case_id, "״").hits == ()


def test_pages_without_text_are_counted_as_they_come() -> None:
    pages = PagesText(["אחת", " \n"])
    assert (len(pages), pages.without_text(), pages.is_empty(1), pages.is_empty(2)) == (
        2, 1, True, False,
    )  # fmt: skip
    pages.add(["", "אחת"])
    assert [hit.page for hit in pages.find("אחת")] == [0, 3]
    assert pages.without_text() == 2
