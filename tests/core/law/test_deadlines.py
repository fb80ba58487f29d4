"""Every date of a case: which are there, what they say, and what they do not depend on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.law.deadlines import case_dates, deadlines
from core.law.missing import missing_facts
from core.law.readings import Readings
from core.law.rulebook import rule_book
from core.law.rules import RuleBook
from core.model.cases import Absence, AbsenceKind, FacilityKind, Notice, NoticeKind, Track
from core.model.deadlines import Deadline, DeadlineKind, Urgency
from core.model.legal_facts import LegalFacts
from core.wording import shown
from tests.core.law.conftest import MakeFacts

TODAY = date(2026, 11, 22)
IF_RELEASED_TODAY = "followup-longer-38b"
YEAR_OF_LEAVE = "leave-regular-15-37a2"


def by_rule(found: tuple[Deadline, ...]) -> dict[str, Deadline]:
    assert len({deadline.rule_id for deadline in found}) == len(found)
    return {deadline.rule_id: deadline for deadline in found}


def said(deadline: Deadline) -> str:
    return "\n".join(step.text for step in deadline.explanation.steps)


def escape(start: date, arrested: date | None = None, returned: date | None = None) -> Absence:
    return Absence("a", AbsenceKind.ESCAPE, start, arrested, returned)


def test_the_dates_of_somebody_held(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    found = deadlines(book, facility(), readings, TODAY)
    assert {rule: d.on for rule, d in by_rule(found).items()} == {
        "rights-at-entry-34a": date(2025, 9, 1),
        "notify-right-before-1y-34a": date(2026, 7, 3),
        "release-eligibility-1y-36a": date(2026, 9, 2),
        "leave-regular-15-37a2": date(2026, 12, 31),
        "def-minor-18": date(2027, 6, 15),
        "treatment-periods-26": date(2027, 8, 31),
        "followup-longer-38b": date(2027, 11, 22),
        "dorm-extension-1y-33": date(2028, 8, 31),
        "dorm-age-cap-20-34": date(2029, 6, 14),
        "followup-age-cap-21-40": date(2030, 6, 14),
    }
    assert [d.on for d in found] == sorted(d.on for d in found)


def test_a_date_shows_its_inputs_and_arithmetic(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    found = by_rule(deadlines(book, facility(), readings, TODAY))
    year = found["release-eligibility-1y-36a"]
    lines = [step.text for step in year.explanation.steps]
    assert lines == [
        f"יום הכניסה למעון: {shown(date(2025, 9, 1))}",
        f"התקופה מיום הכניסה, {shown('שנה אחת')}, מסתיימת ב־{shown(date(2026, 9, 1))} "
        "(סעיף 10(ב) לחוק הפרשנות)",
        f"היום הראשון אחרי תום השנה: {shown(date(2026, 9, 2))}",
    ]
    assert year.kind is DeadlineKind.OPENS
    assert year.other_date == date(2026, 9, 1)
    assert {(r.code, r.chosen, r.on) for r in year.explanation.readings} == {
        ("ELIG_STRICT", True, date(2026, 9, 2)),
        ("ELIG_ANNIV", False, date(2026, 9, 1)),
    }
    assert year.explanation.source
    assert year.explanation.meaning


def test_a_chosen_reading_changes_the_date_and_shows_the_other(
    book: RuleBook, facility: MakeFacts
) -> None:
    chosen = book.readings({"eligible_from": "ELIG_ANNIV"})
    year = by_rule(deadlines(book, facility(), chosen, TODAY))["release-eligibility-1y-36a"]
    assert (year.on, year.other_date) == (date(2026, 9, 1), date(2026, 9, 2))


def test_every_date_records_the_readings_it_used(book: RuleBook, facility: MakeFacts) -> None:
    readings = book.readings({"year_clock": "CLOCK_HELD"})
    for deadline in deadlines(book, facility(), readings, TODAY):
        asked = book.rule(deadline.rule_id).readings
        assert deadline.explanation.choices == tuple(readings[group] for group in asked)
    (eligible,) = [
        deadline
        for deadline in deadlines(book, facility(), readings, TODAY)
        if deadline.rule_id == "release-eligibility-1y-36a"
    ]
    # Nobody was absent, so the question changes nothing here; the choice is on record all the same.
    assert "CLOCK_HELD" in eligible.explanation.choices
    assert "CLOCK_HELD" not in {result.code for result in eligible.explanation.readings}


def test_entry_on_29_february_says_why_the_year_ends_on_the_28th(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(entry_date=date(2024, 2, 29))
    year = by_rule(deadlines(book, facts, readings, TODAY))["release-eligibility-1y-36a"]
    assert year.on == date(2025, 3, 1)
    assert "אין יום" in said(year)


def test_notices_are_met_by_proof(book: RuleBook, readings: Readings, facility: MakeFacts) -> None:
    given = (
        Notice("n1", NoticeKind.RIGHTS_ON_ENTRY, date(2025, 9, 3)),
        Notice("n2", NoticeKind.BEFORE_ONE_YEAR, date(2026, 7, 1)),
    )
    found = by_rule(deadlines(book, facility(notices=given), readings, TODAY))
    on_entry = found["rights-at-entry-34a"]
    assert on_entry.urgency(TODAY) is Urgency.MET
    assert "יומיים" in on_entry.note
    before_year = found["notify-right-before-1y-34a"]
    assert (before_year.met_on, before_year.note) == (date(2026, 7, 1), "")
    assert "נוהג" in before_year.explanation.warning


def test_a_notice_not_given_is_overdue(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    found = by_rule(deadlines(book, facility(), readings, TODAY))
    assert found["notify-right-before-1y-34a"].urgency(TODAY) is Urgency.OVERDUE


def test_absence_moves_the_end_of_the_order(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    away = (escape(date(2026, 3, 10), date(2026, 3, 15), date(2026, 3, 16)),)
    found = by_rule(deadlines(book, facility(absences=away), readings, TODAY))
    end = found["treatment-periods-26"]
    assert (end.on, end.other_date) == (date(2027, 9, 5), date(2027, 9, 6))
    assert found["dorm-extension-1y-33"].on == date(2028, 9, 5)
    year = found["release-eligibility-1y-36a"]
    assert date(2026, 9, 7) in {result.on for result in year.explanation.readings}


def test_an_open_absence_is_explained_and_not_guessed(book: RuleBook, facility: MakeFacts) -> None:
    facts = facility(absences=(escape(date(2026, 8, 1)),))
    ends = [
        by_rule(deadlines(book, facts, book.readings(), day))["treatment-periods-26"]
        for day in (TODAY, TODAY + timedelta(days=100))
    ]
    assert ends[0] == ends[1]
    assert ends[0].on == date(2027, 8, 31)
    assert "עדיין נמשכת" in said(ends[0])
    assert ends[0].note
    assert any("עדיין נמשכת" in line for line in missing_facts(facts))
    held = book.readings({"year_clock": "CLOCK_HELD"})
    assert "release-eligibility-1y-36a" not in by_rule(deadlines(book, facts, held, TODAY))


def test_the_order_does_not_outlast_the_age_limit(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(birth_date=date(2007, 2, 1), order_end=date(2027, 8, 31))
    found = by_rule(deadlines(book, facts, readings, TODAY))
    assert found["treatment-periods-26"].on == date(2027, 1, 31)
    assert found["dorm-extension-1y-33"].on == date(2027, 1, 31)
    assert "סעיף 34" in said(found["treatment-periods-26"])


def test_a_locked_facility_has_no_extension_unless_read_broadly(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(facility_kind=FacilityKind.LOCKED_DORMITORY)
    assert "dorm-extension-1y-33" not in by_rule(deadlines(book, facts, readings, TODAY))
    broad = book.readings({"extension_facility": "BROAD_DORM"})
    extension = by_rule(deadlines(book, facts, broad, TODAY))["dorm-extension-1y-33"]
    assert extension.on == date(2028, 8, 31)
    assert None in {result.on for result in extension.explanation.readings}


@pytest.mark.parametrize(
    ("extension", "rule", "last_day"),
    [
        (0, "temp-locked-7d-31c", date(2026, 11, 26)),
        (10, "temp-locked-ext-30d-31e", date(2026, 12, 6)),
        (30, "temp-locked-ext-30d-31e", date(2026, 12, 26)),
        (45, "temp-locked-ext-30d-31e", date(2026, 12, 26)),
    ],
)
def test_temporary_holding_in_a_locked_facility(
    book: RuleBook,
    readings: Readings,
    facility: MakeFacts,
    extension: int,
    rule: str,
    last_day: date,
) -> None:
    facts = facility(
        temporary_locked_from=date(2026, 11, 20), temporary_locked_extension_days=extension
    )
    end = by_rule(deadlines(book, facts, readings, TODAY))[rule]
    assert (end.on, end.other_date) == (last_day, last_day + timedelta(days=1))
    assert ("לכל היותר" in said(end)) == bool(end.note) == (extension > 30)


def test_after_release_by_a_committee(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(released_on=date(2026, 10, 1), released_by_committee=True)
    assert {rule: d.on for rule, d in by_rule(deadlines(book, facts, readings, TODAY)).items()} == {
        "def-minor-18": date(2027, 6, 15),
        "obedience-39b": date(2027, 8, 31),
        "revocation-return-36c": date(2027, 8, 31),
        "followup-longer-38b": date(2027, 10, 1),
        "followup-age-cap-21-40": date(2030, 6, 14),
    }


def test_after_release_at_the_end_of_the_order(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(
        order_end=date(2026, 8, 31),
        released_on=date(2026, 8, 31),
        superintendent_followup_end=date(2027, 12, 31),
        in_regular_service=True,
    )
    followup = by_rule(deadlines(book, facts, readings, TODAY))["followup-1y-38a"]
    assert followup.on == date(2027, 12, 31)
    assert "צבא" in said(followup)
    assert "צבא" in followup.note


def test_the_prison_track(book: RuleBook, readings: Readings, prison: MakeFacts) -> None:
    found = by_rule(deadlines(book, prison(), readings, TODAY, refused_on=date(2026, 8, 31)))
    assert {rule: d.on for rule, d in found.items()} == {
        "crl-two-thirds": date(2026, 3, 1),
        "crl-condition-period": date(2026, 8, 31),
        "crl-rehearing-6m": date(2027, 3, 1),
        "def-minor-18": date(2027, 6, 15),
    }
    for rule in ("crl-two-thirds", "crl-condition-period", "crl-rehearing-6m"):
        assert "2020" in found[rule].explanation.warning
        assert "שחרור על־תנאי" in found[rule].section
    assert "ועדת שחרורים" in said(found["crl-two-thirds"])


def test_missing_facts_are_named_with_the_rules_that_wait(
    book: RuleBook, readings: Readings, facility: MakeFacts, prison: MakeFacts
) -> None:
    poor = facility(entry_date=None, order_end=None)
    sentences = missing_facts(poor)
    assert len(sentences) == 2
    assert "36(א)" in sentences[0]
    assert "38(ב)" in sentences[1]
    assert set(by_rule(deadlines(book, poor, readings, TODAY))) == {
        "def-minor-18",
        "dorm-age-cap-20-34",
        "followup-age-cap-21-40",
    }
    assert len(missing_facts(prison(sentence_start=None, sentence_months=None))) == 2
    assert missing_facts(facility()) == ()
    assert missing_facts(prison()) == ()


def test_a_day_before_the_law_is_told_and_not_computed(
    book: RuleBook, readings: Readings, facility: MakeFacts
) -> None:
    facts = facility(entry_date=date(1999, 1, 1))
    assert "release-eligibility-1y-36a" not in by_rule(deadlines(book, facts, readings, TODAY))
    assert any("36(א)" in sentence for sentence in case_dates(book, facts, readings, TODAY).gaps)
    assert case_dates(book, facility(), readings, TODAY).gaps == ()


PAST = st.dates(date(2022, 1, 1), date(2026, 11, 22))


@st.composite
def held(draw: st.DrawFn) -> LegalFacts:
    """Somebody held in a facility, perhaps absent once or twice."""
    entry = draw(PAST)
    absences = []
    for _ in range(draw(st.integers(0, 2))):
        start = entry + timedelta(days=draw(st.integers(0, 300)))
        back = draw(st.none() | st.integers(0, 60))
        absences.append(escape(start, None, None if back is None else start + timedelta(back)))
    return LegalFacts(
        track=Track.FACILITY,
        facility_kind=draw(
            st.sampled_from([FacilityKind.DORMITORY, FacilityKind.LOCKED_DORMITORY])
        ),
        birth_date=entry - timedelta(days=365 * 14 + draw(st.integers(0, 1800))),
        entry_date=entry,
        order_end=entry + timedelta(days=draw(st.integers(30, 1500))),
        absences=tuple(absences),
    )


@st.composite
def any_readings(draw: st.DrawFn) -> Readings:
    groups = rule_book().groups
    return Readings(
        groups,
        {
            name: draw(st.sampled_from([option.code for option in group.options]))
            for name, group in groups.items()
        },
    )


@given(held(), any_readings(), PAST, PAST)
@settings(max_examples=60, deadline=None)
def test_no_date_depends_on_today_but_those_that_say_so(
    facts: LegalFacts, chosen: Readings, first: date, second: date
) -> None:
    asked_today = {IF_RELEASED_TODAY, YEAR_OF_LEAVE}

    def fixed(today: date) -> list[Deadline]:
        found = deadlines(rule_book(), facts, chosen, today)
        return [deadline for deadline in found if deadline.rule_id not in asked_today]

    assert fixed(first) == fixed(second)


@given(held(), any_readings())
@settings(max_examples=60, deadline=None)
def test_no_date_stands_before_its_event_unless_it_counts_backwards(
    facts: LegalFacts, chosen: Readings
) -> None:
    assert facts.entry_date is not None
    for deadline in deadlines(rule_book(), facts, chosen, facts.entry_date):
        if deadline.rule_id == "notify-right-before-1y-34a":
            assert deadline.on < facts.entry_date + timedelta(days=366 + 120)
        elif deadline.kind is not DeadlineKind.AGE:
            assert deadline.on >= min(facts.entry_date, facts.birth_date)
            if deadline.rule_id != "dorm-age-cap-20-34":
                assert deadline.on >= facts.entry_date
        assert all("{" not in step.text for step in deadline.explanation.steps)


@given(held(), any_readings())
@settings(max_examples=60, deadline=None)
def test_the_other_date_is_another_readings(facts: LegalFacts, chosen: Readings) -> None:
    for deadline in deadlines(rule_book(), facts, chosen, TODAY):
        results = deadline.explanation.readings
        assert deadline.other_date != deadline.on
        assert (deadline.other_date is None) == (
            not any(r.on not in (None, deadline.on) for r in results)
        )
        for result in results:
            if result.chosen:
                assert result.on == deadline.on


def test_conditions_after_release_from_prison(
    book: RuleBook, readings: Readings, prison: MakeFacts
) -> None:
    facts = prison(released_on=date(2026, 3, 15))
    found = by_rule(deadlines(book, facts, readings, TODAY))
    # Eighteen months from 1.3.2025 end on 31.8.2026; reports to the police stop with them.
    assert found["crl-condition-period"].on == date(2026, 8, 31)
    assert found["crl-report-monthly"].on == date(2026, 4, 15)
    assert found["crl-revocation-late-3m"].on == date(2026, 11, 30)
    held = by_rule(deadlines(book, prison(), readings, TODAY))
    assert "crl-report-monthly" not in held
