"""Explanations: steps worded when read, and the days that other readings lead to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.examples import evaluated
from core.law.explain import Finding, explain, step
from core.law.facility import eligible_from, year_end
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.model.deadlines import Explanation, Step
from core.store.codec import from_json, to_json
from core.wording import MissingWording
from tests.core.law.test_examples import EXAMPLES

RULE = "release-eligibility-1y-36a"


def test_a_step_says_its_words_when_read() -> None:
    said = step("birth", date(2008, 2, 29))
    assert said.text == "תאריך הלידה: ⁦29.2.2008⁩"
    assert said == step("birth", date(2008, 2, 29))
    assert said != step("birth", date(2008, 3, 1))
    assert from_json(to_json(said), Step) == Step(said.text, date(2008, 2, 29))
    with pytest.raises(MissingWording):
        _ = step("no_such_step").text


def test_every_step_of_every_example_can_be_said() -> None:
    book = rule_book()
    for example in EXAMPLES:
        for case in (example, *example.get("alternatives", ())):
            codes = case.get("interpretation", ())
            found = evaluated(book, example["rule_id"], example["inputs"], codes)
            assert all(each.text.strip() for each in found.steps), example["id"]


@given(entry=st.dates(date(2009, 1, 1), date(2040, 1, 1)), data=st.data())
def test_each_other_reading_is_what_choosing_it_would_give(
    entry: date, data: st.DataObject
) -> None:
    book = rule_book()
    groups = [book.groups[group] for group in book.rule(RULE).readings]
    readings = book.readings(
        {group.id: data.draw(st.sampled_from(group.options)).code for group in groups}
    )

    def compute(chosen: Readings) -> Finding:
        return eligible_from(year_end(book, chosen, entry=entry), chosen)

    finding, explanation = explain(book, RULE, entry, readings, compute)
    assert finding == compute(readings)
    assert any(result.chosen and result.on == finding.on for result in explanation.readings)
    for result in explanation.readings:
        (group,) = [g for g in groups if any(o.code == result.code for o in g.options)]
        assert compute(readings.using(group.id, result.code)).on == result.on


def test_a_frozen_explanation_is_the_computed_one(book: RuleBook) -> None:
    entry = date(2024, 2, 29)
    _, explanation = explain(
        book,
        RULE,
        entry,
        book.readings(),
        lambda chosen: eligible_from(year_end(book, chosen, entry=entry), chosen),
    )
    assert from_json(to_json(explanation), Explanation) == explanation
