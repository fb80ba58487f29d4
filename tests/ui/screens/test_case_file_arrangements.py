"""A past conditional arrangement: history of an adult, refused for somebody who was a minor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from core.store import cases as case_rows
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from tests.ui.screens.file_desk import Open, words_in
from ui import theme
from ui.screens.case_tabs.arrangements import ArrangementsCard, TermsField
from ui.widgets.basic import Button

AddCase = Callable[..., str]


@pytest.fixture
def adult(store: Store, add_case: AddCase) -> str:
    """The file of somebody who turned eighteen half a year ago."""
    case_id = add_case()
    with store.write() as conn:
        case = case_rows.case_by_id(conn, case_id)
        assert case is not None
        minor = replace(case.minor, birth_date=date(2008, 5, 3))
        case_rows.save_case(conn, replace(case, minor=minor))
    return case_id


def test_a_minors_file_has_no_place_for_one(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case())
    assert desk.tab("overview").findChild(ArrangementsCard) is None
    assert "הסדר" not in words_in(desk.tab_now())


@pytest.mark.parametrize("percent", [100, 200])
def test_an_adults_is_recorded_with_its_limits_and_taken_out_again(
    app: QApplication, open_file: Open, adult: str, percent: int
) -> None:
    theme.apply(app, "light", percent)
    desk = open_file(adult)
    card = desk.tab("overview").findChild(ArrangementsCard)
    assert card is not None and "לא נרשם הסדר" in words_in(card)
    card.add_button.click()
    desk.settle()
    assert still_clipped(desk.shell) == [] and unnamed(desk.shell) == []
    terms = desk.panel.findChild(TermsField)
    terms.term.set_value("arr-fine-cap")
    terms.amount.setText("30000")
    terms.add_button.click()
    terms.term.set_value("arr-undertaking-1y")
    terms.amount.setText("12")  # typed, and not added: it is not lost
    desk.fill(signed_on="2.5.2026")
    desk.save()
    assert "הליך חלופי" in desk.panel.complaint.text()  # a minor on that day
    desk.fill(signed_on="3.5.2026", note="תיק סגור")
    desk.save()
    (kept,) = desk.file().background.arrangements
    assert kept.terms == (("arr-fine-cap", 30_000), ("arr-undertaking-1y", 12))
    card = desk.tab_now().findChildren(ArrangementsCard)[-1]
    assert "תיק סגור" in words_in(card) and "תקרת הקנס" in words_in(card)
    assert still_clipped(desk.shell) == [] and unnamed(desk.shell) == []
    next(b for b in card.findChildren(Button) if b.text() == "הסרה").click()
    desk.settle()
    assert desk.file().background.arrangements == ()
    offers = desk.shell.message.findChildren(Button)
    next(b for b in offers if b.text() == "ביטול הפעולה").click()
    desk.settle()
    assert desk.file().background.arrangements[0].terms == kept.terms
