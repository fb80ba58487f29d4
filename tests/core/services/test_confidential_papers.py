"""Nothing of a confidential contact stands on any paper that a file or a hearing gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.model.finished_papers import FinishedPaper
from core.model.people import Language, Person, PersonRole
from core.services import cases, decisions
from core.services.papers.brief import brief_paper
from core.services.papers.cover import cover_paper
from core.services.papers.day_list import day_list_paper
from core.services.papers.labels import labels_paper
from core.services.papers.minutes import minutes_paper
from core.services.papers.time_line import time_line_paper
from core.store.store import Store
from tests.core.services.paper_text import plain, said
from tests.core.services.test_decisions import TODAY, begin, draft_release

AddCase = Callable[..., str]
PAPERS: dict[str, Callable[[Store, str, str], FinishedPaper]] = {
    "brief": lambda store, case_id, _: brief_paper(store, case_id),
    "cover": lambda store, case_id, _: cover_paper(store, case_id),
    "labels": lambda store, case_id, _: labels_paper(store, case_id),
    "time-line": lambda store, case_id, _: time_line_paper(store, case_id, None),
    "minutes": lambda store, _, hearing_id: minutes_paper(store, hearing_id),
    "day-list": lambda store, _, __: day_list_paper(store, TODAY, with_notes=True),
}


def hidden(role: PersonRole) -> Person:
    """A confidential contact of whom everything is known."""
    return Person(
        "",
        role,
        "שם נסתר",
        "050-555-0777",
        "מקלט נסתר",
        "הערה נסתרת",
        confidential=True,
        language=Language.TIGRINYA,
        address="רחוב נסתר 3\nעיר נסתרת",
        relation="קרבה נסתרת",
    )


@pytest.fixture
def hearing(store: Store, add_case: AddCase) -> tuple[str, str]:
    """A case with confidential contacts in every role that a hearing knows, and its hearing."""
    case_id = add_case()
    for role in (PersonRole.PARENT, PersonRole.VICTIM, PersonRole.COUNSEL, PersonRole.RELATIVE):
        cases.add_person(store, case_id, hidden(role))
    hearing_id = begin(store, case_id)
    draft_release(store, hearing_id)
    return case_id, hearing_id


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_of_a_confidential_contact_is_printed(
    store: Store, hearing: tuple[str, str], name: str
) -> None:
    words = said(PAPERS[name](store, *hearing))
    assert len(words) > 10
    for secret in ("נסתר", "050-555-0777", "5550777", "תיגרינית"):
        assert plain(secret) not in words


def test_the_decision_names_no_confidential_contact(store: Store, hearing: tuple[str, str]) -> None:
    signed = decisions.sign(store, hearing[1])
    paper = FinishedPaper("decision", "", decisions.decision_pdf(store, signed.id))
    words = said(paper)
    assert len(words) > 400
    assert "נסתר" not in words and "050-555-0777" not in words
