"""Dates, notices, people, leave and absences of a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt

from core.clock import FixedClock
from core.model.cases import AbsenceKind, LeaveKind, NoticeKind
from core.model.people import PersonRole, Sex
from core.services import cases
from core.store.store import Store
from tests.ui.screens import rich_case
from tests.ui.screens.file_desk import Open, words_in
from ui.screens.case_tabs.date_rows import DateRow
from ui.widgets.basic import Button

AddCase = Callable[..., str]
YEAR_END = "release-eligibility-1y-36a"


@pytest.fixture
def rich(store: Store, add_case: AddCase, clock: FixedClock) -> str:
    return rich_case.fill(store, add_case, clock)


def test_every_date_stands_on_the_line_and_in_the_list(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    tab = desk.tab_now()
    rules = {deadline.rule_id for deadline in desk.file().deadlines}
    drawn = {flag.mark.key for flag in tab.line.flags()}
    assert {f"date:{rule}" for rule in rules} <= drawn
    assert "start" in drawn
    assert {row.deadline.rule_id for row in tab.findChildren(DateRow)} == rules


def test_the_line_is_walked_and_explained_by_keyboard(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    line = desk.tab_now().line
    line.setFocus()
    for _ in range(30):
        if line.current() == f"date:{YEAR_END}":
            break
        desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Return)
    assert "הזכות לבקש שחרור" in words_in(desk.panel)
    assert "1.9.2026" in words_in(desk.panel)


def test_a_hearing_and_a_decision_on_the_line_lead_to_them(
    open_file: Open, rich: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_file(rich, "deadlines")
    went: list[str] = []
    monkeypatch.setattr(desk.shell, "open_hearing", went.append)
    keys = [flag.mark.key for flag in desk.tab_now().line.flags()]
    line = desk.tab_now().line
    line.chosen.emit(next(key for key in keys if key.startswith("hearing:")))
    assert went == [desk.file().hearings[0].id]
    line.chosen.emit(next(key for key in keys if key.startswith("outcome:")))
    desk.settle()
    assert desk.screen.tabs is not None and desk.screen.tabs.current() == "hearings"


def test_f3_records_the_notice_that_is_missing(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    desk.press(Qt.Key.Key_F3)
    assert desk.panel.value("kind") is NoticeKind.BEFORE_ONE_YEAR
    desk.fill(given_on="23.11.2026")
    desk.save()
    assert "עוד לא הגיע" in words_in(desk.panel)
    desk.fill(given_on="1.7.2026", given_by="מנהל המעון", how="בשיחה")
    desk.save()
    duty = next(d for d in desk.file().deadlines if d.rule_id.startswith("notify"))
    assert duty.met_on == date(2026, 7, 1)
    seen = words_in(desk.tab_now())
    assert "נעשה ב־" in seen and "מנהל המעון · בשיחה" in seen


def test_people_are_grouped_and_the_confidential_marked(open_file: Open, rich: str) -> None:
    seen = words_in(open_file(rich, "people").tab_now())
    for words in ("משפחה", "אנשי מקצוע", "נפגע העבירה", "הסנגוריה הציבורית", "052-0000000"):
        assert words in seen
    assert seen.count("חסוי") == 2 + 1  # two contacts, and the line that explains


def test_a_person_is_corrected_in_place(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "people")
    mother = next(p for p in desk.file().background.people if p.role is PersonRole.PARENT)
    desk.tab_now().correct(mother)
    desk.fill(phone="054-1111111")
    desk.panel._fields["confidential"].field.setChecked(True)
    desk.save()
    people = desk.file().background.people
    assert len(people) == 5
    after = next(p for p in people if p.id == mother.id)
    assert (after.phone, after.confidential, after.name) == ("054-1111111", True, mother.name)


def test_leave_used_of_its_limit_and_a_new_one(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "leave")
    assert "\u20668\u2069 מתוך \u206615\u2069" in words_in(desk.tab_now())
    desk.press(Qt.Key.Key_F2)
    desk.fill(start="20.12.2026", end="18.12.2026")
    desk.save()
    assert "קודם לתחילתה" in words_in(desk.panel)
    desk.fill(end="21.12.2026", purpose="חנוכה")
    desk.save()
    assert "חנוכה" in words_in(desk.tab_now())
    assert desk.file().background.leaves[-1].kind is LeaveKind.REGULAR


def test_an_absence_goes_on_until_its_end_is_recorded(
    open_file: Open, store: Store, add_case: AddCase
) -> None:
    case_id = add_case(sex=Sex.FEMALE)
    cases.add_absence(store, case_id, AbsenceKind.ESCAPE, date(2026, 11, 10))
    desk = open_file(case_id, "leave")
    tab = desk.tab_now()
    assert "עדיין נמשכת" in words_in(tab)
    end = next(b for b in tab.findChildren(Button) if b.text() == "רישום הסוף")
    end.click()
    desk.fill(arrested="15.11.2026", returned="16.11.2026")
    desk.save()
    (absence,) = desk.file().background.absences
    assert (absence.arrested, absence.returned) == (date(2026, 11, 15), date(2026, 11, 16))
    assert "נעצרה ב־" in words_in(desk.tab_now())
    assert "רישום הסוף" not in {b.text() for b in tab.findChildren(Button) if b.isVisible()}


def test_an_absence_is_recorded_from_its_own_button(
    open_file: Open, store: Store, add_case: AddCase
) -> None:
    desk = open_file(add_case(), "leave")
    desk.tab_now().absence_button.click()
    desk.fill(start="12.2.2026", returned="10.2.2026")
    desk.save()
    assert "סדר התאריכים" in words_in(desk.panel)
    desk.fill(returned="15.2.2026")
    desk.save()
    held = desk.file().held
    assert held is not None and held.not_counted == 3
