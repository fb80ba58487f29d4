"""An arrangement is refused with its reason and the way that is open; the past may be told."""

from __future__ import annotations

import pytest

from core.law.guard import ArrangementRefused, arrangement_ordered, refuse_arrangement


def test_the_refusal_says_why_and_points_to_the_alternative_proceeding() -> None:
    with pytest.raises(ArrangementRefused) as caught:
        refuse_arrangement("ייחתם עמו הסדר־מותנה", "תנאי 3")
    said = str(caught.value)
    for words in ("תנאי 3", "הסדר מותנה", "תובע", "קטין", "הליך חלופי", "12א"):
        assert words in said


def test_what_names_none_passes() -> None:
    refuse_arrangement("שחרור על־תנאי בהשגחת קצין מעקב", "נימוקים")


@pytest.mark.parametrize(
    "told",
    [
        "בעבר נחתם הסדר מותנה.",
        "עשה דרך ארוכה. בשנת 2023, כבגיר, נערך עמו הסדר מותנה, והוא קיים אותו. הבקשה מתקבלת.",
        "הסדר מותנה שנחתם ב־2022 הופר.",
        "הוועדה אינה רשאית לתת הסדר מותנה.",
        "דוחים את הבקשה להסדר מותנה.",
        "אין כאן דבר.",
    ],
)
def test_the_past_and_a_refusal_may_be_told(told: str) -> None:
    assert arrangement_ordered(told) is None


@pytest.mark.parametrize(
    "given_as_outcome",
    [
        "הסדר מותנה",
        "הוועדה מורה על הסדר מותנה.",
        "אנו מחליטים על הסדר מותנה ולא על מעון.",
        "יינתן לקטין הסדר מותנה, כפי שהיה בעבר.",
        "התיק ייסגר בהסדר.",
        "בעבר נחתם הסדר מותנה. גם עתה ייחתם הסדר מותנה.",
        "ההסדר המותנה נחתם היום.",
        "הסדר. מותנה",
    ],
)
def test_what_reads_as_given_is_found(given_as_outcome: str) -> None:
    assert arrangement_ordered(given_as_outcome)
