"""The law is whole: every rule and duty it holds is in the data, is computed, and is proved."""

from __future__ import annotations

from collections import Counter

import pytest

from core.law.calculators.calculator import subject
from core.law.calculators.registry import calculators_of
from core.law.rules import RuleBook
from installer.write_law_docs import expected_ids, missing_ids
from tests.core.law.test_examples import EXAMPLES


@pytest.mark.parametrize(
    ("name", "count"), [("youth-law", 126), ("prison-track", 18), ("duties", 33)]
)
def test_every_rule_and_duty_of_the_law_is_held(book: RuleBook, name: str, count: int) -> None:
    assert missing_ids(book, name) == []
    assert len(expected_ids(name)) == count


def test_every_rule_is_answered_by_a_calculator(book: RuleBook) -> None:
    assert [rule_id for rule_id in book.rules if not calculators_of(book, rule_id)] == []


def test_every_rule_has_three_worked_examples(book: RuleBook) -> None:
    """An example of a question counts for the rules that it lists."""
    counts = Counter(
        rule_id for example in EXAMPLES for rule_id in subject(book, example["rule_id"]).rules
    )
    assert [rule_id for rule_id in book.rules if counts[rule_id] < 3] == []
