"""Every rule and question can be explained whole."""

from __future__ import annotations

import pytest

from core.law.rulebook import rule_book
from core.law.rules import UnknownRule
from core.services.law_words import explained, rules_in_order


@pytest.mark.parametrize("rule_id", [*rule_book().rules, *rule_book().questions])
def test_every_rule_and_question_is_explained(rule_id: str) -> None:
    parts = explained(rule_id)
    assert rule_id in parts[0].title
    for part in parts:
        assert part.title.strip()
        assert part.lines
        assert all(line.strip() and "{" not in line for line in part.lines)


def test_searching_disregards_quotation_marks_and_hyphens() -> None:
    assert rules_in_order("ועדת־שחרורים") == rules_in_order("ועדת שחרורים")
    assert rules_in_order("ועדת־שחרורים")


@pytest.mark.parametrize("rule_id", ["", "xyz", "😀", "36(א)"])
def test_an_unknown_rule_is_a_sentence(rule_id: str) -> None:
    with pytest.raises(UnknownRule) as caught:
        explained(rule_id)
    assert "{" not in str(caught.value)
