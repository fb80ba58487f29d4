"""Correcting the facts of a case, and the history of the dates that move for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.law.rulebook import rule_book
from core.model.cases import AbsenceKind, FacilityKind, NoticeKind, Track
from core.model.hearings import Hearing, HearingKind, HearingStatus
from core.services import cases, law, stores
from core.services.case_dates import recompute, renew_dates
from core.services.case_facts import FACTS, fact_title, save_facts
from core.store import audit, committee, hearings
from core.store import case_dates as date_rows
from core.store.rows import new_id
from core.store.store import Store
from core.wording import text
from tests.conftest import PASSPHRASE

AddCase = Callable[..., str]
YEAR_END = "release-eligibility-1y-36a"


def history(store: Store, case_id: str) -> dict[str, tuple[date | None, date | None]]:
    """Old and new day by rule."""
    return {c.rule_id: (c.old, c.new) for c in cases.read_again(store, case_id).date_changes}


def days(store: Store, case_id: str) -> dict[str, date]:
    return {d.rule_id: d.on for d in cases.read_again(store, case_id).deadlines}


def test_a_new_file_has_no_history(store: Store, add_case: AddCase) -> None:
    assert cases.open_case(store, add_case()).date_changes == ()


def test_a_corrected_entry_moves_dates_and_tells_how(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    before = days(store, case_id)
    changes = save_facts(store, case_id, entry_date=date(2025, 9, 15), court="שלום חיפה")
    assert ("case", case_id) in changes.touched
    after = days(store, case_id)
    found = history(store, case_id)
    assert found[YEAR_END] == (before[YEAR_END], after[YEAR_END])
    assert found[YEAR_END][1] == before[YEAR_END] + timedelta(days=14)
    assert all(old != new for old, new in found.values())
    assert "def-minor-18" not in found
    one = cases.read_again(store, case_id).date_changes[0]
    assert one.cause == "שם בית המשפט תוקן; יום הכניסה תוקן"
    assert one.by == store.user.name
    assert one.changed_at == store.clock.now()
    with store.read() as conn:
        actions = [entry.action for entry in audit.entries(conn, subject=case_id)]
    assert actions == ["case.corrected.entry_date", "case.corrected.court"]


def test_dates_that_go_and_come_are_told_newest_first(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    year_end = days(store, case_id)[YEAR_END]
    save_facts(store, case_id, entry_date=None)
    assert history(store, case_id)[YEAR_END] == (year_end, None)
    clock.instant += timedelta(hours=1)
    save_facts(store, case_id, entry_date=date(2025, 9, 1))
    newest = cases.read_again(store, case_id).date_changes[0]
    assert newest.changed_at == clock.now()
    assert newest.old is None
    told = [c for c in cases.read_again(store, case_id).date_changes if c.rule_id == YEAR_END]
    assert [(c.old, c.new) for c in told] == [(None, year_end), (year_end, None)]
    assert told[0].title == told[1].title != ""


def test_what_stays_as_it_is_writes_nothing(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    save_facts(store, case_id, entry_date=date(2025, 9, 1), in_regular_service=False)
    with store.read() as conn:
        assert audit.entries(conn, subject=case_id) == []
    assert history(store, case_id) == {}


def test_a_passing_year_is_no_change_of_a_fact(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    clock.instant = clock.instant.replace(year=2027, month=9, day=5)
    cases.add_notice(store, case_id, NoticeKind.BEFORE_ONE_YEAR, date(2026, 7, 1))
    assert history(store, case_id) == {}
    cases.add_absence(
        store, case_id, AbsenceKind.ESCAPE, date(2026, 2, 12), None, date(2026, 2, 15)
    )
    found = cases.read_again(store, case_id).date_changes
    assert {change.cause for change in found} == {"נרשמה היעדרות"}
    assert "leave-regular-15-37a2" not in history(store, case_id)


def test_another_reading_tells_which_dates_it_moved(store: Store, add_case: AddCase) -> None:
    case_id = add_case()
    law.choose_reading(store, "eligible_from", "ELIG_ANNIV")
    (change,) = cases.read_again(store, case_id).date_changes
    assert change.rule_id == YEAR_END
    assert rule_book().groups["eligible_from"].title in change.cause


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"entry_date": date(2027, 1, 1)}, "עוד לא הגיע"),
        ({"order_date": date(2026, 11, 23)}, "עוד לא הגיע"),
        ({"entry_date": date(2009, 5, 3)}, "אינו אחרי יום הלידה"),
        ({"sentence_start": date(2001, 1, 1)}, "תחילת המאסר"),
        ({"order_end": date(2025, 8, 31)}, "קודם ל"),
        ({"order_end": date(2025, 8, 1)}, "קודם ל"),
        ({"current_entry_date": date(2025, 8, 31)}, "יום הכניסה למקום הנוכחי"),
        ({"temporary_locked_extension_days": 10}, "ההחזקה הזמנית"),
        (
            {"temporary_locked_from": date(2026, 1, 1), "temporary_locked_extension_days": -1},
            "ההחזקה הזמנית",
        ),
        ({"sentence_months": 0}, "אחד לפחות"),
        ({"facility_name": "  "}, "שם המקום"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    store: Store, add_case: AddCase, fields: dict[str, object], sentence: str
) -> None:
    case_id = add_case()
    before = cases.read_again(store, case_id)
    with pytest.raises(KnownError, match=sentence):
        save_facts(store, case_id, **({"area": "צפון"} | fields))
    assert cases.read_again(store, case_id) == before


def test_an_old_contradiction_does_not_keep_another_fact_from_being_mended(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case(order_end=date(2025, 1, 1))
    save_facts(store, case_id, facility_kind=FacilityKind.DORMITORY)
    save_facts(store, case_id, order_end=date(2027, 1, 1))
    case = cases.read_again(store, case_id).case
    assert (case.facility_kind, case.order_end) == (FacilityKind.DORMITORY, date(2027, 1, 1))


@pytest.mark.parametrize("field", ["released_on", "status", "number", "minor", "nothing"])
def test_what_is_not_corrected_here_is_a_mistake_of_the_program(
    store: Store, add_case: AddCase, field: str
) -> None:
    with pytest.raises(TypeError, match=field):
        save_facts(store, add_case(), **{field: None})


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_has_a_name_and_a_cause(name: str) -> None:
    assert fact_title(name)
    assert text(f"facts.cause.corrected.{name}")


def test_a_prison_sentence_is_corrected(store: Store, add_case: AddCase) -> None:
    case_id = add_case(
        track=Track.PRISON,
        facility_kind=FacilityKind.PRISON,
        entry_date=None,
        order_end=None,
        sentence_start=date(2025, 1, 1),
        sentence_months=30,
    )
    save_facts(store, case_id, sentence_months=24)
    old, new = history(store, case_id)["crl-two-thirds"]
    assert old is not None
    assert new is not None
    assert new < old


def under_other_law(store: Store, case_id: str) -> None:
    """As a program with other law data, without the year's end, would have left the lists."""
    with store.write() as conn:
        dates = cases.case_file(conn, store, case_id).deadlines
        kept = [d for d in dates if d.rule_id != YEAR_END]
        date_rows.save_dates(
            conn, case_id, kept, 0, as_of=store.clock.today(), law="another fingerprint"
        )


def test_other_law_data_renew_every_list_once_and_say_so(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    under_other_law(store, case_id)
    store.close()
    with stores.unlock(store.folder, PASSPHRASE, clock) as again:
        assert [notice for notice in again.notices if "נתוני הדין עודכנו" in notice]
        (change,) = (
            c for c in cases.read_again(again, case_id).date_changes if c.rule_id == YEAR_END
        )
        assert (change.old, change.cause) == (None, "נתוני הדין עודכנו")
        assert renew_dates(again) == 0
    with stores.unlock(store.folder, PASSPHRASE, clock) as again:
        assert again.notices == ()


def test_dates_that_cannot_be_renewed_keep_nobody_out(
    store: Store, add_case: AddCase, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = add_case()
    under_other_law(store, case_id)
    store.close()

    def broken(_: Store) -> int:
        raise OverflowError

    monkeypatch.setattr(stores, "renew_dates", broken)
    with stores.unlock(store.folder, PASSPHRASE, clock) as again:
        assert [notice for notice in again.notices if "לא הושלם" in notice]
        assert cases.open_case(again, case_id).deadlines


def test_a_reading_that_the_law_data_no_longer_offer_is_open_again(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    before = days(store, case_id)
    with store.write() as conn:
        for group, code in (("eligible_from", "NO_SUCH_CODE"), ("no_such_question", "X")):
            committee.choose_reading(conn, group, code, at=store.clock.now(), user_id=store.user.id)
    assert days(store, case_id) == before
    assert "NO_SUCH_CODE" not in {setting.chosen for setting in law.readings(store)}


def test_the_history_leads_from_the_first_dates_to_the_last(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()

    def computed() -> dict[str, date]:
        with store.read() as conn:
            kept = date_rows.computed(conn, case_id)
        assert kept is not None
        return {rule: on for (rule, _), (_, on) in kept.dates.items()}

    dates: dict[str, date | None] = dict(computed())
    for fields in (
        {"entry_date": date(2025, 10, 1)},
        {"order_end": None},
        {"entry_date": None},
        {"order_end": date(2028, 1, 1), "entry_date": date(2025, 9, 20)},
    ):
        clock.instant += timedelta(days=40)
        save_facts(store, case_id, **fields)
    leave_year = "leave-regular-15-37a2"  # goes on with the years, without any history
    for change in reversed(cases.read_again(store, case_id).date_changes):
        if change.rule_id != leave_year:
            assert dates.get(change.rule_id) == change.old
            dates[change.rule_id] = change.new
    told = {rule: on for rule, on in dates.items() if on and rule != leave_year}
    assert told == {rule: on for rule, on in computed().items() if rule != leave_year}


def test_a_leave_year_that_ended_is_renewed_without_history(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    case_id = add_case()
    leave_year = days(store, case_id)["leave-regular-15-37a2"]
    clock.instant = clock.instant.replace(year=2027, month=9, day=5)
    assert renew_dates(store) == 0
    ahead = cases.dates_ahead(store, days=400)
    (row,) = (row for row in ahead if row.rule_id == "leave-regular-15-37a2")
    assert row.on == leave_year.replace(year=leave_year.year + 1)
    assert history(store, case_id) == {}


def test_a_write_that_names_no_cause_leaves_the_history_alone(
    store: Store, add_case: AddCase
) -> None:
    case_id = add_case()
    with store.write() as conn:
        recompute(conn, store, case_id)
    assert history(store, case_id) == {}


def test_files_with_nothing_ahead_are_listed_and_counted(
    store: Store, add_case: AddCase, clock: FixedClock
) -> None:
    add_case("1-1-26")
    poor = add_case("2-1-26", entry_date=None, order_end=None, order_date=None)
    assert cases.without_future_date(store) == ()
    clock.instant = clock.instant.replace(year=2040)
    assert {row.number for row in cases.without_future_date(store)} >= {"2-1-26"}
    with store.write() as conn:
        hearing = Hearing(
            new_id(),
            poor,
            date(2040, 12, 1),
            None,
            HearingKind.FOLLOWUP,
            HearingStatus.SCHEDULED,
        )
        hearings.save_hearing(conn, hearing)
    listed = cases.without_future_date(store)
    assert "2-1-26" not in {row.number for row in listed}
    assert cases.count_without_future_date(store) == len(listed)
