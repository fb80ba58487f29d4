"""The law desk: finding a rule, asking it, and the calendar."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from core.law.calculators.registry import calculators
from core.law.community_rest_days import YearWithoutCalendar
from core.law.readings import UnknownReading
from core.law.rulebook import rule_book
from core.law.rules import UnknownRule
from core.law.sections import section_key
from core.model.people import Community
from core.paths import RESOURCES
from core.services import law, law_desk
from core.services.law_forms import examples
from core.services.law_inputs import typed
from core.store.store import Store
from core.wording import shown

YEAR = "release-eligibility-1y-36a"


def ids(store: Store, needle: str = "", **only: str) -> list[str]:
    return [row.id for row in law_desk.rules(store, needle, **only)]


def test_all_rules_stand_in_the_order_of_their_sections(store: Store) -> None:
    rows = law_desk.rules(store)
    assert {row.id for row in rows} == set(rule_book().rules)
    for pack in {row.pack for row in rows}:
        sections = [section_key(row.section) for row in rows if row.pack == pack]
        assert sections == sorted(sections)
    packs = [pack for pack, _ in law_desk.laws(store)]
    assert packs[:2] == ["youth-law", "prison-track"]
    assert [row.pack for row in rows] == sorted((row.pack for row in rows), key=packs.index)


@pytest.mark.parametrize(
    "needle",
    [
        "לבקש שחרור",
        "שחרור לבקש",
        "לְבַקֵּשׁ",
        "36(א) בקש",
        "36א לבקש",
        "הקטין שנה וועדה",
        "release-eligibility",
        "לשחרור במעון",
        "מעון־שנה",
    ],
)
def test_a_rule_is_found_by_words_in_any_order(store: Store, needle: str) -> None:
    assert YEAR in ids(store, needle)


def test_a_word_that_is_nowhere_finds_nothing(store: Store) -> None:
    assert ids(store, "לבקש זברה") == []


def test_a_list_can_be_of_one_law_or_one_topic(store: Store) -> None:
    prison = ids(store, pack="prison-track")
    assert prison
    assert set(prison) == {
        rule.id for rule in rule_book().rules.values() if rule.pack.id == "prison-track"
    }
    topic = law_desk.rules(store, topic="release")
    assert YEAR in {row.id for row in topic}
    assert {row.topic_title for row in topic} == {"שחרור ממעון"}


@pytest.mark.parametrize("rule_id", rule_book().rules)
def test_every_rule_has_a_page(store: Store, rule_id: str) -> None:
    page = law_desk.rule(store, rule_id)
    assert page.row.id == rule_id
    assert page.amount
    assert page.event
    assert page.values[0].since == max(value.since for value in page.values)
    for form in page.calculators:
        assert form.title
        assert all(field.label and field.label != field.name for field in form.inputs)
    assert {example.calculator for example in page.examples} <= {
        form.id for form in page.calculators
    }


def test_a_rule_that_is_not_there_is_a_sentence(store: Store) -> None:
    with pytest.raises(UnknownRule):
        law_desk.rule(store, "no-such-rule")


def test_the_page_shows_the_readings_of_the_house(store: Store) -> None:
    law.choose_reading(store, "eligible_from", "ELIG_ANNIV")
    question = law_desk.rule(store, YEAR).questions[0]
    assert (question.group, question.chosen) == ("eligible_from", "ELIG_ANNIV")


def test_an_answer_has_results_steps_and_the_other_reading(store: Store) -> None:
    answer = law_desk.calculate(store, YEAR, {"entry_date": "29.2.2024"})
    texts = {result.name: result.text for result in answer.results}
    assert texts == {
        "year_end": shown(date(2025, 2, 28)),
        "eligible_from": shown(date(2025, 3, 1)),
    }
    assert "שבת" in answer.results[1].note
    assert 'התשפ"ה' in answer.results[1].note
    assert any("29.2.2024" in step for step in answer.steps)
    (other,) = answer.others
    assert other.results[1].text == shown(date(2025, 2, 28))
    assert answer.readings[0][0] == other.question
    assert answer.answered


def test_the_house_decides_which_reading_is_the_answer(store: Store) -> None:
    law.choose_reading(store, "eligible_from", "ELIG_ANNIV")
    facts = {"entry_date": "29.2.2024"}
    house = law_desk.calculate(store, YEAR, facts)
    assert house.results[1].text == shown(date(2025, 2, 28))
    named = law_desk.calculate(store, YEAR, facts, {"eligible_from": "ELIG_STRICT"})
    assert named.results[1].text == shown(date(2025, 3, 1))
    with pytest.raises(UnknownReading):
        law_desk.calculate(store, YEAR, facts, {"eligible_from": "NO_SUCH"})


def test_readings_that_lead_to_the_same_day_are_left_out(store: Store) -> None:
    answer = law_desk.calculate(
        store, "eligibility-absence-36a-42c", {"entry_date": "1.3.2025", "absence_days": "0"}
    )
    assert answer.results
    assert answer.others == ()
    assert answer.readings == ()


def test_what_is_missing_and_what_is_wrong_is_named(store: Store) -> None:
    answer = law_desk.calculate(
        store, "release-may-order-36a", {"entry_date": "31.2.2025", "special_reasons": "false"}
    )
    assert answer.missing == ("decision_date",)
    assert list(answer.wrong) == ["entry_date"]
    assert "3.11.2026" in answer.wrong["entry_date"]
    assert not answer.answered


def test_a_rule_that_has_ended_refuses_with_its_sentence(store: Store) -> None:
    ended = [rule for rule in rule_book().rules.values() if rule.provision and rule.calculation]
    for rule in ended:
        found = calculators(rule_book())[rule.id]
        if {kind.name for kind in found.inputs.values()} != {"date", "number"}:
            continue
        facts = {
            name: "1.1.2099" if kind.name == "date" else "1" for name, kind in found.inputs.items()
        }
        answer = law_desk.calculate(store, rule.id, facts)
        assert "הסתיים" in answer.refusal
        assert answer.results == ()


def test_figures_beyond_the_calendar_are_refused_not_a_fault(store: Store) -> None:
    facts = {"start": "1.1.2200", "months": "100000", "released_on": "1.1.2199"}
    answer = law_desk.calculate(store, "crl-condition-period", facts)
    assert "לוח השנה" in answer.refusal


@pytest.mark.parametrize(
    "path", sorted((RESOURCES / "law" / "examples").glob("*.json")), ids=lambda path: path.stem
)
def test_every_worked_example_can_be_filled_in_and_is_answered(store: Store, path: Path) -> None:
    """Typed as people would, an example gives the answer that the engine gives to plain facts."""
    book = rule_book()
    for example in json.loads(path.read_text(encoding="utf-8"))["examples"]:
        found = calculators(book)[example["rule_id"]]
        facts = {name: typed(found.inputs[name], v) for name, v in example["inputs"].items()}
        answer = law_desk.calculate(store, found.id, facts)
        assert answer.wrong == {}, example["id"]
        assert answer.missing == (), example["id"]
        assert answer.answered, example["id"]
        assert all(result.text for result in answer.results)


def test_every_calculator_has_an_example_to_fill_in() -> None:
    assert set(calculators(rule_book())) == set(examples())


def test_the_calendar_shows_a_month_with_its_days_of_rest(store: Store) -> None:
    days = law_desk.calendar(store, 2027, 5, Community.MUSLIM)
    assert [day.day.day for day in days] == list(range(1, 32))
    named = {day.day.day: day for day in days}
    assert named[16].community_name == "עיד אל־אדחא"
    assert named[16].warning
    assert named[12].independence
    assert named[1].rest_name == "שבת"
    assert not any(day.community_name for day in law_desk.calendar(store, 2027, 5))
    assert len(law_desk.calendar(store, 2028, 2)) == 29
    assert law_desk.calendar(store, 2026, 12)[-1].day == date(2026, 12, 31)


def test_a_year_without_a_calendar_is_a_sentence(store: Store) -> None:
    with pytest.raises(YearWithoutCalendar):
        law_desk.calendar(store, 2199, 5, Community.MUSLIM)
