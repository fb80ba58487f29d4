"""Rules, calculations and the calendar on paper and as text."""

from __future__ import annotations

from core.model.people import Community
from core.services import law_desk, law_paper
from core.store.store import Store
from tests.core.printing.read_back import pages

YEAR = "release-eligibility-1y-36a"
MAY = "release-may-order-36a"
FACTS = {"entry_date": "29.2.2024", "decision_date": "28.2.2025", "special_reasons": "false"}


def plain(words: str) -> str:
    return words.translate({ord(mark): None for mark in "\u2066\u2068\u2069"})


def printed(pdf: bytes) -> str:
    return "\n".join(line.visual[::-1] for page in pages(pdf) for line in page)


def test_a_calculation_as_text_has_facts_results_steps_and_other_readings(store: Store) -> None:
    words = plain(law_paper.rule_text(store, YEAR, MAY, FACTS))
    for part in (
        "הזכות לבקש שחרור",
        "סעיף 36(א) לחוק הנוער",
        "יום הכניסה למעון: 29.2.2024",
        "יש טעמים מיוחדים: לא",
        "אפשר להורות על שחרור: לא",
        "1. יום הכניסה למעון: 29.2.2024",
        "לפי קריאות אחרות",
        "הופק בוועדה ביום 22.11.2026",
    ):
        assert part in words, part


def test_a_rule_alone_has_no_facts(store: Store) -> None:
    words = plain(law_paper.rule_text(store, YEAR))
    assert "היום הראשון אינו נמנה" in words
    assert "התוצאה" not in words


def test_seats_stand_in_hebrew(store: Store) -> None:
    words = plain(
        law_paper.rule_text(
            store,
            "committee-quorum-3-35d",
            "committee-quorum-3-35d",
            {"present": "chair\nphysician"},
        )
    )
    assert "הנוכחים בישיבה: יושב ראש, רופא" in words


def test_a_refusal_is_printed_as_the_answer(store: Store) -> None:
    answered = law_desk.calculate(store, "crl-two-thirds", {"start": "1.1.2200", "months": "99999"})
    words = law_paper.rule_text(
        store, "crl-two-thirds", "crl-two-thirds", {"start": "1.1.2200", "months": "99999"}
    )
    assert answered.refusal in words


def test_the_pages_hold_the_same_words_and_are_always_the_same(store: Store) -> None:
    first = law_paper.rule_pdf(store, YEAR, MAY, FACTS)
    assert first == law_paper.rule_pdf(store, YEAR, MAY, FACTS)
    assert "הזכות לבקש שחרור" in printed(first)


def test_every_rule_can_be_printed_and_copied(store: Store) -> None:
    for row in law_desk.rules(store):
        words = law_paper.rule_text(store, row.id)
        assert row.title in words
        assert "{" not in words


def test_a_month_is_printed_with_its_days_of_rest_and_their_doubts(store: Store) -> None:
    pdf = law_paper.calendar_pdf(store, 2027, 5, Community.MUSLIM)
    words = printed(pdf)
    assert "עיד אל־אדחא" in words
    assert "יום העצמאות" in words
    named = law_desk.calendar(store, 2027, 5, Community.MUSLIM)
    assert "עיד אל־אדחא" in law_paper.day_words(named[15])
    assert law_paper.day_words(named[2]) == ()
