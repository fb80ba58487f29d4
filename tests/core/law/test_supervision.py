"""After release: shortening follow-up, and changing the conditions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.facility import rights_at_entry
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.law.supervision import conditions_change, shortened_followup

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(DAYS, st.none() | DAYS)
def test_a_court_never_lengthens_follow_up(end: date, court: date | None) -> None:
    found = shortened_followup(end, court)
    assert found.on <= end
    assert found.shortened is (found.on < end)
    assert found.on in (end, court)


@pytest.mark.parametrize(
    ("change", "supervision_end", "may"),
    [
        (date(2026, 4, 30), date(2027, 5, 1), False),
        (date(2026, 5, 1), date(2027, 5, 1), True),
        (date(2027, 5, 1), date(2027, 5, 1), True),
        (date(2027, 5, 2), date(2027, 5, 1), False),
        (date(2040, 1, 1), None, True),
    ],
)
def test_conditions_may_be_changed_while_supervision_lasts(
    change: date, supervision_end: date | None, may: bool
) -> None:
    release = date(2026, 5, 1)
    found = conditions_change(release=release, change=change, supervision_end=supervision_end)
    assert found.may_change is may


@given(DAYS, st.integers(-30, 400))
def test_rights_explained_after_entry_are_late(entry: date, after: int) -> None:
    found = rights_at_entry(rule_book(), entry, entry + timedelta(days=after))
    assert (found.by, found.late) == (entry, max(0, after))


def test_rights_not_yet_explained(book: RuleBook) -> None:
    entry = date(2026, 2, 28)
    found = rights_at_entry(book, entry, None)
    assert (found.by, found.late) == (entry, None)
