"""The glossary: whole data, finding a term, and finding terms in a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.model.glossary import Side, Term
from core.services import glossary
from core.services.glossary import find_terms, term_of, terms, terms_in
from core.store.store import Store

TERM = """
[[term]]
id = "{id}"
english = "a term"
hebrew = "מונח"
meaning = "a thing"
plain = "דבר."
section = ""
"""


def found(text: str) -> list[tuple[str, str]]:
    return [(place.term.id, text[place.start : place.end]) for place in terms_in(text)]


def test_law_and_treatment_say_each_term_in_the_others_words() -> None:
    sides = {side: [term for term in terms() if term.side is side] for side in Side}
    assert len(sides[Side.LAW]) > 30 and len(sides[Side.TREATMENT]) > 20
    lacking = [term.id for term in sides[Side.TREATMENT] if not term.other]
    assert lacking == ["confidential_contact"]  # both say the same
    assert all(term.plain.endswith(".") for term in terms())


def test_conditional_release_and_arrangement_are_told_apart_both_ways() -> None:
    release, arrangement = term_of("conditional_release"), term_of("conditional_arrangement")
    assert arrangement.id in release.told_apart and release.id in arrangement.told_apart
    assert "הסדר מותנה" in release.apart and "מבוגרים" in arrangement.apart


def test_terms_are_found_behind_prefixed_letters_and_the_longer_wins() -> None:
    assert found("ובמעון נעול לא ניתן שחרור על תנאי.") == [
        ("dormitory", "ובמעון נעול"),
        ("conditional_release", "שחרור על תנאי"),
    ]
    assert found('רש"א וגם רש״א') == [
        ("rehabilitation_authority", 'רש"א'),
        ("rehabilitation_authority", "רש״א"),
    ]
    assert found("המעונות והמדורות") == []


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.id)
def test_each_form_of_a_term_is_found_as_that_term(term: Term) -> None:
    for form in (term.hebrew, *term.also):
        assert [each for each, _ in found(f"כתוב כאן {form}, ועוד.")] == [term.id]


@given(st.text(max_size=80))
def test_places_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for place in terms_in(text):
        assert end <= place.start < place.end <= len(text)
        end = place.end


def test_a_word_or_a_section_finds_and_names_that_begin_so_come_first(store: Store) -> None:
    assert [term.id for term in find_terms(store, "מניין")] == ["quorum"]
    assert "absence" in [term.id for term in find_terms(store, "42(ג)")]
    assert find_terms(store, "דחי")[0].hebrew.startswith("דחיית")
    assert find_terms(store, "אין כזה מונח") == ()
    assert len(find_terms(store)) == len(terms())


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ('unknown = "x"', "unknown"),
        ('rule = "no-such-rule"', "rule"),
        ('not = ["nobody"]\napart = "אחר."', "not"),
        ('apart = "אחר."', "not"),
        (TERM.format(id="one"), "id"),
    ],
)
def test_mistakes_in_the_data_are_named(
    more: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "glossary"
    folder.mkdir()
    for side in Side:
        words = TERM.format(id="one") + more if side is Side.LAW else TERM.format(id=side.value)
        (folder / f"{side.value}.toml").write_text(words, encoding="utf-8")
    monkeypatch.setattr(glossary, "RESOURCES", tmp_path)
    with pytest.raises(KnownError) as caught:
        glossary.terms.__wrapped__()
    assert caught.value.values == {"term": "one", "what": what}
