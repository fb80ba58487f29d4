"""Characters know their script, or take it from their neighbours."""

from __future__ import annotations

import pytest

from core.printing.scripts import cluster_ends, is_ignorable, script_of, script_stretches


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("א", "Hebr"),
        ("ﬡ", "Hebr"),
        ("ב\u05bc"[1], "Hebr"),
        ("a", "Latn"),
        ("é", "Latn"),
        ("ễ", "Latn"),
        ("ω", "Grek"),
        ("Я", "Cyrl"),
        ("ع", "Arab"),
        ("ﷲ", "Arab"),
        ("አ", "Ethi"),
        ("1", None),
        (".", None),
        ("×", None),
        ("،", None),
    ],
)
def test_script_of(character: str, script: str | None) -> None:
    assert script_of(character) == script


def test_digits_take_the_script_before_them_even_within_isolates() -> None:
    found = script_stretches("1 א \u20662\u2069 b 3", "Latn")
    assert found == [(0, "Hebr"), (8, "Latn")]


def test_a_text_without_letters_takes_the_default() -> None:
    assert script_stretches("12.5", "Hebr") == [(0, "Hebr")]
    assert script_stretches("", "Latn") == [(0, "Latn")]


def test_every_script_is_found() -> None:
    found = script_stretches("אaЯعአω", "Latn")
    assert [script for _, script in found] == ["Hebr", "Latn", "Cyrl", "Arab", "Ethi", "Grek"]


def test_marks_and_invisible_characters_stay_with_their_letter() -> None:
    assert list(cluster_ends("שָׁ\u200eל")) == [4, 5]
    assert list(cluster_ends("")) == []


@pytest.mark.parametrize("character", "\u200e\u2066\u2069\u00ad\ufeff\ufe0f\u0007\n")
def test_ignorable(character: str) -> None:
    assert is_ignorable(character)


@pytest.mark.parametrize("character", " א\u00a0\u05b8-\ue000")
def test_not_ignorable(character: str) -> None:
    assert not is_ignorable(character)
