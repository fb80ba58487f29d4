"""The people of a file on screen: groups, language, copying, taking out, the minor, links."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.model.linked_cases import LinkKind
from core.model.people import Language, Person, PersonRole
from core.services import cases
from core.services.linked_cases import links, save_link
from core.store.store import Store
from tests.core.services.people_cases import DAN, SAMI, become
from tests.ui.clipping import clipped
from tests.ui.screens.file_desk import Desk, Open, words_in
from tests.ui.screens.rich_case import fill
from ui import theme
from ui.screens.case_tabs.linked_cases import LinkedCasesCard, LinkForm
from ui.screens.case_tabs.person_form import PersonForm
from ui.screens.case_tabs.person_minor import MinorCard, MinorForm
from ui.screens.duplicates import DuplicatesScreen
from ui.widgets.basic import Button

AddCase = Callable[..., str]
MOTHER = Person(
    "",
    PersonRole.PARENT,
    "מרים כוכב (תרגול)",
    "050-0000016",
    language=Language.RUSSIAN,
    address="רחוב הכרמל 14\nעיר א'",
    relation="אם",
)


@pytest.fixture
def rich(store: Store, add_case: AddCase, clock: FixedClock) -> str:
    return fill(store, add_case, clock)


def button(desk: Desk, name: str) -> Button:
    """The button of the tab or panel that a screen reader calls so."""
    return next(
        b
        for b in desk.screen.findChildren(Button)
        if b.isVisible() and name in (b.accessibleName() or b.text())
    )


def undo(desk: Desk) -> None:
    desk.shell.message._offers.itemAt(0).widget().click()
    desk.settle()


def test_who_speaks_what_where_they_live_and_who_belongs_together(
    open_file: Open, store: Store, rich: str
) -> None:
    cases.add_person(store, rich, MOTHER)
    worker = Person("", PersonRole.WELFARE_WORKER, "ט' (תרגול)", body="שירות המבחן לנוער")
    cases.add_person(store, rich, worker)
    seen = words_in(open_file(rich, "people").tab_now())
    for words in ("משפחה ואפוטרופוס", "סנגוריה", "נפגע העבירה", "הורה · אם", "רחוב הכרמל 14"):
        assert words in seen
    assert "מתורגמן: רוסית" in seen
    assert seen.count("שירות המבחן לנוער") == 1  # one heading for both who work there


def test_phone_and_address_are_copied(open_file: Open, store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    cases.add_person(store, case_id, MOTHER)
    desk = open_file(case_id, "people")
    for name, words in (("050-0000016", MOTHER.phone), ("הכרמל", MOTHER.address)):
        next(
            b
            for b in desk.tab_now().findChildren(Button)
            if b.accessibleName().startswith("העתקה") and name in b.accessibleName()
        ).click()
        assert QApplication.clipboard().text() == words
        assert "לוח" in desk.said()
    QApplication.clipboard().clear()


def test_a_person_is_added_with_f2_and_taken_back(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(), "people")
    desk.press(Qt.Key.Key_F2)
    assert isinstance(desk.panel, PersonForm)
    desk.fill(name="רות (תרגול)", relation="סבתא", address="רחוב א' 1\nעיר ב'")
    desk.panel._fields["language"].field.set_value(Language.ARABIC)
    desk.save()
    (person,) = desk.file().background.people
    assert (person.relation, person.language) == ("סבתא", Language.ARABIC)
    assert person.address == "רחוב א' 1\nעיר ב'"
    undo(desk)
    assert desk.file().background.people == ()


def test_a_person_is_taken_out_and_put_back(
    open_file: Open, store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    cases.add_person(store, case_id, MOTHER)
    desk = open_file(case_id, "people")
    (person,) = desk.file().background.people
    desk.tab_now().correct(person)
    button(desk, "הסרה מהתיק").click()
    desk.settle()
    assert desk.file().background.people == ()
    assert "מרים" not in words_in(desk.tab_now())
    undo(desk)
    assert desk.file().background.people == (person,)


def test_who_the_minor_is_is_corrected_and_the_dates_that_moved_are_shown(
    open_file: Open, add_case: AddCase
) -> None:
    desk = open_file(add_case(), "people")
    before = desk.file().case.minor
    desk.tab_now().findChild(MinorCard).change.click()
    assert isinstance(desk.panel, MinorForm)
    desk.fill(identity_number="000000017")
    desk.panel.submit()
    assert "ספרת הביקורת" in words_in(desk.panel)
    desk.fill(identity_number="26", names_other="Давид", birth_date="3.5.2010")
    desk.save()
    now = desk.file().case.minor
    assert (now.identity_number, now.names_other) == ("000000026", "Давид")
    assert now.birth_date == date(2010, 5, 3)
    assert "Давид" in words_in(desk.tab_now())
    assert "פרטי הקטין תוקנו" in desk.said()
    assert not isinstance(desk.panel, MinorForm)  # the dates that moved stand there
    undo(desk)
    assert desk.file().case.minor == before


def test_a_case_is_linked_with_f3_corrected_and_unlinked(
    open_file: Open, store: Store, add_case: AddCase
) -> None:
    case_id, other = add_case("1-26"), add_case("2-26")
    desk = open_file(case_id, "people")
    desk.press(Qt.Key.Key_F3)
    assert isinstance(desk.panel, LinkForm)
    desk.fill(search="2-26")
    desk.settle()
    assert desk.panel.value("which") == other
    desk.fill(note="אחים מצד האם")
    desk.save()
    (link,) = links(store, other)
    assert (link.case_id, link.kind, link.note) == (case_id, LinkKind.SIBLINGS, "אחים מצד האם")
    assert "אחים: \u20662-26\u2069" in desk.screen.header.subtitle.text()
    assert "אחים מצד האם" in words_in(desk.tab_now().findChild(LinkedCasesCard))
    button(desk, "תיקון: \u20662-26").click()
    button(desk, "הסרת הקישור").click()
    desk.settle()
    assert links(store, other) == ()
    undo(desk)
    assert links(store, other) == (link,)
    button(desk, "פתיחה: \u20662-26").click()
    desk.settle()
    assert desk.screen.case_id == other


def test_a_half_typed_link_comes_back_with_its_case(open_file: Open, add_case: AddCase) -> None:
    case_id, others = add_case("1-26"), [add_case(f"{n}-26") for n in (2, 3)]
    desk = open_file(case_id, "people")
    for other in others:
        desk.screen.open_panel(LinkForm(desk.screen, desk.file()))
        desk.settle()
        desk.panel._which.set_value(other)
        desk.fill(note=f"אחים {other}")
        desk.panel._keep()
        desk.settle()
        desk.screen.side.close_panel()
        desk.screen.open_panel(LinkForm(desk.screen, desk.file()))
        desk.settle()
        assert (desk.panel.value("which"), desk.panel.value("note")) == (other, f"אחים {other}")
        desk.screen.side.close_panel()


def test_a_file_says_quietly_that_its_minor_may_stand_elsewhere(
    open_file: Open, store: Store, add_case: AddCase
) -> None:
    one, other = add_case("1-26"), add_case("2-26")
    become(store, one, DAN)
    become(store, other, SAMI)
    desk = open_file(one, "people")
    desk.settle()
    tab = desk.tab_now()
    assert not tab.twice.isVisible()
    become(store, other, DAN)
    cases.add_person(store, one, MOTHER)
    desk.screen.refresh()
    desk.settle()
    assert "2-26" in tab.twice_words.text() and tab.twice.isVisible()
    tab.look.click()
    desk.settle()
    assert isinstance(desk.shell.screen(), DuplicatesScreen)


@pytest.mark.parametrize(("percent", "look"), [(100, "dark"), (200, "light")])
def test_nothing_is_cut_off(
    open_file: Open, store: Store, rich: str, add_case: AddCase, percent: int, look: str
) -> None:
    cases.add_person(store, rich, MOTHER)
    save_link(store, rich, add_case("2-26"), LinkKind.SAME_EVENT, "אותו כתב אישום")
    theme.apply(QApplication.instance(), look, percent)
    desk = open_file(rich, "people")
    assert clipped(desk.shell) == []
    desk.tab_now().findChild(MinorCard).correct()
    desk.settle()
    assert clipped(desk.shell) == []
