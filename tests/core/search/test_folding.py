"""Words typed in another way fold to the same; folding twice changes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search.folding import WORD, fold_word, tokens, words

SCRIPTS = ("אבהוילמשתךםןףץ\"'׳״־ְִָּ -./", "ابتثأإةىـُ ", "Игорьёй -", "abcÉïß '", "0123456789-./")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("יִשְׂרָאֵל", "ישראל"),
        ("שלום", "שלומ"),
        ('עו"ד', "עו״ד"),
        ("עו''ד", "עו״ד"),
        ("צה״ל", 'צה"ל'),
        ("ג'ורג'", "ג׳ורג׳"),
        ("أَحْمَد", "احمد"),
        ("فاطمة", "فاطمه"),
        ("محـمـد", "محمد"),
        ("ИГОРЬ", "игорь"),
        ("Артём", "артем"),
        ("Zoë", "zoe"),
        ("\u200fמעון\u200e", "מעון"),
    ],
)
def test_two_ways_to_write_are_one(typed: str, kept: str) -> None:
    assert words(typed) == words(kept)


@pytest.mark.parametrize(("one", "other"), [('עו"ד', "עוד"), ("דן", "דין"), ("عمر", "عمرو")])
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert words(one) != words(other)


def test_hyphens_and_maqaf_part_words() -> None:
    assert words("בית־שמש, אי-חזרה/1201") == ["בית", "שמש", "אי", "חזרה", "1201"]


@given(st.lists(st.one_of(*(st.text(alphabet=script, max_size=9) for script in SCRIPTS))))
def test_folding_twice_is_folding_once(parts: list[str]) -> None:
    once = words(" ".join(parts))
    assert words(" ".join(once)) == once


@given(st.text(max_size=60))
def test_each_token_is_the_folded_part_of_the_text_at_its_place(text: str) -> None:
    for token in tokens(text):
        part = text[token.start : token.end]
        assert WORD.fullmatch(part)
        assert fold_word(part) == token.word
