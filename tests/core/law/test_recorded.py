"""Recorded events that lead to dates only with the minor's age, the Sabbath or other events."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from core.law.deadlines import deadlines
from core.law.rules import RuleBook
from core.model.cases import CaseEvent
from core.model.deadlines import Deadline
from core.model.legal_facts import LegalFacts
from tests.core.law.conftest import MakeFacts

TODAY = date(2026, 11, 22)
JUDGE, DELAY = "judge-12h-under14-10c", "delay-24h-under14-10d"
VISIT = "sw-visit-24h-13b2"
HOUSE, VERDICT = "house-arrest-9m-10yd-a", "release-no-verdict-6m-10yb"
WEDNESDAY, SABBATH = date(2026, 11, 18), date(2026, 11, 21)


def of(book: RuleBook, facts: LegalFacts, rule_id: str, **chosen: str) -> list[Deadline]:
    found = deadlines(book, facts, book.readings(chosen), TODAY)
    return [deadline for deadline in found if deadline.rule_id == rule_id]


def test_an_arrest_leads_to_a_judge_by_age(book: RuleBook, facility: MakeFacts) -> None:
    arrest = CaseEvent("a", "arrest", WEDNESDAY, time(8, 0))
    (older,) = of(book, facility(events=(arrest,)), JUDGE)
    young = facility(birth_date=date(2013, 1, 1), events=(arrest,))
    (younger,) = of(book, young, JUDGE)
    assert older.at == datetime(2026, 11, 19, 8, 0)
    assert younger.at == datetime(2026, 11, 18, 20, 0)
    assert of(book, facility(events=(arrest,)), DELAY) == []
    (delay,) = of(book, young, DELAY)
    assert delay.at == datetime(2026, 11, 19, 8, 0)
    assert delay.event_id == "a"


def test_the_sabbath_is_found_for_an_arrest(book: RuleBook, facility: MakeFacts) -> None:
    arrest = CaseEvent("a", "arrest", SABBATH, time(1, 0))
    (found,) = of(book, facility(birth_date=date(2013, 1, 1), events=(arrest,)), JUDGE)
    assert found.on == SABBATH
    assert found.at is not None
    # Four hours after nightfall, which in Jerusalem is that evening a little after five.
    assert time(21, 0) < found.at.time() < time(21, 30)


def test_a_visit_waits_for_the_end_of_the_sabbath(book: RuleBook, facility: MakeFacts) -> None:
    weekday = CaseEvent("a", "prison_service_admission", WEDNESDAY, time(14, 30))
    sabbath = CaseEvent("b", "prison_service_admission", SABBATH, time(10, 0))
    (first, second) = of(book, facility(events=(weekday, sabbath)), VISIT)
    assert (first.event_id, first.at) == ("a", datetime(2026, 11, 19, 14, 30))
    assert second.at is not None
    assert time(17, 0) < second.at.time() < time(17, 30)
    (_, by_calendar) = of(
        book,
        facility(events=(weekday, sabbath)),
        VISIT,
        sabbath_clock="SHABBAT_CALENDAR",
    )
    assert by_calendar.at == datetime(2026, 11, 22, 0, 0)


@pytest.mark.parametrize("event", ["arrest", "prison_service_admission"])
def test_without_the_hour_nothing_is_guessed(
    book: RuleBook, facility: MakeFacts, event: str
) -> None:
    facts = facility(birth_date=date(2013, 1, 1), events=(CaseEvent("a", event, WEDNESDAY),))
    assert [found for rule in (JUDGE, DELAY, VISIT) for found in of(book, facts, rule)] == []


def test_house_arrest_knows_the_indictment_of_its_file(book: RuleBook, facility: MakeFacts) -> None:
    facts = facility(
        events=(
            CaseEvent("a", "house_arrest", date(2026, 3, 1)),
            CaseEvent("b", "indictment", date(2026, 3, 18)),
            CaseEvent("c", "indictment", date(2026, 2, 1)),
        )
    )
    (from_start,) = of(book, facts, HOUSE)
    (from_indictment,) = of(book, facts, HOUSE, house_arrest_start="START_INDICTMENT")
    assert (from_start.on, from_indictment.on) == (date(2026, 12, 1), date(2026, 12, 18))
    assert from_start.other_date is not None


def test_periods_of_detention_give_one_day(book: RuleBook, facility: MakeFacts) -> None:
    event = "detention_after_indictment"
    facts = facility(
        events=(
            CaseEvent("b", event, date(2026, 9, 1)),
            CaseEvent("a", event, date(2026, 1, 1), until=date(2026, 2, 28)),
        )
    )
    (found,) = of(book, facts, VERDICT)
    assert (found.on, found.event_id) == (date(2026, 12, 31), "b")
    over = facility(events=facts.events[1:])
    assert of(book, over, VERDICT) == []
