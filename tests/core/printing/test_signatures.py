"""The row of signatures, whatever their number."""

from __future__ import annotations

import pytest

from core.model.documents import Signature
from core.printing.pages import TEXT_WIDTH, Furniture, pdf
from core.printing.signatures import signature_block
from tests.core.printing.read_back import PrintedLine, body

LETTERS = "אבגדהוזחט"
RIGHT = 595.28 - (595.28 - TEXT_WIDTH) / 2


def printed(signatures: list[Signature]) -> list[PrintedLine]:
    return body(pdf("א", [signature_block(signatures, TEXT_WIDTH)], Furniture()))[0]


@pytest.mark.parametrize(
    ("count", "rows"),
    [
        (2, ["בא"]),
        (3, ["גבא"]),
        (5, ["הדגבא"]),
        (6, ["גבא", "והד"]),
        (7, ["דגבא", "זוה"]),
        (9, ["הדגבא", "טחזו"]),
    ],
)
def test_rows(count: int, rows: list[str]) -> None:
    lines = printed([Signature(letter, "") for letter in LETTERS[:count]])
    assert [line.visual for line in lines] == rows


def test_a_row_fills_the_width_and_a_shorter_one_begins_at_the_right() -> None:
    first, second = printed([Signature(letter, "") for letter in LETTERS[:7]])
    assert RIGHT - 150 < first.right < RIGHT
    assert first.left < 150
    assert second.right == pytest.approx(first.right, abs=6)
    assert second.left > first.left + 80


def test_long_names_and_roles_wrap_within_their_column() -> None:
    name = "אברהם-יצחק בן־יעקב ישראלי־כהן־צדק"
    role = "נציגת היועצת המשפטית לממשלה במחוז הצפון"
    lines = printed([Signature(name, role, "נחתם בתוכנה ביום 1.1.2026 בשעה 10:00")] * 5)
    read = "".join(line.visual for line in lines).replace(" ", "")
    assert sorted(read) == sorted(
        (name + role + "נחתםבתוכנהביום1.1.2026בשעה10:00").replace(" ", "") * 5
    )
    for line in lines:
        assert line.right <= RIGHT + 1
