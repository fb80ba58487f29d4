"""Labels of lists, in numbers and in Hebrew letters."""

from __future__ import annotations

import pytest

from core.model.documents import ListStyle
from core.printing.list_labels import hebrew_letters, list_label


@pytest.mark.parametrize(
    ("value", "letters"),
    [
        (1, "א"),
        (9, "ט"),
        (10, "י"),
        (11, "יא"),
        (15, "טו"),
        (16, "טז"),
        (20, "כ"),
        (22, "כב"),
        (99, "צט"),
        (100, "ק"),
        (115, "קטו"),
        (116, "קטז"),
        (499, "תצט"),
    ],
)
def test_hebrew_letters(value: int, letters: str) -> None:
    assert hebrew_letters(value) == letters


def test_every_label_is_its_own() -> None:
    assert len({hebrew_letters(value) for value in range(1, 500)}) == 499


@pytest.mark.parametrize("value", [0, -1, 500])
def test_no_letters_beyond(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        hebrew_letters(value)


def test_labels_end_with_a_point() -> None:
    assert list_label(12, ListStyle.NUMBERS) == "12."
    assert list_label(12, ListStyle.LETTERS) == "יב."
