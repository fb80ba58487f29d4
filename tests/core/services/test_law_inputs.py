"""What is typed at the law desk is read as people mean it, and refused with a sentence else."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.calculators import kinds
from core.law.calculators.kinds import Kind
from core.law.calculators.registry import calculators
from core.law.rulebook import rule_book
from core.services.law_inputs import NotUnderstood, plain, typed

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
KINDS = tuple(
    {
        (kind.name, kind.choices): kind
        for calculator in calculators(rule_book()).values()
        for kind in calculator.inputs.values()
    }.values()
)


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [
        (kinds.DATE, "3.11.2026", "2026-11-03"),
        (kinds.DATE, " 29/2/2024 ", "2024-02-29"),
        (kinds.MOMENT, "3.11.2026 21:30", "2026-11-03T21:30"),
        (kinds.MOMENT, "3.11.2026 9", "2026-11-03T09:00"),
        (kinds.NUMBER, "0", 0),
        (kinds.DECIMAL, "2,5", 2.5),
        (kinds.DECIMAL, "2", 2),
        (kinds.FLAG, "כן", True),
        (kinds.FLAG, "false", False),
        (kinds.WORD, "26(5)", "26(5)"),
        (kinds.DATES, "3.11.2026\n\n4.11.2026", ["2026-11-03", "2026-11-04"]),
        (kinds.DATES, "", []),
        (kinds.NUMBERS, "30, 10\n5", [30, 10, 5]),
        (kinds.WORDS, "chair\nphysician", ["chair", "physician"]),
        (kinds.SPAN, "10.2.2025 3", {"from": "2025-02-10", "days": 3}),
        (kinds.SPAN, "10.2.2025 – 12.2.2025", {"from": "2025-02-10", "days": 3}),
        (kinds.SPAN, "10.2.2025-10.2.2025", {"from": "2025-02-10", "days": 1}),
        (kinds.SPANS, "10.2.2025 3\n1.3.2025 1", [
            {"from": "2025-02-10", "days": 3},
            {"from": "2025-03-01", "days": 1},
        ]),
        (kinds.DATE_OR_NONE, "  ", None),
    ],
)  # fmt: skip
def test_people_write_it_so(kind: Kind, words: str, value: Any) -> None:
    assert plain(kind, words) == value


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (kinds.DATE, "29.2.2025"),
        (kinds.DATE, "1.1.1500"),
        (kinds.MOMENT, "3.11.2026"),
        (kinds.MOMENT, "21:30"),
        (kinds.NUMBER, "שלוש"),
        (kinds.NUMBER, "-1"),
        (kinds.NUMBER, "2.5"),
        (kinds.NUMBER, "٣"),
        (kinds.NUMBER, "9" * 5000),
        (kinds.SHORT_NUMBER, "101"),
        (kinds.DECIMAL, "1.2.3"),
        (kinds.DECIMAL, "nan"),
        (kinds.FLAG, "אולי"),
        (kinds.DATES, "3.11.2026, מחר"),
        (kinds.NUMBERS, "30 ו־10"),
        (kinds.SPAN, "12.2.2025–10.2.2025"),
        (kinds.SPAN, "12.2.2025"),
        (kinds.SPAN, "12.2.2025 0"),
    ],
)
def test_what_is_not_of_the_kind_is_refused_with_a_sentence(kind: Kind, words: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        plain(kind, words)
    assert "{" not in str(refused.value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(words=st.text(max_size=20))
def test_nothing_typed_can_break_the_reading(kind: Kind, words: str) -> None:
    try:
        value = plain(kind, words)
    except NotUnderstood as refused:
        assert str(refused)
    else:
        assert value is None or kind.read(value) is not None


@given(DAYS)
def test_a_day_is_shown_as_it_would_be_typed(day: date) -> None:
    assert plain(kinds.DATE, typed(kinds.DATE, day.isoformat())) == day.isoformat()


@given(DAYS, st.times())
def test_so_is_an_hour(day: date, at: Any) -> None:
    value = f"{day.isoformat()}T{at:%H:%M}"
    assert plain(kinds.MOMENT, typed(kinds.MOMENT, value)) == value
    assert datetime.fromisoformat(value)


@given(st.lists(st.tuples(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 400))))
def test_so_are_stretches_of_days(spans: list[tuple[date, int]]) -> None:
    value = [{"from": start.isoformat(), "days": days} for start, days in spans]
    assert plain(kinds.SPANS, typed(kinds.SPANS, value)) == value
    for start, days in kinds.SPANS.read(value):
        assert days - start < timedelta(days=400)
