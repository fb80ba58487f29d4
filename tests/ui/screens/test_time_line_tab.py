"""The time line of a file on screen: lanes, list, stages in red, handovers and contacts, undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.model.time_line import Agency, Contact
from core.services import handovers
from core.store import handovers as rows
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.hands import Key, press
from tests.ui.screens.file_desk import Desk
from ui import theme
from ui.screens.case_tabs.handover_form import ContactForm, HandoverForm

OpenFile = Callable[..., Desk]
AddCase = Callable[..., str]
PROBATION = "שירות המבחן לנוער"


@pytest.fixture
def desk(open_file: OpenFile, add_case: AddCase) -> Desk:
    return open_file(add_case(), "time_line")


def band(tab: Any) -> Any:
    return tab.lanes.rows()[0].places[-1].item


def test_the_stage_is_red_and_names_who_is_missing(desk: Desk) -> None:
    tab = desk.tab_now()
    assert PROBATION in tab.standing.text()
    assert tab.standing.property("tone") == "wrong"
    assert PROBATION in band(tab).second
    assert band(tab).second_tone == "wrong"


def test_a_handover_is_recorded_with_f2_and_taken_back(desk: Desk) -> None:
    tab = desk.tab_now()
    tab.lanes.setFocus()
    press(Key.Key_F2)
    desk.settle()
    assert isinstance(desk.panel, HandoverForm)
    assert desk.panel.giver.text() == PROBATION
    desk.panel.submit()
    assert desk.file().handovers == ()  # it is not said what was passed on
    desk.panel._fields["passed_on"].field.setText("תסקיר ואבחון")
    desk.panel.submit()
    desk.settle()
    assert band(tab).second_tone == "done"
    assert tab.standing.property("tone") == "wrong"  # others are still silent
    (done,) = desk.file().handovers
    desk.screen.write(handovers.remove_handover, desk.case_id, done)
    desk.settle()
    assert band(tab).second_tone == "wrong"


def test_a_recorded_contact_stands_in_its_lane_and_opens_again(desk: Desk) -> None:
    tab = desk.tab_now()
    press(Key.Key_F3)
    desk.settle()
    assert isinstance(desk.panel, ContactForm)
    desk.panel._fields["who"].field.setText("המחנכת")
    desk.panel._fields["agency"].field.set_value(Agency.EDUCATION)
    desk.panel.submit()
    desk.settle()
    (contact,) = desk.file().contacts
    key = f"contact:{contact.id}:on"
    assert tab.lanes.find(key).lane == "education"
    tab.open_entry(key)
    desk.settle()
    assert desk.panel.value("who") == "המחנכת"


def test_the_list_says_the_same_and_keeps_the_place(desk: Desk) -> None:
    tab = desk.tab_now()
    keys = {place.item.key for row in tab.lanes.rows() for place in row.places}
    listed = {
        entry.key
        for entry in (tab.model.entry(tab.model.index(n)) for n in range(tab.model.rowCount()))
        if not isinstance(entry, str)
    }
    assert keys == listed
    tab.lanes.go("place:place:entry")
    tab.as_list.click()
    desk.settle()
    assert tab.list.current() == "place:place:entry"
    assert "כניסה" in tab.about.text()


def test_filters_leave_one_body_or_one_kind(desk: Desk) -> None:
    tab = desk.tab_now()
    tab.lane.set_value(Agency.COURT)
    tab.lane.chosen.emit(Agency.COURT)
    assert [row.key for row in tab.lanes.rows()] == ["bands", "court"]


def test_an_entry_leads_to_its_tab(desk: Desk) -> None:
    tab = desk.tab_now()
    key = next(p.item.key for row in tab.lanes.rows() for p in row.places
               if p.item.key.startswith("deadline:"))  # fmt: skip
    tab.open_entry(key)
    desk.settle()
    assert desk.screen.tabs is not None
    assert desk.screen.tabs.current() == "deadlines"


@pytest.mark.parametrize(("percent", "size"), [(100, (1280, 720)), (200, (1280, 720))])
def test_nothing_is_clipped(desk: Desk, app: Any, percent: int, size: tuple[int, int]) -> None:
    theme.apply(app, "dark", percent)
    desk.shell.resize(*size)
    desk.settle()
    assert still_clipped(desk.tab_now()) == []


def test_three_hundred_entries_stand_on_one_widget(
    open_file: OpenFile, add_case: AddCase, store: Store
) -> None:
    case_id = add_case()
    with store.write() as conn:
        for n in range(300):
            day = date(2024, 1, 1) + timedelta(days=(n * 37) % 1000)
            item = Contact(f"k{n}", list(Agency)[n % 12], day, f"איש מקצוע {n}")
            rows.save(conn, case_id, item, at=store.clock.now(), user_id=store.user.id)
    tab = open_file(case_id, "time_line").tab_now()
    assert sum(len(row.places) for row in tab.lanes.rows()) > 300
    assert tab.lanes.children() == []


def test_a_file_without_a_day_says_what_stands_here(open_file: OpenFile, add_case: AddCase) -> None:
    case_id = add_case(order_date=None, entry_date=None, order_end=None)
    tab = open_file(case_id, "time_line").tab_now()
    assert "השלב אינו ידוע" in tab.standing.text()


def test_a_half_typed_handover_is_there_again(desk: Desk) -> None:
    for _ in range(2):
        desk.tab_now().lanes.setFocus()
        press(Key.Key_F2)
        desk.settle()
        came_back = desk.panel._fields["note"].field.text()
        desk.panel._fields["note"].field.setText("אצל המזכירה")
        desk.screen.close_panel()
        desk.settle()
    assert came_back == "אצל המזכירה"
    assert desk.file().handovers == ()


def test_a_contact_changed_in_another_window_is_not_written_over(desk: Desk) -> None:
    first = Contact("c" * 32, Agency.EDUCATION, desk.file().today, "המחנכת", "שיחה")
    handovers.save_contact(desk.store, desk.case_id, first)
    (known,) = desk.file().contacts
    desk.screen.open_panel(ContactForm(desk.screen, desk.file(), known))
    desk.settle()
    handovers.save_contact(desk.store, desk.case_id, replace(first, note="פגישה"))
    desk.panel._fields["note"].field.setText("מכתב")
    desk.panel.submit()
    desk.settle()
    assert desk.file().contacts[0].note == "פגישה"
    desk.panel._meanwhile.mine.click()
    desk.settle()
    assert desk.file().contacts[0].note == "מכתב"
    desk.shell.undo.undo(desk.case_id)
    desk.settle()
    assert desk.file().contacts[0].note == "פגישה"
