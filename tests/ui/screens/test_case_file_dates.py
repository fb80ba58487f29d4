"""The dates of a file: grouped, overridden, proved, counted from events and corrected facts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.clock import FixedClock
from core.model.cases import NoticeKind, Track
from core.model.deadlines import Deadline, OverrideReason, Urgency
from core.model.users import UserRole
from core.services import case_events, overrides, stores
from core.store.keys import PRACTICE_COST
from core.store.store import Store
from tests.ui.clipping import still_clipped
from tests.ui.naming import unnamed
from tests.ui.screens import rich_case
from tests.ui.screens.file_desk import Desk, Open, words_in
from ui import theme
from ui.screens.case_tabs.date_forms import EventForm, FactsForm, OverrideForm, ProofForm
from ui.screens.case_tabs.date_history import MovedPanel
from ui.screens.case_tabs.date_rows import DateRow
from ui.screens.case_tabs.explanation import ExplanationPanel
from ui.screens.case_tabs.forms import NoticeForm
from ui.screens.grouping import Grouping
from ui.shell import Shell
from ui.widgets.basic import Button, Chip

AddCase = Callable[..., str]
MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")
YEAR_END = "release-eligibility-1y-36a"
OBSERVATION = "observation-70d-20aa"
TRANSPORT = "court-holding-24h-34b-c"
SUPERVISION = "temp-supervision-report-3m-20d"
SECOND = "other quiet words 8"
LATER = date(2026, 12, 3)


@pytest.fixture
def rich(store: Store, add_case: AddCase, clock: FixedClock) -> str:
    """The invented file, with events from which the law counts."""
    case_id = rich_case.fill(store, add_case, clock)
    case_events.record_event(store, case_id, "observation_order", date(2026, 10, 1))
    case_events.record_event(
        store, case_id, "court_transport", date(2026, 11, 21), at=time(14, 30), note="דיון בחיפה"
    )
    case_events.record_event(store, case_id, "temporary_supervision_order", date(2026, 6, 1))
    return case_id


def seen(widget: QWidget) -> str:
    return words_in(widget).translate(MARKS)


def said(desk: Desk) -> str:
    return desk.said().translate(MARKS)


def deadline(desk: Desk, rule: str) -> Deadline:
    return next(d for d in desk.file().deadlines if d.rule_id == rule)


def row(desk: Desk, rule: str) -> DateRow:
    found = desk.tab_now().list_card.findChildren(DateRow)
    return next(r for r in found if r.deadline.rule_id == rule)


def button(widget: QWidget, words: str) -> Button:
    return next(b for b in widget.findChildren(Button) if b.text() == words and b.isVisible())


def propose(store: Store, case_id: str, desk: Desk, rule: str = OBSERVATION) -> None:
    computed = deadline(desk, rule)
    overrides.propose_override(
        store,
        case_id,
        rule_id=rule,
        event_id=computed.event_id,
        computed_on=computed.on,
        on=LATER,
        reason=OverrideReason.COURT_ORDER,
        words="החלטה מיום 1.11.2026",
    )


# Groups


def test_dates_stand_under_their_urgency_and_what_is_over_is_folded(
    open_file: Open, rich: str
) -> None:
    desk = open_file(rich, "deadlines")
    tab, file = desk.tab_now(), desk.file()
    words = seen(tab.list_card)
    order = [words.index(h) for h in ("באיחור", "היום", "בשלושים הימים", "כבר נפתח", "בהמשך")]
    assert order == sorted(order)
    rows = tab.list_card.findChildren(DateRow)
    assert len(rows) == len(file.deadlines)
    for each in rows:
        over = each.deadline.urgency(file.today) is Urgency.PAST
        assert each.isVisible() is not over, each.deadline.rule_id
    assert "14:30" in seen(row(desk, TRANSPORT))


def test_what_is_over_unfolds_and_folds_by_keyboard(
    open_file: Open, store: Store, rich: str
) -> None:
    case_events.record_event(store, rich, "temporary_swap", date(2026, 11, 1))
    desk = open_file(rich, "deadlines")
    fold = button(desk.tab_now().list_card, "הצגה")
    swap = row(desk, "terror-swap-10d-25ah1")
    fold.setFocus()
    desk.press(Qt.Key.Key_Space)
    assert swap.isVisible() and fold.text() == "הסתרה" and fold.hasFocus()
    desk.press(Qt.Key.Key_Space)
    assert not swap.isVisible() and fold.text() == "הצגה"


def test_who_must_act_is_remembered_while_the_window_lives(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    tab = desk.tab_now()
    tab.switch.buttons[Grouping.ACTOR].click()
    desk.settle()
    words = seen(tab.list_card)
    actors = {
        d.actor for d in desk.file().deadlines if d.urgency(desk.file().today) is not Urgency.PAST
    }
    assert all(actor in words for actor in actors)
    desk.shell.open_room("deadlines")
    desk.settle()
    desk.shell.open_case(rich, "deadlines")
    desk.settle()
    assert desk.tab_now().switch.value() is Grouping.ACTOR
    assert desk.tab_now().switch.buttons[Grouping.ACTOR].isChecked()


# Another day


def test_another_day_is_proposed_from_the_explanation(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    computed = deadline(desk, OBSERVATION)
    row(desk, OBSERVATION).why.click()
    desk.panel.another_day.click()
    assert isinstance(desk.panel, OverrideForm)
    desk.settle()
    assert "ההצעה תמתין לאישור של אדם שני" in seen(desk.panel)
    desk.save()
    assert "חסר היום" in seen(desk.panel) and "חסרה הסיבה" in seen(desk.panel)
    desk.fill(on="9.12.2026", words="החלטה מיום 1.11.2026")
    desk.panel._fields["reason"].field.set_value(OverrideReason.COURT_ORDER)
    desk.save()
    assert desk.panel.complaint.isVisible()  # the very day that is computed
    desk.fill(on="3.12.2026")
    desk.save()
    now = deadline(desk, OBSERVATION)
    assert now.override is not None and not now.overridden and now.counts_on == computed.on
    chips = [chip.words().translate(MARKS) for chip in row(desk, OBSERVATION).findChildren(Chip)]
    assert "הוצע 3.12.2026, ממתין לאישור" in chips
    button(desk.shell.message, "ביטול הפעולה").click()
    desk.settle()
    assert deadline(desk, OBSERVATION).override is None


def test_who_proposed_may_withdraw_but_not_confirm(
    open_file: Open, store: Store, rich: str
) -> None:
    desk = open_file(rich, "deadlines")
    propose(store, rich, desk)
    desk.screen.refresh()
    desk.settle()
    row(desk, OBSERVATION).why.click()
    part = desk.panel.override_part
    assert part.confirm_button is None
    assert "עד אז קובע המועד המחושב: 9.12.2026" in seen(part)
    part.withdraw_button.click()
    desk.settle()
    assert "תישאר רשומה" in seen(part)
    part._question.cancel.click()
    part.withdraw_button.click()
    part._question.buttons[0].click()
    desk.settle()
    assert deadline(desk, OBSERVATION).override is None
    assert desk.panel.override_part is None  # the explanation followed its date
    assert "9.12.2026" in said(desk)


def test_a_second_person_brings_another_day_into_force(
    open_file: Open, store: Store, rich: str, clock: FixedClock, make_shell: Callable[..., Shell],
    qtbot: object,
) -> None:  # fmt: skip
    desk = Desk(qtbot, store, None, rich)  # type: ignore[arg-type]
    propose(store, rich, desk)
    stores.add_user(store, name="גב' ש' (תרגול)", role=UserRole.MEMBER, passphrase=SECOND,
                    cost=PRACTICE_COST)  # fmt: skip
    folder: Path = store.folder
    store.close()
    second = stores.unlock(folder, SECOND, clock)
    try:
        desk = Desk(qtbot, second, make_shell(second, first="cases"), rich)  # type: ignore[arg-type]
        desk.shell.open_case(rich, "deadlines")
        desk.settle()
        row(desk, OBSERVATION).why.click()
        assert "ושמך יירשם לצידו" in seen(desk.panel.override_part)
        desk.panel.override_part.confirm_button.setFocus()
        desk.press(Qt.Key.Key_Space)
        now = deadline(desk, OBSERVATION)
        assert now.overridden and now.counts_on == LATER
        words = seen(row(desk, OBSERVATION))
        for part in ("3.12.2026", "חושב:", "9.12.2026", "השופטת", "גב' ש'", "החלטה מיום"):
            assert part in words, part
        assert "הוא הקובע במקום המועד המחושב" in seen(desk.panel.override_part)
        assert still_clipped(desk.shell) == []
        case_events.record_event(second, rich, "observation_extension", date(2026, 11, 1))
        desk.shell.open_room("deadlines")
        desk.settle()
        assert "חושב: 9.12.2026" in seen(desk.shell.screen())
    finally:
        desk.shell.close()
        second.close()


# Events and proofs


def test_an_event_is_recorded_by_keyboard_and_undone(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    desk.press(Qt.Key.Key_F2)
    form = desk.panel
    assert isinstance(form, EventForm)
    assert not form._fields["at"].isVisible() and not form._fields["until"].isVisible()
    desk.save()
    assert "יש לבחור מה קרה" in seen(form)
    form.picker.search.setText("חדר נעול")
    desk.press(Qt.Key.Key_Return, form.picker.search)
    assert form._fields["at"].isVisible()
    desk.fill(on="21.11.2026")
    desk.save()
    assert "חסרה השעה" in seen(form)
    desk.fill(at="9:15", note="לפי יומן המעון")
    desk.save()
    event = next(e for e in desk.file().background.events if e.event == "locked_room")
    assert (event.at, event.note) == (time(9, 15), "לפי יומן המעון")
    assert "החזקה בחדר נעול" in said(desk) and "נוסף מועד אחד" in said(desk)
    words = seen(desk.tab_now().events_card)
    assert "21.11.2026 · 09:15" in words and "21.11.2026 · 11:15" in words
    button(desk.shell.message, "ביטול הפעולה").click()
    desk.settle()
    assert "locked_room" not in {e.event for e in desk.file().background.events}


def test_a_refusal_stands_in_the_panel(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    desk.press(Qt.Key.Key_F2)
    kinds = case_events.event_kinds(Track.FACILITY)
    desk.panel.picker._choose(next(k for k in kinds if k.code == "observation_order"))
    desk.fill(on="23.11.2026")
    desk.save()
    assert "עוד לא הגיע" in seen(desk.panel)
    desk.fill(on="1.10.2026")
    desk.save()
    assert desk.panel.complaint.isVisible()  # the same event stands in the file already
    assert len(desk.file().background.events) == 3


def test_an_event_is_removed_with_its_proof_and_both_come_back(
    open_file: Open, store: Store, rich: str
) -> None:
    desk = open_file(rich, "deadlines")
    duty = deadline(desk, SUPERVISION)
    case_events.prove_duty(store, rich, SUPERVISION, duty.event_id, date(2026, 8, 30), "בכתב")
    desk.screen.refresh()
    desk.settle()
    card = desk.tab_now().events_card
    remove = next(b for b in card.findChildren(Button)
                  if b.accessibleName().startswith("הסרה: צו השגחה"))  # fmt: skip
    remove.click()
    desk.settle()
    assert len(desk.file().background.events) == 2 and desk.file().background.proofs == ()
    assert "הוסר: צו השגחה זמנית" in said(desk) and "ירד" in said(desk)
    button(desk.shell.message, "ביטול הפעולה").click()
    desk.settle()
    file = desk.file()
    assert len(file.background.events) == 3
    (proof,) = file.background.proofs
    assert (proof.done_on, proof.how) == (date(2026, 8, 30), "בכתב")
    assert proof.event_id in {event.id for event in file.background.events}


def test_removing_what_two_people_rest_on_asks_first(
    open_file: Open, store: Store, rich: str
) -> None:
    desk = open_file(rich, "deadlines")
    propose(store, rich, desk)
    desk.screen.refresh()
    desk.settle()
    card = desk.tab_now().events_card
    remove = next(b for b in card.findChildren(Button)
                  if b.accessibleName().startswith("הסרה: צו הסתכלות"))  # fmt: skip
    remove.click()
    desk.settle()
    assert len(desk.file().background.events) == 3 and "הוא יבוטל" in seen(card)
    button(card, "ביטול").click()
    remove.click()
    QApplication.processEvents()
    QApplication.focusWidget().click()  # type: ignore[union-attr]
    desk.settle()
    assert len(desk.file().background.events) == 2


def test_an_event_that_goes_on_is_ended(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    button(desk.tab_now().events_card, "הסתיים").click()
    desk.fill(until="1.9.2026")
    desk.save()
    event = next(e for e in desk.file().background.events if e.until is not None)
    assert event.until == date(2026, 9, 1)
    assert "1.6.2026 עד 1.9.2026" in seen(desk.tab_now().events_card)


def test_a_duty_is_proved_from_its_row_and_taken_back(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    done = row(desk, SUPERVISION).done
    assert done is not None
    done.click()
    assert isinstance(desk.panel, ProofForm)
    desk.fill(done_on="23.11.2026")
    desk.save()
    assert "עוד לא הגיע" in seen(desk.panel)
    desk.fill(done_on="30.8.2026", how="דיווח בכתב")
    desk.save()
    (proof,) = desk.file().background.proofs
    assert proof.done_on == date(2026, 8, 30)
    desk.screen.explain(deadline(desk, SUPERVISION))
    desk.settle()
    assert "דיווח בכתב" in seen(desk.panel)
    button(desk.panel, "הסרה").click()
    desk.settle()
    assert desk.file().background.proofs == ()
    button(desk.shell.message, "ביטול הפעולה").click()
    desk.settle()
    assert desk.file().background.proofs[0].how == "דיווח בכתב"


def test_the_notices_of_34a_keep_their_own_form(open_file: Open, rich: str) -> None:
    desk = open_file(rich, "deadlines")
    done = row(desk, "notify-right-before-1y-34a").done
    assert done is not None
    done.click()
    assert isinstance(desk.panel, NoticeForm)
    assert desk.panel.value("kind") is NoticeKind.BEFORE_ONE_YEAR


# Facts, and what changed


def test_corrected_facts_move_dates_and_the_file_says_which(
    open_file: Open, rich: str, clock: FixedClock
) -> None:
    desk = open_file(rich, "deadlines")
    clock.instant += timedelta(minutes=1)
    before = deadline(desk, YEAR_END).on
    desk.press(Qt.Key.Key_F4)
    assert isinstance(desk.panel, FactsForm)
    desk.fill(entry_date="31.12.2027")
    desk.save()
    assert desk.panel.complaint.isVisible()
    desk.fill(entry_date="5.9.2025")
    desk.save()
    after = deadline(desk, YEAR_END).on
    assert after != before
    assert isinstance(desk.panel, MovedPanel)
    assert "3 מועדים זזו" in said(desk) and "3 מועדים זזו" in seen(desk.panel)
    history = seen(desk.tab_now().history)
    for words in ("יום הכניסה תוקן", "השופטת", f"{before:%-d.%-m.%Y}", f"{after:%-d.%-m.%Y}"):
        assert words in history, words
    button(desk.shell.message, "ביטול הפעולה").click()
    desk.settle()
    assert deadline(desk, YEAR_END).on == before
    assert "יום הכניסה תוקן" in seen(desk.tab_now().history)


def test_a_number_that_is_none_is_said_and_nothing_is_written(
    open_file: Open, add_case: AddCase
) -> None:
    desk = open_file(
        add_case(track=Track.PRISON, sentence_start=date(2026, 1, 1), sentence_months=18),
        "deadlines",
    )
    desk.press(Qt.Key.Key_F4)
    desk.fill(sentence_months="שנה")
    desk.save()
    assert "אינו מספר שלם" in seen(desk.panel)
    desk.fill(sentence_months="24")
    desk.save()
    assert desk.file().case.sentence_months == 24


def test_a_file_without_facts_offers_to_complete_them(open_file: Open, add_case: AddCase) -> None:
    desk = open_file(add_case(entry_date=None, order_end=None, order_date=None), "deadlines")
    card = desk.tab_now().facts_card
    assert "לא נרשמו" in seen(card) and "יום הכניסה" in seen(card)
    assert "אף מועד לא השתנה" in seen(desk.tab_now().history)
    assert "כאן נרשם מה שקרה" in seen(desk.tab_now().events_card)


# How it looks


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_clipped_and_everything_is_named(
    app: QApplication, open_file: Open, rich: str, percent: int
) -> None:
    theme.apply(app, "light", percent)
    desk = open_file(rich, "deadlines")
    tab, screen = desk.tab_now(), desk.screen
    assert still_clipped(desk.shell) == [] and unnamed(desk.shell) == []
    tab.switch.buttons[Grouping.ACTOR].click()
    for open_it in (
        tab.record_event,
        screen.correct_facts,
        lambda: screen.prove(deadline(desk, SUPERVISION)),
        lambda: screen.explain(deadline(desk, TRANSPORT)),
    ):
        open_it()
        desk.settle()
        assert still_clipped(desk.shell) == [] and unnamed(desk.shell) == []
    assert isinstance(desk.panel, ExplanationPanel)
    desk.panel.another_day.click()
    desk.settle()
    assert still_clipped(desk.shell) == [] and unnamed(desk.shell) == []
