"""Documents that an older program kept as one text get their pages."""

from __future__ import annotations

from collections.abc import Callable

from core.services import search
from core.services.report_pages import read_pages_again
from core.store import reports, search_index
from core.store.store import Store
from tests.core.services.test_reader import add_report
from tests.core.store.test_search_index import add_report as add_text

AddCase = Callable[..., str]
PAGES = (("ראשון",), ("הנער עבד במוסך",), ("הסוף",))


def pages_of(store: Store, query: str) -> list[int]:
    return [hit.page for group in search.search(store, query).groups for hit in group.hits]


def test_pages_are_found_once_and_what_cannot_be_read_keeps_its_text(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    old = add_report(store, case_id, *PAGES, text="ראשון הנער עבד במוסך הסוף")
    add_text(store, case_id, "הנגריה שבה התחיל", pages=3)  # no PDF that anybody could read
    add_report(store, case_id, *PAGES[::-1])
    assert sorted(pages_of(store, "מוסך")) == [0, 2]
    assert [read_pages_again(store) for _ in range(4)] == [True, True, False, False]
    assert pages_of(store, "מוסך") == [2, 2]
    assert pages_of(store, "נגריה") == [0]
    with store.read() as conn:
        kept = search_index.contents(conn)
        assert reports.document_text(conn, old.document_id).count("\f") == 2
    search.rebuild(store)
    with store.read() as conn:
        assert search_index.contents(conn) == kept


def test_a_search_for_pages_that_is_not_over_begins_again_with_a_new_index(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    for _ in range(2):
        add_report(store, case_id, *PAGES, text="ראשון הנער עבד במוסך הסוף")
    assert read_pages_again(store)
    search.rebuild(store)
    while read_pages_again(store):
        pass
    assert pages_of(store, "מוסך") == [2, 2]
