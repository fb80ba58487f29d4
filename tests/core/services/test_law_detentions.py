"""Periods of detention as people type them at the law desk."""

from __future__ import annotations

import pytest

from core.law.calculators.kinds import DETENTIONS
from core.services.law_inputs import NotUnderstood, plain, typed


def test_the_last_period_may_be_open() -> None:
    lines = "1.1.2025 – 28.2.2025\n1.5.2025"
    value = [{"from": "2025-01-01", "to": "2025-02-28"}, {"from": "2025-05-01", "to": None}]
    assert plain(DETENTIONS, lines) == value
    assert plain(DETENTIONS, "1.1.2025-28.2.2025, 1.5.2025 –") == value
    assert typed(DETENTIONS, value) == lines
    assert plain(DETENTIONS, "") == []


@pytest.mark.parametrize("line", ["אתמול", "28.2.2025 – 1.1.2025", "1.1.2025 – 30.2.2025"])
def test_what_is_no_period_is_refused_with_a_sentence(line: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        plain(DETENTIONS, line)
    assert "תקופת מעצר" in str(refused.value)
