"""Who may share a cell with a minor."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.law.prison_cells import may_share_cell
from core.law.rulebook import rule_book

AGES = st.integers(10, 30)


@given(AGES, st.booleans(), AGES, st.booleans())
def test_every_condition_is_needed_and_told(
    prisoner: int, turned: bool, minor: int, harm: bool
) -> None:
    found = may_share_cell(
        rule_book(),
        prisoner_age=prisoner,
        turned_18_while_serving=turned,
        minor_age=minor,
        harm=harm,
    )
    assert found.yes is (prisoner in (18, 19, 20) and turned and minor == 17 and not harm)
    assert len(found.steps) == 4
