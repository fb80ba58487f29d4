"""A minor's file on screen: its header, its overview, its panels and its keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.model.cases import CaseStatus
from core.model.people import Sex
from core.store import audit
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.screens import rich_case
from tests.ui.screens.file_desk import Open, words_in
from ui import theme
from ui.screens.case_tabs.date_rows import DateRow
from ui.widgets.basic import Button
from ui.widgets.states import EmptyState

TABS = ("overview", "plan", "reports", "deadlines", "people", "hearings", "leave", "time_line")
YEAR_END = "release-eligibility-1y-36a"
AddCase = Callable[..., str]


@pytest.fixture
def rich(store: Store, add_case: AddCase, clock: FixedClock) -> str:
    return rich_case.fill(store, add_case, clock)


@pytest.fixture
def poor(add_case: AddCase) -> str:
    """A girl of whom hardly anything is known."""
    return add_case(
        "1300-01-26",
        sex=Sex.FEMALE,
        facility_name="",
        court="",
        order_date=None,
        entry_date=None,
        order_end=None,
        status=CaseStatus.ABSENT,
    )


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("which", ["rich", "poor"])
def test_nothing_is_clipped(
    app: QApplication,
    open_file: Open,
    request: pytest.FixtureRequest,
    which: str,
    percent: int,
) -> None:
    theme.apply(app, "light", percent)
    desk = open_file(request.getfixturevalue(which))
    for tab in TABS:
        desk.tab(tab)
        assert still_clipped(desk.shell) == [], tab


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_beside_a_panel(
    app: QApplication, open_file: Open, rich: str, percent: int
) -> None:
    theme.apply(app, "light", percent)
    desk = open_file(rich)
    for deadline in desk.file().deadlines:
        desk.screen.explain(deadline)
        desk.settle()
        assert still_clipped(desk.shell) == [], deadline.rule_id
    for tab in ("plan", "reports", "deadlines", "people", "hearings", "leave", "time_line"):
        desk.tab(tab)
        desk.press(Qt.Key.Key_F2, desk.shell)
        assert desk.screen.side.is_open(), tab
        assert still_clipped(desk.shell) == [], tab


def test_the_header_says_who_it_is_without_a_name(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    title, about = desk.screen.header.title.text(), desk.screen.header.subtitle.text()
    assert "ד' כ'" in title and "1201-03-26" in title
    assert "דוד" not in title + about and "כוכב" not in title + about
    for part in ("17", "מעון נעול", "עברית", "עו\"ד א'"):
        assert part in about
    assert "10:30" in desk.screen.today_chip.words()
    assert not desk.screen.status_chip.isVisible()


def test_the_header_speaks_in_the_gender_of_the_minor(open_file: Open, poor: str) -> None:
    desk = open_file(poor)
    assert desk.screen.status_chip.words() == "נעדרת"
    assert desk.screen.header.subtitle.text().count("בת") == 1
    assert not desk.screen.today_chip.isVisible()


def test_the_overview_answers_first(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    page = desk.tab("overview")
    rows = page.findChildren(DateRow)
    assert rows[0].deadline.rule_id == YEAR_END
    days = [row.deadline.counts_on for row in rows]
    assert len(rows) == 4 and days == sorted(days)
    seen = words_in(page)
    for answer in (
        "הזכות לבקש שחרור",
        "לפי קריאה אחרת",
        "רשאי לבקש שחרור, מאז",
        "באיחור של",
        "שירות המבחן לנוער",
        "מנהל המעון",
        "מקום מובטח במוסך",
        "במילים שלו",
        "מה ישנה",
        "שותפים לשיקום שעוד לא נרשמו",
        "לא נספרו",
        "42(ג)",
        "גיל 18",
        "גיל 20",
        "גיל 21",
        "אלרגיה לפניצילין",
        "מסלול מעון",
    ):
        assert answer in seen, answer


def test_nobody_confidential_is_named_on_the_overview(open_file: Open, rich: str) -> None:
    seen = words_in(open_file(rich).tab("overview"))
    assert "ל' כ' (אם)" in seen
    assert "נ' ע'" not in seen and "סבא ·" not in seen
    assert "חסויים" in seen


def test_the_age_on_any_day_is_said_with_the_ages_that_passed(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    who = desk.tab("overview").who
    assert not who.age_said.isVisible()
    for day, words in (
        ("3.5.2029", ("20", "כבר עבר: גיל 18; גיל 20", "עוד לא: גיל 21")),
        ("2.5.2009", ("קודם ליום הלידה",)),
    ):
        who.age_field.edit.setText(day)
        desk.press(Qt.Key.Key_Return, who.age_field.edit)
        for part in words:
            assert part in who.age_said.text()
        assert still_clipped(desk.shell) == []


def test_a_late_duty_is_recorded_from_where_it_is_told(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    page = desk.tab("overview")
    duty = next(d for d in desk.file().deadlines if d.rule_id == "notify-right-before-1y-34a")
    button = next(b for b in page.findChildren(Button) if duty.title in b.accessibleName())
    button.click()
    desk.settle()
    assert desk.panel.title.text()
    assert desk.screen.side.is_open()


def test_why_opens_both_readings_with_their_dates(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    rows = desk.tab("overview").findChildren(DateRow)
    row = next(row for row in rows if row.deadline.rule_id == YEAR_END)
    row.why.setFocus()
    desk.press(Qt.Key.Key_Space)
    seen = words_in(desk.panel)
    assert "2.9.2026" in seen and "1.9.2026" in seen
    assert "הקריאה שנבחרה" in seen and "קריאה אחרת" in seen
    why = row.deadline.explanation
    assert why.source in seen and why.section in seen
    assert all(step.text in seen for step in why.steps)
    assert "22.11.2026" in seen  # last checked
    assert why.warning == ""


def test_an_explanation_that_rests_on_practice_warns(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    notice = next(d for d in desk.file().deadlines if d.rule_id.startswith("notify"))
    assert notice.explanation.warning
    desk.screen.explain(notice)
    assert notice.explanation.warning in words_in(desk.panel)


def test_a_poor_file_opens_with_empty_states(open_file: Open, poor: str) -> None:
    desk = open_file(poor)
    seen = words_in(desk.tab("overview"))
    assert "לא נרשם" in seen and "חסר יום הכניסה" in seen
    for tab in ("plan", "reports", "people", "hearings"):
        empty = desk.tab(tab).findChild(EmptyState)
        assert empty is not None and empty.button is not None, tab
        empty.button.click()
        assert desk.screen.side.is_open(), tab
    assert "אין בתיק רישום" in words_in(desk.tab("deadlines"))
    assert "לא נרשמו חופשות" in words_in(desk.tab("leave"))


def test_the_overview_reflows(open_file: Open, rich: str, app: QApplication) -> None:
    desk = open_file(rich, size=(1440, 900))
    page = desk.tab("overview").page
    assert page.column_count() == 3
    theme.apply(app, "light", 200)
    desk.settle()
    assert page.column_count() == 1


def test_f5_goes_to_the_hearing_of_today(
    open_file: Open, rich: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_file(rich)
    went: list[str] = []
    monkeypatch.setattr(desk.shell, "open_hearing", went.append)
    desk.press(Qt.Key.Key_F5)
    assert went == [desk.file().hearings[0].id]


def test_f5_without_a_hearing_schedules_one(
    open_file: Open, poor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_file(poor)
    went: list[str] = []
    monkeypatch.setattr(desk.shell, "open_hearing", went.append)
    desk.press(Qt.Key.Key_F5)
    desk.save()
    assert "חסר יום הדיון" in words_in(desk.panel)
    desk.fill(day="21.11.2026", at="9:30")
    desk.save()
    assert "שכבר עבר" in words_in(desk.panel)
    desk.fill(day="22.11.2026")
    desk.press(Qt.Key.Key_Return, desk.panel._fields["day"].field.edit)
    (hearing,) = desk.file().hearings
    assert (hearing.day, hearing.at and hearing.at.hour) == (date(2026, 11, 22), 9)
    assert went == [hearing.id]
    assert desk.screen.today_chip.isVisible()
    (undo,) = [b for b in desk.shell.message.findChildren(Button) if "ביטול" in b.text()]
    undo.click()
    desk.settle()
    assert desk.file().hearings == ()


def test_escape_closes_the_panel_before_it_leaves(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    why = desk.tab("overview").findChildren(DateRow)[0].why
    why.setFocus()
    why.click()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.screen.side.is_open()
    assert QApplication.focusWidget() is why
    desk.press(Qt.Key.Key_Escape)
    assert desk.shell.screen() is not None
    assert "case_file" not in desk.shell._history[-1][0]


def test_unsaved_words_are_asked_about(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "people")
    desk.press(Qt.Key.Key_F2)
    desk.fill(name="רכזת נוער")
    desk.press(Qt.Key.Key_Escape)
    panel = desk.panel
    assert "לא נשמרו" in words_in(panel)
    panel._question.buttons[1].click()
    desk.settle()
    assert not desk.screen.side.is_open()
    assert "רכזת נוער" not in {p.name for p in desk.file().background.people}


def test_leaving_saves_what_is_sound(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "people")
    desk.press(Qt.Key.Key_F2)
    desk.fill(name="רכזת נוער")
    assert desk.screen.leave()
    desk.settle()
    assert "רכזת נוער" in {p.name for p in desk.file().background.people}


def test_the_arrows_walk_the_tabs(open_file: Open, rich: str) -> None:
    desk = open_file(rich)
    assert desk.screen.tabs is not None
    desk.screen.tabs._tabs["overview"].setFocus()
    desk.press(Qt.Key.Key_Left)
    assert desk.screen.tabs.current() == "plan"
    assert "הרשמה למועד חורף" in words_in(desk.screen.stack.currentWidget())


def test_a_change_elsewhere_is_read_again_and_only_the_first_reading_is_an_opening(
    open_file: Open, rich: str
) -> None:
    desk = open_file(rich)
    desk.screen.refresh()
    desk.settle()
    with desk.store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=rich)]
    assert actions.count("case.opened") == 1


def test_a_file_that_is_gone_says_so(open_file: Open) -> None:
    desk = open_file("0" * 32)
    failed = desk.screen.stack.currentWidget()
    assert isinstance(failed, EmptyState)
    assert "אינו נמצא" in failed.text.text()
