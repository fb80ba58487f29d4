"""A whole hearing in the real window without a mouse: from the roll call to the signed decision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from pytestqt.qtbot import QtBot

from core.model.cases import CaseStatus
from core.model.decisions import AdjournmentReason, Outcome
from core.model.hearings import Attendance, HearingStatus, MinorHeard
from core.services import cases, decisions, hearings
from core.services.conditions import condition_library
from core.store.store import Store
from tests.ui.a_hearing import held, scheduled
from tests.ui.hands import Key, focused, press, say, settle, tab_to
from ui.screens.decision import DecisionScreen
from ui.screens.hearing import HearingScreen
from ui.screens.hearing_order import Step
from ui.shell import Shell


def test_from_the_roll_call_to_the_signature_by_keyboard(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    shell = make_shell(store)
    shell.open_hearing(hearing_id)
    settle(qtbot, shell)
    hearing = shell.screen()
    assert isinstance(hearing, HearingScreen)

    for _ in range(4):  # the chair and three members are here, the fifth did not come
        press(Key.Key_1)
        press(Key.Key_Down)
    press(Key.Key_3)
    press(Key.Key_Down)
    for _ in range(5):  # the minor, a parent, counsel, probation, the facility
        press(Key.Key_1)
        press(Key.Key_Down)
    press(Key.Key_F8)  # the next step: the proceeding is explained
    press(Key.Key_Space)
    press(Key.Key_F8)
    assert hearing.step is Step.HEARD
    press(Key.Key_Space)
    tab_to(hearing.cards[Step.HEARD].field_named("minor_words"))  # type: ignore[arg-type]
    say("אני מבקש לגור אצל סבא.")
    press(Key.Key_F8)
    for words in ("אני מסכימה.", "השלים הכול.", "ממליץ.", "ממליצה."):
        say(words)
        press(Key.Key_Tab)
    settle(qtbot, shell)
    press(Key.Key_F6)
    settle(qtbot, shell)

    decision = shell.screen()
    assert isinstance(decision, DecisionScreen)
    form = decision.form
    assert form is not None
    assert focused() is form.outcomes.buttons[Outcome.RELEASE]
    press(Key.Key_Space)
    tab_to(form._fields["reasons"])
    say("מלאה שנה מיום הכניסה, והמעון ממליץ.")
    template = next(t for t in condition_library() if len(t.blanks) == 1)
    press(Key.Key_F2)
    say(template.title)
    press(Key.Key_Return)
    say(template.blanks[0].example)
    tab_to(form._fields["released_on"])
    say("23.11.2026")
    tab_to(form._fields["explained_by"])
    say("יושבת הראש")
    press(Key.Key_Tab)
    say("עברית")
    settle(qtbot, shell)
    press(Key.Key_F10)
    settle(qtbot, shell)
    assert decision.dialog is not None
    tab_to(decision.dialog.sign_button)
    press(Key.Key_Space)
    settle(qtbot, shell)

    view = decisions.open_draft(store, hearing_id)
    assert view.signed is not None
    assert view.signed.outcome is Outcome.RELEASE
    record = view.hearing.record
    assert [m.attendance for m in record.members] == [Attendance.PRESENT] * 4 + [Attendance.ABSENT]
    assert record.members[0].arrived_at == time(10, 30)
    assert record.explained_to_minor
    assert record.minor_heard is MinorHeard.IN_PERSON
    assert record.minor_words == "אני מבקש לגור אצל סבא."
    assert [p.position for p in record.parties[1:]] == [
        "אני מסכימה.",
        "השלים הכול.",
        "ממליץ.",
        "ממליצה.",
    ]
    assert [c.template_id for c in view.draft.conditions] == [template.id]
    assert cases.open_case(store, view.whole.case.id).case.status is CaseStatus.RELEASED
    assert decisions.decision_pdf(store, view.signed.id) == decision.preview.pdf


def test_a_quorum_that_is_lost_holds_the_decision_back(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    held(store, hearing_id)
    shell = make_shell(store)
    shell.open_hearing(hearing_id)
    settle(qtbot, shell)
    hearing = shell.screen()
    assert isinstance(hearing, HearingScreen)
    assert hearing.quorum.met
    hearing.go_to("members")
    hearing.room.first_row().setFocus()  # type: ignore[union-attr]
    press(Key.Key_3)  # the chair has gone
    settle(qtbot, shell)
    press(Key.Key_F6)
    settle(qtbot, shell)
    assert shell.screen() is hearing
    assert "35(ד)" in shell.message.text.text()

    shell.open_decision(hearing_id)  # by another way: signing is held back there as well
    settle(qtbot, shell)
    decision = shell.screen()
    assert isinstance(decision, DecisionScreen)
    assert decision.form is not None
    assert "אין מניין" in decision.form.banner.words.text()
    press(Key.Key_Space)
    settle(qtbot, shell)
    press(Key.Key_F10)
    settle(qtbot, shell)
    assert decision.dialog is not None
    assert decision.dialog.sign_button.isHidden()
    decision.dialog.reject()


def test_an_adjournment_puts_the_hearing_on_its_new_day(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    shell = make_shell(store)
    shell.open_hearing(hearing_id)
    settle(qtbot, shell)
    press(Key.Key_1)  # the chair alone came
    settle(qtbot, shell)
    press(Key.Key_F7)
    settle(qtbot, shell)
    decision = shell.screen()
    assert isinstance(decision, DecisionScreen)
    form = decision.form
    assert form is not None
    assert focused() is form._fields["adjournment_reason"]
    tab_to(form._fields["new_hearing_on"])
    say("13.12.2026")
    tab_to(form._fields["new_hearing_at"])
    say("9:30")
    press(Key.Key_Tab)
    say("המעון ישלים דוח")
    tab_to(form._fields["reasons"])
    say("לא נתקיים מניין.")
    settle(qtbot, shell)
    press(Key.Key_F10)
    settle(qtbot, shell)
    assert decision.dialog is not None
    assert "13.12.2026" in decision.dialog.sentence.text()
    tab_to(decision.dialog.sign_button)
    press(Key.Key_Space)
    settle(qtbot, shell)
    view = decisions.open_draft(store, hearing_id)
    assert view.signed is not None
    assert view.draft.adjournment_reason is AdjournmentReason.NO_QUORUM
    assert view.draft.tasks_until_then == "המעון ישלים דוח"
    assert view.hearing.status is HearingStatus.ADJOURNED
    (row,) = hearings.docket(store, date(2026, 12, 13))
    assert (row.case_id, row.at) == (view.whole.case.id, time(9, 30))


def test_a_refusal_says_what_would_change_it_and_when_to_return(
    store: Store, add_case: Callable[..., str], make_shell: Callable[..., Shell], qtbot: QtBot
) -> None:
    hearing_id = scheduled(store, add_case)
    held(store, hearing_id)
    shell = make_shell(store)
    shell.open_decision(hearing_id)
    settle(qtbot, shell)
    decision = shell.screen()
    assert isinstance(decision, DecisionScreen)
    form = decision.form
    assert form is not None
    tab_to(form.outcomes.buttons[Outcome.REFUSAL])
    press(Key.Key_Space)
    for name, words in (
        ("reasons", "הטיפול עוד לא הושלם."),
        ("what_would_change", "סיום הקבוצה ומכתב מן המוסך."),
        ("may_return_on", "22.2.2027"),
        ("explained_by", "יושבת הראש"),
        ("explained_in", "עברית"),
    ):
        tab_to(form._fields[name])
        say(words)
    settle(qtbot, shell)
    press(Key.Key_F10)
    settle(qtbot, shell)
    assert decision.dialog is not None
    assert "22.2.2027" in decision.dialog.sentence.text()
    tab_to(decision.dialog.sign_button)
    press(Key.Key_Space)
    settle(qtbot, shell)
    view = decisions.open_draft(store, hearing_id)
    assert view.signed is not None
    assert view.signed.outcome is Outcome.REFUSAL
    assert view.draft.what_would_change == "סיום הקבוצה ומכתב מן המוסך."
    assert cases.open_case(store, view.whole.case.id).case.status is CaseStatus.HELD
